import { App, TerraformStack } from 'cdktn';
import { DxBgpPeer } from '@cdktn/provider-aws/lib/dx-bgp-peer';
import { DxGateway } from '@cdktn/provider-aws/lib/dx-gateway';
import { DxHostedPrivateVirtualInterface } from '@cdktn/provider-aws/lib/dx-hosted-private-virtual-interface';
import { DxHostedPrivateVirtualInterfaceAccepter } from '@cdktn/provider-aws/lib/dx-hosted-private-virtual-interface-accepter';
import { DxHostedPublicVirtualInterface } from '@cdktn/provider-aws/lib/dx-hosted-public-virtual-interface';
import { DxHostedTransitVirtualInterface } from '@cdktn/provider-aws/lib/dx-hosted-transit-virtual-interface';
import { DxHostedTransitVirtualInterfaceAccepter } from '@cdktn/provider-aws/lib/dx-hosted-transit-virtual-interface-accepter';
import { DxPrivateVirtualInterface } from '@cdktn/provider-aws/lib/dx-private-virtual-interface';
import { DxPublicVirtualInterface } from '@cdktn/provider-aws/lib/dx-public-virtual-interface';
import { DxTransitVirtualInterface } from '@cdktn/provider-aws/lib/dx-transit-virtual-interface';
import { asnConfig, gatewayTagsConfig, prefixPoolConfig, rateLimitConfig } from '../../lib/cdktn/provider-quirks';
import { temporaryFolder } from '../support/strict';

test('every resource of the provider for CDK Terrain takes what its quirks say', () => {
  const stack = new TerraformStack(new App({ outdir: temporaryFolder() }), 'network');
  const vif = { addressFamily: 'ipv4', connectionId: 'dxcon-fgabc123', name: 'vif', vlan: 1 };
  const quirks = { ...asnConfig(4200000001), ...rateLimitConfig('500Mbps') };
  const hosted = { ownerAccountId: '111122223333' };
  const routeFilterPrefixes = ['203.0.113.0/24'];
  const withLongAsn = [
    new DxPrivateVirtualInterface(stack, 'private', { ...vif, ...quirks }),
    new DxTransitVirtualInterface(stack, 'transit', { ...vif, ...quirks, dxGatewayId: 'gateway' }),
    new DxHostedPrivateVirtualInterface(stack, 'hosted-private', { ...vif, ...quirks, ...hosted }),
    new DxHostedTransitVirtualInterface(stack, 'hosted-transit', { ...vif, ...quirks, ...hosted }),
    new DxHostedPublicVirtualInterface(stack, 'hosted-public', { ...vif, ...quirks, ...hosted, routeFilterPrefixes }),
  ];
  expect(withLongAsn.map((each) => [each.bgpAsnInput, each.bgpAsnLongInput, each.rateLimitInput])).toEqual(
    withLongAsn.map(() => [undefined, '4200000001', '500Mbps']),
  );
  const peer = new DxBgpPeer(stack, 'peer', { ...asnConfig(4200000001), addressFamily: 'ipv6', virtualInterfaceId: 'dxvif-1' });
  expect(peer.bgpAsnLongInput).toBe('4200000001');
  const open = new DxPublicVirtualInterface(stack, 'public', {
    ...vif,
    ...rateLimitConfig('500Mbps'),
    bgpAsn: 65010,
    routeFilterPrefixes,
  });
  expect(open.rateLimitInput).toBe('500Mbps');
  // @ts-expect-error a public interface takes no ASN as a text
  expect({ ...vif, ...asnConfig(1), routeFilterPrefixes } satisfies ConstructorParameters<
    typeof DxPublicVirtualInterface
  >[2]).toBeDefined();
  const counts = { prefixPoolAllocatedCountIpv4: 500, prefixPoolAllocatedCountIpv6: 200 };
  const withPool = [
    new DxPrivateVirtualInterface(stack, 'private-pool', { ...vif, ...prefixPoolConfig(counts) }),
    new DxTransitVirtualInterface(stack, 'transit-pool', { ...vif, ...prefixPoolConfig(counts), dxGatewayId: 'gateway' }),
    new DxHostedPrivateVirtualInterfaceAccepter(stack, 'private-accepter', {
      virtualInterfaceId: 'dxvif-1',
      ...prefixPoolConfig(counts),
    }),
    new DxHostedTransitVirtualInterfaceAccepter(stack, 'transit-accepter', {
      virtualInterfaceId: 'dxvif-1',
      dxGatewayId: 'gateway',
      ...prefixPoolConfig(counts),
    }),
  ];
  expect(withPool.map((each) => [each.prefixPoolAllocatedCountIpv4Input, each.prefixPoolAllocatedCountIpv6Input])).toEqual(
    withPool.map(() => [500, 200]),
  );
  const gateway = new DxGateway(stack, 'gateway', { name: 'g', amazonSideAsn: '64512', ...gatewayTagsConfig({ team: 'voice' }) });
  expect(gateway.tagsInput).toEqual({ team: 'voice' });
});
