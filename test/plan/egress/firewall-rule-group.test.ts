import * as fc from 'fast-check';
import { TwilioCatalog } from '../../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../../lib/catalog/twilio-traffic';
import { Cidr } from '../../../lib/model/cidr';
import { ValidationFailure } from '../../../lib/model/finding';
import { PortRange } from '../../../lib/model/port-range';
import { planAccess } from '../../../lib/plan/access/access';
import { planHostNames } from '../../../lib/plan/access/host-names';
import { planFirewallRuleGroup } from '../../../lib/plan/egress/firewall-rule-group';
import type { FirewallRuleGroupPlan, FirewallRuleGroupPlanProps } from '../../../lib/plan/egress/firewall-rule-group-props';
import { SEED } from '../../support/seed';

const { ASHBURN, ASHBURN_IX, SAN_JOSE_IX } = TwilioEdge;
const SBC = { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) };
const SOFTPHONES = { edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK } as const;

const keysOf = ({ rules }: FirewallRuleGroupPlan): readonly string[] => rules.map(({ key }) => key);
const textsOf = (hosts: FirewallRuleGroupPlan['hostNames']): readonly string[] =>
  hosts.map(({ hostName, ports }) => `${hostName} ${ports.toString()}`);
const codesOf = ({ findings }: { readonly findings: FirewallRuleGroupPlan['findings'] }): readonly string[] =>
  findings.map(({ code, severity }) => `${severity} ${code.replace('twilio-interconnect:', '')}`).sort();

/** The list from its end to its beginning. */
const backwards = <Each>(list: readonly Each[]): readonly Each[] => list.map((_, index) => list[list.length - 1 - index]!);

function refusalOf(props: FirewallRuleGroupPlanProps): readonly string[] {
  try {
    planFirewallRuleGroup(props);
    return [];
  } catch (error) {
    return codesOf(error as ValidationFailure);
  }
}

describe('a rule group', () => {
  test('lets the softphones of a public edge out, to addresses and names', () => {
    const plan = planFirewallRuleGroup(SOFTPHONES);
    expect(keysOf(plan)).toEqual([
      'egress-media-ashburn-udp-10000-60000',
      'egress-media-ashburn-udp-10000-60000-answers',
      'tls-chunderm.us1.gll.twilio.com-443',
      'tls-ers.twilio.com-443',
      'tls-eventgw.twilio.com-443',
      'tls-voice-js.ashburn.twilio.com-443',
    ]);
    expect(plan).toMatchObject({
      name: 'twilio-strict-100',
      capacity: 100,
      ruleOrder: 'STRICT_ORDER',
      references: { TWILIO_MEDIA_ASHBURN: 'media-ashburn' },
      homeNetworks: undefined,
      findings: [],
    });
    expect(textsOf(plan.hostNames)).toEqual([
      'chunderm.us1.gll.twilio.com 443',
      'ers.twilio.com 443',
      'eventgw.twilio.com 443',
      'voice-js.ashburn.twilio.com 443',
    ]);
    expect(plan.rulesString).toBe(plan.rules.map(({ text }) => text).join('\n'));
    expect(Object.isFrozen(plan.rules)).toBe(true);
  });

  test('lets older SDKs out if they are asked for, on their port', () => {
    const older = keysOf(planFirewallRuleGroup({ ...SOFTPHONES, olderSdks: true }));
    expect(older.filter((key) => !keysOf(planFirewallRuleGroup(SOFTPHONES)).includes(key))).toEqual([
      'tls-chunderm.us1.gll.twilio.com-10194',
      'tls-chunderw-vpc-gll-us1.twilio.com-443',
    ]);
  });

  test('covers what it lets out, and says which hosts of older SDKs it keeps closed', () => {
    const { hostNames } = planHostNames(SOFTPHONES);
    const younger = planFirewallRuleGroup(SOFTPHONES);
    expect(younger.coveredHostNames).toEqual(younger.hostNames);
    expect(textsOf(younger.closedHostNames)).toEqual([
      'chunderm.us1.gll.twilio.com 10194',
      'chunderw-vpc-gll-us1.twilio.com 443',
    ]);
    expect([...textsOf(younger.hostNames), ...textsOf(younger.closedHostNames)].sort()).toEqual([...textsOf(hostNames)].sort());
    const older = planFirewallRuleGroup({ ...SOFTPHONES, olderSdks: true });
    expect(older.coveredHostNames).toEqual(hostNames);
    expect(older.hostNames).toEqual(hostNames);
    expect(older.closedHostNames).toEqual([]);
  });

  test('keeps no host closed that it lets out on the same ports, for younger SDKs', () => {
    const host = {
      edge: ASHBURN,
      traffic: TwilioTraffic.VOICE_SDK_SIGNALLING,
      direction: 'egress',
      protocol: 'tcp',
      source: 'a test',
    } as const;
    const requires = { sdk: 'Voice JavaScript SDK', belowVersion: '2.3.0' } as const;
    const hostNames = ['a.example.com'];
    const catalog = TwilioCatalog.current.with({
      replace: [
        { ...host, hostNames, ports: PortRange.of(443, 450) },
        { ...host, hostNames, ports: PortRange.of(444), requires },
        { ...host, hostNames, ports: PortRange.of(443, 460), requires },
      ],
    });
    const plan = planFirewallRuleGroup({ edges: [ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING], catalog });
    expect(textsOf(plan.coveredHostNames)).toEqual(['a.example.com 443-450']);
    expect(textsOf(plan.closedHostNames)).toEqual(['a.example.com 443-460']);
  });

  test.each([false, true])('leaves an access nothing to warn of, with `olderSdks` %p', (olderSdks) => {
    const warned = (hostNames?: FirewallRuleGroupPlan): boolean =>
      planAccess({ ...SOFTPHONES, ...(hostNames && { hostNames }) }).findings.some(({ code }) =>
        code.endsWith(':host-names-only'),
      );
    expect(warned()).toBe(true);
    expect(warned(planFirewallRuleGroup({ ...SOFTPHONES, olderSdks }))).toBe(false);
  });

  test('lets SIP go both ways, at a public edge for every public edge', () => {
    expect(keysOf(planFirewallRuleGroup({ edges: [ASHBURN_IX], traffic: [TwilioTraffic.SIP_SIGNALLING] }))).toEqual([
      'egress-sip-signalling-ashburn-ix-tcp-5060-5061',
      'egress-sip-signalling-ashburn-ix-tcp-5060-5061-answers',
      'egress-sip-signalling-ashburn-ix-udp-5060',
      'egress-sip-signalling-ashburn-ix-udp-5060-answers',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061-answers',
      'ingress-sip-signalling-ashburn-ix-udp-5060',
      'ingress-sip-signalling-ashburn-ix-udp-5060-answers',
    ]);
    const atPublic = planFirewallRuleGroup({ edges: [ASHBURN], traffic: [TwilioTraffic.SIP_SIGNALLING] });
    const texts = atPublic.prefixLists[0]!.entries.map(({ cidr }) => cidr.toString());
    expect(texts).toEqual(expect.arrayContaining(['54.172.60.0/30', '54.171.127.192/30']));
  });

  test('lets SIP of Twilio in on the ports of a border controller, by the same rules', () => {
    const props = { edges: [ASHBURN_IX], traffic: TwilioTraffic.SIP };
    const [plain, own] = [planFirewallRuleGroup(props), planFirewallRuleGroup({ ...props, sbc: SBC })];
    expect(own.rules.map(({ key, id }) => `${key} ${id}`)).toEqual(plain.rules.map(({ key, id }) => `${key} ${id}`));
    const changed = own.rules.filter(({ text }, index) => text !== plain.rules[index]!.text);
    expect(changed.map(({ key, text }) => `${key}: ${/^pass (.*) \(/.exec(text)![1]!}`)).toEqual([
      'ingress-media-udp-10000-60000: udp @TWILIO_MEDIA any -> $HOME_NET 6000:9999',
      'ingress-media-udp-10000-60000-answers: udp $HOME_NET 6000:9999 -> @TWILIO_MEDIA any',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061: tcp @TWILIO_SIP_SIGNALLING_ASHBURN_IX any -> $HOME_NET 5061',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061-answers: tcp $HOME_NET 5061 -> @TWILIO_SIP_SIGNALLING_ASHBURN_IX any',
      'ingress-sip-signalling-ashburn-ix-udp-5060: udp @TWILIO_SIP_SIGNALLING_ASHBURN_IX any -> $HOME_NET 5061',
      'ingress-sip-signalling-ashburn-ix-udp-5060-answers: udp $HOME_NET 5061 -> @TWILIO_SIP_SIGNALLING_ASHBURN_IX any',
    ]);
  });

  test('has the lists of an access with the same edges and traffic', () => {
    const chosen = { edges: [ASHBURN_IX, SAN_JOSE_IX], traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] };
    const { prefixLists } = planAccess(chosen);
    const own = planFirewallRuleGroup(chosen);
    expect(own.prefixLists).toEqual(prefixLists);
    const given = planFirewallRuleGroup({
      ...chosen,
      prefixLists: Object.fromEntries(prefixLists.map((list) => [list.key, list])),
    });
    expect(given.rulesString).toBe(own.rulesString);
    expect(refusalOf({ ...chosen, prefixLists: {} })).toEqual(
      ['error prefix-list-not-given', 'warning fragments-dropped', 'warning sbc-ports-assumed'].sort(),
    );
  });

  test('tells what the given lists lack or hold beyond', () => {
    const edges = [ASHBURN_IX];
    const traffic = [TwilioTraffic.VOICE_SDK_SIGNALLING];
    const given = (catalog: TwilioCatalog): FirewallRuleGroupPlanProps['prefixLists'] =>
      Object.fromEntries(planAccess({ edges, traffic, catalog }).prefixLists.map((list) => [list.key, list]));
    const before = given(TwilioCatalog.at('2023-09-01'));
    expect(codesOf(planFirewallRuleGroup({ edges, traffic, prefixLists: before }))).toEqual([
      'warning prefix-list-lacks-addresses',
    ]);
    const add = [
      {
        edge: ASHBURN_IX,
        traffic: traffic[0]!,
        direction: 'egress',
        protocol: 'tcp',
        ports: PortRange.of(443),
        cidrs: ['203.0.114.0/24'],
        source: 'x',
      },
    ] as const;
    const more = Object.values(planAccess({ edges, traffic, catalog: TwilioCatalog.current.with({ add }) }).prefixLists);
    const [custom] = more.filter(({ key }) => key.startsWith('custom'));
    expect(
      codesOf(planFirewallRuleGroup({ edges, traffic, prefixLists: { 'voice-sdk-signalling-ashburn-ix': custom! } })),
    ).toEqual(['warning prefix-list-holds-more', 'warning prefix-list-lacks-addresses']);
  });

  test('takes its order, name, capacity and home networks', () => {
    const plan = planFirewallRuleGroup({
      ...SOFTPHONES,
      ruleOrder: 'action',
      ruleGroupName: 'softphones',
      capacity: 6,
      homeNetworks: [Cidr.of('10.0.0.0/8')],
      path: 'ignored',
    });
    expect(plan).toMatchObject({ name: 'softphones', capacity: 6, ruleOrder: 'DEFAULT_ACTION_ORDER' });
    expect(plan.homeNetworks?.map(String)).toEqual(['10.0.0.0/8']);
    expect(planFirewallRuleGroup({ ...SOFTPHONES, ruleOrder: 'action', path: 'A/B' }).name).toBe('twilio-A-B-action-100');
  });

  test('reserves twice its rules, in steps', () => {
    const hostNames = (count: number): TwilioCatalog =>
      TwilioCatalog.current.with({
        add: [
          {
            edge: ASHBURN,
            traffic: TwilioTraffic.VOICE_SDK_INSIGHTS,
            direction: 'egress',
            protocol: 'tcp',
            ports: PortRange.of(443),
            hostNames: Array.from({ length: count }, (_, index) => `h${index}.example.com`),
            source: 'x',
          },
        ],
      });
    const capacity = (count: number): number =>
      planFirewallRuleGroup({ edges: [ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS], catalog: hostNames(count) })
        .capacity;
    // Twilio's own host is one more.
    expect([1, 49, 50, 99, 100].map(capacity)).toEqual([100, 100, 200, 200, 300]);
  });
});

describe('the capacity and the ids', () => {
  const every = { edges: [ASHBURN_IX, ASHBURN], traffic: [...TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP_SIGNALLING] };

  test('are the same at every date', () => {
    const plans = [TwilioCatalog.current, TwilioCatalog.at('2023-09-01')].map((catalog) =>
      planFirewallRuleGroup({ ...SOFTPHONES, traffic: [TwilioTraffic.VOICE_SDK_MEDIA], catalog }),
    );
    expect(new Set(plans.map(({ capacity, name, rulesString }) => JSON.stringify([capacity, name, rulesString]))).size).toBe(1);
  });

  test('of a rule are the same beside any others', () => {
    const [few, many] = [planFirewallRuleGroup(SOFTPHONES), planFirewallRuleGroup({ ...every, olderSdks: true })];
    expect(many.rules.length).toBeGreaterThan(few.rules.length);
    expect(
      few.rules.filter(
        (rule) => !many.rules.some(({ key, id, text }) => key === rule.key && id === rule.id && text === rule.text),
      ),
    ).toEqual([]);
  });

  test('do not depend on the order of what is given', () => {
    const reversed = { edges: backwards(every.edges), traffic: backwards(every.traffic) };
    expect(planFirewallRuleGroup(reversed)).toEqual(planFirewallRuleGroup(every));
  });
});

describe('findings', () => {
  test('come all at once', () => {
    expect(refusalOf({ edges: [], traffic: [], capacity: 0.5, ruleGroupName: '', homeNetworks: [] })).toEqual([
      'error edges-missing',
      'error firewall-home-networks-empty',
      'error firewall-rule-group-name',
      'error firewall-rules-missing',
    ]);
    expect(refusalOf({ ...SOFTPHONES, capacity: 5, ruleGroupName: 'a_b' })).toEqual([
      'error firewall-capacity',
      'error firewall-rule-group-name',
    ]);
  });

  test('tell of traffic that is missing or not served', () => {
    expect(refusalOf({ edges: [ASHBURN], traffic: [] })).toEqual(['error firewall-rules-missing', 'error traffic-missing']);
    expect(refusalOf({ edges: [TwilioEdge.MUMBAI], traffic: [TwilioTraffic.VOICE_SDK_MEDIA] })).toContain(
      'error traffic-not-served',
    );
  });

  test('tell of a transit gateway', () => {
    const behind = (applianceMode: boolean, homeNetworks?: readonly Cidr[]): readonly string[] =>
      codesOf(
        planFirewallRuleGroup({ ...SOFTPHONES, behindTransitGateway: { applianceMode }, ...(homeNetworks && { homeNetworks }) }),
      );
    expect(behind(true)).toEqual(['warning firewall-home-networks']);
    expect(behind(false)).toEqual(['warning firewall-appliance-mode', 'warning firewall-home-networks']);
    expect(behind(true, [Cidr.of('10.0.0.0/8')])).toEqual([]);
  });

  test('tell of fragments where SIP goes over UDP alone', () => {
    const codes = (traffic: TwilioTraffic, sbc: FirewallRuleGroupPlanProps['sbc']): readonly string[] =>
      codesOf(planFirewallRuleGroup({ edges: [ASHBURN_IX], traffic: [traffic], sbc }));
    expect(codes(TwilioTraffic.SIP_MEDIA, { media: SBC.media })).toEqual([]);
    expect(codes(TwilioTraffic.SIP_SIGNALLING, { signalling: SBC.signalling })).toEqual(['warning fragments-dropped']);
  });

  test('tell of ports of a border controller that are assumed, or of no use', () => {
    const at = { edges: [ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };
    expect(codesOf(planFirewallRuleGroup(at))).toEqual(['warning sbc-ports-assumed']);
    expect(refusalOf({ ...at, sbc: SBC })).toEqual(['error sbc-ports-unused']);
    expect(refusalOf({ ...SOFTPHONES, sbc: SBC })).toEqual(['error sbc-ports-unused', 'error sbc-ports-unused']);
  });

  test('tell of given lists of another Region', () => {
    const { prefixLists } = planAccess({ edges: [ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
    const given = { media: prefixLists[0]! };
    const props = { edges: [ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA], prefixLists: given, region: 'us-east-1' };
    expect(refusalOf({ ...props, prefixListRegions: { media: 'us-west-1' } })).toEqual([
      'error prefix-list-elsewhere',
      'warning sbc-ports-assumed',
    ]);
    expect(refusalOf({ ...props, prefixListRegions: { media: 'us-east-1' } })).toEqual([]);
    expect(refusalOf({ ...props, account: '111122223333', prefixListAccounts: { media: '444455556666' } })).toEqual([
      'error prefix-list-other-account',
      'warning sbc-ports-assumed',
    ]);
  });
});

/** What a packet that opens a flow is, as far as rules look at it. */
interface Opening {
  readonly direction: 'egress' | 'ingress';
  readonly protocol: 'tcp' | 'udp';
  readonly address: Cidr;
  readonly port: number;
  /** The name in the client hello. */
  readonly name?: string;
}

/** Whether the rules' text lets a flow through, read without the code that writes it. */
function passes(plan: FirewallRuleGroupPlan, { direction, protocol, address, port, name }: Opening): boolean {
  return plan.rulesString.split('\n').some((line) => {
    const [, of, from, fromPorts, to, toPorts, options] = /^pass (\w+) (\S+) (\S+) -> (\S+) (\S+) \((.*)\)$/.exec(line)!;
    const [first, last = first] = toPorts!.split(':').map(Number);
    if (fromPorts !== 'any' || port < first! || port > last! || /flow:(to_client|established)/.test(options!)) {
      return false;
    }
    if (of === 'tls') {
      const sni = /content:"([^"]*)"; startswith; endswith; nocase;/.exec(options!)?.[1];
      return direction === 'egress' && protocol === 'tcp' && from === '$HOME_NET' && to === 'any' && sni === name;
    }
    const [home, twilio] = direction === 'egress' ? [from, to] : [to, from];
    const key = plan.references[twilio!.slice(1)];
    const list = plan.prefixLists.find((each) => each.key === key);
    return of === protocol && home === '$HOME_NET' && list?.entries.some(({ cidr }) => cidr.contains(address)) === true;
  });
}

test('what the rules let through is what the catalogue lists, by address, port and name', () => {
  const everything = TwilioCatalog.current.rules();
  const ports = [442, 443, 444, 3478, 5060, 5061, 5062, 9999, 10000, 10194, 30000, 60000, 60001];
  const probes = everything.flatMap(({ cidrs, hostNames }) => [
    ...cidrs.flatMap(({ family, first, last }) =>
      [first - 1n, first, last, last + 1n].map((bits) => ({ address: Cidr.containing(family, bits, 32) })),
    ),
    ...hostNames.map((name) => ({ address: Cidr.of('192.0.2.1/32'), name })),
    { address: Cidr.of('192.0.2.1/32'), name: 'twilio.com' },
  ]);
  const worlds = fc.record({
    edges: fc.subarray([...TwilioEdge.all], { minLength: 1, maxLength: 2 }),
    traffic: fc.subarray([...TwilioTraffic.all], { minLength: 1 }),
    olderSdks: fc.boolean(),
  });
  let compared = 0;
  let passed = 0;
  fc.assert(
    fc.property(
      worlds,
      fc.array(
        fc.record({
          probe: fc.constantFrom(...probes),
          port: fc.constantFrom(...ports),
          direction: fc.constantFrom('egress' as const, 'ingress' as const),
          protocol: fc.constantFrom('tcp' as const, 'udp' as const),
        }),
        { minLength: 200, maxLength: 200 },
      ),
      ({ edges, traffic, olderSdks }, packets) => {
        let plan: FirewallRuleGroupPlan;
        try {
          plan = planFirewallRuleGroup({ edges, traffic, olderSdks });
        } catch {
          return;
        }
        const atPublic = edges.some((edge) => !edge.isInterconnect);
        const chosen = everything.filter(
          (rule) =>
            traffic.some(({ id }) => id === rule.traffic.id) &&
            (edges.some(({ id }) => id === rule.edge.id) || (atPublic && rule.traffic.isSip && !rule.edge.isInterconnect)),
        );
        for (const { probe, ...packet } of packets) {
          const opening = { ...probe, ...packet };
          const expected = chosen.some(
            (rule) =>
              rule.direction === opening.direction &&
              rule.protocol === opening.protocol &&
              rule.ports.from <= opening.port &&
              opening.port <= rule.ports.to &&
              (rule.cidrs.length > 0
                ? rule.cidrs.some((cidr) => cidr.contains(opening.address))
                : 'name' in opening &&
                  rule.hostNames.includes((opening as Opening).name!) &&
                  (olderSdks || rule.requires?.belowVersion === undefined)),
          );
          expect({ ...opening, passes: passes(plan, opening) }).toEqual({ ...opening, passes: expected });
          compared += 1;
          passed += expected ? 1 : 0;
        }
      },
    ),
    { numRuns: 150, seed: SEED },
  );
  expect(compared).toBeGreaterThan(5000);
  expect(passed).toBeGreaterThan(100);
});
