import { RemovalPolicy } from 'aws-cdk-lib';
import {
  CfnTransitVirtualInterface,
  type IDirectConnectGatewayRef,
  type ITransitVirtualInterfaceRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { type Kind, objectOf, required } from '../../model/shape/kind';
import type { TransitInterfaceOptions } from '../../plan/direct-connect/options';
import { TRANSIT_INTERFACE } from '../../plan/direct-connect/options-shape';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { DIRECT_CONNECT_GATEWAY } from '../engine-kinds';
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

/** A transit virtual interface. */
export interface ITransitVirtualInterface extends IVirtualInterface, ITransitVirtualInterfaceRef {}

/** The options of every transit virtual interface. */
export interface TransitVirtualInterfaceOptions
  extends GatewayInterfaceOptions, TransitInterfaceOptions<IDirectConnectGatewayRef> {}

/** Properties of a transit virtual interface. */
export type TransitVirtualInterfaceProps = TransitVirtualInterfaceOptions & VirtualInterfaceConnection;

/** What a transit virtual interface is made from. */
export const TRANSIT_INTERFACE_PROPS: Kind<TransitVirtualInterfaceProps> = objectOf<TransitVirtualInterfaceProps>(
  'a transit virtual interface',
  {
    ...GATEWAY_INTERFACE,
    ...TRANSIT_INTERFACE,
    directConnectGateway: required(DIRECT_CONNECT_GATEWAY),
  },
);

/**
 * A transit virtual interface: a VLAN on a connection that leads to transit gateways, through a Direct Connect gateway.
 *
 * Warnings: `twilio-interconnect:connection-transit-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html
 */
export class TransitVirtualInterface extends VirtualInterfaceBase implements ITransitVirtualInterface {
  /**
   * An existing interface of the stack's account and Region, by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): ITransitVirtualInterface {
    return new ImportedTransitVirtualInterface(scope, id, { virtualInterfaceId });
  }

  /**
   * An existing interface of the stack's account and Region, with its connection, which its metrics need.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromTransitVirtualInterfaceAttributes(
    scope: Construct,
    id: string,
    attributes: VirtualInterfaceAttributes,
  ): ITransitVirtualInterface {
    return new ImportedTransitVirtualInterface(scope, id, attributes);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnTransitVirtualInterface;
  protected readonly metricSource: ReturnType<typeof metricSourceOf>;

  public constructor(scope: Construct, id: string, props: TransitVirtualInterfaceProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedVirtualInterfaceProps);
  public constructor(scope: Construct, id: string, given: TransitVirtualInterfaceProps | PlannedVirtualInterfaceProps) {
    super(scope, id);
    const props = givenOrPlanned(this, TRANSIT_INTERFACE_PROPS, given);
    const { connection, directConnectGateway } = props;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planVirtualInterface({
              ...commonPlanProps(this, props),
              type: 'transit',
              amazonSideAsn: amazonSideAsnOf(directConnectGateway),
              gateways: directConnectGateway === undefined ? [] : ['direct-connect-gateway'],
            }),
          );
    this.resource = makeResource(CfnTransitVirtualInterface, this, 'Resource', {
      ...commonResourceProps(props, plan),
      mtu: plan.mtu,
      enableSiteLink: plan.siteLink,
      directConnectGatewayId: directConnectGatewayIdFor(this, directConnectGateway),
      allocateTransitVirtualInterfaceRoleArn: props.allocateRole?.roleRef.roleArn,
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    judgeWrittenKeys(this, this.resource, props.bgpAuthKey);
    this.virtualInterfaceId = this.resource.attrVirtualInterfaceId;
    this.virtualInterfaceArn = this.resource.attrVirtualInterfaceArn;
    this.metricSource = metricSourceOf(connection, plan);
    const { path } = this.node;
    registerInterface(this, connection, plan);
    attachToGateway(directConnectGateway, { kind: 'transit-interface', path, resource: this.resource });
  }

  public get transitVirtualInterfaceRef(): aws_directconnect.TransitVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}

class ImportedTransitVirtualInterface extends ImportedVirtualInterface implements ITransitVirtualInterface {
  public get transitVirtualInterfaceRef(): aws_directconnect.TransitVirtualInterfaceReference {
    return this.reference;
  }
}
