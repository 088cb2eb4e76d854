import type { Cidr } from '../../model/cidr';
import type {
  CustomerRouterPlan,
  RouterDscpPlan,
  RouterInterfacePlan,
  RouterPacketFilterPlan,
} from '../../plan/router/customer-router-plan';
import { brief, oneOrMore, replacing, term } from './braces';
import { hostOf, networkOf } from './interface-address';

/** The name of the filter of what enters at an interface; undefined if it has none. */
export function junosFilterName(
  { neighbour }: RouterInterfacePlan,
  { packetFilters, dscp }: CustomerRouterPlan,
): string | undefined {
  return dscp.length > 0 || packetFilters.some((filter) => filter.neighbour === neighbour)
    ? `PACKETS-FROM-${neighbour.toUpperCase()}`
    : undefined;
}

/** A filter for each interface: DSCP values first, then what may enter. */
export function junosPacketFilters(plan: CustomerRouterPlan): readonly string[] {
  return plan.interfaces.flatMap((each) => {
    const name = junosFilterName(each, plan);
    const filter = plan.packetFilters.find(({ neighbour }) => neighbour === each.neighbour);
    return name === undefined
      ? []
      : replacing(`filter ${name}`, [
          ...plan.dscp.flatMap(marking),
          ...(filter === undefined ? term('REST', [], ['accept;']) : filterTerms(filter, each, plan)),
        ]);
  });
}

function filterTerms(filter: RouterPacketFilterPlan, each: RouterInterfacePlan, plan: CustomerRouterPlan): readonly string[] {
  return [
    ...ownSession(each, plan),
    // A term without sources or destinations would match them all.
    ...filter.permits
      .filter(({ sources, destinations }) => sources.length > 0 && destinations.length > 0)
      .flatMap(({ sources, destinations }, index) =>
        accepting(`PERMIT-${index + 1}`, [...addresses('source', sources), ...addresses('destination', destinations)]),
      ),
    // Path MTU discovery needs the errors of any router on the way.
    ...(filter.icmpErrorsTo.length === 0
      ? []
      : accepting('ICMP-ERRORS', [
          ...addresses('destination', filter.icmpErrorsTo),
          'protocol icmp;',
          'icmp-type [ unreachable time-exceeded ];',
        ])),
    ...term('REST', [], ['discard;']),
  ];
}

/** What the router itself has to receive at an interface. */
function ownSession({ neighbour, address }: RouterInterfacePlan, plan: CustomerRouterPlan): readonly string[] {
  const session = plan.sessions.find((each) => each.neighbour === neighbour);
  const between = [
    ...addresses('source', [session === undefined ? networkOf(address) : `${session.peerAddress}/32`]),
    ...addresses('destination', [`${session?.localAddress ?? hostOf(address)}/32`]),
  ];
  const bgp = [...between, 'protocol tcp;'];
  return [
    ...(session === undefined
      ? []
      : [
          ...(session.ttlSecurity ? term('OTHER-TTL', [...bgp, 'port bgp;', 'ttl-except 255;'], ['discard;']) : []),
          ...accepting('BGP', [...bgp, 'destination-port bgp;']),
          ...accepting('BGP-ANSWERS', [...bgp, 'source-port bgp;', 'tcp-established;']),
          ...(session.bfd === undefined ? [] : accepting('BFD', [...between, 'protocol udp;', 'destination-port 3784;'])),
        ]),
    ...accepting('ECHO', [...between, 'protocol icmp;', 'icmp-type [ echo-request echo-reply ];']),
  ];
}

function marking({ name, protocol, twilio, ports, value }: RouterDscpPlan, index: number): readonly string[] {
  const ranges = oneOrMore(ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)));
  const label = `DSCP-${index + 1}-${name.toUpperCase()}-${protocol.toUpperCase()}`;
  const set = [`dscp ${value};`, 'next term;'];
  return [
    ...term(`${label}-TO`, [...addresses('destination', twilio), `protocol ${protocol};`, `destination-port ${ranges};`], set),
    ...term(`${label}-FROM`, [...addresses('source', twilio), `protocol ${protocol};`, `source-port ${ranges};`], set),
  ];
}

function addresses(which: 'source' | 'destination', cidrs: readonly (Cidr | string)[]): readonly string[] {
  return brief(
    `${which}-address`,
    cidrs.map((cidr) => `${cidr.toString()};`),
  );
}

function accepting(name: string, from: readonly string[]): readonly string[] {
  return term(name, from, ['accept;']);
}
