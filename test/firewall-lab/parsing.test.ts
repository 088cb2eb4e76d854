import { planFirewallRuleGroup, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { FIREWALL_LAST_RULES, FIREWALL_POLICY } from 'twilio-interconnect-constructs';
import { DEFAULT_ACTIONS } from './policy';
import { parseErrors, withAddresses } from './suricata';

const of = (edge: TwilioEdge, catalog: TwilioCatalog): string =>
  TwilioTraffic.all
    .filter((kind) => catalog.rules({ edges: [edge], traffic: [kind] }).length > 0)
    .map((kind) => withAddresses(planFirewallRuleGroup({ edges: [edge], traffic: [kind], catalog, olderSdks: true })))
    .join('\n');

const once = (rules: string): string => [...new Set(rules.split('\n'))].join('\n');

test.each(['2023-09-01', TwilioCatalog.current.date])('Suricata takes the rules of all traffic at every edge on %s', (date) => {
  const catalog = TwilioCatalog.at(date);
  const rules = Object.fromEntries(
    TwilioEdge.all.map((edge) => [edge.id, once(of(edge, catalog))] as const).filter(([, text]) => text !== ''),
  );
  expect(Object.keys(rules).length).toBeGreaterThan(15);
  for (const [edge, text] of Object.entries(rules)) {
    expect([edge, parseErrors(text)]).toEqual([edge, '']);
  }
});

test('Suricata takes the last rules and the stand-ins', () => {
  expect(parseErrors([...Object.values(DEFAULT_ACTIONS).slice(0, 1), FIREWALL_LAST_RULES].join('\n'))).toBe('');
  expect(Object.keys(DEFAULT_ACTIONS)).toEqual(expect.arrayContaining([...FIREWALL_POLICY.statefulDefaultActions]));
});

test('what Suricata does not take is told', () => {
  expect(parseErrors('pass udp any any -> any any (msg:"a"; no_such_keyword; sid:1; rev:1;)')).toContain('no_such_keyword');
  expect(parseErrors('pass udp $HOME_NET any -> @TWILIO_MEDIA 1:2 (msg:"a"; sid:1; rev:1;)')).not.toBe('');
});
