import { type Finding, ValidationFailure } from '../../lib/model/finding';
import type { TwilioEdge } from '../../lib/catalog/twilio-edge';
import type { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { TwilioCatalog } from '../../lib/catalog/twilio-catalog';
import type { TrafficRule } from '../../lib/catalog/traffic-rule';

/** A rule on one line: `egress udp 10000-60000 168.86.128.0/18`. */
export function line(rule: TrafficRule): string {
  return [rule.direction, rule.protocol, rule.ports, ...rule.cidrs, ...rule.hostNames].join(' ');
}

/** The lines of one kind of traffic at one edge on a day. */
export function linesAt(date: string, edge: TwilioEdge, traffic: TwilioTraffic): string[] {
  return TwilioCatalog.at(date)
    .rules({ edges: [edge], traffic: [traffic] })
    .map(line);
}

/** The lines that are current. */
export function linesNow(edge: TwilioEdge, traffic: TwilioTraffic): string[] {
  return TwilioCatalog.current.rules({ edges: [edge], traffic: [traffic] }).map(line);
}

/** Findings as `code at path`, without the prefix of all codes. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, path }) => `${code.replace('twilio-interconnect:', '')} at ${path}`);
}

/** The findings that the function throws. */
export function thrownBy(run: () => unknown): readonly Finding[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
  return [];
}

/** Days that the tests of today's entries are written around. */
const KNOWN_DAYS = [
  '2023-01-22',
  '2023-01-23',
  '2023-09-01',
  '2023-09-25',
  '2023-09-26',
  '2023-10-01',
  '2023-10-09',
  '2023-10-10',
  '2023-10-11',
  '2023-11-15',
  '2024-01-23',
  '2024-01-24',
  '2024-02-20',
  '2024-02-21',
  '2024-02-22',
  '2025-01-01',
  '2026-06-22',
  '2026-10-30',
  '2026-10-31',
];

const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Days before, between and after everything that changed, each change with the day before, whatever is added to the catalogue. */
export const DAYS = [
  ...new Set([...KNOWN_DAYS, ...TwilioCatalog.changes.flatMap((change) => [dayBefore(change), change])]),
].sort();

/** Everything in the value as text, to compare what two copies of the library made. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each));
}
