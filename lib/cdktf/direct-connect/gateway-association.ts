import { DxGatewayAssociation } from '@cdktf/provider-aws/lib/dx-gateway-association';
import { DxGatewayAssociationProposal } from '@cdktf/provider-aws/lib/dx-gateway-association-proposal';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { type Asn, ASN } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import { type Kind, listOf, type Members, objectOf, required } from '../../model/shape/kind';
import { transitAssociationsFindings, vpcBehindFindings, vpnAssociationsFindings } from '../../plan/direct-connect/gateway';
import { type GatewayAssociationPlan, planGatewayAssociation } from '../../plan/direct-connect/gateway-association';
import type { GatewayAssociationPlanProps } from '../../plan/direct-connect/gateway-props';
import { checkDependentProps } from '../../plan/direct-connect/gateway-choice';
import type { TransitGatewayPrefixes, VpnGatewayPrefixes } from '../../plan/direct-connect/options';
import { VPN_GATEWAY_PREFIXES } from '../../plan/direct-connect/options-shape';
import { accountIdFindings, FOREIGN_PROPOSER_REMEDY, planWithin } from '../../plan/terraform/terraform';
import { attach, hostOf, validateLate } from '../attachments';
import { addressOf, dependOnceComplete } from '../dependencies';
import { AWS_PROVIDER, DEPENDABLE, ID, TIMEOUTS } from '../engine-kinds';
import { accountThatMade, environmentOf } from '../environment';
import { givenOrPlanned } from '../given';
import { planFor } from '../planning';
import type { ResourceTimeouts, TerraformOptions } from '../terraform-options';
import { attachToGateway, type DirectConnectGatewayIdentity, GATEWAY_IDENTITY } from './gateway-ref';
import { isDetached, type VpcBehind, vpcBehind, vpcOf, vpnAttachmentsOf } from './vpc-behind';

/** The account that proposes an association, if the gateway of the VPCs and the Direct Connect gateway belong to different accounts. */
export interface AssociationProposer {
  /** The AWS provider of the account that owns the VPN gateway or the transit gateway. It makes the proposal. */
  readonly provider: TerraformProvider;

  /**
   * The id of that account: 12 digits.
   *
   * Errors: `twilio-interconnect:account-id`.
   */
  readonly accountId: string;

  /**
   * The id of the account that owns the Direct Connect gateway, whose provider accepts the proposal: 12 digits.
   *
   * Errors: `twilio-interconnect:account-id`.
   */
  readonly directConnectGatewayAccountId: string;
}

/** Properties of every association. */
export interface DirectConnectGatewayAssociationOptions extends TerraformOptions {
  /** The Direct Connect gateway. A change replaces the association. */
  readonly directConnectGateway: DirectConnectGatewayIdentity;

  /**
   * The account that proposes the association, if it is not the account of the Direct Connect gateway. The proposal is accepted by
   * `provider`. A change replaces the association.
   *
   * @default - both gateways are in the same account
   */
  readonly proposer?: AssociationProposer;

  /**
   * How long Terraform waits. AWS can take 45 minutes.
   *
   * @default - 60 minutes each
   */
  readonly timeouts?: ResourceTimeouts;

  /**
   * Resources that must exist first, for example the attachment of the VPN gateway to its VPC.
   *
   * @default - the resources that the ids refer to
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** The association of a VPN gateway. */
export interface VpnGatewayAssociationOptions extends VpnGatewayPrefixes {
  /** The id of the VPN gateway: attached to its VPC, associated with no other Direct Connect gateway. A change replaces the association. */
  readonly vpnGatewayId: string;
}

/** The association of a transit gateway. */
export interface TransitGatewayAssociationOptions extends TransitGatewayPrefixes {
  /** The id of the transit gateway. A change replaces the association. */
  readonly transitGatewayId: string;

  /**
   * The ASN of the transit gateway, to compare it with that of the Direct Connect gateway: AWS does not associate two gateways with the
   * same ASN.
   *
   * Errors: `twilio-interconnect:transit-gateway-asn`, `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default - not known, and not compared
   */
  readonly transitGatewayAsn?: Asn;
}

/** Properties of an association, of a VPN gateway or of a transit gateway. */
export type DirectConnectGatewayAssociationProps = DirectConnectGatewayAssociationOptions &
  (
    | (VpnGatewayAssociationOptions & { readonly transitGatewayId?: never; readonly transitGatewayAsn?: never })
    | (TransitGatewayAssociationOptions & { readonly vpnGatewayId?: never })
  );

/** An association built from a plan, with its gateway: a VPN gateway or a transit gateway, according to the plan. */
export interface PlannedGatewayAssociationProps extends DirectConnectGatewayAssociationOptions {
  readonly plan: Omit<GatewayAssociationPlan, 'findings'>;
  readonly vpnGatewayId?: string | undefined;
  readonly transitGatewayId?: string | undefined;
  /** The VPC whose addresses must be announced. If it is left out, what the app says of the VPN gateway's VPC. */
  readonly vpcId?: string | undefined;
}

/** AWS can take 45 minutes to associate a gateway. */
const ASSOCIATION_TIMEOUTS: ResourceTimeouts = { create: '60m', update: '60m', delete: '60m' };

/** The options of every association, but the Direct Connect gateway. */
export const ASSOCIATION: Members<Omit<DirectConnectGatewayAssociationOptions, 'directConnectGateway'>> = {
  provider: AWS_PROVIDER,
  proposer: objectOf<AssociationProposer>('a proposer', {
    provider: required(AWS_PROVIDER),
    accountId: required(ID),
    directConnectGatewayAccountId: required(ID),
  }),
  timeouts: TIMEOUTS,
  dependsOn: listOf(DEPENDABLE),
};

/** What an association is made from. */
export const ASSOCIATION_PROPS: Kind<DirectConnectGatewayAssociationProps> = objectOf<DirectConnectGatewayAssociationProps>(
  'an association',
  {
    ...ASSOCIATION,
    ...VPN_GATEWAY_PREFIXES,
    directConnectGateway: required(GATEWAY_IDENTITY),
    vpnGatewayId: ID,
    transitGatewayId: ID,
    transitGatewayAsn: ASN,
  },
);

/**
 * Associates a VPN gateway, and so its VPC, or a transit gateway with a Direct Connect gateway.
 *
 * One Direct Connect gateway can have VPN gateways or transit gateways, not both.
 *
 * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-vpn-gateways`,
 * `twilio-interconnect:gateway-transit-gateways`,
 * `twilio-interconnect:vpn-gateway-associated`, `twilio-interconnect:transit-gateway-gateways`,
 * `twilio-interconnect:vpc-cidrs-overlap`, and those that begin with `twilio-interconnect:vpc-cidr-`.
 * Warnings: `twilio-interconnect:vpn-gateway-detached`, `twilio-interconnect:vpc-cidrs-count`, `twilio-interconnect:vpc-not-advertised`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html
 */
export class DirectConnectGatewayAssociation extends Construct {
  /** The id of the association at AWS. */
  public readonly associationId: string;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxGatewayAssociation;
  /** The proposal, if the gateways belong to different accounts. */
  public readonly proposal: DxGatewayAssociationProposal | undefined;

  public constructor(scope: Construct, id: string, props: DirectConnectGatewayAssociationProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedGatewayAssociationProps);
  public constructor(scope: Construct, id: string, given: DirectConnectGatewayAssociationProps | PlannedGatewayAssociationProps) {
    super(scope, id);
    const props = givenOrPlanned(this, ASSOCIATION_PROPS, given);
    const { vpnGatewayId, transitGatewayId, directConnectGateway, proposer, provider } = props;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planWithin(
              accountIdFindings({
                'proposer.accountId': proposer?.accountId,
                'proposer.directConnectGatewayAccountId': proposer?.directConnectGatewayAccountId,
              }),
              () => planGatewayAssociation(toPlanProps(this, props)),
            ),
          );
    const dxGatewayId = directConnectGateway.directConnectGatewayId;
    const allowedPrefixes = plan.allowedPrefixes.length === 0 ? undefined : plan.allowedPrefixes.map((cidr) => cidr.toString());
    const associatedGatewayId = (plan.gateway === 'transit-gateway' ? transitGatewayId : vpnGatewayId)!;
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
        // The provider cannot update a proposal. The association has the prefixes too, and is updated in place.
        lifecycle: { ignoreChanges: ['allowed_prefixes'] },
      });
    this.resource = new DxGatewayAssociation(this, 'Resource', {
      provider,
      dxGatewayId,
      ...(this.proposal === undefined || proposer === undefined
        ? { associatedGatewayId, dependsOn }
        : {
            proposalId: this.proposal.id,
            associatedGatewayOwnerAccountId: proposer.accountId,
            // The provider does not replace an association that gets a proposal for another gateway.
            lifecycle: { replaceTriggeredBy: [`${addressOf(this.proposal)}.associated_gateway_id`] },
          }),
      allowedPrefixes,
      timeouts: { ...ASSOCIATION_TIMEOUTS, ...props.timeouts },
    });
    this.associationId = this.resource.dxGatewayAssociationId;
    const vpcId = 'plan' in props ? props.vpcId : undefined;
    const behind = (): VpcBehind | undefined =>
      vpcId === undefined ? (vpnGatewayId === undefined ? undefined : vpcBehind(this, vpnGatewayId)) : vpcOf(this, vpcId);
    if (plan.gateway === 'vpn-gateway') {
      this.registerVpnGateway(directConnectGateway, vpnGatewayId!, behind);
    } else {
      this.registerTransitGateway(directConnectGateway, transitGatewayId!, plan, proposer?.provider ?? provider);
    }
    validateLate(this, () => {
      const known = behind();
      return known === undefined ? [] : vpcBehindFindings(known, plan, this.node.path, known.path);
    });
  }

  /** The id of the attachment that AWS creates on a transit gateway, for its route tables. */
  public get transitGatewayAttachmentId(): string {
    return this.resource.transitGatewayAttachmentId;
  }

  private registerVpnGateway(
    directConnectGateway: DirectConnectGatewayIdentity,
    vpnGatewayId: string,
    behind: () => VpcBehind | undefined,
  ): void {
    const {
      node: { path },
      resource,
    } = this;
    // AWS associates only a VPN gateway that is attached to its VPC.
    dependOnceComplete(this.proposal ?? this.resource, () => vpnAttachmentsOf(this, vpnGatewayId));
    const isLoose = (): boolean => isDetached(this, vpnGatewayId);
    attachToGateway(this, directConnectGateway, {
      kind: 'vpn-gateway',
      path,
      resource,
      get vpcCidrs(): readonly Cidr[] {
        const vpc = behind();
        return vpc === undefined ? [] : [...(vpc.primary === undefined ? [] : [vpc.primary]), ...vpc.secondary];
      },
    });
    attach(
      hostOf(this, 'associations', this, vpnGatewayId),
      {
        path,
        resource: this.proposal ?? resource,
        get isDetached(): boolean {
          return isLoose();
        },
      },
      (associations) => vpnAssociationsFindings(associations, path),
    );
  }

  private registerTransitGateway(
    directConnectGateway: DirectConnectGatewayIdentity,
    transitGatewayId: string,
    { allowedPrefixes, transitGatewayAsn: asn }: Omit<GatewayAssociationPlan, 'findings'>,
    provider: TerraformProvider | undefined,
  ): void {
    const {
      node: { path },
      resource,
    } = this;
    const { region = '' } = environmentOf(this, provider);
    attachToGateway(this, directConnectGateway, { kind: 'transit-gateway', path, resource, asn, region, allowedPrefixes });
    attach(hostOf(this, 'associations', this, transitGatewayId), { path, resource: this.proposal ?? resource }, (associations) =>
      transitAssociationsFindings(associations, path),
    );
  }
}

function toPlanProps(scope: Construct, props: DirectConnectGatewayAssociationProps): GatewayAssociationPlanProps {
  const { vpnGatewayId, transitGatewayId, transitGatewayAsn } = props;
  checkDependentProps({ props: { transitGatewayAsn }, needs: 'transitGatewayId', isGiven: transitGatewayId !== undefined });
  return {
    gateways: { vpnGatewayId, transitGatewayId },
    transitGateway: transitGatewayId === undefined ? undefined : { asn: transitGatewayAsn },
    allowedPrefixes: props.allowedPrefixes ?? [],
    amazonSideAsn: props.directConnectGateway.amazonSideAsn,
    accounts: {
      account: environmentOf(scope, props.provider).account,
      ownerAccount: accountThatMade(props.directConnectGateway),
      hasRole: false,
      remedy: FOREIGN_PROPOSER_REMEDY,
    },
  };
}
