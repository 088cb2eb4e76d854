import { DxGateway } from '@cdktf/provider-aws/lib/dx-gateway';
import { Construct } from 'constructs';
import type { Asn } from '../../model/asn';
import { locateFailure } from '../../model/finding';
import { DEFAULT_AMAZON_SIDE_ASN, planDirectConnectGateway } from '../../plan/direct-connect/gateway';
import { checkIdentifier } from '../../plan/direct-connect/identifier';
import { planWithin, providerGatewayFindings } from '../../plan/terraform/terraform';
import { idFromArn } from './connection';
import {
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './gateway-association';
import type { DirectConnectGatewayIdentity } from './gateway-ref';
import { planFor } from '../planning';
import { gatewayTagsConfig, PROVIDER } from '../provider-quirks';
import { uniqueName } from '../references';
import { protect, type ProtectedOptions, type ResourceTimeouts, type TaggableOptions } from '../terraform-options';

/** A Direct Connect gateway: where virtual interfaces of any Region meet the gateways of VPCs. */
export interface IDirectConnectGateway extends DirectConnectGatewayIdentity {
  /**
   * Joins a VPN gateway, and so its VPC. Not beside transit gateways.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation;

  /**
   * Joins a transit gateway. Not beside VPN gateways or private interfaces, and not with one ASN on both gateways.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation;
}

/** How a VPN gateway is associated. */
export type AssociateVpnGatewayOptions = VpnGatewayAssociationOptions &
  Omit<DirectConnectGatewayAssociationOptions, 'directConnectGateway'>;

/** How a transit gateway is associated. */
export type AssociateTransitGatewayOptions = TransitGatewayAssociationOptions &
  Omit<DirectConnectGatewayAssociationOptions, 'directConnectGateway'>;

/** An existing Direct Connect gateway. */
export interface DirectConnectGatewayAttributes {
  /**
   * The id, a UUID.
   *
   * Errors: `twilio-interconnect:direct-connect-gateway-id`.
   */
  readonly directConnectGatewayId: string;

  /**
   * The ASN of its end of every BGP session.
   *
   * @default - not known, and not compared with the customer's ASN
   */
  readonly amazonSideAsn?: Asn;
}

/** Properties of a Direct Connect gateway. */
export interface DirectConnectGatewayProps extends TaggableOptions, ProtectedOptions {
  /**
   * The ASN of its end of every BGP session: 64512 to 65534, or 4200000000 to 4294967294. A change replaces the gateway.
   *
   * Errors: `twilio-interconnect:amazon-side-asn-private`.
   *
   * @default 64512
   */
  readonly amazonSideAsn?: Asn;

  /**
   * The name, at most 100 characters. A change is made in place.
   *
   * Errors: `twilio-interconnect:direct-connect-gateway-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly directConnectGatewayName?: string;

  /**
   * Tags of the gateway. A change is made in place. Only on CDK Terrain: the last provider for CDKTF cannot tag it.
   *
   * Errors: `twilio-interconnect:provider-gateway-tags`.
   *
   * @default - those that the provider gives every resource
   */
  readonly tags?: Record<string, string>;

  /**
   * How long Terraform waits.
   *
   * @default - 10 minutes each
   */
  readonly timeouts?: Pick<ResourceTimeouts, 'create' | 'delete'>;
}

/** What every gateway can do, made here or imported. */
abstract class GatewayBase extends Construct implements IDirectConnectGateway {
  public abstract readonly directConnectGatewayId: string;
  public abstract readonly amazonSideAsn: Asn | undefined;

  public associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation {
    return new DirectConnectGatewayAssociation(this, id, { ...options, directConnectGateway: this });
  }

  public associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation {
    return new DirectConnectGatewayAssociation(this, id, { ...options, directConnectGateway: this });
  }
}

/**
 * A Direct Connect gateway. It knows what the stack attaches to it, in whatever order, and tells at synthesis what AWS would refuse.
 *
 * Errors: `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-interfaces`, `twilio-interconnect:gateway-vpn-gateways`,
 * `twilio-interconnect:gateway-transit-gateways`. Warnings: `twilio-interconnect:gateway-mode-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html
 */
export class DirectConnectGateway extends GatewayBase {
  /** An existing gateway by its id, or by the id of a resource or a data source. */
  public static fromDirectConnectGatewayId(scope: Construct, id: string, directConnectGatewayId: string): IDirectConnectGateway {
    return DirectConnectGateway.fromDirectConnectGatewayAttributes(scope, id, { directConnectGatewayId });
  }

  /** An existing gateway by its ARN. */
  public static fromDirectConnectGatewayArn(
    scope: Construct,
    id: string,
    directConnectGatewayArn: string,
  ): IDirectConnectGateway {
    return DirectConnectGateway.fromDirectConnectGatewayId(scope, id, idFromArn(directConnectGatewayArn));
  }

  /** An existing gateway by its id, with its ASN if you know it. */
  public static fromDirectConnectGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: DirectConnectGatewayAttributes,
  ): IDirectConnectGateway {
    return new ImportedGateway(scope, id, attributes.directConnectGatewayId, attributes.amazonSideAsn);
  }

  public readonly directConnectGatewayId: string;
  public readonly directConnectGatewayArn: string;
  public readonly amazonSideAsn: Asn;
  /** The Terraform resource, to set what this class does not. */
  public readonly resource: DxGateway;

  public constructor(scope: Construct, id: string, props: DirectConnectGatewayProps = {}) {
    super(scope, id);
    this.amazonSideAsn = props.amazonSideAsn ?? DEFAULT_AMAZON_SIDE_ASN;
    const name = props.directConnectGatewayName ?? uniqueName(this, 100);
    const plan = planFor(this, () =>
      planWithin(providerGatewayFindings(PROVIDER, props.tags), () =>
        planDirectConnectGateway({ amazonSideAsn: this.amazonSideAsn, name }),
      ),
    );
    this.resource = new DxGateway(this, 'Resource', {
      provider: props.provider,
      name,
      amazonSideAsn: plan.amazonSideAsn,
      ...gatewayTagsConfig(props.tags),
      timeouts: props.timeouts,
      lifecycle: protect(props),
    });
    this.directConnectGatewayId = this.resource.id;
    this.directConnectGatewayArn = this.resource.arn;
  }
}

class ImportedGateway extends GatewayBase {
  public constructor(
    scope: Construct,
    id: string,
    public readonly directConnectGatewayId: string,
    public readonly amazonSideAsn: Asn | undefined,
  ) {
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('directConnectGatewayId', directConnectGatewayId));
    super(scope, id);
  }
}
