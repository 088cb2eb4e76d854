import { ArnFormat, type IResource, Names, RemovalPolicy, Resource, Stack, Token } from 'aws-cdk-lib';
import { CfnDirectConnectGateway, type IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { type Asn, ASN } from '../../model/asn';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, required, TEXT } from '../../model/shape/kind';
import { type DirectConnectGatewayPlan, planDirectConnectGateway } from '../../plan/direct-connect/gateway';
import { checkArn, checkIdentifier } from '../../plan/direct-connect/identifier';
import type { DirectConnectGatewayAttributes, DirectConnectGatewayOptions } from '../../plan/direct-connect/options';
import {
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
  DIRECT_CONNECT_GATEWAY_OPTIONS,
  TRANSIT_GATEWAY_PREFIXES,
  VPN_GATEWAY_PREFIXES,
} from '../../plan/direct-connect/options-shape';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { REMOVAL_POLICY, ROLE, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import { givenBelow, givenOrPlanned, givenToMethod } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { grantAccept } from './grants';
import {
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './gateway-association';

/** A Direct Connect gateway: it connects virtual interfaces and the gateways of VPCs, in any Region. */
export interface IDirectConnectGateway extends IResource, IDirectConnectGatewayRef {
  /**
   * The id, a UUID.
   *
   * @attribute
   */
  readonly directConnectGatewayId: string;

  /**
   * The ARN; it names no Region, because the gateway is global.
   *
   * @attribute
   */
  readonly directConnectGatewayArn: string;

  /** The ASN of the Amazon side of every BGP session, if it is known. */
  readonly amazonSideAsn: Asn | undefined;

  /**
   * Associates a VPN gateway, and so its VPC. Not together with transit gateways. The association is in this gateway's stack. For one in
   * another stack, which a VPN gateway in another Region needs, use `DirectConnectGatewayAssociation`.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation;

  /**
   * Associates a transit gateway. Not together with VPN gateways or private interfaces, and not with the same ASN on both gateways. The
   * association is in this gateway's stack. For one in another stack, which a transit gateway in another Region needs, use
   * `DirectConnectGatewayAssociation`.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation;

  /**
   * Lets a role of the gateway's account accept the proposals of associations with this gateway, and with no other: the `acceptProposalRole` of an
   * association in another account. Who may assume the role is its own `assumedBy`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdirectconnect.html
   */
  grantAcceptProposal(grantee: IGrantable): Grant;
}

/** Options of the association of a VPN gateway. */
export type AssociateVpnGatewayOptions = VpnGatewayAssociationOptions &
  Pick<DirectConnectGatewayAssociationOptions, 'acceptProposalRole'>;

/** Options of the association of a transit gateway. */
export type AssociateTransitGatewayOptions = TransitGatewayAssociationOptions &
  Pick<DirectConnectGatewayAssociationOptions, 'acceptProposalRole'>;

/** Properties of a Direct Connect gateway. */
export interface DirectConnectGatewayProps extends DirectConnectGatewayOptions {
  /**
   * What happens to the gateway when it leaves the stack. AWS refuses to delete it while it has interfaces.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** A gateway built from a plan. */
export interface PlannedDirectConnectGatewayProps extends Pick<DirectConnectGatewayProps, 'removalPolicy'> {
  readonly plan: Omit<DirectConnectGatewayPlan, 'findings'>;
}

/** What a Direct Connect gateway is made from. */
export const GATEWAY_PROPS: Kind<DirectConnectGatewayProps> = objectOf<DirectConnectGatewayProps>('a Direct Connect gateway', {
  ...DIRECT_CONNECT_GATEWAY_OPTIONS,
  removalPolicy: REMOVAL_POLICY,
});

/** What is known of an existing Direct Connect gateway. */
export const GATEWAY_ATTRIBUTES: Kind<DirectConnectGatewayAttributes> = objectOf<DirectConnectGatewayAttributes>(
  'a Direct Connect gateway',
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
);

/** What the association of a VPN gateway with a given Direct Connect gateway is made from. */
export const ASSOCIATE_VPN_GATEWAY: Kind<AssociateVpnGatewayOptions> = objectOf<AssociateVpnGatewayOptions>(
  'the association of a VPN gateway',
  { ...VPN_GATEWAY_PREFIXES, vpnGateway: required(VPN_GATEWAY), acceptProposalRole: ROLE },
);

/** What the association of a transit gateway with a given Direct Connect gateway is made from. */
export const ASSOCIATE_TRANSIT_GATEWAY: Kind<AssociateTransitGatewayOptions> = objectOf<AssociateTransitGatewayOptions>(
  'the association of a transit gateway',
  {
    ...TRANSIT_GATEWAY_PREFIXES,
    transitGateway: required(TRANSIT_GATEWAY),
    transitGatewayAsn: ASN,
    acceptProposalRole: ROLE,
  },
);

/** The methods of every gateway, new or imported. */
abstract class GatewayBase extends Resource implements IDirectConnectGateway {
  public abstract readonly directConnectGatewayId: string;
  public abstract readonly directConnectGatewayArn: string;
  public abstract readonly amazonSideAsn: Asn | undefined;

  public get directConnectGatewayRef(): aws_directconnect.DirectConnectGatewayReference {
    return { directConnectGatewayArn: this.directConnectGatewayArn };
  }

  public associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation {
    const [name, given] = givenToMethod<readonly [string, AssociateVpnGatewayOptions]>(
      this,
      { kind: required(TEXT), given: id, path: 'id' },
      { kind: required(ASSOCIATE_VPN_GATEWAY), given: options, path: '' },
    );
    return new DirectConnectGatewayAssociation(this, name, { ...given, directConnectGateway: this });
  }

  public grantAcceptProposal(grantee: IGrantable): Grant {
    return grantAccept(this, this.directConnectGatewayArn, grantee);
  }

  public associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation {
    const [name, given] = givenToMethod<readonly [string, AssociateTransitGatewayOptions]>(
      this,
      { kind: required(TEXT), given: id, path: 'id' },
      { kind: required(ASSOCIATE_TRANSIT_GATEWAY), given: options, path: '' },
    );
    return new DirectConnectGatewayAssociation(this, name, { ...given, directConnectGateway: this });
  }
}

/**
 * A Direct Connect gateway. It knows what the app attaches to it, in any order, and reports at synthesis what AWS would refuse.
 *
 * Errors: `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-interfaces`, `twilio-interconnect:gateway-vpn-gateways`,
 * `twilio-interconnect:gateway-transit-gateways`. Warnings: `twilio-interconnect:gateway-mode-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html
 */
export class DirectConnectGateway extends GatewayBase {
  /** An existing gateway by its id. */
  public static fromDirectConnectGatewayId(scope: Construct, id: string, directConnectGatewayId: string): IDirectConnectGateway {
    return DirectConnectGateway.fromDirectConnectGatewayAttributes(scope, id, { directConnectGatewayId });
  }

  /**
   * An existing gateway by its ARN.
   *
   * Errors: `twilio-interconnect:direct-connect-arn`.
   */
  public static fromDirectConnectGatewayArn(
    scope: Construct,
    id: string,
    directConnectGatewayArn: string,
  ): IDirectConnectGateway {
    const arn = givenBelow(scope, id, { kind: TEXT, given: directConnectGatewayArn, path: 'directConnectGatewayArn' });
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('directConnectGatewayArn', 'dx-gateway', arn));
    const { resourceName = '', account } = Stack.of(scope).splitArn(directConnectGatewayArn, ArnFormat.SLASH_RESOURCE_NAME);
    return new ImportedGateway(scope, id, resourceName, directConnectGatewayArn, undefined, account);
  }

  /** An existing gateway by its id, with its ASN if you know it. */
  public static fromDirectConnectGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: DirectConnectGatewayAttributes,
  ): IDirectConnectGateway {
    const given = givenBelow(scope, id, { kind: GATEWAY_ATTRIBUTES, given: attributes, path: '' });
    const arn = Stack.of(scope).formatArn({
      service: 'directconnect',
      region: '',
      resource: 'dx-gateway',
      resourceName: given.directConnectGatewayId,
    });
    return new ImportedGateway(scope, id, given.directConnectGatewayId, arn, given.amazonSideAsn);
  }

  public readonly directConnectGatewayId: string;
  public readonly directConnectGatewayArn: string;
  public readonly amazonSideAsn: Asn;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnDirectConnectGateway;

  public constructor(scope: Construct, id: string, props?: DirectConnectGatewayProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedDirectConnectGatewayProps);
  public constructor(scope: Construct, id: string, given?: DirectConnectGatewayProps | PlannedDirectConnectGatewayProps) {
    super(scope, id);
    const props = givenOrPlanned(this, GATEWAY_PROPS, given ?? {});
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planDirectConnectGateway({ amazonSideAsn: props.amazonSideAsn, name: props.directConnectGatewayName }),
          );
    this.amazonSideAsn = plan.amazonSideAsn;
    this.resource = makeResource(CfnDirectConnectGateway, this, 'Resource', {
      directConnectGatewayName: physicalName('directConnectGateway', plan.name, (maxLength) =>
        Names.uniqueResourceName(this, { maxLength, separator: '-' }),
      ),
      amazonSideAsn: plan.amazonSideAsn.toString(),
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.directConnectGatewayId = this.resource.attrDirectConnectGatewayId;
    this.directConnectGatewayArn = this.resource.attrDirectConnectGatewayArn;
  }

  /** Registered by the resource's own reference, so that the construct and its reference count as one. */
  public override get directConnectGatewayRef(): aws_directconnect.DirectConnectGatewayReference {
    return this.resource.directConnectGatewayRef;
  }
}

class ImportedGateway extends GatewayBase {
  public constructor(
    scope: Construct,
    id: string,
    public readonly directConnectGatewayId: string,
    public readonly directConnectGatewayArn: string,
    public readonly amazonSideAsn: Asn | undefined,
    account?: string,
  ) {
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('directConnectGatewayId', directConnectGatewayId));
    super(scope, id, account === undefined || Token.isUnresolved(account) ? {} : { account });
  }
}
