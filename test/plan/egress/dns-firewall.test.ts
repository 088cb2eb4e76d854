import * as fc from 'fast-check';
import {
  planDnsFirewallRuleGroup,
  planHostNames,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { dnsFirewallNameOf, joinName, rulePriorities } from '../../../lib/plan/egress/dns-firewall';
import { refusal } from '../../model/support';

const EDGES = [TwilioEdge.ASHBURN, TwilioEdge.TOKYO];
const group = (traffic: readonly TwilioTraffic[] = TwilioTraffic.VOICE_SDK, edges: readonly TwilioEdge[] = EDGES) =>
  planDnsFirewallRuleGroup({ edges, traffic });

describe('a DNS Firewall rule group', () => {
  test('has a list for each kind of traffic that has host names', () => {
    const { name, domainLists } = group();
    expect(name).toBe('twilio');
    expect(domainLists.map((list) => [list.key, list.name, list.domains])).toEqual([
      ['voice-sdk-insights', 'twilio-voice-sdk-insights', ['eventgw.twilio.com']],
      [
        'voice-sdk-mobile-signalling',
        'twilio-voice-sdk-mobile-signalling',
        ['chunderm.jp1.gll.twilio.com', 'chunderm.us1.gll.twilio.com'],
      ],
      ['voice-sdk-registration', 'twilio-voice-sdk-registration', ['ers.twilio.com']],
      [
        'voice-sdk-signalling',
        'twilio-voice-sdk-signalling',
        [
          'chunderw-vpc-gll-jp1.twilio.com',
          'chunderw-vpc-gll-us1.twilio.com',
          'voice-js.ashburn.twilio.com',
          'voice-js.tokyo.twilio.com',
        ],
      ],
    ]);
  });

  test('allows, trusts redirections, and blocks nothing', () => {
    const { domainLists } = group();
    expect(new Set(domainLists.map(({ action, redirection }) => `${action} ${redirection}`))).toEqual(
      new Set(['ALLOW TRUST_REDIRECTION_DOMAIN']),
    );
  });

  test('allows exactly the host names to which something goes out', () => {
    const own = {
      edge: TwilioEdge.TOKYO,
      traffic: TwilioTraffic.SIP_SIGNALLING,
      protocol: 'tcp' as const,
      ports: PortRange.of(5061),
      source: 'a test',
    };
    const catalog = TwilioCatalog.current.with({
      add: [
        { ...own, direction: 'egress', hostNames: ['out.example.com'] },
        { ...own, direction: 'ingress', hostNames: ['in.example.com'] },
      ],
    });
    fc.assert(
      fc.property(
        fc.subarray(
          TwilioEdge.publicEdges.filter(({ products }) => products.includes('voice-sdk') && products.includes('sip')),
          { minLength: 1 },
        ),
        fc.subarray([...TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP_SIGNALLING], { minLength: 1 }),
        (edges, traffic) => {
          const expected = catalog
            .rules({ edges, traffic })
            .filter(({ direction }) => direction === 'egress')
            .flatMap((rule) => rule.hostNames.map((host) => `${rule.traffic.id} ${host}`));
          fc.pre(expected.length > 0);
          const { domainLists } = planDnsFirewallRuleGroup({ edges, traffic, catalog });
          expect(domainLists.flatMap(({ key, domains }) => domains.map((domain) => `${key} ${domain}`)).sort()).toEqual(
            [...new Set(expected)].sort(),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('does not depend on the order of what is given, and is frozen', () => {
    const plan = group();
    expect(
      group(
        [1, 0, 4, 3, 2].map((at) => TwilioTraffic.VOICE_SDK[at]!),
        [EDGES[1]!, EDGES[0]!],
      ),
    ).toEqual(plan);
    expect(Object.isFrozen(plan.domainLists[0]!.domains)).toBe(true);
    expect(plan.catalogVersion).toBe(planHostNames({ edges: EDGES, traffic: TwilioTraffic.VOICE_SDK }).catalogVersion);
  });

  test('has associations by their keys, with names that AWS takes', () => {
    const vpcs = { 'phones/b': { priority: 102 }, a: { priority: 101 } };
    expect(
      planDnsFirewallRuleGroup({ edges: EDGES, traffic: TwilioTraffic.VOICE_SDK, ruleGroupName: 'own', vpcs }).associations,
    ).toEqual([
      { key: 'a', name: 'own-a', priority: 101 },
      { key: 'phones/b', name: 'own-phones-b', priority: 102 },
    ]);
  });

  test('says everything that is wrong at once', () => {
    const props = { edges: [], traffic: TwilioTraffic.SIP, ruleGroupName: '1', vpcs: { a: { priority: 100 } } };
    expect(refusal(() => planDnsFirewallRuleGroup(props))).toEqual([
      'error edges-missing at edges: ',
      'error dns-firewall-name at ruleGroupName: 1',
      'error dns-firewall-priority at vpcs.a.priority: 100',
    ]);
    expect(refusal(() => group(TwilioTraffic.SIP))).toEqual(['error dns-firewall-empty at traffic: ']);
  });
});

describe('priorities of rules', () => {
  const known = TwilioTraffic.all.map(({ id }) => id);

  test('differ for all kinds of traffic, and stay in every release', () => {
    expect(new Set(Object.values(rulePriorities(known))).size).toBe(known.length);
    expect(group().domainLists.map(({ key, priority }) => [key, priority])).toMatchInlineSnapshot(`
      [
        [
          "voice-sdk-insights",
          4966,
        ],
        [
          "voice-sdk-mobile-signalling",
          1680,
        ],
        [
          "voice-sdk-registration",
          8526,
        ],
        [
          "voice-sdk-signalling",
          5723,
        ],
      ]
    `);
  });

  test('of a kind do not depend on the other kinds', () => {
    const all = rulePriorities(known);
    fc.assert(
      fc.property(fc.subarray(known), (some) => {
        expect(rulePriorities(some)).toEqual(Object.fromEntries(some.map((key) => [key, all[key]])));
      }),
      { numRuns: 50 },
    );
  });

  test('are unique and within their range for any keys', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 300 }), (keys) => {
        const priorities = Object.values(rulePriorities(keys));
        expect(new Set(priorities).size).toBe(priorities.length);
        expect(priorities.every((priority) => priority >= 100 && priority < 9100)).toBe(true);
      }),
      { numRuns: 50 },
    );
    const many = Object.values(rulePriorities(Array.from({ length: 2000 }, (_, index) => `kind-${index}`)));
    expect(new Set(many).size).toBe(2000);
  });
});

describe('names', () => {
  test('come from the path of the construct', () => {
    expect(dnsFirewallNameOf('Network/Softphones.Dns')).toBe('twilio-network-softphones-dns');
  });

  test('are cut where they are too long, and still differ', () => {
    const long = 'a'.repeat(60);
    const names = [
      joinName(long, 'one-kind'),
      joinName(long, 'one-kine'),
      dnsFirewallNameOf(`${long}/b/c`),
      dnsFirewallNameOf(`${long}/b/d`),
    ];
    expect(new Set(names).size).toBe(4);
    expect(names.map(({ length }) => length)).toEqual([64, 64, 64, 64]);
    expect(joinName(long, 'abc')).toBe(`${long}-abc`);
  });

  test('of a token stay', () => {
    expect(joinName('${Token[TOKEN.4]}', 'a')).toBe('${Token[TOKEN.4]}');
  });
});
