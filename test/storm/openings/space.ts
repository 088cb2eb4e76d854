/** Packets that are let through: a direction, a protocol, and every port of the range with every address of the range. Plain numbers. */
export interface Box {
  readonly direction: string;
  readonly protocol: string;
  readonly ports: readonly [number, number];
  readonly addresses: readonly [number, number];
}

type Range = readonly [number, number];

/** The addresses of a CIDR, `54.1.0.0/24`. */
export function addressesOf(cidr: string): Range {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr);
  if (match === null) {
    throw new Error(`${cidr} is no IPv4 CIDR`);
  }
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  return [first, first + 2 ** (32 - length) - 1];
}

/** A range of addresses as text: `54.1.0.0-54.1.0.255`. */
export function rangeText([first, last]: Range): string {
  const text = (address: number): string =>
    [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(address / unit) % 256).join('.');
  return `${text(first)}-${text(last)}`;
}

/** The ranges, with those that overlap or touch made one. Sorted. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) {
      before[1] = Math.max(before[1], last);
    } else {
      merged.push([first, last]);
    }
  }
  return merged;
}

/** What is in the first ranges and in none of the others. */
export function without(ranges: readonly Range[], others: readonly Range[]): readonly Range[] {
  return union(others).reduce<readonly Range[]>(
    (left, [first, last]) =>
      left.flatMap(([from, to]): Range[] =>
        last < from || to < first
          ? [[from, to]]
          : [...(from < first ? [[from, first - 1] as const] : []), ...(last < to ? [[last + 1, to] as const] : [])],
      ),
    union(ranges),
  );
}

/**
 * What the first boxes let through and the second do not, as text, one line for each range of ports and addresses. Empty means: nothing.
 * Between two bounds of addresses nothing changes, so the ports are compared once for each such span.
 */
export function beyond(boxes: readonly Box[], others: readonly Box[]): readonly string[] {
  const lines: string[] = [];
  for (const kind of new Set(boxes.map(({ direction, protocol }) => `${direction} ${protocol}`))) {
    const ofKind = (all: readonly Box[]): readonly Box[] =>
      all.filter(({ direction, protocol }) => `${direction} ${protocol}` === kind);
    const [own, other] = [ofKind(boxes), ofKind(others)];
    const bounds = [...new Set([...own, ...other].flatMap(({ addresses: [first, last] }) => [first, last + 1]))].sort(
      (a, b) => a - b,
    );
    const byPorts = new Map<string, Range[]>();
    bounds.slice(0, -1).forEach((first, index) => {
      const portsAt = (all: readonly Box[]): readonly Range[] =>
        all.filter(({ addresses }) => addresses[0] <= first && first <= addresses[1]).map(({ ports }) => ports);
      for (const [from, to] of without(portsAt(own), portsAt(other))) {
        const ports = `${from}-${to}`;
        byPorts.set(ports, [...(byPorts.get(ports) ?? []), [first, bounds[index + 1]! - 1]]);
      }
    });
    for (const [ports, addresses] of byPorts) {
      lines.push(...union(addresses).map((range) => `${kind} ${ports} ${rangeText(range)}`));
    }
  }
  return lines.sort();
}
