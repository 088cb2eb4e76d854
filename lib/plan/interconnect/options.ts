import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { Addressing } from '../../model/addressing';
import type { Bandwidth } from '../../model/bandwidth';
import type { Capacity } from '../../model/capacity';
import type { Cidr } from '../../model/cidr';
import type { CrossConnect } from '../../model/cross-connect';
import type { IpRoutes } from '../../model/ip-routes';
import type { Mtu } from '../../model/mtu';
import type { Translation } from '../../model/translation';
import type { SitePreference } from '../../rules/interconnect/preferences';
import type { PrefixPoolOptions } from '../direct-connect/options';
import type { InterconnectResiliency } from '../../rules/interconnect/sites';
import type { AnnouncementsToAws } from './interconnect-props';

/*
 * The props of an Interconnect that are the same on every engine. Props whose meaning differs per engine (replaced on one, changed in
 * place on another) are in the adapters.
 */

/** The props of a site on every engine. */
export interface SiteOptions<Interface> extends PrefixPoolOptions {
  /**
   * The Interconnect edge. A change replaces the security group of the site, which is that of its edge.
   *
   * Errors: `twilio-interconnect:edge-not-interconnect`, `twilio-interconnect:traffic-not-served`.
   */
  readonly edge: TwilioEdge;

  /**
   * The bandwidth ordered from Twilio, one that the edge's exchange offers. It appears in the outputs; no AWS resource depends on it.
   *
   * Errors: `twilio-interconnect:bandwidth-not-offered`. Warnings: `twilio-interconnect:port-below-bandwidth`,
   * `twilio-interconnect:bandwidth-below-capacity`.
   */
  readonly bandwidth: Bandwidth;

  /**
   * Further Interconnect edges whose SIP the hosts of this site take over, such as those of the other sites: the group of this site's edge
   * opens their gateways and media too. Twilio strongly encourages to allow the gateways of every exchange. They are reached only through a site
   * at their exchange. A change is made in place.
   *
   * Errors: `twilio-interconnect:failover-edges-unused`, `twilio-interconnect:failover-edges-mixed`.
   *
   * @default - none: hosts that take over get the groups of both sites, see `securityGroupsOf`
   * @see https://www.twilio.com/docs/sip-trunking/configure-with-interconnect
   */
  readonly failoverEdges?: readonly TwilioEdge[];

  /**
   * A second interface, on a connection that ends on another AWS device. Adding or removing it does not change the first.
   *
   * Errors: `twilio-interconnect:resiliency-interfaces`.
   *
   * @default - one interface
   */
  readonly secondary?: Interface;

  /**
   * The MTU of each interface: see `PrivateVirtualInterface`, or `TransitVirtualInterface` with a transit gateway. Twilio does not publish
   * its MTU. A change is made in place; it may take all interfaces of the connection down for up to 30 seconds.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;

  /**
   * How AWS ranks the site among those that announce the same prefix, such as Twilio's media range. AWS sends to the site with the highest
   * preference, and to all of them with the same one, near or far. It does so if your router sets a community on the prefixes that it
   * announces to AWS. The community is an output of the site; no AWS resource can set it. `untagged`: none, and AWS goes by the distance
   * from the Region to the Direct Connect location. A change changes the output only.
   *
   * Warnings: `twilio-interconnect:preferences-mixed`, `twilio-interconnect:preferences-across-continents`.
   *
   * @default 'untagged'
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
   */
  readonly preference?: SitePreference;

  /**
   * Whether SiteLink is on: AWS carries traffic between this site's interfaces and others with SiteLink. Billed by the hour. A change is
   * made in place and resets the BGP sessions.
   *
   * @default false
   */
  readonly siteLink?: boolean;

  /**
   * The link from the site's router to Twilio's port: what joins them, how far its order is, and what is known then. It is ordered by hand;
   * no AWS resource depends on it. `planOnboarding` tells what comes next, and by when. A change changes outputs only.
   *
   * Errors: those that begin with `twilio-interconnect:cross-connect-` or `twilio-interconnect:twilio-address`,
   * `twilio-interconnect:twilio-interface-address`, `twilio-interconnect:loa-entity-missing`, `twilio-interconnect:account-sid`,
   * `twilio-interconnect:request-asn`, `twilio-interconnect:asn-loop`, `twilio-interconnect:literal-needed`. Warnings:
   * `twilio-interconnect:cross-connect-bandwidth`, `twilio-interconnect:legs-share-port`.
   *
   * @default - not planned: the outputs have AWS's side, and nothing of the order from Twilio but its bandwidth and IP routes
   * @see https://www.twilio.com/docs/interconnect/crossconnect
   */
  readonly crossConnect?: CrossConnect;

  /**
   * The site's own IP routes, in place of those of the Interconnect. In the mode `shared`, only for hosts of `lanPrefixes`; in the mode
   * `translated`, for the outsides of the site's translations. A change changes the allowed prefixes of the association in place, where
   * nobody chose them, and an output.
   *
   * Errors: those that begin with `twilio-interconnect:ip-route`, and `twilio-interconnect:source-leaves-at-other-site`. Warnings:
   * `twilio-interconnect:ip-route-at-two-sites`, `twilio-interconnect:ip-route-not-covered`.
   *
   * @default - those of the Interconnect
   */
  readonly ipRoutes?: IpRoutes;

  /**
   * The networks of hosts behind the site's router, besides the VPCs: such as softphones in an office. They leave at this site only. AWS
   * announces none of them, where nobody chose the allowed prefixes; a change can change those in place.
   *
   * Warnings: `twilio-interconnect:source-not-in-ip-routes`.
   *
   * @default - none: only the hosts of VPCs talk to Twilio
   */
  readonly lanPrefixes?: readonly Cidr[];

  /**
   * How the site's router translates the addresses of hosts to the IP routes, in the mode `translated`. AWS announces the insides to the
   * routers, where nobody chose the allowed prefixes: a change changes those in place. No AWS resource translates.
   *
   * Errors: `twilio-interconnect:translation-missing`, `twilio-interconnect:translation-unexpected`,
   * `twilio-interconnect:translation-outside`, `twilio-interconnect:translation-lengths-differ`, `twilio-interconnect:translation-ipv6`,
   * `twilio-interconnect:translation-inside-of-twilio`, `twilio-interconnect:translation-pool-shared`,
   * `twilio-interconnect:source-leaves-at-other-site`. Warnings: `twilio-interconnect:stateful-translation-active-active`,
   * `twilio-interconnect:translation-maps-differ`, `twilio-interconnect:translation-pool-small`.
   *
   * @default - none: the hosts have addresses of the IP routes
   */
  readonly translations?: readonly Translation[];
}

/** The props of an Interconnect on every engine. */
export interface InterconnectOptions<SiteKey extends string, Site, Gateway> {
  /**
   * Your public IPv4 prefixes, at most a /24 each, which the routers of sites without `ipRoutes` of their own announce to Twilio. A change
   * changes the allowed prefixes of the association in place, where nobody chose them, and outputs.
   *
   * Errors: those that begin with `twilio-interconnect:ip-route`. Warnings: `twilio-interconnect:ip-route-at-two-sites`,
   * `twilio-interconnect:ip-route-not-covered`, `twilio-interconnect:source-not-in-ip-routes`.
   *
   * @default - each site has its own
   * @see https://www.twilio.com/docs/interconnect/crossconnect
   */
  readonly ipRoutes?: IpRoutes;

  /**
   * How the addresses that Twilio sees are spread over the sites: shared, per site, or translated. Twilio associates an address with one
   * connection only, unless it agrees to more. It is checked, and a router follows it; no AWS resource depends on it.
   *
   * Errors: `twilio-interconnect:addressing-date`, `twilio-interconnect:source-leaves-at-other-site`, and those of `translations`. Warnings:
   * `twilio-interconnect:ip-route-at-two-sites`.
   *
   * @default - shared, which Twilio has not confirmed
   * @see https://www.twilio.com/docs/api/errors/62100
   */
  readonly addressing?: Addressing;

  /**
   * What the routers announce to AWS: Twilio's prefixes as they receive them, or the networks that Twilio publishes. A router follows it; no
   * AWS resource depends on it. AWS prefers the longest prefix to every preference, so ranked sites announce the same networks.
   *
   * Warnings: `twilio-interconnect:prefix-length-differs-between-sites`, `twilio-interconnect:propagated-routes-over-100`.
   *
   * @default - summarised, if the sites have different preferences; otherwise as received
   */
  readonly announcementsToAws?: AnnouncementsToAws;

  /**
   * The calls at one time, of all sites together. Every leg of a site has to carry those that can fall to it while one other site is down. It
   * is checked only.
   *
   * Warnings: `twilio-interconnect:bandwidth-below-capacity`, `twilio-interconnect:translation-pool-small`.
   *
   * @default - not compared with the bandwidth of the sites
   */
  readonly capacity?: Capacity;

  /**
   * The sites, two or more, by keys of your choice. A key names resources: renaming one replaces the site's resources.
   *
   * Errors: `twilio-interconnect:site-key`, `twilio-interconnect:sites-missing`. Warnings: `twilio-interconnect:single-site`,
   * `twilio-interconnect:same-exchange`.
   */
  readonly sites: Readonly<Record<SiteKey, Site>>;

  /**
   * The Direct Connect gateway that the interfaces use. A change replaces every interface.
   *
   * @default - a new one, with the Amazon side ASN 64512, or 64513 with a transit gateway, whose own default is 64512
   */
  readonly directConnectGateway?: Gateway;

  /**
   * The failures that the Interconnect must survive; missing sites or interfaces are errors. `maximum`: two or more exchanges, and two
   * interfaces on two connections at every site. `high`: two or more exchanges. `single-site`: one site or one exchange, without a warning.
   *
   * Errors: `twilio-interconnect:resiliency-sites`, `twilio-interconnect:resiliency-interfaces`,
   * `twilio-interconnect:resiliency-connections`.
   *
   * @default - not declared: a single site, or two sites at one exchange, is a warning
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html
   */
  readonly resiliency?: InterconnectResiliency;

  /**
   * The prefixes that AWS announces to the routers. With a VPN gateway, a CIDR of the VPC is announced only if one of these is the same or
   * wider. With a transit gateway, AWS announces exactly these.
   *
   * Warnings: `twilio-interconnect:vpc-not-advertised`, `twilio-interconnect:ip-route-not-covered`.
   *
   * @default - the IP routes that no translation makes, and the insides of translations, except what is of a LAN
   */
  readonly allowedPrefixes?: readonly Cidr[];

  /**
   * How many IPv4 routes AWS takes from each router on its BGP session, where you raised that outside this program. Twilio's prefixes at
   * the site are compared with it, each counted once.
   *
   * Warnings: `twilio-interconnect:session-routes`.
   *
   * @default - `prefixPoolAllocatedCountIpv4` of the site, or AWS's default of 100
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html
   */
  readonly routesQuota?: number;

  /**
   * What Twilio publishes. Another date changes only the entries of prefix lists: the groups open today's ports at every date.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/** The parts of one site, on every engine. */
export interface SiteParts<Interface> {
  readonly edge: TwilioEdge;
  readonly virtualInterface: Interface;
  /** The second interface, if the site has one. */
  readonly secondaryVirtualInterface: Interface | undefined;
}
