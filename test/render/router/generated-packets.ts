import * as fc from 'fast-check';
import type { CustomerRouterPlan, RouterInterfacePlan } from 'twilio-interconnect-constructs';
import { bitsOf } from './read-ios-xe';

/*
 * Random packets, and what a plan makes of one that enters at an interface, by its definition alone.
 */

export interface Packet {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly source: string;
  readonly destination: string;
  /** Of TCP and UDP. */
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** Of TCP: whether it belongs to a connection that is open. */
  readonly established: boolean;
  /** Of ICMP. */
  readonly icmp: 'echo' | 'echo-reply' | 'unreachable' | 'time-exceeded' | 'redirect';
}

/** Packets between the addresses that a plan names, and some that it does not. */
export function packetsOf(plan: CustomerRouterPlan): fc.Arbitrary<Packet> {
  const networks = plan.packetFilters.flatMap(({ permits, icmpErrorsTo }) => [
    ...permits.flatMap(({ sources, destinations }) => [...sources, ...destinations]),
    ...icmpErrorsTo,
  ]);
  const edges = networks.flatMap((each) => {
    const bits = bitsOf(each.toString());
    return [bits.padEnd(32, '0'), bits.padEnd(32, '1')].flatMap((text) => [-1, 0, 1].map((step) => parseInt(text, 2) + step));
  });
  const own = plan.interfaces.flatMap(({ address }) => {
    const number = parseInt(bitsOf(address.split('/')[0]!), 2);
    return [number - 1, number, number + 1, number + 63];
  });
  const address = fc
    .constantFrom(...edges, ...own, 0x08080808)
    .map((number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.'));
  const port = fc.constantFrom(179, 3784, 3785, 4784, 5060, 9999, 10000, 60000, 60001);
  return fc.record({
    protocol: fc.constantFrom('tcp', 'udp', 'icmp'),
    source: address,
    destination: address,
    sourcePort: port,
    destinationPort: port,
    established: fc.boolean(),
    icmp: fc.constantFrom('echo', 'echo-reply', 'unreachable', 'time-exceeded', 'redirect'),
  });
}

function isIn(address: string, networks: readonly { toString(): string }[]): boolean {
  return networks.some((each) => bitsOf(address).startsWith(bitsOf(each.toString())));
}

/** Whether a packet may enter at an interface. */
export function mayEnter(plan: CustomerRouterPlan, { neighbour, address }: RouterInterfacePlan, packet: Packet): boolean {
  const filter = plan.packetFilters.find((each) => each.neighbour === neighbour)!;
  const session = plan.sessions.find((each) => each.neighbour === neighbour);
  const { protocol, source, destination, sourcePort, destinationPort, established, icmp } = packet;
  const [own = '', length = ''] = address.split('/');
  const isOwn =
    session === undefined
      ? destination === own && bitsOf(source).slice(0, Number(length)) === bitsOf(own).slice(0, Number(length))
      : source === session.peerAddress && destination === session.localAddress;
  const isEcho = protocol === 'icmp' && (icmp === 'echo' || icmp === 'echo-reply');
  const isBgp = protocol === 'tcp' && (destinationPort === 179 || (sourcePort === 179 && established));
  const isBfd = protocol === 'udp' && destinationPort === 3784 && session?.bfd !== undefined;
  return (
    (isOwn && (isEcho || (session !== undefined && (isBgp || isBfd)))) ||
    filter.permits.some(({ sources, destinations }) => isIn(source, sources) && isIn(destination, destinations)) ||
    (protocol === 'icmp' && (icmp === 'unreachable' || icmp === 'time-exceeded') && isIn(destination, filter.icmpErrorsTo))
  );
}

/** The DSCP value that a packet gets; undefined if it keeps its own. */
export function dscpOf({ dscp }: CustomerRouterPlan, packet: Packet): number | undefined {
  return dscp.find(
    ({ protocol, twilio, ports }) =>
      protocol === packet.protocol &&
      ((isIn(packet.destination, twilio) &&
        ports.some(({ from, to }) => from <= packet.destinationPort && packet.destinationPort <= to)) ||
        (isIn(packet.source, twilio) && ports.some(({ from, to }) => from <= packet.sourcePort && packet.sourcePort <= to))),
  )?.value;
}
