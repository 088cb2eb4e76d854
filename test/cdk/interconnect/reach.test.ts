import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Cidr, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioAccess, TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import { networkStack, type TwoSitesChanges, twoSitesProps } from '../../support/two-sites';
import { lateErrors, newStack, warnings } from '../direct-connect/support';

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

describe('a default route beside the routes to Twilio', () => {
  const build = (changes: TwoSitesChanges = {}, natGateways = 1): readonly string[] => {
    const stack = newStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, changes));
    const errors = lateErrors(stack);
    return [...errors, ...(errors.length > 0 ? [] : warnings(stack))]
      .filter((code) => code.includes('fallback'))
      .map((code) => code.replace(CODE, ''));
  };

  test('is silent, refused or intended with a VPN gateway', () => {
    expect(build()).toEqual(['silent-internet-fallback']);
    expect(build({ internetFallback: 'blocked' })).toEqual(['internet-fallback-open']);
    expect(build({ internetFallback: 'intended' })).toEqual([]);
  });

  test('is not there in isolated subnets', () => {
    expect(build({}, 0)).toEqual([]);
    expect(build({ internetFallback: 'blocked' }, 0)).toEqual([]);
  });

  test('takes no calls where static routes lead to a transit gateway', () => {
    const stack = newStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24') });
    const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { transitGateway, internetFallback: 'intended' }));
    expect(warnings(stack)).toContain(`${CODE}internet-fallback-static`);
    expect(warnings(stack)).not.toContain(`${CODE}silent-internet-fallback`);
  });

  test('counts when it is added later, and not when it leads to the VPN gateway', () => {
    const { stack, vpc } = networkStack();
    const twilio = new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    const [subnet] = vpc.isolatedSubnets as ec2.Subnet[];
    subnet!.addRoute('Default', {
      routerType: ec2.RouterType.GATEWAY,
      routerId: twilio.vpnGateway!.vpnGatewayRef.vpnGatewayId,
    });
    expect(warnings(stack)).not.toContain(`${CODE}silent-internet-fallback`);
    const other = networkStack();
    new TwilioInterconnect(other.stack, 'Twilio', twoSitesProps(other.stack, other.vpc));
    (other.vpc.isolatedSubnets[0] as ec2.Subnet).addRoute('Default', {
      routerType: ec2.RouterType.NAT_GATEWAY,
      routerId: 'nat-12345678',
    });
    expect(warnings(other.stack)).toContain(`${CODE}silent-internet-fallback`);
  });

  test.each([
    ['private', true],
    ['isolated', false],
  ])('is in the %s subnets of an imported VPC: %p', (kind, isWarned) => {
    const stack = newStack();
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: 'vpc-12345678',
      availabilityZones: ['us-east-1a'],
      [`${kind}SubnetIds`]: ['subnet-12345678'],
      [`${kind}SubnetRouteTableIds`]: ['rtb-12345678'],
    });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    expect(warnings(stack).includes(`${CODE}silent-internet-fallback`)).toBe(isWarned);
  });

  test('is judged for the VPC of a TwilioAccess too', () => {
    const stack = newStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24') });
    new TwilioAccess(stack, 'Access', {
      vpc,
      vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0'),
      edges: [TwilioEdge.ASHBURN_IX],
      traffic: TwilioTraffic.SIP,
      internetFallback: 'blocked',
    });
    expect(lateErrors(stack)).toEqual([`${CODE}internet-fallback-open`]);
  });
});

describe('public subnets that get no route', () => {
  const isWarned = (changes: TwoSitesChanges): boolean => {
    const stack = newStack();
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24') });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, changes));
    return warnings(stack).includes(`${CODE}public-subnets-unrouted`);
  };

  test('are a warning unless subnets are selected', () => {
    expect(isWarned({})).toBe(true);
    expect(isWarned({ vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS } })).toBe(false);
    expect(isWarned({ vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } })).toBe(false);
  });
});
