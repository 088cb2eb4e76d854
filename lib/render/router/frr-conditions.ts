import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import { formatIpAddress } from '../../model/ip-address';
import { distinct } from '../../model/text';
import type { CustomerRouterPlan, RouterConditionalRoutePlan, RouterInterfacePlan } from '../../plan/router/customer-router-plan';
import { networkOf } from './interface-address';

/** The prefixes that the router makes itself, as parts of `frr.conf`. */
export interface FrrConditions {
  readonly staticRoutes: readonly string[];
  readonly routeMaps: readonly string[];
  /** Lines of the address family. */
  readonly aggregates: readonly string[];
  /** The route map for static routes that enter BGP; undefined if only the LAN's do. */
  readonly staticPolicy: string | undefined;
}

/** What marks the static routes of conditions. */
const TAG = 100;

/** The distance of the static routes of conditions: the routes of BGP have 20 and 200. */
const DISTANCE = 250;

/** The local preference of what the router makes itself, and of nothing else. */
const PREFERENCE_OF_MADE = 1;

/** Weight and local preference are compared first, so the same prefix from any neighbour is better. */
const LOSES = [' set weight 0', ` set local-preference ${PREFERENCE_OF_MADE}`];

/** What matches the routes that the router makes itself. */
export const IS_MADE_HERE = ` match local-preference ${PREFERENCE_OF_MADE}`;

/**
 * The conditional routes of a plan.
 *
 * Contributors inside the prefix: it is their aggregate. FRR makes it while a more specific route is valid in BGP, with a discard route that
 * is gone with the last one. It takes any route inside, not only those of the list; the import policies accept no others.
 *
 * Other contributors: FRR's conditional advertisement knows one condition a neighbour, and looks every five seconds. Instead the prefix is a
 * static route through an address of the contributors, which stands while that address is reachable by one of them, and by nothing else:
 * `ip nht static` refuses routes that are none. A range of contributors has one aggregate of its own, which is never announced, so that one
 * address stands for all of them. A network behind the LAN stands with its gateway: FRR does not always follow a static route to another.
 */
export function frrConditions(plan: CustomerRouterPlan): FrrConditions {
  const reached = plan.conditionalRoutes
    .filter(({ areInside }) => !areInside)
    .map((route) => ({ ...route, entries: entriesOf(route, plan) }));
  // Of contributors in many places, those inside the prefix make it as an aggregate too.
  const made = distinct([
    ...plan.conditionalRoutes.filter(({ areInside }) => areInside).map(({ prefix }) => prefix.toString()),
    ...reached
      .filter(({ prefix, entries }) => entries.some((entry) => isRange(entry) && entry.cidr.equals(prefix)))
      .map(({ prefix }) => prefix.toString()),
  ]);
  const ranges = distinct(
    reached
      .flatMap(({ entries }) => entries.filter(isRange).map(({ cidr }) => cidr.toString()))
      .filter((range) => !made.includes(range)),
  );
  const isReached = reached.length > 0;
  return {
    staticRoutes: isReached
      ? [
          '! Prefixes that stand while one of their contributors is reachable',
          ...reached.flatMap(({ prefix, entries }) =>
            // The prefix itself is announced as it is learned.
            probesOf(
              entries.filter(({ cidr }) => !cidr.equals(prefix)),
              plan,
            ).map((probe) => `ip route ${prefix.toString()} ${probe} tag ${TAG} ${DISTANCE}`),
          ),
          '! Only contributors count: a default route would keep the prefixes for ever.',
          'ip nht static route-map IS-CONTRIBUTOR',
          '!',
        ]
      : [],
    routeMaps: [
      ...(made.length === 0
        ? []
        : ['! What the router makes itself loses to the same prefix from a neighbour.', ...routeMap('IS-MADE', [LOSES])]),
      ...(ranges.length === 0
        ? []
        : [
            '! Whether there is a contributor in a range; for this router alone.',
            ...routeMap('IS-RANGE', [[' set community no-advertise', ...LOSES]]),
          ]),
      ...(isReached
        ? [
            '! What static routes may be reached by',
            ...routeMap('IS-CONTRIBUTOR', contributorEntries(distinct(reached.map(({ contributors }) => contributors)), plan)),
            '! The static routes that enter BGP',
            ...routeMap('FROM-STATIC', [
              [` match tag ${TAG}`, ...LOSES],
              ...(plan.lanPolicy === undefined ? [] : [[` call ${plan.lanPolicy}`]]),
            ]),
          ]
        : []),
    ],
    aggregates: [
      // Never with summary-only, which would hold back the routes that are inside.
      ...made.map((prefix) => `  aggregate-address ${prefix} route-map IS-MADE`),
      ...ranges.map((range) => `  aggregate-address ${range} route-map IS-RANGE`),
    ],
    staticPolicy: isReached ? 'FROM-STATIC' : undefined,
  };
}

/** A contributor is learned by BGP. The gateways of the LAN are found in the connected network. */
function contributorEntries(lists: readonly string[], plan: CustomerRouterPlan): readonly (readonly string[])[] {
  const lan = lanOf(plan);
  return [
    ...lists.map((list) => [' match source-protocol bgp', ` match ip address prefix-list ${list}`]),
    ...(lan === undefined ? [] : [[' match source-protocol connected', ` match interface ${lan.name}`]]),
  ];
}

/** The next hop for each entry that contains no other: whatever covers the entry leads there. */
function probesOf(entries: readonly BgpPrefix[], plan: CustomerRouterPlan): readonly string[] {
  const smallest = entries.filter(
    ({ cidr }) => !entries.some((other) => cidr.contains(other.cidr) && other.cidr.prefixLength > cidr.prefixLength),
  );
  return distinct(smallest.map(({ cidr }) => probeOf(cidr, plan)));
}

function probeOf(cidr: Cidr, plan: CustomerRouterPlan): string {
  const lan = lanOf(plan);
  const first = formatIpAddress({ family: cidr.family, bits: cidr.first });
  if (lan === undefined) {
    return first;
  }
  const behind = plan.staticRoutes.find(({ prefix }) => prefix.overlaps(cidr));
  if (behind !== undefined) {
    return `${behind.gateway} ${lan.name}`;
  }
  return networkOf(lan.address).overlaps(cidr) ? lan.name : first;
}

function lanOf({ interfaces }: CustomerRouterPlan): RouterInterfacePlan | undefined {
  return interfaces.find(({ neighbour }) => neighbour === 'lan');
}

function entriesOf({ contributors }: RouterConditionalRoutePlan, { prefixLists }: CustomerRouterPlan): readonly BgpPrefix[] {
  return prefixLists.find(({ name }) => name === contributors)!.entries;
}

function isRange({ cidr, lessOrEqual }: BgpPrefix): boolean {
  return lessOrEqual !== undefined && lessOrEqual > cidr.prefixLength;
}

function routeMap(name: string, entries: readonly (readonly string[])[]): readonly string[] {
  return [...entries.flatMap((lines, index) => [`route-map ${name} permit ${(index + 1) * 10}`, ...lines, 'exit']), '!'];
}
