import { Stack, Tags, Token } from 'aws-cdk-lib';
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
import type { Cidr } from '../../model/cidr';
import { locateFailure } from '../../model/finding';
import { CLOUDFORMATION_ENTRIES_LIMIT } from '../../plan/access/prefix-list';
import { checkDependentProps } from '../../plan/direct-connect/gateway-choice';
import { vpcGatewaysFindings } from '../../plan/direct-connect/gateway';
import { accessOfVpc } from '../../plan/interconnect/access-of-vpc';
import { type BuiltInterconnect, hostAddressesFindings, neighboursFindings } from '../../plan/interconnect/addressing-findings';
import { groupsOfSites } from '../../plan/interconnect/groups-of-sites';
import { planInterconnect } from '../../plan/interconnect/interconnect';
import type { InterconnectPlan } from '../../plan/interconnect/interconnect-plan';
import type { InterconnectPlanProps, SiteInterfacePlanProps } from '../../plan/interconnect/interconnect-props';
import { routedSubnets, TwilioAccess, type TwilioAccessPrefixLists, unroutedSubnets } from '../access/twilio-access';
import { routeTablesOf, type TwilioRoutes, vpcEnvironmentOf } from '../access/twilio-routes';
import { type Attached, attachedIn, registerAttached } from '../../adapters/attachments';
import { attach, hostOf, type Member, placedNameOf, placeOf, validateLate } from '../attachments';
import { DirectConnectGateway } from '../direct-connect/gateway';
import { DirectConnectGatewayAssociation, transitGatewayAsnOf } from '../direct-connect/gateway-association';
import { amazonSideAsnOf, gatewayHostOf } from '../direct-connect/gateway-ref';
import { vpcBehind, vpcFactsOf, vpnAttachmentsTo } from '../direct-connect/vpc-behind';
import { connectionKeyOf, locationOf, parentFactsOf } from '../direct-connect/virtual-interface-parent';
import { makeResource } from '../older-releases';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { TWILIO_INTERCONNECT_PROPS } from './twilio-interconnect-shape';
import type { Kind } from '../../model/shape/kind';
import { secretPlaceOf } from '../secret-place';
import { buildSite, interfaceStackOf, scopeBesideConnection } from './site';
import type { TwilioInterconnectProps, TwilioInterconnectSite, TwilioSiteInterfaceProps } from './twilio-interconnect-props';

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
  public readonly directConnectGateway: IDirectConnectGatewayRef;
  /** The VPN gateway between the VPC and the Direct Connect gateway; none with a transit gateway. */
  public readonly vpnGateway: IVPNGatewayRef | undefined;
  /** The association of the VPN gateway or transit gateway with the Direct Connect gateway. */
  public readonly association: DirectConnectGatewayAssociation;
  /** The lists, groups and routes of the VPC; none without a VPC. */
  public readonly access: TwilioAccess | undefined;
  /** The parts of each site. */
  public readonly sites: Readonly<Record<SiteKey, TwilioInterconnectSite>>;

  public constructor(scope: Construct, id: string, given: TwilioInterconnectProps<SiteKey>) {
    super(scope, id);
    const props = givenTo(this, TWILIO_INTERCONNECT_PROPS as Kind<TwilioInterconnectProps<SiteKey>>, given);
    this.plan = planFor(this, () => planInterconnect(toPlanProps(this, props)));
    const { directConnectGateway: gatewayPlan, association, access } = this.plan;
    const { vpc } = props;

    this.directConnectGateway =
      gatewayPlan === undefined
        ? props.directConnectGateway!
        : new DirectConnectGateway(this, 'DirectConnectGateway', { plan: gatewayPlan, removalPolicy: props.removalPolicy });
    this.vpnGateway = association.gateway === 'transit-gateway' ? undefined : this.vpnGatewayOf(vpc, props.vpnGateway);
    const gateways = { vpnGateway: this.vpnGateway, transitGateway: props.transitGateway };
    this.association = new DirectConnectGatewayAssociation(this, 'Association', {
      plan: association,
      directConnectGateway: this.directConnectGateway,
      acceptProposalRole: props.acceptProposalRole,
      vpc: props.vpc,
      ...gateways,
    });

    const sites = new Construct(this, 'Sites');
    const surroundings = {
      plan: this.plan,
      directConnectGateway: this.directConnectGateway,
      removalPolicy: props.removalPolicy,
    };
    this.sites = Object.fromEntries(
      this.plan.sites.map((site) => [site.key, buildSite(this, sites, site, props.sites[site.key as SiteKey], surroundings)]),
    ) as Record<SiteKey, TwilioInterconnectSite>;
    this.access =
      access === undefined || vpc === undefined
        ? undefined
        : new TwilioAccess(this, 'Access', { plan: access, vpc, ...gateways });
    const { path } = this.node;
    const { transitGateway } = props;
    const hubs = [
      gatewayHostOf(this.directConnectGateway),
      ...(transitGateway === undefined
        ? []
        : [hostOf(transitGateway, 'transit-gateway', transitGateway.transitGatewayRef.transitGatewayId)]),
    ].map(placedNameOf);
    registerAttached<BuiltInterconnect & Attached>(this.node.root, INTERCONNECTS, this, {
      path,
      plan: this.plan,
      hubs,
      resource: this,
    });
    validateLate(this, () => [
      ...hostAddressesFindings(this.plan, this.vpcCidrs(vpc), path),
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
  public get securityGroups(): Readonly<Record<SiteKey, ISecurityGroup>> {
    const access = this.accessOfVpc('securityGroups');
    return Object.fromEntries(this.plan.sites.map(({ key, edge }) => [key, access.securityGroupOf(edge)])) as Record<
      SiteKey,
      ISecurityGroup
    >;
  }

  /**
   * The security groups of several sites of the VPC, each once: for hosts of one site that take over the calls of others. Each exchange has its own
   * gateways, so one site's group does not open those of another.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`, `twilio-interconnect:site-unknown`.
   */
  public securityGroupsOf(sites: readonly SiteKey[]): ISecurityGroup[] {
    const { securityGroups } = this.accessOfVpc('securityGroups');
    return locateFailure(this.node.path, () => [...groupsOfSites(this.plan, sites, securityGroups)]);
  }

  /**
   * The routes of the VPC's subnets.
   *
   * Errors: `twilio-interconnect:interconnect-without-vpc`.
   */
  public get routes(): TwilioRoutes {
    return this.accessOfVpc('routes').routes!;
  }

  private accessOfVpc(part: string): TwilioAccess {
    return locateFailure(this.node.path, () => accessOfVpc(this.access, part));
  }

  /** All CIDRs of the VPC behind the gateway, once the app is complete; none if the first of them is not known. */
  private vpcCidrs(vpc: IVpc | undefined): readonly Cidr[] {
    const known = vpc === undefined ? this.vpnGateway && vpcBehind(this.vpnGateway) : vpcFactsOf(vpc);
    return known?.primary === undefined ? [] : [known.primary, ...known.secondary];
  }

  /** The VPN gateway that is given, the VPC's, or a new one that is attached to the VPC. */
  private vpnGatewayOf(vpc: IVpc | undefined, given: IVPNGatewayRef | undefined): IVPNGatewayRef | undefined {
    if (given !== undefined || vpc === undefined) {
      return given;
    }
    if (vpc.vpnGatewayId !== undefined) {
      return CfnVPNGateway.fromVpnGatewayId(this, 'VpcVpnGateway', vpc.vpnGatewayId);
    }
    const vpnGateway = new VpnGateway(this, 'VpnGateway', { type: VpnConnectionType.IPSEC_1 });
    // As ec2.Vpc names the parts that have no name of their own.
    Tags.of(vpnGateway).add('Name', this.node.path);
    const attachment = makeResource(CfnVPCGatewayAttachment, this, 'VpnGatewayAttachment', {
      vpcId: vpc.vpcId,
      vpnGatewayId: vpnGateway.gatewayId,
    });
    const memberOf = (resource: CfnVPCGatewayAttachment): Member => ({ path: resource.node.path, resource });
    attach(
      // The id of a VPC that is not looked up yet is a placeholder, which other VPCs can have too: it counts in one stack only.
      { ...hostOf(vpc, 'vpn-gateways', vpc.vpcId), place: placeOf(vpc, {}) },
      memberOf(attachment),
      (attachments) => vpcGatewaysFindings(attachments, vpc.node.path),
      () => (Token.isUnresolved(vpc.vpcId) ? vpnAttachmentsTo(vpc).map(memberOf) : []),
    );
    return vpnGateway;
  }
}

/** The plan props from the construct's props. */
function toPlanProps(scope: Construct, props: TwilioInterconnectProps): InterconnectPlanProps {
  const { vpc, vpcSubnets, transitGateway, transitGatewayAsn, directConnectGateway } = props;
  const { account, region } = Stack.of(scope);
  checkDependentProps(
    { props: { transitGatewayAsn }, needs: 'transitGateway', isGiven: transitGateway !== undefined },
    { props: { vpcSubnets }, needs: 'vpc', isGiven: vpc !== undefined },
  );
  const toInterfacePlanProps = (
    key: string,
    { connection, vlan, peering, bgpAuthKey, allocateRole, virtualInterfaceName }: TwilioSiteInterfaceProps,
  ): SiteInterfacePlanProps => {
    const secret = secretPlaceOf(scope, bgpAuthKey);
    return {
      vlan,
      peering,
      virtualInterfaceName,
      region: interfaceStackOf(scope, connection).region,
      connectionRegion: connection.env.region,
      bgpAuthKeyRegion: secret.region,
      hasSecureStringKey: secret.isSecureString,
      bgpAuthKeyShownBy: secret.shownBy,
      location: locationOf(connection),
      connection: connectionKeyOf(connection),
      bgpAuthKey: secret.known,
      parent: parentFactsOf(connection),
      accounts: { account, ownerAccount: connection.env.account, hasRole: allocateRole !== undefined },
      placeTakenBy: scopeBesideConnection(scope, connection, key)?.node.path,
    };
  };
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
    gatewayRegion: (props.vpnGateway ?? transitGateway)?.env.region,
    ipRoutes: props.ipRoutes,
    addressing: props.addressing,
    announcementsToAws: props.announcementsToAws,
    capacity: props.capacity,
    hasVpc: vpc !== undefined,
    traffic: props.traffic,
    resiliency: props.resiliency,
    allowedPrefixes: props.allowedPrefixes,
    catalog: props.catalog,
    rulesQuota: props.rulesQuota,
    routesQuota: props.routesQuota,
    engineWithoutPrefixPools: 'CloudFormation',
    internetFallback: props.internetFallback,
    openings: props.openings,
    sbc: props.sbc,
    hostNames: props.hostNames,
    unroutedSubnets: vpc && unroutedSubnets(vpc, vpcSubnets),
    entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT,
    region,
    routeTables: vpc && routeTablesOf(routedSubnets(vpc, vpcSubnets)),
    vpcEnvironment: vpc && vpcEnvironmentOf(scope, vpc),
    sites: Object.fromEntries(
      Object.entries(props.sites).map(
        ([key, { edge, bandwidth, preference, mtu, siteLink, crossConnect, secondary, ...site }]) => [
          key,
          {
            ...toInterfacePlanProps(key, site),
            edge,
            bandwidth,
            preference,
            mtu,
            siteLink,
            crossConnect,
            failoverEdges: site.failoverEdges,
            ipRoutes: site.ipRoutes,
            lanPrefixes: site.lanPrefixes,
            translations: site.translations,
            prefixPoolAllocatedCountIpv4: site.prefixPoolAllocatedCountIpv4,
            prefixPoolAllocatedCountIpv6: site.prefixPoolAllocatedCountIpv6,
            secondary: secondary && toInterfacePlanProps(key, secondary),
          },
        ],
      ),
    ),
  };
}
