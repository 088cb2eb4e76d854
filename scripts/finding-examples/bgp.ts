import { SecretValue } from 'aws-cdk-lib';
import { Asn, BgpPeering } from 'twilio-interconnect-constructs';
import { acceptPlainTextKey, DirectConnectGateway, PrivateVirtualInterface } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const BGP: CdkExamples = {
  'asn-reserved': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, customerAsn: Asn.of(65535) });
  },
  'asn-documentation': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, customerAsn: Asn.of(64496) });
  },
  'asn-same-on-both-sides': ({ stack, vif }) => {
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(65010) });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, directConnectGateway, customerAsn: Asn.of(65010) });
  },
  'amazon-side-asn-private': ({ stack }) => {
    new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(7224) });
  },
  'bgp-auth-key-syntax': ({ stack, vif }) => {
    const bgpAuthKey = acceptPlainTextKey(SecretValue.unsafePlainText('short'));
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey });
  },
  'bgp-auth-key-plain-text': ({ stack, vif }) => {
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey: SecretValue.unsafePlainText('not-a-secret') });
  },
  'bgp-auth-key-shown': ({ stack, vif }) => {
    const bgpAuthKey = SecretValue.unsafePlainText('{{resolve:ssm:/twilio/bgp:1}}');
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey });
  },
  'bgp-auth-key-elsewhere': ({ stack, vif }) => {
    const bgpAuthKey = SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' });
    const { resource } = new PrivateVirtualInterface(stack, 'Vif', { ...vif, bgpAuthKey });
    resource.addMetadata('key', bgpAuthKey.unsafeUnwrap());
  },
  'peer-addresses-paired': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ customerAddress: '169.254.96.2/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-address-mask-missing': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-address-syntax': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.256/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-address-not-host': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.3/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-mask-mismatch': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/29' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-subnet-mismatch': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.6/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-addresses-equal': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.1/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
  'peer-address-instance-services': ({ stack, vif }) => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.169.1/30', customerAddress: '169.254.169.2/30' });
    new PrivateVirtualInterface(stack, 'Vif', { ...vif, peerings: [peering] });
  },
};
