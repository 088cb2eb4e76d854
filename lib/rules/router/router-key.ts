import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The keys that a platform can hold: which characters, and how many. */
interface KeyAlphabet {
  readonly pattern: RegExp;
  /** What the pattern admits, in words. */
  readonly admits: string;
}

/**
 * By platform. Linux holds 80 bytes. FRR 8.4 and BIRD 2.0 were tried with each printable character; FRR ends a key at a space, and BIRD at a
 * quotation mark. On IOS a question mark asks for help, and a digit first may be taken for a type of encryption
 * (https://www.oreilly.com/library/view/cisco-ios-in/0596008694/re637.html). Junos takes 126 characters, the key stands in quotation marks, and
 * one that begins with `$8$` or `$9$` is the encrypted form of another
 * (https://www.juniper.net/documentation/en_US/junos/topics/concept/harden-shared-secrets.html,
 * https://juniper.net/documentation/us/en/software/junos/bgp/topics/ref/statement/authentication-key-edit-protocols-bgp.html).
 */
const ALPHABETS: Readonly<Record<string, KeyAlphabet>> = {
  frr: { pattern: /^[!-~]{1,80}$/, admits: '1 to 80 printable ASCII characters without spaces' },
  bird: { pattern: /^[ !#-~]{1,80}$/, admits: '1 to 80 printable ASCII characters without "' },
  'ios-xe': {
    pattern: /^(?![0-9])[!->@-~]{1,80}$/,
    admits: '1 to 80 printable ASCII characters without spaces and question marks, and no digit first',
  },
  junos: {
    pattern: /^(?!\$[89]\$)[ !#-[\]-~]{1,126}$/,
    admits: '1 to 126 printable ASCII characters without " and \\, and no $8$ or $9$ first',
  },
};

/** A key for a router's file. */
export interface RouterKey {
  /** The id of the platform. */
  readonly platform: string;
  /** Undefined if none was given. */
  readonly key: string | undefined;
}

/** The requirements on the key of a session that is put in a router's file. Findings never show the key. */
export const ROUTER_KEY_RULES: readonly Rule<RouterKey>[] = [
  rule(
    errorCode(
      'router-key-missing',
      'Give a key for every placeholder in the files of a router.',
      'https://www.rfc-editor.org/rfc/rfc2385',
    ),
    ({ key }, report, path) => {
      if (key === undefined) {
        report(path, '', 'has no key', 'Read it from the place that the placeholder names, and give it.');
      }
    },
  ),
  rule(
    errorCode(
      'router-key-charset',
      'Use a BGP key that the platform of the router can hold.',
      'https://juniper.net/documentation/us/en/software/junos/bgp/topics/ref/statement/authentication-key-edit-protocols-bgp.html',
    ),
    ({ platform, key }, report, path) => {
      const alphabet = ALPHABETS[platform];
      if (key !== undefined && alphabet !== undefined && !alphabet.pattern.test(key)) {
        report(
          path,
          `${key.length} characters, not shown`,
          `cannot be held by the platform ${platform}`,
          `Use ${alphabet.admits}.`,
        );
      }
    },
  ),
];
