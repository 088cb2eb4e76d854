import { type CfnTag, CfnResource, type ITaggableV2, TagManager, TagType, Token, Validations } from 'aws-cdk-lib';
import type { IConnectionRef } from 'aws-cdk-lib/aws-directconnect';
import type { Construct } from 'constructs';

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
    acknowledgeUnknownType(this);
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

/** The validator that newer releases bring with them does not know the type. Older ones have none, and nothing to acknowledge with. */
function acknowledgeUnknownType(resource: CfnResource): void {
  (Validations as typeof Validations | undefined)?.of(resource).acknowledge({
    id: 'CloudFormation-Validate::F3006',
    reason: `${TYPE} is newer than the resource types that the validator knows`,
  });
}
