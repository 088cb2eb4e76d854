import { EC2_TEXT_LENGTH } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { WIDEST_PREFIX_LENGTH } from '../../catalog/widest-opening';
import type { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const LIMITS = 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html';

/** A managed prefix list, as the rules see it. */
export interface PrefixListSubject {
  readonly name: string;
  readonly entries: number;
  readonly maxEntries: number;
}

/** The requirements on the size of a managed prefix list, made here or given. Paths: the parent of `maxEntries`. */
export const PREFIX_LIST_SIZE_RULES: readonly Rule<Pick<PrefixListSubject, 'entries' | 'maxEntries'>>[] = [
  rule(
    errorCode('prefix-list-size', 'Reserve 1 to 1000 entries for a prefix list, and no fewer than it has now.', LIMITS),
    ({ entries, maxEntries }, report, path) => {
      if (isUnresolved(maxEntries)) {
        report(
          joinPath(path, 'maxEntries'),
          '',
          'must be known at synthesis, because every security group rule that names the list counts as that many rules',
          'Give a number.',
        );
      } else if (entries > QUOTAS.prefixListEntries) {
        report(
          joinPath(path, 'traffic'),
          `${entries} entries`,
          `needs more entries than the ${QUOTAS.prefixListEntries} that one list can have`,
          'Make several lists, each with fewer edges or less traffic.',
        );
      } else if (!Number.isInteger(maxEntries) || maxEntries < Math.max(1, entries) || maxEntries > QUOTAS.prefixListEntries) {
        report(
          joinPath(path, 'maxEntries'),
          maxEntries,
          `must be a whole number from ${Math.max(1, entries)} (its entries today) to ${QUOTAS.prefixListEntries}`,
          'Reserve more, or choose fewer edges or less traffic for one list.',
        );
      }
    },
  ),
];

/** The requirements on a managed prefix list. Paths: the parent of `maxEntries`. */
export const PREFIX_LIST_RULES: readonly Rule<PrefixListSubject>[] = [
  rule(
    errorCode(
      'prefix-list-name',
      'A prefix list name must have 1 to 255 characters and must not begin with com.amazonaws.',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html',
    ),
    ({ name }, report, path) => {
      if (!isUnresolved(name) && (name.length < 1 || name.length > EC2_TEXT_LENGTH || name.startsWith('com.amazonaws'))) {
        report(
          joinPath(path, 'prefixListName'),
          name,
          'must have 1 to 255 characters and not begin with com.amazonaws',
          'Give for example twilio-media.',
        );
      }
    },
  ),
  rule(errorCode('prefix-list-empty', 'A prefix list must have at least one entry.', LIMITS), ({ entries }, report, path) => {
    if (entries === 0) {
      report(
        joinPath(path, 'traffic'),
        '',
        'Twilio publishes no address for this traffic at these edges, so the list would be empty',
        'Choose edges and traffic that have addresses.',
      );
    }
  }),
  ...PREFIX_LIST_SIZE_RULES,
];

/** The number of entries of one list, and how many the engine can write in it. */
export interface EntriesSubject {
  readonly entries: number;
  readonly entriesLimit: number;
  /** The entry with the shortest prefix; undefined without entries. */
  readonly widest: Cidr | undefined;
}

/** The entries that an engine can write. Paths: the list. */
export const PREFIX_LIST_ENTRIES_RULES: readonly Rule<EntriesSubject>[] = [
  rule(
    errorCode(
      'prefix-list-entries',
      'Put at most 100 entries into one prefix list on CloudFormation.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html',
    ),
    ({ entries, entriesLimit }, report, path) => {
      if (entries > entriesLimit) {
        report(
          path,
          `${entries} entries`,
          `is more than the ${entriesLimit} that one list can have on this engine`,
          'Make several lists, each with fewer edges or less traffic.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'prefix-list-width',
      'Keep the entries of a prefix list at a /8 or longer, also after neighbours are merged.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
    ),
    ({ widest }, report, path) => {
      if (widest !== undefined && widest.prefixLength < WIDEST_PREFIX_LENGTH) {
        report(
          path,
          widest,
          `is wider than a /${WIDEST_PREFIX_LENGTH}, and every rule and route that names the list would take all of it`,
          'Make several lists, each with fewer edges or less traffic, or give the CIDRs that Twilio publishes.',
        );
      }
    },
  ),
];
