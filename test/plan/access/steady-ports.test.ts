import { PortRange, type TrafficRule, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { withSteadyPorts } from '../../../lib/plan/access/steady-ports';

const ASHBURN_MEDIA = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };
const TODAY = '2026-10-31';

/** A media rule of 2023, with other dates. */
function oldMedia(changes: Partial<TrafficRule> = {}): TrafficRule {
  const rule = TwilioCatalog.at('2023-09-01').rules(ASHBURN_MEDIA)[0]!;
  expect(rule.ports.toString()).toBe('10000-20000');
  return { ...rule, ...changes };
}

const portsOf = (rule: TrafficRule): string => withSteadyPorts([rule])[0]!.ports.toString();

test('a rule that has ended has the ports of the one that followed it, and its own addresses', () => {
  const [rule] = withSteadyPorts([oldMedia()]);
  expect(rule?.ports.toString()).toBe('10000-60000');
  expect(rule?.cidrs.map(String)).toEqual(['208.78.112.64/26']);
});

test.each([
  ['2026-10-30', '10000-60000'],
  ['2026-10-31', '10000-20000'],
  ['2026-11-01', '10000-20000'],
  [undefined, '10000-20000'],
])('a rule whose last day is %s, seen on 2026-10-31, opens %s', (validUntil, ports) => {
  expect(TwilioCatalog.current.date).toBe(TODAY);
  expect(portsOf(oldMedia({ validUntil }))).toBe(ports);
});

test('what a customer added keeps its ports', () => {
  expect(portsOf(oldMedia({ origin: 'custom', validUntil: '2024-01-01' }))).toBe('10000-20000');
});

test('a rule that nothing followed keeps its ports', () => {
  expect(portsOf(oldMedia({ protocol: 'tcp' }))).toBe('10000-20000');
  expect(portsOf(oldMedia({ ports: PortRange.of(9999, 20000) }))).toBe('9999-20000');
});

test('rules that hold now stay as they are, in their order', () => {
  const rules = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  expect(withSteadyPorts(rules)).toEqual(rules);
});
