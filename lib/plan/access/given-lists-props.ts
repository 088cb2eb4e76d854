import type { PrefixListPlan } from './prefix-list-props';

/** Prefix lists that are there already, and what is known of them, by key. */
export interface GivenListsProps {
  /**
   * Existing prefix lists, by key. If given, every list that the groups name must be among them.
   *
   * @default - the lists are planned
   */
  readonly prefixLists?: Readonly<Record<string, PrefixListPlan>> | undefined;
  /**
   * The Regions of the existing lists, by key.
   *
   * @default - not known, and not compared with that of the groups and routes
   */
  readonly prefixListRegions?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * The accounts of the existing lists that the app makes, by key. An imported list is its owner's, who shares it.
   *
   * @default - not known, and not compared with that of the groups and routes
   */
  readonly prefixListAccounts?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * Texts that identify the existing lists, by key: two keys with the same text have one list.
   *
   * @default - each key has a list of its own
   */
  readonly prefixListIdentities?: Readonly<Record<string, string | undefined>> | undefined;
}
