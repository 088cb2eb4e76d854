import type { TwilioEdge } from '../catalog/twilio-edge';
import type { AddressPorts } from './address-use';
import { type ReadUse, type Verdict } from './judge-use';
import { overlaps } from './network';
import { portsContain } from './purpose';
import { type TwilioRange, type TwilioRanges } from './twilio-ranges';

/** A use of a group, with its verdict. */
export interface JudgedUse {
  readonly read: ReadUse;
  readonly verdict: Verdict;
}

/** Ports of which a customer's own equipment may have chosen others; those of the past are more likely copied. */
const LEGACY_LAST_PORT = 20000;

/**
 * The uses of one group that open the media range on too few ports. Several rules may share the ports, so they are counted together. What
 * Twilio sends goes to the customer's ports: these are too few only if they are those of the past.
 */
export function withTooFewPorts(judged: readonly JudgedUse[], ranges: TwilioRanges): ReadonlySet<ReadUse> {
  const lists = new Map<string, JudgedUse[]>();
  for (const each of judged) {
    const { read, verdict } = each;
    if (verdict.kind === 'right' && verdict.role === 'media' && read.purpose === 'media') {
      const key = `${read.use.direction ?? ''} ${read.use.cidr}`;
      const list = lists.get(key) ?? [];
      list.push(each);
      lists.set(key, list);
    }
  }
  const wrong = [...lists.values()].filter((uses) => {
    const opened = mergePorts(uses.flatMap(({ read }) => (read.use.ports === undefined ? [] : [read.use.ports])));
    const isOwnPorts = uses[0]?.read.use.direction === 'ingress' && opened.at(-1)?.to !== LEGACY_LAST_PORT;
    // Before the migration, ports differed by product: those of one are enough.
    const needed = mediaPortsOf(uses[0]!.read, ranges);
    return !isOwnPorts && !needed.some((ports) => opened.some((each) => portsContain(each, ports)));
  });
  return new Set(wrong.flat().map(({ read }) => read));
}

/** The ports of the media ranges that a network is in. */
export function mediaPortsOf({ network }: ReadUse, ranges: TwilioRanges): readonly AddressPorts[] {
  return ranges.media.flatMap((range) =>
    network !== 'everybody' && range.ports !== undefined && overlaps(range, network) ? [range.ports] : [],
  );
}

/** Ranges of ports, merged and sorted. */
export function mergePorts(ports: readonly AddressPorts[]): readonly AddressPorts[] {
  const merged: AddressPorts[] = [];
  for (const { from, to } of [...ports].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/** A list of gateways in which regions are missing: the first of its uses, and what is missing. */
export interface MissingRegions {
  readonly read: ReadUse;
  readonly opened: readonly TwilioEdge[];
  readonly missing: readonly TwilioRange[];
}

/**
 * The lists of one group that open public gateways of some regions only, one for each direction. Interconnect edges are left out: which of
 * them a customer can reach depends on what was ordered.
 */
export function missingRegions(judged: readonly JudgedUse[], ranges: TwilioRanges): readonly MissingRegions[] {
  const gateways = ranges.publicGateways;
  const opening = judged.filter(
    ({ verdict }) => verdict.kind === 'not-a-gateway' || (verdict.kind === 'right' && verdict.role === 'gateway'),
  );
  return [undefined, 'ingress', 'egress'].flatMap((direction) => {
    const uses = opening.map(({ read }) => read).filter(({ use }) => use.direction === direction);
    const isOpened = (gateway: TwilioRange): boolean =>
      uses.some(({ network }) => network !== 'everybody' && overlaps(network, gateway));
    const missing = gateways.filter((gateway) => !isOpened(gateway));
    const opened = gateways.filter(isOpened).map(({ edge }) => edge);
    const [read] = uses;
    return read === undefined || opened.length === 0 || missing.length === 0 ? [] : [{ read, opened, missing }];
  });
}
