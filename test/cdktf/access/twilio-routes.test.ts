import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { DataAwsRouteTables } from '@cdktf/provider-aws/lib/data-aws-route-tables';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { VpnGatewayAttachment } from '@cdktf/provider-aws/lib/vpn-gateway-attachment';
import type { TerraformStack } from 'cdktf';
import { Cidr, planAccess, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  DirectConnectGateway,
  TwilioPrefixList,
  TwilioRoutes,
  type TwilioRoutesProps,
} from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, synthesise, tree } from '../support';

function mediaList(stack: TerraformStack): TwilioPrefixList {
  return new TwilioPrefixList(stack, 'Media', { edges: [TwilioEdge.TOKYO_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
}

test('a VPN gateway propagates to each route table once, whatever the order', () => {
  const build = (reverse: boolean): ReturnType<typeof synthesise> =>
    synthesise((stack) => {
      const table = new RouteTable(stack, 'sbc', { vpcId: 'vpc-1' });
      new TwilioRoutes(stack, 'Routes', {
        vpnGatewayId: 'vgw-12345678',
        routeTableIds: reverse ? ['rtb-12345678', table.id] : [table.id, 'rtb-12345678', table.id],
      });
    });
  const result = build(false);
  expect(all(result, 'aws_vpn_gateway_route_propagation')).toEqual([
    { route_table_id: '${aws_route_table.sbc.id}', vpn_gateway_id: 'vgw-12345678' },
    { route_table_id: 'rtb-12345678', vpn_gateway_id: 'vgw-12345678' },
  ]);
  expect(tree(result.stack, 'network/Routes').map((line) => line.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
    'network/Routes/Propagation-aws_route_table-sbc Routes_Propagation-aws_route_table-sbc',
    'network/Routes/Propagation-rtb-12345678 Routes_Propagation-rtb-12345678',
  ]);
  expect(build(true).resource).toEqual(result.resource);
});

test('a transit gateway gets a route to each list from each table', () => {
  const result = synthesise((stack) => {
    new TwilioRoutes(stack, 'Routes', {
      routeTableIds: ['rtb-12345678'],
      transitGatewayId: 'tgw-12345678',
      prefixLists: [mediaList(stack), { prefixListId: 'pl-12345678' }],
      provider: new AwsProvider(stack, 'voice', { alias: 'voice' }),
    });
  });
  expect(all(result, 'aws_route')).toEqual([
    {
      provider: 'aws.voice',
      route_table_id: 'rtb-12345678',
      destination_prefix_list_id: expect.stringMatching(/^\$\{aws_ec2_managed_prefix_list\.Media_.*\.id\}$/),
      transit_gateway_id: 'tgw-12345678',
    },
    {
      provider: 'aws.voice',
      route_table_id: 'rtb-12345678',
      destination_prefix_list_id: 'pl-12345678',
      transit_gateway_id: 'tgw-12345678',
    },
  ]);
});

test('the tables of a transit gateway itself refer to each list', () => {
  const result = synthesise((stack) => {
    const routes = new TwilioRoutes(stack, 'Routes', {
      transitGatewayRouteTableIds: ['tgw-rtb-12345678'],
      transitGatewayAttachmentId: 'tgw-attach-12345678',
      prefixLists: [mediaList(stack)],
    });
    expect(routes.references).toHaveLength(1);
    expect(routes.routes).toEqual([]);
    expect(routes.propagations).toEqual([]);
  });
  expect(only(result, 'aws_ec2_transit_gateway_prefix_list_reference')).toEqual({
    transit_gateway_route_table_id: 'tgw-rtb-12345678',
    transit_gateway_attachment_id: 'tgw-attach-12345678',
    prefix_list_id: expect.stringMatching(/^\$\{aws_ec2_managed_prefix_list\.Media_/),
  });
});

test('a list of tables that is known only at deploy time is refused', () => {
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        const tables = new DataAwsRouteTables(stack, 'tables', { vpcId: 'vpc-1' });
        new TwilioRoutes(stack, 'Routes', { vpnGatewayId: 'vgw-1', routeTableIds: tables.ids });
      }),
    ),
  ).toEqual(['literal-needed routeTableIds']);
});

test('two tables whose keys are the same both get routes', () => {
  const build = (reverse: boolean): ReturnType<typeof synthesise> =>
    synthesise((stack) => {
      const table = new RouteTable(stack, 'sbc', { vpcId: 'vpc-1' });
      const same = '${aws_route_table.sbc.id}';
      const text = 'aws_route_table.sbc';
      new TwilioRoutes(stack, 'Routes', {
        vpnGatewayId: 'vgw-12345678',
        routeTableIds: reverse ? [same, text, table.id] : [table.id, text, same],
      });
    });
  const result = build(false);
  const propagations = Object.entries(result.resource['aws_vpn_gateway_route_propagation'] ?? {});
  expect(Object.fromEntries(propagations.map(([id, { route_table_id: table }]) => [table, id]))).toEqual({
    '${aws_route_table.sbc.id}': expect.stringMatching(/^Routes_Propagation-aws_route_table-sbc_[0-9A-F]{8}$/),
    'aws_route_table.sbc': expect.stringMatching(/^Routes_Propagation-aws_route_table-sbc-[0-9a-f]{8}_[0-9A-F]{8}$/),
  });
  expect(build(true).resource).toEqual(result.resource);
});

test('an undefined gateway counts as none', () => {
  const result = synthesise((stack) => {
    const props = { routeTableIds: ['rtb-1'], prefixLists: [{ prefixListId: 'pl-1' }], transitGatewayId: 'tgw-1' };
    new TwilioRoutes(stack, 'Routes', { ...props, vpnGatewayId: undefined } as TwilioRoutesProps);
  });
  expect(only(result, 'aws_route').transit_gateway_id).toBe('tgw-1');
});

test.each([
  [{ vpnGatewayId: 'vgw-1', transitGatewayId: 'tgw-1' }, 'gateway-choice transitGatewayId'],
  [{ transitGatewayId: 'tgw-1', transitGatewayAttachmentId: 'tgw-attach-1' }, 'gateway-choice transitGatewayAttachmentId'],
  [{}, 'gateway-choice vpnGatewayId'],
  [{ transitGatewayId: 'tgw-1' }, 'route-tables-choice routeTableIds'],
])('exactly one gateway is needed, with its own route tables: %p', (gateways, refusal) => {
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        const props = { ...gateways, routeTableIds: ['rtb-1'], transitGatewayRouteTableIds: [], prefixLists: [] };
        new TwilioRoutes(stack, 'Routes', props as unknown as TwilioRoutesProps);
      }),
    ),
  ).toEqual([refusal]);
});

test('routes on their own wait for the attachment and the association of their VPN gateway', () => {
  const result = synthesise((stack) => {
    new TwilioRoutes(stack, 'Routes', { vpnGatewayId: 'vgw-1', routeTableIds: ['rtb-1'] });
    for (const vpnGatewayId of ['vgw-1', 'vgw-2']) {
      new VpnGatewayAttachment(stack, `attachment-${vpnGatewayId}`, { vpcId: 'vpc-1', vpnGatewayId });
      new DirectConnectGateway(stack, `Gateway-${vpnGatewayId}`).associateVpnGateway('Association', { vpnGatewayId });
    }
  });
  expect(only(result, 'aws_vpn_gateway_route_propagation').depends_on).toEqual([
    'aws_vpn_gateway_attachment.attachment-vgw-1',
    expect.stringMatching(/^aws_dx_gateway_association\.Gateway-vgw-1_Association_/),
  ]);
});

test('routes on their own wait for an association that another account proposes', () => {
  const result = synthesise((stack) => {
    new TwilioRoutes(stack, 'Routes', { vpnGatewayId: 'vgw-1', routeTableIds: ['rtb-1'] });
    const provider = new AwsProvider(stack, 'spoke', { alias: 'spoke' });
    new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', {
      vpnGatewayId: 'vgw-1',
      proposer: { provider, accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
    });
  });
  expect(only(result, 'aws_vpn_gateway_route_propagation').depends_on).toEqual([
    expect.stringMatching(/^aws_dx_gateway_association\.Gateway_Association_/),
  ]);
});

test("routes on their own wait for their VPC's attachment to the transit gateway, and for its association", () => {
  const result = synthesise((stack) => {
    const table = new RouteTable(stack, 'sbc', { vpcId: 'vpc-1' });
    const prefixLists = [{ prefixListId: 'pl-1' }];
    new TwilioRoutes(stack, 'Routes', { routeTableIds: [table.id], transitGatewayId: 'tgw-1', prefixLists });
    const association = new DirectConnectGateway(stack, 'Gateway').associateTransitGateway('Association', {
      transitGatewayId: 'tgw-1',
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
    });
    for (const vpcId of ['vpc-1', 'vpc-2']) {
      new Ec2TransitGatewayVpcAttachment(stack, vpcId, { transitGatewayId: 'tgw-1', vpcId, subnetIds: ['subnet-1'] });
    }
    // The reference names an attribute of the association, and that is a dependency in Terraform.
    new TwilioRoutes(stack, 'HubRoutes', {
      transitGatewayRouteTableIds: ['tgw-rtb-1'],
      transitGatewayAttachmentId: association.transitGatewayAttachmentId,
      prefixLists,
    });
  });
  expect(only(result, 'aws_route').depends_on).toEqual([
    'aws_ec2_transit_gateway_vpc_attachment.vpc-1',
    expect.stringMatching(/^aws_dx_gateway_association\.Gateway_Association_/),
  ]);
  expect(only(result, 'aws_ec2_transit_gateway_prefix_list_reference').transit_gateway_attachment_id).toMatch(
    /^\$\{aws_dx_gateway_association\.Gateway_Association_\w+\.transit_gateway_attachment_id\}$/,
  );
});

test('planned routes are refused without a list that they lead to', () => {
  const { routes } = planAccess({
    edges: [TwilioEdge.ASHBURN_IX],
    traffic: TwilioTraffic.SIP,
    gateways: { transitGatewayId: 'tgw-1' },
    routeTables: [{ key: 'a', id: 'rtb-1' }],
  });
  const props = { plan: routes!, vpcId: 'vpc-1', transitGatewayId: 'tgw-1', prefixLists: {}, dependsOn: [] };
  expect(refusalOf(() => synthesise((stack) => void new TwilioRoutes(stack, 'Routes', props)))).toEqual([
    'prefix-list-not-given prefixLists',
  ]);
});
