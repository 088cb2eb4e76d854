import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { Finding } from '../../model/finding';
import type { Mtu } from '../../model/mtu';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import { type InterconnectPlan, type InterconnectSitePlan, planInterconnect } from '../../plan/interconnect/interconnect';
import type { InterconnectPlanProps, SiteInterfacePlanProps } from '../../plan/interconnect/interconnect-props';
import { interfaceTypeOf } from '../../plan/interconnect/site-interfaces';
import {
  FOREIGN_CONNECTION_REMEDY,
  FOREIGN_GATEWAY_REMEDY,
  literalListFindings,
  planWithin,
  providerAsnFindings,
  providerInterfaceFindings,
} from '../../plan/terraform/terraform';
import { TwilioEdgeSecurityGroup } from '../access/twilio-edge-security-group';
import { TwilioPrefixList } from '../access/twilio-prefix-list';
import { routedOf, TwilioRoutes } from '../access/twilio-routes';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation } from '../direct-connect/gateway-association';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import { keySubject } from '../direct-connect/virtual-interface';
import { connectionKeyOf, knownRegionOf, locationOf, parentFactsOf } from '../direct-connect/virtual-interface-parent';
import { accountThatMade, environmentOf } from '../environment';
import { planFor } from '../planning';
import { PROVIDER } from '../provider-quirks';
import { buildSite } from './site';
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
  public readonly directConnectGateway: DirectConnectGatewayIdentity;
  /** The id of the VPN gateway between the VPC and the Direct Connect gateway; undefined with a transit gateway. */
  public readonly vpnGatewayId: string | undefined;
  /** The VPN gateway, if it is made here. */
  public readonly vpnGateway: VpnGateway | undefined;
  /** The association of the VPN gateway or transit gateway with the Direct Connect gateway. */
  public readonly association: DirectConnectGatewayAssociation;
  /** The prefix lists, by key. Sites can share a list. */
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
    const { directConnectGateway: gatewayPlan, association, prefixLists, routes } = this.plan;

    this.directConnectGateway =
      gatewayPlan === undefined
        ? props.directConnectGateway!
        : new DirectConnectGateway(this, 'DirectConnectGateway', { plan: gatewayPlan, provider, preventDestroy });
    this.vpnGateway =
      association.gateway === 'vpn-gateway' && vpc.vpnGatewayId === undefined
        ? new VpnGateway(this, 'VpnGateway', { provider, vpcId: vpc.vpcId })
        : undefined;
    this.vpnGatewayId = vpc.vpnGatewayId ?? this.vpnGateway?.id;
    const gateways = { vpnGatewayId: this.vpnGatewayId, transitGatewayId: vpc.transitGatewayId };
    this.association = new DirectConnectGatewayAssociation(this, 'Association', {
      plan: association,
      directConnectGateway: this.directConnectGateway,
      timeouts: props.associationTimeouts,
      vpcId: vpc.vpcId,
      provider,
      ...gateways,
    });

    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(prefixLists.map((plan) => [plan.key, new TwilioPrefixList(lists, plan.key, { plan, provider })])),
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
      plan: routes,
      vpcId: vpc.vpcId,
      prefixLists: this.prefixLists,
      // AWS: routes might be propagated incorrectly before the gateway is associated.
      dependsOn: [this.association.resource],
      provider,
      ...gateways,
    });
  }

  private buildSite(
    scope: Construct,
    site: InterconnectSitePlan,
    { vpc: { vpcId }, provider, preventDestroy }: TwilioInterconnectProps<SiteKey>,
    siteProps: TwilioInterconnectSiteProps,
  ): TwilioInterconnectSite {
    const interfaces = buildSite(this, scope, site, siteProps, {
      plan: this.plan,
      directConnectGateway: this.directConnectGateway,
      provider,
      preventDestroy,
    });
    const prefixLists = Object.fromEntries(site.securityGroup.prefixLists.map((key) => [key, this.prefixLists[key]!]));
    const { description, rules } = site.securityGroup;
    const group = { vpcId, description, rules, prefixLists, provider };
    const securityGroup = new TwilioEdgeSecurityGroup(scope, 'SecurityGroup', group);
    return { edge: site.edge, ...interfaces, securityGroup, prefixLists };
  }

  /** The errors for what Terraform or its provider does not support. */
  private limits({ customerAsn, vpc, sites }: TwilioInterconnectProps): readonly Finding[] {
    const resource = interfaceTypeOf(vpc.transitGatewayId);
    const ofInterface = (path: string, bgpAuthKey: string | undefined, mtu?: Mtu): readonly Finding[] =>
      providerInterfaceFindings({ provider: PROVIDER, resource, mtu, bgpAuthKey: keySubject(this, bgpAuthKey) }, path);
    return [
      ...literalListFindings(Token.isUnresolved(vpc.routeTableIds), 'vpc.routeTableIds'),
      ...providerAsnFindings({ provider: PROVIDER, resource, customerAsn }, ''),
      ...Object.entries(sites).flatMap(([key, { mtu, bgpAuthKey, secondary }]) => [
        ...ofInterface(`sites.${key}`, bgpAuthKey, mtu),
        ...ofInterface(`sites.${key}.secondary`, secondary?.bgpAuthKey),
      ]),
    ];
  }

  /** The plan props from the construct's props. */
  private toPlanProps(props: TwilioInterconnectProps): InterconnectPlanProps {
    const { vpc, directConnectGateway } = props;
    const { account, region } = environmentOf(this, props.provider);
    return {
      customerAsn: props.customerAsn,
      directConnectGateway: directConnectGateway && {
        amazonSideAsn: directConnectGateway.amazonSideAsn,
        accounts: {
          account,
          ownerAccount: accountThatMade(directConnectGateway),
          hasRole: false,
          remedy: FOREIGN_GATEWAY_REMEDY,
        },
      },
      transitGateway: vpc.transitGatewayId === undefined ? undefined : { asn: vpc.transitGatewayAsn },
      gateways: { 'vpc.vpnGatewayId': vpc.vpnGatewayId, 'vpc.transitGatewayId': vpc.transitGatewayId },
      ipRoutes: props.ipRoutes,
      traffic: props.traffic,
      allowedPrefixes: props.allowedPrefixes,
      catalog: props.catalog,
      rulesQuota: props.rulesQuota,
      routesQuota: props.routesQuota,
      resiliency: props.resiliency,
      region,
      routeTables:
        vpc.routeTableIds === undefined || Token.isUnresolved(vpc.routeTableIds) ? undefined : routedOf(this, vpc.routeTableIds),
      sites: Object.fromEntries(
        Object.entries(props.sites).map(([key, { edge, bandwidth, preference, mtu, siteLink, secondary, ...first }]) => [
          key,
          {
            ...this.toInterfacePlanProps(first, first.provider ?? props.provider),
            edge,
            bandwidth,
            preference,
            mtu,
            siteLink,
            secondary: secondary && this.toInterfacePlanProps(secondary, secondary.provider ?? first.provider ?? props.provider),
          },
        ]),
      ),
    };
  }

  /** The BGP key is checked by Terraform's own rules, and not by the plan. */
  private toInterfacePlanProps(
    { connection, vlan, peering, virtualInterfaceName }: TwilioSiteInterfaceProps,
    provider: TerraformProvider | undefined,
  ): SiteInterfacePlanProps {
    const { account } = environmentOf(this, provider);
    return {
      vlan,
      peering,
      virtualInterfaceName,
      region: knownRegionOf(this, connection, provider),
      location: locationOf(connection),
      connection: connectionKeyOf(this, connection),
      parent: parentFactsOf(connection),
      accounts: { account, ownerAccount: accountThatMade(connection), hasRole: false, remedy: FOREIGN_CONNECTION_REMEDY },
    };
  }
}
