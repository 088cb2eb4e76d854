import { QUOTAS } from '../../aws/quotas';
import { Cidr } from '../../model/cidr';
import { errorCode, warningCode } from '../../model/finding-code';
import { PRIVATE_RANGES } from '../../model/special-ranges';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html';
const FORBIDDEN = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4'].map((cidr) => Cidr.of(cidr));
const BENCHMARK = Cidr.of('198.19.0.0/16');

/** The IPv4 CIDRs of a VPC that are known at synthesis. */
export interface VpcCidrsSubject {
  /** The primary CIDR of the VPC, if it is known. */
  readonly primary?: Cidr | undefined;
  /** The secondary CIDRs. */
  readonly secondary: readonly Cidr[];
}

/** The requirements on the CIDRs of a VPC behind a VPN gateway. Paths: the VPC. */
export const VPC_CIDR_RULES: readonly Rule<VpcCidrsSubject>[] = [
  rule(errorCode('vpc-cidr-size', 'Use a /16 to /28 as an IPv4 CIDR of a VPC.', AWS), (subject, report, path) => {
    for (const cidr of ipv4Cidrs(subject)) {
      if (cidr.prefixLength < 16 || cidr.prefixLength > 28) {
        report(path, cidr, 'the prefix length must be 16 to 28', 'Give for example a /24.');
      }
    }
  }),
  rule(
    errorCode(
      'vpc-cidr-forbidden',
      'A CIDR of a VPC must lie outside 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16 and 224.0.0.0/4.',
      AWS,
    ),
    (subject, report, path) => {
      for (const cidr of ipv4Cidrs(subject)) {
        const range = FORBIDDEN.find((each) => each.overlaps(cidr));
        if (range !== undefined) {
          report(path, cidr, `overlaps ${range.toString()}, which AWS does not allow in a VPC`, 'Give another CIDR.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'vpc-cidr-mixed',
      'A VPC with private (RFC 1918) and public CIDRs must have a private primary CIDR, and no private CIDR together with 198.19.0.0/16.',
      AWS,
    ),
    (subject, report, path) => {
      const { primary, secondary } = subject;
      const firstPrivate = secondary.find(isPrivate);
      if (primary !== undefined && !isPrivate(primary) && firstPrivate !== undefined) {
        report(
          path,
          firstPrivate,
          `cannot be added to a VPC whose primary CIDR is the public ${primary.toString()}`,
          'Make the private CIDR the primary one, and add the public one.',
        );
      }
      const all = ipv4Cidrs(subject);
      const benchmark = all.find((cidr) => BENCHMARK.overlaps(cidr));
      if (benchmark !== undefined && (primary === undefined || isPrivate(primary)) && all.some(isPrivate)) {
        report(path, benchmark, 'cannot be in the same VPC as a private CIDR', 'Leave one of the two out.');
      }
    },
  ),
  rule(
    warningCode('vpc-cidrs-count', 'Give a VPC at most 5 IPv4 CIDRs, unless AWS raised your quota.', AWS),
    (subject, report, path) => {
      const count = ipv4Cidrs(subject).length;
      if (count > QUOTAS.vpcCidrs) {
        report(
          path,
          `${count} CIDRs`,
          'are more than the 5 of the default quota',
          'Ask AWS to raise the quota before you deploy.',
        );
      }
    },
  ),
];

function ipv4Cidrs({ primary, secondary }: VpcCidrsSubject): readonly Cidr[] {
  return [...(primary === undefined ? [] : [primary]), ...secondary].filter(({ family }) => family === 'ipv4');
}

function isPrivate(cidr: Cidr): boolean {
  return PRIVATE_RANGES.some((range) => range.contains(cidr));
}
