import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Cidr, planAccess, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { DirectConnectGateway, TwilioPrefixList, TwilioRoutes, type TwilioRoutesProps } from 'twilio-interconnect-constructs/cdk';
import { addStackDependency } from '../../support/either-release';

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

  test('lead to lists of several stacks whose paths are alike, under ids that stay', () => {
    const idsOf = (unrelated: number): readonly string[] => {
      const app = new App();
      const [ours, theirs] = [new Stack(app, 'Ours'), new Stack(app, 'Theirs')];
      Array.from({ length: unrelated }, (_, index) => new ec2.CfnTransitGateway(ours, `Other${index}`).attrId);
      const traffic = TwilioTraffic.SIP;
      const prefixLists = [
        new TwilioPrefixList(theirs, 'List', { edges: [TwilioEdge.ASHBURN_IX], traffic }),
        new TwilioPrefixList(ours, 'List', { edges: [TwilioEdge.TOKYO_IX], traffic }),
      ];
      const { isolatedSubnets: subnets } = new ec2.Vpc(ours, 'Vpc', { natGateways: 0, maxAzs: 1 });
      const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(ours, 'Hub', 'tgw-0123456789abcdef0');
      new TwilioRoutes(ours, 'Routes', { subnets, transitGateway, prefixLists });
      const routes = Template.fromStack(ours).findResources('AWS::EC2::Route', {
        Properties: { TransitGatewayId: Match.anyValue() },
      });
      expect(
        new Set(Object.values(routes).map(({ Properties }) => JSON.stringify(Properties.DestinationPrefixListId))).size,
      ).toBe(2);
      return Object.keys(routes).sort();
    };
    expect(idsOf(3)).toEqual(idsOf(0));
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
    expect(
      // @ts-expect-error a transit gateway learns nothing for a VPC: it needs the prefix lists to route
      () => new TwilioRoutes(stack, 'NoLists', { subnets: [], transitGateway }),
    ).toThrow('prefixLists: is missing');
    expect(vpc).toBeDefined();
  });
});

describe('routes on their own wait', () => {
  test('for the attachment and the association of their VPN gateway, wherever the stack makes them', () => {
    const { stack, vpc } = build();
    const vpnGateway = new ec2.CfnVPNGateway(stack, 'Vgw', { type: 'ipsec.1' });
    const other = new ec2.CfnVPNGateway(stack, 'Other', { type: 'ipsec.1' });
    new TwilioRoutes(stack, 'Routes', { subnets: vpc.isolatedSubnets, vpnGateway });
    for (const [id, gateway] of [
      ['Given', vpnGateway],
      ['Unrelated', other],
    ] as const) {
      new ec2.CfnVPCGatewayAttachment(stack, `${id}Attachment`, { vpcId: vpc.vpcId, vpnGatewayId: gateway.attrVpnGatewayId });
      new DirectConnectGateway(stack, `${id}Gateway`).associateVpnGateway('Association', { vpnGateway: gateway });
    }
    Template.fromStack(stack).allResources('AWS::EC2::VPNGatewayRoutePropagation', {
      DependsOn: ['GivenAttachment', Match.stringLikeRegexp('^GivenGatewayAssociation')],
    });
  });

  test("for their VPC's attachment to the transit gateway, and for its association", () => {
    const { stack, vpc, list } = build();
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Tgw', { amazonSideAsn: 64600 });
    new TwilioRoutes(stack, 'Routes', { subnets: vpc.isolatedSubnets, transitGateway, prefixLists: [list] });
    new DirectConnectGateway(stack, 'Gateway').associateTransitGateway('Association', {
      transitGateway,
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
    });
    for (const [id, vpcId] of [
      ['Attachment', vpc.vpcId],
      ['OtherAttachment', 'vpc-12345678'],
    ] as const) {
      new ec2.CfnTransitGatewayAttachment(stack, id, { transitGatewayId: transitGateway.attrId, vpcId, subnetIds: ['subnet-1'] });
    }
    const waiting = Template.fromStack(stack).findResources('AWS::EC2::Route', {
      Properties: { TransitGatewayId: { Ref: 'Tgw' } },
      DependsOn: ['Attachment', Match.stringLikeRegexp('^GatewayAssociation')],
    });
    expect(Object.keys(waiting)).toHaveLength(2);
  });

  test('in a nested stack, for what the parent attaches', () => {
    const { stack, vpc } = build();
    const vpnGateway = new ec2.CfnVPNGateway(stack, 'Vgw', { type: 'ipsec.1' });
    new TwilioRoutes(new NestedStack(stack, 'Nested'), 'Routes', { subnets: vpc.isolatedSubnets, vpnGateway });
    new ec2.CfnVPCGatewayAttachment(stack, 'Attachment', { vpcId: vpc.vpcId, vpnGatewayId: vpnGateway.attrVpnGatewayId });
    Template.fromStack(stack).hasResource('AWS::CloudFormation::Stack', { DependsOn: ['Attachment'] });
  });

  test('for no stack that may wait for theirs', () => {
    const app = new App();
    const [routes, network] = ['Routes', 'Network'].map((id) => new Stack(app, id)) as [Stack, Stack];
    addStackDependency(network, routes);
    const vpnGatewayId = 'vgw-12345678';
    // The import stands in the network stack, but its id is a literal, so the routes do not refer to that stack.
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(network, 'Vgw', vpnGatewayId);
    const subnet = ec2.Subnet.fromSubnetAttributes(routes, 'Subnet', { subnetId: 'subnet-1', routeTableId: 'rtb-1' });
    new TwilioRoutes(routes, 'Propagated', { subnets: [subnet], vpnGateway });
    new DirectConnectGateway(routes, 'Gateway').associateVpnGateway('Association', { vpnGateway });
    new ec2.CfnVPCGatewayAttachment(network, 'Attachment', { vpcId: 'vpc-1', vpnGatewayId });
    app.synth();
    expect(routes.dependencies).toEqual([]);
    Template.fromStack(routes).hasResource('AWS::EC2::VPNGatewayRoutePropagation', {
      DependsOn: [Match.stringLikeRegexp('^GatewayAssociation')],
    });
  });
});

test('planned routes are refused without a list that they lead to', () => {
  const { routes } = planAccess({
    edges: [TwilioEdge.ASHBURN_IX],
    traffic: TwilioTraffic.SIP,
    gateways: { transitGateway: 'tgw-1' },
    routeTables: [{ key: 'a', id: 'rtb-1' }],
  });
  const stack = new Stack(new App(), 'Stack');
  const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-1');
  const props = { plan: routes!, vpcId: 'vpc-1', transitGateway, prefixLists: {} };
  expect(() => new TwilioRoutes(stack, 'Routes', props)).toThrow(
    /Stack\/Routes.*\n.*given: bgp-prefixes\).*prefix-list-not-given/,
  );
});
