import { QUOTAS } from '../../aws/quotas';
import { VPC_CIDR_LENGTHS, VPC_CIDR_RESTRICTIONS, VPC_FORBIDDEN_RANGES } from '../../aws/vpc-cidrs';
import type { Cidr } from '../../model/cidr';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html';
const { widest: WIDEST, narrowest: NARROWEST } = VPC_CIDR_LENGTHS;

/** The IPv4 CIDRs of a VPC that are known at synthesis. */
export interface VpcCidrsSubject {
  /** The primary CIDR of the VPC, if it is known. */
  readonly primary?: Cidr | undefined;
  /** The secondary CIDRs. */
  readonly secondary: readonly Cidr[];
}

/** The requirements on the CIDRs of a VPC behind a gateway. Paths: the VPC. */
export const VPC_CIDR_RULES: readonly Rule<VpcCidrsSubject>[] = [
  rule(
    errorCode('vpc-cidr-size', `Use a /${WIDEST} to /${NARROWEST} as an IPv4 CIDR of a VPC.`, AWS),
    (subject, report, path) => {
      for (const cidr of ipv4Cidrs(subject)) {
        if (cidr.prefixLength < WIDEST || cidr.prefixLength > NARROWEST) {
          report(path, cidr, `the prefix length must be ${WIDEST} to ${NARROWEST}`, 'Give for example a /24.');
        }
      }
    },
  ),
  rule(
    errorCode('vpc-cidr-forbidden', `A CIDR of a VPC must lie outside ${listOf(VPC_FORBIDDEN_RANGES)}.`, AWS),
    (subject, report, path) => {
      for (const cidr of ipv4Cidrs(subject)) {
        const range = VPC_FORBIDDEN_RANGES.find((each) => each.overlaps(cidr));
        if (range !== undefined) {
          report(path, cidr, `overlaps ${range.toString()}, which AWS does not allow in a VPC`, 'Give another CIDR.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'vpc-cidr-restricted',
      "A secondary CIDR of a VPC must be one that AWS's table of restrictions permits beside the primary CIDR.",
      AWS,
    ),
    ({ primary, secondary }, report, path) => {
      const added = secondary.filter(({ family }) => family === 'ipv4');
      if (primary !== undefined) {
        const restricted = restrictedBeside(primary);
        for (const cidr of added) {
          const range = restricted.find((each) => each.overlaps(cidr));
          if (range !== undefined) {
            report(
              path,
              cidr,
              `is in ${range.toString()}, from which AWS adds nothing to a VPC whose primary CIDR is ${primary.toString()}`,
              'Give a CIDR from another range, or another primary CIDR.',
            );
          }
        }
      } else if (VPC_CIDR_RESTRICTIONS.every(({ restricted }) => added.some((cidr) => overlapsAny(cidr, restricted)))) {
        report(
          path,
          added.join(', '),
          'cannot be in one VPC, whatever its primary CIDR is',
          'Give CIDRs from one private range, or public ones.',
        );
      }
    },
  ),
  rule(errorCode('vpc-cidr-overlap', 'The CIDRs of a VPC must not overlap each other.', AWS), (subject, report, path) => {
    const all = ipv4Cidrs(subject);
    for (const [index, cidr] of all.entries()) {
      const earlier = all.slice(0, index).find((other) => other.overlaps(cidr));
      if (earlier !== undefined) {
        report(path, cidr, `overlaps ${earlier.toString()} of the same VPC`, 'Give another CIDR.');
      }
    }
  }),
  rule(
    warningCode(
      'vpc-cidrs-count',
      `Give a VPC at most ${QUOTAS.vpcCidrs} IPv4 CIDRs, unless AWS raised your quota.`,
      'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
    ),
    (subject, report, path) => {
      const count = ipv4Cidrs(subject).length;
      if (count > QUOTAS.vpcCidrs) {
        report(
          path,
          `${count} CIDRs`,
          `are more than the ${QUOTAS.vpcCidrs} of the default quota`,
          'Ask AWS to raise the quota before you deploy.',
        );
      }
    },
  ),
];

/** The ranges from which nothing can be added beside a primary CIDR. */
function restrictedBeside(primary: Cidr): readonly Cidr[] {
  const inRange = VPC_CIDR_RESTRICTIONS.filter(({ primaryIn }) => primaryIn.some((range) => range.contains(primary)));
  const others = VPC_CIDR_RESTRICTIONS.filter(({ primaryIn }) => primaryIn.length === 0);
  return (inRange.length > 0 ? inRange : others).flatMap(({ restricted }) => restricted);
}

function overlapsAny(cidr: Cidr, ranges: readonly Cidr[]): boolean {
  return ranges.some((range) => range.overlaps(cidr));
}

function ipv4Cidrs({ primary, secondary }: VpcCidrsSubject): readonly Cidr[] {
  return [...(primary === undefined ? [] : [primary]), ...secondary].filter(({ family }) => family === 'ipv4');
}

function listOf(ranges: readonly Cidr[]): string {
  return `${ranges.slice(0, -1).join(', ')} and ${String(ranges.at(-1))}`;
}
