import * as fc from 'fast-check';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';

/** An Interconnect that somebody may want, in plain values that every engine's props are made from. */
export interface Scenario {
  readonly customerAsn: number;
  readonly gateway:
    | { readonly given: true; readonly id: string; readonly asn: number | undefined }
    | { readonly given: false; readonly asn: number | undefined };
  /** Without a VPC it is hub and sites, by a gateway that is given. */
  readonly hasVpc: boolean;
  readonly vpnGatewayId: string | undefined;
  /** Takes the place of the VPN gateway. */
  readonly transitGateway: { readonly id: string; readonly asn: number | undefined } | undefined;
  readonly routeTableIds: readonly string[];
  readonly ipRoutes: readonly string[];
  readonly addressing: AddressingScenario | undefined;
  readonly announcementsToAws: 'as-received' | 'summarised' | undefined;
  readonly calls: number | undefined;
  readonly allowedPrefixes: readonly string[] | undefined;
  /** Ids of kinds of traffic. */
  readonly traffic: readonly string[];
  readonly catalogDate: string | undefined;
  readonly openings?: 'chosen-traffic' | 'all-bgp-prefixes' | undefined;
  /** The ports of the border controller: of both kinds, of one, or none. */
  readonly sbc?: { readonly signalling: boolean; readonly media: boolean } | undefined;
  readonly resiliency: 'maximum' | 'high' | 'single-site' | undefined;
  readonly sites: Readonly<Record<string, SiteScenario>>;
}

export interface AddressingScenario {
  readonly mode: 'shared' | 'per-site' | 'translated';
  readonly twilioConfirmed: string | undefined;
}

/** A translation. */
export interface TranslationScenario {
  readonly kind: 'one-to-one' | 'pool';
  readonly inside: string;
  readonly outside: string;
}

export interface InterfaceScenario {
  readonly connection: string;
  readonly vlan: number;
  readonly peering: 'assigned' | 'given' | 'ipv6';
  readonly hasKey: boolean;
}

export interface SiteScenario extends InterfaceScenario {
  readonly edge: string;
  readonly mtu: 'standard' | 'jumbo' | undefined;
  readonly siteLink: boolean | undefined;
  readonly preference: 'high' | 'medium' | 'low' | 'untagged' | undefined;
  /** How far the order from Twilio is, and over what. */
  readonly crossConnect: 'requested' | 'authorized' | 'configured' | 'exchange' | 'wrong' | undefined;
  readonly secondary: InterfaceScenario | undefined;
  readonly ipRoutes: readonly string[] | undefined;
  readonly lanPrefixes: readonly string[] | undefined;
  readonly translations: readonly TranslationScenario[] | undefined;
  /** Ids of edges. */
  readonly failoverEdges?: readonly string[] | undefined;
}

/** An ASN that the provider for CDKTF cannot write. */
export const LONG_ASN = 4200000123;

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Now and then, about once in so many times. Numbers at the ends of a range come more often than others, so it is one in the middle. */
const onceIn = (times: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: times }).map((chance) => chance === Math.ceil(times / 2));

const virtualInterface: fc.Arbitrary<Omit<InterfaceScenario, 'connection'>> = fc.record({
  vlan: fc.integer({ min: 1, max: 4094 }),
  peering: fc.constantFrom('assigned', 'given', 'ipv6'),
  hasKey: fc.boolean(),
});

const site = fc.record({
  first: virtualInterface,
  second: optional(virtualInterface),
  mtu: optional(fc.constantFrom('standard' as const, 'jumbo' as const)),
  siteLink: optional(fc.boolean()),
  preference: optional(fc.constantFrom('high' as const, 'medium' as const, 'low' as const, 'untagged' as const)),
  takesOver: onceIn(4),
  crossConnect: optional(
    fc
      .tuple(fc.constantFrom('requested' as const, 'authorized' as const, 'configured' as const, 'exchange' as const), onceIn(20))
      .map(([stage, isWrong]) => (isWrong ? ('wrong' as const) : stage)),
  ),
});

/** One to four sites, under keys of which one may be any text that is allowed, and what is wanted of all of them together. */
const sites: fc.Arbitrary<Pick<Scenario, 'sites' | 'resiliency'>> = fc
  .record({
    edges: fc.shuffledSubarray(
      TwilioEdge.interconnectEdges.map(({ id }) => id),
      { minLength: 1, maxLength: 4 },
    ),
    odd: fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/),
    settings: fc.array(site, { minLength: 4, maxLength: 4 }),
    isShared: onceIn(10),
    resiliency: optional(fc.constantFrom('maximum' as const, 'high' as const, 'single-site' as const)),
    isWrong: onceIn(10),
  })
  .map(({ edges, odd, settings, isShared, resiliency, isWrong }) => {
    const keyed = edges.map((edge, index) => ({
      key: index === 0 ? `${odd}Site` : `site-${edge}`,
      edge,
      index,
      setting: settings[index]!,
    }));
    return {
      // What demands more than there is, is refused; that it usually is there makes the comparison worthwhile.
      resiliency: isWrong || edges.length > 1 ? resiliency : undefined,
      sites: Object.fromEntries(
        keyed.map(({ key, edge, index, setting: { first, second, mtu, siteLink, preference, crossConnect, takesOver } }) => [
          key,
          {
            ...first,
            // Sites at different exchanges that share a connection are refused, whatever their VLANs.
            vlan: isShared ? 100 + index : first.vlan,
            connection: `dxcon-fg${isShared ? 0 : index}abcde`,
            edge,
            mtu,
            siteLink,
            preference,
            crossConnect,
            secondary:
              second === undefined && (isWrong || resiliency !== 'maximum')
                ? undefined
                : { ...first, ...second, connection: `dxcon-fh${index}abcde` },
            ipRoutes: undefined,
            lanPrefixes: undefined,
            translations: undefined,
            failoverEdges: takesOver ? edges : undefined,
          },
        ]),
      ),
    };
  });

/** Some kinds of traffic; now and then one that no Interconnect edge serves. */
const traffic: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.shuffledSubarray(
      TwilioTraffic.all.map(({ id }) => id).filter((id) => !id.startsWith(TwilioTraffic.NETWORK_TRAVERSAL.id)),
      { minLength: 1 },
    ),
    onceIn(10),
  )
  .map(([ids, isUnserved]) => (isUnserved ? [...ids, TwilioTraffic.NETWORK_TRAVERSAL.id] : ids));

/** An addressing, and what it wants of each site; now and then something that does not belong to it. */
interface AddressedSites {
  readonly addressing: AddressingScenario | undefined;
  readonly isWrong: boolean;
  readonly hasLan: boolean;
  readonly isPool: boolean;
}

const addressedSites: fc.Arbitrary<AddressedSites> = fc.record({
  addressing: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    {
      weight: 3,
      arbitrary: fc.record({
        mode: fc.constantFrom(
          'shared' as const,
          'shared' as const,
          'translated' as const,
          'translated' as const,
          'per-site' as const,
        ),
        twilioConfirmed: fc.constantFrom(undefined, '2026-03-01', '2026-03-01', '2026-03-01', '2026-02-30'),
      }),
    },
  ),
  isWrong: onceIn(8),
  hasLan: fc.boolean(),
  isPool: fc.boolean(),
});

/** The sites with the addresses of the addressing: a translating site has IP routes of its own. */
function withAddresses(
  given: Scenario['sites'],
  common: readonly string[],
  { addressing, isWrong, hasLan, isPool }: AddressedSites,
): Scenario['sites'] {
  const isTranslated = addressing?.mode === 'translated';
  return Object.fromEntries(
    Object.entries(given).map(([key, each], index) => {
      const own = `5.6.${index}.0/24`;
      const translation = isPool
        ? ({ kind: 'pool', inside: '10.0.0.0/16', outside: `5.6.${index}.0/25` } as const)
        : ({ kind: 'one-to-one', inside: '10.0.1.0/28', outside: `5.6.${index}.16/28` } as const);
      return [
        key,
        {
          ...each,
          ipRoutes: isTranslated ? [own] : hasLan ? [...common, own] : undefined,
          lanPrefixes: hasLan ? [isTranslated ? `192.168.${index}.0/24` : own] : undefined,
          translations: isTranslated !== isWrong ? [translation] : undefined,
        },
      ];
    }),
  );
}

/** The sites that take over SIP, where it is chosen for a VPC. */
function withTakeover(
  given: Scenario['sites'],
  { hasVpc, traffic: ids }: Pick<Scenario, 'hasVpc' | 'traffic'>,
): Scenario['sites'] {
  const hasSip = hasVpc && ids.some((id) => id.startsWith('sip-'));
  return hasSip
    ? given
    : Object.fromEntries(Object.entries(given).map(([key, each]) => [key, { ...each, failoverEdges: undefined }]));
}

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    customerAsn: fc.constantFrom(65010, 64512, 131072, 2147483646, LONG_ASN),
    gateway: fc.oneof(
      fc.record({
        given: fc.constant(true as const),
        id: fc.constant('11111111-2222-3333-4444-555555555555'),
        asn: optional(fc.constantFrom(64512, 64600)),
      }),
      fc.record({ given: fc.constant(false as const), asn: optional(fc.constantFrom(64600, 65010, 4200000001)) }),
    ),
    hasVpc: onceIn(4).map((isHub) => !isHub),
    vpnGatewayId: optional(fc.constant('vgw-0123456789abcdef0')),
    transitGateway: fc.option(
      fc.record({ id: fc.constant('tgw-0123456789abcdef0'), asn: optional(fc.constantFrom(64512, 64600, 4200000002)) }),
      { nil: undefined, freq: 2 },
    ),
    routeTableIds: fc.subarray(['rtb-11111111', 'rtb-22222222', 'rtb-33333333'], { minLength: 1 }),
    ipRoutes: fc.shuffledSubarray(['203.0.113.0/24', '198.51.100.0/25', '192.0.2.64/26'], { minLength: 1 }),
    allowedPrefixes: optional(fc.shuffledSubarray(['10.0.0.0/8', '203.0.113.0/24', '100.64.0.0/16'], { minLength: 1 })),
    addressed: addressedSites,
    announcementsToAws: optional(fc.constantFrom('as-received' as const, 'summarised' as const)),
    calls: optional(fc.integer({ min: 0, max: 20_000 })),
    traffic,
    catalogDate: optional(fc.constantFrom('2023-09-01', '2023-10-01', '2024-02-21', '2025-06-01')),
    openings: optional(fc.constantFrom('chosen-traffic' as const, 'all-bgp-prefixes' as const)),
    sbc: fc.record({ signalling: fc.boolean(), media: fc.boolean(), isWrong: onceIn(10) }),
    together: sites,
  })
  .map(({ together, addressed, openings, sbc, ...rest }) => ({
    ...rest,
    ...together,
    openings: rest.hasVpc ? openings : undefined,
    sbc:
      rest.hasVpc || sbc.isWrong
        ? {
            signalling: sbc.signalling && (sbc.isWrong || rest.traffic.includes('sip-signalling')),
            media: sbc.media && (sbc.isWrong || rest.traffic.includes('sip-media')),
          }
        : undefined,
    addressing: addressed.addressing,
    sites: withAddresses(withTakeover(together.sites, rest), rest.ipRoutes, addressed),
  }));
