import { RamPrincipalAssociation } from '@cdktf/provider-aws/lib/ram-principal-association';
import { RamResourceAssociation } from '@cdktf/provider-aws/lib/ram-resource-association';
import { RamResourceShare } from '@cdktf/provider-aws/lib/ram-resource-share';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { Construct } from 'constructs';
import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { listNameOf } from '../../plan/access/list-name';
import { planPrefixListShare } from '../../plan/access/prefix-list-share';
import type { PrefixListShareOptions, PrefixListSharePlan } from '../../plan/access/prefix-list-share-props';
import { PREFIX_LIST_SHARE } from '../../plan/access/prefix-list-share-shape';
import { accountThatMade, environmentOf } from '../environment';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { keyOf } from '../references';
import type { ManyTagsOptions } from '../terraform-options';
import { TAGGABLE } from '../terraform-options-shape';
import { isMadeHere, type ITwilioPrefixList, regionOf, TWILIO_PREFIX_LIST } from './imported-prefix-list';

/** Properties of a share of prefix lists. */
export interface TwilioPrefixListShareProps extends PrefixListShareOptions, ManyTagsOptions {
  /**
   * The lists, by key: those of an access or Interconnect, or your own. A key is part of the name of the list's parameter. One more, or one
   * less, adds or removes an association.
   *
   * Errors: `twilio-interconnect:share-empty`, `twilio-interconnect:share-list-key`, `twilio-interconnect:share-list-imported`,
   * `twilio-interconnect:prefix-list-elsewhere`, `twilio-interconnect:prefix-list-other-account`.
   */
  readonly prefixLists: Readonly<Record<string, ITwilioPrefixList>>;
}

/** What a share of prefix lists is made from. */
export const PREFIX_LIST_SHARE_PROPS: Kind<TwilioPrefixListShareProps> = objectOf<TwilioPrefixListShareProps>(
  'a share of prefix lists',
  { ...PREFIX_LIST_SHARE, ...TAGGABLE, prefixLists: required(recordOf(required(TWILIO_PREFIX_LIST))) },
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
  /** The share, for arguments that this class does not set. */
  public readonly resource: RamResourceShare;
  /** The parameters with the ids of the lists, by key; none without a `parameterPath`. */
  public readonly parameters: Readonly<Record<string, SsmParameter>>;

  public constructor(scope: Construct, id: string, given: TwilioPrefixListShareProps) {
    super(scope, id);
    const { prefixLists, provider, tags, ...props } = givenTo(this, PREFIX_LIST_SHARE_PROPS, given);
    this.plan = planFor(this, () =>
      planPrefixListShare({
        ...props,
        shareName: props.shareName ?? listNameOf(this.node.path),
        prefixLists: Object.fromEntries(
          Object.entries(prefixLists).map(([key, list]) => [
            key,
            { isMadeHere: isMadeHere(list), account: accountThatMade(list), region: regionOf(list) },
          ]),
        ),
        ...environmentOf(this, provider),
      }),
    );
    const { name, allowExternalPrincipals, principals, parameters } = this.plan;
    this.resource = new RamResourceShare(this, 'Resource', { provider, name, allowExternalPrincipals, tags });
    const resourceShareArn = this.resource.arn;
    this.resourceShareArn = resourceShareArn;
    this.parameters = Object.fromEntries(
      parameters.map((parameter) => [
        parameter.key,
        new SsmParameter(this, `Parameter-${parameter.key}`, {
          provider,
          name: parameter.name,
          description: parameter.description,
          type: 'String',
          tier: 'Advanced',
          // The value that is not hidden in plans: an id is no secret.
          insecureValue: prefixLists[parameter.key]!.prefixListId,
          tags,
        }),
      ]),
    );
    for (const key of this.plan.prefixLists) {
      const resourceArn = prefixLists[key]!.prefixListArn;
      new RamResourceAssociation(this, `List-${key}`, { provider, resourceArn, resourceShareArn });
    }
    for (const [key, { arn }] of Object.entries(this.parameters)) {
      new RamResourceAssociation(this, `SharedParameter-${key}`, { provider, resourceArn: arn, resourceShareArn });
    }
    for (const { principal } of principals) {
      const key = keyOf(this, principal.slice(principal.lastIndexOf('/') + 1));
      new RamPrincipalAssociation(this, `Principal-${key}`, { provider, principal, resourceShareArn });
    }
  }
}
