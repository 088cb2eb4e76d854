import { ArnFormat, Stack } from 'aws-cdk-lib';
import { CfnResourceShare } from 'aws-cdk-lib/aws-ram';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { listNameOf } from '../../plan/access/list-name';
import { planPrefixListShare } from '../../plan/access/prefix-list-share';
import type { PrefixListShareOptions, PrefixListSharePlan } from '../../plan/access/prefix-list-share-props';
import { PREFIX_LIST_SHARE } from '../../plan/access/prefix-list-share-shape';
import { givenTo } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { isMadeHere, type ITwilioPrefixList, TWILIO_PREFIX_LIST } from './imported-prefix-list';

/** Properties of a share of prefix lists. */
export interface TwilioPrefixListShareProps extends PrefixListShareOptions {
  /**
   * The lists, by key: those of an access or Interconnect, or your own. A key is part of the name of the list's parameter. One more, or one
   * less, changes the share in place.
   *
   * Errors: `twilio-interconnect:share-empty`, `twilio-interconnect:share-list-key`, `twilio-interconnect:share-list-imported`,
   * `twilio-interconnect:prefix-list-elsewhere`, `twilio-interconnect:prefix-list-other-account`.
   */
  readonly prefixLists: Readonly<Record<string, ITwilioPrefixList>>;
}

/** What a share of prefix lists is made from. */
export const PREFIX_LIST_SHARE_PROPS: Kind<TwilioPrefixListShareProps> = objectOf<TwilioPrefixListShareProps>(
  'a share of prefix lists',
  { ...PREFIX_LIST_SHARE, prefixLists: required(recordOf(required(TWILIO_PREFIX_LIST))) },
);

/**
 * Shares prefix lists with other accounts of one Region, by AWS Resource Access Manager. Who gets them can name them in rules and routes, and
 * see their entries; only their owner changes them. External accounts are kept out, unless `allowExternalPrincipals` is on.
 *
 * A list that a rule or route of another account names cannot be deleted. Remove the users first: see the documentation.
 *
 * Errors: `twilio-interconnect:share-empty`, `twilio-interconnect:share-name`, `twilio-interconnect:parameter-path`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/sharing-managed-prefix-lists.html
 */
export class TwilioPrefixListShare extends Construct {
  /** The plan from which everything is built. */
  public readonly plan: PrefixListSharePlan;
  /** The ARN of the share. */
  public readonly resourceShareArn: string;
  /** The share, for properties that this class does not set. */
  public readonly resource: CfnResourceShare;
  /** The parameters with the ids of the lists, by key; none without a `parameterPath`. */
  public readonly parameters: Readonly<Record<string, CfnParameter>>;

  public constructor(scope: Construct, id: string, given: TwilioPrefixListShareProps) {
    super(scope, id);
    const { prefixLists, ...props } = givenTo(this, PREFIX_LIST_SHARE_PROPS, given);
    const { account, region } = Stack.of(this);
    this.plan = planFor(this, () =>
      planPrefixListShare({
        ...props,
        shareName: props.shareName ?? listNameOf(this.node.path),
        prefixLists: Object.fromEntries(
          Object.entries(prefixLists).map(([key, list]) => [
            key,
            { isMadeHere: isMadeHere(list), account: list.env.account, region: list.env.region },
          ]),
        ),
        account,
        region,
      }),
    );
    const { name, allowExternalPrincipals, principals, parameters } = this.plan;
    this.parameters = Object.fromEntries(
      parameters.map((parameter) => [
        parameter.key,
        makeResource(CfnParameter, this, `Parameter-${parameter.key}`, {
          name: parameter.name,
          description: parameter.description,
          type: 'String',
          tier: 'Advanced',
          value: prefixLists[parameter.key]!.prefixListId,
        }),
      ]),
    );
    this.resource = makeResource(CfnResourceShare, this, 'Resource', {
      name,
      allowExternalPrincipals,
      principals: principals.map(String),
      resourceArns: [
        // One list may have several keys.
        ...new Set(this.plan.prefixLists.map((key) => prefixLists[key]!.prefixListArn)),
        ...Object.values(this.parameters).map((parameter) => this.arnOf(parameter)),
      ],
    });
    this.resourceShareArn = this.resource.attrArn;
  }

  /** The reference to a parameter is its name, which begins with a slash. */
  private arnOf({ ref }: CfnParameter): string {
    return Stack.of(this).formatArn({ service: 'ssm', resource: `parameter${ref}`, arnFormat: ArnFormat.NO_RESOURCE_NAME });
  }
}
