import * as fc from 'fast-check';
import { Asn } from '../../../lib/model/asn';
import { BgpPeering } from '../../../lib/model/bgp-peering';
import { type Finding, formatFinding, ValidationFailure } from '../../../lib/model/finding';
import { Vlan } from '../../../lib/model/vlan';
import { planVirtualInterface } from '../../../lib/plan/direct-connect/virtual-interface';
import {
  BGP_AUTH_KEY_ELSEWHERE_RULES,
  BGP_AUTH_KEY_RULES,
  BGP_AUTH_KEY_STORE_RULES,
} from '../../../lib/rules/direct-connect/bgp-auth-key';
import { checkAll } from '../../../lib/rules/rule';
import { line } from '../../model/support';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (key: string): string[] => check(BGP_AUTH_KEY_RULES, { text: key }, 'bgpAuthKey');

/** Every finding that planning an interface with the key gives, errors and warnings alike. */
function planned(key: string): readonly Finding[] {
  try {
    return planVirtualInterface({
      type: 'private',
      name: 'twilio',
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv4()],
      gateways: ['vpn-gateway'],
      bgpAuthKey: key,
    }).findings;
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

const plainText = (length: number): string => `error bgp-auth-key-plain-text at bgpAuthKey: ${length} characters, not shown`;
const badSyntax = (length: number): string => `error bgp-auth-key-syntax at bgpAuthKey: ${length} characters, not shown`;

describe('the length of a BGP key', () => {
  test.each([6, 7, 79, 80])('%p characters are fine, but plain text', (length) => {
    expect(checked('k'.repeat(length))).toEqual([plainText(length)]);
  });

  test.each([0, 1, 5, 81, 200])('%p characters are refused', (length) => {
    expect(checked('k'.repeat(length))).toEqual([badSyntax(length), plainText(length)]);
  });
});

test.each([
  ['short', 'must have 6 to 80 characters'],
  ['a b c', 'must have 6 to 80 characters'],
  ['a b c d', 'has a character that AWS does not accept'],
  [' '.repeat(6), 'has a character that AWS does not accept'],
  [' '.repeat(80), 'has a character that AWS does not accept'],
  ['k'.repeat(81), 'must have 6 to 80 characters'],
])('what is wrong with %p is said', (text, message) => {
  expect(checkAll(BGP_AUTH_KEY_RULES, { text, isAccepted: true }, 'bgpAuthKey').map((each) => each.message)).toEqual([message]);
});

test.each([
  [false, /^is plain text, so everyone/],
  [true, /^has plain text next to or within a reference, so everyone/],
])('whether all of it is plain text is said: %p', (isPart, message) => {
  const [finding] = checkAll(BGP_AUTH_KEY_RULES, { text: 'secret', isPart }, 'bgpAuthKey');
  expect(finding?.message).toMatch(message);
  expect(finding?.fix).toMatch(/SecretValue\.secretsManager\(.*acceptPlainTextKey/);
});

describe('the characters of a BGP key', () => {
  const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const forbidden = [' '];

  test.each(printable.filter((each) => !forbidden.includes(each)))('%p is allowed', (character) => {
    expect(checked(`abc${character}def`)).toEqual([plainText(7)]);
    expect(checked(character.repeat(6))).toEqual([plainText(6)]);
  });

  test.each([...forbidden, '\t', '\n', '\r', '\u0000', '\u007f', 'é', 'ß', '\u00a0', '–', '١'])(
    '%p is forbidden',
    (character) => {
      expect(checked(`abc${character}def`)).toEqual([badSyntax(7), plainText(7)]);
      expect(checked(`abcdef${character}`)).toEqual([badSyntax(7), plainText(7)]);
      expect(checked(`${character}abcdef`)).toEqual([badSyntax(7), plainText(7)]);
    },
  );

  test('a surrogate pair is forbidden too', () => {
    expect(checked('abcdef😀')).toEqual([badSyntax(8), plainText(8)]);
  });
});

describe('the text of a BGP key', () => {
  test('never shows, neither in a finding nor in a message nor in JSON', () => {
    const key = fc
      .tuple(fc.constantFrom('', '(', ' ', '"', '\n'), fc.string({ minLength: 0, maxLength: 90 }))
      .map(([bad, rest]) => `Zq9${bad}${rest}Xv7`);
    fc.assert(
      fc.property(key, (secret) => {
        const findings = planned(secret);
        const shown = [
          JSON.stringify(findings),
          ...findings.map(formatFinding),
          String(new ValidationFailure(findings)),
          JSON.stringify(checkAll(BGP_AUTH_KEY_RULES, { text: secret }, 'bgpAuthKey')),
        ].join('\n');
        expect(findings.length).toBeGreaterThan(0);
        expect(shown).not.toContain('Zq9');
        expect(shown).not.toContain('Xv7');
        expect(shown).not.toContain(secret);
      }),
    );
  });
});

describe('a BGP key in a plan', () => {
  test('is checked if it is known', () => {
    expect(planned('secret').map(line)).toEqual([plainText(6)]);
    expect(planned('short').map(line)).toEqual([plainText(5), badSyntax(5)]);
  });

  test.each(STRING_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(planned(token)).toEqual([]);
  });

  test.each(STRING_TOKENS)('is checked as text beside a token: %s', (_, token) => {
    const plain = 'bgp-auth-key-plain-text';
    expect(planned(`topsecret${token}`).map(({ code }) => code)).toContain(`twilio-interconnect:${plain}`);
    expect(planned(`${token}topsecret`).map(({ code }) => code)).toContain(`twilio-interconnect:${plain}`);
  });

  test.each(['{{resolve:secretsmanager:twilio/bgp:SecretString:a::}}', '{{resolve:ssm:/a:1}}{{resolve:ssm:/b:1}}'])(
    'is skipped as a reference: %s',
    (reference) => {
      expect(planned(reference)).toEqual([]);
      expect(planned(`${reference}topsecret`)).toHaveLength(1);
      expect(planned(reference.slice(0, -1))).toHaveLength(1);
    },
  );

  test('may be accepted as plain text, and must then be one that AWS takes', () => {
    expect(check(BGP_AUTH_KEY_RULES, { text: 'secret', isAccepted: true }, 'bgpAuthKey')).toEqual([]);
    expect(check(BGP_AUTH_KEY_RULES, { text: 'short', isAccepted: true }, 'bgpAuthKey')).toEqual([badSyntax(5)]);
  });

  test('is not judged by its syntax where only a part is known', () => {
    expect(check(BGP_AUTH_KEY_RULES, { text: 'a b', isPart: true }, 'bgpAuthKey')).toEqual([plainText(3)]);
  });
});

test('a BGP key is no secure string of the Parameter Store', () => {
  const codes = (hasSecureStringKey: boolean): string[] => check(BGP_AUTH_KEY_STORE_RULES, { hasSecureStringKey }, 'vif');
  expect(codes(true)).toEqual(['error bgp-auth-key-secure-string at vif.bgpAuthKey: ssm-secure']);
  expect(codes(false)).toEqual([]);
});

test('a BGP key that others can read is a warning for each place that shows it', () => {
  const shown = (...bgpAuthKeyShownBy: readonly ('output' | 'parameter' | 'parameter-store')[]): string[] =>
    check(BGP_AUTH_KEY_STORE_RULES, { hasSecureStringKey: false, bgpAuthKeyShownBy }, 'vif');
  expect(shown('output', 'parameter', 'parameter-store')).toEqual([
    'warning bgp-auth-key-shown at vif.bgpAuthKey: output',
    'warning bgp-auth-key-shown at vif.bgpAuthKey: parameter',
    'warning bgp-auth-key-shown at vif.bgpAuthKey: parameter-store',
  ]);
  expect(shown()).toEqual([]);
});

test('a BGP key is in no other property', () => {
  expect(check(BGP_AUTH_KEY_ELSEWHERE_RULES, { isElsewhere: true }, 'bgpAuthKey')).toEqual([
    'error bgp-auth-key-elsewhere at bgpAuthKey: ',
  ]);
  expect(check(BGP_AUTH_KEY_ELSEWHERE_RULES, { isElsewhere: false }, 'bgpAuthKey')).toEqual([]);
});
