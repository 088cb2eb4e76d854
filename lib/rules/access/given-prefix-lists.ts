import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** Lists that the app makes and hands over, and the account of what names them. Each may be a token, or undefined if it is not known. */
export interface PrefixListAccountSubject {
  /** The accounts in which lists are made, by key. Imported lists are not among them: their owner shares them. */
  readonly accounts: Readonly<Record<string, string | undefined>>;
  readonly account?: string | undefined;
}

/** The requirements on the account of given prefix lists. Paths: the lists, by key. */
export const PREFIX_LIST_ACCOUNT_RULES: readonly Rule<PrefixListAccountSubject>[] = [
  rule(
    errorCode(
      'prefix-list-other-account',
      'Give a list of another account as an imported one: a stack cannot refer to what the stack of another account makes.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/sharing-managed-prefix-lists.html',
    ),
    ({ accounts, account }, report, path) => {
      for (const [key, owner] of Object.entries(accounts)) {
        if (owner !== undefined && account !== undefined && !isUnresolved(owner) && !isUnresolved(account) && owner !== account) {
          report(
            joinPath(path, key),
            owner,
            `is the account that makes the list, and what names it is in account ${account}`,
            'Share it with a TwilioPrefixListShare, and give TwilioPrefixList.fromParameter(...) or fromPrefixListId(...).',
          );
        }
      }
    },
  ),
];

/** Rules of one group that name one list with the same direction, protocol and ports, by the keys under which the list is given. */
export interface SameRulesSubject {
  readonly keys: readonly string[];
  /** For example `egress udp 10000-60000`. */
  readonly opening: string;
}

/** The requirements on lists that are given under several keys. Paths: the lists. */
export const SAME_RULES_RULES: readonly Rule<SameRulesSubject>[] = [
  rule(
    errorCode(
      'security-group-rule-twice',
      'Give one list under several keys only if no group opens the same ports of it twice.',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html',
    ),
    ({ keys, opening }, report, path) => {
      report(
        path,
        keys.join(', '),
        `are one list, so a group would have the rule ${opening} twice, which AWS refuses`,
        'Give a list of its own for each key.',
      );
    },
  ),
];
