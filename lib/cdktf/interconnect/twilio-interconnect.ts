import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { TerraformOutput, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Cidr } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import type { IpRoutes } from '../../model/ip-routes';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import { defaultAmazonSideAsn } from '../../plan/direct-connect/gateway';
import {
  type InterconnectPlan,
  type InterconnectSitePlan,
  planInterconnect,
  type SiteInterfacePlanProps,
  type SiteVirtualInterfacePlan,
} from '../../plan/interconnect/interconnect';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import {
  gatewayChoiceFindings,
  literalListFindings,
  planWithin,
  providerAsnFindings,
  providerInterfaceFindings,
} from '../../plan/terraform/terraform';
import type { InterconnectResiliency } from '../../rules/interconnect/sites';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation } from '../direct-connect/gateway-association';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import { planFor } from '../planning';
import { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import { PROVIDER } from '../provider-quirks';
import type { ProtectedOptions, ResourceTimeouts } from '../terraform-options';
import { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import { TwilioEdgeSecurityGroup } from '../access/twilio-edge-security-group';
import { TwilioPrefixList } from '../access/twilio-prefix-list';
import { TwilioRoutes } from '../access/twilio-routes';
import { keySubject } from '../direct-connect/virtual-interface';
import { connectionKeyOf, type VirtualInterfaceParent } from '../direct-connect/virtual-interface-parent';
import { vpcOf } from '../direct-connect/vpc-behind';

/** One virtual interface of a site. */
export interface TwilioSiteInterfaceProps {
  /** The Direct Connect connection, or link aggregation group. A change replaces the interface. */
  readonly connection: VirtualInterfaceParent;

  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The BGP session between AWS and the site's router. A change replaces the interface.
   *
   * Errors: those that begin with `twilio-interconnect:peer-`.
   */
  readonly peering: BgpPeering;

  /**
   * The key (MD5) of the session, 6 to 80 characters: a token, for example the `stringValue` of a sensitive `TerraformVariable` or the
   * attribute of a secret's data source. Terraform keeps the key in its state, so the state is as secret as the key. A change replaces
   * the interface.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-literal`. Warnings: `twilio-interconnect:bgp-auth-key-not-sensitive`,
   * `twilio-interconnect:bgp-auth-key-default`.
   *
   * @default - AWS makes a key
   */
  readonly bgpAuthKey?: string;
}

/** One site: an Interconnect edge, a Direct Connect location and a router in the same data centre. */
export interface TwilioInterconnectSiteProps extends TwilioSiteInterfaceProps {
  /**
   * The Interconnect edge. A change replaces the site's security group.
   *
   * Errors: `twilio-interconnect:edge-not-interconnect`, `twilio-interconnect:traffic-not-served`.
   */
  readonly edge: TwilioEdge;

  /**
   * The bandwidth ordered from Twilio, one that the edge's exchange offers. It is told in the outputs; AWS's side does not depend on it.
   *
   * Errors: `twilio-interconnect:bandwidth-not-offered`.
   */
  readonly bandwidth: Bandwidth;

  /**
   * A second virtual interface, on a connection that ends on another AWS device.
   *
   * @default - one interface
   */
  readonly secondary?: TwilioSiteInterfaceProps;

  /**
   * The largest packet of each interface: see `PrivateVirtualInterface`. What Twilio's side passes is not published.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`, `twilio-interconnect:provider-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;

  /**
   * Whether AWS carries traffic between this site's interfaces and others with SiteLink.
   *
   * @default false
   */
  readonly siteLink?: boolean;
}

/** What every VPC tells of itself. */
export interface TwilioInterconnectVpcOptions {
  /** The id of the VPC. */
  readonly vpcId: string;

  /**
   * The ids of the route tables of the subnets whose hosts talk to Twilio. The list is known at synthesis; its ids need not be.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   *
   * @default - no route table gets routes to Twilio
   */
  readonly routeTableIds?: readonly string[];
}

/** A VPC, as Terraform knows it: by ids, or tokens for ids. A VPN gateway or a transit gateway joins it to the Direct Connect gateway. */
export type TwilioInterconnectVpc = TwilioInterconnectVpcOptions &
  (
    | {
        /**
         * The id of the VPN gateway, attached to the VPC. A change replaces the association. Give the `vpnGatewayId` of an
         * `aws_vpn_gateway_attachment` to wait for it.
         *
         * @default - a new one, attached to the VPC
         */
        readonly vpnGatewayId?: string;
        readonly transitGatewayId?: never;
        readonly transitGatewayAsn?: never;
      }
    | {
        /**
         * The id of the transit gateway, attached to the VPC. A change from or to a VPN gateway replaces every interface. Give the
         * `transitGatewayId` of an `aws_ec2_transit_gateway_vpc_attachment` to wait for it.
         */
        readonly transitGatewayId: string;

        /**
         * The ASN of the transit gateway, to compare it with that of the Direct Connect gateway.
         *
         * Errors: `twilio-interconnect:transit-gateway-asn`.
         *
         * @default - not known, and not compared
         */
        readonly transitGatewayAsn?: Asn;
        readonly vpnGatewayId?: never;
      }
  );

/** A virtual interface of an Interconnect: private with a VPN gateway, transit with a transit gateway. */
export type TwilioInterconnectVirtualInterface = PrivateVirtualInterface | TransitVirtualInterface;

/** Properties of an Interconnect. */
export interface TwilioInterconnectProps<SiteKey extends string = string> extends ProtectedOptions {
  /**
   * The ASN of the customer's routers: a public one that you own, or a private one. A change replaces every interface. On CDKTF at most
   * 2147483646.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`, `twilio-interconnect:provider-asn`.
   */
  readonly customerAsn: Asn;

  /**
   * Your public IPv4 prefixes, at most a /24 each, which your routers announce to Twilio.
   *
   * Errors: those that begin with `twilio-interconnect:ip-route`.
   *
   * @see https://www.twilio.com/docs/interconnect/crossconnect
   */
  readonly ipRoutes: IpRoutes;

  /**
   * The VPC whose hosts talk to Twilio.
   *
   * Errors: `twilio-interconnect:gateway-choice`.
   */
  readonly vpc: TwilioInterconnectVpc;

  /** The traffic to open: kinds of `TwilioTraffic`, in any order. */
  readonly traffic: readonly TwilioTraffic[];

  /**
   * The sites, two or more, by keys of your choice. A key names resources: renaming one replaces the site's resources.
   *
   * Errors: `twilio-interconnect:site-key`, `twilio-interconnect:sites-missing`. Warnings: `twilio-interconnect:single-site`,
   * `twilio-interconnect:same-exchange`.
   */
  readonly sites: Readonly<Record<SiteKey, TwilioInterconnectSiteProps>>;

  /**
   * How much the Interconnect is to survive. What is missing for it is an error: two sites at different exchanges for `high`, and two
   * connections at each for `maximum`; `basic` says that one site is meant.
   *
   * Errors: `twilio-interconnect:resiliency-sites`, `twilio-interconnect:resiliency-interfaces`.
   *
   * @default - not declared: a single site, or two in one exchange, is a warning
   */
  readonly resiliency?: InterconnectResiliency;

  /**
   * The sites that carry the traffic while they are up; the others stand by. The outputs tell the community with which each router makes
   * AWS prefer them.
   *
   * Errors: `twilio-interconnect:active-sites`.
   *
   * @default - all sites carry traffic
   */
  readonly activeSites?: readonly NoInfer<SiteKey>[];

  /**
   * The Direct Connect gateway that the interfaces stand on. A change replaces every interface.
   *
   * @default - a new one, with the Amazon side ASN 64512, or 64513 with a transit gateway: those have 64512 unless told otherwise
   */
  readonly directConnectGateway?: DirectConnectGatewayIdentity;

  /**
   * Which prefixes AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider.
   *
   * Warnings: `twilio-interconnect:vpc-not-advertised`.
   *
   * @default - the IP routes
   */
  readonly allowedPrefixes?: readonly Cidr[];

  /**
   * What Twilio publishes. Another date changes entries of prefix lists only: the groups open today's ports at every date.
   *
   * @default - what Twilio publishes now: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;

  /**
   * The account's quota of inbound or outbound rules in a security group.
   *
   * Warnings: `twilio-interconnect:security-group-quota`.
   *
   * @default 60
   */
  readonly rulesQuota?: number;

  /**
   * Whether Terraform refuses every plan that would destroy a virtual interface, or the Direct Connect gateway made here; a plan that would
   * replace one is such a plan. Deleting them is an outage.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;

  /**
   * How long Terraform waits for the association of the VPN gateway or the transit gateway.
   *
   * @default - 60 minutes each
   */
  readonly associationTimeouts?: ResourceTimeouts;
}

/** The parts of one site. */
export interface TwilioInterconnectSite {
  readonly edge: TwilioEdge;
  readonly virtualInterface: TwilioInterconnectVirtualInterface;
  /** The second interface, if there is one. */
  readonly secondaryVirtualInterface: TwilioInterconnectVirtualInterface | undefined;
  readonly securityGroup: TwilioEdgeSecurityGroup;
  /** The lists that the site's security group names, by key. */
  readonly prefixLists: Readonly<Record<string, TwilioPrefixList>>;
}

/** The prefix lists of an Interconnect, by key, for example `sip-signalling-ashburn-ix`. */
export interface TwilioInterconnectPrefixLists {
  /** The list with Twilio's media addresses: today 168.86.128.0/18. */
  readonly media: TwilioPrefixList;
  readonly [key: string]: TwilioPrefixList;
}

/**
 * Everything on AWS's side of a Twilio Interconnect at two or more sites: a Direct Connect gateway, a virtual interface with its BGP
 * session per site, prefix lists with Twilio's IP routes, a security group per site, and routes.
 *
 * Each site's outputs hold what the network team tells Twilio and loads on its routers.
 *
 * Throws a `ValidationFailure` with every finding before anything is made.
 *
 * @see https://www.twilio.com/docs/interconnect
 */
export class TwilioInterconnect<SiteKey extends string = string> extends Construct {
  /** Everything that was decided. */
  public readonly plan: InterconnectPlan;
  /** The Direct Connect gateway that the interfaces stand on. */
  public readonly directConnectGateway: DirectConnectGatewayIdentity;
  /** The id of the VPN gateway between the VPC and the Direct Connect gateway, unless it is a transit gateway. */
  public readonly vpnGatewayId: string | undefined;
  /** The VPN gateway, if it is made here. */
  public readonly vpnGateway: VpnGateway | undefined;
  /** What joins the two. */
  public readonly association: DirectConnectGatewayAssociation;
  /** The prefix lists, by key. Sites share lists. */
  public readonly prefixLists: TwilioInterconnectPrefixLists;
  /** The security groups, by site. */
  public readonly securityGroups: Readonly<Record<SiteKey, TwilioEdgeSecurityGroup>>;
  /** The parts of each site. */
  public readonly sites: Readonly<Record<SiteKey, TwilioInterconnectSite>>;
  /** The routes of the route tables. */
  public readonly routes: TwilioRoutes;

  public constructor(scope: Construct, id: string, props: TwilioInterconnectProps<SiteKey>) {
    super(scope, id);
    const { vpc, provider, preventDestroy } = props;
    this.plan = planFor(this, () => planWithin(this.limits(props), () => planInterconnect(this.toPlanProps(props))));

    this.directConnectGateway =
      props.directConnectGateway ??
      new DirectConnectGateway(this, 'DirectConnectGateway', {
        amazonSideAsn: this.plan.amazonSideAsn,
        provider,
        preventDestroy,
      });
    const { transitGatewayId } = vpc;
    this.vpnGateway =
      transitGatewayId === undefined && vpc.vpnGatewayId === undefined
        ? new VpnGateway(this, 'VpnGateway', { provider, vpcId: vpc.vpcId })
        : undefined;
    this.vpnGatewayId = vpc.vpnGatewayId ?? this.vpnGateway?.id;
    this.association = new DirectConnectGatewayAssociation(this, 'Association', {
      directConnectGateway: this.directConnectGateway,
      ...(transitGatewayId === undefined
        ? { vpnGatewayId: this.vpnGatewayId ?? '' }
        : { transitGatewayId, transitGatewayAsn: vpc.transitGatewayAsn }),
      allowedPrefixes: this.plan.allowedPrefixes,
      timeouts: props.associationTimeouts,
      provider,
    });

    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(
        this.plan.prefixLists.map((plan) => [plan.key, new TwilioPrefixList(lists, plan.key, { plan, provider })]),
      ),
    );

    const sites = new Construct(this, 'Sites');
    this.sites = Object.fromEntries(
      this.plan.sites.map((site) => [
        site.key,
        this.buildSite(new Construct(sites, site.key), site, props, props.sites[site.key as SiteKey]),
      ]),
    ) as Record<SiteKey, TwilioInterconnectSite>;
    this.securityGroups = Object.fromEntries(
      Object.entries<TwilioInterconnectSite>(this.sites).map(([key, site]) => [key, site.securityGroup]),
    ) as unknown as Record<SiteKey, TwilioEdgeSecurityGroup>;

    this.routes = new TwilioRoutes(this, 'Routes', {
      routeTableIds: vpc.routeTableIds ?? [],
      ...(transitGatewayId === undefined
        ? { vpnGatewayId: this.vpnGatewayId ?? '' }
        : { transitGatewayId, prefixLists: Object.values(this.prefixLists) }),
      provider,
    });
  }

  private buildSite(
    scope: Construct,
    site: InterconnectSitePlan,
    props: TwilioInterconnectProps<SiteKey>,
    siteProps: TwilioInterconnectSiteProps,
  ): TwilioInterconnectSite {
    const { provider } = props;
    const { secondary } = siteProps;
    const virtualInterface = this.buildInterface(scope, 'VirtualInterface', site.virtualInterface, props, siteProps, siteProps);
    const secondaryVirtualInterface =
      secondary && site.secondaryVirtualInterface
        ? this.buildInterface(scope, 'SecondaryVirtualInterface', site.secondaryVirtualInterface, props, siteProps, secondary)
        : undefined;
    const prefixLists = Object.fromEntries(site.securityGroup.prefixLists.map((key) => [key, this.prefixLists[key]!]));
    const securityGroup = new TwilioEdgeSecurityGroup(scope, 'SecurityGroup', {
      vpcId: props.vpc.vpcId,
      description: site.securityGroup.description,
      rules: site.securityGroup.rules,
      prefixLists,
      provider,
    });
    for (const { key, description, value } of site.routerFacts) {
      const output = new TerraformOutput(scope, key, { description: `${description} (${site.key})`, value });
      output.overrideLogicalId(this.outputName(site.key, key));
    }
    return { edge: site.edge, virtualInterface, secondaryVirtualInterface, securityGroup, prefixLists };
  }

  private buildInterface(
    scope: Construct,
    id: string,
    plan: SiteVirtualInterfacePlan,
    props: TwilioInterconnectProps<SiteKey>,
    { mtu, siteLink }: TwilioInterconnectSiteProps,
    { connection, vlan, peering, bgpAuthKey }: TwilioSiteInterfaceProps,
  ): TwilioInterconnectVirtualInterface {
    const VirtualInterface = props.vpc.transitGatewayId === undefined ? PrivateVirtualInterface : TransitVirtualInterface;
    return new VirtualInterface(scope, id, {
      connection,
      directConnectGateway: this.directConnectGateway,
      virtualInterfaceName: plan.name,
      vlan,
      customerAsn: props.customerAsn,
      peerings: [peering],
      bgpAuthKey,
      mtu,
      siteLink,
      provider: props.provider,
      preventDestroy: props.preventDestroy,
    });
  }

  /** `Twilio_ashburn_Vlan`: the path of the construct in its stack, the site, the fact. */
  private outputName(...parts: readonly string[]): string {
    const { scopes } = this.node;
    const path = scopes.slice(scopes.indexOf(TerraformStack.of(this)) + 1).map(({ node }) => node.id);
    return [...path, ...parts].join('_').replace(/[^A-Za-z0-9_-]/g, '');
  }

  /** What Terraform, or its provider, cannot do of what is wanted. */
  private limits({ customerAsn, vpc, sites }: TwilioInterconnectProps): readonly Finding[] {
    const resource = vpc.transitGatewayId === undefined ? 'private' : 'transit';
    const ofInterface = (path: string, bgpAuthKey: string | undefined, mtu?: Mtu): readonly Finding[] =>
      providerInterfaceFindings({ provider: PROVIDER, resource, mtu, bgpAuthKey: keySubject(this, bgpAuthKey) }, path);
    const { vpnGatewayId, transitGatewayId } = vpc;
    return [
      ...gatewayChoiceFindings({ gateways: { vpnGatewayId, transitGatewayId }, isOptional: true }, 'vpc'),
      ...literalListFindings(Token.isUnresolved(vpc.routeTableIds), 'vpc.routeTableIds'),
      ...providerAsnFindings({ provider: PROVIDER, resource, customerAsn }, ''),
      ...Object.entries(sites).flatMap(([key, { mtu, bgpAuthKey, secondary }]) => [
        ...ofInterface(`sites.${key}`, bgpAuthKey, mtu),
        ...ofInterface(`sites.${key}.secondary`, secondary?.bgpAuthKey),
      ]),
    ];
  }

  /** The construct's props as the plan takes them. */
  private toPlanProps(props: TwilioInterconnectProps): Parameters<typeof planInterconnect>[0] {
    const behind = vpcOf(this, props.vpc.vpcId);
    const gateway = props.vpc.transitGatewayId === undefined ? 'vpn-gateway' : 'transit-gateway';
    return {
      customerAsn: props.customerAsn,
      amazonSideAsn:
        props.directConnectGateway === undefined ? defaultAmazonSideAsn(gateway) : props.directConnectGateway.amazonSideAsn,
      gateway,
      transitGatewayAsn: props.vpc.transitGatewayAsn,
      ipRoutes: props.ipRoutes,
      traffic: props.traffic,
      allowedPrefixes: props.allowedPrefixes,
      vpcCidrs: behind && [...(behind.primary === undefined ? [] : [behind.primary]), ...behind.secondary],
      catalog: props.catalog,
      rulesQuota: props.rulesQuota,
      resiliency: props.resiliency,
      activeSites: props.activeSites,
      sites: Object.fromEntries(
        Object.entries(props.sites).map(([key, { edge, bandwidth, mtu, siteLink, secondary, ...first }]) => [
          key,
          {
            edge,
            bandwidth,
            mtu,
            siteLink,
            ...this.toInterfacePlanProps(first),
            secondary: secondary && this.toInterfacePlanProps(secondary),
          },
        ]),
      ),
    };
  }

  /** A key is judged as Terraform takes it, and not by the plan. */
  private toInterfacePlanProps({ connection, vlan, peering }: TwilioSiteInterfaceProps): SiteInterfacePlanProps {
    return { connection: connectionKeyOf(this, connection), vlan, peering, bgpAuthKey: undefined };
  }
}
