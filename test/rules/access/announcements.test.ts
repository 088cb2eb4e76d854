import type { TrafficRule } from '../../../lib/catalog/traffic-rule';
import { TwilioCatalog } from '../../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../../lib/catalog/twilio-traffic';
import { BgpPrefix } from '../../../lib/model/bgp-prefix';
import { ANNOUNCEMENTS_RULES } from '../../../lib/rules/access/announcements';
import { check } from '../support';

const rulesOf = (edge: TwilioEdge, traffic: readonly TwilioTraffic[]): readonly TrafficRule[] =>
  TwilioCatalog.current.rules({ edges: [edge], traffic });
const checked = (edge: TwilioEdge, traffic: readonly TwilioTraffic[], bgpPrefixes: readonly BgpPrefix[]): string[] =>
  check(ANNOUNCEMENTS_RULES, { edge, rules: rulesOf(edge, traffic), bgpPrefixes }, '');

test('São Paulo alone announces less than its traffic uses, and only of media', () => {
  const warned = TwilioEdge.interconnectEdges.filter((edge) => checked(edge, TwilioTraffic.all, edge.bgpPrefixes).length > 0);
  expect(warned.map(String)).toEqual(['sao-paulo-ix']);
  const { bgpPrefixes } = TwilioEdge.SAO_PAULO_IX;
  const expected = ['warning addresses-not-announced at traffic: sao-paulo-ix'];
  expect(checked(TwilioEdge.SAO_PAULO_IX, [TwilioTraffic.SIP_MEDIA], bgpPrefixes)).toEqual(expected);
  expect(checked(TwilioEdge.SAO_PAULO_IX, [TwilioTraffic.VOICE_SDK_MEDIA], bgpPrefixes)).toEqual(expected);
  expect(checked(TwilioEdge.SAO_PAULO_IX, [TwilioTraffic.SIP_SIGNALLING], bgpPrefixes)).toEqual([]);
});

test('the general rule names no edge: prefixes that leave out a gateway are a warning anywhere', () => {
  const media = [BgpPrefix.of('168.86.128.0/18', 24)];
  expect(checked(TwilioEdge.TOKYO_IX, [TwilioTraffic.SIP_MEDIA], media)).toEqual([]);
  expect(checked(TwilioEdge.TOKYO_IX, TwilioTraffic.SIP, media)).toEqual([
    'warning addresses-not-announced at traffic: tokyo-ix',
  ]);
  const [finding] = ANNOUNCEMENTS_RULES.flatMap((rule) =>
    rule.check({ edge: TwilioEdge.TOKYO_IX, rules: rulesOf(TwilioEdge.TOKYO_IX, TwilioTraffic.SIP), bgpPrefixes: media }, ''),
  );
  expect(finding?.message).toBe(
    'Twilio announces only 168.86.128.0/18 at this exchange, less than SIP signalling can use: 103.144.142.68/31, 103.144.142.70/32',
  );
});

test('several announced prefixes can hold one address range together', () => {
  const halves = ['168.86.128.0/19', '168.86.160.0/19'].map((cidr) => BgpPrefix.of(cidr));
  expect(checked(TwilioEdge.TOKYO_IX, [TwilioTraffic.SIP_MEDIA], halves)).toEqual([]);
});

test('nothing is compared where no announcement is known', () => {
  expect(checked(TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP, [])).toEqual([]);
  expect(checked(TwilioEdge.ASHBURN, TwilioTraffic.SIP, TwilioEdge.ASHBURN.bgpPrefixes)).toEqual([]);
});
