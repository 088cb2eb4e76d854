import { isForDocumentation, notPublicRange } from '../model/special-ranges';
import { Cidr } from '../model/cidr';
import type { AddressUse } from './address-use';
import { contains, type LiteralNetwork, type Network } from './network';
import { isEveryPort, isNamedTraversal, portsContain, type Purpose } from './purpose';
import { type AddressRole, touching, type TwilioRange, type TwilioRanges } from './twilio-ranges';

/** A use with what is read of it. */
export interface ReadUse {
  readonly use: AddressUse;
  readonly network: LiteralNetwork;
  readonly purpose: Purpose;
  /** Whether the document calls it Twilio's. */
  readonly isClaimed: boolean;
}

/** What the other uses of a group say of one of them. */
export interface Company {
  /** Whether the group opens the ports of STUN and TURN to Twilio's servers. */
  hasTraversal: boolean;
  /** Whether the group has a network as one of Twilio's pages lists it. */
  hasTwilio: boolean;
}

/** What is right or wrong with one use. */
export type Verdict =
  | { readonly kind: 'right'; readonly role: AddressRole }
  | { readonly kind: 'open-sip' | 'open-media' | 'unknown' }
  | { readonly kind: 'not-a-gateway'; readonly touched: readonly TwilioRange[] }
  | { readonly kind: 'stale-media'; readonly left: readonly TwilioRange[] }
  /** `grown`: the range is part of one of today's. */
  | { readonly kind: 'stale'; readonly left: readonly TwilioRange[]; readonly grown: readonly TwilioRange[] };

/** The widest network around a gateway that is taken as meant for it. */
const WIDEST_ROUND_GATEWAY = 22;

/** The widest network around the media range that is taken as meant for it. */
const WIDEST_ROUND_MEDIA = 16;

/** Where a range begins that somebody opens for SIP and what follows. */
const SIP_PORTS: readonly number[] = [5060, 5061];

/** The media ports of the past, which SIP stacks often open to everybody. */
const LEGACY_MEDIA_PORTS = { from: 10000, to: 20000 };

const ANY_ROLES = ['gateway', 'media', 'signalling', 'announced'] as const;
const HTTPS_ROLES = ['signalling', 'announced'] as const;

/** The last media port of the past: relays of TURN use higher ones too. */
const LAST_LEGACY_PORT = 20000;

/** Judges one use; undefined if there is nothing to say. */
export function judgeUse(read: ReadUse, ranges: TwilioRanges, company: Company): Verdict | undefined {
  const { network, purpose } = read;
  if (network === 'everybody') {
    return judgeEverybody(read, company);
  }
  if (ranges.custom.contains(network) || ranges.other.contains(network)) {
    return undefined;
  }
  switch (purpose) {
    case 'sip':
      return judgeSip(read, network, ranges);
    case 'media':
      return judgeMedia(read, network, ranges, company);
    case 'traversal':
    case 'other':
      return ranges.isAny('traversal', network) ? undefined : judgeLeft(read, network, ranges, company);
    case 'https':
    case 'list':
    case 'voice':
    case 'wide':
      return judgeAny(read, network, ranges, company);
  }
}

/** Whether a network may be worth a look, whatever it is called: everything else in a document is somebody else's. */
export function isNearTwilio(network: LiteralNetwork, ranges: TwilioRanges): boolean {
  return network === 'everybody' || (network.prefixLength >= WIDEST_ROUND_MEDIA && ranges.all.overlaps(network));
}

function judgeEverybody({ use, purpose, isClaimed }: ReadUse, { hasTwilio }: Company): Verdict | undefined {
  const { ports } = use;
  // A name alone, or every port, is no rule about calls.
  if (ports === undefined || isEveryPort(ports)) {
    return undefined;
  }
  // A wide range says nothing, unless it was written for SIP: then it begins there.
  if (purpose === 'sip' || (purpose === 'wide' && SIP_PORTS.includes(ports.from))) {
    return { kind: 'open-sip' };
  }
  // Many programs have media ports of their own, open to everybody, and nothing to do with Twilio.
  const isCalls = purpose === 'media' && (portsContain(ports, LEGACY_MEDIA_PORTS) || hasTwilio || isClaimed);
  return isCalls ? { kind: 'open-media' } : undefined;
}

function judgeSip(read: ReadUse, network: Network, ranges: TwilioRanges): Verdict | undefined {
  if (ranges.isAll('gateway', network)) {
    return { kind: 'right', role: 'gateway' };
  }
  const touched = touching(ranges.known, network);
  const around = ranges.gateways.filter((gateway) => contains(network, gateway));
  if (touched.length > 0 || (around.length > 0 && network.prefixLength >= WIDEST_ROUND_GATEWAY)) {
    return { kind: 'not-a-gateway', touched: [...around, ...touched] };
  }
  return judgeUnknown(read, network);
}

function judgeMedia(read: ReadUse, network: Network, ranges: TwilioRanges, company: Company): Verdict | undefined {
  if (ranges.isAll('media', network)) {
    return { kind: 'right', role: 'media' };
  }
  if (isRelay(read, company) && ranges.isAll('traversal', network)) {
    return undefined;
  }
  const left = touching(ranges.past, network).filter(({ role }) => role === 'media');
  if (left.length > 0) {
    return { kind: 'stale-media', left };
  }
  if (ranges.isAny('traversal', network)) {
    return undefined;
  }
  if (ranges.all.overlaps(network)) {
    return { kind: 'unknown' };
  }
  return judgeUnknown(read, network);
}

/** Whether a use of media ports is for the relays of TURN: clients reach them, and on higher ports than calls ever had. */
function isRelay({ use }: ReadUse, { hasTraversal }: Company): boolean {
  const { ports, direction } = use;
  return direction !== 'ingress' && (ports?.to ?? 0) > LAST_LEGACY_PORT && (hasTraversal || isNamedTraversal(use));
}

/** Judges a use whose ports say little: what Twilio uses for anything today is right. */
function judgeAny(read: ReadUse, network: Network, ranges: TwilioRanges, company: Company): Verdict | undefined {
  const { use, purpose } = read;
  const left = ranges.leftAs(network);
  const grown = ranges.current.filter((range) => range.role === 'signalling' && contains(range, network));
  if (left !== undefined && grown.length > 0) {
    return { kind: 'stale', left: [left], grown };
  }
  const role = (purpose === 'https' ? HTTPS_ROLES : ANY_ROLES).find((each) => ranges.isAll(each, network));
  if (role !== undefined) {
    return { kind: 'right', role };
  }
  const leftMedia = touching(ranges.past, network).filter((range) => range.role === 'media');
  const isWideMedia = purpose === 'wide' && use.protocol?.toLowerCase() === 'udp' && !company.hasTraversal;
  const isListed = leftMedia.some(({ first, last }) => first === network.first && last === network.last);
  if (leftMedia.length > 0 && (purpose === 'voice' || (isWideMedia && isListed))) {
    return { kind: 'stale-media', left: leftMedia };
  }
  return ranges.isAny('traversal', network) ? undefined : judgeLeft(read, network, ranges, company);
}

/**
 * Judges a network that Twilio uses for nothing today, on ports that may be anybody's. Others have got some of these addresses since, so it must
 * be meant for Twilio: by what it is called, as it is listed, or beside others of Twilio's.
 */
function judgeLeft(read: ReadUse, network: Network, ranges: TwilioRanges, company: Company): Verdict | undefined {
  const left = touching(ranges.past, network);
  const isMeant = read.isClaimed || ranges.leftAs(network) !== undefined || (read.purpose !== 'other' && company.hasTwilio);
  if (left.length > 0) {
    return isMeant && !ranges.current.some((range) => contains(range, network)) ? { kind: 'stale', left, grown: [] } : undefined;
  }
  return read.purpose === 'other' || ranges.all.overlaps(network) ? undefined : judgeUnknown(read, network);
}

/** Judges a network that is on no page: it is wrong only if it is called Twilio's. */
function judgeUnknown({ network, isClaimed }: ReadUse, own: Network): Verdict | undefined {
  if (!isClaimed || network === 'everybody' || own.prefixLength < 8) {
    return undefined;
  }
  const cidr = Cidr.containing('ipv4', BigInt(own.first), own.prefixLength);
  return notPublicRange(cidr) === undefined && !isForDocumentation(cidr) ? { kind: 'unknown' } : undefined;
}
