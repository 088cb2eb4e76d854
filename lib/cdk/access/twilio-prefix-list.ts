import { type AddressFamily, type Connections, PrefixList, type PrefixListLookupOptions } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { isPlan, planIn } from '../../adapters/planned';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, referenceTo, required } from '../../model/shape/kind';
import { planBgpPrefixList } from '../../plan/access/bgp-prefix-list';
import type { BgpPrefixListPlanProps } from '../../plan/access/prefix-list-props';
import { listNameOf } from '../../plan/access/list-name';
import { CLOUDFORMATION_ENTRIES_LIMIT, planPrefixList } from '../../plan/access/prefix-list';
import type { PrefixListPlan, PrefixListPlanProps } from '../../plan/access/prefix-list-props';
import { BGP_PREFIX_LIST, PREFIX_LIST } from '../../plan/access/prefix-list-shape';
import { givenBelow } from '../given';
import { planFor } from '../planning';
import {
  type ITwilioPrefixList,
  importedById,
  importedByName,
  importedByParameter,
  type TwilioPrefixListAttributes,
  type TwilioPrefixListLookupAttributes,
  type TwilioPrefixListParameterAttributes,
} from './imported-prefix-list';
import { PrefixListConnections, warnOfGroupsWithoutInlineRules } from './open-groups';

/** Properties of a prefix list: the traffic and edges whose addresses it holds. */
export type TwilioPrefixListProps = Omit<PrefixListPlanProps, 'entriesLimit'>;

/** Properties of a list of what Twilio announces: the edges, and the name of the list. */
export type TwilioBgpPrefixListProps = Omit<BgpPrefixListPlanProps, 'entriesLimit'>;

/** A list that is planned already. */
export interface PlannedPrefixListProps {
  readonly plan: PrefixListPlan;
}

/** What a prefix list is made from. */
export const PREFIX_LIST_PROPS: Kind<TwilioPrefixListProps> = objectOf<TwilioPrefixListProps>('a prefix list', PREFIX_LIST);

/** What a list of what Twilio announces is made from. */
export const BGP_PREFIX_LIST_PROPS: Kind<TwilioBgpPrefixListProps> = objectOf<TwilioBgpPrefixListProps>(
  'a list of what Twilio announces',
  BGP_PREFIX_LIST,
);

/** What a list that is planned already is made from. */
export const PLANNED_PREFIX_LIST_PROPS: Kind<PlannedPrefixListProps> = objectOf<PlannedPrefixListProps>('a planned prefix list', {
  plan: required(
    referenceTo<PrefixListPlan>('what planPrefixList returned', (given) =>
      isPlan(given, 'key', 'name', 'addressFamily', 'entries', 'maxEntries', 'findings'),
    ),
  ),
});

/**
 * A managed prefix list with the addresses of chosen Twilio traffic at chosen edges. It is a peer for security group rules, which stand
 * inline in the group. A group that lets everything out all the same, as CDK's does without `allowAllOutbound: false`, gets a warning.
 *
 * Its entries are sorted and merged. When Twilio's addresses change, only its entries change, in place, and every rule and route that names
 * the list follows. An entry that stays is not touched: its description names nothing that may change.
 *
 * AWS does not change entries and size in one request, so the size is reserved for every date of the catalogue. Another edge, another kind of
 * traffic or custom entries can need another size as well, which takes two deployments: see `maxEntries`.
 *
 * Errors: `twilio-interconnect:prefix-list-empty`, `twilio-interconnect:prefix-list-size`, `twilio-interconnect:prefix-list-entries`,
 * `twilio-interconnect:prefix-list-name`, `twilio-interconnect:traffic-not-served`, `twilio-interconnect:traffic-missing`,
 * `twilio-interconnect:prefix-list-width`. Warnings: `twilio-interconnect:group-open-to-all`.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
 */
export class TwilioPrefixList extends PrefixList implements ITwilioPrefixList {
  /**
   * A list that is there already, by its id: one that another stack made, or another account shares. Nobody reads it at synthesis, so you
   * state what it holds and its size; a group that names it knows its weight.
   *
   * Errors: `twilio-interconnect:prefix-list-id`, `twilio-interconnect:prefix-list-size`, `twilio-interconnect:prefix-list-owner`,
   * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/sharing-managed-prefix-lists.html
   */
  public static override fromPrefixListId(
    scope: Construct,
    id: string,
    attributes: TwilioPrefixListAttributes,
  ): ITwilioPrefixList;
  /** An id alone does not tell what the list holds: give attributes. */
  public static override fromPrefixListId(scope: Construct, id: string, prefixListId: string): never;
  public static override fromPrefixListId(
    scope: Construct,
    id: string,
    attributes: TwilioPrefixListAttributes | string,
  ): ITwilioPrefixList {
    return importedById(scope, id, attributes as TwilioPrefixListAttributes);
  }

  /**
   * A list whose id its owner publishes in a parameter, as `TwilioPrefixListShare` does. The stack gets a template parameter, and
   * CloudFormation reads the id at every deployment.
   *
   * Errors: `twilio-interconnect:parameter-reference`, `twilio-interconnect:prefix-list-elsewhere`, `twilio-interconnect:prefix-list-size`,
   * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
   */
  public static fromParameter(scope: Construct, id: string, attributes: TwilioPrefixListParameterAttributes): ITwilioPrefixList {
    return importedByParameter(scope, id, attributes);
  }

  /**
   * A list that AWS CDK finds by its name, in the account and Region of the stack, and remembers in `cdk.context.json`.
   *
   * Errors: `twilio-interconnect:prefix-list-lookup`, `twilio-interconnect:prefix-list-owner`, `twilio-interconnect:prefix-list-size`,
   * `twilio-interconnect:traffic-not-served`, `twilio-interconnect:bgp-prefixes-unknown`.
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/context.html
   */
  public static override fromLookup(
    scope: Construct,
    id: string,
    attributes: TwilioPrefixListLookupAttributes,
  ): ITwilioPrefixList;
  /** A name alone does not tell what the list holds: give attributes. */
  public static override fromLookup(scope: Construct, id: string, options: PrefixListLookupOptions): never;
  public static override fromLookup(
    scope: Construct,
    id: string,
    attributes: TwilioPrefixListLookupAttributes | PrefixListLookupOptions,
  ): ITwilioPrefixList {
    return importedByName(scope, id, attributes as TwilioPrefixListLookupAttributes);
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
  public static ofBgpPrefixes(scope: Construct, id: string, props: TwilioBgpPrefixListProps): TwilioPrefixList {
    const entriesLimit = CLOUDFORMATION_ENTRIES_LIMIT;
    const given = givenBelow(scope, id, { kind: BGP_PREFIX_LIST_PROPS, given: props, path: '' });
    const path = `${scope.node.path}/${id}`;
    const plan = locateFailure(path, () =>
      planBgpPrefixList({ ...given, prefixListName: given.prefixListName ?? listNameOf(path), entriesLimit }),
    );
    return new TwilioPrefixList(scope, id, { plan });
  }

  /** What CDK asks for the rules between this list and security groups. */
  public override readonly connections: Connections;

  /** The plan of the list: name, size and entries. */
  public readonly plan: PrefixListPlan;

  /**
   * @param props the traffic and edges, or the plan of a list
   */
  public constructor(scope: Construct, id: string, given: TwilioPrefixListProps | PlannedPrefixListProps) {
    const kind = planIn(given) === undefined ? PREFIX_LIST_PROPS : PLANNED_PREFIX_LIST_PROPS;
    const props = givenBelow<TwilioPrefixListProps | PlannedPrefixListProps>(scope, id, { kind, given, path: '' });
    const path = `${scope.node.path}/${id}`;
    const plan =
      'plan' in props
        ? props.plan
        : locateFailure(path, () =>
            planPrefixList({
              ...props,
              prefixListName: props.prefixListName ?? listNameOf(path),
              entriesLimit: CLOUDFORMATION_ENTRIES_LIMIT,
            }),
          );
    super(scope, id, {
      prefixListName: plan.name,
      addressFamily: plan.addressFamily as AddressFamily,
      maxEntries: plan.maxEntries,
      entries: plan.entries.map(({ cidr, description }) => ({ cidr: cidr.toString(), description })),
    });
    this.plan = planFor(this, () => plan);
    this.connections = new PrefixListConnections(this);
    // CDK says that a rule to a list can't be inline. It takes out the inline rule that closes a group as soon as there is another rule, and
    // AWS gives every group without an inline one its own rule, which lets everything out.
    Object.defineProperty(this, 'canInlineRule', { value: true, enumerable: true });
    this.node.addValidation({
      validate: () => {
        warnOfGroupsWithoutInlineRules(this);
        return [];
      },
    });
  }
}
