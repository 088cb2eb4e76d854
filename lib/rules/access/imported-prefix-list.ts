import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const LISTS = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html';

/** The id of a prefix list. Paths: the id. */
export const PREFIX_LIST_ID_RULES: readonly Rule<string>[] = [
  rule(errorCode('prefix-list-id', 'Give the id of a prefix list as pl- and hexadecimal digits.', LISTS), (id, report, path) => {
    if (!isUnresolved(id) && !/^pl-[0-9a-f]{8,17}$/.test(id)) {
      report(path, id, 'is not the id of a prefix list', 'Give for example pl-0123456789abcdef0.');
    }
  }),
];

/** The account that owns a prefix list. Paths: the account. */
export const PREFIX_LIST_OWNER_RULES: readonly Rule<string>[] = [
  rule(
    errorCode('prefix-list-owner', 'Give the account that owns a prefix list by its 12 digits.', LISTS),
    (id, report, path) => {
      if (!isUnresolved(id) && !/^\d{12}$/.test(id)) {
        report(path, id, 'is not 12 digits', 'Give for example 111122223333, without hyphens.');
      }
    },
  ),
];

/** The search for a prefix list, as the rules see it. */
export interface PrefixListLookupSubject {
  readonly prefixListName: string;
  readonly ownerAccount?: string | undefined;
  /** The account and Region that are searched, where the search is made at synthesis; undefined if it is made at deployment. */
  readonly searched?: { readonly account: string; readonly region: string } | undefined;
}

/** The requirements on the search for a prefix list. Paths: the parent of `prefixListName`. */
export const PREFIX_LIST_LOOKUP_RULES: readonly Rule<PrefixListLookupSubject>[] = [
  rule(
    errorCode(
      'prefix-list-lookup',
      'Give the name of a prefix list to look it up; on AWS CDK as a literal, in a stack with an account and a Region.',
      'https://docs.aws.amazon.com/cdk/v2/guide/context.html',
    ),
    ({ prefixListName, ownerAccount, searched }, report, path) => {
      const isUnknown = (text: string | undefined): boolean => searched !== undefined && isUnresolved(text);
      if (prefixListName === '' || isUnknown(prefixListName)) {
        report(joinPath(path, 'prefixListName'), '', 'is no name to look for', 'Give for example twilio-media.');
      }
      if (isUnknown(ownerAccount)) {
        const message = 'is not known at synthesis, when the list is looked for';
        report(joinPath(path, 'ownerAccount'), '', message, 'Give for example 111122223333.');
      }
      if (isUnknown(searched?.account) || isUnknown(searched?.region)) {
        report(
          joinPath(path, 'prefixListName'),
          isUnknown(prefixListName) ? '' : prefixListName,
          'is looked for by a stack without an account and a Region, so AWS CDK does not know where to look',
          'Give the stack an env with both, or use TwilioPrefixList.fromParameter(...).',
        );
      }
    },
  ),
];
