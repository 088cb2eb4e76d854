import type { BgpPrefix } from '../model/bgp-prefix';
import { datesAt, type EdgeRow } from './edge-row';
import { isValidOn } from './fact-dates';

/** The prefixes that Twilio announces at the edge on that day, in the order of its page. A public edge has none. */
export function bgpPrefixesOn(row: EdgeRow, date: string): readonly BgpPrefix[] {
  const facts = row.exchange === undefined ? [] : row.bgp;
  return Object.freeze(facts.filter((fact) => isValidOn(datesAt(row, 'bgp', fact), date)).flatMap((fact) => fact.prefixes));
}
