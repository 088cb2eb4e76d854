import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { Cidr } from '../../model/cidr';
import { type Finding, locateFailure } from '../../model/finding';
import type { Mtu } from '../../model/mtu';
import { checkDependentProps } from '../../plan/direct-connect/gateway-choice';
import { accessOfVpc } from '../../plan/interconnect/access-of-vpc';
import { type BuiltInterconnect, hostAddressesFindings, neighboursFindings } from '../../plan/interconnect/addressing-findings';
import { groupsOfSites } from '../../plan/interconnect/groups-of-sites';
import { planInterconnect } from '../../plan/interconnect/interconnect';
import type { InterconnectPlan } from '../../plan/interconnect/interconnect-plan';
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
import { routeTablesOf, TwilioAccess, type TwilioAccessPrefixLists, vpcEnvironmentOf } from '../access/twilio-access';
import type { TwilioEdgeSecurityGroup } from '../access/twilio-edge-security-group';
import type { TwilioRoutes } from '../access/twilio-routes';
import { type Attached, attachedIn, registerAttached } from '../../adapters/attachments';
import { hostOf, placedNameOf, validateLate } from '../attachments';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation } from '../direct-connect/gateway-association';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import { keySubject } from '../direct-connect/bgp-key';
import { vpcBehind, vpcOf } from '../direct-connect/vpc-behind';
import { connectionKeyOf, knownRegionOf, locationOf, parentFactsOf } from '../direct-connect/virtual-interface-parent';
import { accountThatMade, environmentOf } from '../environment';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { TWILIO_INTERCONNECT_PROPS } from './twilio-interconnect-shape';
import type { Kind } from '../../model/shape/kind';
import { PROVIDER } from '../provider-quirks';
import { protect, withName } from '../terraform-options';
import { buildSite } from './site';
import type {
  TwilioInterconnectGateway,
  TwilioInterconnectProps,
  TwilioInterconnectSite,
  TwilioSiteInterfaceProps,
} from './twilio-interconnect-props';

/** The key under which the Interconnects of an app are registered. */
const INTERCONNECTS = 'interconnects';

/**
 * Everything on AWS's side of a Twilio Interconnect at two or more sites: the hub (a Direct Connect gateway and its association), a virtual
 * interface with its BGP session per site and, for its VPC, a `TwilioAccess` with prefix lists, security groups and routes.
 *
 * Without a VPC it makes hub and sites: for a network account, whose VPCs get a `TwilioAccess` each. It then needs a transit gateway, or
 * the VPN gateway of a VPC elsewhere.
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
  /** The lists, groups and routes of the VPC; none without a VPC. */
  public readonly access: TwilioAccess | undefined;
  /** The parts of each site. */
  public readonly sites: Readonly<Record<SiteKey, TwilioInterconnectSite>>;

  public constructor(scope: Construct, id: string, given: TwilioInterconnectProps<SiteKey>) {
    super(scope, id);
    const props = givenTo(this, TWILIO_INTERCONNECT_PROPS as Kind<TwilioInterconnectProps<SiteKey>>, given);
    const { vpc, provider, preventDestroy, tags } = props;
    this.plan = planFor(this, () => planWithin(this.limits(props), () => planInterconnect(this.toPlanProps(props))));
    const { directConnectGateway: gatewayPlan, association, access } = this.plan;
    const gateway = gatewayOf(props);

    this.directConnectGateway =
      gatewayPlan === undefined
        ? props.directConnectGateway!
        : new DirectConnectGateway(this, 'DirectConnectGateway', { plan: gatewayPlan, provider, preventDestroy, tags });
    this.vpnGateway =
      association.gateway === 'vpn-gateway' && vpc !== undefined && gateway.vpnGatewayId === undefined
        ? new VpnGateway(this, 'VpnGateway', {
            provider,
            vpcId: vpc.vpcId,
            tags: withName(this, tags),
            lifecycle: protect({ preventDestroy }),
          })
        : undefined;
    this.vpnGatewayId = gateway.vpnGatewayId ?? this.vpnGateway?.id;
    const gateways = { vpnGatewayId: this.vpnGatewayId, transitGatewayId: gateway.transitGatewayId };
    this.association = new DirectConnectGatewayAssociation(this, 'Association', {
      plan: association,
      directConnectGateway: this.directConnectGateway,
      timeouts: props.associationTimeouts,
      vpcId: vpc?.vpcId,
      provider,
      ...gateways,
    });

    const sites = new Construct(this, 'Sites');
    const surroundings = {
      plan: this.plan,
      directConnectGateway: this.directConnectGateway,
      provider,
      preventDestroy,
      tags,
    };
    this.sites = Object.fromEntries(
      this.plan.sites.map((site) => [site.key, buildSite(this, sites, site, props.sites[site.key as SiteKey], surroundings)]),
    ) as Record<SiteKey, TwilioInterconnectSite>;
    this.access =
      access === undefined || vpc === undefined
        ? undefined
        : new TwilioAccess(this, 'Access', {
            plan: access,
            vpc: { vpcId: vpc.vpcId, ...gateways },
            // AWS: routes might be propagated incorrectly before the gateway is associated.
            routesDependOn: [this.association.resource],
            provider,
            tags,
          });
    const { path } = this.node;
    const { directConnectGatewayId } = this.directConnectGateway;
    const { transitGatewayId } = gateways;
    const { resource, proposal = resource } = this.association;
    const hubsOf = (): readonly string[] => [
      placedNameOf(hostOf(this, 'gateway', this, directConnectGatewayId, true), resource),
      ...(transitGatewayId === undefined
        ? []
        : [placedNameOf(hostOf(this, 'transit-gateway', this, transitGatewayId), proposal)]),
    ];
    registerAttached<BuiltInterconnect & Attached>(this.node.root, INTERCONNECTS, this, {
      path,
      plan: this.plan,
      // The stack's provider may be made after this.
      get hubs(): readonly string[] {
        return hubsOf();
      },
      resource: this,
    });
    validateLate(this, () => [
      ...hostAddressesFindings(this.plan, this.vpcCidrs(vpc?.vpcId), path),
      ...neighboursFindings(path, attachedIn<BuiltInterconnect & Attached>(this.node.root, INTERCONNECTS)),
    ]);
  }

  /**
   * The prefix lists of the VPC, by key. Sites can share a list.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`.
   */
  public get prefixLists(): TwilioAccessPrefixLists {
    return this.accessOfVpc('prefixLists').prefixLists;
  }

  /**
   * The security groups of the VPC, by site. Sites at one edge have the same group.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`.
   */
  public get securityGroups(): Readonly<Record<SiteKey, TwilioEdgeSecurityGroup>> {
    const access = this.accessOfVpc('securityGroups');
    return Object.fromEntries(this.plan.sites.map(({ key, edge }) => [key, access.securityGroupOf(edge)])) as Record<
      SiteKey,
      TwilioEdgeSecurityGroup
    >;
  }

  /**
   * The security groups of several sites of the VPC, each once: for hosts of one site that take over the calls of others. Each exchange has its own
   * gateways, so one site's group does not open those of another.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`, `twilio-interconnect:site-unknown`.
   */
  public securityGroupsOf(sites: readonly SiteKey[]): TwilioEdgeSecurityGroup[] {
    const { securityGroups } = this.accessOfVpc('securityGroups');
    return locateFailure(this.node.path, () => [...groupsOfSites(this.plan, sites, securityGroups)]);
  }

  /**
   * The routes of the VPC's route tables.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`.
   */
  public get routes(): TwilioRoutes {
    return this.accessOfVpc('routes').routes!;
  }

  private accessOfVpc(part: string): TwilioAccess {
    return locateFailure(this.node.path, () => accessOfVpc(this.access, part));
  }

  /** All CIDRs of the VPC behind the gateway, once the app is complete; none if the app does not make it, or its CIDR is not known. */
  private vpcCidrs(vpcId: string | undefined): readonly Cidr[] {
    const known =
      vpcId !== undefined ? vpcOf(this, vpcId) : this.vpnGatewayId === undefined ? undefined : vpcBehind(this, this.vpnGatewayId);
    return known?.primary === undefined ? [] : [known.primary, ...known.secondary];
  }

  /** The errors for what Terraform or its provider does not support. */
  private limits(props: TwilioInterconnectProps): readonly Finding[] {
    const { customerAsn, vpc, sites } = props;
    const resource = interfaceTypeOf(gatewayOf(props).transitGatewayId);
    const ofInterface = (path: string, bgpAuthKey: string | undefined, mtu?: Mtu): readonly Finding[] =>
      providerInterfaceFindings({ provider: PROVIDER, resource, mtu, bgpAuthKey: keySubject(this, bgpAuthKey) }, path);
    return [
      ...literalListFindings(Token.isUnresolved(vpc?.routeTableIds), 'vpc.routeTableIds'),
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
    const { transitGatewayId, transitGatewayAsn } = gatewayOf(props);
    const at = vpc === undefined ? 'gateway' : 'vpc';
    checkDependentProps({
      props: { [`${at}.transitGatewayAsn`]: transitGatewayAsn },
      needs: `${at}.transitGatewayId`,
      isGiven: transitGatewayId !== undefined,
    });
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
      transitGateway: transitGatewayId === undefined ? undefined : { asn: transitGatewayAsn },
      gateways: gatewayPathsOf(props),
      ipRoutes: props.ipRoutes,
      addressing: props.addressing,
      announcementsToAws: props.announcementsToAws,
      capacity: props.capacity,
      hasVpc: vpc !== undefined,
      traffic: props.traffic,
      allowedPrefixes: props.allowedPrefixes,
      catalog: props.catalog,
      rulesQuota: props.rulesQuota,
      routesQuota: props.routesQuota,
      engineWithoutPrefixPools: PROVIDER.prefixPools ? undefined : PROVIDER.name,
      internetFallback: props.internetFallback,
      openings: props.openings,
      sbc: props.sbc,
      hostNames: props.hostNames,
      resiliency: props.resiliency,
      region,
      routeTables: routeTablesOf(this, vpc?.routeTableIds),
      vpcEnvironment: vpc && vpcEnvironmentOf(this, vpc.vpcId, props),
      sites: Object.fromEntries(
        Object.entries(props.sites).map(
          ([key, { edge, bandwidth, preference, mtu, siteLink, crossConnect, secondary, ...first }]) => [
            key,
            {
              ...this.toInterfacePlanProps(first, first.provider ?? props.provider),
              edge,
              bandwidth,
              preference,
              mtu,
              siteLink,
              crossConnect,
              failoverEdges: first.failoverEdges,
              ipRoutes: first.ipRoutes,
              lanPrefixes: first.lanPrefixes,
              translations: first.translations,
              prefixPoolAllocatedCountIpv4: first.prefixPoolAllocatedCountIpv4,
              prefixPoolAllocatedCountIpv6: first.prefixPoolAllocatedCountIpv6,
              secondary:
                secondary && this.toInterfacePlanProps(secondary, secondary.provider ?? first.provider ?? props.provider),
            },
          ],
        ),
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

/** The gateway: of the VPC, or of a hub without one. Where both name one, the choice is refused. */
function gatewayOf({ vpc, gateway }: Pick<TwilioInterconnectProps, 'vpc' | 'gateway'>): TwilioInterconnectGateway {
  return { ...gateway, ...vpc } as TwilioInterconnectGateway;
}

/** What names a gateway, by the paths of the props. */
function gatewayPathsOf({ vpc, gateway }: Pick<TwilioInterconnectProps, 'vpc' | 'gateway'>): Readonly<Record<string, unknown>> {
  const named = { ...(vpc === undefined ? { gateway: gateway ?? {} } : { vpc }), ...(gateway && { gateway }) };
  return Object.fromEntries(
    Object.entries<TwilioInterconnectGateway>(named).flatMap(([path, { vpnGatewayId, transitGatewayId }]) => [
      [`${path}.vpnGatewayId`, vpnGatewayId],
      [`${path}.transitGatewayId`, transitGatewayId],
    ]),
  );
}
