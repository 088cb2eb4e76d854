import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { PREFIX_LIST_ENTRIES_RULES, PREFIX_LIST_RULES } from '../../rules/access/prefix-list';
import { HOST_NAMES_RULES, TRAFFIC_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { PrefixListPlan, PrefixListPlanProps } from './prefix-list-props';
import { PREFIX_LIST_PLAN_PROPS } from './prefix-list-shape';
import { reserveForEveryDay } from './reservation';

/**
 * What the description of every entry ends in. A reader of templates, lists and plans sees that nobody keeps the entry by hand; the audit of
 * addresses knows it by this.
 */
export const LIST_MARK = ' (twilio-interconnect-constructs)';

/** The most entries that CloudFormation can write in one list. */
export const CLOUDFORMATION_ENTRIES_LIMIT = QUOTAS.prefixListEntriesPerRequest;

/**
 * Whether Terraform writes the entries in the list's own resource: if all that the list has room for fit into one request. Otherwise each
 * is a resource. The entries of today don't decide, because the provider does not move entries from one to the other.
 */
export function hasInlineEntries({ maxEntries }: Pick<PrefixListPlan, 'maxEntries'>): boolean {
  return maxEntries <= QUOTAS.prefixListEntriesPerRequest;
}

/**
 * Plans one prefix list with the addresses of all the chosen traffic at all the chosen edges.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planPrefixList(given: PrefixListPlanProps): PrefixListPlan {
  const props = guard(required(PREFIX_LIST_PLAN_PROPS), given, '');
  const catalog = props.catalog ?? TwilioCatalog.current;
  const rules = catalog.rules({ edges: props.edges, traffic: props.traffic });
  const list = prefixListOf(
    {
      key: 'list',
      // Edges and traffic may be added, and entries of both may be the same.
      description: 'Twilio',
      cidrs: rules.flatMap(({ cidrs }) => cidrs),
      maxEntries: props.maxEntries ?? reserveForEveryDay(rules, props),
    },
    props,
  );
  const findings = [
    ...props.edges.flatMap((edge) => {
      const own = rules.filter((each) => each.edge.id === edge.id);
      return [
        ...checkAll(TRAFFIC_RULES, { edge, traffic: props.traffic, rules: own, catalogVersion: catalog.version }, ''),
        ...checkAll(HOST_NAMES_RULES, { edge, rules: own }, ''),
      ];
    }),
    ...list.findings,
  ];
  return deepFreeze({ ...list, findings: throwOnErrors(findings) });
}

/** A list of addresses, under its key and with what all of its entries say of themselves. */
export interface DescribedCidrs {
  readonly key: string;
  readonly description: string;
  readonly cidrs: readonly Cidr[];
  readonly maxEntries: number;
}

/** The list of the addresses, with its errors and warnings. */
export function prefixListOf(
  { key, description, cidrs, maxEntries }: DescribedCidrs,
  { prefixListName, entriesLimit }: Pick<PrefixListPlanProps, 'prefixListName' | 'entriesLimit'> = {},
): PrefixListPlan {
  const entries = CidrSet.of(...new Set(cidrs)).cidrs.map((cidr) => ({
    cidr,
    description: `${description.slice(0, EC2_TEXT_LENGTH - LIST_MARK.length)}${LIST_MARK}`,
  }));
  const name = prefixListName ?? `twilio-${key}`;
  const findings = [
    ...checkAll(PREFIX_LIST_RULES, { name, entries: entries.length, maxEntries }, ''),
    ...checkAll(
      PREFIX_LIST_ENTRIES_RULES,
      {
        entries: entries.length,
        entriesLimit: entriesLimit ?? QUOTAS.prefixListEntries,
        widest: entries.map(({ cidr }) => cidr).sort((a, b) => a.prefixLength - b.prefixLength)[0],
      },
      `prefixLists.${key}`,
    ),
  ];
  return { key, name, addressFamily: 'IPv4', entries, maxEntries, findings };
}
