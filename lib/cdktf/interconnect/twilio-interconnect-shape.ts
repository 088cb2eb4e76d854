import { ASN } from '../../model/asn';
import { BGP_PEERING } from '../../model/bgp-peering';
import { type Kind, listOf, type Members, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { INTERCONNECT, SITE } from '../../plan/interconnect/interconnect-shape';
import { GATEWAY_IDENTITY } from '../direct-connect/gateway-ref';
import { BGP_KEY } from '../direct-connect/bgp-key';
import { INTERFACE_PARENT } from '../direct-connect/virtual-interface-parent';
import { AWS_PROVIDER, ID, TIMEOUTS } from '../engine-kinds';
import { PROTECTED, TAGGABLE } from '../terraform-options-shape';
import type {
  TwilioInterconnectGateway,
  TwilioInterconnectProps,
  TwilioInterconnectSiteProps,
  TwilioInterconnectVpc,
  TwilioInterconnectWithoutVpc,
  TwilioSiteInterfaceProps,
} from './twilio-interconnect-props';

const GATEWAY: Members<TwilioInterconnectGateway> = { vpnGatewayId: ID, transitGatewayId: ID, transitGatewayAsn: ASN };

const INTERFACE: Members<TwilioSiteInterfaceProps> = {
  connection: required(INTERFACE_PARENT),
  vlan: required(VLAN),
  peering: required(BGP_PEERING),
  bgpAuthKey: BGP_KEY,
  virtualInterfaceName: TEXT,
  provider: AWS_PROVIDER,
  timeouts: TIMEOUTS,
};

/** What an Interconnect is made from. */
export const TWILIO_INTERCONNECT_PROPS: Kind<TwilioInterconnectProps> = objectOf<TwilioInterconnectProps>('an Interconnect', {
  ...INTERCONNECT,
  ...PROTECTED,
  ...TAGGABLE,
  directConnectGateway: GATEWAY_IDENTITY,
  vpc: objectOf<TwilioInterconnectVpc>('a VPC', { ...GATEWAY, vpcId: required(ID), routeTableIds: listOf(ID) }),
  gateway: objectOf<TwilioInterconnectWithoutVpc['gateway']>('a gateway', GATEWAY),
  associationTimeouts: TIMEOUTS,
  sites: required(
    recordOf(
      required(
        objectOf<TwilioInterconnectSiteProps>('a site', {
          ...INTERFACE,
          ...SITE,
          secondary: objectOf<TwilioSiteInterfaceProps>('a second interface', INTERFACE),
        }),
      ),
    ),
  ),
});
