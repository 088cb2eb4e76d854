import type { KeyShownBy } from '../../rules/direct-connect/bgp-auth-key';
import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Addressing } from '../../model/addressing';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Capacity } from '../../model/capacity';
import type { Cidr } from '../../model/cidr';
import type { CrossConnect } from '../../model/cross-connect';
import type { IpRoutes } from '../../model/ip-routes';
import type { Mtu } from '../../model/mtu';
import type { Translation } from '../../model/translation';
import type { Vlan } from '../../model/vlan';
import type { InternetFallback } from '../../rules/access/internet-fallback';
import type { AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import type { PrefixPoolCounts } from '../../rules/direct-connect/prefix-pools';
import type { SitePreference } from '../../rules/interconnect/preferences';
import type { InterconnectResiliency } from '../../rules/interconnect/sites';
import type { HostNameCovers } from '../access/host-names-props';
import type { VpcEnvironment } from '../access/access-props';
import type { OpeningsOptions } from '../access/openings-options';
import type { Routed } from '../access/routes-props';
import type { TransitGatewayFacts } from '../direct-connect/gateway-props';
import type { GivenGateways } from '../direct-connect/gateway-choice';
import type { VirtualInterfacePlanProps } from '../direct-connect/virtual-interface-props';

/**
 * What a site's router announces to AWS: Twilio's prefixes `as-received`, or `summarised` to the networks that Twilio publishes. Where sites
 * are ranked, all must announce the same networks, because a longer prefix beats every community.
 */
export type AnnouncementsToAws = 'as-received' | 'summarised';

/** One interface of a site. */
export interface SiteInterfacePlanProps {
  /** The VLAN of the virtual interface, unique on its connection. */
  readonly vlan: Vlan;
  /** The BGP session between AWS and the site's router. */
  readonly peering: BgpPeering;
  /**
   * Identifies the connection, for example by its id.
   *
   * @default - not known, so VLANs are not compared
   */
  readonly connection?: string | undefined;
  /**
   * The BGP key as text, or the text in it, if it is known at synthesis. It is checked, and findings never show it. A text that is a
   * token or a reference to a secret store as a whole is not checked.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-plain-text`, unless it is accepted; `twilio-interconnect:bgp-auth-key-syntax`.
   *
   * @default - not known, and not checked
   */
  readonly bgpAuthKey?: VirtualInterfacePlanProps['bgpAuthKey'];
  /**
   * The kind of the connection, and its bandwidth.
   *
   * @default - not known, and not compared with the bandwidth ordered from Twilio
   */
  readonly parent?: VirtualInterfacePlanProps['parent'];
  /**
   * The accounts of the stack and of the connection.
   *
   * @default - not known, and not compared
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
  /**
   * The Region in which the interface is made, or a token.
   *
   * @default - the Region of the Interconnect
   */
  readonly region?: string | undefined;
  /**
   * The Region of the connection, or a token.
   *
   * @default - not known, and not compared with the Region of the interface
   */
  readonly connectionRegion?: string | undefined;
  /**
   * The Region of the secret that holds the BGP key, or a token.
   *
   * @default - not known, and not compared with the Region of the interface
   */
  readonly bgpAuthKeyRegion?: string | undefined;
  /**
   * Whether the BGP key is a secure string of the Parameter Store.
   *
   * @default - not known
   */
  readonly hasSecureStringKey?: boolean | undefined;
  /**
   * What shows the BGP key to everyone who may read it, sorted.
   *
   * Warnings: `twilio-interconnect:bgp-auth-key-shown`.
   *
   * @default - not known
   */
  readonly bgpAuthKeyShownBy?: readonly KeyShownBy[] | undefined;
  /**
   * The path of what another Interconnect made where this interface would be made, under the id that it would have.
   *
   * @default - the place is free
   */
  readonly placeTakenBy?: string | undefined;
  /**
   * The code of the connection's Direct Connect location.
   *
   * @default - not known, and not compared with the site's exchange
   */
  readonly location?: string | undefined;
  /**
   * The name of the virtual interface.
   *
   * @default - named after the site: `twilio-ashburn`, and `twilio-ashburn-secondary` for a second one
   */
  readonly virtualInterfaceName?: string | undefined;
}

/** Properties of the plan of one site. */
export interface InterconnectSitePlanProps extends SiteInterfacePlanProps, PrefixPoolCounts {
  /** The Interconnect edge. */
  readonly edge: TwilioEdge;
  /** The bandwidth ordered from Twilio, as the edge's exchange offers it. */
  readonly bandwidth: Bandwidth;
  /**
   * @default - 1500, set by AWS
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - SiteLink is off
   */
  readonly siteLink?: boolean | undefined;
  /**
   * How AWS ranks the site among those that announce the same prefix.
   *
   * @default 'untagged'
   */
  readonly preference?: SitePreference | undefined;
  /**
   * A second interface, on a connection that ends on another AWS device.
   *
   * @default - one interface
   */
  readonly secondary?: SiteInterfacePlanProps | undefined;
  /**
   * The link from the site's router to Twilio's port.
   *
   * @default - not requested yet
   */
  readonly crossConnect?: CrossConnect | undefined;
  /**
   * Further Interconnect edges whose SIP the hosts of this site take over.
   *
   * @default - none
   */
  readonly failoverEdges?: readonly TwilioEdge[] | undefined;
  /**
   * The site's own IP routes.
   *
   * @default - those of the Interconnect
   */
  readonly ipRoutes?: IpRoutes | undefined;
  /**
   * The networks of hosts behind the site's router, besides the VPCs.
   *
   * @default - none
   */
  readonly lanPrefixes?: readonly Cidr[] | undefined;
  /**
   * The translations on the site's router, between hosts and Twilio.
   *
   * @default - none: the hosts have addresses of the IP routes
   */
  readonly translations?: readonly Translation[] | undefined;
}

/** What is known of an existing Direct Connect gateway. */
export interface ExistingDirectConnectGateway {
  /**
   * The ASN of the Amazon side of every BGP session.
   *
   * @default - not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn | undefined;
  /**
   * The accounts of the stack and of the Direct Connect gateway.
   *
   * @default - not known, and not compared
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/** Properties of the plan of an Interconnect. */
export interface InterconnectPlanProps extends OpeningsOptions {
  /** The customer's ASN, in every BGP session. */
  readonly customerAsn: Asn;
  /**
   * What is known of an existing Direct Connect gateway.
   *
   * @default - a new one, with the Amazon side ASN 64512, or 64513 with a transit gateway
   */
  readonly directConnectGateway?: ExistingDirectConnectGateway | undefined;
  /**
   * The transit gateway between the VPCs and the Direct Connect gateway.
   *
   * @default - a VPN gateway, for one VPC
   */
  readonly transitGateway?: TransitGatewayFacts | undefined;
  /**
   * The gateways that can join the VPCs, by the paths of the props that name them: at most one is given.
   *
   * @default - not checked
   */
  readonly gateways?: GivenGateways | undefined;
  /**
   * The Region of the gateway that is given, or a token.
   *
   * @default - not known, and not compared with the Region of the Interconnect
   */
  readonly gatewayRegion?: string | undefined;
  /**
   * The customer's public prefixes, announced to Twilio.
   *
   * @default - each site has its own
   */
  readonly ipRoutes?: IpRoutes | undefined;
  /**
   * How the addresses that Twilio sees are spread over the sites.
   *
   * @default - the same IP routes at all sites, which Twilio has not confirmed
   */
  readonly addressing?: Addressing | undefined;
  /**
   * What the routers announce to AWS.
   *
   * @default - summarised with active and standby sites, otherwise as received
   */
  readonly announcementsToAws?: AnnouncementsToAws | undefined;
  /**
   * The bandwidth of the calls at one time. The sites have to carry it while one of them is down.
   *
   * @default - not compared with the bandwidth of the sites
   */
  readonly capacity?: Capacity | undefined;
  /**
   * Whether the Interconnect has a VPC of its own, with lists, groups and routes.
   *
   * @default - if traffic is given
   */
  readonly hasVpc?: boolean | undefined;
  /**
   * The traffic to open in the VPC; required with a VPC.
   *
   * @default - no VPC: hub and sites only
   */
  readonly traffic?: readonly TwilioTraffic[] | undefined;
  /** The sites, by a key of the user's choice. The keys name resources: renaming one replaces the site's resources. */
  readonly sites: Readonly<Record<string, InterconnectSitePlanProps>>;
  /**
   * The failures that the Interconnect must survive. If sites or interfaces are missing for that, it is an error.
   *
   * @default - not declared: a single site, or two sites at one exchange, is a warning
   */
  readonly resiliency?: InterconnectResiliency | undefined;
  /**
   * The prefixes that AWS announces to the routers.
   *
   * @default - the IP routes that no translation makes, and the insides of translations, except what is of a LAN
   */
  readonly allowedPrefixes?: readonly Cidr[] | undefined;
  /**
   * All CIDRs of the VPC.
   *
   * @default - not known, and not compared with the allowed prefixes and the IP routes
   */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
  /**
   * What is to happen to the VPC's calls while BGP announces no route to Twilio.
   *
   * @default - not declared: a default route beside those of a VPN gateway is a warning
   */
  readonly internetFallback?: InternetFallback | undefined;
  /**
   * What lets Twilio's hosts out by name: those are not warned of.
   *
   * @default - nothing
   */
  readonly hostNames?: HostNameCovers | undefined;
  /**
   * The public subnets of the VPC that get no route, where nobody chose the subnets.
   *
   * @default - none, or not known
   */
  readonly unroutedSubnets?: readonly string[] | undefined;
  /**
   * The account and Region of the VPC, and those of its groups and routes.
   *
   * @default - not known, and not compared
   */
  readonly vpcEnvironment?: VpcEnvironment | undefined;
  /**
   * The Region, or a token.
   *
   * @default - not known, and not checked
   */
  readonly region?: string | undefined;
  /**
   * The route tables whose subnets talk to Twilio.
   *
   * @default - no routes are planned
   */
  readonly routeTables?: readonly Routed[] | undefined;
  /**
   * The catalogue of what Twilio publishes.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog | undefined;
  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * @default 60
   */
  readonly rulesQuota?: number | undefined;
  /**
   * How many IPv4 routes AWS takes from the router on each session.
   *
   * @default - `prefixPoolAllocatedCountIpv4` of the site, or AWS's default of 100
   */
  readonly routesQuota?: number | undefined;
  /**
   * The name of the engine, if it cannot allocate routes from a prefix pool.
   *
   * @default - it can
   */
  readonly engineWithoutPrefixPools?: string | undefined;
  /**
   * How many entries the engine can write in one prefix list.
   *
   * @default - AWS's limit of 1000
   */
  readonly entriesLimit?: number | undefined;
}
