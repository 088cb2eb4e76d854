import { PortRange, type TrafficRule, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { withSteadyPorts } from '../../../lib/plan/access/steady-ports';

const ASHBURN_MEDIA = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };

/** The day that many days after the current catalogue's. */
function dayAfter(days: number): string {
  const date = new Date(`${TwilioCatalog.current.date}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

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
  ['was yesterday', dayAfter(-1), '10000-60000'],
  ['is today', dayAfter(0), '10000-20000'],
  ['is tomorrow', dayAfter(1), '10000-20000'],
  ['is not known', undefined, '10000-20000'],
])('a rule whose last day %s opens its ports for as long as it holds', (_, validUntil, ports) => {
  expect(portsOf(oldMedia({ validUntil }))).toBe(ports);
});

test('what a customer added keeps its ports', () => {
  expect(portsOf(oldMedia({ origin: 'custom', validUntil: '2024-01-01' }))).toBe('10000-20000');
});

test('a rule that nothing followed keeps its ports', () => {
  expect(portsOf(oldMedia({ protocol: 'tcp' }))).toBe('10000-20000');
  expect(portsOf(oldMedia({ ports: PortRange.of(9999, 20000) }))).toBe('9999-20000');
});

test('rules that are valid now do not change, nor does their order', () => {
  const rules = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  expect(withSteadyPorts(rules)).toEqual(rules);
});
