import type { ISecurityGroup, ISubnet, ITransitGatewayRef, IVpc, IVPNGatewayRef, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { type AccessPlan, planAccess } from '../../plan/access/access';
import type { AccessPlanProps } from '../../plan/access/access-props';
import { type EdgeOfAccess, groupOf } from '../../plan/access/group-of';
import { internetFallbackFindings } from '../../plan/access/internet-fallback';
import type { AccessPrefixLists, OwnAccessOptions } from '../../plan/access/options';
import { OWN_ACCESS } from '../../plan/access/options-shape';
import { CLOUDFORMATION_ENTRIES_LIMIT } from '../../plan/access/prefix-list';
import { type VpnGatewayOfRoutes, vpnGatewayOfRoutesFindings } from '../../plan/access/routes';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import { validateLate } from '../attachments';
import { vpnAttachmentsOf } from '../direct-connect/vpc-behind';
import { SUBNET_SELECTION, TRANSIT_GATEWAY, VPC, VPN_GATEWAY } from '../engine-kinds';
import { givenOrPlanned } from '../given';
import { planFor } from '../planning';
import { areSame } from '../references';
import { hasDefaultRoute } from './default-routes';
import { TwilioEdgeSecurityGroup } from './twilio-edge-security-group';
import { givenLists, type ITwilioPrefixList, TWILIO_PREFIX_LIST } from './imported-prefix-list';
import { TwilioPrefixList } from './twilio-prefix-list';
import { routeTablesOf, TwilioRoutes, vpcEnvironmentOf } from './twilio-routes';

/** The prefix lists of an access, by key, for example `sip-signalling-ashburn-ix`. */
export type TwilioAccessPrefixLists = AccessPrefixLists<ITwilioPrefixList>;

/** The properties of every access. */
export interface TwilioAccessOptions extends OwnAccessOptions<ITwilioPrefixList> {
  /**
   * The VPC whose hosts talk to Twilio. A change replaces the groups.
   *
   * Errors: `twilio-interconnect:vpc-elsewhere`.
   */
  readonly vpc: IVpc;
}

/** The gateway that the routes of an access lead to: one at most. */
export type TwilioAccessGateway =
  | {
      /** The VPN gateway, attached to the VPC. The routes that it learns by BGP are propagated. A change is made in place. */
      readonly vpnGateway: IVPNGatewayRef;
      readonly transitGateway?: never;
      /**
       * The subnets that get routes to Twilio.
       *
       * Errors: `twilio-interconnect:route-table-unknown`. Warnings: `twilio-interconnect:routes-without-subnets`,
       * `twilio-interconnect:public-subnets-unrouted`.
       *
       * @default - the private and isolated subnets of the VPC; public ones that are left out are a warning
       */
      readonly vpcSubnets?: SubnetSelection;
    }
  | {
      /** The transit gateway, attached to the VPC. The prefix lists are routed to it. A change is made in place. */
      readonly transitGateway: ITransitGatewayRef;
      readonly vpnGateway?: never;
      /**
       * The subnets that get routes to Twilio.
       *
       * Errors: `twilio-interconnect:route-table-unknown`. Warnings: `twilio-interconnect:routes-without-subnets`,
       * `twilio-interconnect:public-subnets-unrouted`.
       *
       * @default - the private and isolated subnets of the VPC; public ones that are left out are a warning
       */
      readonly vpcSubnets?: SubnetSelection;
    }
  | { readonly vpnGateway?: never; readonly transitGateway?: never; readonly vpcSubnets?: never };

/** Properties of an access. Without a gateway it has no routes: for public edges, or for a VPC whose routes are made elsewhere. */
export type TwilioAccessProps = TwilioAccessOptions & TwilioAccessGateway;

/** An access built from a plan, with the VPC, and the gateway that the plan's routes lead to. */
export interface PlannedAccessProps {
  readonly plan: Omit<AccessPlan, 'findings'>;
  readonly vpc: IVpc;
  readonly vpnGateway?: IVPNGatewayRef | undefined;
  readonly transitGateway?: ITransitGatewayRef | undefined;
}

/** What the access of a VPC is made from. */
export const ACCESS_PROPS: Kind<TwilioAccessProps> = objectOf<TwilioAccessProps>('the access of a VPC', {
  ...OWN_ACCESS,
  prefixLists: recordOf(required(TWILIO_PREFIX_LIST)),
  vpc: required(VPC),
  vpcSubnets: SUBNET_SELECTION,
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
});

/**
 * What one VPC needs to reach Twilio: prefix lists, a security group for each edge, and routes if a gateway is given.
 *
 * At a public edge the group opens SIP for every public edge that serves it, as Twilio asks, because calls move to another edge when one
 * fails. Throws a `ValidationFailure` with every finding before anything is made.
 *
 * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:gateway-elsewhere`, `twilio-interconnect:access-routes`,
 * `twilio-interconnect:prefix-list-elsewhere`, `twilio-interconnect:vpn-gateway-of-other-vpc`, `twilio-interconnect:routes-to-public-edges`,
 * `twilio-interconnect:traffic-missing`, `twilio-interconnect:prefix-list-entries`. Warnings: `twilio-interconnect:host-names-only`.
 *
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations
 */
export class TwilioAccess extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: Omit<AccessPlan, 'findings'>;
  /** The prefix lists that the groups name, by key. Groups can share a list. */
  public readonly prefixLists: TwilioAccessPrefixLists;
  /** The security groups, by the id of the edge: `ashburn-ix`. */
  public readonly securityGroups: Readonly<Record<string, ISecurityGroup>>;
  /** The routes of the subnets; none without a gateway. */
  public readonly routes: TwilioRoutes | undefined;

  public constructor(scope: Construct, id: string, props: TwilioAccessProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedAccessProps);
  public constructor(scope: Construct, id: string, given: TwilioAccessProps | PlannedAccessProps) {
    super(scope, id);
    const props = givenOrPlanned(this, ACCESS_PROPS, given);
    const { vpc, vpnGateway, transitGateway } = props;
    this.plan = 'plan' in props ? props.plan : planFor(this, () => planAccess(toPlanProps(this, props)));
    const shared = 'plan' in props ? undefined : props.prefixLists;
    const lists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(
        this.plan.prefixLists.map((plan) => [plan.key, shared?.[plan.key] ?? new TwilioPrefixList(lists, plan.key, { plan })]),
      ),
      this.node.path,
    );
    const groups = new Construct(this, 'SecurityGroups');
    this.securityGroups = Object.fromEntries(
      this.plan.groups.map((plan) => {
        const prefixLists = Object.fromEntries(plan.prefixLists.map((key) => [key, this.prefixLists[key]!]));
        return [plan.key, new TwilioEdgeSecurityGroup(groups, plan.key, { plan, vpc, prefixLists })];
      }),
    );
    this.routes =
      this.plan.routes &&
      new TwilioRoutes(this, 'Routes', {
        plan: this.plan.routes,
        vpcId: vpc.vpcId,
        prefixLists: this.prefixLists,
        vpnGateway,
        transitGateway,
      });
    this.checkFallback(vpc, vpnGateway?.vpnGatewayRef.vpnGatewayId);
    if (vpnGateway !== undefined) {
      validateLate(this, () => vpnGatewayOfRoutesFindings(attachmentsOf(vpnGateway, vpc)));
    }
  }

  /** Asks, when the app is complete, for default routes beside those to Twilio. */
  private checkFallback(vpc: IVpc, vpnGatewayId: string | undefined): void {
    const { routes, internetFallback } = this.plan;
    if (this.routes !== undefined && routes !== undefined) {
      validateLate(this.routes, () =>
        internetFallbackFindings(
          internetFallback,
          routes.target,
          routes.propagations.filter(({ routeTableId }) => hasDefaultRoute(vpc, routeTableId, vpnGatewayId)),
        ),
      );
    }
  }

  /**
   * The security group of an edge.
   *
   * Errors: `twilio-interconnect:edge-without-group`.
   */
  public securityGroupOf(edge: EdgeOfAccess): ISecurityGroup {
    return locateFailure(this.node.path, () => groupOf(this.securityGroups, edge));
  }
}

/** The subnets of a VPC that get routes to Twilio: those selected, otherwise the private and isolated ones. */
export function routedSubnets(vpc: IVpc, selection: SubnetSelection | undefined): readonly ISubnet[] {
  return selection === undefined ? [...vpc.privateSubnets, ...vpc.isolatedSubnets] : vpc.selectSubnets(selection).subnets;
}

/** The public subnets of a VPC that get no route to Twilio, if no subnets are selected. */
export function unroutedSubnets(vpc: IVpc, selection: SubnetSelection | undefined): readonly string[] {
  const routed = new Set(routedSubnets(vpc, selection).map((subnet) => subnet.routeTable.routeTableId));
  const isRouted = ({ routeTable }: ISubnet): boolean => routed.has(routeTable.routeTableId);
  return selection === undefined ? vpc.publicSubnets.filter((subnet) => !isRouted(subnet)).map(({ node }) => node.path) : [];
}

function attachmentsOf(vpnGateway: IVPNGatewayRef, { vpcId }: IVpc): VpnGatewayOfRoutes {
  const attachments = vpnAttachmentsOf(vpnGateway);
  return {
    prop: 'vpnGateway',
    attachments: attachments.map(({ node, vpcId: other }) => ({ path: node.path, isOfVpc: areSame(other, vpcId) })),
  };
}

function toPlanProps(scope: Construct, props: TwilioAccessProps): AccessPlanProps {
  const { vpc, vpcSubnets, vpnGateway, transitGateway, prefixLists } = props;
  const isRouted = vpnGateway !== undefined || transitGateway !== undefined || vpcSubnets !== undefined;
  return {
    edges: props.edges,
    traffic: props.traffic,
    failoverEdges: props.failoverEdges,
    catalog: props.catalog,
    rulesQuota: props.rulesQuota,
    internetFallback: props.internetFallback,
    openings: props.openings,
    sbc: props.sbc,
    hostNames: props.hostNames,
    unroutedSubnets: isRouted ? unroutedSubnets(vpc, vpcSubnets) : undefined,
    entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT,
    gateways: { vpnGateway, transitGateway },
    gatewayRegion: (vpnGateway ?? transitGateway)?.env.region,
    routeTables: isRouted ? routeTablesOf(routedSubnets(vpc, vpcSubnets)) : undefined,
    ...givenLists(prefixLists),
    environment: vpcEnvironmentOf(scope, vpc),
  };
}
