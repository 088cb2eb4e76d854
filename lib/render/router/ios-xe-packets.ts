import type { Cidr } from '../../model/cidr';
import type { PortRange } from '../../model/port-range';
import type {
  CustomerRouterPlan,
  RouterDscpPlan,
  RouterInterfacePlan,
  RouterPacketFilterPlan,
  RouterTranslationPlan,
} from '../../plan/router/customer-router-plan';
import { hostOf, networkOf } from './interface-address';
import { firstOf, lastOf, wildcardOf } from './ipv4-text';

/** An access list for each filter, and the interfaces, which come up with it. */
export function iosXePacketFilters(plan: CustomerRouterPlan): readonly string[] {
  const filterOf = (each: RouterInterfacePlan): RouterPacketFilterPlan | undefined =>
    plan.packetFilters.find(({ neighbour }) => neighbour === each.neighbour);
  const portsOfVlans = new Set(plan.interfaces.filter(({ vlan }) => vlan !== undefined).map(({ port }) => port));
  return [
    ...plan.interfaces.flatMap((each) => {
      const filter = filterOf(each);
      return filter === undefined
        ? []
        : [
            `no ip access-list extended ${filterName(filter)}`,
            ...accessList(filterName(filter), filterEntries(filter, each, plan)),
          ];
    }),
    ...plan.interfaces.flatMap((each) => {
      const filter = filterOf(each);
      return [
        `interface ${each.name}`,
        ...(filter === undefined ? [] : [` ip access-group ${filterName(filter)} in`]),
        ' no shutdown',
        '!',
      ];
    }),
    ...[...portsOfVlans].flatMap((port) => [`interface ${port}`, ' no shutdown', '!']),
  ];
}

function filterName({ neighbour }: RouterPacketFilterPlan): string {
  return `PACKETS-FROM-${neighbour.toUpperCase()}`;
}

function filterEntries(filter: RouterPacketFilterPlan, each: RouterInterfacePlan, plan: CustomerRouterPlan): readonly string[] {
  return [
    ...ownSession(each, plan),
    ...filter.permits.flatMap(({ sources, destinations }) =>
      sources.flatMap((source) => destinations.map((destination) => `permit ip ${matched(source)} ${matched(destination)}`)),
    ),
    // Path MTU discovery needs the errors of any router on the way.
    ...filter.icmpErrorsTo.flatMap((destination) =>
      ['unreachable', 'time-exceeded'].map((type) => `permit icmp any ${matched(destination)} ${type}`),
    ),
    'deny ip any any',
  ];
}

/** What the router itself has to receive at an interface. */
function ownSession({ neighbour, address }: RouterInterfacePlan, plan: CustomerRouterPlan): readonly string[] {
  const session = plan.sessions.find((each) => each.neighbour === neighbour);
  if (session === undefined) {
    const own = `${matched(networkOf(address))} host ${hostOf(address)}`;
    return [`permit icmp ${own} echo`, `permit icmp ${own} echo-reply`];
  }
  const [peer, own] = [`host ${session.peerAddress}`, `host ${session.localAddress}`];
  return [
    `permit tcp ${peer} ${own} eq bgp`,
    `permit tcp ${peer} eq bgp ${own} established`,
    ...(session.bfd === undefined ? [] : [`permit udp ${peer} ${own} eq 3784`]),
    `permit icmp ${peer} ${own} echo`,
    `permit icmp ${peer} ${own} echo-reply`,
  ];
}

/** Translation between the interface to Twilio and all others. */
export function iosXeTranslations({ translations }: CustomerRouterPlan): readonly string[] {
  return translations.length === 0
    ? []
    : [
        // Addresses inside SIP messages are those of the session border controller's own configuration.
        'no ip nat service sip tcp port 5060',
        'no ip nat service sip udp port 5060',
        ...translations.flatMap(translation),
      ];
}

function translation({ kind, inside, outside }: RouterTranslationPlan): readonly string[] {
  if (kind === 'one-to-one') {
    return inside.map(
      (each) => `ip nat inside source static network ${firstOf(each)} ${firstOf(outside)} /${outside.prefixLength}`,
    );
  }
  const name = outside.toString().replace('/', '-');
  return [
    ...accessList(
      `TRANSLATED-TO-${name}`,
      inside.map((each) => `permit ip ${matched(each)} any`),
    ),
    `ip nat pool POOL-${name} ${firstOf(outside)} ${lastOf(outside)} prefix-length ${poolLength(outside)}`,
    `ip nat inside source list TRANSLATED-TO-${name} pool POOL-${name} overload`,
  ];
}

/**
 * IOS XE leaves out the addresses of a pool that are the first or the last one of a network of this length: two of sixteen, or the only one
 * (https://notes.networklessons.com/ip-nat-pool-command-subnet-mask-behavior). So it is the longest one whose network goes on at both ends.
 */
function poolLength({ first, last, prefixLength }: Cidr): number {
  for (let length = prefixLength - 1; length > 1; length -= 1) {
    const hosts = (1n << BigInt(32 - length)) - 1n;
    if ((first & hosts) !== 0n && (last & hosts) !== hosts) {
      return length;
    }
  }
  return 1;
}

/** A class for each value, set on what enters at any interface. */
export function iosXeDscp({ dscp, interfaces }: CustomerRouterPlan): readonly string[] {
  return dscp.length === 0
    ? []
    : [
        ...dscp.flatMap((each, index) => [
          ...accessList(
            className(each, index),
            each.twilio.flatMap((cidr) => each.ports.flatMap((ports) => flows(each, cidr, ports))),
          ),
          `class-map match-all ${className(each, index)}`,
          ` match access-group name ${className(each, index)}`,
          '!',
        ]),
        'policy-map DSCP',
        ...dscp.flatMap((each, index) => [` class ${className(each, index)}`, `  set dscp ${each.value}`]),
        '!',
        ...interfaces.flatMap(({ name }) => [`interface ${name}`, ' service-policy input DSCP', '!']),
      ];
}

function className({ name, protocol }: RouterDscpPlan, index: number): string {
  return `DSCP-${index + 1}-${name.toUpperCase()}-${protocol.toUpperCase()}`;
}

function flows({ protocol }: RouterDscpPlan, cidr: Cidr, ports: PortRange): readonly string[] {
  const range = ports.from === ports.to ? `eq ${ports.from}` : `range ${ports.from} ${ports.to}`;
  return [`permit ${protocol} any ${matched(cidr)} ${range}`, `permit ${protocol} ${matched(cidr)} ${range} any`];
}

/** Numbered, so that the same file loads twice. */
function accessList(name: string, entries: readonly string[]): readonly string[] {
  return [`ip access-list extended ${name}`, ...entries.map((entry, index) => ` ${(index + 1) * 10} ${entry}`), '!'];
}

function matched(cidr: Cidr): string {
  return cidr.prefixLength === 32 ? `host ${firstOf(cidr)}` : `${firstOf(cidr)} ${wildcardOf(cidr)}`;
}
