import { SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Bandwidth, BgpPeering, Cidr, Mtu, Vlan, planVirtualInterface } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  type IDirectConnectConnection,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const VIRTUAL_INTERFACES: CdkExamples = {
  'virtual-interface-id': ({ stack }) => {
    PrivateVirtualInterface.fromVirtualInterfaceId(stack, 'Vif', 'dxcon-fgabc123');
  },
  'virtual-interface-name': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, virtualInterfaceName: 'Ashburn #1' });
  },
  'virtual-interface-mtu': ({ stack, vif }) => {
    new TransitVirtualInterface(stack, 'Vif', { ...vif, mtu: Mtu.JUMBO_9001 });
  },
  'virtual-interface-gateway': ({ stack, vif }) => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    // @ts-expect-error TypeScript refuses this already
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, vpnGateway });
  },
  'interface-region': ({ app, vif }) => {
    const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
    const connection = DirectConnectConnection.fromConnectionId(west!, 'Port', 'dxcon-fgdef456');
    new PrivateVirtualInterface(east!, 'Vif', { ...vif, connection });
  },
  'bgp-auth-key-region': ({ app, vif }) => {
    const west = new Stack(app, 'West', { env: { region: 'us-west-1' } });
    const connection = DirectConnectConnection.fromConnectionId(west, 'Port', 'dxcon-fgdef456');
    const bgpAuthKey = SecretValue.secretsManager('arn:aws:secretsmanager:us-east-1:111111111111:secret:bgp-AbCdEf');
    new PrivateVirtualInterface(west, 'Vif', { ...vif, connection, bgpAuthKey });
  },
  'bgp-auth-key-secure-string': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey: SecretValue.ssmSecure('/twilio/bgp', '1') });
  },
  'vlan-taken': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif1', { ...vif, vlan: Vlan.of(101) });
    new PrivateVirtualInterface(stack, 'Vif2', { ...vif, vlan: Vlan.of(101) });
  },
  'peerings-count': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [] });
  },
  'peerings-family': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [BgpPeering.ipv4(), BgpPeering.ipv4()] });
  },
  'site-link-gateway': ({ stack, vif }) => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, directConnectGateway: undefined, vpnGateway, siteLink: true });
  },
  'site-link-region': ({ app, vif }) => {
    const stack = new Stack(app, 'GovCloud', { env: { region: 'us-gov-west-1' } });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, siteLink: true });
  },
  'rate-limit-range': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, rateLimit: Bandwidth.mbps(10) });
  },
  'prefix-pool-engine': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, prefixPoolAllocatedCountIpv4: 500 });
  },
  'prefix-pool-count': ({ vif }) => {
    const { vlan, customerAsn, peerings } = vif;
    const given = { type: 'private', name: 'voice', vlan, customerAsn, peerings } as const;
    const plan = { ...given, gateways: ['direct-connect-gateway'] } as const;
    planVirtualInterface({ ...plan, prefixPoolAllocatedCountIpv4: 1001 });
  },
  'prefix-pool-hosted': ({ vif }) => {
    const { vlan, customerAsn, peerings } = vif;
    const given = { type: 'private', name: 'voice', vlan, customerAsn, peerings } as const;
    const plan = { ...given, gateways: ['direct-connect-gateway'] } as const;
    planVirtualInterface({ ...plan, parent: { kind: 'hosted' }, prefixPoolAllocatedCountIpv4: 500 });
  },
  'rate-limit-undocumented': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, rateLimit: Bandwidth.mbps(300) });
  },
  'rate-limit-above-connection': ({ stack, vif }) => {
    const connection = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, connection, rateLimit: Bandwidth.gbps(10) });
  },
  'rate-limit-hosted': ({ stack, vif }) => {
    const hosted = { connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(500) };
    const connection: IDirectConnectConnection = DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', hosted);
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, connection, rateLimit: Bandwidth.mbps(50) });
  },
  'hosted-connection-interfaces': ({ stack, vif }) => {
    const hosted = { connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(500) };
    const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', hosted);
    new PrivateVirtualInterface(stack, 'Vif1', { ...vif, connection, vlan: Vlan.of(101) });
    new PrivateVirtualInterface(stack, 'Vif2', { ...vif, connection, vlan: Vlan.of(102) });
  },
  'connection-interfaces': ({ stack, publicVif }) => {
    for (let vlan = 1; vlan <= 51; vlan += 1) {
      new PublicVirtualInterface(stack, `Vif${vlan}`, { ...publicVif, vlan: Vlan.of(vlan) });
    }
  },
  'connection-interfaces-total': ({ stack, vif, publicVif }) => {
    for (let vlan = 1; vlan <= 50; vlan += 1) {
      new PublicVirtualInterface(stack, `Vif${vlan}`, { ...publicVif, vlan: Vlan.of(vlan) });
    }
    new TransitVirtualInterface(stack, 'Transit1', { ...vif, vlan: Vlan.of(101) });
    new TransitVirtualInterface(stack, 'Transit2', { ...vif, vlan: Vlan.of(102) });
  },
  'connection-transit-interfaces': ({ stack, vif }) => {
    for (let vlan = 1; vlan <= 5; vlan += 1) {
      new TransitVirtualInterface(stack, `Vif${vlan}`, { ...vif, vlan: Vlan.of(vlan) });
    }
  },
  'connection-rate-limits': ({ stack, vif }) => {
    for (let vlan = 1; vlan <= 11; vlan += 1) {
      new PrivateVirtualInterface(stack, `Vif${vlan}`, { ...vif, vlan: Vlan.of(vlan), rateLimit: Bandwidth.mbps(50) });
    }
  },
  'allocate-role-missing': ({ app, vif }) => {
    const stack = new Stack(app, 'Voice', { env: { account: '444455556666', region: 'us-east-1' } });
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
    const connection = DirectConnectConnection.fromConnectionArn(stack, 'Port', arn);
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, connection });
  },
  'public-peer-addresses': ({ stack, publicVif }) => {
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, peerings: [BgpPeering.ipv4()] });
  },
  'public-peer-address-private': ({ stack, publicVif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '10.0.0.1/30', customerAddress: '10.0.0.2/30' });
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, peerings: [peering] });
  },
  'public-peer-address-documentation': ({ stack, publicVif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' });
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, peerings: [peering] });
  },
  'route-filter-prefixes-missing': ({ stack, publicVif }) => {
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, routeFilterPrefixes: [] });
  },
  'route-filter-prefixes-count': ({ stack, publicVif }) => {
    const hosts = Array.from({ length: 1001 }, (_, index) => `192.0.${index >> 8}.${index & 255}/32`);
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, routeFilterPrefixes: hosts.map((host) => Cidr.of(host)) });
  },
  'route-filter-prefix-length': ({ stack, publicVif }) => {
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, routeFilterPrefixes: [Cidr.of('0.0.0.0/0')] });
  },
  'route-filter-prefix-not-public': ({ stack, publicVif }) => {
    new PublicVirtualInterface(stack, 'Vif', { ...publicVif, routeFilterPrefixes: [Cidr.of('10.0.0.0/8')] });
  },
  'metric-connection-unknown': ({ stack }) => {
    PrivateVirtualInterface.fromVirtualInterfaceId(stack, 'Vif', 'dxvif-fgabc123').metricBpsEgress();
  },
  'metric-address-family': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', vif).metricBgpStatus({ addressFamily: 'ipv6' });
  },
};
