import * as fc from 'fast-check';
import { isReferences, isUnresolved, mayHoldToken } from '../../lib/model/token';
import { NUMBER_TOKENS, STRING_TOKENS } from './tokens';

describe('isUnresolved', () => {
  test.each(NUMBER_TOKENS)('recognises a number: %s', (_, token) => {
    expect(isUnresolved(token)).toBe(true);
  });

  test.each(STRING_TOKENS)('recognises a text: %s', (_, token) => {
    expect(isUnresolved(token)).toBe(true);
  });

  test.each(STRING_TOKENS.filter(([, token]) => !token.startsWith('${var')))(
    'recognises a text with literals around: %s',
    (_, token) => {
      expect(isUnresolved(`10.${token}/30`)).toBe(true);
    },
  );

  test.each([
    '${var.a}',
    '${lookup({ a = "b" }, "c")}',
    '${join("-", ["${var.a}", "}"])}',
    '${"a\\"}"}',
    '${"%{ if true }x%{ endif }"}',
    '${upper("$${x}")}',
  ])('recognises one expression of Terraform: %s', (text) => {
    expect(isUnresolved(text)).toBe(true);
  });

  // Anything with `${` in it counted as a token, and so nothing checked it: ASNs, names, ids, addresses and keys.
  test.each([
    '65${x}',
    'a-${var.b}',
    '${var.a}b',
    '${a}${b}',
    '${a}-${b}',
    '${}',
    '${ }',
    '${a',
    'a}',
    '${"a}',
    '{{resolve:ssm:a}}x',
  ])('a literal with an expression in it is no token: %s', (text) => {
    expect(isUnresolved(text)).toBe(false);
  });

  test.each([0, -0, 1, -1, 65010, 4294967295, -1e9, Number.MAX_SAFE_INTEGER, NaN, Infinity, -Infinity, Number.MAX_VALUE, 1e289])(
    'takes the number %p as it is',
    (number) => {
      expect(isUnresolved(number)).toBe(false);
    },
  );

  test.each(['', 'twilio', '203.0.113.0/24', '2001:db8::/32', '$', '${', '{}', '$5', '65010', 'Token[1]', '#{x}', '1e+289'])(
    'takes the text %p as it is',
    (text) => {
      expect(isUnresolved(text)).toBe(false);
    },
  );

  test.each([undefined, null, true, {}, []])('takes %p as it is', (value) => {
    expect(isUnresolved(value)).toBe(false);
  });

  test('takes every number of a usable size as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e200, max: 1e200 }), (number) => {
        expect(isUnresolved(number)).toBe(false);
        expect(isUnresolved(String(number))).toBe(false);
      }),
    );
  });
});

describe('isReferences', () => {
  test.each(STRING_TOKENS)('recognises a text as a whole: %s', (_, token) => {
    expect(isReferences(token)).toBe(true);
    expect(isReferences(token + token)).toBe(true);
    expect(isReferences(`a${token}`)).toBe(false);
    expect(isReferences(`${token}a`)).toBe(false);
  });

  test.each(['{{resolve:secretsmanager:a:SecretString:b::}}', '{{resolve:ssm:a}}'])('recognises %s', (text) => {
    expect(isReferences(text)).toBe(true);
    expect(isReferences(text.slice(0, -1))).toBe(false);
  });

  test.each(['-1e+289', '-2e+298'])('recognises a number token without a fraction: %s', (text) => {
    expect([isReferences(text), isUnresolved(text)]).toEqual([true, true]);
  });

  test.each(['', 'a', '${', '${a', 'a${b}', '{{resolve:', '{{resolve:a', '-1.8e+289a', '${Token[TOKEN.1]'])(
    'takes the text %p as it is',
    (text) => {
      expect(isReferences(text)).toBe(false);
    },
  );
});

test.each(['65${x}', '${var.a}', 'a-${Token[TOKEN.1]}', '#{Token[TOKEN.1]}'])(
  'an engine may read an expression in %s',
  (text) => {
    expect(mayHoldToken(text)).toBe(true);
  },
);

test.each(['65', '${', 'a}', '', 7])('nothing may be read in %p', (value) => {
  expect(mayHoldToken(value)).toBe(false);
});

test('long texts are read in one way only', () => {
  const start = performance.now();
  expect(isReferences(`${'${TfToken[TOKEN.1]}'.repeat(10_000)}a`)).toBe(false);
  expect(isReferences('${TfToken[TOKEN.1]}'.repeat(10_000))).toBe(true);
  expect(mayHoldToken('a${'.repeat(100_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(3000);
});
