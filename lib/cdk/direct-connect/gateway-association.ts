import { Resource, Stack } from 'aws-cdk-lib';
import {
  CfnDirectConnectGatewayAssociation,
  type IDirectConnectGatewayAssociationRef,
  type IDirectConnectGatewayRef,
} from 'aws-cdk-lib/aws-directconnect';
import { CfnTransitGateway, type ITransitGatewayRef, type IVpc, type IVPNGatewayRef } from 'aws-cdk-lib/aws-ec2';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { type Asn, ASN } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import { type Kind, objectOf, required } from '../../model/shape/kind';
import {
  propagationsFindings,
  transitAssociationsFindings,
  transitGatewayAsnOfResource,
  vpcBehindFindings,
  vpnAssociationsFindings,
} from '../../plan/direct-connect/gateway';
import { type GatewayAssociationPlan, planGatewayAssociation } from '../../plan/direct-connect/gateway-association';
import type { GatewayAssociationPlanProps } from '../../plan/direct-connect/gateway-props';
import { checkDependentProps } from '../../plan/direct-connect/gateway-choice';
import type { TransitGatewayPrefixes, VpnGatewayPrefixes } from '../../plan/direct-connect/options';
import { VPN_GATEWAY_PREFIXES } from '../../plan/direct-connect/options-shape';
import { attach, hostOf, validateLate } from '../attachments';
import { dependOnceComplete, waitsFor } from '../dependencies';
import { DIRECT_CONNECT_GATEWAY, ROLE, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import { givenOrPlanned } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { amazonSideAsnOf, attachToGateway, directConnectGatewayIdFor } from './gateway-ref';
import { isDetached, propagationsOf, type VpcBehind, vpcBehind, vpcFactsOf, vpnAttachmentsOf } from './vpc-behind';

/** Properties of every association. */
export interface DirectConnectGatewayAssociationOptions {
  /** The Direct Connect gateway. A change replaces the association. */
  readonly directConnectGateway: IDirectConnectGatewayRef;

  /**
   * A role in the account that owns the Direct Connect gateway, where that is another account: it accepts the proposal of this association.
   * It needs `directconnect:AcceptDirectConnectGatewayAssociationProposal`. A change replaces the association.
   *
   * Errors: `twilio-interconnect:accept-role-missing`.
   *
   * @default - the Direct Connect gateway is in the same account
   */
  readonly acceptProposalRole?: IRoleRef;
}

/** The association of a VPN gateway. */
export interface VpnGatewayAssociationOptions extends VpnGatewayPrefixes {
  /** The VPN gateway, attached to its VPC and associated with no other Direct Connect gateway. A change replaces the association. */
  readonly vpnGateway: IVPNGatewayRef;
}

/** The association of a transit gateway. */
export interface TransitGatewayAssociationOptions extends TransitGatewayPrefixes {
  /** The transit gateway. A change replaces the association. */
  readonly transitGateway: ITransitGatewayRef;

  /**
   * The ASN of the transit gateway, to compare it with that of the Direct Connect gateway: AWS does not associate two gateways with the
   * same ASN.
   *
   * Errors: `twilio-interconnect:transit-gateway-asn`, `twilio-interconnect:transit-gateway-asn-taken`,
   * `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default - the ASN of the transit gateway if it is made in the app (AWS's default is 64512); otherwise not known, and not compared
   */
  readonly transitGatewayAsn?: Asn;
}

/** Properties of an association, of a VPN gateway or of a transit gateway. */
export type DirectConnectGatewayAssociationProps = DirectConnectGatewayAssociationOptions &
  (
    | (VpnGatewayAssociationOptions & { readonly transitGateway?: never; readonly transitGatewayAsn?: never })
    | (TransitGatewayAssociationOptions & { readonly vpnGateway?: never })
  );

/** An association built from a plan, with its gateways: a VPN gateway or a transit gateway, according to the plan. */
export interface PlannedGatewayAssociationProps extends DirectConnectGatewayAssociationOptions {
  readonly plan: Omit<GatewayAssociationPlan, 'findings'>;
  readonly vpnGateway?: IVPNGatewayRef | undefined;
  readonly transitGateway?: ITransitGatewayRef | undefined;
  /** The VPC whose addresses must be announced. If it is left out, what the app says of the VPN gateway's VPC. */
  readonly vpc?: IVpc | undefined;
}

/** What an association is made from. Which gateway is given decides what else is needed: that is for the rules. */
export const ASSOCIATION_PROPS: Kind<DirectConnectGatewayAssociationProps> = objectOf<DirectConnectGatewayAssociationProps>(
  'an association',
  {
    ...VPN_GATEWAY_PREFIXES,
    directConnectGateway: required(DIRECT_CONNECT_GATEWAY),
    acceptProposalRole: ROLE,
    vpnGateway: VPN_GATEWAY,
    transitGateway: TRANSIT_GATEWAY,
    transitGatewayAsn: ASN,
  },
);

/**
 * Associates a VPN gateway, and so its VPC, or a transit gateway with a Direct Connect gateway. AWS can take 45 minutes.
 *
 * CloudFormation makes a replacement before it deletes the old association, and AWS probably refuses that while the old one exists: remove
 * the association in one deployment, and add the new one in the next.
 *
 * One Direct Connect gateway can have VPN gateways or transit gateways, not both.
 *
 * Errors: `twilio-interconnect:gateway-elsewhere`, `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-vpn-gateways`, `twilio-interconnect:gateway-transit-gateways`,
 * `twilio-interconnect:vpn-gateway-associated`, `twilio-interconnect:transit-gateway-gateways`,
 * `twilio-interconnect:vpc-cidrs-overlap`, and those that begin with `twilio-interconnect:vpc-cidr-`.
 * Warnings: `twilio-interconnect:propagation-before-association`, `twilio-interconnect:vpn-gateway-detached`, `twilio-interconnect:vpc-cidrs-count`, `twilio-interconnect:vpc-not-advertised`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html
 */
export class DirectConnectGatewayAssociation extends Resource implements IDirectConnectGatewayAssociationRef {
  /**
   * The id of the association.
   *
   * @attribute
   */
  public readonly associationId: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnDirectConnectGatewayAssociation;

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
    const { directConnectGateway, vpnGateway, transitGateway } = props;
    const plan = 'plan' in props ? props.plan : planFor(this, () => planGatewayAssociation(this.toPlanProps(props)));
    const allowedPrefixes = plan.allowedPrefixes.map((cidr) => cidr.toString());
    this.resource = makeResource(CfnDirectConnectGatewayAssociation, this, 'Resource', {
      directConnectGatewayId: directConnectGatewayIdFor(this, directConnectGateway),
      associatedGatewayId: plan.gateway === 'transit-gateway' ? transitGateway!.transitGatewayRef.transitGatewayId : vpnGateway!,
      ...(allowedPrefixes.length === 0 ? {} : { allowedPrefixesToDirectConnectGateway: allowedPrefixes }),
      acceptDirectConnectGatewayAssociationProposalRoleArn: props.acceptProposalRole?.roleRef.roleArn,
    });
    this.associationId = this.resource.attrAssociationId;
    const vpc = 'plan' in props ? props.vpc : undefined;
    const behind = (): VpcBehind | undefined => (vpc === undefined ? vpnGateway && vpcBehind(vpnGateway) : vpcFactsOf(vpc));
    if (plan.gateway === 'vpn-gateway') {
      this.registerVpnGateway(directConnectGateway, vpnGateway!, behind);
    } else {
      this.registerTransitGateway(directConnectGateway, transitGateway!, plan);
    }
    validateLate(this, () => {
      const known = behind();
      const propagations = vpnGateway === undefined ? [] : propagationsOf(this, vpnGateway);
      return [
        ...(known === undefined ? [] : vpcBehindFindings(known, plan, this.node.path, known.path)),
        ...propagationsFindings(propagations.map((each) => ({ path: each.node.path, waits: waitsFor(each, this.resource) }))),
      ];
    });
  }

  public get directConnectGatewayAssociationRef(): aws_directconnect.DirectConnectGatewayAssociationReference {
    return { associationId: this.associationId };
  }

  private toPlanProps(props: DirectConnectGatewayAssociationProps): GatewayAssociationPlanProps {
    const { directConnectGateway, vpnGateway, transitGateway, transitGatewayAsn } = props;
    checkDependentProps({ props: { transitGatewayAsn }, needs: 'transitGateway', isGiven: transitGateway !== undefined });
    return {
      gateways: { vpnGateway, transitGateway },
      gatewayRegion: (vpnGateway ?? transitGateway)?.env.region,
      region: this.env.region,
      transitGateway: transitGateway && { asn: transitGatewayAsnOf({ transitGateway, transitGatewayAsn }) },
      allowedPrefixes: props.allowedPrefixes ?? [],
      amazonSideAsn: amazonSideAsnOf(directConnectGateway),
      accounts: {
        account: this.env.account,
        ownerAccount: directConnectGateway.env.account,
        hasRole: props.acceptProposalRole !== undefined,
      },
    };
  }

  private registerVpnGateway(
    directConnectGateway: IDirectConnectGatewayRef,
    vpnGateway: IVPNGatewayRef,
    behind: () => VpcBehind | undefined,
  ): void {
    const {
      node: { path },
      resource,
    } = this;
    const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
    // AWS associates only a VPN gateway that is attached to its VPC.
    dependOnceComplete(this, [vpnGatewayId], () => vpnAttachmentsOf(vpnGateway));
    // AWS asks for the association before any propagation, such as that of the VPC's own construct.
    for (const propagation of propagationsOf(this, vpnGateway).filter((each) => Stack.of(each) === this.stack)) {
      propagation.node.addDependency(this.resource);
    }
    attachToGateway(directConnectGateway, {
      kind: 'vpn-gateway',
      path,
      resource,
      get vpcCidrs(): readonly Cidr[] {
        const vpc = behind();
        return vpc === undefined ? [] : [...(vpc.primary === undefined ? [] : [vpc.primary]), ...vpc.secondary];
      },
    });
    attach(
      hostOf(vpnGateway, 'associations', vpnGatewayId),
      {
        path,
        resource,
        get isDetached(): boolean {
          return isDetached(vpnGateway);
        },
      },
      (associations) => vpnAssociationsFindings(associations, vpnGateway.node.path),
    );
  }

  private registerTransitGateway(
    directConnectGateway: IDirectConnectGatewayRef,
    transitGateway: ITransitGatewayRef,
    { allowedPrefixes, transitGatewayAsn: asn }: Omit<GatewayAssociationPlan, 'findings'>,
  ): void {
    const {
      node: { path },
      resource,
    } = this;
    const { region } = transitGateway.env;
    const { transitGatewayId } = transitGateway.transitGatewayRef;
    attachToGateway(directConnectGateway, { kind: 'transit-gateway', path, resource, asn, region, allowedPrefixes });
    attach(hostOf(transitGateway, 'associations', transitGatewayId), { path, resource }, (associations) =>
      transitAssociationsFindings(associations, transitGateway.node.path),
    );
  }
}

/** The ASN of the transit gateway: as given, or as set on a transit gateway made in the app. */
export function transitGatewayAsnOf({
  transitGateway,
  transitGatewayAsn,
}: Pick<TransitGatewayAssociationOptions, 'transitGateway' | 'transitGatewayAsn'>): Asn | undefined {
  if (transitGatewayAsn !== undefined || !CfnTransitGateway.isCfnTransitGateway(transitGateway)) {
    return transitGatewayAsn;
  }
  return transitGatewayAsnOfResource(transitGateway.amazonSideAsn);
}
