import { Resource } from 'aws-cdk-lib';
import {
  CfnDirectConnectGatewayAssociation,
  type IDirectConnectGatewayAssociationRef,
  type IDirectConnectGatewayRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { IVPNGatewayRef } from 'aws-cdk-lib/aws-ec2';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Cidr } from '../model/cidr';
import { planGatewayAssociation } from '../plan/gateway-plan';
import { directConnectGatewayIdOf } from './direct-connect-gateway';
import { planFor } from './planning';

/** Properties of an association. */
export interface DirectConnectGatewayAssociationProps {
  /** The Direct Connect gateway. A change replaces the association. */
  readonly directConnectGateway: IDirectConnectGatewayRef;

  /** The VPN gateway, attached to its VPC and associated with no other Direct Connect gateway. A change replaces the association. */
  readonly vpnGateway: IVPNGatewayRef;

  /**
   * Which prefixes AWS announces to the routers. A CIDR of the VPC is announced only if one of these is the same or wider. A change is
   * made in place; routes that are no longer allowed are withdrawn.
   *
   * Errors: `twilio-interconnect:allowed-prefix-ipv6-length`.
   *
   * @default - no filter: every CIDR of the VPC is announced
   */
  readonly allowedPrefixes?: readonly Cidr[];
}

/**
 * Joins a VPN gateway, and so its VPC, to a Direct Connect gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html
 */
export class DirectConnectGatewayAssociation extends Resource implements IDirectConnectGatewayAssociationRef {
  /**
   * The id of the association.
   *
   * @attribute
   */
  public readonly associationId: string;
  /** The CloudFormation resource, to set what this class does not. */
  public readonly resource: CfnDirectConnectGatewayAssociation;

  public constructor(scope: Construct, id: string, props: DirectConnectGatewayAssociationProps) {
    super(scope, id);
    const plan = planFor(this, () => planGatewayAssociation({ allowedPrefixes: props.allowedPrefixes ?? [] }));
    const allowedPrefixes = plan.allowedPrefixes.map((cidr) => cidr.toString());
    this.resource = new CfnDirectConnectGatewayAssociation(this, 'Resource', {
      directConnectGatewayId: directConnectGatewayIdOf(props.directConnectGateway),
      associatedGatewayId: props.vpnGateway,
      ...(allowedPrefixes.length === 0 ? {} : { allowedPrefixesToDirectConnectGateway: allowedPrefixes }),
    });
    this.associationId = this.resource.attrAssociationId;
  }

  public get directConnectGatewayAssociationRef(): aws_directconnect.DirectConnectGatewayAssociationReference {
    return { associationId: this.associationId };
  }
}
