import { TwilioCatalog } from '../catalog/twilio-catalog';
import { ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { MODEL_CODES } from '../model/model-codes';
import { describeGiven } from '../model/shape/given';
import { guard } from '../model/shape/guard';
import { required } from '../model/shape/kind';
import type { AddressFinding } from './address-finding';
import { findingOf, regionsMissing, tooFewPorts } from './address-findings';
import type { AddressUse } from './address-use';
import { ADDRESS_AUDIT_OPTIONS, ADDRESS_USE, type AddressAuditOptions } from './address-use-shape';
import { DocumentUses } from './address-uses-of';
import { isClaimed, mayBeClaimed } from './claims';
import { type Company, isNearTwilio, judgeUse, type ReadUse } from './judge-use';
import { isOwn } from './marks';
import { readNetwork } from './network';
import { purposeOf } from './purpose';
import { TwilioRanges } from './twilio-ranges';
import { type JudgedUse, missingRegions, withTooFewPorts } from './whole-lists';

/**
 * Judges literal networks by what Twilio publishes, in the order in which they come. Networks that are nobody's of Twilio's, nor called Twilio's,
 * have no finding. Give the uses of one document together, and those of another one on their own: a list is judged as a whole.
 *
 * @param uses what `addressUsesOf` found, or the same of a format that it does not read
 * @throws ValidationFailure with `twilio-interconnect:wrong-type` if a use is none
 */
export function judgeAddressUses(uses: Iterable<AddressUse>, options: AddressAuditOptions = {}): readonly AddressFinding[] {
  return judged(DocumentUses.isOne(uses) ? uses : checked(uses), options);
}

/** Judges uses that are known to be some. */
export function judged(uses: Iterable<AddressUse>, options: AddressAuditOptions): readonly AddressFinding[] {
  const { catalog = TwilioCatalog.current } = guard(ADDRESS_AUDIT_OPTIONS, options ?? {}, '') ?? {};
  const ranges = TwilioRanges.of(catalog);
  const reads = relevantOf(DocumentUses.isOne(uses) ? nearIn(uses, ranges) : uses, ranges);
  const groups = new Map<string, { readonly company: Company; readonly judged: JudgedUse[] }>();
  const groupOf = ({ group = '' }: AddressUse) => {
    const known = groups.get(group) ?? { company: { hasTraversal: false, hasTwilio: false }, judged: [] };
    groups.set(group, known);
    return known;
  };
  for (const { use, network, purpose } of reads) {
    if (network !== 'everybody') {
      const { company } = groupOf(use);
      company.hasTraversal ||= purpose === 'traversal' && ranges.isAny('traversal', network);
      company.hasTwilio ||= ranges.isListed(network);
    }
  }
  for (const read of reads) {
    const group = groupOf(read.use);
    const verdict = judgeUse(read, ranges, group.company);
    if (verdict !== undefined) {
      group.judged.push({ read, verdict });
    }
  }
  const findings = new Map<ReadUse, AddressFinding[]>();
  for (const { judged: group } of groups.values()) {
    for (const [read, found] of findingsOf(group, ranges)) {
      const own = findings.get(read);
      if (own === undefined) {
        findings.set(read, [found]);
      } else {
        own.push(found);
      }
    }
  }
  return Object.freeze(once(reads.flatMap((read) => findings.get(read) ?? [])));
}

/** Each finding once: one network beside several ports is several uses. */
function once(findings: readonly AddressFinding[]): readonly AddressFinding[] {
  const said = new Set<string>();
  return findings.filter(({ code, place, cidr, message }) => {
    const { size } = said;
    return said.add([code, place, cidr, message].join('\n')).size > size;
  });
}

/** What is said of the uses of one group. */
function findingsOf(group: readonly JudgedUse[], ranges: TwilioRanges): readonly (readonly [ReadUse, AddressFinding])[] {
  const tooFew = withTooFewPorts(group, ranges);
  const each = group.flatMap(({ read, verdict }) => {
    if (tooFew.has(read)) {
      return [[read, tooFewPorts(read, ranges)] as const];
    }
    return verdict.kind === 'right' && isOwn(read.use) ? [] : [[read, findingOf(read, verdict, ranges)] as const];
  });
  const lists = group.some(({ read }) => isOwn(read.use)) ? [] : missingRegions(group, ranges);
  return [...each, ...lists.map((list) => [list.read, regionsMissing(list)] as const)];
}

/** The uses of a document that may be worth a look. */
function nearIn(uses: DocumentUses, ranges: TwilioRanges): readonly AddressUse[] {
  return uses.read((cidr, around) => {
    const network = readNetwork(cidr);
    return network !== undefined && (isNearTwilio(network, ranges) || mayBeClaimed(around));
  });
}

/** The uses that are worth a look: those of Twilio's networks, and those that are called Twilio's. */
function relevantOf(uses: Iterable<AddressUse>, ranges: TwilioRanges): readonly ReadUse[] {
  const reads: ReadUse[] = [];
  for (const use of uses) {
    const network = readNetwork(use.cidr);
    if (network !== undefined) {
      const isNamed = isClaimed(use);
      if (isNamed || isNearTwilio(network, ranges)) {
        reads.push({ use, network, purpose: purposeOf(use), isClaimed: isNamed });
      }
    }
  }
  return reads;
}

/** The uses that somebody gave, as what they are. */
function* checked(uses: Iterable<AddressUse>): Iterable<AddressUse> {
  let index = 0;
  try {
    for (const use of iterableOf(uses)) {
      yield guard(required(ADDRESS_USE), use, `uses[${index}]`);
      index += 1;
    }
  } catch (error) {
    throw error instanceof ValidationFailure ? error : wrongUses('is an object that cannot be read');
  }
}

function iterableOf(uses: Iterable<AddressUse>): Iterable<AddressUse> {
  if (typeof uses !== 'object' || uses === null || typeof uses[Symbol.iterator] !== 'function') {
    throw wrongUses(describeGiven(uses));
  }
  return uses;
}

function wrongUses(message: string): ValidationFailure {
  return new ValidationFailure([
    finding(MODEL_CODES.wrongType, 'uses', '', message, 'Give what addressUsesOf returned, or a list of uses.'),
  ]);
}
