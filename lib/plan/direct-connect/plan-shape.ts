import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING } from '../../model/bgp-peering';
import { CIDR } from '../../model/cidr';
import { MTU } from '../../model/mtu';
import { RESILIENCY_MODEL } from '../../model/resiliency-model';
import { choiceOf, FLAG, type Kind, listOf, listWithUnknowns, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { GIVEN_GATEWAYS } from '../gateways-shape';
import type { ConnectionPlanProps, LagMemberFacts } from './connection-props';
import { ACROSS_ACCOUNTS, BGP_KEY_SHOWN_BY, KNOWN_BGP_KEY, PARENT_FACTS, TRANSIT_GATEWAY_FACTS } from './facts-shape';
import type { DirectConnectGatewayPlanProps } from './gateway-props';
import type { GatewayAssociationPlanProps } from './gateway-props';
import type { LagPlanProps } from './connection-props';
import { CONNECTION_PLACE, CONNECTION_PROVIDER, PREFIX_POOL } from './options-shape';
import type { ResiliencyGroupPlanProps } from './resiliency-group-props';
import type { VirtualInterfacePlanProps } from './virtual-interface-props';

/** What the plan of a dedicated connection is made from. */
export const CONNECTION_PLAN_PROPS: Kind<ConnectionPlanProps> = objectOf<ConnectionPlanProps>('a connection', {
  ...CONNECTION_PLACE,
  ...CONNECTION_PROVIDER,
  name: required(TEXT),
  region: TEXT,
  requestMacSec: FLAG,
  lag: objectOf<LagMemberFacts>('the facts of a link aggregation group', {
    connectionsBandwidth: required(BANDWIDTH),
    location: required(TEXT),
    requestMacSec: FLAG,
  }),
  encryptionMode: choiceOf('no_encrypt', 'should_encrypt', 'must_encrypt'),
});

/** What the plan of a link aggregation group is made from. */
export const LAG_PLAN_PROPS: Kind<LagPlanProps> = objectOf<LagPlanProps>('a link aggregation group', {
  name: required(TEXT),
  location: required(TEXT),
  region: TEXT,
  connectionsBandwidth: required(BANDWIDTH),
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
  providerName: TEXT,
});

/** What the plan of a Direct Connect gateway is made from. */
export const GATEWAY_PLAN_PROPS: Kind<DirectConnectGatewayPlanProps> = objectOf<DirectConnectGatewayPlanProps>(
  'a Direct Connect gateway',
  { amazonSideAsn: ASN, name: TEXT },
);

/** What the plan of an association is made from. */
export const GATEWAY_ASSOCIATION_PLAN_PROPS: Kind<GatewayAssociationPlanProps> = objectOf<GatewayAssociationPlanProps>(
  'an association',
  {
    transitGateway: TRANSIT_GATEWAY_FACTS,
    gateways: GIVEN_GATEWAYS,
    gatewayRegion: TEXT,
    region: TEXT,
    allowedPrefixes: required(listOf(CIDR)),
    vpcCidrs: listOf(CIDR),
    amazonSideAsn: ASN,
    accounts: ACROSS_ACCOUNTS,
  },
);

/** What the plan of a resiliency group is made from. */
export const RESILIENCY_GROUP_PLAN_PROPS: Kind<ResiliencyGroupPlanProps> = objectOf<ResiliencyGroupPlanProps>(
  'a resiliency group',
  { name: required(TEXT), model: required(RESILIENCY_MODEL), locations: listWithUnknowns(TEXT) },
);

/** What the plan of a virtual interface is made from. */
export const VIRTUAL_INTERFACE_PLAN_PROPS: Kind<VirtualInterfacePlanProps> = objectOf<VirtualInterfacePlanProps>(
  'a virtual interface',
  {
    ...PREFIX_POOL,
    type: required(choiceOf('private', 'transit', 'public')),
    name: required(TEXT),
    vlan: required(VLAN),
    customerAsn: required(ASN),
    amazonSideAsn: ASN,
    peerings: required(listOf(BGP_PEERING)),
    bgpAuthKey: KNOWN_BGP_KEY,
    mtu: MTU,
    siteLink: FLAG,
    gateways: required(listOf(choiceOf('direct-connect-gateway', 'vpn-gateway'))),
    parent: PARENT_FACTS,
    rateLimit: BANDWIDTH,
    engineWithoutPrefixPools: TEXT,
    routeFilterPrefixes: listOf(CIDR),
    region: TEXT,
    connectionRegion: TEXT,
    bgpAuthKeyRegion: TEXT,
    location: TEXT,
    hasSecureStringKey: FLAG,
    bgpAuthKeyShownBy: BGP_KEY_SHOWN_BY,
    vpnGatewayRegion: TEXT,
    accounts: ACROSS_ACCOUNTS,
  },
);
