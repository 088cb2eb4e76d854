import { RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnPrivateVirtualInterface,
  type IDirectConnectGatewayRef,
  type IPrivateVirtualInterfaceRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { IVPNGatewayRef } from 'aws-cdk-lib/aws-ec2';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { type Mtu, MTU } from '../../model/mtu';
import { type Kind, objectOf } from '../../model/shape/kind';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { DIRECT_CONNECT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import { givenOrPlanned } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { amazonSideAsnOf, attachToGateway, directConnectGatewayIdFor } from './gateway-ref';
import {
  commonPlanProps,
  commonResourceProps,
  GATEWAY_INTERFACE,
  type GatewayInterfaceOptions,
  metricSourceOf,
  type PlannedVirtualInterfaceProps,
  type VirtualInterfaceConnection,
} from './virtual-interface';
import {
  ImportedVirtualInterface,
  type IVirtualInterface,
  type VirtualInterfaceAttributes,
  VirtualInterfaceBase,
} from './virtual-interface-base';
import { registerInterface } from './virtual-interface-parent';
import { judgeWrittenKeys } from './written-keys';

/** A private virtual interface. */
export interface IPrivateVirtualInterface extends IVirtualInterface, IPrivateVirtualInterfaceRef {}

/** The options of every private virtual interface. */
export interface PrivateVirtualInterfaceOptions extends GatewayInterfaceOptions {
  /**
   * The MTU: 1500, 8500 or 9001 bytes. AWS's pages disagree on jumbo frames of private interfaces: 9001 in the user guide and
   * the CloudFormation schema, 8500 in the API reference. A change is made in place; it may take all interfaces of the connection down
   * for up to 30 seconds. Static routes on the VPN gateway stay at 1500.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;
}

/** Properties of a private virtual interface, with exactly one gateway. A change of the gateway replaces the interface. */
export type PrivateVirtualInterfaceProps = PrivateVirtualInterfaceOptions &
  VirtualInterfaceConnection &
  (
    | {
        /** The Direct Connect gateway. It must not have transit gateways. A change replaces the interface. */
        readonly directConnectGateway: IDirectConnectGatewayRef;
        readonly vpnGateway?: never;
      }
    | {
        /**
         * The VPN gateway, in the Region of the interface. A change replaces the interface.
         *
         * Errors: `twilio-interconnect:gateway-elsewhere`.
         */
        readonly vpnGateway: IVPNGatewayRef;
        readonly directConnectGateway?: never;
      }
  );

/** What a private virtual interface is made from. */
export const PRIVATE_INTERFACE_PROPS: Kind<PrivateVirtualInterfaceProps> = objectOf<PrivateVirtualInterfaceProps>(
  'a private virtual interface',
  {
    ...GATEWAY_INTERFACE,
    mtu: MTU,
    directConnectGateway: DIRECT_CONNECT_GATEWAY,
    vpnGateway: VPN_GATEWAY,
  },
);

/**
 * A private virtual interface: a VLAN on a connection that leads to a VPC, through a Direct Connect gateway or a VPN gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html
 */
export class PrivateVirtualInterface extends VirtualInterfaceBase implements IPrivateVirtualInterface {
  /**
   * An existing interface of the stack's account and Region, by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): IPrivateVirtualInterface {
    return new ImportedPrivateVirtualInterface(scope, id, { virtualInterfaceId });
  }

  /**
   * An existing interface of the stack's account and Region, with its connection, which its metrics need.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromPrivateVirtualInterfaceAttributes(
    scope: Construct,
    id: string,
    attributes: VirtualInterfaceAttributes,
  ): IPrivateVirtualInterface {
    return new ImportedPrivateVirtualInterface(scope, id, attributes);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnPrivateVirtualInterface;
  protected readonly metricSource: ReturnType<typeof metricSourceOf>;

  public constructor(scope: Construct, id: string, props: PrivateVirtualInterfaceProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedVirtualInterfaceProps);
  public constructor(scope: Construct, id: string, given: PrivateVirtualInterfaceProps | PlannedVirtualInterfaceProps) {
    super(scope, id);
    const props = givenOrPlanned(this, PRIVATE_INTERFACE_PROPS, given);
    const { connection, directConnectGateway, vpnGateway } = props;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planVirtualInterface({
              ...commonPlanProps(this, props),
              type: 'private',
              amazonSideAsn: amazonSideAsnOf(directConnectGateway),
              vpnGatewayRegion: vpnGateway?.env.region,
              gateways: [
                ...(directConnectGateway === undefined ? [] : (['direct-connect-gateway'] as const)),
                ...(vpnGateway === undefined ? [] : (['vpn-gateway'] as const)),
              ],
            }),
          );
    this.resource = makeResource(CfnPrivateVirtualInterface, this, 'Resource', {
      ...commonResourceProps(props, plan),
      mtu: plan.mtu,
      enableSiteLink: plan.siteLink,
      directConnectGatewayId: directConnectGateway && directConnectGatewayIdFor(this, directConnectGateway),
      virtualGatewayId: vpnGateway?.vpnGatewayRef.vpnGatewayId,
      allocatePrivateVirtualInterfaceRoleArn: props.allocateRole?.roleRef.roleArn,
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    judgeWrittenKeys(this, this.resource, props.bgpAuthKey);
    this.virtualInterfaceId = this.resource.attrVirtualInterfaceId;
    this.virtualInterfaceArn = this.resource.attrVirtualInterfaceArn;
    this.metricSource = metricSourceOf(connection, plan);
    const { path } = this.node;
    registerInterface(this, connection, plan);
    if (directConnectGateway !== undefined) {
      attachToGateway(directConnectGateway, { kind: 'private-interface', path, resource: this.resource });
    }
  }

  public get privateVirtualInterfaceRef(): aws_directconnect.PrivateVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}

class ImportedPrivateVirtualInterface extends ImportedVirtualInterface implements IPrivateVirtualInterface {
  public get privateVirtualInterfaceRef(): aws_directconnect.PrivateVirtualInterfaceReference {
    return this.reference;
  }
}
