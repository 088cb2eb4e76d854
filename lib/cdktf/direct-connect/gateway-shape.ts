import { ASN } from '../../model/asn';
import { type Kind, listOf, type Members, objectOf, required } from '../../model/shape/kind';
import type { DirectConnectGatewayAttributes } from '../../plan/direct-connect/options';
import {
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
  DIRECT_CONNECT_GATEWAY_OPTIONS,
  TRANSIT_GATEWAY_PREFIXES,
  VPN_GATEWAY_PREFIXES,
} from '../../plan/direct-connect/options-shape';
import { AWS_PROVIDER, CREATE_AND_DELETE, DEPENDABLE, GATEWAY_IDENTITY, ID, TIMEOUTS } from '../engine-kinds';
import { PROTECTED, TAGGABLE } from '../terraform-options-shape';
import type { AssociateTransitGatewayOptions, AssociateVpnGatewayOptions, DirectConnectGatewayProps } from './gateway';
import type { AssociationProposer, DirectConnectGatewayAssociationProps } from './gateway-association';

/** What a Direct Connect gateway is made from. */
export const GATEWAY_PROPS: Kind<DirectConnectGatewayProps> = objectOf<DirectConnectGatewayProps>('a Direct Connect gateway', {
  ...DIRECT_CONNECT_GATEWAY_OPTIONS,
  ...TAGGABLE,
  ...PROTECTED,
  timeouts: CREATE_AND_DELETE,
});

/** An existing Direct Connect gateway. */
export const GATEWAY_ATTRIBUTES: Kind<DirectConnectGatewayAttributes> = objectOf<DirectConnectGatewayAttributes>(
  'a Direct Connect gateway',
  { ...DIRECT_CONNECT_GATEWAY_ATTRIBUTES, directConnectGatewayId: required(ID) },
);

const OPTIONS: Members<Omit<AssociateVpnGatewayOptions, 'allowedPrefixes' | 'vpnGatewayId'>> = {
  provider: AWS_PROVIDER,
  proposer: objectOf<AssociationProposer>('a proposer', {
    provider: required(AWS_PROVIDER),
    accountId: required(ID),
    directConnectGatewayAccountId: required(ID),
  }),
  timeouts: TIMEOUTS,
  dependsOn: listOf(DEPENDABLE),
};

/** What the association of a VPN gateway is made from. */
export const ASSOCIATE_VPN_GATEWAY: Kind<AssociateVpnGatewayOptions> = objectOf<AssociateVpnGatewayOptions>('an association', {
  ...OPTIONS,
  ...VPN_GATEWAY_PREFIXES,
  vpnGatewayId: required(ID),
});

/** What the association of a transit gateway is made from. */
export const ASSOCIATE_TRANSIT_GATEWAY: Kind<AssociateTransitGatewayOptions> = objectOf<AssociateTransitGatewayOptions>(
  'an association',
  { ...OPTIONS, ...TRANSIT_GATEWAY_PREFIXES, transitGatewayId: required(ID), transitGatewayAsn: ASN },
);

/** What an association is made from. */
export const ASSOCIATION_PROPS: Kind<DirectConnectGatewayAssociationProps> = objectOf<DirectConnectGatewayAssociationProps>(
  'an association',
  {
    ...OPTIONS,
    ...VPN_GATEWAY_PREFIXES,
    directConnectGateway: required(GATEWAY_IDENTITY),
    vpnGatewayId: ID,
    transitGatewayId: ID,
    transitGatewayAsn: ASN,
  },
);
