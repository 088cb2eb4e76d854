import { Cidr } from '../../../lib/model/cidr';
import { TwilioCatalog } from '../../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import {
  FIREWALL_HOST_NAMES_RULES,
  FIREWALL_PLACE_RULES,
  FIREWALL_RULE_GROUP_RULES,
  type FirewallRuleGroupSubject,
  FRAGMENTS_RULES,
} from '../../../lib/rules/egress/firewall-rule-group';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const right: FirewallRuleGroupSubject = {
  name: 'twilio',
  capacity: 2,
  rules: [
    { key: 'a', id: 1, text: 'pass udp $HOME_NET any' },
    { key: 'b', id: 2, text: 'pass' },
  ],
  rulesString: 'x',
  homeNetworks: [],
  references: [],
};
const found = (changed: Partial<FirewallRuleGroupSubject>): string[] =>
  check(FIREWALL_RULE_GROUP_RULES, { ...right, ...changed }, 'firewall');
const rulesOf = (count: number): FirewallRuleGroupSubject['rules'] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, id: index, text: '' }));

test('a right group is fine', () => {
  expect(found({})).toEqual([]);
});

test.each(['a', 'A-9', 'a'.repeat(128), ...STRING_TOKENS.map(([, token]) => token)])('%p is a name', (name) => {
  expect(found({ name })).toEqual([]);
});

test.each(['', 'a_b', 'a b', 'ä', 'a'.repeat(129)])('%p is no name', (name) => {
  expect(found({ name })).toEqual([`error firewall-rule-group-name at firewall.ruleGroupName: ${name}`]);
});

test.each([2, 3, 30_000])('a capacity of %p has room for two rules', (capacity) => {
  expect(found({ capacity })).toEqual([]);
});

test.each([1, 0, -1, 2.5, 30_001, Number.NaN])('a capacity of %p is refused', (capacity) => {
  expect(found({ capacity })).toEqual([`error firewall-capacity at firewall.capacity: ${capacity}`]);
});

test.each(NUMBER_TOKENS)('a capacity that is a token is refused: %s', (_, capacity) => {
  expect(found({ capacity })).toEqual(['error firewall-capacity at firewall.capacity: ']);
});

test('the most rules fit, and one more does not', () => {
  expect(found({ rules: rulesOf(30_000), capacity: 30_000 })).toEqual([]);
  expect(found({ rules: rulesOf(30_001), capacity: 30_001 })).toEqual(['error firewall-capacity at firewall.capacity: 30001']);
});

test('a group without rules is refused, whatever its capacity', () => {
  expect(found({ rules: [], capacity: 0 })).toEqual(['error firewall-rules-missing at firewall.traffic: ']);
});

test('five lists can be named, and six cannot', () => {
  expect(found({ references: ['a', 'b', 'c', 'd', 'e'] })).toEqual([]);
  expect(found({ references: ['a', 'b', 'c', 'd', 'e', 'f'] })).toEqual([
    'error firewall-references at firewall.edges: a, b, c, d, e, f',
  ]);
});

test('a rule is as long as it is with the home networks in it', () => {
  const rules = (length: number): FirewallRuleGroupSubject['rules'] => [
    { key: 'a', id: 1, text: `$HOME_NET${'x'.repeat(length)}` },
  ];
  const homeNetworks = [Cidr.of('10.0.0.0/8'), Cidr.of('192.168.0.0/16')];
  const home = '[10.0.0.0/8,192.168.0.0/16]'.length;
  expect(found({ rules: rules(8192 - home), homeNetworks })).toEqual([]);
  expect(found({ rules: rules(8193 - home), homeNetworks })).toEqual([
    'error firewall-rule-length at firewall.homeNetworks: 2 networks',
  ]);
  expect(found({ rules: rules(8192 - '$HOME_NET'.length) })).toEqual([]);
});

test('the rules have a size in bytes', () => {
  expect(found({ rulesString: 'x'.repeat(2_000_000) })).toEqual([]);
  expect(found({ rulesString: 'x'.repeat(2_000_001) })).toEqual(['error firewall-rules-size at firewall.traffic: 2000001 bytes']);
});

test('two rules with one id are refused', () => {
  const [a, b] = right.rules;
  expect(found({ rules: [a!, { ...b!, id: 1 }] })).toEqual(['error firewall-rule-id at firewall.traffic: a, b']);
});

describe('the place of a firewall', () => {
  const home = [Cidr.of('10.0.0.0/8')];
  test.each([
    [undefined, undefined, []],
    [home, undefined, []],
    [home, true, []],
    [[], undefined, ['error firewall-home-networks-empty at homeNetworks: ']],
    [undefined, true, ['warning firewall-home-networks at homeNetworks: ']],
    [home, false, ['warning firewall-appliance-mode at behindTransitGateway.applianceMode: false']],
  ])('home networks %p, appliance mode %p', (homeNetworks, applianceMode, findings) => {
    const behindTransitGateway = applianceMode === undefined ? undefined : { applianceMode };
    expect(check(FIREWALL_PLACE_RULES, { homeNetworks, behindTransitGateway }, '')).toEqual(findings);
  });
});

test('hosts that no client hello names are refused', () => {
  const [rule] = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN] }).filter(({ cidrs }) => cidrs.length === 0);
  expect(check(FIREWALL_HOST_NAMES_RULES, [], '')).toEqual([]);
  expect(check(FIREWALL_HOST_NAMES_RULES, [{ ...rule!, protocol: 'udp' }], '')).toEqual([
    `error firewall-host-names-not-tls at traffic: ${rule!.hostNames[0]} egress UDP ${rule!.ports.toString()}`,
  ]);
});

test('only SIP signalling over UDP comes in fragments', () => {
  const rules = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX] });
  const others = rules.filter(({ traffic, protocol }) => traffic.id !== 'sip-signalling' || protocol === 'tcp');
  expect(check(FRAGMENTS_RULES, others, '')).toEqual([]);
  expect(check(FRAGMENTS_RULES, rules, '')).toEqual(['warning fragments-dropped at traffic: sip-signalling over UDP']);
});
