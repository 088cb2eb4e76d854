import { BgpPrefix } from '../../model/bgp-prefix';
import { Cidr } from '../../model/cidr';
import { compareText } from '../../model/text';
import type { RouterConditionalRoutePlan, RouterPrefixListPlan } from './customer-router-plan';
import type { Reach } from './reach';

/** The list of what causes a prefix to be announced: `CONTRIBUTORS-203.0.113.0-24`. */
export function contributorsName(prefix: Cidr): string {
  return `CONTRIBUTORS-${prefix.toString().replace('/', '-')}`;
}

/** Every list that a policy or a conditional route may name, sorted by name; none is empty. */
export function describePrefixLists(
  reach: Reach,
  edge: string,
  conditionalRoutes: readonly RouterConditionalRoutePlan[],
): readonly RouterPrefixListPlan[] {
  const list = (name: string, description: string, entries: readonly BgpPrefix[]): RouterPrefixListPlan => ({
    name,
    description,
    entries,
  });
  const exactly = (cidrs: readonly Cidr[]): readonly BgpPrefix[] => cidrs.map((cidr) => BgpPrefix.of(cidr));
  const contributorsOf = ({ prefix }: RouterConditionalRoutePlan): readonly BgpPrefix[] =>
    reach.ipRoutes.find(({ ipRoute }) => ipRoute.equals(prefix))?.contributors ??
    reach.twilioPrefixes.filter(({ cidr }) => cidr.equals(prefix));
  return [
    list('AWS-PREFIXES', 'What AWS may announce that leads to a host', reach.awsPrefixes),
    list('IP-ROUTES', 'What is announced to Twilio', exactly(reach.ipRoutes.map(({ ipRoute }) => ipRoute))),
    list('LAN-PREFIXES', 'The networks behind this router', reach.lanPrefixes),
    list('OTHER-LAN-PREFIXES', 'The networks behind the routers of other sites', reach.otherLanPrefixes),
    list('OTHER-TWILIO-PREFIXES', 'What Twilio announces at the edges of other sites', reach.otherTwilioPrefixes),
    list('TWILIO-PREFIXES', `What Twilio announces at ${edge}`, reach.twilioPrefixes),
    list('TWILIO-SUMMARIES', 'What is announced to AWS', exactly(reach.twilioPrefixes.map(({ cidr }) => cidr))),
    list(
      'UNTRANSLATED-PREFIXES',
      'What AWS may announce that leads to a host which is not translated',
      reach.untranslatedPrefixes,
    ),
    ...conditionalRoutes.map((route) =>
      list(contributorsName(route.prefix), `What causes ${route.prefix.toString()} to be announced`, contributorsOf(route)),
    ),
  ]
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => compareText(a.name, b.name));
}
