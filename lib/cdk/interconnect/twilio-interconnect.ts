import { CfnOutput, type RemovalPolicy, type SecretValue, Stack } from 'aws-cdk-lib';
import type { IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import {
  CfnVPCGatewayAttachment,
  CfnVPNGateway,
  type ISecurityGroup,
  type ITransitGatewayRef,
  type IVpc,
  type IVPNGatewayRef,
  type SubnetSelection,
  VpnConnectionType,
  VpnGateway,
} from 'aws-cdk-lib/aws-ec2';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { Construct, type IDependable } from 'constructs';
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
import { defaultAmazonSideAsn, vpcGatewaysFindings } from '../../plan/direct-connect/gateway';
import {
  type InterconnectPlan,
  type InterconnectPlanProps,
  type InterconnectSitePlan,
  planInterconnect,
  type SiteInterfacePlanProps,
  type SiteVirtualInterfacePlan,
} from '../../plan/interconnect/interconnect';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import type { InterconnectResiliency } from '../../rules/interconnect/sites';
import { attach } from '../attachments';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation, transitGatewayAsnOf } from '../direct-connect/gateway-association';
import { amazonSideAsnOf } from '../direct-connect/gateway-ref';
import { plainTextOf, planFor } from '../planning';
import { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import { TwilioEdgeSecurityGroup } from '../access/twilio-edge-security-group';
import { CLOUDFORMATION_ENTRIES_LIMIT, TwilioPrefixList } from '../access/twilio-prefix-list';
import { TwilioRoutes } from '../access/twilio-routes';
import { connectionKeyOf, parentFactsOf, type VirtualInterfaceParent } from '../direct-connect/virtual-interface-parent';

/** One virtual interface of a site. */
export interface TwilioSiteInterfaceProps {
  /**
   * The Direct Connect connection, or link aggregation group: imported, or made in the app. A change moves the interface in place and
   * interrupts its traffic.
   */
  readonly connection: VirtualInterfaceParent;

  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The BGP session between AWS and the site's router. A change is made in place and ends the session.
   *
   * Errors: those that begin with `twilio-interconnect:peer-`.
   */
  readonly peering: BgpPeering;

  /**
   * The key (MD5) of the session, 6 to 80 characters. A change is made in place and ends the session.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-syntax`, where the key is known at synthesis.
   *
   * @default - AWS makes a key
   */
  readonly bgpAuthKey?: SecretValue;

  /**
   * A role of the account that owns the connection, where that is another account. It needs
   * `directconnect:AllocatePrivateVirtualInterface`, or `directconnect:AllocateTransitVirtualInterface` with a transit gateway. A change
   * replaces the interface.
   *
   * Errors: `twilio-interconnect:allocate-role-missing`.
   *
   * @default - the connection is of the same account
   */
  readonly allocateRole?: IRoleRef;
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
   * A second interface, on a connection that ends on another AWS device. Adding or removing it leaves the first alone.
   *
   * Errors: `twilio-interconnect:resiliency-interfaces`.
   *
   * @default - one interface
   */
  readonly secondary?: TwilioSiteInterfaceProps;

  /**
   * The largest packet: 1500 bytes; for jumbo frames 8500 or 9001 with a VPN gateway (AWS's pages disagree, see
   * `PrivateVirtualInterface`), 8500 with a transit gateway. What Twilio's side passes is not published. A change is made in place; it may
   * take all interfaces of the connection down for up to 30 seconds.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;

  /**
   * Whether AWS carries traffic between this site's interfaces and others with SiteLink; billed by the hour. A change is made in place and
   * ends the sessions for a moment.
   *
   * @default false
   */
  readonly siteLink?: boolean;
}

/** What joins the VPC to the Direct Connect gateway: a VPN gateway, or a transit gateway. A change between them replaces every interface. */
export type TwilioInterconnectGateway =
  | {
      /**
       * The VPN gateway between the VPC and the Direct Connect gateway, attached to the VPC. A change replaces the association.
       *
       * @default - the VPC's own, or a new one
       */
      readonly vpnGateway?: IVPNGatewayRef;
      readonly transitGateway?: never;
      readonly transitGatewayAsn?: never;
    }
  | {
      /**
       * The transit gateway, which serves many VPCs. The interfaces are transit interfaces then, and the subnets get static routes to the
       * prefix lists. You attach the VPC to the transit gateway; let `routes` depend on the attachment if it is made in the same stack. A
       * change replaces the association and the routes.
       */
      readonly transitGateway: ITransitGatewayRef;

      /**
       * The ASN of the transit gateway.
       *
       * Errors: `twilio-interconnect:transit-gateway-asn`.
       *
       * @default - that of the transit gateway if it is made in the app; otherwise not known, and not compared
       */
      readonly transitGatewayAsn?: Asn;
      readonly vpnGateway?: never;
    };

/** Properties of an Interconnect. */
export type TwilioInterconnectProps<SiteKey extends string = string> = TwilioInterconnectOptions<SiteKey> &
  TwilioInterconnectGateway;

/** Properties of an Interconnect, but for the gateway of the VPC. */
export interface TwilioInterconnectOptions<SiteKey extends string = string> {
  /**
   * The ASN of the customer's routers: a public one that you own, or a private one. A change is made in place and ends every session.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`.
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

  /** The VPC whose hosts talk to Twilio. */
  readonly vpc: IVpc;

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
   * The Direct Connect gateway that the interfaces stand on. A change replaces every interface.
   *
   * @default - a new one, with the Amazon side ASN 64512, or 64513 with a transit gateway: those have 64512 unless told otherwise
   */
  readonly directConnectGateway?: IDirectConnectGatewayRef;

  /**
   * How much the Interconnect is to survive. `maximum`: two or more exchanges, and two interfaces on two connections at every site; `high`:
   * two or more exchanges; `basic`: nothing is demanded.
   *
   * Errors: `twilio-interconnect:resiliency-sites`, `twilio-interconnect:resiliency-interfaces`.
   *
   * @default - not declared: a single site, or two at one exchange, is a warning
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html
   */
  readonly resiliency?: InterconnectResiliency;

  /**
   * The sites that carry the traffic while they are up; the others stand by. AWS prefers them by a community that your routers put on what
   * they announce to AWS: it is among the outputs of each site, and nothing here can set it.
   *
   * Errors: `twilio-interconnect:active-sites`.
   *
   * @default - all sites carry traffic (active/active)
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
   */
  readonly activeSites?: readonly NoInfer<SiteKey>[];

  /**
   * A role of the account that owns the Direct Connect gateway, where that is another account: it accepts the association. It needs
   * `directconnect:AcceptDirectConnectGatewayAssociationProposal`. A change replaces the association.
   *
   * Errors: `twilio-interconnect:accept-role-missing`.
   *
   * @default - the Direct Connect gateway is of the same account
   */
  readonly acceptProposalRole?: IRoleRef;

  /**
   * Which prefixes AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider.
   *
   * Warnings: `twilio-interconnect:vpc-not-advertised`.
   *
   * @default - the IP routes
   */
  readonly allowedPrefixes?: readonly Cidr[];

  /**
   * The subnets that get routes to Twilio.
   *
   * @default - the private and isolated subnets of the VPC
   */
  readonly vpcSubnets?: SubnetSelection;

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
   * What becomes of the virtual interfaces, and of the Direct Connect gateway made here, when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** The parts of one site. */
export interface TwilioInterconnectSite {
  readonly edge: TwilioEdge;
  readonly virtualInterface: PrivateVirtualInterface | TransitVirtualInterface;
  /** The second interface, if the site has one. */
  readonly secondaryVirtualInterface: PrivateVirtualInterface | TransitVirtualInterface | undefined;
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
  public readonly directConnectGateway: IDirectConnectGatewayRef;
  /** The VPN gateway between the VPC and the Direct Connect gateway; none with a transit gateway. */
  public readonly vpnGateway: IVPNGatewayRef | undefined;
  /** What joins the two. */
  public readonly association: DirectConnectGatewayAssociation;
  /** The prefix lists, by key. Sites share lists. */
  public readonly prefixLists: TwilioInterconnectPrefixLists;
  /** The security groups, by site. */
  public readonly securityGroups: Readonly<Record<SiteKey, ISecurityGroup>>;
  /** The parts of each site. */
  public readonly sites: Readonly<Record<SiteKey, TwilioInterconnectSite>>;
  /** The routes of the subnets. */
  public readonly routes: TwilioRoutes;

  public constructor(scope: Construct, id: string, props: TwilioInterconnectProps<SiteKey>) {
    super(scope, id);
    this.plan = planFor(this, () => planInterconnect(toPlanProps(this, props)));

    this.directConnectGateway =
      props.directConnectGateway ??
      new DirectConnectGateway(this, 'DirectConnectGateway', {
        amazonSideAsn: this.plan.amazonSideAsn,
        removalPolicy: props.removalPolicy,
      });
    const joined = this.joinVpc(props);
    this.vpnGateway = joined.vpnGateway;
    this.association = joined.association;

    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(this.plan.prefixLists.map((list) => [list.key, new TwilioPrefixList(lists, list.key, list)])),
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
    ) as unknown as Record<SiteKey, ISecurityGroup>;

    const subnets =
      props.vpcSubnets === undefined
        ? [...props.vpc.privateSubnets, ...props.vpc.isolatedSubnets]
        : props.vpc.selectSubnets(props.vpcSubnets).subnets;
    const prefixLists = this.plan.prefixLists.map(({ key }) => this.prefixLists[key]!);
    const { transitGateway } = props;
    this.routes = new TwilioRoutes(
      this,
      'Routes',
      transitGateway === undefined ? { subnets, vpnGateway: joined.vpnGateway! } : { subnets, transitGateway, prefixLists },
    );
    if (joined.attachment !== undefined) {
      this.association.node.addDependency(joined.attachment);
      this.routes.node.addDependency(joined.attachment);
    }
  }

  /** Associates the VPC's gateway with the Direct Connect gateway. */
  private joinVpc(props: TwilioInterconnectProps<SiteKey>): {
    readonly association: DirectConnectGatewayAssociation;
    readonly vpnGateway?: IVPNGatewayRef;
    readonly attachment?: IDependable;
  } {
    const common = {
      directConnectGateway: this.directConnectGateway,
      allowedPrefixes: this.plan.allowedPrefixes,
      acceptProposalRole: props.acceptProposalRole,
    };
    if (props.transitGateway !== undefined) {
      const { transitGateway, transitGatewayAsn } = props;
      return {
        association: new DirectConnectGatewayAssociation(this, 'Association', { ...common, transitGateway, transitGatewayAsn }),
      };
    }
    const attached = props.vpnGateway === undefined ? this.vpnGatewayOf(props.vpc) : { vpnGateway: props.vpnGateway };
    const { vpnGateway } = attached;
    return { ...attached, association: new DirectConnectGatewayAssociation(this, 'Association', { ...common, vpnGateway }) };
  }

  private buildSite(
    scope: Construct,
    site: InterconnectSitePlan,
    props: TwilioInterconnectProps<SiteKey>,
    siteProps: TwilioInterconnectSiteProps,
  ): TwilioInterconnectSite {
    const build = (id: string, plan: SiteVirtualInterfacePlan, interfaceProps: TwilioSiteInterfaceProps) =>
      this.buildInterface(scope, id, plan, interfaceProps, siteProps, props);
    const virtualInterface = build('VirtualInterface', site.virtualInterface, siteProps);
    const secondaryVirtualInterface =
      siteProps.secondary && build('SecondaryVirtualInterface', site.secondaryVirtualInterface!, siteProps.secondary);
    const prefixLists = Object.fromEntries(site.securityGroup.prefixLists.map((key) => [key, this.prefixLists[key]!]));
    const securityGroup = new TwilioEdgeSecurityGroup(scope, 'SecurityGroup', {
      vpc: props.vpc,
      description: site.securityGroup.description,
      rules: site.securityGroup.rules,
      prefixLists,
    });
    for (const { key, description, value } of site.routerFacts) {
      new CfnOutput(scope, key, { description: `${description} (${site.key})`, value });
    }
    return { edge: site.edge, virtualInterface, secondaryVirtualInterface, securityGroup, prefixLists };
  }

  private buildInterface(
    scope: Construct,
    id: string,
    plan: SiteVirtualInterfacePlan,
    { connection, vlan, peering, bgpAuthKey, allocateRole }: TwilioSiteInterfaceProps,
    { mtu, siteLink }: TwilioInterconnectSiteProps,
    { customerAsn, removalPolicy }: TwilioInterconnectProps<SiteKey>,
  ): PrivateVirtualInterface | TransitVirtualInterface {
    const Interface = plan.type === 'transit' ? TransitVirtualInterface : PrivateVirtualInterface;
    return new Interface(scope, id, {
      connection,
      directConnectGateway: this.directConnectGateway,
      virtualInterfaceName: plan.name,
      vlan,
      customerAsn,
      peerings: [peering],
      bgpAuthKey,
      allocateRole,
      mtu,
      siteLink,
      removalPolicy,
    });
  }

  /** The VPC's VPN gateway, or a new one, and what attaches it to the VPC. */
  private vpnGatewayOf(vpc: IVpc): { readonly vpnGateway: IVPNGatewayRef; readonly attachment?: IDependable } {
    if (vpc.vpnGatewayId !== undefined) {
      const vpnGateway = CfnVPNGateway.fromVpnGatewayId(this, 'VpcVpnGateway', vpc.vpnGatewayId);
      const attachment = vpc.node.children.find(
        (child) => CfnVPCGatewayAttachment.isCfnVPCGatewayAttachment(child) && child.vpnGatewayId !== undefined,
      );
      return attachment === undefined ? { vpnGateway } : { vpnGateway, attachment };
    }
    attach(vpc, `vpn-gateways:${Stack.of(vpc).node.path}:${vpc.vpcId}`, { path: this.node.path }, (attachments) =>
      vpcGatewaysFindings(attachments, vpc.node.path),
    );
    const vpnGateway = new VpnGateway(this, 'VpnGateway', { type: VpnConnectionType.IPSEC_1 });
    const attachment = new CfnVPCGatewayAttachment(this, 'VpnGatewayAttachment', {
      vpcId: vpc.vpcId,
      vpnGatewayId: vpnGateway.gatewayId,
    });
    return { vpnGateway, attachment };
  }
}

/** The construct's props as the plan takes them. */
function toPlanProps(scope: Construct, props: TwilioInterconnectProps): InterconnectPlanProps {
  const { transitGateway, transitGatewayAsn, directConnectGateway } = props;
  const gateway = transitGateway === undefined ? 'vpn-gateway' : 'transit-gateway';
  const { account, region } = Stack.of(scope);
  const toInterfacePlanProps = (site: TwilioSiteInterfaceProps): SiteInterfacePlanProps => ({
    vlan: site.vlan,
    peering: site.peering,
    connection: connectionKeyOf(site.connection),
    bgpAuthKey: plainTextOf(site.bgpAuthKey),
    surroundings: {
      parent: parentFactsOf(site.connection),
      accounts: { account, ownerAccount: site.connection.env.account, hasRole: site.allocateRole !== undefined },
    },
  });
  return {
    customerAsn: props.customerAsn,
    amazonSideAsn: directConnectGateway === undefined ? defaultAmazonSideAsn(gateway) : amazonSideAsnOf(directConnectGateway),
    gateway,
    transitGatewayAsn: transitGateway && transitGatewayAsnOf({ transitGateway, transitGatewayAsn }),
    ipRoutes: props.ipRoutes,
    traffic: props.traffic,
    resiliency: props.resiliency,
    activeSites: props.activeSites,
    allowedPrefixes: props.allowedPrefixes,
    catalog: props.catalog,
    rulesQuota: props.rulesQuota,
    entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT,
    region,
    gatewayAccounts: directConnectGateway && {
      account,
      ownerAccount: directConnectGateway.env.account,
      hasRole: props.acceptProposalRole !== undefined,
    },
    sites: Object.fromEntries(
      Object.entries(props.sites).map(([key, { edge, bandwidth, mtu, siteLink, secondary, ...site }]) => [
        key,
        {
          ...toInterfacePlanProps(site),
          edge,
          bandwidth,
          mtu,
          siteLink,
          secondary: secondary && toInterfacePlanProps(secondary),
        },
      ]),
    ),
  };
}
