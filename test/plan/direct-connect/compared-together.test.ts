import * as fc from 'fast-check';
import {
  type Compared,
  comparedTogether,
  GLOBAL_REGION,
  type Place,
  placeText,
} from '../../../lib/plan/direct-connect/compared-together';

interface Named extends Compared {
  readonly name: string;
}

const named = (name: string, place: Place | undefined, ...conditions: readonly string[]): Named => ({ name, place, conditions });

const groups = (...all: readonly Named[]): readonly string[] =>
  comparedTogether(all)
    .map((group) => group.map(({ name }) => name).join(' '))
    .sort();

const DEV = { stack: 'dev' };
const PROD = { stack: 'prod' };
const HERE = { account: '111111111111', region: 'us-east-1' };

describe('places', () => {
  test('of one account and Region are one, whatever the stack', () => {
    expect(groups(named('a', { ...DEV, ...HERE }), named('b', { ...PROD, ...HERE }))).toEqual(['a b']);
  });

  test.each([
    ['another account', { ...HERE, account: '222222222222' }],
    ['another Region', { ...HERE, region: 'eu-west-1' }],
  ])('of %s are apart, also in one stack', (_, there) => {
    expect(groups(named('a', { ...DEV, ...HERE }), named('b', { ...DEV, ...there }))).toEqual(['a', 'b']);
  });

  test.each([
    ['nothing is known', {}],
    ['only the account is known', { account: HERE.account }],
    ['only the Region is known', { region: HERE.region }],
    ['the account is a token', { account: '${Token[AWS.AccountId.0]}', region: HERE.region }],
    ['the Region is a token', { account: HERE.account, region: '${TfToken[TOKEN.0]}' }],
  ])('are stacks if %s', (_, known) => {
    expect(groups(named('a', { ...DEV, ...known }), named('b', { ...PROD, ...known }), named('c', { ...DEV, ...known }))).toEqual(
      ['a c', 'b'],
    );
  });

  test('of what belongs to no Region need the account only', () => {
    const [a, b] = [DEV, PROD].map((stack) => ({ ...stack, account: HERE.account, region: GLOBAL_REGION }));
    expect(groups(named('a', a), named('b', b))).toEqual(['a b']);
  });

  test('of which less is known join what is known in their stack, unless that contradicts', () => {
    expect(groups(named('id', DEV), named('arn', { ...DEV, ...HERE }))).toEqual(['id arn']);
    expect(groups(named('id', PROD), named('arn', { ...DEV, ...HERE }))).toEqual(['arn', 'id']);
    expect(groups(named('id', { ...DEV, region: 'eu-west-1' }), named('arn', { ...DEV, ...HERE }))).toEqual(['arn', 'id']);
  });

  test('of two accounts stay apart, also beside one that is not known', () => {
    const there = { ...HERE, account: '222222222222' };
    expect(groups(named('a', { ...DEV, ...HERE }), named('id', DEV), named('b', { ...DEV, ...there }))).toEqual(['a id', 'id b']);
  });

  test('do not matter for what the app makes', () => {
    expect(groups(named('a', undefined), named('b', undefined))).toEqual(['a b']);
    expect(groups(named('a', undefined), named('b', DEV), named('c', PROD))).toEqual(['a b', 'a c']);
  });
});

describe('conditions', () => {
  test('that differ are not deployed together', () => {
    expect(groups(named('a', DEV, 'IsBlue'), named('b', DEV, 'IsGreen'))).toEqual(['a', 'b']);
  });

  test.each([
    ['the same', ['IsBlue'], ['IsBlue']],
    ['none and one', [], ['IsBlue']],
    ['one, and that with another', ['IsBlue'], ['IsLarge', 'IsBlue']],
    ['the same in another order', ['IsBlue', 'IsLarge'], ['IsLarge', 'IsBlue']],
  ])('are compared: %s', (_, one, other) => {
    expect(groups(named('a', DEV, ...one), named('b', DEV, ...other))).toEqual(['a b']);
  });

  test('leave what has none with each of them', () => {
    expect(groups(named('always', DEV), named('a', DEV, 'IsBlue'), named('b', DEV, 'IsGreen'))).toEqual(['always a', 'always b']);
  });
});

test('nothing makes no group', () => {
  expect(groups()).toEqual([]);
});

test('any two are compared exactly if they may meet, and no group holds another', () => {
  // Every stack has one environment here, as on AWS CDK; a condition is one or none.
  const environments: Readonly<Record<string, Pick<Place, 'account' | 'region'>>> = {
    dev: { account: '1', region: 'us' },
    stage: { account: '1', region: 'us' },
    prod: { account: '2', region: 'us' },
    blind: { region: 'us' },
    blinder: {},
  };
  const item = fc.record({
    stack: fc.constantFrom(...Object.keys(environments)),
    condition: fc.constantFrom(undefined, 'A', 'B'),
  });
  const whereOf = (stack: string): string => (['dev', 'stage'].includes(stack) ? 'account 1' : stack);
  fc.assert(
    fc.property(fc.array(item, { maxLength: 7 }), (items) => {
      const all = items.map(({ stack, condition }, index) =>
        named(String(index), { stack, ...environments[stack] }, ...(condition === undefined ? [] : [condition])),
      );
      const found = comparedTogether(all).map((group) => group.map(({ name }) => Number(name)));
      for (const [first, a] of items.entries()) {
        for (const [second, b] of items.entries()) {
          const mayMeet =
            whereOf(a.stack) === whereOf(b.stack) &&
            (a.condition === undefined || b.condition === undefined || a.condition === b.condition);
          expect(found.some((group) => group.includes(first) && group.includes(second))).toBe(mayMeet);
        }
      }
      for (const group of found) {
        expect(found.filter((other) => group.every((each) => other.includes(each)))).toHaveLength(1);
      }
    }),
  );
});

test('a place as a text is that of the environment, or of the stack', () => {
  expect(placeText({ ...DEV, ...HERE })).toBe(placeText({ ...PROD, ...HERE }));
  expect(placeText({ ...DEV, ...HERE })).not.toBe(placeText({ ...DEV, ...HERE, region: 'eu-west-1' }));
  expect(placeText({ ...DEV, region: HERE.region })).toBe(placeText(DEV));
  expect(placeText({ ...DEV, account: '${Token[AWS.AccountId.0]}', region: HERE.region })).not.toBe(placeText(PROD));
});
