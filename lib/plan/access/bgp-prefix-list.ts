import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { BGP_PREFIXES_RULES } from '../../rules/access/bgp-prefixes';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { prefixListOf } from './prefix-list';
import type { BgpPrefixListPlanProps, PrefixListPlan } from './prefix-list-props';
import { BGP_PREFIX_LIST_PLAN_PROPS } from './prefix-list-shape';
import { reserveEntries } from './reservation';

/** The key of the list of what Twilio announces. */
export const BGP_PREFIXES_KEY = 'bgp-prefixes';

/**
 * Plans one prefix list of what Twilio announces at all the chosen Interconnect edges, for static routes. Its size has room for every known
 * Interconnect edge on any day, so that neither another edge nor another date changes it.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planBgpPrefixList(given: BgpPrefixListPlanProps): PrefixListPlan {
  const props = guard(required(BGP_PREFIX_LIST_PLAN_PROPS), given, '');
  const list = bgpPrefixListOf(props);
  return deepFreeze({ ...list, findings: throwOnErrors([...bgpPrefixesFindings(props, () => 'edges'), ...list.findings]) });
}

/** The errors of edges that announce nothing. */
export function bgpPrefixesFindings(
  { edges, catalog = TwilioCatalog.current }: Pick<BgpPrefixListPlanProps, 'edges' | 'catalog'>,
  pathOf: (edge: TwilioEdge) => string,
): readonly Finding[] {
  return edges.flatMap((edge) => checkAll(BGP_PREFIXES_RULES, { edge, bgpPrefixes: catalog.bgpPrefixes(edge) }, pathOf(edge)));
}

/** The list of what Twilio announces, with its errors and warnings. */
export function bgpPrefixListOf({ edges, catalog = TwilioCatalog.current, ...rest }: BgpPrefixListPlanProps): PrefixListPlan {
  const cidrs = edges.flatMap((edge) => catalog.bgpPrefixes(edge)).map(({ cidr }) => cidr);
  const known = new Set(TwilioCatalog.publishedBgpPrefixes().map(({ cidr }) => cidr.toString()));
  const custom = new Set(cidrs.map(String).filter((cidr) => !known.has(cidr)));
  return prefixListOf(
    {
      key: BGP_PREFIXES_KEY,
      description: 'Announced by Twilio over Interconnect',
      cidrs,
      maxEntries: reserveEntries(known.size + custom.size),
    },
    rest,
  );
}
