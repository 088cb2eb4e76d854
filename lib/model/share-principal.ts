import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { TEXT, valueKind } from './shape/kind';

/** The kind of a principal. */
export type SharePrincipalKind = 'account' | 'organizational-unit' | 'organization';

const ACCOUNT = /^\d{12}$/;
const ORGANIZATIONAL_UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/;
const ORGANIZATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;

/**
 * Whom resources are shared with: an account, an organizational unit or an organization.
 *
 * AWS Resource Access Manager takes an account by its id, and the others by their ARN, which has the id of the organization's management
 * account. Tokens are accepted and not checked.
 *
 * Errors: `twilio-interconnect:share-principal`.
 *
 * @see https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html
 */
export class SharePrincipal {
  /** An account, by its id: 12 digits, as text because it may begin with zeros. */
  public static account(accountId: string): SharePrincipal {
    return SharePrincipal.read('account', ACCOUNT, argument(TEXT, accountId, 'accountId'), [
      'accountId',
      'is not 12 digits',
      "Give for example SharePrincipal.account('111122223333').",
    ]);
  }

  /** All accounts of an organizational unit, by its ARN. */
  public static organizationalUnit(arn: string): SharePrincipal {
    return SharePrincipal.read('organizational-unit', ORGANIZATIONAL_UNIT, argument(TEXT, arn, 'arn'), [
      'arn',
      'is not the ARN of an organizational unit',
      'Give for example arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-11112222.',
    ]);
  }

  /** All accounts of an organization, by its ARN. */
  public static organization(arn: string): SharePrincipal {
    return SharePrincipal.read('organization', ORGANIZATION, argument(TEXT, arn, 'arn'), [
      'arn',
      'is not the ARN of an organization',
      'Give for example arn:aws:organizations::111122223333:organization/o-exampleorgid.',
    ]);
  }

  private constructor(
    /** What it is. */
    public readonly kind: SharePrincipalKind,
    /** As AWS reads it: the id of an account, otherwise an ARN; or a token. */
    public readonly principal: string,
  ) {
    Object.freeze(this);
  }

  public equals(other: SharePrincipal): boolean {
    return this.principal === argument(SHARE_PRINCIPAL, other, 'other').principal;
  }

  /** As AWS reads it: the id of an account, otherwise an ARN. */
  public toString(): string {
    return this.principal;
  }

  public toJSON(): string {
    return this.principal;
  }

  private static read(
    kind: SharePrincipalKind,
    pattern: RegExp,
    principal: string,
    [path, message, fix]: readonly [path: string, message: string, fix: string],
  ): SharePrincipal {
    if (!isUnresolved(principal) && !pattern.test(principal)) {
      throw new ValidationFailure([finding(MODEL_CODES.sharePrincipal, path, principal, message, fix)]);
    }
    return new SharePrincipal(kind, principal);
  }
}

brand(SharePrincipal, 'SharePrincipal');

const FACTORIES: Readonly<Record<SharePrincipalKind, (principal: string) => SharePrincipal>> = {
  account: SharePrincipal.account,
  'organizational-unit': SharePrincipal.organizationalUnit,
  organization: SharePrincipal.organization,
};

/** A principal, where a table of props has one. */
export const SHARE_PRINCIPAL = valueKind<SharePrincipal>({
  type: 'SharePrincipal',
  isOwn: (given) => given instanceof SharePrincipal,
  adopt: ({ kind, principal }) => FACTORIES[kind](principal),
  callFor: (given) => (typeof given === 'string' && ACCOUNT.test(given) ? `SharePrincipal.account('${given}')` : undefined),
  example: "SharePrincipal.account('111122223333')",
});
