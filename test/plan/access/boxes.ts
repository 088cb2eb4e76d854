import type { PortRange, PrefixListPlan, SecurityGroupRulePlan, TrafficRule } from 'twilio-interconnect-constructs';

/** A packet: is it let through? Decided on plain numbers, sharing nothing with the planning code. */
export interface Packet {
  readonly direction: string;
  readonly protocol: string;
  readonly port: number;
  readonly address: bigint;
}

/** What one rule lets through to or from one CIDR. */
export interface Box extends Omit<Packet, 'port' | 'address'> {
  readonly ports: readonly [number, number];
  readonly addresses: readonly [bigint, bigint];
}

/** The box of one rule and one CIDR. */
export function boxOf(cidr: string, rule: { direction: string; protocol: string; ports: PortRange }): Box {
  const [address = '', mask = ''] = cidr.split('/');
  const first = BigInt(address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0));
  const size = BigInt(2 ** (32 - Number(mask)));
  return {
    direction: rule.direction,
    protocol: rule.protocol,
    ports: [rule.ports.from, rule.ports.to],
    addresses: [first, first + size - 1n],
  };
}

/** Whether any of the boxes lets the packet through. */
export function lets(boxes: readonly Box[], packet: Packet): boolean {
  return boxes.some(
    (box) =>
      box.direction === packet.direction &&
      box.protocol === packet.protocol &&
      box.ports[0] <= packet.port &&
      packet.port <= box.ports[1] &&
      box.addresses[0] <= packet.address &&
      packet.address <= box.addresses[1],
  );
}

/** Packets at, just inside and just outside every corner of every box: where two sets of boxes differ, one of these is let through by one only. */
export function corners(boxes: readonly Box[]): readonly Packet[] {
  const ports = [...new Set(boxes.flatMap(({ ports: [from, to] }) => [from - 1, from, to, to + 1]))];
  const addresses = [...new Set(boxes.flatMap(({ addresses: [first, last] }) => [first - 1n, first, last, last + 1n]))];
  return ['egress', 'ingress'].flatMap((direction) =>
    ['tcp', 'udp'].flatMap((protocol) =>
      ports.flatMap((port) => addresses.map((address) => ({ direction, protocol, port, address }))),
    ),
  );
}

/** What traffic rules open. */
export function boxesOfRules(rules: readonly TrafficRule[]): readonly Box[] {
  return rules.flatMap((rule) => rule.cidrs.map((cidr) => boxOf(cidr.toString(), rule)));
}

/** What planned rules open, by the lists that they name. */
export function boxesOfPlan(rules: readonly SecurityGroupRulePlan[], prefixLists: readonly PrefixListPlan[]): readonly Box[] {
  return rules.flatMap((rule) => {
    const list = prefixLists.find((each) => each.key === rule.prefixList);
    return (list?.entries ?? []).map((entry) => boxOf(entry.cidr.toString(), rule));
  });
}
