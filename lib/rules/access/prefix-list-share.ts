import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';
import { LONGEST_KEY } from './parameter';

const SHARING = 'https://docs.aws.amazon.com/vpc/latest/userguide/sharing-managed-prefix-lists.html';

/** A share of prefix lists, as the rules see it. */
export interface PrefixListShareSubject {
  readonly shareName: string;
  readonly principals: number;
  /** The lists, by key. */
  readonly prefixLists: Readonly<Record<string, { readonly isMadeHere: boolean }>>;
}

/** The requirements on a share of prefix lists. Paths: the parent of `prefixLists`. */
export const PREFIX_LIST_SHARE_RULES: readonly Rule<PrefixListShareSubject>[] = [
  rule(
    errorCode('share-empty', 'Give a share at least one prefix list and at least one principal.', SHARING),
    ({ principals, prefixLists }, report, path) => {
      if (Object.keys(prefixLists).length === 0) {
        report(joinPath(path, 'prefixLists'), '', 'no list is given, so nothing would be shared', 'Give lists, by key.');
      }
      if (principals === 0) {
        const fix = "Give for example SharePrincipal.account('111122223333').";
        report(joinPath(path, 'principals'), '', 'nobody is given, so the lists would be shared with nobody', fix);
      }
    },
  ),
  rule(
    errorCode(
      'share-name',
      'Give a share a name.',
      'https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html',
    ),
    ({ shareName }, report, path) => {
      if (!isUnresolved(shareName) && shareName.trim() === '') {
        report(joinPath(path, 'shareName'), shareName, 'is empty', 'Leave it out, or give for example twilio-prefix-lists.');
      }
    },
  ),
  rule(
    errorCode('share-list-key', 'Use letters, digits, hyphens, underscores and dots in the keys of shared lists.', SHARING),
    ({ prefixLists }, report, path) => {
      for (const key of Object.keys(prefixLists).filter((each) => !/^[a-zA-Z0-9_.-]+$/.test(each) || each.length > LONGEST_KEY)) {
        const fix = "Give for example media, or the list's key in an access.";
        report(joinPath(path, 'prefixLists'), key, 'is no key of a shared list, which is part of names and ids', fix);
      }
    },
  ),
  rule(
    errorCode(
      'share-list-imported',
      'Give a share only prefix lists that the app makes: AWS lets nobody but their owner share them.',
      SHARING,
    ),
    ({ prefixLists }, report, path) => {
      for (const [key, { isMadeHere }] of Object.entries(prefixLists)) {
        if (!isMadeHere) {
          report(
            joinPath(path, `prefixLists.${key}`),
            '',
            'is an imported list, and AWS lets only its owner share it',
            'Share it in the app that makes it.',
          );
        }
      }
    },
  ),
];
