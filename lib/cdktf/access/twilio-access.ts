import { type ITerraformDependable, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { type Kind, listOf, objectOf, recordOf, required } from '../../model/shape/kind';
import { type AccessPlan, planAccess } from '../../plan/access/access';
import type { AccessPlanProps, VpcEnvironment } from '../../plan/access/access-props';
import { type EdgeOfAccess, groupOf } from '../../plan/access/group-of';
import { internetFallbackFindings } from '../../plan/access/internet-fallback';
import type { AccessPrefixLists, OwnAccessOptions } from '../../plan/access/options';
import { OWN_ACCESS } from '../../plan/access/options-shape';
import type { Routed } from '../../plan/access/routes-props';
import { withMedia } from '../../plan/access/shared-prefix-lists';
import { literalListFindings, planWithin } from '../../plan/terraform/terraform';
import { validateLate } from '../attachments';
import { ID } from '../engine-kinds';
import { environmentOf, environmentOfResource } from '../environment';
import { givenOrPlanned } from '../given';
import { planFor } from '../planning';
import { resourceOf } from '../references';
import type { ManyTagsOptions, TerraformOptions } from '../terraform-options';
import { TAGGABLE } from '../terraform-options-shape';
import { hasDefaultRoute } from './default-routes';
import { TwilioEdgeSecurityGroup } from './twilio-edge-security-group';
import { givenLists, type ITwilioPrefixList, TWILIO_PREFIX_LIST } from './imported-prefix-list';
import { TwilioPrefixList } from './twilio-prefix-list';
import { routedOf, TwilioRoutes } from './twilio-routes';

/** The prefix lists of an access, by key, for example `sip-signalling-ashburn-ix`. */
export type TwilioAccessPrefixLists = AccessPrefixLists<ITwilioPrefixList>;

/** The properties of every access. */
export interface TwilioAccessOptions extends OwnAccessOptions<ITwilioPrefixList>, ManyTagsOptions {}

/** The gateway that the routes of an access lead to, one at most, and the route tables. */
export type TwilioAccessGateway =
  | {
      /** The id of the VPN gateway, attached to the VPC. The routes that it learns by BGP are propagated. A change replaces the propagations. */
      readonly vpnGatewayId: string;
      readonly transitGatewayId?: never;
      /**
       * The ids of the route tables of the subnets whose hosts talk to Twilio. The list must be known at synthesis; its ids may be tokens.
       *
       * Errors: `twilio-interconnect:literal-needed`. Warnings: `twilio-interconnect:routes-without-subnets`.
       */
      readonly routeTableIds: readonly string[];
    }
  | {
      /** The id of the transit gateway, attached to the VPC. The prefix lists are routed to it. A change is made in place. */
      readonly transitGatewayId: string;
      readonly vpnGatewayId?: never;
      /**
       * The ids of the route tables of the subnets whose hosts talk to Twilio. The list must be known at synthesis; its ids may be tokens.
       *
       * Errors: `twilio-interconnect:literal-needed`. Warnings: `twilio-interconnect:routes-without-subnets`.
       */
      readonly routeTableIds: readonly string[];
    }
  | { readonly vpnGatewayId?: never; readonly transitGatewayId?: never; readonly routeTableIds?: never };

/** The VPC of an access, by ids or tokens for ids. Without a gateway it gets no routes. */
export type TwilioAccessVpc = {
  /** The id of the VPC. A change replaces the groups. */
  readonly vpcId: string;
} & TwilioAccessGateway;

/** Properties of an access. */
export interface TwilioAccessProps extends TwilioAccessOptions {
  /**
   * The VPC whose hosts talk to Twilio.
   *
   * Errors: `twilio-interconnect:vpc-elsewhere`, `twilio-interconnect:access-routes`, `twilio-interconnect:gateway-choice`. Warnings:
   * `twilio-interconnect:vpc-shared`.
   */
  readonly vpc: TwilioAccessVpc;
}

/** An access built from a plan, with the VPC, and the gateway that the plan's routes lead to. */
export interface PlannedAccessProps extends ManyTagsOptions {
  readonly plan: Omit<AccessPlan, 'findings'>;
  readonly vpc: Pick<TwilioAccessVpc, 'vpcId'> & {
    readonly vpnGatewayId?: string | undefined;
    readonly transitGatewayId?: string | undefined;
  };
  /** What must be there before the routes: the association of the gateway. */
  readonly routesDependOn: readonly ITerraformDependable[];
}

/** What the access of a VPC is made from. */
export const ACCESS_PROPS: Kind<TwilioAccessProps> = objectOf<TwilioAccessProps>('the access of a VPC', {
  ...OWN_ACCESS,
  ...TAGGABLE,
  prefixLists: recordOf(required(TWILIO_PREFIX_LIST)),
  vpc: required(
    objectOf<TwilioAccessVpc>('a VPC', {
      vpcId: required(ID),
      vpnGatewayId: ID,
      transitGatewayId: ID,
      routeTableIds: listOf(ID),
    }),
  ),
});

/**
 * What one VPC needs to reach Twilio: prefix lists, a security group for each edge, and routes if a gateway is given.
 *
 * At a public edge the group opens SIP for every public edge that serves it, as Twilio asks, because calls move to another edge when one
 * fails. Throws a `ValidationFailure` with every finding before anything is made.
 *
 * Errors: `twilio-interconnect:routes-to-public-edges`, `twilio-interconnect:traffic-missing`. Warnings:
 * `twilio-interconnect:host-names-only`.
 *
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations
 */
export class TwilioAccess extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: Omit<AccessPlan, 'findings'>;
  /** The prefix lists that the groups name, by key. Groups can share a list. */
  public readonly prefixLists: TwilioAccessPrefixLists;
  /** The security groups, by the id of the edge: `ashburn-ix`. */
  public readonly securityGroups: Readonly<Record<string, TwilioEdgeSecurityGroup>>;
  /** The routes of the route tables; none without a gateway. */
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
    const { vpc, provider, tags } = props;
    const [plan, lists, routesDependOn] =
      'plan' in props ? [props.plan, undefined, props.routesDependOn] : [this.planned(props), props.prefixLists, []];
    this.plan = plan;
    const ownLists = new Construct(this, 'PrefixLists');
    this.prefixLists = withMedia(
      Object.fromEntries(
        plan.prefixLists.map((list) => [
          list.key,
          lists?.[list.key] ?? new TwilioPrefixList(ownLists, list.key, { plan: list, provider, tags }),
        ]),
      ),
      this.node.path,
    );
    const groups = new Construct(this, 'SecurityGroups');
    this.securityGroups = Object.fromEntries(
      plan.groups.map((group) => {
        const prefixLists = Object.fromEntries(group.prefixLists.map((key) => [key, this.prefixLists[key]!]));
        const planned = { plan: group, vpcId: vpc.vpcId, prefixLists, provider, tags };
        return [group.key, new TwilioEdgeSecurityGroup(groups, group.key, planned)];
      }),
    );
    this.routes =
      plan.routes &&
      new TwilioRoutes(this, 'Routes', {
        plan: plan.routes,
        vpcId: vpc.vpcId,
        prefixLists: this.prefixLists,
        dependsOn: routesDependOn,
        provider,
        vpnGatewayId: vpc.vpnGatewayId,
        transitGatewayId: vpc.transitGatewayId,
      });
    this.checkFallback(vpc.vpnGatewayId);
  }

  /** Asks, when the app is complete, for default routes beside those to Twilio. */
  private checkFallback(vpnGatewayId: string | undefined): void {
    const { routes, internetFallback } = this.plan;
    if (this.routes !== undefined && routes !== undefined) {
      validateLate(this.routes, () =>
        internetFallbackFindings(
          internetFallback,
          routes.target,
          routes.propagations.filter(({ routeTableId }) => hasDefaultRoute(this, routeTableId, vpnGatewayId)),
        ),
      );
    }
  }

  /**
   * The security group of an edge.
   *
   * @throws if the access does not have the edge
   */
  public securityGroupOf(edge: EdgeOfAccess): TwilioEdgeSecurityGroup {
    return groupOf(this.securityGroups, edge);
  }

  private planned(props: TwilioAccessProps): AccessPlan {
    const limits = literalListFindings(Token.isUnresolved(props.vpc.routeTableIds), 'vpc.routeTableIds');
    return planFor(this, () => planWithin(limits, () => planAccess(toPlanProps(this, props))));
  }
}

/** The route tables of a VPC for the plan; none if the list is not known, which is refused. */
export function routeTablesOf(scope: IConstruct, ids: readonly string[] | undefined): readonly Routed[] | undefined {
  return ids === undefined || Token.isUnresolved(ids) ? undefined : routedOf(scope, ids);
}

/** The account and Region of a VPC, if the app makes it, and those of what a construct makes. */
export function vpcEnvironmentOf(scope: IConstruct, vpcId: string, { provider }: TerraformOptions): VpcEnvironment {
  const vpc = resourceOf(scope, vpcId);
  const { account: vpcAccount, region: vpcRegion } = vpc === undefined ? {} : environmentOfResource(vpc);
  return { ...environmentOf(scope, provider), vpcAccount, vpcRegion, isReferredToById: true };
}

function toPlanProps(scope: Construct, props: TwilioAccessProps): AccessPlanProps {
  const { vpc, prefixLists } = props;
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
    gateways: { 'vpc.vpnGatewayId': vpc.vpnGatewayId, 'vpc.transitGatewayId': vpc.transitGatewayId },
    routeTables: routeTablesOf(scope, vpc.routeTableIds),
    ...givenLists(scope, prefixLists),
    environment: vpcEnvironmentOf(scope, vpc.vpcId, props),
  };
}
