import { type CfnTag, CfnResource, type ITaggableV2, TagManager, TagType, Token } from 'aws-cdk-lib';
import type { IConnectionRef } from 'aws-cdk-lib/aws-directconnect';
import type { Construct } from 'constructs';
import { acknowledgeNewer } from '../older-releases';

const TYPE = 'AWS::DirectConnect::ResiliencyGroup';

/** The properties of a resiliency group in CloudFormation. */
interface ResiliencyGroupResourceProps {
  readonly name: string;
  readonly model: string;
  readonly connections: readonly IConnectionRef[] | undefined;
}

/**
 * The CloudFormation resource of a resiliency group, with its tags. AWS CDK's class for it is newer than the oldest release, so this
 * one is written for all.
 */
export class ResiliencyGroupResource extends CfnResource implements ITaggableV2 {
  public readonly cdkTagManager = new TagManager(TagType.STANDARD, TYPE, undefined, { tagPropertyName: 'Tags' });

  public constructor(scope: Construct, id: string, { name, model, connections }: ResiliencyGroupResourceProps) {
    super(scope, id, {
      type: TYPE,
      properties: {
        ResiliencyGroupName: name,
        IntendedResiliencyModel: model,
        ConnectionArns: connections?.map(({ connectionRef }) => connectionRef.connectionArn),
      },
    });
    acknowledgeNewer(this, 'F3006', `${TYPE} is newer than the resource types that the validator knows`);
  }

  public get attrResiliencyGroupArn(): string {
    return Token.asString(this.getAtt('ResiliencyGroupArn'));
  }

  public get attrResiliencyGroupId(): string {
    return Token.asString(this.getAtt('ResiliencyGroupId'));
  }

  protected override get cfnProperties(): Record<string, unknown> {
    const tags = this.cdkTagManager.renderTags() as readonly CfnTag[] | undefined;
    const { Tags: _, ...properties } = super.cfnProperties;
    return { ...properties, Tags: tags?.map(({ key, value }) => ({ Key: key, Value: value })) };
  }
}
