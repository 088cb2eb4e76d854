import type { AddressPorts, AddressUse } from './address-use';

/**
 * What a use is for, by its ports and protocol:
 *
 * - `sip`, `media`, `traversal` (STUN and TURN), `https`: these ports and hardly any others;
 * - `wide`: a range in which several of them lie, such as 1024 to 65535;
 * - `voice`: the document says no ports, or all of them, and a name says that it is for calls;
 * - `list`: the same, and no name tells what it is for;
 * - `other`: ports that Twilio's rules have not.
 */
export type Purpose = 'sip' | 'media' | 'traversal' | 'https' | 'wide' | 'voice' | 'list' | 'other';

const HTTPS = 443;
const SIP: AddressPorts = { from: 5060, to: 5061 };
const MEDIA: AddressPorts = { from: 10000, to: 60000 };
/** TURN, STUN, and TURN over TLS. */
const TRAVERSAL = [3478, 5349] as const;

/** How many ports may be opened together with those of one purpose. */
const NARROW = 1000;

const VOICE_WORDS = new Set(['media', 'rtp', 'srtp', 'audio', 'sip', 'voice']);
const MEDIA_WORDS = new Set(['media', 'rtp', 'srtp', 'audio']);
const SIGNALLING_WORDS = new Set(['signalling', 'signaling', 'gateway', 'gateways']);
const TRAVERSAL_WORDS = new Set(['turn', 'stun', 'nts', 'ice', 'video', 'traversal']);

/** What a use is for. */
export function purposeOf(use: AddressUse): Purpose {
  const { ports } = use;
  const protocol = protocolOf(use);
  if (protocol === 'other') {
    return 'other';
  }
  if (ports === undefined || (protocol !== 'tcp' && protocol !== 'udp' && isEveryPort(ports))) {
    return purposeByName(use) ?? 'list';
  }
  const isNarrow = ports.to - ports.from < NARROW;
  if (overlap(ports, SIP)) {
    return isNarrow ? 'sip' : 'wide';
  }
  if (protocol !== 'tcp' && overlap(ports, MEDIA)) {
    return 'media';
  }
  if (TRAVERSAL.some((port) => includes(ports, port))) {
    return isNarrow ? 'traversal' : 'wide';
  }
  if (includes(ports, HTTPS)) {
    return isNarrow ? 'https' : 'wide';
  }
  return 'other';
}

/** Whether names of a use say that it is for STUN, TURN or Video. */
export function isNamedTraversal(use: AddressUse): boolean {
  return wordsOf(use).some((word) => TRAVERSAL_WORDS.has(word));
}

/** Whether a use is open on every port. */
export function isEveryPort({ from, to }: AddressPorts): boolean {
  return from <= 1 && to >= 65535;
}

/** Whether the ports of one are all among those of the other. */
export function portsContain(outer: AddressPorts, inner: AddressPorts): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function protocolOf({ protocol }: AddressUse): 'tcp' | 'udp' | 'any' | 'other' {
  switch (protocol?.toLowerCase()) {
    case 'tcp':
    case 'udp':
      return protocol.toLowerCase() as 'tcp' | 'udp';
    case undefined:
    case 'any':
      return 'any';
    default:
      return 'other';
  }
}

function purposeByName(use: AddressUse): Purpose | undefined {
  const words = wordsOf(use);
  const has = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  if (has(TRAVERSAL_WORDS)) {
    return 'traversal';
  }
  // A list of both signalling and media may be named after one of them, and SDKs have signalling of their own.
  if (words.includes('sip') && has(SIGNALLING_WORDS) && !has(MEDIA_WORDS)) {
    return 'sip';
  }
  return has(VOICE_WORDS) ? 'voice' : undefined;
}

/** The words of what is said of a use, and of its names. */
function wordsOf({ label = '', place, resource = '', group = '', groupName = '' }: AddressUse): readonly string[] {
  return `${label} ${place} ${resource} ${group} ${groupName}`
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function includes(ports: AddressPorts, port: number): boolean {
  return ports.from <= port && port <= ports.to;
}

function overlap(a: AddressPorts, b: AddressPorts): boolean {
  return a.from <= b.to && b.from <= a.to;
}
