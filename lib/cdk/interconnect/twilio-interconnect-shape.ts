import { ASN } from '../../model/asn';
import { BGP_PEERING } from '../../model/bgp-peering';
import { type Kind, type Members, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { INTERCONNECT, SITE } from '../../plan/interconnect/interconnect-shape';
import { INTERFACE_PARENT } from '../direct-connect/virtual-interface-parent';
import {
  DIRECT_CONNECT_GATEWAY,
  REMOVAL_POLICY,
  ROLE,
  SECRET_VALUE,
  SUBNET_SELECTION,
  TRANSIT_GATEWAY,
  VPC,
  VPN_GATEWAY,
} from '../engine-kinds';
import type { TwilioInterconnectProps, TwilioInterconnectSiteProps, TwilioSiteInterfaceProps } from './twilio-interconnect-props';

const INTERFACE: Members<TwilioSiteInterfaceProps> = {
  connection: required(INTERFACE_PARENT),
  vlan: required(VLAN),
  peering: required(BGP_PEERING),
  bgpAuthKey: SECRET_VALUE,
  virtualInterfaceName: TEXT,
  allocateRole: ROLE,
};

/** What an Interconnect is made from. */
export const TWILIO_INTERCONNECT_PROPS: Kind<TwilioInterconnectProps> = objectOf<TwilioInterconnectProps>('an Interconnect', {
  ...INTERCONNECT,
  directConnectGateway: DIRECT_CONNECT_GATEWAY,
  vpc: VPC,
  vpcSubnets: SUBNET_SELECTION,
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
  transitGatewayAsn: ASN,
  acceptProposalRole: ROLE,
  removalPolicy: REMOVAL_POLICY,
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
