import { CfnOutput, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { Asn, Bandwidth, BgpPeering, IpRoutes, TwilioEdge } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectLag, TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import { type CdkExamples, vpnGateway } from './on-cdk';

export const INTERCONNECT: CdkExamples = {
  'wrong-type': ({ stack, interconnect }) => {
    // @ts-expect-error a number is not an Asn
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, customerAsn: 65010 });
  },
  'unknown-prop': ({ stack, interconnect }) => {
    // @ts-expect-error a misspelt prop
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, routesQota: 200 });
  },
  'unknown-choice': ({ stack, interconnect }) => {
    // @ts-expect-error the choices are in small letters
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, resiliency: 'Maximum' });
  },
  'text-characters': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, virtualInterfaceName: 'twilio\nashburn' }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'foreign-token': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, virtualInterfaceName: '${var.name}' }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'sites-missing': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: {} });
  },
  'hub-without-gateway': ({ stack, interconnect }) => {
    const { vpc: _vpc, traffic: _traffic, sbc: _sbc, ...hub } = interconnect;
    // @ts-expect-error without a VPC there is a gateway
    new TwilioInterconnect(stack, 'Twilio', hub);
  },
  'vpc-and-traffic': ({ stack, interconnect }) => {
    const { vpc: _vpc, sbc: _sbc, ...hub } = interconnect;
    const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
    // @ts-expect-error the traffic belongs to a VPC
    new TwilioInterconnect(stack, 'Twilio', { ...hub, transitGateway });
  },
  'interconnect-without-vpc': ({ stack, interconnect }) => {
    const { vpc: _vpc, traffic: _traffic, sbc: _sbc, ...hub } = interconnect;
    const twilio = new TwilioInterconnect(stack, 'Twilio', { ...hub, vpnGateway: vpnGateway(stack, 1) });
    new CfnOutput(stack, 'List', { value: twilio.prefixLists.media.prefixListId });
  },
  'prop-without-effect': ({ stack, interconnect }) => {
    // @ts-expect-error the ASN is that of a transit gateway
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, transitGatewayAsn: Asn.of(64514) });
  },
  'single-site': ({ stack, interconnect, ashburn }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn } });
  },
  'same-exchange': ({ stack, interconnect, ashburn, sanJose }) => {
    const second = { ...sanJose, edge: TwilioEdge.ASHBURN_IX };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn, second } });
  },
  'site-key': ({ stack, interconnect, ashburn, sanJose }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn, san_jose: sanJose } });
  },
  'edge-not-interconnect': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, edge: TwilioEdge.ASHBURN }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'bandwidth-not-offered': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, bandwidth: Bandwidth.mbps(123) }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'site-peering-ipv4': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, peering: BgpPeering.ipv6() }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'peer-addresses-reused': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn, sanJose: { ...sanJose, peering: ashburn.peering } };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'site-interface-names': ({ stack, interconnect, ashburn, sanJose }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { 'san-jose': ashburn, sanJose } });
  },
  'port-below-bandwidth': ({ stack, interconnect, ashburn, sanJose }) => {
    const port = { connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(50) };
    const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'PartnerPort', port);
    const sites = { ashburn: { ...ashburn, connection, bandwidth: Bandwidth.gbps(1) }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'location-far-from-exchange': ({ stack, interconnect, ashburn, sanJose }) => {
    const place = { location: 'EqLD5', connectionsBandwidth: Bandwidth.gbps(10) };
    const connection = new DirectConnectLag(stack, 'LondonLag', place);
    const sites = { ashburn: { ...ashburn, connection }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'resiliency-sites': ({ stack, interconnect, ashburn }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn }, resiliency: 'high' });
  },
  'resiliency-interfaces': ({ stack, interconnect, ashburn, sanJose }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn, sanJose }, resiliency: 'maximum' });
  },
  'connection-at-two-exchanges': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn, sanJose: { ...sanJose, connection: ashburn.connection } };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'resiliency-connections': ({ stack, interconnect, ashburn, sanJose }) => {
    const second = { ...sanJose, edge: TwilioEdge.ASHBURN_IX, connection: ashburn.connection };
    const sites = { ashburn, sanJose, second };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites, resiliency: 'high' });
  },
  'preferences-mixed': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, preference: 'high' }, sanJose } as const;
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'preferences-across-continents': ({ stack, interconnect, ashburn, sanJose }) => {
    const london = { ...sanJose, edge: TwilioEdge.LONDON_IX, preference: 'high' } as const;
    const sites = { ashburn: { ...ashburn, preference: 'high' }, london } as const;
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'interface-place-taken': ({ app, stack, interconnect, sanJose }) => {
    const connection = DirectConnectConnection.fromConnectionId(new Stack(app, 'West'), 'Port', 'dxcon-fgklm012');
    const other = new Construct(stack, 'Other');
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { sanJose: { ...sanJose, connection } } });
    new TwilioInterconnect(other, 'Twilio', { ...interconnect, sites: { sanJose: { ...sanJose, connection } } });
  },
  'session-routes': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, routesQuota: 1 });
  },
  'ip-routes-missing': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of() });
  },
  'ip-route-ipv6': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('2001:db8::/48') });
  },
  'ip-route-private': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('10.0.0.0/24') });
  },
  'ip-route-not-global': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('100.64.0.0/24') });
  },
  'ip-route-documentation': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('203.0.113.0/24') });
  },
  'ip-route-too-wide': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('203.0.112.0/23') });
  },
  'ip-route-of-twilio': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes: IpRoutes.of('168.86.128.0/24') });
  },
  'ip-routes-overlap': ({ stack, interconnect }) => {
    const ipRoutes = IpRoutes.of('203.0.113.0/24', '203.0.113.128/25');
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes });
  },
};
