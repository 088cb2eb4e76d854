import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { ACCESS_RULES, MEDIA_LIST_RULES } from '../../rules/access/access';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import { sharedListKey } from './list-keys';
import { planOpenings } from './openings';
import type { PrefixListPlan, PrefixListsPlanProps } from './prefix-list-props';
import { PREFIX_LISTS_PLAN_PROPS } from './prefix-list-shape';
import { reserveByKey } from './reservation';
import { trafficFindings } from './security-group';

/** How many entries to reserve for a list of `sharedListKey`, at every date and for any sites: AWS does not change entries and size in one request. */
export const sharedReservation = reserveByKey(sharedListKey);

/**
 * The lists by key, with a `media` that throws an explanation if there is no such list.
 *
 * @param location of the access, for that explanation
 */
export function withMedia<List>(
  lists: Readonly<Record<string, List>>,
  location: string,
): Readonly<Record<string, List>> & { readonly media: List } {
  const withReader = Object.defineProperty({ ...lists } as Record<string, List> & { media: List }, 'media', {
    get: () => locateFailure(location, () => throwOnErrors(checkAll(MEDIA_LIST_RULES, Object.keys(lists), 'prefixLists'))),
  });
  return Object.hasOwn(lists, 'media') ? (lists as typeof withReader) : withReader;
}

/**
 * Plans the lists that groups at several edges share, sorted by key: `media` for those of all Interconnect edges, and one per edge for each
 * other kind of list. What a customer added to the catalogue has lists of its own, one for each edge, kind of traffic and opening.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixLists(given: PrefixListsPlanProps): readonly PrefixListPlan[] {
  const props = guard(required(PREFIX_LISTS_PLAN_PROPS), given, '');
  const catalog = props.catalog ?? TwilioCatalog.current;
  const groups = Object.fromEntries(
    props.edges.map((edge) => [edge.id, catalog.rules({ edges: [edge], traffic: props.traffic })]),
  );
  const { prefixLists } = planOpenings({ groups, listKeyOf: sharedListKey, reserve: sharedReservation });
  throwOnErrors([
    ...checkAll(ACCESS_RULES, { edges: props.edges, gateways: {}, hasRouteTables: false }, ''),
    ...props.edges.flatMap((edge) => trafficFindings(edge, props.traffic, groups[edge.id] ?? [], catalog, '')),
    ...prefixLists.flatMap((list) => list.findings),
  ]);
  return deepFreeze(prefixLists);
}
