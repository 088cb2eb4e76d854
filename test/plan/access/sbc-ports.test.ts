import { PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { sbcPortsFindings, sbcPortsOf, withSbcPorts } from '../../../lib/plan/access/sbc-ports';
import { lines } from '../support';

const { ASHBURN_IX } = TwilioEdge;
const SBC = { signalling: PortRange.of(5080, 5090), media: PortRange.of(6000, 9999) };
const rulesOf = (...traffic: readonly TwilioTraffic[]) => TwilioCatalog.current.rules({ edges: [ASHBURN_IX], traffic });
const OWN = {
  edge: ASHBURN_IX,
  traffic: TwilioTraffic.SIP_MEDIA,
  direction: 'ingress',
  protocol: 'udp',
  ports: PortRange.of(20000, 30000),
  cidrs: ['168.86.128.0/18'],
  source: 'a test',
} as const;

test('are the ports of SIP of Twilio that comes in, and of nothing else', () => {
  const catalog = TwilioCatalog.current.with({ add: [OWN] });
  const rules = catalog.rules({ edges: [ASHBURN_IX], traffic: TwilioTraffic.all });
  const found = rules.map((rule) => `${rule.origin} ${rule.traffic} ${rule.direction} ${sbcPortsOf(rule, SBC) ?? 'its own'}`);
  expect([...new Set(found)].filter((line) => !line.endsWith('own'))).toEqual([
    'twilio sip-media ingress 6000-9999',
    'twilio sip-signalling ingress 5080-5090',
  ]);
  expect(found).toContain('custom sip-media ingress its own');
  expect(found).toContain('twilio sip-media egress its own');
});

test('are those of each rule, where none are given', () => {
  expect(rulesOf(...TwilioTraffic.SIP).filter((rule) => sbcPortsOf(rule) !== undefined)).toEqual([]);
  expect(rulesOf(TwilioTraffic.SIP_MEDIA).filter((rule) => sbcPortsOf(rule, { signalling: SBC.signalling }))).toEqual([]);
});

test('stand in the rules themselves, where no list is to be opened', () => {
  const rules = TwilioCatalog.current.with({ add: [OWN] }).rules({ edges: [ASHBURN_IX], traffic: TwilioTraffic.SIP });
  const portsOf = (each: (typeof rules)[number]): string =>
    `${each.origin} ${each.traffic} ${each.direction} ${each.protocol} ${each.ports}`;
  const before = rules.map(portsOf);
  const after = withSbcPorts(rules, SBC).map(portsOf);
  expect(after.filter((line, index) => line !== before[index]).sort()).toEqual([
    'twilio sip-media ingress udp 6000-9999',
    'twilio sip-signalling ingress tcp 5080-5090',
    'twilio sip-signalling ingress tcp 5080-5090',
    'twilio sip-signalling ingress udp 5080-5090',
  ]);
  expect(withSbcPorts(rules, undefined)).toEqual(rules);
});

describe('findings', () => {
  const found = (traffic: readonly TwilioTraffic[], sbc?: object, isOpenAnyway = false): readonly string[] =>
    lines(() => sbcPortsFindings(rulesOf(...traffic), sbc, isOpenAnyway));

  test('name what is assumed', () => {
    expect(found(TwilioTraffic.SIP)).toEqual(['warning sbc-ports-assumed sbc']);
    expect(found(TwilioTraffic.SIP, { media: SBC.media })).toEqual(['warning sbc-ports-assumed sbc']);
    expect(found([TwilioTraffic.SIP_MEDIA], { media: SBC.media })).toEqual([]);
    expect(found(TwilioTraffic.SIP, SBC)).toEqual([]);
    expect(found(TwilioTraffic.VOICE_SDK)).toEqual([]);
  });

  test('say nothing of ports that are open anyway', () => {
    expect(found(TwilioTraffic.SIP, undefined, true)).toEqual([]);
  });

  test('refuse what has no effect, unless nothing is opened at all', () => {
    expect(found([TwilioTraffic.SIP_MEDIA], SBC)).toEqual(['error sbc-ports-unused sbc.signalling']);
    expect(found(TwilioTraffic.VOICE_SDK, SBC, true)).toEqual([
      'error sbc-ports-unused sbc.media',
      'error sbc-ports-unused sbc.signalling',
    ]);
    expect(lines(() => sbcPortsFindings([], SBC, false))).toEqual([]);
  });

  test('are silent where a customer replaced what comes in', () => {
    const catalog = TwilioCatalog.current.with({ replace: [OWN] });
    const rules = catalog.rules({ edges: [ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
    expect(lines(() => sbcPortsFindings(rules, undefined, false))).toEqual([]);
    expect(lines(() => sbcPortsFindings(rules, { media: SBC.media }, false))).toEqual(['error sbc-ports-unused sbc.media']);
  });
});
