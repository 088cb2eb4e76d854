import { TwilioEdge } from '../../catalog/twilio-edge';
import { Addressing } from '../../model/addressing';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import type { CrossConnect } from '../../model/cross-connect';
import type { Finding } from '../../model/finding';
import type { Translation } from '../../model/translation';
import type { SitePreference } from '../../rules/interconnect/preferences';
import type { AccessPlan } from '../access/access';
import type { HostNamePlan } from '../access/host-names-props';
import type { DirectConnectGatewayPlan } from '../direct-connect/gateway';
import type { GatewayAssociationPlan } from '../direct-connect/gateway-association';
import type { VirtualInterfacePlan } from '../direct-connect/virtual-interface';
import type { SiteHandOver } from './hand-over';
import type { InterconnectIntent } from './intent';
import type { AnnouncementsToAws } from './interconnect-props';

/** A virtual interface of a site. */
export type SiteVirtualInterfacePlan = Omit<VirtualInterfacePlan, 'findings'>;

/** One site. */
export interface InterconnectSitePlan {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: Bandwidth;
  /** The prefixes that Twilio announces at the edge, as of the catalogue's day. */
  readonly bgpPrefixes: readonly BgpPrefix[];
  readonly virtualInterface: SiteVirtualInterfacePlan;
  readonly secondaryVirtualInterface: SiteVirtualInterfacePlan | undefined;
  /** How AWS ranks the site among those that announce the same prefix. */
  readonly preference: SitePreference;
  /**
   * The BGP community for the prefixes that the router announces to AWS, so that AWS follows the preference; undefined if they stay
   * untagged.
   *
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
   */
  readonly localPreferenceCommunity: string | undefined;
  /** Whether AWS uses the site only while another one is down. */
  readonly standsBy: boolean;
  /** How many IPv4 routes AWS takes from the router on each session. */
  readonly routesQuota: number;
  /** What the site's router announces to Twilio. Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** Whether these IP routes are the site's own, in place of those of the Interconnect. */
  readonly hasOwnIpRoutes: boolean;
  /** The networks of hosts behind the site's router, besides the VPCs. Sorted. */
  readonly lanPrefixes: readonly Cidr[];
  /** The translations on the site's router, in the order given. */
  readonly translations: readonly Translation[];
  /** The link from the site's router to Twilio's port; undefined if it is not planned yet. */
  readonly crossConnect: CrossConnect | undefined;
  /** What the network team and its machines need, as plain data: AWS's side and Twilio's side apart. */
  readonly handOver: SiteHandOver;
}

/** Everything to be provisioned for an Interconnect. */
export interface InterconnectPlan {
  readonly catalogVersion: string;
  /** The customer's ASN, in every session with AWS. */
  readonly customerAsn: Asn;
  /** The Direct Connect gateway to make; undefined if an existing one is used. */
  readonly directConnectGateway: Omit<DirectConnectGatewayPlan, 'findings'> | undefined;
  /** The ASN of the Amazon side of every session; undefined if it is not known. */
  readonly amazonSideAsn: Asn | undefined;
  /** The association of the VPCs' gateway with the Direct Connect gateway, and the prefixes that AWS announces to the routers. */
  readonly association: Omit<GatewayAssociationPlan, 'findings'>;
  /**
   * Which sites AWS uses for a prefix that several announce: the nearest to the Region, if all are untagged; all of them, if all have the
   * same preference; otherwise those with the highest.
   */
  readonly intent: InterconnectIntent;
  /** How the addresses that Twilio sees are spread over the sites. */
  readonly addressing: Addressing;
  /** What the routers announce to AWS. */
  readonly announcementsToAws: AnnouncementsToAws;
  /** What AWS may announce to the routers; empty if that is not known. */
  readonly announcedByAws: readonly BgpPrefix[];
  /** The IP routes of all sites. Sorted. */
  readonly ipRoutes: readonly Cidr[];
  /** What the VPC needs, with a group for each edge; undefined without a VPC. */
  readonly access: Omit<AccessPlan, 'findings'> | undefined;
  /** The host names of the VPC's traffic, which no group opens if they have no addresses; none without a VPC. */
  readonly hostNames: readonly HostNamePlan[];
  /** Sorted by key. */
  readonly sites: readonly InterconnectSitePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}
