import { Stack, Tags } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioInterconnect, type TwilioInterconnectProps } from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { networkStack, twoSites, twoSitesProps } from '../../support/two-sites';

describe('an Interconnect without a VPC', () => {
  /** The Interconnect's props without those of a VPC. */
  const hubProps = (stack: Stack, vpc: ec2.IVpc) => {
    const { vpc: _vpc, traffic: _traffic, vpcSubnets: _subnets, rulesQuota: _quota, ...rest } = twoSitesProps(stack, vpc);
    const { internetFallback: _fallback, hostNames: _hosts, openings: _openings, sbc: _sbc, ...props } = rest;
    const { vpnGateway: _vpn, transitGateway: _transit, transitGatewayAsn: _asn, ...hub } = props;
    return hub;
  };
  const build = () => {
    const { stack, vpc } = networkStack();
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Hub', { amazonSideAsn: 64600 });
    return { stack, twilio: new TwilioInterconnect(stack, 'Twilio', { ...hubProps(stack, vpc), transitGateway }) };
  };

  test('is hub and sites, and announces the IP routes', () => {
    const { stack, twilio } = build();
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::DirectConnect::TransitVirtualInterface', 2);
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AllowedPrefixesToDirectConnectGateway: ['203.0.113.0/24'],
    });
    for (const type of ['PrefixList', 'SecurityGroup', 'Route', 'VPNGateway', 'VPNGatewayRoutePropagation']) {
      template.resourceCountIs(`AWS::EC2::${type}`, 0);
    }
    expect(twilio.access).toBeUndefined();
    expect(twilio.plan.access).toBeUndefined();
    expect(twilio.sites.ashburn.virtualInterface.resource.vlan).toBe(101);
  });

  test('explains why no site has a group', () => {
    expect(refusalOf(() => build().twilio.securityGroupsOf(['ashburn']))).toEqual(['interconnect-without-vpc securityGroups']);
  });

  test.each(['prefixLists', 'securityGroups', 'routes'] as const)('explains why it has no %s', (part) => {
    expect(() => build().twilio[part]).toThrow(
      /this Interconnect has no VPC, and so no lists, groups or routes\. Give it a VPC, or make a TwilioAccess for each VPC/,
    );
  });

  test("can have the VPN gateway of somebody else's VPC", () => {
    const { stack, vpc } = networkStack();
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    const twilio = new TwilioInterconnect(stack, 'Twilio', { ...hubProps(stack, vpc), vpnGateway });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::EC2::VPNGateway', 0);
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AssociatedGatewayId: 'vgw-0123456789abcdef0',
    });
    expect(twilio.vpnGateway).toBe(vpnGateway);
  });

  test('needs a gateway, and takes no prop of a VPC', () => {
    const { stack, vpc } = networkStack();
    const hub = hubProps(stack, vpc);
    // @ts-expect-error there is no gateway
    expect(refusalOf(() => new TwilioInterconnect(stack, 'None', hub))).toEqual(['hub-without-gateway vpc']);
    const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
    const withTraffic = { ...hub, transitGateway, traffic: TwilioTraffic.SIP, rulesQuota: 90 };
    // @ts-expect-error the traffic belongs to a VPC
    const wrong: TwilioInterconnectProps<'ashburn' | 'sanJose'> = withTraffic;
    expect(refusalOf(() => new TwilioInterconnect(stack, 'Twilio', wrong))).toEqual([
      'vpc-and-traffic rulesQuota',
      'vpc-and-traffic traffic',
    ]);
    // @ts-expect-error a VPC needs traffic
    const silent: TwilioInterconnectProps<'ashburn' | 'sanJose'> = { ...hub, vpc };
    expect(refusalOf(() => new TwilioInterconnect(stack, 'Silent', silent))).toEqual(['vpc-and-traffic traffic']);
  });
});

test('sites at one edge share the group of the edge', () => {
  const { stack, vpc } = networkStack();
  const { ashburn, sanJose } = twoSitesProps(stack, vpc).sites;
  const props = { ...twoSitesProps(new Stack(), vpc), sites: { ashburn, second: { ...sanJose, edge: TwilioEdge.ASHBURN_IX } } };
  const twilio = new TwilioInterconnect(stack, 'Twilio', props);
  Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroup', 1);
  expect(twilio.securityGroups.ashburn).toBe(twilio.securityGroups.second);
  expect(twilio.securityGroupsOf(['ashburn', 'second'])).toEqual([twilio.securityGroups.ashburn]);
});

test('tags reach lists and groups; a VPN gateway that is made has the name of its Interconnect', () => {
  const { stack, twilio } = twoSites();
  Tags.of(twilio).add('team', 'voice');
  const template = Template.fromStack(stack);
  const team = { Key: 'team', Value: 'voice' };
  template.allResourcesProperties('AWS::EC2::PrefixList', { Tags: [team] });
  template.allResourcesProperties('AWS::EC2::SecurityGroup', { Tags: [team] });
  template.hasResourceProperties('AWS::EC2::VPNGateway', { Tags: [{ Key: 'Name', Value: 'Network/Twilio' }, team] });
});
