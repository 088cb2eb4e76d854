import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { ADDRESSING } from '../../model/addressing';
import { ASN } from '../../model/asn';
import { BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING } from '../../model/bgp-peering';
import { CAPACITY } from '../../model/capacity';
import { CIDR } from '../../model/cidr';
import { CROSS_CONNECT } from '../../model/cross-connect';
import { IP_ROUTES } from '../../model/ip-routes';
import { MTU } from '../../model/mtu';
import {
  choiceOf,
  FLAG,
  type Kind,
  listOf,
  type Members,
  NUMBER,
  objectOf,
  recordOf,
  required,
  TEXT,
} from '../../model/shape/kind';
import { TRANSLATION } from '../../model/translation';
import { VLAN } from '../../model/vlan';
import { HOST_NAME_COVERS } from '../access/host-names-shape';
import { ROUTED, VPC_ENVIRONMENT } from '../access/access-shape';
import { OPENINGS } from '../access/options-shape';
import {
  ACROSS_ACCOUNTS,
  BGP_KEY_SHOWN_BY,
  KNOWN_BGP_KEY,
  PARENT_FACTS,
  TRANSIT_GATEWAY_FACTS,
} from '../direct-connect/facts-shape';
import { GIVEN_GATEWAYS } from '../gateways-shape';
import type {
  ExistingDirectConnectGateway,
  InterconnectPlanProps,
  InterconnectSitePlanProps,
  SiteInterfacePlanProps,
} from './interconnect-props';

const INTERFACE: Members<SiteInterfacePlanProps> = {
  vlan: required(VLAN),
  peering: required(BGP_PEERING),
  connection: TEXT,
  bgpAuthKey: KNOWN_BGP_KEY,
  parent: PARENT_FACTS,
  accounts: ACROSS_ACCOUNTS,
  region: TEXT,
  connectionRegion: TEXT,
  bgpAuthKeyRegion: TEXT,
  hasSecureStringKey: FLAG,
  bgpAuthKeyShownBy: BGP_KEY_SHOWN_BY,
  placeTakenBy: TEXT,
  location: TEXT,
  virtualInterfaceName: TEXT,
};

/** The options of a site that every engine's props have too. */
export const SITE: Members<Omit<InterconnectSitePlanProps, keyof SiteInterfacePlanProps | 'secondary'>> = {
  edge: required(TWILIO_EDGE),
  bandwidth: required(BANDWIDTH),
  failoverEdges: listOf(TWILIO_EDGE),
  mtu: MTU,
  siteLink: FLAG,
  preference: choiceOf('high', 'medium', 'low', 'untagged'),
  crossConnect: CROSS_CONNECT,
  ipRoutes: IP_ROUTES,
  lanPrefixes: listOf(CIDR),
  translations: listOf(TRANSLATION),
  prefixPoolAllocatedCountIpv4: NUMBER,
  prefixPoolAllocatedCountIpv6: NUMBER,
};

/** The options of an Interconnect that every engine's props have too. */
export const INTERCONNECT: Members<
  Pick<
    InterconnectPlanProps,
    | 'customerAsn'
    | 'ipRoutes'
    | 'addressing'
    | 'announcementsToAws'
    | 'capacity'
    | 'traffic'
    | 'resiliency'
    | 'allowedPrefixes'
    | 'internetFallback'
    | 'openings'
    | 'sbc'
    | 'hostNames'
    | 'catalog'
    | 'rulesQuota'
    | 'routesQuota'
  >
> = {
  ...OPENINGS,
  customerAsn: required(ASN),
  ipRoutes: IP_ROUTES,
  addressing: ADDRESSING,
  announcementsToAws: choiceOf('as-received', 'summarised'),
  capacity: CAPACITY,
  traffic: listOf(TWILIO_TRAFFIC),
  resiliency: choiceOf('maximum', 'high', 'single-site'),
  allowedPrefixes: listOf(CIDR),
  internetFallback: choiceOf('blocked', 'intended'),
  hostNames: HOST_NAME_COVERS,
  catalog: TWILIO_CATALOG,
  rulesQuota: NUMBER,
  routesQuota: NUMBER,
};

/** What the plan of an Interconnect is made from. */
export const INTERCONNECT_PLAN_PROPS: Kind<InterconnectPlanProps> = objectOf<InterconnectPlanProps>('an Interconnect', {
  ...INTERCONNECT,
  directConnectGateway: objectOf<ExistingDirectConnectGateway>('a Direct Connect gateway', {
    amazonSideAsn: ASN,
    accounts: ACROSS_ACCOUNTS,
  }),
  transitGateway: TRANSIT_GATEWAY_FACTS,
  gateways: GIVEN_GATEWAYS,
  gatewayRegion: TEXT,
  hasVpc: FLAG,
  sites: required(
    recordOf(
      required(
        objectOf<InterconnectSitePlanProps>('a site', {
          ...INTERFACE,
          ...SITE,
          secondary: objectOf<SiteInterfacePlanProps>('a second interface', INTERFACE),
        }),
      ),
    ),
  ),
  vpcCidrs: listOf(CIDR),
  unroutedSubnets: listOf(TEXT),
  vpcEnvironment: VPC_ENVIRONMENT,
  region: TEXT,
  routeTables: listOf(ROUTED),
  engineWithoutPrefixPools: TEXT,
  entriesLimit: NUMBER,
});
