import type { CustomerRouterPlan, RouterConditionalRoutePlan } from '../../plan/router/customer-router-plan';

/** Prefixes that exist only while others do, as parts of `frr.conf`. */
export interface FrrConditions {
  readonly staticRoutes: readonly string[];
  readonly routeMaps: readonly string[];
  /** The lines of the address family. */
  readonly aggregates: readonly string[];
  /** The route map for static routes, if it has to know more than the LAN's. */
  readonly redistributeStatic: string | undefined;
}

/** What marks the static routes that a condition makes. */
const TAG = 7224;

/** A distance that loses to everything that is learned: 20 and 200 are those of BGP. */
const DISTANCE = 250;

const LOSES = [' set weight 0', ' set local-preference 1'];

/** The conditional routes of a plan. */
export function frrConditions(plan: CustomerRouterPlan): FrrConditions {
  const inside = plan.conditionalRoutes.filter(({ areInside }) => areInside);
  const elsewhere = plan.conditionalRoutes.filter(({ areInside }) => !areInside);
  const entriesOf = ({ contributors }: RouterConditionalRoutePlan): CustomerRouterPlan['prefixLists'][number]['entries'] =>
    plan.prefixLists.find(({ name }) => name === contributors)!.entries;
  const ranges = [
    ...new Set(
      elsewhere
        .flatMap(entriesOf)
        .filter(({ cidr, lessOrEqual }) => (lessOrEqual ?? 0) > cidr.prefixLength)
        .map(({ cidr }) => cidr.toString()),
    ),
  ];
  const probes = elsewhere.flatMap((route) => {
    const entries = entriesOf(route);
    const smallest = entries.filter(
      ({ cidr }) => !entries.some((other) => !other.cidr.equals(cidr) && cidr.contains(other.cidr)),
    );
    const addresses = [...new Set(smallest.map(({ cidr }) => cidr.toString().split('/')[0]!))];
    return addresses.map((address) => `ip route ${route.prefix.toString()} ${address} tag ${TAG} ${DISTANCE}`);
  });
  return {
    staticRoutes:
      elsewhere.length === 0
        ? []
        : [
            '! A prefix stands while an address of its contributors is reachable.',
            ...probes,
            'ip nht static route-map CONDITION-MET',
            '!',
          ],
    routeMaps: [
      ...(plan.conditionalRoutes.length === 0
        ? []
        : [
            '! What the router makes itself loses to the same prefix from a neighbour.',
            'route-map MADE permit 10',
            ...LOSES,
            'exit',
            '!',
          ]),
      ...(ranges.length === 0 ? [] : ['route-map CONTRIBUTES permit 10', ' set community no-advertise', ...LOSES, 'exit', '!']),
      ...(elsewhere.length === 0
        ? []
        : [
            ...elsewhere.flatMap(({ contributors }, index) => [
              `route-map CONDITION-MET permit ${(index + 1) * 10}`,
              ' match source-protocol bgp',
              ` match ip address prefix-list ${contributors}`,
              'exit',
            ]),
            'route-map FROM-STATIC permit 10',
            ` match tag ${TAG}`,
            ...LOSES,
            'exit',
            '!',
          ]),
    ],
    aggregates: [
      ...inside.map(({ prefix }) => `  aggregate-address ${prefix.toString()} route-map MADE`),
      ...ranges.map((range) => `  aggregate-address ${range} route-map CONTRIBUTES`),
    ],
    redistributeStatic: elsewhere.length === 0 ? undefined : 'FROM-STATIC',
  };
}
