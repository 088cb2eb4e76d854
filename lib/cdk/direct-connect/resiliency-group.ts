import { type CfnResource, type IResource, Names, Resource } from 'aws-cdk-lib';
import type { IConnectionRef } from 'aws-cdk-lib/aws-directconnect';
import type { Construct } from 'constructs';
import { RESILIENCY_MODEL, type ResiliencyModel } from '../../model/resiliency-model';
import { type Kind, listOf, objectOf, required, TEXT } from '../../model/shape/kind';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { planResiliencyGroup } from '../../plan/direct-connect/resiliency-group';
import { CONNECTION } from '../engine-kinds';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { ResiliencyGroupResource } from './resiliency-group-resource';
import { locationOf } from './virtual-interface-parent';

/** A resiliency group: connections that together must meet a resiliency model. */
export interface IDirectConnectResiliencyGroup extends IResource {
  /**
   * The ARN; it names no Region.
   *
   * @attribute
   */
  readonly resiliencyGroupArn: string;

  /** What AWS CDK asks for where it takes a resiliency group: its `IResiliencyGroupRef`, which older releases do not have. */
  readonly resiliencyGroupRef: { readonly resiliencyGroupArn: string };
}

/** Properties of a resiliency group. */
export interface DirectConnectResiliencyGroupProps {
  /** The resiliency model. AWS does not document whether a change replaces the group. */
  readonly resiliencyModel: ResiliencyModel;

  /**
   * The connections: these and no others. If all locations are known, they are counted. Whether the connections end on separate devices
   * is not known before they are made. A change is made in place.
   *
   * Warnings: `twilio-interconnect:resiliency-model-unmet`, `twilio-interconnect:resiliency-group-connections`.
   *
   * @default - the group does not manage its members, and keeps those that it has
   */
  readonly connections?: readonly IConnectionRef[];

  /**
   * The name, at most 255 letters, digits, hyphens and underscores. AWS does not document whether a change replaces the group.
   *
   * Errors: `twilio-interconnect:resiliency-group-name`.
   *
   * @default - generated from the construct's path
   */
  readonly resiliencyGroupName?: string;
}

/** What a resiliency group is made from. */
export const RESILIENCY_GROUP_PROPS: Kind<DirectConnectResiliencyGroupProps> = objectOf<DirectConnectResiliencyGroupProps>(
  'a resiliency group',
  {
    resiliencyModel: required(RESILIENCY_MODEL),
    connections: listOf(CONNECTION),
    resiliencyGroupName: TEXT,
  },
);

/**
 * A resiliency group. Deleting it deletes no connection.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html
 */
export class DirectConnectResiliencyGroup extends Resource implements IDirectConnectResiliencyGroup {
  public readonly resiliencyGroupArn: string;
  /**
   * The id.
   *
   * @attribute
   */
  public readonly resiliencyGroupId: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnResource;

  public constructor(scope: Construct, id: string, given: DirectConnectResiliencyGroupProps) {
    super(scope, id);
    const props = givenTo(this, RESILIENCY_GROUP_PROPS, given);
    const plan = planFor(this, () =>
      planResiliencyGroup({
        name: physicalName('resiliencyGroup', props.resiliencyGroupName, (maxLength) =>
          Names.uniqueResourceName(this, { maxLength, separator: '-' }),
        ),
        model: props.resiliencyModel,
        locations: props.connections?.map((connection) => locationOf(connection)),
      }),
    );
    const resource = new ResiliencyGroupResource(this, 'Resource', {
      name: plan.name,
      model: plan.model,
      connections: props.connections,
    });
    this.resource = resource;
    this.resiliencyGroupArn = resource.attrResiliencyGroupArn;
    this.resiliencyGroupId = resource.attrResiliencyGroupId;
  }

  public get resiliencyGroupRef(): { readonly resiliencyGroupArn: string } {
    return { resiliencyGroupArn: this.resiliencyGroupArn };
  }
}
