import { Cidr } from '../model/cidr';

/**
 * The sizes of an IPv4 CIDR of a VPC, as prefix lengths.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const VPC_CIDR_LENGTHS = { widest: 16, narrowest: 28 } as const;

/**
 * The ranges that no VPC can have.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const VPC_FORBIDDEN_RANGES: readonly Cidr[] = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4'].map((cidr) =>
  Cidr.of(cidr),
);

/** What cannot be added to a VPC whose primary CIDR is in certain ranges. All restrictions whose ranges hold the primary CIDR apply. */
export interface VpcCidrRestriction {
  /** The ranges of the primary CIDR; empty for every primary CIDR that is in none of the others. */
  readonly primaryIn: readonly Cidr[];
  /** The ranges from which no secondary CIDR can come. */
  readonly restricted: readonly Cidr[];
}

/**
 * The restrictions on secondary CIDRs, as in AWS's table.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export const VPC_CIDR_RESTRICTIONS: readonly VpcCidrRestriction[] = (
  [
    [['10.0.0.0/8'], ['172.16.0.0/12', '192.168.0.0/16', '198.19.0.0/16']],
    [['10.0.0.0/15'], ['10.0.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '198.19.0.0/16']],
    [['172.16.0.0/12'], ['10.0.0.0/8', '192.168.0.0/16', '172.31.0.0/16', '198.19.0.0/16']],
    [['192.168.0.0/16'], ['10.0.0.0/8', '172.16.0.0/12', '198.19.0.0/16']],
    [['198.19.0.0/16'], ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
    [[], ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.19.0.0/16']],
  ] as const
).map(([primaryIn, restricted]) => ({
  primaryIn: primaryIn.map((cidr) => Cidr.of(cidr)),
  restricted: restricted.map((cidr) => Cidr.of(cidr)),
}));
