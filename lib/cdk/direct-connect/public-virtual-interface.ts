import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnPublicVirtualInterface, type IPublicVirtualInterfaceRef } from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { type Kind, objectOf } from '../../model/shape/kind';
import type { PublicInterfaceOptions } from '../../plan/direct-connect/options';
import { PUBLIC_INTERFACE } from '../../plan/direct-connect/options-shape';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { givenTo } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import {
  commonPlanProps,
  commonResourceProps,
  INTERFACE,
  metricSourceOf,
  type VirtualInterfaceConnection,
  type VirtualInterfaceOptions,
} from './virtual-interface';
import {
  ImportedVirtualInterface,
  type IVirtualInterface,
  type VirtualInterfaceAttributes,
  VirtualInterfaceBase,
} from './virtual-interface-base';
import { registerInterface } from './virtual-interface-parent';
import { judgeWrittenKeys } from './written-keys';

/** A public virtual interface. */
export interface IPublicVirtualInterface extends IVirtualInterface, IPublicVirtualInterfaceRef {}

/** The options of every public virtual interface. */
export interface PublicVirtualInterfaceOptions extends VirtualInterfaceOptions, PublicInterfaceOptions {}

/** Properties of a public virtual interface. */
export type PublicVirtualInterfaceProps = PublicVirtualInterfaceOptions & VirtualInterfaceConnection;

/** What a public virtual interface is made from. */
export const PUBLIC_INTERFACE_PROPS: Kind<PublicVirtualInterfaceProps> = objectOf<PublicVirtualInterfaceProps>(
  'a public virtual interface',
  { ...INTERFACE, ...PUBLIC_INTERFACE },
);

/**
 * A public virtual interface: a VLAN on a connection that leads to AWS's public addresses. It has no gateway, no MTU setting and no
 * SiteLink.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-public-vif.html
 */
export class PublicVirtualInterface extends VirtualInterfaceBase implements IPublicVirtualInterface {
  /**
   * An existing interface of the stack's account and Region, by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): IPublicVirtualInterface {
    return new ImportedPublicVirtualInterface(scope, id, { virtualInterfaceId });
  }

  /**
   * An existing interface of the stack's account and Region, with its connection, which its metrics need.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromPublicVirtualInterfaceAttributes(
    scope: Construct,
    id: string,
    attributes: VirtualInterfaceAttributes,
  ): IPublicVirtualInterface {
    return new ImportedPublicVirtualInterface(scope, id, attributes);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnPublicVirtualInterface;
  protected readonly metricSource: ReturnType<typeof metricSourceOf>;

  public constructor(scope: Construct, id: string, given: PublicVirtualInterfaceProps) {
    super(scope, id);
    const props = givenTo(this, PUBLIC_INTERFACE_PROPS, given);
    const { connection } = props;
    const plan = planFor(this, () =>
      planVirtualInterface({
        ...commonPlanProps(this, props),
        type: 'public',
        gateways: [],
        routeFilterPrefixes: props.routeFilterPrefixes,
      }),
    );
    this.resource = makeResource(CfnPublicVirtualInterface, this, 'Resource', {
      ...commonResourceProps(props, plan),
      routeFilterPrefixes: plan.routeFilterPrefixes?.map((prefix) => prefix.toString()),
      allocatePublicVirtualInterfaceRoleArn: props.allocateRole?.roleRef.roleArn,
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    judgeWrittenKeys(this, this.resource, props.bgpAuthKey);
    this.virtualInterfaceId = this.resource.attrVirtualInterfaceId;
    this.virtualInterfaceArn = this.resource.attrVirtualInterfaceArn;
    this.metricSource = metricSourceOf(connection, plan);
    registerInterface(this, connection, plan);
  }

  public get publicVirtualInterfaceRef(): aws_directconnect.PublicVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}

class ImportedPublicVirtualInterface extends ImportedVirtualInterface implements IPublicVirtualInterface {
  public get publicVirtualInterfaceRef(): aws_directconnect.PublicVirtualInterfaceReference {
    return this.reference;
  }
}
