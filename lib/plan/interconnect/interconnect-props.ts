import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Cidr } from '../../model/cidr';
import type { IpRoutes } from '../../model/ip-routes';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import type { AcrossAccountsSubject } from '../../rules/direct-connect/across-accounts';
import type { InterconnectResiliency } from '../../rules/interconnect/sites';
import type { Routed } from '../access/routes';
import type { TransitGatewayFacts } from '../direct-connect/gateway-association';
import type { VirtualInterfacePlanProps } from '../direct-connect/virtual-interface';

/** One interface of a site. */
export interface SiteInterfacePlanProps {
  /** The VLAN of the virtual interface, unique on its connection. */
  readonly vlan: Vlan;
  /** The BGP session between AWS and the site's router. */
  readonly peering: BgpPeering;
  /**
   * What tells this connection from others, for example its id.
   *
   * @default - not known, so VLANs are not compared
   */
  readonly connection?: string | undefined;
  /**
   * The BGP key as text, if it is known at synthesis. Its syntax is checked; it appears in no finding.
   *
   * @default - not known, and not checked
   */
  readonly bgpAuthKey?: string | undefined;
  /**
   * What kind of connection it is, and how much it carries.
   *
   * @default - not known, and not compared with the bandwidth ordered from Twilio
   */
  readonly parent?: VirtualInterfacePlanProps['parent'];
  /**
   * Whose stack and whose connection it is.
   *
   * @default - not known, and not compared
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/** What is wanted at one site. */
export interface InterconnectSitePlanProps extends SiteInterfacePlanProps {
  /** The Interconnect edge. */
  readonly edge: TwilioEdge;
  /** The bandwidth ordered from Twilio: one that the edge's exchange offers. */
  readonly bandwidth: Bandwidth;
  /**
   * @default - AWS sets 1500
   */
  readonly mtu?: Mtu | undefined;
  /**
   * @default - AWS leaves SiteLink off
   */
  readonly siteLink?: boolean | undefined;
  /**
   * A second interface, on a connection that ends on another AWS device.
   *
   * @default - one interface
   */
  readonly secondary?: SiteInterfacePlanProps | undefined;
}

/** What is known of an existing Direct Connect gateway. */
export interface ExistingDirectConnectGateway {
  /**
   * The ASN of its end of every BGP session.
   *
   * @default - not known, and not compared with the customer's
   */
  readonly amazonSideAsn?: Asn | undefined;
  /**
   * Whose stack and whose Direct Connect gateway it is.
   *
   * @default - not known, and not compared
   */
  readonly accounts?: AcrossAccountsSubject | undefined;
}

/** What is wanted of an Interconnect. */
export interface InterconnectPlanProps {
  /** The customer's ASN, of every session. */
  readonly customerAsn: Asn;
  /**
   * What is known of an existing Direct Connect gateway.
   *
   * @default - a new one, with the Amazon side ASN 64512, or 64513 with a transit gateway
   */
  readonly directConnectGateway?: ExistingDirectConnectGateway | undefined;
  /**
   * The transit gateway that joins the VPCs to the Direct Connect gateway.
   *
   * @default - a VPN gateway joins one VPC
   */
  readonly transitGateway?: TransitGatewayFacts | undefined;
  /** The customer's public prefixes, announced to Twilio. */
  readonly ipRoutes: IpRoutes;
  /** The traffic to open. */
  readonly traffic: readonly TwilioTraffic[];
  /** The sites, by a key of the user's choice. The keys name resources: renaming one replaces the site's resources. */
  readonly sites: Readonly<Record<string, InterconnectSitePlanProps>>;
  /**
   * How much the Interconnect is to survive; what is missing for it is an error.
   *
   * @default - not declared: a single site, or two in one exchange, is a warning
   */
  readonly resiliency?: InterconnectResiliency | undefined;
  /**
   * The sites that carry the traffic while they are up; the others stand by.
   *
   * @default - all sites carry traffic
   */
  readonly activeSites?: readonly string[] | undefined;
  /**
   * Which prefixes AWS announces to the routers.
   *
   * @default - the IP routes
   */
  readonly allowedPrefixes?: readonly Cidr[] | undefined;
  /**
   * The VPC's CIDRs that are known at synthesis.
   *
   * @default - none is known, so the allowed prefixes are not compared with them
   */
  readonly vpcCidrs?: readonly Cidr[] | undefined;
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
   * What Twilio publishes.
   *
   * @default - what Twilio publishes now: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog | undefined;
  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * @default 60
   */
  readonly rulesQuota?: number | undefined;
  /**
   * How many entries the engine can write into one prefix list.
   *
   * @default - no limit but that of AWS, 1000
   */
  readonly entriesLimit?: number | undefined;
}
