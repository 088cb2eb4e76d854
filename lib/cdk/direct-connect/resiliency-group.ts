import { type IResource, Names, Resource, Validations } from 'aws-cdk-lib';
import { CfnResiliencyGroup, type IConnectionRef, type IResiliencyGroupRef } from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { ResiliencyModel } from '../../model/resiliency-model';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { planResiliencyGroup } from '../../plan/direct-connect/resiliency-group';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { RESILIENCY_GROUP_PROPS } from './resiliency-group-shape';
import { locationOf } from './virtual-interface-parent';

/** A resiliency group: connections that together must meet a resiliency model. */
export interface IDirectConnectResiliencyGroup extends IResource, IResiliencyGroupRef {
  /**
   * The ARN; it names no Region.
   *
   * @attribute
   */
  readonly resiliencyGroupArn: string;
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
  public readonly resource: CfnResiliencyGroup;

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
    this.resource = new CfnResiliencyGroup(this, 'Resource', {
      resiliencyGroupName: plan.name,
      intendedResiliencyModel: plan.model,
      connectionArns: props.connections && [...props.connections],
    });
    Validations.of(this.resource).acknowledge({
      id: 'CloudFormation-Validate::F3006',
      reason: 'AWS::DirectConnect::ResiliencyGroup is newer than the resource types that the validator knows',
    });
    this.resiliencyGroupArn = this.resource.attrResiliencyGroupArn;
    this.resiliencyGroupId = this.resource.attrResiliencyGroupId;
  }

  public get resiliencyGroupRef(): aws_directconnect.ResiliencyGroupReference {
    return { resiliencyGroupArn: this.resiliencyGroupArn };
  }
}
