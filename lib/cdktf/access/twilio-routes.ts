import { compareText } from '../../model/text';
import { Ec2TransitGatewayPrefixListReference } from '@cdktf/provider-aws/lib/ec2-transit-gateway-prefix-list-reference';
import { Route } from '@cdktf/provider-aws/lib/route';
import { VpnGatewayRoutePropagation } from '@cdktf/provider-aws/lib/vpn-gateway-route-propagation';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { gatewayChoiceFindings, literalListFindings } from '../../plan/terraform/terraform';
import { identityOf, keyOf } from '../references';
import type { TerraformOptions } from '../terraform-options';

/** A managed prefix list: a `TwilioPrefixList`, or anything that tells the id of one. */
export interface PrefixListIdentity {
  readonly prefixListId: string;
}

/** Routes in the route tables of a VPC, by a VPN gateway that learns Twilio's prefixes by BGP. */
export interface VpnGatewayRoutesProps extends TerraformOptions {
  /**
   * The ids of the route tables of the subnets whose hosts talk to Twilio. The list is known at synthesis; its ids need not be. Removing
   * one removes its routes; the order does not matter.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   */
  readonly routeTableIds: readonly string[];

  /** The id of the VPN gateway. What it learns by BGP is propagated to the route tables. A change replaces the propagations. */
  readonly vpnGatewayId: string;
}

/** Routes in the route tables of a VPC, to prefix lists by a transit gateway. */
export interface TransitGatewayRoutesProps extends TerraformOptions {
  /**
   * The ids of the route tables of the subnets whose hosts talk to Twilio. The list is known at synthesis; its ids need not be. Not tables
   * whose `aws_route_table` has routes inline.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   */
  readonly routeTableIds: readonly string[];

  /** The id of the transit gateway, attached to the VPC. A change is made in place. */
  readonly transitGatewayId: string;

  /** What is routed to it. Each list weighs its reserved size against the quota of the route table. */
  readonly prefixLists: readonly PrefixListIdentity[];
}

/** Routes in the route tables of a transit gateway itself, to prefix lists by one of its attachments. */
export interface TransitGatewayTableRoutesProps extends TerraformOptions {
  /**
   * The ids of the route tables of the transit gateway.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   */
  readonly transitGatewayRouteTableIds: readonly string[];

  /** The id of the attachment that leads to Twilio, for example that of a `DirectConnectGatewayAssociation`. A change is made in place. */
  readonly transitGatewayAttachmentId: string;

  /** What is routed to it. Each list weighs its reserved size against the quota of the route table. */
  readonly prefixLists: readonly PrefixListIdentity[];
}

/** Properties of routes: by exactly one kind of gateway. */
export type TwilioRoutesProps = VpnGatewayRoutesProps | TransitGatewayRoutesProps | TransitGatewayTableRoutesProps;

/** What tells the kinds of routes apart. */
type Gateway = 'vpnGatewayId' | 'transitGatewayId' | 'transitGatewayAttachmentId';

/**
 * Routes to Twilio: in the route tables of a VPC by a VPN gateway, which learns them by BGP, or by a transit gateway, to prefix lists; or in
 * the route tables of a transit gateway.
 *
 * Errors: `twilio-interconnect:gateway-choice`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
export class TwilioRoutes extends Construct {
  /** The propagations, in the order of the route tables' keys. Only with a VPN gateway. */
  public readonly propagations: readonly VpnGatewayRoutePropagation[] = [];
  /** The routes. Only with a transit gateway. */
  public readonly routes: readonly Route[] = [];
  /** The references of the transit gateway's route tables to prefix lists. Only with those. */
  public readonly references: readonly Ec2TransitGatewayPrefixListReference[] = [];

  public constructor(scope: Construct, id: string, props: TwilioRoutesProps) {
    super(scope, id);
    locateFailure(this.node.path, () => throwOnErrors(gatewayChoiceFindings({ gateways: gatewaysOf(props) }, '')));
    const { provider } = props;
    if (isBy(props, 'vpnGatewayId')) {
      const { vpnGatewayId } = props;
      this.propagations = this.keyed(props.routeTableIds, 'routeTableIds').map(
        ([key, routeTableId]) =>
          new VpnGatewayRoutePropagation(this, `Propagation-${key}`, { provider, routeTableId, vpnGatewayId }),
      );
    } else if (isBy(props, 'transitGatewayId')) {
      const { transitGatewayId } = props;
      this.routes = this.keyed(props.routeTableIds, 'routeTableIds').flatMap(([key, routeTableId]) =>
        this.keyedLists(props.prefixLists).map(
          ([list, destinationPrefixListId]) =>
            new Route(this, `Route-${key}-${list}`, { provider, routeTableId, destinationPrefixListId, transitGatewayId }),
        ),
      );
    } else {
      const { transitGatewayAttachmentId } = props;
      this.references = this.keyed(props.transitGatewayRouteTableIds, 'transitGatewayRouteTableIds').flatMap(
        ([key, transitGatewayRouteTableId]) =>
          this.keyedLists(props.prefixLists).map(
            ([list, prefixListId]) =>
              new Ec2TransitGatewayPrefixListReference(this, `Reference-${key}-${list}`, {
                provider,
                transitGatewayRouteTableId,
                prefixListId,
                transitGatewayAttachmentId,
              }),
          ),
      );
    }
  }

  private keyedLists(lists: readonly PrefixListIdentity[]): readonly (readonly [string, string])[] {
    return this.keyed(
      lists.map(({ prefixListId }) => prefixListId),
      'prefixLists',
    );
  }

  /** Every id once, with what names it in construct ids, in the order of those. */
  private keyed(ids: readonly string[], prop: string): readonly (readonly [string, string])[] {
    locateFailure(this.node.path, () => throwOnErrors(literalListFindings(Token.isUnresolved(ids), prop)));
    const identified = [...new Map(ids.map((id) => [identityOf(this, id), id] as const))]
      .sort(([a], [b]) => compareText(a, b))
      .map(([identity, id]) => ({ identity, id, key: keyOf(this, id) }));
    return identified
      .map(({ identity, id, key }, index) => {
        // Two ids that would have one name stay two: all but the first are told apart by what they say.
        const isTaken = identified.slice(0, index).some((other) => other.key === key);
        return [isTaken ? `${key}-${hashOf(identity)}` : key, id] as const;
      })
      .sort(([a], [b]) => compareText(a, b));
  }
}

/** The gateways that routes were given. */
function gatewaysOf(props: TwilioRoutesProps): Readonly<Record<Gateway, unknown>> {
  const { vpnGatewayId, transitGatewayId, transitGatewayAttachmentId } = props as Partial<Record<Gateway, unknown>>;
  return { vpnGatewayId, transitGatewayId, transitGatewayAttachmentId };
}

/** Whether routes lead by that gateway. A prop that is there and undefined is as if it were not there. */
function isBy<Prop extends Gateway>(
  props: TwilioRoutesProps,
  prop: Prop,
): props is Extract<TwilioRoutesProps, Readonly<Record<Prop, string>>> {
  return gatewaysOf(props)[prop] !== undefined;
}

/** Eight hexadecimal digits of a text (FNV-1a), to tell apart two ids that read alike. */
function hashOf(text: string): string {
  const hash = [...text].reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);
  return hash.toString(16).padStart(8, '0');
}
