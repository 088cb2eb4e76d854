import { DxGateway } from '@cdktf/provider-aws/lib/dx-gateway';
import { Construct } from 'constructs';
import { type Asn, ASN } from '../../model/asn';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, required } from '../../model/shape/kind';
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
import { planWithin, providerGatewayFindings } from '../../plan/terraform/terraform';
import { CREATE_AND_DELETE, ID } from '../engine-kinds';
import { givenBelow, givenId, givenOrPlanned } from '../given';
import { planFor } from '../planning';
import { gatewayTagsConfig, PROVIDER } from '../provider-quirks';
import { uniqueName } from '../references';
import { protect, type ProtectedOptions, type ResourceTimeouts, type TaggableOptions } from '../terraform-options';
import { PROTECTED, TAGGABLE } from '../terraform-options-shape';
import { idFromArn } from './connection';
import {
  ASSOCIATION,
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationOptions,
  type TransitGatewayAssociationOptions,
  type VpnGatewayAssociationOptions,
} from './gateway-association';
import type { DirectConnectGatewayIdentity } from './gateway-ref';

/** A Direct Connect gateway: it connects virtual interfaces and the gateways of VPCs, in any Region. */
export interface IDirectConnectGateway extends DirectConnectGatewayIdentity {
  /**
   * Associates a VPN gateway, and so its VPC. Not together with transit gateways.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation;

  /**
   * Associates a transit gateway. Not together with VPN gateways or private interfaces, and not with the same ASN on both gateways.
   *
   * Errors: see `DirectConnectGatewayAssociation`.
   */
  associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation;
}

/** Options of the association of a VPN gateway. */
export type AssociateVpnGatewayOptions = VpnGatewayAssociationOptions &
  Omit<DirectConnectGatewayAssociationOptions, 'directConnectGateway'>;

/** Options of the association of a transit gateway. */
export type AssociateTransitGatewayOptions = TransitGatewayAssociationOptions &
  Omit<DirectConnectGatewayAssociationOptions, 'directConnectGateway'>;

/** Properties of a Direct Connect gateway. */
export interface DirectConnectGatewayProps extends DirectConnectGatewayOptions, TaggableOptions, ProtectedOptions {
  /**
   * Tags of the gateway. A change is made in place. Only on CDK Terrain: the last provider for CDKTF cannot tag the gateway.
   *
   * Errors: `twilio-interconnect:provider-gateway-tags`.
   *
   * @default - the provider's default tags
   */
  readonly tags?: Record<string, string>;

  /**
   * How long Terraform waits.
   *
   * @default - 10 minutes each
   */
  readonly timeouts?: Pick<ResourceTimeouts, 'create' | 'delete'>;
}

/** A gateway built from a plan. */
export interface PlannedDirectConnectGatewayProps extends ProtectedOptions {
  /** Left out where the provider cannot tag a gateway. */
  readonly tags?: Record<string, string> | undefined;
  readonly plan: Omit<DirectConnectGatewayPlan, 'findings'>;
}

/** What a Direct Connect gateway is made from. */
export const GATEWAY_PROPS: Kind<DirectConnectGatewayProps> = objectOf<DirectConnectGatewayProps>('a Direct Connect gateway', {
  ...DIRECT_CONNECT_GATEWAY_OPTIONS,
  ...TAGGABLE,
  ...PROTECTED,
  timeouts: CREATE_AND_DELETE,
});

/** An existing Direct Connect gateway. */
export const GATEWAY_ATTRIBUTES: Kind<DirectConnectGatewayAttributes> = objectOf<DirectConnectGatewayAttributes>(
  'a Direct Connect gateway',
  { ...DIRECT_CONNECT_GATEWAY_ATTRIBUTES, directConnectGatewayId: required(ID) },
);

/** What the association of a VPN gateway is made from. */
export const ASSOCIATE_VPN_GATEWAY: Kind<AssociateVpnGatewayOptions> = objectOf<AssociateVpnGatewayOptions>('an association', {
  ...ASSOCIATION,
  ...VPN_GATEWAY_PREFIXES,
  vpnGatewayId: required(ID),
});

/** What the association of a transit gateway is made from. */
export const ASSOCIATE_TRANSIT_GATEWAY: Kind<AssociateTransitGatewayOptions> = objectOf<AssociateTransitGatewayOptions>(
  'an association',
  { ...ASSOCIATION, ...TRANSIT_GATEWAY_PREFIXES, transitGatewayId: required(ID), transitGatewayAsn: ASN },
);

/** The methods of every gateway, new or imported. */
abstract class GatewayBase extends Construct implements IDirectConnectGateway {
  public abstract readonly directConnectGatewayId: string;
  public abstract readonly amazonSideAsn: Asn | undefined;

  public associateVpnGateway(id: string, options: AssociateVpnGatewayOptions): DirectConnectGatewayAssociation {
    return new DirectConnectGatewayAssociation(this, givenId(this, id), {
      ...givenBelow(this, id, ASSOCIATE_VPN_GATEWAY, options),
      directConnectGateway: this,
    });
  }

  public associateTransitGateway(id: string, options: AssociateTransitGatewayOptions): DirectConnectGatewayAssociation {
    return new DirectConnectGatewayAssociation(this, givenId(this, id), {
      ...givenBelow(this, id, ASSOCIATE_TRANSIT_GATEWAY, options),
      directConnectGateway: this,
    });
  }
}

/**
 * A Direct Connect gateway. It knows what the stack attaches to it, in any order, and reports at synthesis what AWS would refuse.
 *
 * Errors: `twilio-interconnect:gateway-mode`, `twilio-interconnect:gateway-interfaces`, `twilio-interconnect:gateway-vpn-gateways`,
 * `twilio-interconnect:gateway-transit-gateways`. Warnings: `twilio-interconnect:gateway-mode-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html
 */
export class DirectConnectGateway extends GatewayBase {
  /** An existing gateway by its id, which may be from a resource or a data source. */
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
    givenBelow(scope, id, ID, directConnectGatewayArn, 'directConnectGatewayArn');
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('directConnectGatewayArn', 'dx-gateway', directConnectGatewayArn));
    return DirectConnectGateway.fromDirectConnectGatewayId(scope, id, idFromArn(directConnectGatewayArn));
  }

  /** An existing gateway by its id, with its ASN if you know it. */
  public static fromDirectConnectGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: DirectConnectGatewayAttributes,
  ): IDirectConnectGateway {
    const { directConnectGatewayId, amazonSideAsn } = givenBelow(scope, id, GATEWAY_ATTRIBUTES, attributes);
    return new ImportedGateway(scope, id, directConnectGatewayId, amazonSideAsn);
  }

  public readonly directConnectGatewayId: string;
  public readonly directConnectGatewayArn: string;
  public readonly amazonSideAsn: Asn;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxGateway;

  public constructor(scope: Construct, id: string, props?: DirectConnectGatewayProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedDirectConnectGatewayProps);
  public constructor(scope: Construct, id: string, given: DirectConnectGatewayProps | PlannedDirectConnectGatewayProps = {}) {
    super(scope, id);
    const props = givenOrPlanned(this, GATEWAY_PROPS, given);
    const { tags } = props;
    const timeouts = 'plan' in props ? undefined : props.timeouts;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planWithin(providerGatewayFindings(PROVIDER, tags), () =>
              planDirectConnectGateway({ amazonSideAsn: props.amazonSideAsn, name: props.directConnectGatewayName }),
            ),
          );
    this.amazonSideAsn = plan.amazonSideAsn;
    this.resource = new DxGateway(this, 'Resource', {
      provider: props.provider,
      name: physicalName('directConnectGateway', plan.name, (maxLength) => uniqueName(this, maxLength)),
      amazonSideAsn: plan.amazonSideAsn.toString(),
      ...gatewayTagsConfig(tags),
      timeouts,
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
