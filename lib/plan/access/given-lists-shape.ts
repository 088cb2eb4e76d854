import { CIDR } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import {
  choiceOf,
  type Kind,
  listOf,
  type Members,
  NUMBER,
  objectOf,
  recordOf,
  referenceTo,
  required,
  TEXT,
} from '../../model/shape/kind';
import type { GivenListsProps } from './given-lists-props';
import type { PrefixListEntry, PrefixListPlan } from './prefix-list-props';

/** A finding that a plan has: nothing is read from it. */
const FINDING: Kind<Finding> = referenceTo<Finding>(
  'a finding of the plan',
  (given) => typeof given === 'object' && given !== null && 'code' in given && 'severity' in given && 'path' in given,
);

/** The plan of a prefix list, planned here or by somebody else. */
export const PREFIX_LIST_PLAN: Kind<PrefixListPlan> = objectOf<PrefixListPlan>('the plan of a prefix list', {
  key: required(TEXT),
  name: required(TEXT),
  addressFamily: required(choiceOf('IPv4')),
  entries: required(
    listOf(objectOf<PrefixListEntry>('an entry of a prefix list', { cidr: required(CIDR), description: required(TEXT) })),
  ),
  maxEntries: required(NUMBER),
  findings: required(listOf(FINDING)),
});

/** Prefix lists that are there already, and what is known of them. */
export const GIVEN_LISTS: Members<GivenListsProps> = {
  prefixLists: recordOf(PREFIX_LIST_PLAN),
  prefixListRegions: recordOf(TEXT),
  prefixListAccounts: recordOf(TEXT),
  prefixListIdentities: recordOf(TEXT),
};
