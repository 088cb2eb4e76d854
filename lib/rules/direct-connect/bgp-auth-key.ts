import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const SOURCE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-directconnect-privatevirtualinterface-bgppeer.html';

/** The place for a key on CDK, as a fix. */
const SECRETS_MANAGER = "Give SecretValue.secretsManager('name', { jsonField: 'field' }).";

/** The keys that AWS accepts: 6 to 80 printable ASCII characters, without spaces. */
const KEY = /^[!-~]{6,80}$/;

/** A BGP key of which text is known at synthesis, so that the text stands in the template. */
export interface KnownBgpKey {
  /** The text. */
  readonly text: string;
  /**
   * Whether the text is only a part of the key, next to values that are known at deploy time.
   *
   * @default false
   */
  readonly isPart?: boolean | undefined;
  /**
   * Whether the program says that the text may stand in the template.
   *
   * @default false
   */
  readonly isAccepted?: boolean | undefined;
}

/** The requirements on a BGP (MD5) key that is known at synthesis. Findings never show the key. */
export const BGP_AUTH_KEY_RULES: readonly Rule<KnownBgpKey>[] = [
  rule(
    errorCode('bgp-auth-key-syntax', 'Use a BGP key of 6 to 80 letters, digits and punctuation marks, without spaces.', SOURCE),
    ({ text, isPart = false }, report, path) => {
      if (!isPart && !KEY.test(text)) {
        const { length } = text;
        report(
          path,
          `${length} characters, not shown`,
          length < 6 || length > 80 ? 'must have 6 to 80 characters' : 'has a character that AWS does not accept',
          'Use letters, digits and punctuation, without spaces.',
        );
      }
    },
  ),
  rule(
    errorCode('bgp-auth-key-plain-text', 'Keep the BGP key in a secret store, and do not write it as plain text.', SOURCE),
    ({ text, isPart = false, isAccepted = false }, report, path) => {
      if (!isAccepted) {
        report(
          path,
          `${text.length} characters, not shown`,
          `${isPart ? 'has plain text next to or within a reference' : 'is plain text'}, so everyone who can read the template would see it`,
          "Keep it in a secret store: SecretValue.secretsManager('name', { jsonField: 'field' }). " +
            'If all of them may know it, say so with acceptPlainTextKey.',
        );
      }
    },
  ),
];

/** What shows a BGP key to everyone who may read it: the value of a parameter of the Parameter Store, of the template, or of an output. */
export type KeyShownBy = 'parameter-store' | 'parameter' | 'output';

/** What each of these is, in words. */
const SHOWN: Readonly<Record<KeyShownBy, string>> = {
  'parameter-store': 'is kept in the Parameter Store as text that is not encrypted',
  parameter: 'is a parameter without NoEcho, and whoever may describe the stack sees its value',
  output: 'is an output of a stack, and whoever may list outputs sees its value',
};

/** Where a BGP key is kept. */
export interface BgpKeyStore {
  readonly hasSecureStringKey: boolean;
  /** Sorted. */
  readonly bgpAuthKeyShownBy?: readonly KeyShownBy[] | undefined;
}

/** The requirements on the store of a BGP key. Paths: the parent of `bgpAuthKey`. */
export const BGP_AUTH_KEY_STORE_RULES: readonly Rule<BgpKeyStore>[] = [
  rule(
    errorCode(
      'bgp-auth-key-secure-string',
      'Keep a BGP key in Secrets Manager, and not as a secure string in the Parameter Store.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html',
    ),
    ({ hasSecureStringKey }, report, path) => {
      if (hasSecureStringKey) {
        report(
          joinPath(path, 'bgpAuthKey'),
          'ssm-secure',
          'is a secure string of the Parameter Store, which CloudFormation reads for a few properties only, and a BGP key is none of them',
          SECRETS_MANAGER,
        );
      }
    },
  ),
  rule(
    warningCode(
      'bgp-auth-key-shown',
      'Keep a BGP key where reading it needs a permission of its own: in Secrets Manager, or in a parameter with NoEcho.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html',
    ),
    ({ bgpAuthKeyShownBy = [] }, report, path) => {
      for (const shownBy of bgpAuthKeyShownBy) {
        report(joinPath(path, 'bgpAuthKey'), shownBy, SHOWN[shownBy], SECRETS_MANAGER);
      }
    },
  ),
];

/** The requirements on the other properties of the resource that has a BGP key. Paths: the key. */
export const BGP_AUTH_KEY_ELSEWHERE_RULES: readonly Rule<{ readonly isElsewhere: boolean }>[] = [
  rule(
    errorCode('bgp-auth-key-elsewhere', 'Give a BGP key to sessions only, and not as a name, a tag or metadata.', SOURCE),
    ({ isElsewhere }, report, path) => {
      if (isElsewhere) {
        report(
          path,
          '',
          'is in another property of the same resource as well, such as its name or a tag, which AWS shows',
          'Leave it out there.',
        );
      }
    },
  ),
];
