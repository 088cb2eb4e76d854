import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** A resource that needs permission from another account. */
export interface AcrossAccountsSubject {
  /** The account that the stack is deployed to, or a token. */
  readonly account?: string | undefined;
  /** The account that owns the other resource, or a token. */
  readonly ownerAccount?: string | undefined;
  /** Whether a role in the owner's account is given. */
  readonly hasRole: boolean;
  /**
   * The fix, and its prop, on an engine that takes no role.
   *
   * @default - a role is given
   */
  readonly remedy?: { readonly prop: string; readonly fix: string } | undefined;
}

/** The requirements on an interface on another account's connection. Paths: the parent of `allocateRole`. */
export const ALLOCATE_ROLE_RULES: readonly Rule<AcrossAccountsSubject>[] = [
  rule(
    errorCode(
      'allocate-role-missing',
      "Give a role in the connection's account when an interface uses a connection of another account.",
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/createhostedvirtualinterface.html',
    ),
    (subject, report, path) => {
      if (needsRole(subject)) {
        report(
          joinPath(path, subject.remedy?.prop ?? 'allocateRole'),
          '',
          `the connection belongs to account ${subject.ownerAccount ?? ''}, and the interface to account ${subject.account ?? ''}`,
          subject.remedy?.fix ?? "Give a role in the connection's account that may allocate virtual interfaces.",
        );
      }
    },
  ),
];

/** The requirements on an association with another account's gateway. Paths: the parent of `acceptProposalRole`. */
export const ACCEPT_ROLE_RULES: readonly Rule<AcrossAccountsSubject>[] = [
  rule(
    errorCode(
      'accept-role-missing',
      "Give a role in the gateway's account when you associate with a Direct Connect gateway of another account.",
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/multi-account-associate-vgw.html',
    ),
    (subject, report, path) => {
      if (needsRole(subject)) {
        report(
          joinPath(path, subject.remedy?.prop ?? 'acceptProposalRole'),
          '',
          `the Direct Connect gateway belongs to account ${subject.ownerAccount ?? ''}, and the association to account ${subject.account ?? ''}`,
          subject.remedy?.fix ?? "Give a role in the gateway's account that may accept association proposals.",
        );
      }
    },
  ),
];

function needsRole({ account, ownerAccount, hasRole }: AcrossAccountsSubject): boolean {
  return (
    !hasRole &&
    account !== undefined &&
    ownerAccount !== undefined &&
    !isUnresolved(account) &&
    !isUnresolved(ownerAccount) &&
    account !== ownerAccount
  );
}
