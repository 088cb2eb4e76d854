import { Ec2ManagedPrefixList } from '@cdktf/provider-aws/lib/ec2-managed-prefix-list';
import { Ec2ManagedPrefixListEntryA } from '@cdktf/provider-aws/lib/ec2-managed-prefix-list-entry';
import { Construct } from 'constructs';
import { isPlan, planIn } from '../../adapters/planned';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, referenceTo, required } from '../../model/shape/kind';
import { planBgpPrefixList } from '../../plan/access/bgp-prefix-list';
import type { BgpPrefixListPlanProps } from '../../plan/access/prefix-list-props';
import { listNameOf } from '../../plan/access/list-name';
import { hasInlineEntries, planPrefixList } from '../../plan/access/prefix-list';
import type { PrefixListPlan, PrefixListPlanProps } from '../../plan/access/prefix-list-props';
import { BGP_PREFIX_LIST, PREFIX_LIST } from '../../plan/access/prefix-list-shape';
import { givenBelow } from '../given';
import { planFor } from '../planning';
import type { TaggableOptions } from '../terraform-options';
import { TAGGABLE } from '../terraform-options-shape';
import {
  type ITwilioPrefixList,
  importedById,
  importedByName,
  importedByParameter,
  type TwilioPrefixListAttributes,
  type TwilioPrefixListLookupAttributes,
  type TwilioPrefixListParameterAttributes,
} from './imported-prefix-list';

/** Properties of a prefix list: the traffic and edges whose addresses it holds. */
export interface TwilioPrefixListProps extends Omit<PrefixListPlanProps, 'entriesLimit'>, TaggableOptions {}

/** Properties of a list of what Twilio announces: the edges, and the name of the list. */
export interface TwilioBgpPrefixListProps extends Omit<BgpPrefixListPlanProps, 'entriesLimit'>, TaggableOptions {}

/** A list built from a plan. */
export interface PlannedPrefixListProps extends TaggableOptions {
  readonly plan: PrefixListPlan;
}

/** What a prefix list is made from. */
export const PREFIX_LIST_PROPS: Kind<TwilioPrefixListProps> = objectOf<TwilioPrefixListProps>('a prefix list', {
  ...PREFIX_LIST,
  ...TAGGABLE,
});

/** What a list of what Twilio announces is made from. */
export const BGP_PREFIX_LIST_PROPS: Kind<TwilioBgpPrefixListProps> = objectOf<TwilioBgpPrefixListProps>(
  'a list of what Twilio announces',
  { ...BGP_PREFIX_LIST, ...TAGGABLE },
);

/** What a list that is planned already is made from. */
export const PLANNED_PREFIX_LIST_PROPS: Kind<PlannedPrefixListProps> = objectOf<PlannedPrefixListProps>('a planned prefix list', {
  plan: required(
    referenceTo<PrefixListPlan>('what planPrefixList returned', (given) =>
      isPlan(given, 'key', 'name', 'addressFamily', 'entries', 'maxEntries', 'findings'),
    ),
  ),
  ...TAGGABLE,
});

/**
 * A managed prefix list with the addresses of chosen Twilio traffic at chosen edges. Rules and routes refer to it by its `prefixListId`.
 *
 * Its entries are sorted and merged. When Twilio's addresses change, only its entries change, in place, and every rule and route that names
 * the list follows. An entry that stays is not touched: its description names nothing that may change.
 *
 * The size is reserved for every date of the catalogue. Another edge, another kind of traffic or custom entries can need another size as well;
 * the provider changes size and entries in one apply.
 *
 * A list that reserves up to 100 entries has them in its own resource; in a larger one each entry is a resource. The provider does not move
 * entries from one to the other, so a list that grows past 100 is another resource: a new list is made, and the old one is destroyed.
 *
 * Errors: `twilio-interconnect:prefix-list-empty`, `twilio-interconnect:prefix-list-size`, `twilio-interconnect:prefix-list-name`,
 * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:traffic-missing`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
 */
export class TwilioPrefixList extends Construct implements ITwilioPrefixList {
  /**
   * A list that is there already, by its id: one that another stack made, or another account shares. Nobody reads it at synthesis, so you
   * state what it holds and its size; a group that names it knows its weight.
   *
   * Errors: `twilio-interconnect:prefix-list-id`, `twilio-interconnect:prefix-list-size`, `twilio-interconnect:traffic-not-served`,
   * `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/sharing-managed-prefix-lists.html
   */
  public static fromPrefixListId(scope: Construct, id: string, attributes: TwilioPrefixListAttributes): ITwilioPrefixList {
    return importedById(scope, id, attributes);
  }

  /**
   * A list whose id its owner publishes in a parameter, as `TwilioPrefixListShare` does. A data source reads the id at every plan.
   *
   * Errors: `twilio-interconnect:parameter-reference`, `twilio-interconnect:prefix-list-elsewhere`, `twilio-interconnect:prefix-list-size`,
   * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
   */
  public static fromParameter(scope: Construct, id: string, attributes: TwilioPrefixListParameterAttributes): ITwilioPrefixList {
    return importedByParameter(scope, id, attributes);
  }

  /**
   * A list that a data source finds by its name, in the account and Region of the provider.
   *
   * Errors: `twilio-interconnect:prefix-list-lookup`, `twilio-interconnect:prefix-list-owner`, `twilio-interconnect:prefix-list-size`,
   * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html
   */
  public static fromLookup(scope: Construct, id: string, attributes: TwilioPrefixListLookupAttributes): ITwilioPrefixList {
    return importedByName(scope, id, attributes);
  }

  /**
   * A list of what Twilio announces by BGP at Interconnect edges, for static routes to a transit gateway. Security groups need less: the
   * gateways and media of the chosen traffic.
   *
   * Its size has room for every Interconnect edge of the catalogue on any day, and for what custom edges announce. An announcement with
   * longer prefixes (`168.86.128.0/18 le 24`) is one entry.
   *
   * Errors: `twilio-interconnect:bgp-prefixes-unknown`, `twilio-interconnect:prefix-list-empty`, `twilio-interconnect:prefix-list-name`.
   *
   * @see https://www.twilio.com/docs/interconnect
   */
  public static ofBgpPrefixes(scope: Construct, id: string, given: TwilioBgpPrefixListProps): TwilioPrefixList {
    const { provider, tags, ...props } = givenBelow(scope, id, BGP_PREFIX_LIST_PROPS, given);
    const path = `${scope.node.path}/${id}`;
    const plan = locateFailure(path, () =>
      planBgpPrefixList({ ...props, prefixListName: props.prefixListName ?? listNameOf(path) }),
    );
    return new TwilioPrefixList(scope, id, { plan, ...(provider && { provider }), ...(tags && { tags }) });
  }

  /** The plan of the list: name, size and entries. */
  public readonly plan: PrefixListPlan;
  /** The id, for example `pl-0123456789abcdef0`. */
  public readonly prefixListId: string;
  /** The ARN. */
  public readonly prefixListArn: string;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: Ec2ManagedPrefixList;
  /** The resources of the entries, by CIDR, if the list reserves more than 100 entries. */
  public readonly entries: Readonly<Record<string, Ec2ManagedPrefixListEntryA>>;

  /**
   * @param props the traffic and edges, or the plan of a list
   */
  public constructor(scope: Construct, id: string, given: TwilioPrefixListProps | PlannedPrefixListProps) {
    const kind = planIn(given) === undefined ? PREFIX_LIST_PROPS : PLANNED_PREFIX_LIST_PROPS;
    const props = givenBelow<TwilioPrefixListProps | PlannedPrefixListProps>(scope, id, kind, given);
    const path = `${scope.node.path}/${id}`;
    const plan =
      'plan' in props
        ? props.plan
        : locateFailure(path, () =>
            planPrefixList({ ...toPlanProps(props), prefixListName: props.prefixListName ?? listNameOf(path) }),
          );
    super(scope, id);
    this.plan = planFor(this, () => plan);
    const { provider, tags } = props;
    const entries = plan.entries.map(({ cidr, description }) => ({ cidr: cidr.toString(), description }));
    const isInline = hasInlineEntries(plan);
    this.resource = new Ec2ManagedPrefixList(this, isInline ? 'Resource' : 'LargeResource', {
      provider,
      name: plan.name,
      addressFamily: plan.addressFamily,
      maxEntries: plan.maxEntries,
      ...(isInline ? { entry: entries } : {}),
      tags,
    });
    this.prefixListId = this.resource.id;
    this.prefixListArn = this.resource.arn;
    this.entries = Object.fromEntries(
      (isInline ? [] : entries).map((entry) => [
        entry.cidr,
        new Ec2ManagedPrefixListEntryA(this, `Entry-${entry.cidr.replace('/', '-')}`, {
          provider,
          prefixListId: this.prefixListId,
          ...entry,
        }),
      ]),
    );
  }
}

/** What the plan of a list takes of its props. */
function toPlanProps({ provider: _provider, tags: _tags, ...props }: TwilioPrefixListProps): PrefixListPlanProps {
  return props;
}
