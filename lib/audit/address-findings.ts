import type { FindingCode } from '../model/finding-code';
import { compareText, distinct } from '../model/text';
import { ADDRESS_CODES } from '../rules/addresses/address-codes';
import type { AddressFinding } from './address-finding';
import type { AddressPorts, AddressUse } from './address-use';
import type { ReadUse, Verdict } from './judge-use';
import type { TwilioRange, TwilioRanges } from './twilio-ranges';
import { mediaPortsOf, type MissingRegions } from './whole-lists';

/** The most gateways that a message names one by one. */
const NAMED = 8;

const LISTS = 'TwilioEdgeSecurityGroup and TwilioPrefixList, in a network ACL TwilioNetworkAclRules,';

/** What a verdict on one use says. */
export function findingOf({ use }: ReadUse, verdict: Verdict, ranges: TwilioRanges): AddressFinding {
  switch (verdict.kind) {
    case 'right':
      return made(ADDRESS_CODES.literalAddress, use, {
        message: `is right today, and nobody renews a copy when Twilio's addresses change`,
        fix: `${LISTS} follow the catalogue.`,
      });
    case 'open-sip':
      return made(ADDRESS_CODES.openSip, use, {
        message: `is everybody, on the ports of SIP: scanners find them and place calls`,
        fix: `Open Twilio's gateways alone: ${named(ranges.publicGateways)}. TwilioEdgeSecurityGroup does.`,
      });
    case 'open-media':
      return made(ADDRESS_CODES.openMedia, use, {
        message: 'is everybody, on the media ports of calls',
        fix: `Open ${mediaOf(ranges)} instead. TwilioEdgeSecurityGroup does.`,
      });
    case 'unknown':
      return made(ADDRESS_CODES.unknownTwilioAddress, use, {
        message: "is not on Twilio's pages for these ports: nobody knows whose it is",
        fix: `Remove it, or have Twilio confirm it and add it to your catalogue with TwilioCatalog.with(). ${LISTS} hold what Twilio lists.`,
      });
    case 'not-a-gateway':
      return notAGateway(use, verdict.touched, ranges);
    case 'stale-media':
      return staleMedia(use, verdict.left, ranges);
    default:
      return stale(use, verdict.left, verdict.grown);
  }
}

/** What a list says that opens the media range on too few ports. */
export function tooFewPorts(read: ReadUse, ranges: TwilioRanges): AddressFinding {
  const { use } = read;
  const needed = portTexts(mediaPortsOf(read, ranges));
  const from = ranges.media.flatMap(({ validFrom }) => validFrom ?? []).sort(compareText)[0];
  const own =
    use.direction === 'ingress'
      ? ' If your SBC has chosen these ports, give them to TwilioEdgeSecurityGroup as sbc.media, which asks for the same of the network.'
      : '';
  return made(
    ADDRESS_CODES.mediaPorts,
    use,
    {
      message: `is the media range, on ${portsOf(use)} instead of ${needed}: calls on the other ports have no sound`,
      fix: `Open UDP ${needed}. TwilioEdgeSecurityGroup does.${own}`,
    },
    { since: from, source: ranges.media[0]?.source },
  );
}

/** What a list of gateways says in which regions are missing. */
export function regionsMissing({ read, opened, missing }: MissingRegions): AddressFinding {
  const edges = distinct(opened.map(({ id }) => id));
  return made(
    ADDRESS_CODES.sipRegionsMissing,
    read.use,
    {
      message: `is in a list of gateways at ${edges.join(', ')} only: calls from other regions do not get through`,
      fix: `Add ${named(missing)}. TwilioEdgeSecurityGroup opens every region.`,
    },
    { source: missing[0]?.source },
  );
}

function notAGateway(use: AddressUse, touched: readonly TwilioRange[], ranges: TwilioRanges): AddressFinding {
  const edges = new Set(touched.map(({ edge }) => edge.id));
  const own = ranges.gateways.filter(({ edge }) => edges.has(edge.id));
  const meant = own.length === 0 || own.length > NAMED ? ranges.publicGateways : own;
  return made(
    ADDRESS_CODES.sipNotAGateway,
    use,
    {
      message: `is not a SIP gateway of Twilio's, or wider than one: the gateway${meant.length === 1 ? ' is' : 's are'} ${named(meant)}`,
      fix: `Open ${named(meant)} instead. TwilioEdgeSecurityGroup does, for every region.`,
    },
    { source: meant[0]?.source },
  );
}

function staleMedia(use: AddressUse, left: readonly TwilioRange[], ranges: TwilioRanges): AddressFinding {
  const since = lastDay(left);
  const stillTraversal = ranges.isAny('traversal', left[0]!) ? '; STUN, TURN and Video still do, on ports of their own' : '';
  return made(
    ADDRESS_CODES.staleMedia,
    use,
    {
      message: `is a media range that Twilio left on ${since}: no call uses it any more${stillTraversal}`,
      fix: `Open ${mediaOf(ranges)} instead. TwilioEdgeSecurityGroup and TwilioPrefixList with media traffic follow the catalogue.`,
    },
    { since, source: ranges.media.find(({ edge }) => edge.id === left.at(-1)?.edge.id)?.source },
  );
}

function stale(use: AddressUse, left: readonly TwilioRange[], grown: readonly TwilioRange[]): AddressFinding {
  if (grown.length > 0) {
    const now = distinct(grown.map(({ cidr }) => cidr)).join(', ');
    return made(
      ADDRESS_CODES.staleAddress,
      use,
      {
        message: `is a part of what Twilio lists today, ${now}, and clients may be sent to the rest`,
        fix: `Open ${now} instead. TwilioEdgeSecurityGroup does.`,
      },
      { source: grown[0]?.source },
    );
  }
  const since = lastDay(left);
  return made(
    ADDRESS_CODES.staleAddress,
    use,
    {
      message: `was Twilio's until ${since}, and may be somebody else's now`,
      fix: `Remove it. ${LISTS} hold what Twilio lists today.`,
    },
    { since, source: left[0]?.source },
  );
}

/** The last day on which a page had one of the ranges. */
function lastDay(left: readonly TwilioRange[]): string {
  return left
    .flatMap(({ validUntil }) => validUntil ?? [])
    .sort(compareText)
    .at(-1)!;
}

/** `54.172.60.0/30 (ashburn)`. */
function named(ranges: readonly TwilioRange[]): string {
  return ranges.map(({ cidr, edge }) => `${cidr} (${edge.id})`).join(', ');
}

/** `168.86.128.0/18 on UDP 10000-60000`. */
function mediaOf(ranges: TwilioRanges): string {
  return `${distinct(ranges.media.map(({ cidr }) => cidr)).join(', ')} on UDP ${portTexts(ranges.media.flatMap(({ ports }) => ports ?? []))}`;
}

function portTexts(ports: readonly AddressPorts[]): string {
  return distinct(ports.map(({ from, to }) => `${from}-${to}`)).join(' or ');
}

function portsOf({ ports }: AddressUse): string {
  return ports === undefined ? 'unknown ports' : ports.from === ports.to ? String(ports.from) : `${ports.from}-${ports.to}`;
}

function made(
  { code, severity, source: known }: FindingCode,
  { place, resource, cidr }: AddressUse,
  texts: Pick<AddressFinding, 'message' | 'fix'>,
  { since, source }: { readonly since?: string | undefined; readonly source?: string | undefined } = {},
): AddressFinding {
  return Object.freeze({
    code,
    severity,
    place,
    ...(resource === undefined ? {} : { resource }),
    cidr,
    ...texts,
    ...(since === undefined ? {} : { since }),
    source: source ?? known,
  });
}
