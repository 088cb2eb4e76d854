import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** The requirements on the id of an account. Paths: the id. */
export const ACCOUNT_ID_RULES: readonly Rule<string>[] = [
  rule(
    errorCode(
      'account-id',
      'Give the id of an AWS account as 12 digits.',
      'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
    ),
    (id, report, path) => {
      if (!isUnresolved(id) && !/^\d{12}$/.test(id)) {
        report(path, id, 'is not 12 digits', 'Give for example 111122223333, without hyphens.');
      }
    },
  ),
];
