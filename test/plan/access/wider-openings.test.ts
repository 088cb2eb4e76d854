import {
  type AccessPlanProps,
  planAccess,
  planSecurityGroup,
  PortRange,
  type SecurityGroupRulePlan,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { rulesForAll } from '../../../lib/plan/access/wider-openings';
import { lines } from '../support';

const { ASHBURN_IX, SAN_JOSE_IX, DUBLIN, SAO_PAULO_IX } = TwilioEdge;
const WIDE = { openings: 'all-bgp-prefixes' } as const;
const SBC = { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) };
const ALL = ['egress-bgp-prefixes-tcp-1-65535', 'egress-bgp-prefixes-udp-1-65535'].flatMap((key) => [
  key,
  key.replace('egress', 'ingress'),
]);

const keysOf = (rules: readonly SecurityGroupRulePlan[]): readonly string[] => rules.map(({ key }) => key);
const access = (changes: Partial<AccessPlanProps> = {}) =>
  planAccess({ edges: [ASHBURN_IX, SAN_JOSE_IX], traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING], ...changes });

test('a list is opened on all ports, both ways', () => {
  const rules = rulesForAll({ key: 'bgp-prefixes' });
  expect(keysOf(rules)).toEqual([...ALL].sort());
  expect(rules.every(({ ports, prefixList }) => ports.from === 1 && ports.to === 65535 && prefixList === 'bgp-prefixes')).toBe(
    true,
  );
});

describe('an access that opens all', () => {
  test('adds one list and four rules to every group, and changes no other', () => {
    const [narrow, wide] = [access(), access(WIDE)];
    expect(wide.prefixLists.filter(({ key }) => key !== 'bgp-prefixes')).toEqual(narrow.prefixLists);
    for (const [index, group] of wide.groups.entries()) {
      expect(keysOf(group.rules)).toEqual([...keysOf(narrow.groups[index]!.rules), ...ALL].sort());
      expect(group.prefixLists).toContain('bgp-prefixes');
    }
    expect(lines(() => wide)).toEqual(['warning all-bgp-prefixes-open openings']);
    expect(wide.findings[0]?.value).toBe('67.213.136.0/25, 168.86.128.0/18, 208.78.112.0/25');
  });

  test('shares the list with the static routes, and makes no route without a gateway', () => {
    const routed = access({ ...WIDE, gateways: { transitGateway: 'tgw-1' }, routeTables: [{ key: 'a', id: 'rtb-1' }] });
    expect(routed.prefixLists).toEqual(access(WIDE).prefixLists);
    expect(routed.routes?.routes.map(({ prefixList }) => prefixList)).toEqual(['bgp-prefixes']);
    expect(access(WIDE).routes).toBeUndefined();
    const propagated = access({ ...WIDE, gateways: { vpnGateway: 'vgw-1' }, routeTables: [{ key: 'a', id: 'rtb-1' }] });
    expect(propagated.routes?.routes).toEqual([]);
  });

  test('is the same as before, if it says so', () => {
    expect(access({ openings: 'chosen-traffic' })).toEqual(access());
  });

  test('is refused at a public edge, and where nothing is known to be announced', () => {
    expect(lines(() => access({ ...WIDE, edges: [ASHBURN_IX, DUBLIN], traffic: [TwilioTraffic.VOICE_SDK_MEDIA] }))).toContain(
      'error openings-at-public-edge openings',
    );
    const catalog = TwilioCatalog.at('2023-09-26');
    expect(lines(() => access({ ...WIDE, edges: [SAO_PAULO_IX], catalog }))).toContain(
      'error bgp-prefixes-unknown edges.sao-paulo-ix',
    );
  });

  test('says so, if a given list holds more than is announced', () => {
    const edges = [ASHBURN_IX];
    const lists = access(WIDE).prefixLists;
    const prefixLists = Object.fromEntries(lists.map((list) => [list.key, list]));
    expect(lines(() => access({ ...WIDE, edges, prefixLists }))).toEqual([
      'warning all-bgp-prefixes-open openings',
      'warning prefix-list-holds-more prefixLists.bgp-prefixes',
    ]);
    expect(lines(() => access({ edges, prefixLists }))).toEqual([]);
    const { 'bgp-prefixes': _, ...others } = prefixLists;
    expect(lines(() => access({ ...WIDE, edges, prefixLists: others }))).toContain('error prefix-list-not-given prefixLists');
  });
});

describe('a group that opens all', () => {
  test('opens what is announced at its own edge, not at those that take over', () => {
    const props = { edge: ASHBURN_IX, traffic: TwilioTraffic.SIP, failoverEdges: [SAN_JOSE_IX], ...WIDE };
    const plan = planSecurityGroup(props);
    const list = plan.prefixLists.find(({ key }) => key === 'bgp-prefixes');
    expect(list?.entries.map(({ cidr }) => String(cidr))).toEqual(['168.86.128.0/18', '208.78.112.0/25']);
    expect(keysOf(plan.rules)).toEqual([...keysOf(planSecurityGroup({ ...props, openings: undefined }).rules), ...ALL].sort());
    expect(lines(() => plan)).toEqual(['warning all-bgp-prefixes-open openings']);
  });

  test('is within the quota together with SIP and the Voice SDKs, as docs/security-groups.md says', () => {
    const traffic = [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING];
    const counted = (plan: { readonly findings: readonly { readonly value: string }[] }): readonly string[] =>
      plan.findings.map(({ value }) => value).filter((value) => value.endsWith('rules'));
    expect(counted(planSecurityGroup({ edge: ASHBURN_IX, traffic, ...WIDE, rulesQuota: 49 }))).toEqual(['50 egress rules']);
    expect(counted(access({ traffic, ...WIDE, rulesQuota: 54 }))).toEqual(['55 egress rules', '55 egress rules']);
  });

  test('is refused at a public edge', () => {
    const props = { edge: DUBLIN, traffic: [TwilioTraffic.VOICE_SDK_MEDIA], ...WIDE };
    expect(lines(() => planSecurityGroup(props))).toEqual(['error openings-at-public-edge openings']);
  });
});

describe('the ports of a border controller', () => {
  const portsOf = (rules: readonly SecurityGroupRulePlan[]): readonly string[] =>
    rules.filter(({ direction }) => direction === 'ingress').map(({ key, ports }) => `${key}: ${ports}`);

  test('take the place of those that come in, under the same keys', () => {
    const [without, plan] = [undefined, SBC].map((sbc) =>
      planSecurityGroup({ edge: ASHBURN_IX, traffic: TwilioTraffic.SIP, sbc }),
    );
    expect(keysOf(plan!.rules)).toEqual(keysOf(without!.rules));
    expect(portsOf(plan!.rules)).toEqual([
      'ingress-media-udp-10000-60000: 6000-9999',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061: 5061',
      'ingress-sip-signalling-ashburn-ix-udp-5060: 5061',
    ]);
    expect(plan!.rules.filter(({ direction }) => direction === 'egress')).toEqual(
      without!.rules.filter(({ direction }) => direction === 'egress'),
    );
    expect(plan!.prefixLists).toEqual(without!.prefixLists);
    expect(plan!.findings).toEqual([]);
  });

  test('hold at public edges and at every date, also while old and new media are apart', () => {
    const catalog = TwilioCatalog.at('2023-10-01');
    const media = { media: SBC.media };
    const group = planSecurityGroup({ edge: DUBLIN, traffic: [TwilioTraffic.SIP_MEDIA], sbc: media, catalog });
    expect(portsOf(group.rules)).toEqual([
      'ingress-media-udp-10000-20000-udp-10000-20000: 6000-9999',
      'ingress-media-udp-10000-60000: 6000-9999',
    ]);
    const plan = access({ edges: [DUBLIN, ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA], sbc: media, catalog });
    expect(plan.groups.map(({ rules }) => portsOf(rules))).toEqual([
      ['ingress-media-udp-10000-60000: 6000-9999'],
      ['ingress-media-public-udp-10000-60000: 6000-9999'],
    ]);
  });
});
