import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Asn, Cidr, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectGateway,
  PrivateVirtualInterface,
  TransitVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';
import { type CdkExamples, transitGateway, vpnGateway, vpnGatewayOf } from './on-cdk';

export const GATEWAYS: CdkExamples = {
  'direct-connect-gateway-id': ({ stack }) => {
    DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', 'tgw-0123456789abcdef0');
  },
  'direct-connect-gateway-name': ({ stack }) => {
    new DirectConnectGateway(stack, 'Gateway', { directConnectGatewayName: 'twilio.voice' });
  },
  'gateway-mode': ({ stack, directConnectGateway }) => {
    const allowedPrefixes = [Cidr.of('10.0.0.0/8')];
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGateway(stack, 1) });
    directConnectGateway.associateTransitGateway('Transit', { transitGateway: transitGateway(stack, 1), allowedPrefixes });
  },
  'gateway-mode-interfaces': ({ stack, vif, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGateway(stack, 1) });
    new TransitVirtualInterface(stack, 'Vif', { ...vif, directConnectGateway });
  },
  'gateway-vpn-gateways': ({ stack, directConnectGateway }) => {
    for (let index = 1; index <= 21; index += 1) {
      directConnectGateway.associateVpnGateway(`Vpn${index}`, { vpnGateway: vpnGateway(stack, index) });
    }
  },
  'gateway-transit-gateways': ({ stack, directConnectGateway }) => {
    for (let index = 1; index <= 7; index += 1) {
      directConnectGateway.associateTransitGateway(`Transit${index}`, {
        transitGateway: transitGateway(stack, index),
        allowedPrefixes: [Cidr.of(`10.${index + 2}.0.0/16`)],
      });
    }
  },
  'gateway-interfaces': ({ stack, vif, directConnectGateway }) => {
    for (let vlan = 1; vlan <= 31; vlan += 1) {
      new PrivateVirtualInterface(stack, `Vif${vlan}`, { ...vif, directConnectGateway, vlan: Vlan.of(vlan) });
    }
  },
  'gateway-prefixes-overlap': ({ stack, directConnectGateway }) => {
    const allowedPrefixes = [Cidr.of('10.0.0.0/8')];
    directConnectGateway.associateTransitGateway('East', { transitGateway: transitGateway(stack, 1), allowedPrefixes });
    directConnectGateway.associateTransitGateway('West', { transitGateway: transitGateway(stack, 2), allowedPrefixes });
  },
  'allowed-prefixes-missing': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateTransitGateway('Transit', { transitGateway: transitGateway(stack, 1), allowedPrefixes: [] });
  },
  'allowed-prefixes-count': ({ stack, directConnectGateway }) => {
    const allowedPrefixes = Array.from({ length: 201 }, (_, index) => Cidr.of(`10.${index + 2}.0.0/16`));
    directConnectGateway.associateTransitGateway('Transit', { transitGateway: transitGateway(stack, 1), allowedPrefixes });
  },
  'allowed-prefix-ipv6-length': ({ stack, directConnectGateway }) => {
    const allowedPrefixes = [Cidr.of('2001:db8::/80')];
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGateway(stack, 1), allowedPrefixes });
  },
  'transit-gateway-asn': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateTransitGateway('Transit', {
      transitGateway: new ec2.CfnTransitGateway(stack, 'Tgw', { amazonSideAsn: 64512 }),
      allowedPrefixes: [Cidr.of('10.0.0.0/8')],
    });
  },
  'transit-gateway-asn-taken': ({ app }) => {
    for (const [index, region] of ['us-east-1', 'us-west-2'].entries()) {
      const stack = new Stack(app, region, { env: { account: '111111111111', region } });
      const gateway = DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '5f294f92-bafb-4011-916d-9b0bec123456');
      const allowedPrefixes = [Cidr.of(`10.${index + 2}.0.0/16`)];
      const hub = { transitGateway: transitGateway(stack, index), transitGatewayAsn: Asn.of(64600), allowedPrefixes };
      gateway.associateTransitGateway('Transit', hub);
    }
  },
  'transit-gateway-gateways': ({ stack }) => {
    const shared = { transitGateway: transitGateway(stack, 1), allowedPrefixes: [Cidr.of('10.0.0.0/8')] };
    for (let index = 1; index <= 21; index += 1) {
      new DirectConnectGateway(stack, `Gateway${index}`).associateTransitGateway('Transit', shared);
    }
  },
  'vpn-gateway-associated': ({ stack }) => {
    const shared = vpnGateway(stack, 1);
    new DirectConnectGateway(stack, 'East').associateVpnGateway('Vpn', { vpnGateway: shared });
    new DirectConnectGateway(stack, 'West').associateVpnGateway('Vpn', { vpnGateway: shared });
  },
  'vpn-gateway-detached': ({ stack, directConnectGateway }) => {
    const gateway = new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' });
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: gateway });
  },
  'gateway-elsewhere': ({ app }) => {
    const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
    const allowedPrefixes = [Cidr.of('203.0.113.0/24')];
    const gateway = new DirectConnectGateway(east!, 'Gateway');
    gateway.associateTransitGateway('Hub', { transitGateway: transitGateway(west!, 1), allowedPrefixes });
  },
  'propagation-before-association': ({ stack, directConnectGateway }) => {
    const gateway = vpnGatewayOf(stack, 'Voice', '203.0.113.0/24');
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: gateway });
    const { vpnGatewayId } = gateway.vpnGatewayRef;
    new ec2.CfnVPNGatewayRoutePropagation(stack, 'Own', { routeTableIds: ['rtb-0123456789abcdef0'], vpnGatewayId });
  },
  'vpc-vpn-gateways': ({ stack, interconnect, ashburn, sanJose }) => {
    new TwilioInterconnect(stack, 'Voice', interconnect);
    const sites = { ashburn: { ...ashburn, vlan: Vlan.of(201) }, sanJose: { ...sanJose, vlan: Vlan.of(202) } };
    new TwilioInterconnect(stack, 'Video', { ...interconnect, sites });
  },
  'vpc-cidrs-overlap': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Voice', { vpnGateway: vpnGatewayOf(stack, 'Voice', '10.0.0.0/16') });
    directConnectGateway.associateVpnGateway('Video', { vpnGateway: vpnGatewayOf(stack, 'Video', '10.0.0.0/20') });
  },
  'vpc-cidr-size': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGatewayOf(stack, 'Voice', '10.0.0.0/8') });
  },
  'vpc-cidr-forbidden': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGatewayOf(stack, 'Voice', '169.254.0.0/16') });
  },
  'vpc-cidr-restricted': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', {
      vpnGateway: vpnGatewayOf(stack, 'Voice', '203.0.113.0/24', '10.0.0.0/16'),
    });
  },
  'vpc-cidr-overlap': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', {
      vpnGateway: vpnGatewayOf(stack, 'Voice', '10.9.0.0/16', '10.9.7.0/24'),
    });
  },
  'vpc-cidrs-count': ({ stack, directConnectGateway }) => {
    const cidrs = Array.from({ length: 6 }, (_, index) => `10.${index + 2}.0.0/16`);
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGatewayOf(stack, 'Voice', ...cidrs) });
  },
  'vpc-not-advertised': ({ stack, directConnectGateway }) => {
    directConnectGateway.associateVpnGateway('Vpn', {
      vpnGateway: vpnGatewayOf(stack, 'Voice', '10.0.0.0/16'),
      allowedPrefixes: [Cidr.of('10.0.0.0/24')],
    });
  },
  'accept-role-missing': ({ app }) => {
    const stack = new Stack(app, 'Voice', { env: { account: '444455556666', region: 'us-east-1' } });
    const arn = 'arn:aws:directconnect::111122223333:dx-gateway/5f294f92-bafb-4011-916d-9b0bec123456';
    const directConnectGateway = DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'Gateway', arn);
    directConnectGateway.associateVpnGateway('Vpn', { vpnGateway: vpnGateway(stack, 1) });
  },
};
