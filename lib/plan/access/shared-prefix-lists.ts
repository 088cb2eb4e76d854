import { isValidOn } from '../../catalog/fact-dates';
import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { TwilioTraffic } from '../../catalog/twilio-traffic';
import { CidrSet } from '../../model/cidr-set';
import { throwOnErrors } from '../../model/finding';
import { deepFreeze } from '../freeze';
import { planOpenings } from './openings';
import { type PrefixListPlan, reserveEntries } from './prefix-list';
import { trafficFindings } from './security-group';

/** Properties of the plan of shared prefix lists. */
export interface PrefixListsPlanProps {
  readonly edges: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/**
 * The key of the list that holds a rule's addresses, if lists serve several groups.
 *
 * One list holds the media of all edges, because Twilio's media come from one range wherever the call is. Every other list belongs to
 * one edge, and so do media that a customer added at some of the edges only. The key of Twilio's own rules depends on neither the
 * date nor the addresses, so a change by Twilio changes entries and replaces no list.
 */
export function sharedListKey(groups: Readonly<Record<string, readonly TrafficRule[]>>): (rule: TrafficRule) => string {
  const all = Object.values(groups);
  const isEverywhere = (rule: TrafficRule): boolean =>
    all.every((rules) =>
      rules.some(
        (other) =>
          other.traffic.id === rule.traffic.id &&
          other.direction === rule.direction &&
          String(other.cidrs) === String(rule.cidrs),
      ),
    );
  return (rule) =>
    rule.traffic.listName === 'media' && (rule.origin === 'twilio' || isEverywhere(rule))
      ? rule.traffic.listName
      : `${rule.traffic.listName}-${rule.edge.id}`;
}

/** The most entries that Twilio's addresses need at any date, by traffic and edges; computed when first needed. */
const MOST_ENTRIES = new Map<string, number>();

/**
 * How many entries to reserve for a list of `sharedListKey`, so that neither another date nor another site changes the size: AWS does not
 * change entries and size in one request. Media are counted as for all Interconnect edges; a customer's additions are added.
 */
export function sharedReservation(rules: readonly TrafficRule[]): number {
  const listName = rules[0]?.traffic.listName ?? '';
  const edges = listName === 'media' ? TwilioEdge.interconnectEdges : [...new Set(rules.map((rule) => rule.edge))];
  const traffic = TwilioTraffic.all.filter((kind) => kind.listName === listName);
  const subject = [listName, ...edges.map((edge) => edge.id)].join();
  const most = MOST_ENTRIES.get(subject) ?? mostEntries(TwilioCatalog.published({ edges, traffic }));
  MOST_ENTRIES.set(subject, most);
  const custom = entriesOf(rules.filter((rule) => rule.origin === 'custom'));
  return reserveEntries(Math.max(entriesOf(rules), rules.some((rule) => rule.origin === 'twilio') ? most + custom : custom));
}

/** A day on which nothing had changed yet. */
const BEFORE_ALL_CHANGES = '0001-01-01';

/** The most entries that the rules take on any day. Most lists have the same rules on most days, and each set of rules counts once. */
function mostEntries(rules: readonly TrafficRule[]): number {
  const onEachDay = [BEFORE_ALL_CHANGES, ...TwilioCatalog.changes].map((date) => rules.filter((rule) => isValidOn(rule, date)));
  const different = new Map(onEachDay.map((valid) => [valid.map((rule) => rule.key).join(), valid]));
  return Math.max(...[...different.values()].map(entriesOf));
}

function entriesOf(rules: readonly TrafficRule[]): number {
  return CidrSet.of(...new Set(rules.flatMap((rule) => rule.cidrs))).cidrs.length;
}

/** The lists by key, with a `media` that throws an explanation if there is no such list. */
export function withMedia<List>(
  lists: Readonly<Record<string, List>>,
): Readonly<Record<string, List>> & { readonly media: List } {
  const media = lists['media'];
  if (media !== undefined) {
    return { ...lists, media };
  }
  return Object.defineProperty({ ...lists } as Record<string, List> & { media: List }, 'media', {
    get(): never {
      throw new Error(
        'there is no media prefix list, because no media traffic was chosen: add TwilioTraffic.SIP_MEDIA or VOICE_SDK_MEDIA',
      );
    },
  });
}

/**
 * Plans the lists that groups at several edges share: one for media, and one per edge for each other kind of list, sorted by key.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixLists(props: PrefixListsPlanProps): readonly PrefixListPlan[] {
  const catalog = props.catalog ?? TwilioCatalog.current;
  const groups = Object.fromEntries(
    props.edges.map((edge) => [edge.id, catalog.rules({ edges: [edge], traffic: props.traffic })]),
  );
  const { prefixLists } = planOpenings({ groups, listKeyOf: sharedListKey(groups), reserve: sharedReservation });
  throwOnErrors([
    ...props.edges.flatMap((edge) => trafficFindings(edge, props.traffic, groups[edge.id] ?? [], catalog, '')),
    ...prefixLists.flatMap((list) => list.findings),
  ]);
  return deepFreeze(prefixLists);
}
