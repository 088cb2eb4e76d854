import { DxGatewayAssociation } from '@cdktf/provider-aws/lib/dx-gateway-association';
import { DxGatewayAssociationProposal } from '@cdktf/provider-aws/lib/dx-gateway-association-proposal';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { Asn } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import {
  type GatewayAssociationPlan,
  planGatewayAssociation,
  planTransitAssociation,
  transitAssociationsFindings,
  vpcBehindFindings,
  vpnAssociationsFindings,
} from '../../plan/direct-connect/gateway';
import { gatewayChoiceFindings, planWithin } from '../../plan/terraform/terraform';
import { attach, validateLate } from '../attachments';
import { attachToGateway, type DirectConnectGatewayIdentity } from './gateway-ref';
import { planFor } from '../planning';
import { identityOf } from '../references';
import type { ResourceTimeouts, TerraformOptions } from '../terraform-options';
import { isDetached, vpcBehind } from './vpc-behind';

/** Which account proposes an association, where the gateway of the VPCs and the Direct Connect gateway have different owners. */
export interface AssociationProposer {
  /** The AWS provider of the account that owns the VPN gateway or the transit gateway. It makes the proposal. */
  readonly provider: TerraformProvider;

  /** The id of that account. */
  readonly accountId: string;

  /** The id of the account that owns the Direct Connect gateway, whose provider accepts the proposal. */
  readonly directConnectGatewayAccountId: string;
}

/** What every association has. */
export interface DirectConnectGatewayAssociationOptions extends TerraformOptions {
  /** The Direct Connect gateway. A change replaces the association. */
  readonly directConnectGateway: DirectConnectGatewayIdentity;

  /**
   * The account that proposes the association, where it is not the one of the Direct Connect gateway. The proposal is accepted by
   * `provider`. A change replaces the association.
   *
   * @default - both gateways are of the same account
   */
  readonly proposer?: AssociationProposer;

  /**
   * How long Terraform waits. AWS may take 45 minutes.
   *
   * @default - 60 minutes each
   */
  readonly timeouts?: ResourceTimeouts;

  /**
   * What must be there first, for example what attaches the VPN gateway to its VPC.
   *
   * @default - what the ids refer to
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** The association of a VPN gateway. */
export interface VpnGatewayAssociationOptions {
  /** The id of the VPN gateway, attached to its VPC and associated with no other Direct Connect gateway. A change replaces the association. */
  readonly vpnGatewayId: string;

  /**
   * Which prefixes AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider. A change is
   * made in place; routes that are no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefix-ipv6-length`. Warnings: `twilio-interconnect:vpc-not-advertised`.
   *
   * @default - no filter: every CIDR of the VPC is announced
   */
  readonly allowedPrefixes?: readonly Cidr[];
}

/** The association of a transit gateway. */
export interface TransitGatewayAssociationOptions {
  /** The id of the transit gateway. A change replaces the association. */
  readonly transitGatewayId: string;

  /**
   * The ASN of the transit gateway, to compare it with that of the Direct Connect gateway: AWS refuses to join two gateways with one ASN.
   *
   * Errors: `twilio-interconnect:transit-gateway-asn`, `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default - not known, and not compared
   */
  readonly transitGatewayAsn?: Asn;

  /**
   * What AWS announces to the routers: exactly these prefixes, 1 to 200, whatever is behind the transit gateway. They overlap those of no
   * other transit gateway on the Direct Connect gateway. A change is made in place; routes that are no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefixes-missing`, `twilio-interconnect:allowed-prefixes-count`,
   * `twilio-interconnect:allowed-prefix-ipv6-length`, `twilio-interconnect:gateway-prefixes-overlap`.
   */
  readonly allowedPrefixes: readonly Cidr[];
}

/** Properties of an association: of a VPN gateway, or of a transit gateway. */
export type DirectConnectGatewayAssociationProps = DirectConnectGatewayAssociationOptions &
  (
    | (VpnGatewayAssociationOptions & { readonly transitGatewayId?: never; readonly transitGatewayAsn?: never })
    | (TransitGatewayAssociationOptions & { readonly vpnGatewayId?: never })
  );

const ASSOCIATION_TIMEOUTS: ResourceTimeouts = { create: '60m', update: '60m', delete: '60m' };

/**
 * Joins a VPN gateway, and so its VPC, or a transit gateway, to a Direct Connect gateway.
 *
 * One Direct Connect gateway serves VPN gateways or transit gateways, not both.
 *
 * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-vpn-gateways`,
 * `twilio-interconnect:gateway-transit-gateways`,
 * `twilio-interconnect:vpn-gateway-associated`, `twilio-interconnect:transit-gateway-gateways`,
 * `twilio-interconnect:vpc-cidrs-overlap`, and those that begin with `twilio-interconnect:vpc-cidr-`.
 * Warnings: `twilio-interconnect:vpn-gateway-detached`, `twilio-interconnect:vpc-cidrs-count`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html
 */
export class DirectConnectGatewayAssociation extends Construct {
  /** The id of the association, as AWS has it. */
  public readonly associationId: string;
  /** The Terraform resource, to set what this class does not. */
  public readonly resource: DxGatewayAssociation;
  /** The proposal, if the gateways have different owners. */
  public readonly proposal: DxGatewayAssociationProposal | undefined;

  public constructor(scope: Construct, id: string, props: DirectConnectGatewayAssociationProps) {
    super(scope, id);
    const { vpnGatewayId, transitGatewayId } = props;
    const plan = planFor(this, () =>
      planWithin(gatewayChoiceFindings({ gateways: { vpnGatewayId, transitGatewayId } }, ''), () => planAssociation(props)),
    );
    const { directConnectGateway, proposer, provider } = props;
    const dxGatewayId = directConnectGateway.directConnectGatewayId;
    const allowedPrefixes = plan.allowedPrefixes.length === 0 ? undefined : plan.allowedPrefixes.map((cidr) => cidr.toString());
    const associatedGatewayId = transitGatewayId ?? vpnGatewayId;
    const dependsOn = props.dependsOn && [...props.dependsOn];
    this.proposal =
      proposer &&
      new DxGatewayAssociationProposal(this, 'Proposal', {
        provider: proposer.provider,
        dxGatewayId,
        dxGatewayOwnerAccountId: proposer.directConnectGatewayAccountId,
        associatedGatewayId,
        allowedPrefixes,
        dependsOn,
      });
    this.resource = new DxGatewayAssociation(this, 'Resource', {
      provider,
      dxGatewayId,
      ...(this.proposal === undefined || proposer === undefined
        ? { associatedGatewayId, dependsOn }
        : { proposalId: this.proposal.id, associatedGatewayOwnerAccountId: proposer.accountId }),
      allowedPrefixes,
      timeouts: { ...ASSOCIATION_TIMEOUTS, ...props.timeouts },
    });
    this.associationId = this.resource.dxGatewayAssociationId;
    if (props.transitGatewayId === undefined) {
      this.registerVpnGateway(props, plan);
    } else {
      this.registerTransitGateway(props, plan);
    }
  }

  /** The id of the attachment that AWS makes at a transit gateway, for its route tables. */
  public get transitGatewayAttachmentId(): string {
    return this.resource.transitGatewayAttachmentId;
  }

  private registerVpnGateway(
    { directConnectGateway, vpnGatewayId }: DirectConnectGatewayAssociationOptions & VpnGatewayAssociationOptions,
    { allowedPrefixes }: GatewayAssociationPlan,
  ): void {
    const { path } = this.node;
    const behind = (): ReturnType<typeof vpcBehind> => vpcBehind(this, vpnGatewayId);
    const isLoose = (): boolean => isDetached(this, vpnGatewayId);
    attachToGateway(this, directConnectGateway, {
      kind: 'vpn-gateway',
      path,
      get vpcCidrs(): readonly Cidr[] {
        const vpc = behind();
        return vpc === undefined ? [] : [...(vpc.primary === undefined ? [] : [vpc.primary]), ...vpc.secondary];
      },
    });
    attach(
      this,
      `associations:${identityOf(this, vpnGatewayId)}`,
      {
        path,
        get isDetached(): boolean {
          return isLoose();
        },
      },
      (associations) => vpnAssociationsFindings(associations, path),
    );
    validateLate(this, () => {
      const vpc = behind();
      return vpc === undefined ? [] : vpcBehindFindings(vpc, allowedPrefixes, path, vpc.path);
    });
  }

  private registerTransitGateway(
    props: DirectConnectGatewayAssociationOptions & TransitGatewayAssociationOptions,
    { allowedPrefixes }: GatewayAssociationPlan,
  ): void {
    const { transitGatewayId, transitGatewayAsn: asn } = props;
    const { path } = this.node;
    attachToGateway(this, props.directConnectGateway, { kind: 'transit-gateway', path, asn, region: '', allowedPrefixes });
    attach(this, `associations:${identityOf(this, transitGatewayId)}`, { path }, (associations) =>
      transitAssociationsFindings(associations, path),
    );
  }
}

function planAssociation(props: DirectConnectGatewayAssociationProps): GatewayAssociationPlan {
  return props.transitGatewayId === undefined
    ? planGatewayAssociation({ allowedPrefixes: props.allowedPrefixes ?? [] })
    : planTransitAssociation({
        allowedPrefixes: props.allowedPrefixes,
        transitGatewayAsn: props.transitGatewayAsn,
        amazonSideAsn: props.directConnectGateway.amazonSideAsn,
      });
}
