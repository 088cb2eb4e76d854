import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioPrefixList, TwilioRoutes, type TwilioRoutesProps } from 'twilio-interconnect-constructs/cdk';

function build(): { readonly stack: Stack; readonly vpc: ec2.Vpc; readonly list: TwilioPrefixList } {
  const stack = new Stack(new App(), 'Stack');
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0, maxAzs: 2 });
  const list = new TwilioPrefixList(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  return { stack, vpc, list };
}

describe('routes to Twilio', () => {
  test('by a VPN gateway are propagated to each route table once', () => {
    const { stack, vpc } = build();
    const table = vpc.isolatedSubnets[0]!.routeTable.routeTableId;
    const sharing = ec2.Subnet.fromSubnetAttributes(stack, 'Sharing', { subnetId: 'subnet-12345678', routeTableId: table });
    new TwilioRoutes(stack, 'Routes', {
      subnets: [...vpc.isolatedSubnets, sharing],
      vpnGateway: new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' }),
    });
    Template.fromStack(stack).resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 2);
  });

  test('by a transit gateway lead to the prefix lists, from each route table', () => {
    const { stack, vpc, list } = build();
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Tgw');
    new TwilioRoutes(stack, 'Routes', { subnets: vpc.isolatedSubnets, transitGateway, prefixLists: [list] });
    const template = Template.fromStack(stack);
    template.resourcePropertiesCountIs(
      'AWS::EC2::Route',
      {
        TransitGatewayId: { Ref: 'Tgw' },
        DestinationPrefixListId: {
          'Fn::GetAtt': [stack.resolve((list.node.defaultChild as ec2.CfnPrefixList).logicalId), 'PrefixListId'],
        },
      },
      2,
    );
    template.resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 0);
  });

  test('do not depend on the order of subnets', () => {
    const textOf = (reverse: boolean): string => {
      const { stack, vpc } = build();
      const subnets = reverse ? [vpc.isolatedSubnets[1]!, vpc.isolatedSubnets[0]!] : vpc.isolatedSubnets;
      new TwilioRoutes(stack, 'Routes', {
        subnets,
        vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-12345678'),
      });
      return JSON.stringify(Template.fromStack(stack).toJSON());
    };
    expect(textOf(true)).toBe(textOf(false));
  });

  test('take one kind of gateway', () => {
    const { stack, vpc, list } = build();
    const vpnGateway = new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' });
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Tgw');
    // @ts-expect-error one kind of gateway at a time
    const both: TwilioRoutesProps = { subnets: [], vpnGateway, transitGateway, prefixLists: [list] };
    expect(() => new TwilioRoutes(stack, 'Both', both)).toThrow('twilio-interconnect:gateway-choice');
    expect(() => new TwilioRoutes(stack, 'None', { subnets: [] } as never)).toThrow('twilio-interconnect:gateway-choice');
    // @ts-expect-error a transit gateway learns nothing for a VPC: it needs the prefix lists to route
    new TwilioRoutes(stack, 'NoLists', { subnets: [], transitGateway });
    expect(vpc).toBeDefined();
  });
});
