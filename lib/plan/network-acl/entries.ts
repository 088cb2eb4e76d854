import type { TrafficRule, TrafficProtocol } from '../../catalog/traffic-rule';
import type { TrafficDirection } from '../../catalog/twilio-traffic';
import { type Cidr, sortCidrs } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { PortRange } from '../../model/port-range';
import { compareText } from '../../model/text';

/**
 * The ports to which answers come back: the side that opens a connection chooses one of them.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html
 */
export const EPHEMERAL_PORTS = PortRange.of(1024, 65535);

/** What one rule of a network ACL lets through: packets from or to one CIDR, to one range of ports. */
export interface NetworkAclEntry {
  readonly direction: TrafficDirection;
  readonly protocol: TrafficProtocol;
  /** The ports to which the packets go. */
  readonly ports: PortRange;
  readonly cidr: Cidr;
}

/** One range of ports for some addresses, in one direction and protocol. */
interface Opening {
  readonly ports: PortRange;
  readonly cidrs: readonly Cidr[];
}

/**
 * What traffic rules need of a network ACL, which remembers no connection: the ports of each rule in its direction, and in the other one the
 * ephemeral ports, for the answers. Merged where nothing more is let through.
 */
export function entriesOf(rules: readonly TrafficRule[]): readonly NetworkAclEntry[] {
  return (['egress', 'ingress'] as const).flatMap((direction) =>
    (['tcp', 'udp'] as const).flatMap((protocol) => {
      const openings = rules
        .filter((rule) => rule.protocol === protocol)
        .map(({ cidrs, ports, direction: own }): Opening => ({ cidrs, ports: own === direction ? ports : EPHEMERAL_PORTS }));
      return merged(openings).map((entry) => ({ direction, protocol, ...entry }));
    }),
  );
}

/** The key of an entry, which says all that it lets through: `egress-udp-10000-60000-168.86.128.0-18`. */
export function keyOf({ direction, protocol, ports, cidr }: NetworkAclEntry): string {
  return [direction, protocol, ports, cidr.toString().replace('/', '-')].join('-');
}

/** The openings as CIDRs with one range of ports each, as wide as they can be without opening more. */
function merged(openings: readonly Opening[]): readonly Pick<NetworkAclEntry, 'ports' | 'cidr'>[] {
  const byPorts = new Map<string, { readonly ports: PortRange; readonly cidrs: Cidr[] }>();
  for (const { cidr, ranges } of withAllPorts(openings)) {
    for (const ports of ranges) {
      const alike = byPorts.get(ports.toString()) ?? { ports, cidrs: [] };
      alike.cidrs.push(cidr);
      byPorts.set(ports.toString(), alike);
    }
  }
  const all = [...byPorts.values()].map(({ ports, cidrs }) => ({ ports, open: CidrSet.of(...cidrs) }));
  const widerOf = widerRanges(all);
  const unions = new Map<string, CidrSet>();
  return all.flatMap(({ ports, open }) => {
    const wider = widerOf.get(ports.toString())!;
    const key = wider.map((other) => other.ports).join();
    const openWider = unions.get(key) ?? CidrSet.of(...wider.flatMap((other) => other.open.cidrs));
    unions.set(key, openWider);
    return open.cidrs.filter((cidr) => !openWider.contains(cidr)).map((cidr) => ({ ports, cidr }));
  });
}

/** For each range of ports, those of the others that contain it. */
function widerRanges<Each extends { readonly ports: PortRange }>(all: readonly Each[]): ReadonlyMap<string, readonly Each[]> {
  const widerOf = new Map<string, readonly Each[]>();
  // The ranges that begin no later than the one at hand, and end no earlier than it begins. Of those that begin together, the widest is first.
  let reaching: readonly Each[] = [];
  for (const each of [...all].sort((a, b) => a.ports.from - b.ports.from || b.ports.to - a.ports.to)) {
    reaching = reaching.filter(({ ports }) => ports.to >= each.ports.from);
    widerOf.set(
      each.ports.toString(),
      reaching.filter(({ ports }) => ports.contains(each.ports)),
    );
    reaching = [...reaching, each];
  }
  return widerOf;
}

/** Each CIDR with all ports that are open for it: what is open for a network around it is open for this one, and ranges may meet. */
function withAllPorts(openings: readonly Opening[]): readonly { readonly cidr: Cidr; readonly ranges: readonly PortRange[] }[] {
  const own = new Map<string, PortRange[]>();
  for (const { cidrs, ports } of openings) {
    for (const cidr of cidrs) {
      const alike = own.get(cidr.toString()) ?? [];
      alike.push(ports);
      own.set(cidr.toString(), alike);
    }
  }
  // The networks around the one at hand: sorted, a wider network comes before those in it.
  const around: { readonly cidr: Cidr; readonly ranges: readonly PortRange[] }[] = [];
  return sortCidrs(openings.flatMap(({ cidrs }) => cidrs)).map((cidr) => {
    while (around.length > 0 && !around.at(-1)!.cidr.contains(cidr)) {
      around.pop();
    }
    const ranges = PortRange.merge([...(around.at(-1)?.ranges ?? []), ...own.get(cidr.toString())!]);
    around.push({ cidr, ranges });
    return { cidr, ranges };
  });
}

/** Sorted by key. */
export function sortedByKey(entries: readonly NetworkAclEntry[]): readonly (NetworkAclEntry & { readonly key: string })[] {
  return entries.map((entry) => ({ key: keyOf(entry), ...entry })).sort((a, b) => compareText(a.key, b.key));
}
