import { ASN } from '../../model/asn';
import { type Kind, type Members, objectOf, required } from '../../model/shape/kind';
import { TRANSIT_GATEWAY_PREFIXES, VPN_GATEWAY_PREFIXES } from '../../plan/direct-connect/options-shape';
import { DIRECT_CONNECT_GATEWAY, ROLE, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import type { AssociateTransitGatewayOptions, AssociateVpnGatewayOptions } from './gateway';
import type {
  DirectConnectGatewayAssociationProps,
  TransitGatewayAssociationOptions,
  VpnGatewayAssociationOptions,
} from './gateway-association';

const OF_VPN_GATEWAY: Members<VpnGatewayAssociationOptions> = {
  ...VPN_GATEWAY_PREFIXES,
  vpnGateway: required(VPN_GATEWAY),
};

const OF_TRANSIT_GATEWAY: Members<TransitGatewayAssociationOptions> = {
  ...TRANSIT_GATEWAY_PREFIXES,
  transitGateway: required(TRANSIT_GATEWAY),
  transitGatewayAsn: ASN,
};

/** What an association is made from. Which of the gateways is given decides what else is needed: that is for the rules. */
export const ASSOCIATION_PROPS: Kind<DirectConnectGatewayAssociationProps> = objectOf<DirectConnectGatewayAssociationProps>(
  'an association',
  {
    ...VPN_GATEWAY_PREFIXES,
    directConnectGateway: required(DIRECT_CONNECT_GATEWAY),
    acceptProposalRole: ROLE,
    vpnGateway: VPN_GATEWAY,
    transitGateway: TRANSIT_GATEWAY,
    transitGatewayAsn: ASN,
  },
);

/** What the association of a VPN gateway with a given Direct Connect gateway is made from. */
export const VPN_GATEWAY_ASSOCIATION: Kind<AssociateVpnGatewayOptions> = objectOf<AssociateVpnGatewayOptions>(
  'the association of a VPN gateway',
  { ...OF_VPN_GATEWAY, acceptProposalRole: ROLE },
);

/** What the association of a transit gateway with a given Direct Connect gateway is made from. */
export const TRANSIT_GATEWAY_ASSOCIATION: Kind<AssociateTransitGatewayOptions> = objectOf<AssociateTransitGatewayOptions>(
  'the association of a transit gateway',
  { ...OF_TRANSIT_GATEWAY, acceptProposalRole: ROLE },
);
