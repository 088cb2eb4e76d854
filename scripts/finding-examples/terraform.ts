import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { TerraformVariable } from 'cdktf';
import { Asn, Bandwidth, Mtu, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  TwilioAccess,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdktf';
import type { TerraformExamples } from './on-terraform';

export const TERRAFORM: TerraformExamples = {
  'bgp-auth-key-literal': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey: 'not-a-secret' });
  },
  'bgp-auth-key-not-sensitive': ({ stack, vif }) => {
    const key = new TerraformVariable(stack, 'bgp_key', { type: 'string' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey: key.stringValue });
  },
  'bgp-auth-key-default': ({ stack, vif }) => {
    const key = new TerraformVariable(stack, 'bgp_key', { type: 'string', sensitive: true, default: 'not-a-secret' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey: key.stringValue });
  },
  'template-directive': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, tags: { share: '50 %{' } });
  },
  'gateway-choice': ({ stack }) => {
    // @ts-expect-error TypeScript refuses this already
    new TwilioRoutes(stack, 'Routes', { routeTableIds: ['rtb-0123456789abcdef0'] });
  },
  'route-tables-choice': ({ stack }) => {
    const transitGatewayRouteTableIds = ['tgw-rtb-0123456789abcdef0'];
    // @ts-expect-error TypeScript refuses this already
    new TwilioRoutes(stack, 'Routes', { transitGatewayRouteTableIds, vpnGatewayId: 'vgw-0123456789abcdef0' });
  },
  'vpc-shared': ({ stack }) => {
    const owner = new AwsProvider(stack, 'owner', { alias: 'owner', allowedAccountIds: ['222222222222'] });
    const provider = new AwsProvider(stack, 'ours', { alias: 'ours', allowedAccountIds: ['111111111111'] });
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA];
    const { id: vpcId } = new Vpc(stack, 'vpc', { provider: owner, cidrBlock: '203.0.113.0/24' });
    new TwilioAccess(stack, 'Access', { vpc: { vpcId }, provider, edges: [TwilioEdge.DUBLIN], traffic });
  },
  'provider-asn': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, customerAsn: Asn.of(4200000000) });
  },
  'provider-mtu': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, mtu: Mtu.JUMBO_8500 });
  },
  'provider-rate-limit': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, rateLimit: Bandwidth.mbps(100) });
  },
  'account-id': ({ stack, vif, otherAccount }) => {
    const owner = { accountId: '4444-5555-6666', provider: otherAccount };
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, owner });
  },
  'encryption-mode-mac-sec': ({ stack }) => {
    new DirectConnectConnection(stack, 'Port', {
      location: 'EqDC2',
      bandwidth: Bandwidth.gbps(10),
      encryptionMode: 'must_encrypt',
    });
  },
  'provider-site-link': ({ stack, vif, otherAccount }) => {
    const owner = { accountId: '444455556666', provider: otherAccount };
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, owner, siteLink: true });
  },
  'provider-gateway-tags': ({ stack }) => {
    new DirectConnectGateway(stack, 'Gateway', { tags: { team: 'voice' } });
  },
  'provider-lag-minimum-links': ({ stack }) => {
    new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), minimumLinks: 1 });
  },
  'provider-lag-mac-sec': ({ stack }) => {
    new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), requestMacSec: true });
  },
};
