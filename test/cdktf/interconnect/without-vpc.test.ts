import { Asn, Bandwidth, BgpPeering, IpRoutes, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  TwilioInterconnect,
  type TwilioInterconnectProps,
  type TwilioInterconnectWithoutVpc,
} from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, synthesise } from '../support';

const TRANSIT: TwilioInterconnectWithoutVpc['gateway'] = { transitGatewayId: 'tgw-1', transitGatewayAsn: Asn.of(64600) };

/** An Interconnect without a VPC; the changes may be wrong. */
function hub(changes: object = { gateway: TRANSIT }) {
  let twilio!: TwilioInterconnect;
  const result = synthesise((stack) => {
    const site = (edge: TwilioEdge, vlan: number) => ({
      edge,
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(stack, `${edge.id}-port`, `dxcon-fg${vlan}abc`),
      vlan: Vlan.of(vlan),
      peering: BgpPeering.ipv4(),
    });
    const props = {
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      sites: { ashburn: site(TwilioEdge.ASHBURN_IX, 101), sanJose: site(TwilioEdge.SAN_JOSE_IX, 102) },
    };
    // @ts-expect-error there is no gateway
    expect((): TwilioInterconnectProps => props).toBeDefined();
    twilio = new TwilioInterconnect(stack, 'Twilio', { ...props, ...changes } as unknown as TwilioInterconnectProps);
  });
  return { ...result, twilio };
}

test('is hub and sites, and announces the IP routes', () => {
  const result = hub();
  expect(Object.keys(result.resource).sort()).toEqual([
    'aws_dx_gateway',
    'aws_dx_gateway_association',
    'aws_dx_transit_virtual_interface',
  ]);
  expect(all(result, 'aws_dx_transit_virtual_interface')).toHaveLength(2);
  expect(only(result, 'aws_dx_gateway_association')).toMatchObject({
    associated_gateway_id: 'tgw-1',
    allowed_prefixes: ['203.0.113.0/24'],
  });
  expect(result.twilio.access).toBeUndefined();
  expect(result.twilio.plan.access).toBeUndefined();
});

test.each(['prefixLists', 'securityGroups', 'routes'] as const)('explains why it has no %s', (part) => {
  expect(() => hub().twilio[part]).toThrow(
    /this Interconnect has no VPC, and so no lists, groups or routes\. Give it a VPC, or make a TwilioAccess for each VPC/,
  );
});

test("can have the VPN gateway of somebody else's VPC", () => {
  const result = hub({ gateway: { vpnGatewayId: 'vgw-1' } });
  expect(result.resource['aws_vpn_gateway']).toBeUndefined();
  expect(only(result, 'aws_dx_gateway_association').associated_gateway_id).toBe('vgw-1');
  expect(result.twilio.vpnGatewayId).toBe('vgw-1');
});

test.each<[string, object, readonly string[]]>([
  ['needs a gateway', {}, ['hub-without-gateway vpc']],
  [
    'needs one gateway, not two',
    { gateway: { transitGatewayId: 'tgw-1', vpnGatewayId: 'vgw-1' } },
    ['gateway-choice gateway.transitGatewayId'],
  ],
  [
    'takes no prop of a VPC',
    { gateway: TRANSIT, traffic: TwilioTraffic.SIP, rulesQuota: 90 },
    ['vpc-and-traffic rulesQuota', 'vpc-and-traffic traffic'],
  ],
  ['needs traffic for a VPC', { vpc: { vpcId: 'vpc-1' } }, ['vpc-and-traffic traffic']],
])('%s', (_, changes, expected) => {
  expect(refusalOf(() => hub(changes))).toEqual(expected);
});
