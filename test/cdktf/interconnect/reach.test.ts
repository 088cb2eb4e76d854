import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import { Cidr } from 'twilio-interconnect-constructs';
import { synthesise, twoSites } from '../support';

describe('allowed prefixes that leave out the VPC', () => {
  test.each([
    ['198.51.100.0/24', undefined, true],
    ['203.0.113.128/25', undefined, false],
    ['198.51.100.0/24', '198.51.100.0/24', false],
  ])('are a warning with a transit gateway too: %p and a CIDR %p added later', (allowed, added, isWarned) => {
    const { warnings } = synthesise((stack) => {
      const vpc = new Vpc(stack, 'own', { cidrBlock: '203.0.113.0/24' });
      twoSites(stack, { vpc: { vpcId: vpc.id, transitGatewayId: 'tgw-1' }, allowedPrefixes: [Cidr.of(allowed)] });
      if (added !== undefined) {
        new VpcIpv4CidrBlockAssociation(stack, 'added', { vpcId: vpc.id, cidrBlock: added });
      }
    });
    expect(warnings.some((line) => line.includes('vpc-not-advertised'))).toBe(isWarned);
  });
});
