import { DNS_FIREWALL_RULES, type DnsFirewallSubject } from '../../../lib/rules/egress/dns-firewall';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (change: Partial<DnsFirewallSubject>, path = ''): string[] =>
  check(DNS_FIREWALL_RULES, { ruleGroupName: 'twilio', domains: { insights: 1 }, priorities: {}, ...change }, path);

test.each(['twilio', "Twilio's softphones", 'a'.repeat(64), '1a', '${Token[TOKEN.4]}'])(
  'the name %j is taken',
  (ruleGroupName) => {
    expect(checked({ ruleGroupName })).toEqual([]);
  },
);

test.each(['', '123', 'a'.repeat(65), 'a.b', 'ä'])('the name %j is not taken', (ruleGroupName) => {
  expect(checked({ ruleGroupName }, 'dns')).toEqual([`error dns-firewall-name at dns.ruleGroupName: ${ruleGroupName}`]);
});

test('a group needs a host name, unless what is wrong is said elsewhere', () => {
  expect(checked({ domains: {} })).toEqual(['error dns-firewall-empty at traffic: ']);
  expect(checked({ domains: undefined })).toEqual([]);
});

test('a list has at most 1000 host names', () => {
  expect(checked({ domains: { a: 1000, b: 1001 } })).toEqual(['error dns-firewall-domains at traffic: b']);
});

test('a priority lies between both bounds, and a token is not checked', () => {
  const of = (priority: number): string[] => checked({ priorities: { 'vpcs.a.priority': priority } });
  for (const priority of [100, 9900, 0, -5, 101.5, 100_000]) {
    expect(of(priority)).toEqual([`error dns-firewall-priority at vpcs.a.priority: ${priority}`]);
  }
  for (const priority of [101, 9899, 500, ...NUMBER_TOKENS.map(([, token]) => token)]) {
    expect(of(priority)).toEqual([]);
  }
});
