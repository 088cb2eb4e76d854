import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const ASSOCIATIONS = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSecurityGroupVpc.html';

/** The VPCs of a security group. Regions and identities are undefined if they are not known. */
export interface AssociatedVpcsSubject {
  /** Identifies the VPC that the group is made in. */
  readonly vpc?: string | undefined;
  /** The Region of the group. */
  readonly region?: string | undefined;
  /** The other VPCs, in the order of the prop. */
  readonly associated: readonly { readonly identity?: string | undefined; readonly region?: string | undefined }[];
}

/** The requirements on the VPCs that a security group is associated with. Paths: the VPCs, by index. */
export const ASSOCIATED_VPCS_RULES: readonly Rule<AssociatedVpcsSubject>[] = [
  rule(
    errorCode(
      'associated-vpc-twice',
      "Associate a security group with each other VPC once, and not with the group's own.",
      ASSOCIATIONS,
    ),
    ({ vpc, associated }, report, path) => {
      const seen = new Set<string>();
      associated.forEach(({ identity }, index) => {
        if (identity !== undefined && (identity === vpc || seen.has(identity))) {
          const message = identity === vpc ? 'is the VPC that the group is made in' : 'is given twice';
          report(`${path}[${index}]`, identity, message, 'Leave it out.');
        }
        seen.add(identity ?? '');
      });
    },
  ),
  rule(
    errorCode('associated-vpc-elsewhere', 'Associate a security group only with VPCs of its own Region.', ASSOCIATIONS),
    ({ region, associated }, report, path) => {
      associated.forEach((each, index) => {
        if (each.region !== undefined && region !== undefined && !isUnresolved(each.region) && !isUnresolved(region)) {
          if (each.region !== region) {
            const message = `is the Region of the VPC, and the group is made in ${region}`;
            report(`${path}[${index}]`, each.region, message, `Make a group in ${each.region}.`);
          }
        }
      });
    },
  ),
];
