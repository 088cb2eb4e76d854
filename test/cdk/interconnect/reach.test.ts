import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Cidr } from 'twilio-interconnect-constructs';
import { TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import { networkStack, type TwoSitesChanges, twoSitesProps } from '../../support/two-sites';
import { newStack, warnings } from '../direct-connect/support';

const CODE = 'twilio-interconnect:';

describe('allowed prefixes that leave out the VPC', () => {
  const NOT_ADVERTISED = `${CODE}vpc-not-advertised`;
  const ELSEWHERE = [Cidr.of('198.51.100.0/24')];
  const transitGateway = (stack: ReturnType<typeof newStack>): ec2.ITransitGatewayRef =>
    ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');

  test.each([
    [ELSEWHERE, undefined, true],
    [undefined, undefined, false],
    [[Cidr.of('203.0.113.128/25')], undefined, false],
    [ELSEWHERE, '198.51.100.0/24', false],
  ])('are a warning with a transit gateway too: %j and a CIDR %j added later', (allowedPrefixes, added, isWarned) => {
    const { stack, vpc } = networkStack();
    const props = twoSitesProps(stack, vpc, {
      transitGateway: transitGateway(stack),
      ...(allowedPrefixes && { allowedPrefixes }),
    });
    new TwilioInterconnect(stack, 'Twilio', props);
    if (added !== undefined) {
      new ec2.CfnVPCCidrBlock(stack, 'Added', { vpcId: vpc.vpcId, cidrBlock: added });
    }
    expect(warnings(stack).includes(NOT_ADVERTISED)).toBe(isWarned);
  });

  test.each<[string | undefined, TwoSitesChanges, boolean]>([
    ['10.0.0.0/16', {}, true],
    ['10.0.0.0/16', { allowedPrefixes: [Cidr.of('10.0.0.0/8')] }, false],
    ['203.0.113.0/24', {}, false],
    [undefined, {}, false],
  ])('are a warning for a VPC imported with the CIDR %p', (vpcCidrBlock, changes, isWarned) => {
    for (const gateway of ['vpn', 'transit']) {
      const stack = newStack();
      const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: 'vpc-12345678',
        availabilityZones: ['us-east-1a'],
        isolatedSubnetIds: ['subnet-12345678'],
        isolatedSubnetRouteTableIds: ['rtb-12345678'],
        ...(vpcCidrBlock !== undefined && { vpcCidrBlock }),
      });
      const hub = gateway === 'vpn' ? {} : { transitGateway: transitGateway(stack) };
      new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { ...changes, ...hub } as TwoSitesChanges));
      expect([gateway, warnings(stack).includes(NOT_ADVERTISED)]).toEqual([gateway, isWarned]);
    }
  });
});
