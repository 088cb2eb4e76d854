import { ASN } from '../../model/asn';
import { type Kind, objectOf, required } from '../../model/shape/kind';
import type { DirectConnectGatewayAttributes } from '../../plan/direct-connect/options';
import {
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
  DIRECT_CONNECT_GATEWAY_OPTIONS,
  TRANSIT_GATEWAY_PREFIXES,
  VPN_GATEWAY_PREFIXES,
} from '../../plan/direct-connect/options-shape';
import { DIRECT_CONNECT_GATEWAY, REMOVAL_POLICY, ROLE, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import type { AssociateTransitGatewayOptions, AssociateVpnGatewayOptions, DirectConnectGatewayProps } from './gateway';
import type { DirectConnectGatewayAssociationProps } from './gateway-association';

/** What a Direct Connect gateway is made from. */
export const GATEWAY_PROPS: Kind<DirectConnectGatewayProps> = objectOf<DirectConnectGatewayProps>('a Direct Connect gateway', {
  ...DIRECT_CONNECT_GATEWAY_OPTIONS,
  removalPolicy: REMOVAL_POLICY,
});

/** What is known of an existing Direct Connect gateway. */
export const GATEWAY_ATTRIBUTES: Kind<DirectConnectGatewayAttributes> = objectOf<DirectConnectGatewayAttributes>(
  'a Direct Connect gateway',
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
);

/** What an association is made from. Which gateway is given decides what else is needed: that is for the rules. */
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
export const ASSOCIATE_VPN_GATEWAY: Kind<AssociateVpnGatewayOptions> = objectOf<AssociateVpnGatewayOptions>(
  'the association of a VPN gateway',
  { ...VPN_GATEWAY_PREFIXES, vpnGateway: required(VPN_GATEWAY), acceptProposalRole: ROLE },
);

/** What the association of a transit gateway with a given Direct Connect gateway is made from. */
export const ASSOCIATE_TRANSIT_GATEWAY: Kind<AssociateTransitGatewayOptions> = objectOf<AssociateTransitGatewayOptions>(
  'the association of a transit gateway',
  {
    ...TRANSIT_GATEWAY_PREFIXES,
    transitGateway: required(TRANSIT_GATEWAY),
    transitGatewayAsn: ASN,
    acceptProposalRole: ROLE,
  },
);
