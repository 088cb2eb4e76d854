import * as fc from 'fast-check';
import {
  BgpPrefix,
  type NetworkAclRulesPlanProps,
  planNetworkAclRules,
  PortRange,
  type SbcPorts,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { NUMBER_TOKENS } from '../../model/tokens';
import { corners, lets } from '../access/boxes';
import { SEED } from '../../support/seed';
import { lines } from '../support';
import { boxesOfAcl, boxesThereAndBack } from './packets';

const SIP = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };

/** The ports of Twilio's own tables, for the kinds of SIP that are chosen. */
const sbcFor = (traffic: readonly TwilioTraffic[] = TwilioTraffic.SIP): SbcPorts => ({
  signalling: traffic.includes(TwilioTraffic.SIP_SIGNALLING) ? PortRange.of(5060, 5061) : undefined,
  media: traffic.includes(TwilioTraffic.SIP_MEDIA) ? PortRange.of(10000, 60000) : undefined,
});

const planned = (props: Partial<NetworkAclRulesPlanProps> = {}) =>
  planNetworkAclRules({ ...SIP, sbc: sbcFor(props.traffic), ...props });
const said = (props: Partial<NetworkAclRulesPlanProps> = {}) => lines(() => planned(props));
const keysOf = (props: Partial<NetworkAclRulesPlanProps> = {}) => planned(props).rules.map(({ key }) => key);
const countOf = (direction: string, props: Partial<NetworkAclRulesPlanProps>) =>
  planned(props).rules.filter((rule) => rule.direction === direction).length;

describe('what is let through', () => {
  test('is what the catalogue names for any edges, traffic, failover edges and date, and the answers to it', () => {
    const served = ({ edges, traffic }: { edges: readonly TwilioEdge[]; traffic: readonly TwilioTraffic[] }, date: string) =>
      edges.every((edge) => traffic.every((kind) => TwilioCatalog.at(date).rules({ edges: [edge], traffic: [kind] }).length > 0));
    let public_ = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...TwilioEdge.all), { minLength: 1, maxLength: 3 }),
        fc.subarray([...TwilioTraffic.all], { minLength: 1, maxLength: 4 }),
        fc.constantFrom('2023-09-01', '2024-02-21', '2026-10-31'),
        (edges, traffic, date) => {
          fc.pre(served({ edges, traffic }, date));
          const catalog = TwilioCatalog.at(date);
          const { rules } = planNetworkAclRules({ edges, traffic, catalog, lastRuleNumber: 32766 });
          const isPublic = edges.some(({ exchange }) => exchange === undefined);
          public_ += isPublic ? 1 : 0;
          const sip = traffic.filter(({ id }) => id === 'sip-media' || id === 'sip-signalling');
          const expected = boxesThereAndBack([
            ...catalog.rules({ edges, traffic }),
            ...(isPublic ? catalog.rules({ edges: TwilioEdge.publicEdges, traffic: sip }) : []),
          ]);
          const actual = boxesOfAcl(rules);
          const packets = corners([...expected, ...actual]);
          expect(packets.filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual([]);
        },
      ),
      { numRuns: 60, seed: SEED },
    );
    expect(public_).toBeGreaterThan(5);
  });

  test('for SIP at an exchange', () => {
    expect(planned().rules.map(({ key, ruleNumber, action }) => `${action} ${key} ${ruleNumber}`)).toMatchInlineSnapshot(`
      [
        "allow egress-tcp-1024-65535-208.78.112.64-31 22546",
        "allow egress-tcp-1024-65535-208.78.112.66-32 15521",
        "allow egress-udp-1024-65535-168.86.128.0-18 14844",
        "allow egress-udp-1024-65535-208.78.112.64-31 25958",
        "allow egress-udp-1024-65535-208.78.112.66-32 24469",
        "allow ingress-tcp-1024-65535-208.78.112.64-31 15324",
        "allow ingress-tcp-1024-65535-208.78.112.66-32 24755",
        "allow ingress-udp-1024-65535-168.86.128.0-18 12182",
        "allow ingress-udp-1024-65535-208.78.112.64-31 20980",
        "allow ingress-udp-1024-65535-208.78.112.66-32 11563",
      ]
    `);
  });

  test('Ashburn with SIP and all of the Voice SDK fits into the default quota', () => {
    const traffic = [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK];
    const all = TwilioCatalog.current.rules({ ...SIP, traffic }).flatMap(({ cidrs }) => cidrs);
    expect(all).toHaveLength(23);
    expect([countOf('egress', { traffic }), countOf('ingress', { traffic })]).toEqual([6, 4]);
    expect(said({ traffic })).toEqual(['warning host-names-only traffic']);
  });

  test('names the hosts of each edge with that edge', () => {
    const { findings } = planned({
      edges: [TwilioEdge.DUBLIN, TwilioEdge.ASHBURN],
      traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING],
      hostNames: {
        coveredHostNames: [{ hostName: 'chunderw-vpc-gll-us1.twilio.com', protocol: 'tcp', ports: PortRange.of(443) }],
      },
    });
    expect(findings.map(({ value, message }) => [value, ...(message.match(/[\w-]+\.[\w.]*twilio\.com/g) ?? [])])).toEqual([
      ['ashburn', 'voice-js.ashburn.twilio.com'],
      ['dublin', 'chunderw-vpc-gll-ie1.twilio.com', 'voice-js.dublin.twilio.com'],
    ]);
  });

  test('SIP at a public edge is that of all public edges, unless others are chosen', () => {
    const at = { edges: [TwilioEdge.ASHBURN] };
    expect(countOf('egress', at)).toBe(17);
    expect(said(at)).toEqual([]);
    const narrowed = { ...at, failoverEdges: [TwilioEdge.UMATILLA] };
    expect(countOf('egress', narrowed)).toBe(5);
    expect(said(narrowed)).toEqual(['warning sip-failover-narrowed failoverEdges']);
  });

  test('other traffic is not that of failover edges', () => {
    const traffic = [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_SIGNALLING];
    const more = keysOf({ traffic, failoverEdges: [TwilioEdge.SAN_JOSE_IX] });
    expect(more.length).toBeGreaterThan(keysOf({ traffic }).length);
    expect(more.filter((key) => key.includes('-443-'))).toEqual(['egress-tcp-443-208.78.112.0-25']);
  });

  test('an edge that is given twice counts once, and the order does not matter', () => {
    const [ashburn, sanJose] = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX];
    const traffic = [TwilioTraffic.SIP_MEDIA, TwilioTraffic.SIP_SIGNALLING];
    expect(planned({ edges: [sanJose, ashburn, sanJose], traffic }).rules).toEqual(planned({ edges: [ashburn, sanJose] }).rules);
  });

  test('a border controller gets its calls on its own ports, and no others below 1024', () => {
    const at = (signalling: number) => ({ sbc: { signalling: PortRange.of(signalling), media: PortRange.of(6000, 9999) } });
    // What is above 1023 is open for answers.
    expect(keysOf(at(5080))).toEqual(keysOf());
    expect(keysOf(at(443)).filter((key) => !keysOf().includes(key))).toEqual(
      ['tcp', 'udp'].flatMap((protocol) =>
        ['208.78.112.64-31', '208.78.112.66-32'].map((cidr) => `ingress-${protocol}-443-${cidr}`),
      ),
    );
    expect(keysOf().filter((key) => !keysOf(at(443)).includes(key))).toEqual([]);
  });

  test('Twilio replaced on its own ports keeps them', () => {
    const replace = [
      {
        edge: TwilioEdge.ASHBURN_IX,
        traffic: TwilioTraffic.SIP_MEDIA,
        direction: 'ingress',
        protocol: 'udp',
        ports: PortRange.of(700),
        cidrs: ['168.86.128.0/18'],
        source: 'https://example.com',
      },
    ] as const;
    const catalog = TwilioCatalog.current.with({ replace });
    const own = { traffic: [TwilioTraffic.SIP_MEDIA], catalog, sbc: undefined };
    expect(keysOf(own)).toContain('ingress-udp-700-168.86.128.0-18');
    expect(said(own)).toEqual([]);
  });

  test('custom entries are let through as well', () => {
    const catalog = TwilioCatalog.current.with({
      add: [
        {
          edge: TwilioEdge.ASHBURN_IX,
          traffic: TwilioTraffic.SIP_MEDIA,
          direction: 'ingress',
          protocol: 'udp',
          ports: PortRange.of(700),
          cidrs: ['203.0.113.0/24'],
          source: 'https://example.com',
        },
      ],
    });
    expect(keysOf({ catalog }).filter((key) => !keysOf().includes(key))).toEqual([
      'egress-udp-1024-65535-203.0.113.0-24',
      'ingress-udp-700-203.0.113.0-24',
    ]);
  });
});

describe('numbers', () => {
  const numbersOf = (props: Partial<NetworkAclRulesPlanProps>) =>
    Object.fromEntries(planned(props).rules.map(({ key, ruleNumber }) => [key, ruleNumber]));

  test('are from 10000 to 29999, unique in each direction', () => {
    const { rules } = planned({ edges: TwilioEdge.interconnectEdges });
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.every(({ ruleNumber }) => ruleNumber >= 10000 && ruleNumber <= 29999)).toBe(true);
    expect(new Set(rules.map(({ direction, ruleNumber }) => `${direction} ${ruleNumber}`)).size).toBe(rules.length);
  });

  test('stay when edges and traffic are added', () => {
    const alone = numbersOf({});
    const more = numbersOf({ edges: TwilioEdge.interconnectEdges, traffic: TwilioTraffic.SIP });
    const kept = Object.keys(alone).filter((key) => key in more);
    expect(kept.length).toBeGreaterThan(6);
    expect(kept.map((key) => more[key])).toEqual(kept.map((key) => alone[key]));
  });

  test('leave out those of other rules of the same direction', () => {
    const [egress, ingress] = ['egress', 'ingress'].map((way) => planned().rules.find(({ direction }) => direction === way)!);
    const moved = numbersOf({ otherRuleNumbers: { egress: [egress!.ruleNumber] } });
    expect(moved[egress!.key]).toBe(egress!.ruleNumber + 1);
    expect({ ...moved, [egress!.key]: egress!.ruleNumber }).toEqual(numbersOf({}));
    expect(numbersOf({ otherRuleNumbers: { egress: [ingress!.ruleNumber] } })[ingress!.key]).toBe(ingress!.ruleNumber);
  });

  test('are as many as there are rules, at least', () => {
    const rules = countOf('egress', {});
    const range = { firstRuleNumber: 100, lastRuleNumber: 99 + rules };
    expect(Object.values(numbersOf(range)).sort()).toEqual(
      ['egress', 'ingress']
        .flatMap((way) =>
          planned()
            .rules.filter(({ direction }) => direction === way)
            .map((_, index) => 100 + index),
        )
        .sort(),
    );
    expect(said({ ...range, lastRuleNumber: 98 + rules })).toEqual([
      'error network-acl-numbers-used lastRuleNumber',
      'error network-acl-numbers-used lastRuleNumber',
    ]);
    expect(said({ ...range, otherRuleNumbers: { ingress: [100] } })).toEqual(['error network-acl-numbers-used lastRuleNumber']);
  });

  test.each([0, 1.5, 32767, Number.MAX_SAFE_INTEGER])('%p is none', (number) => {
    expect(said({ firstRuleNumber: number })).toContain('error network-acl-rule-number firstRuleNumber');
    expect(said({ lastRuleNumber: number })).toContain('error network-acl-rule-number lastRuleNumber');
    expect(said({ otherRuleNumbers: { ingress: [1, number] } })).toEqual([
      'error network-acl-rule-number otherRuleNumbers.ingress[1]',
    ]);
  });

  test.each(NUMBER_TOKENS.slice(0, 1))('have to be literals: %s', (_, token) => {
    expect(said({ firstRuleNumber: token, otherRuleNumbers: { egress: [token] } })).toEqual([
      'error literal-needed firstRuleNumber',
      'error literal-needed otherRuleNumbers.egress[0]',
    ]);
  });
});

describe('findings', () => {
  test('more rules than the quota are a warning in each direction', () => {
    const rulesQuota = countOf('egress', {}) + 1;
    expect(said({ rulesQuota })).toEqual([]);
    expect(said({ rulesQuota: rulesQuota - 1 })).toEqual([
      'warning network-acl-quota traffic',
      'warning network-acl-quota traffic',
    ]);
    expect(said({ rulesQuota, otherRuleNumbers: { ingress: [100, 100] } })).toEqual(['warning network-acl-quota traffic']);
  });

  test('the default quota is 20, and one of them is the rule that denies all the rest', () => {
    const others = (count: number) => ({ otherRuleNumbers: { egress: Array.from({ length: count }, (_, index) => index + 1) } });
    const most = 19 - countOf('egress', {});
    expect(said(others(most))).toEqual([]);
    expect(said(others(most + 1))).toEqual(['warning network-acl-quota traffic']);
  });

  test('host names only are a warning, and nothing is let through', () => {
    const insights = { traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    expect(keysOf(insights)).toEqual([]);
    expect(said(insights)).toEqual(['warning host-names-only traffic']);
    const hosts = TwilioCatalog.current.rules({ ...SIP, ...insights });
    const coveredHostNames = hosts.flatMap(({ hostNames, protocol, ports }) =>
      hostNames.map((hostName) => ({ hostName, protocol, ports })),
    );
    expect(said({ ...insights, hostNames: [{ coveredHostNames }] })).toEqual([]);
  });

  test('the ports of a border controller are assumed where SIP comes in, and of use nowhere else', () => {
    expect(said({ sbc: undefined })).toEqual(['warning sbc-ports-assumed sbc']);
    expect(said({ traffic: [TwilioTraffic.SIP_MEDIA], sbc: sbcFor() })).toEqual(['error sbc-ports-unused sbc.signalling']);
    expect(said({ traffic: [TwilioTraffic.VOICE_SDK_MEDIA], sbc: undefined })).toEqual([]);
  });

  test('what is missing or not served is an error', () => {
    expect(said({ edges: [] })).toEqual(['error edges-missing edges']);
    expect(said({ traffic: [] })).toEqual(['error traffic-missing traffic']);
    expect(said({ traffic: [TwilioTraffic.NETWORK_TRAVERSAL] })).toEqual(['error traffic-not-served traffic']);
    const { id, location, exchange } = TwilioEdge.ASHBURN_IX;
    const corrected = TwilioEdge.custom({ id, location, exchange: exchange!, bgpPrefixes: [BgpPrefix.of('203.0.113.0/24')] });
    expect(said({ edges: [corrected, TwilioEdge.ASHBURN_IX] })).toContain('error edges-differ edges.ashburn-ix');
  });

  test('failover edges are compared with the edges of their kind', () => {
    const both = [TwilioEdge.ASHBURN, TwilioEdge.ASHBURN_IX];
    expect(said({ failoverEdges: [TwilioEdge.UMATILLA] })).toEqual(['error failover-edges-mixed failoverEdges']);
    expect(said({ edges: both, failoverEdges: [TwilioEdge.SAN_JOSE_IX, ...TwilioEdge.publicEdges] })).toEqual(
      said({ edges: both, failoverEdges: TwilioEdge.publicEdges }),
    );
    expect(said({ traffic: [TwilioTraffic.VOICE_SDK_MEDIA], failoverEdges: [TwilioEdge.SAN_JOSE_IX] })).toEqual([
      'error failover-edges-unused failoverEdges',
    ]);
  });

  test('another account or Region is an error', () => {
    const environment = { account: '111122223333', region: 'us-east-1' };
    expect(said({ environment })).toEqual([]);
    expect(said({ environment: { ...environment, networkAclAccount: '111122223333', networkAclRegion: 'eu-west-1' } })).toEqual([
      'error network-acl-elsewhere networkAcl',
    ]);
  });
});

test('the plan cannot be changed', () => {
  const plan = planned();
  expect([plan, plan.rules, plan.rules[0]].every(Object.isFrozen)).toBe(true);
});
