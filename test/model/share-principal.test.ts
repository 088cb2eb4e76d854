import * as fc from 'fast-check';
import { SharePrincipal } from 'twilio-interconnect-constructs';
import { failureOf } from './support';
import { STRING_TOKENS } from './tokens';

const ORGANIZATION = 'arn:aws:organizations::111122223333:organization/o-exampleorgid';
const UNIT = 'arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-examplerootid-exampleouid123';

const refused = (make: () => unknown): string => {
  const { findings } = failureOf(make);
  return findings.map(({ code, path, value }) => `${code.split(':')[1]} ${path} ${value}`).join();
};

test('each kind keeps the text that AWS reads', () => {
  expect(SharePrincipal.account('011122223333')).toMatchObject({ kind: 'account', principal: '011122223333' });
  expect(SharePrincipal.organizationalUnit(UNIT)).toMatchObject({ kind: 'organizational-unit', principal: UNIT });
  expect(SharePrincipal.organization(ORGANIZATION)).toMatchObject({ kind: 'organization', principal: ORGANIZATION });
  expect(`${SharePrincipal.organization(ORGANIZATION)}`).toBe(ORGANIZATION);
  expect(Object.isFrozen(SharePrincipal.account('011122223333'))).toBe(true);
});

test.each(['aws-cn', 'aws-us-gov'])('the partition %s is one', (partition) => {
  expect(SharePrincipal.organization(ORGANIZATION.replace('arn:aws:', `arn:${partition}:`)).kind).toBe('organization');
});

test.each(['11112222333', '1111222233334', '1111-2222-3333', ' 111122223333', '111122223333\n', 'o-exampleorgid', ''])(
  '%j is no account',
  (text) => {
    expect(refused(() => SharePrincipal.account(text))).toMatch(/^(share-principal|text-characters) accountId /);
  },
);

// RAM takes no ids of these: only accounts are given without an ARN.
test.each([
  'o-exampleorgid',
  'ou-abcd-11112222',
  UNIT,
  ORGANIZATION.replace('111122223333', ''),
  ORGANIZATION.replace('::', ':us-east-1:'),
  ORGANIZATION.replace('organizations', 'iam'),
  `${ORGANIZATION}/`,
  ORGANIZATION.replace('o-exampleorgid', 'o-short'),
  ORGANIZATION.toUpperCase(),
])('%j is no organization', (text) => {
  expect(refused(() => SharePrincipal.organization(text))).toBe(`share-principal arn ${text}`);
});

test.each(['ou-abcd-11112222', ORGANIZATION, UNIT.replace('ou-examplerootid-', 'ou-'), UNIT.replace('/o-exampleorgid', '')])(
  '%j is no organizational unit',
  (text) => {
    expect(refused(() => SharePrincipal.organizationalUnit(text))).toBe(`share-principal arn ${text}`);
  },
);

test.each(STRING_TOKENS)('a token passes: %s', (_, token) => {
  for (const make of [SharePrincipal.account, SharePrincipal.organizationalUnit, SharePrincipal.organization]) {
    expect(make(token).principal).toBe(token);
  }
});

test('what AWS documents of ids is taken, whatever they are', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const idOf = (min: number, max: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: min, maxLength: max });
  const account = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(account, idOf(10, 32), idOf(4, 32), idOf(8, 32), (owner, organization, root, unit) => {
      const arn = `arn:aws:organizations::${owner}:ou/o-${organization}/ou-${root}-${unit}`;
      expect(SharePrincipal.account(owner).principal).toBe(owner);
      expect(SharePrincipal.organizationalUnit(arn).principal).toBe(arn);
    }),
    { numRuns: 50 },
  );
});

test('two are equal if AWS reads the same', () => {
  expect(SharePrincipal.account('111122223333').equals(SharePrincipal.account('111122223333'))).toBe(true);
  expect(SharePrincipal.account('111122223333').equals(SharePrincipal.account('111122223334'))).toBe(false);
});
