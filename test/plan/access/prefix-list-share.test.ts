import * as fc from 'fast-check';
import { planPrefixListShare, type PrefixListSharePlanProps, SharePrincipal } from 'twilio-interconnect-constructs';
import { lines, TOKEN } from '../support';

const MADE = { isMadeHere: true };
const PROPS: PrefixListSharePlanProps = {
  shareName: 'twilio',
  prefixLists: { media: MADE, 'bgp-prefixes': MADE },
  principals: [SharePrincipal.account('444455556666'), SharePrincipal.account('111122223333')],
};
const linesOf = (props: Partial<PrefixListSharePlanProps>): readonly string[] =>
  lines(() => planPrefixListShare({ ...PROPS, ...props }));

test('accounts outside of the organization are kept out, and nothing is published, unless it is asked for', () => {
  expect(planPrefixListShare(PROPS)).toEqual({
    name: 'twilio',
    allowExternalPrincipals: false,
    principals: [SharePrincipal.account('111122223333'), SharePrincipal.account('444455556666')],
    prefixLists: ['bgp-prefixes', 'media'],
    parameters: [],
    findings: [],
  });
  expect(planPrefixListShare({ ...PROPS, allowExternalPrincipals: true }).allowExternalPrincipals).toBe(true);
});

test('each list has a parameter, whose name has its key', () => {
  expect(planPrefixListShare({ ...PROPS, parameterPath: '/twilio/v1' }).parameters.map(({ key, name }) => [key, name])).toEqual([
    ['bgp-prefixes', '/twilio/v1/bgp-prefixes'],
    ['media', '/twilio/v1/media'],
  ]);
});

test('the order of lists and principals does not matter, and one that is given twice counts once', () => {
  const accounts = ['111122223333', '222233334444', '333344445555'];
  const keys = ['a', 'b', 'c', 'd'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...accounts), { minLength: 1, maxLength: 6 }),
      fc.shuffledSubarray(keys, { minLength: 1 }),
      (given, lists) => {
        const plan = planPrefixListShare({
          ...PROPS,
          parameterPath: '/p',
          principals: given.map((account) => SharePrincipal.account(account)),
          prefixLists: Object.fromEntries(lists.map((key) => [key, MADE])),
        });
        expect(plan.principals.map(String)).toEqual(accounts.filter((account) => given.includes(account)));
        expect(plan.prefixLists).toEqual(keys.filter((key) => lists.includes(key)));
        expect(plan.parameters.map(({ name }) => name)).toEqual(plan.prefixLists.map((key) => `/p/${key}`));
      },
    ),
    { numRuns: 50 },
  );
});

test('all findings come at once', () => {
  expect(
    linesOf({
      shareName: '',
      principals: [],
      parameterPath: 'twilio',
      region: 'us-east-1',
      account: '111122223333',
      prefixLists: {
        media: { isMadeHere: true, region: 'us-west-2', account: '444455556666' },
        'a/b': { isMadeHere: false },
      },
    }),
  ).toEqual([
    'error parameter-path parameterPath',
    'error share-list-key prefixLists',
    'error share-list-imported prefixLists.a/b',
    'error prefix-list-elsewhere prefixLists.media',
    'error prefix-list-other-account prefixLists.media',
    'error share-empty principals',
    'error share-name shareName',
  ]);
});

test('tokens are not compared', () => {
  const media = { isMadeHere: true, region: TOKEN, account: TOKEN };
  expect(linesOf({ shareName: TOKEN, parameterPath: TOKEN, region: 'us-east-1', prefixLists: { media } })).toEqual([]);
});

test('10,000 lists and principals take no time', () => {
  const count = 10_000;
  const plan = planPrefixListShare({
    ...PROPS,
    parameterPath: '/p',
    principals: Array.from({ length: count }, (_, index) => SharePrincipal.account(String(index).padStart(12, '0'))),
    prefixLists: Object.fromEntries(Array.from({ length: count }, (_, index) => [`list-${index}`, MADE])),
  });
  expect([plan.principals.length, plan.parameters.length]).toEqual([count, count]);
});
