import * as fc from 'fast-check';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';

/** An Interconnect that somebody may want, in plain values that every engine's props are made from. */
export interface Scenario {
  readonly customerAsn: number;
  readonly gateway:
    | { readonly given: true; readonly id: string; readonly asn: number | undefined }
    | { readonly given: false; readonly asn: number | undefined };
  readonly vpnGatewayId: string | undefined;
  readonly routeTableIds: readonly string[];
  readonly ipRoutes: readonly string[];
  readonly allowedPrefixes: readonly string[] | undefined;
  /** Ids of kinds of traffic. */
  readonly traffic: readonly string[];
  readonly catalogDate: string | undefined;
  readonly sites: Readonly<Record<string, SiteScenario>>;
}

export interface SiteScenario {
  readonly edge: string;
  readonly connection: string;
  readonly vlan: number;
  readonly peering: 'assigned' | 'given' | 'ipv6';
  readonly hasKey: boolean;
  readonly mtu: number | undefined;
  readonly siteLink: boolean | undefined;
}

/** An ASN that the provider for CDKTF cannot write. */
export const LONG_ASN = 4200000123;

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const site: fc.Arbitrary<Omit<SiteScenario, 'edge' | 'connection'>> = fc.record({
  vlan: fc.integer({ min: 1, max: 4094 }),
  peering: fc.constantFrom('assigned', 'given', 'ipv6'),
  hasKey: fc.boolean(),
  mtu: optional(fc.constantFrom(1500, 9001)),
  siteLink: optional(fc.boolean()),
});

/** One to four sites, under keys of which one may be any text that is allowed. */
const sites: fc.Arbitrary<Scenario['sites']> = fc
  .tuple(
    fc.shuffledSubarray(
      TwilioEdge.interconnectEdges.map(({ id }) => id),
      { minLength: 1, maxLength: 4 },
    ),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/),
    fc.array(site, { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([edges, odd, settings, isShared]) =>
    Object.fromEntries(
      edges.map((edge, index) => [
        index === 0 ? `${odd}Site` : `site-${edge}`,
        // Sites share a connection at times, with a VLAN for each.
        {
          ...settings[index]!,
          vlan: isShared ? 100 + index : settings[index]!.vlan,
          edge,
          connection: `dxcon-fg${isShared ? 0 : index}abcde`,
        },
      ]),
    ),
  );

/** Some kinds of traffic; now and then one that no Interconnect edge serves. */
const traffic: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.shuffledSubarray(
      TwilioTraffic.all.map(({ id }) => id).filter((id) => id !== TwilioTraffic.NETWORK_TRAVERSAL.id),
      { minLength: 1 },
    ),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([ids, chance]) => (chance === 0 ? [...ids, TwilioTraffic.NETWORK_TRAVERSAL.id] : ids));

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  customerAsn: fc.constantFrom(65010, 64512, 131072, 2147483646, LONG_ASN),
  gateway: fc.oneof(
    fc.record({
      given: fc.constant(true as const),
      id: fc.constant('11111111-2222-3333-4444-555555555555'),
      asn: optional(fc.constantFrom(64512, 64600)),
    }),
    fc.record({ given: fc.constant(false as const), asn: optional(fc.constantFrom(64600, 65010, 4200000001)) }),
  ),
  vpnGatewayId: optional(fc.constant('vgw-0123456789abcdef0')),
  routeTableIds: fc.subarray(['rtb-11111111', 'rtb-22222222', 'rtb-33333333'], { minLength: 1 }),
  ipRoutes: fc.shuffledSubarray(['203.0.113.0/24', '198.51.100.0/25', '192.0.2.64/26'], { minLength: 1 }),
  allowedPrefixes: optional(fc.shuffledSubarray(['10.0.0.0/8', '203.0.113.0/24', '100.64.0.0/16'], { minLength: 1 })),
  traffic,
  catalogDate: optional(fc.constantFrom('2023-09-01', '2023-10-01', '2024-02-21', '2025-06-01')),
  sites,
});
