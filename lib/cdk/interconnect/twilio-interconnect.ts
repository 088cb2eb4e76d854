import { Stack } from 'aws-cdk-lib';
import type { IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import {
  CfnVPCGatewayAttachment,
  CfnVPNGateway,
  type ISecurityGroup,
  type IVpc,
  type IVPNGatewayRef,
  VpnConnectionType,
  VpnGateway,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { CLOUDFORMATION_ENTRIES_LIMIT } from '../../plan/access/prefix-list';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import { vpcGatewaysFindings } from '../../plan/direct-connect/gateway';
import { type InterconnectPlan, type InterconnectSitePlan, planInterconnect } from '../../plan/interconnect/interconnect';
import type { InterconnectPlanProps, SiteInterfacePlanProps } from '../../plan/interconnect/interconnect-props';
import { TwilioEdgeSecurityGroup } from '../access/twilio-edge-security-group';
import { TwilioPrefixList } from '../access/twilio-prefix-list';
import { routeTablesOf, TwilioRoutes } from '../access/twilio-routes';
import { attach } from '../attachments';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation, transitGatewayAsnOf } from '../direct-connect/gateway-association';
import { amazonSideAsnOf } from '../direct-connect/gateway-ref';
import { connectionKeyOf, locationOf, parentFactsOf } from '../direct-connect/virtual-interface-parent';
import { plainTextOf, planFor } from '../planning';
import { secretRegionOf } from '../secret-region';
import { buildSite, interfaceStackOf } from './site';
import type {
  TwilioInterconnectPrefixLists,
  TwilioInterconnectProps,
  TwilioInterconnectSite,
  TwilioInterconnectSiteProps,
  TwilioSiteInterfaceProps,
} from './twilio-interconnect-props';

/**
 * Everything on AWS's side of a Twilio Interconnect at two or more sites: a Direct Connect gateway, a virtual interface with its BGP
 * session per site, prefix lists with Twilio's addresses, a security group per site, and routes.
 *
 * The outputs of each site are what the network team sends to Twilio and configures on its routers.
 *
 * Throws a `ValidationFailure` with every finding before anything is made.
 *
 * @see https://www.twilio.com/docs/interconnect
 */
export class TwilioInterconnect<SiteKey extends string = string> extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: InterconnectPlan;
  /** The Direct Connect gateway of the interfaces. */
  public readonly directConnectGateway: IDirectConnectGatewayRef;
  /** The VPN gateway between the VPC and the Direct Connect gateway; none with a transit gateway. */
  public readonly vpnGateway: IVPNGatewayRef | undefined;
  /** The association of the VPN gateway or transit gateway with the Direct Connect gateway. */
  public readonly association: DirectConnectGatewayAssociation;
  /** The prefix lists, by key. Sites can share a list. */
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
    const { directConnectGateway: gatewayPlan, association, prefixLists, routes } = this.plan;

    this.directConnectGateway =
      gatewayPlan === undefined
        ? props.directConnectGateway!
        : new DirectConnectGateway(this, 'DirectConnectGateway', { plan: gatewayPlan, removalPolicy: props.removalPolicy });
    this.vpnGateway = association.gateway === 'transit-gateway' ? undefined : this.vpnGatewayOf(props.vpc, props.vpnGateway);
    const gateways = { vpnGateway: this.vpnGateway, transitGateway: props.transitGateway };
    this.association = new DirectConnectGatewayAssociation(this, 'Association', {
      plan: association,
      directConnectGateway: this.directConnectGateway,
      acceptProposalRole: props.acceptProposalRole,
      vpc: props.vpc,
      ...gateways,
    });

    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(prefixLists.map((plan) => [plan.key, new TwilioPrefixList(lists, plan.key, { plan })])),
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

    this.routes = new TwilioRoutes(this, 'Routes', {
      plan: routes,
      vpcId: props.vpc.vpcId,
      prefixLists: this.prefixLists,
      ...gateways,
    });
    // AWS: routes might be propagated incorrectly before the gateway is associated.
    this.routes.node.addDependency(this.association);
  }

  private buildSite(
    scope: Construct,
    site: InterconnectSitePlan,
    { vpc, removalPolicy }: TwilioInterconnectProps<SiteKey>,
    siteProps: TwilioInterconnectSiteProps,
  ): TwilioInterconnectSite {
    const interfaces = buildSite(this, scope, site, siteProps, {
      plan: this.plan,
      directConnectGateway: this.directConnectGateway,
      removalPolicy,
    });
    const prefixLists = Object.fromEntries(site.securityGroup.prefixLists.map((key) => [key, this.prefixLists[key]!]));
    const { description, rules } = site.securityGroup;
    const securityGroup = new TwilioEdgeSecurityGroup(scope, 'SecurityGroup', { vpc, description, rules, prefixLists });
    return { edge: site.edge, ...interfaces, securityGroup, prefixLists };
  }

  /** The VPN gateway that is given, the VPC's, or a new one that is attached to the VPC. */
  private vpnGatewayOf(vpc: IVpc, given: IVPNGatewayRef | undefined): IVPNGatewayRef {
    if (given !== undefined) {
      return given;
    }
    if (vpc.vpnGatewayId !== undefined) {
      return CfnVPNGateway.fromVpnGatewayId(this, 'VpcVpnGateway', vpc.vpnGatewayId);
    }
    attach(vpc, `vpn-gateways:${Stack.of(vpc).node.path}:${vpc.vpcId}`, { path: this.node.path }, (attachments) =>
      vpcGatewaysFindings(attachments, vpc.node.path),
    );
    const vpnGateway = new VpnGateway(this, 'VpnGateway', { type: VpnConnectionType.IPSEC_1 });
    new CfnVPCGatewayAttachment(this, 'VpnGatewayAttachment', { vpcId: vpc.vpcId, vpnGatewayId: vpnGateway.gatewayId });
    return vpnGateway;
  }
}

/** The plan props from the construct's props. */
function toPlanProps(scope: Construct, props: TwilioInterconnectProps): InterconnectPlanProps {
  const { vpc, vpcSubnets, transitGateway, transitGatewayAsn, directConnectGateway } = props;
  const { account, region } = Stack.of(scope);
  const toInterfacePlanProps = ({
    connection,
    vlan,
    peering,
    bgpAuthKey,
    allocateRole,
    virtualInterfaceName,
  }: TwilioSiteInterfaceProps): SiteInterfacePlanProps => ({
    vlan,
    peering,
    virtualInterfaceName,
    region: interfaceStackOf(scope, connection).region,
    connectionRegion: connection.env.region,
    bgpAuthKeyRegion: secretRegionOf(scope, bgpAuthKey),
    location: locationOf(connection),
    connection: connectionKeyOf(connection),
    bgpAuthKey: plainTextOf(bgpAuthKey),
    parent: parentFactsOf(connection),
    accounts: { account, ownerAccount: connection.env.account, hasRole: allocateRole !== undefined },
  });
  const subnets =
    vpcSubnets === undefined ? [...vpc.privateSubnets, ...vpc.isolatedSubnets] : vpc.selectSubnets(vpcSubnets).subnets;
  return {
    customerAsn: props.customerAsn,
    directConnectGateway: directConnectGateway && {
      amazonSideAsn: amazonSideAsnOf(directConnectGateway),
      accounts: {
        account,
        ownerAccount: directConnectGateway.env.account,
        hasRole: props.acceptProposalRole !== undefined,
      },
    },
    transitGateway: transitGateway && { asn: transitGatewayAsnOf({ transitGateway, transitGatewayAsn }) },
    gateways: { vpnGateway: props.vpnGateway, transitGateway },
    ipRoutes: props.ipRoutes,
    traffic: props.traffic,
    resiliency: props.resiliency,
    allowedPrefixes: props.allowedPrefixes,
    catalog: props.catalog,
    rulesQuota: props.rulesQuota,
    routesQuota: props.routesQuota,
    entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT,
    region,
    routeTables: routeTablesOf(subnets),
    sites: Object.fromEntries(
      Object.entries(props.sites).map(([key, { edge, bandwidth, preference, mtu, siteLink, secondary, ...site }]) => [
        key,
        {
          ...toInterfacePlanProps(site),
          edge,
          bandwidth,
          preference,
          mtu,
          siteLink,
          secondary: secondary && toInterfacePlanProps(secondary),
        },
      ]),
    ),
  };
}
