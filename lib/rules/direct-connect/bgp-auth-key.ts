import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const SOURCE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-directconnect-privatevirtualinterface-bgppeer.html';

/** The keys that AWS accepts: 6 to 80 printable ASCII characters, without spaces. */
const KEY = /^[!-~]{6,80}$/;

/** The requirements on a BGP (MD5) key that is known at synthesis. Findings never show the key. */
export const BGP_AUTH_KEY_RULES: readonly Rule<string>[] = [
  rule(
    errorCode('bgp-auth-key-syntax', 'Use a BGP key of 6 to 80 letters, digits and punctuation marks, without spaces.', SOURCE),
    (key, report, path) => {
      if (!KEY.test(key)) {
        const length = key.length;
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
    warningCode('bgp-auth-key-plain-text', 'Keep the BGP key in a secret store, and do not write it as plain text.', SOURCE),
    (key, report, path) => {
      report(
        path,
        `${key.length} characters, not shown`,
        'is plain text, so everyone who can read the template sees it',
        "Keep it in a secret store: SecretValue.secretsManager('name', { jsonField: 'field' }).",
      );
    },
  ),
];

/** The requirements on the store of a BGP key. Paths: the parent of `bgpAuthKey`. */
export const BGP_AUTH_KEY_STORE_RULES: readonly Rule<{ readonly hasSecureStringKey: boolean }>[] = [
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
          "Give SecretValue.secretsManager('name', { jsonField: 'field' }).",
        );
      }
    },
  ),
];
