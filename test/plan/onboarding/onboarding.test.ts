import { CrossConnect, planOnboarding, ValidationFailure } from 'twilio-interconnect-constructs';
import { refusal } from '../../model/support';
import { lines } from '../support';
import { CIRCUIT, ORDERS, planWith, SESSION } from './orders';

const LETTER = ORDERS.physical.authorized({ issuedOn: '2026-03-02', port: 'Panel 7, port 3' });
const LETTER_PATH = 'sites.ashburn.crossConnect.authorization.issuedOn';

test('every site has its medium, stage, steps and next step, by key', () => {
  const { asOf, sites, findings } = planOnboarding(planWith({ crossConnect: LETTER }), { asOf: '2026-03-10' });
  expect(asOf).toBe('2026-03-10');
  expect(sites.map(({ key, medium, stage, next }) => [key, medium, stage, next])).toEqual([
    ['ashburn', 'physical', 'authorized', 'cross-connect-order'],
    ['tokyo', undefined, 'not-planned', 'request'],
  ]);
  expect(findings).toEqual([]);
  expect(sites[0]?.steps.map(({ by }) => by)).toEqual(['customer', 'Twilio', 'customer', 'data centre', 'Twilio', 'customer']);
});

test.each<[string, CrossConnect | undefined, string, string | undefined]>([
  ['nothing', undefined, 'not-planned', 'request'],
  ['an order that is not requested', ORDERS.exchange, 'not-requested', 'request'],
  [
    'a virtual circuit that is ordered',
    CrossConnect.thirdPartyExchange({ ...CIRCUIT, orderedOn: '2026-03-01' }),
    'requested',
    'acceptance',
  ],
  ['a configured one', ORDERS.exchange.configured(SESSION), 'configured', 'ip-routes'],
  ['an announced one', ORDERS.circuit.configured({ ...SESSION, announcedOn: '2026-03-01' }), 'configured', undefined],
])('%s', (_, crossConnect, stage, next) => {
  const [site] = planOnboarding(planWith({ ...(crossConnect && { crossConnect }) }), { asOf: '2026-03-10' }).sites;
  expect([site?.stage, site?.next]).toEqual([stage, next]);
});

test.each([
  ['2026-04-16', []],
  ['2026-04-17', [`warning loa-expires-soon ${LETTER_PATH}`]],
  ['2026-05-01', [`warning loa-expires-soon ${LETTER_PATH}`]],
  ['2026-05-02', [`warning loa-expired ${LETTER_PATH}`]],
])('the letter of 2026-03-02, looked at on %s', (asOf, expected) => {
  const onboarding = planOnboarding(planWith({ crossConnect: LETTER }), { asOf });
  expect(lines(() => onboarding)).toEqual(expected);
  expect(onboarding.sites.map(({ findings }) => findings.length)).toEqual([expected.length, 0]);
  expect(onboarding.sites[0]?.next).toBe(asOf > '2026-05-01' ? 'letter-of-authorization' : 'cross-connect-order');
});

test('a letter that has served warns of nothing', () => {
  const noticed = ORDERS.physical.authorized({ issuedOn: '2026-03-02', port: 'x', completionNoticeOn: '2026-04-01' });
  for (const crossConnect of [noticed, LETTER.configured(SESSION), ORDERS.exchange]) {
    expect(planOnboarding(planWith({ crossConnect }), { asOf: '2026-06-01' }).findings).toEqual([]);
  }
});

test('a day that is none, or before what has happened, is refused', () => {
  const plan = planWith({ crossConnect: LETTER });
  expect(refusal(() => planOnboarding(plan, undefined as never))).toEqual(['error wrong-type at props: ']);
  expect(refusal(() => planOnboarding(plan, { asOf: 'today' }))).toEqual(['error onboarding-date at asOf: today']);
  expect(refusal(() => planOnboarding(plan, { asOf: '2026-03-01' }))).toEqual([
    `error onboarding-date at ${LETTER_PATH}: 2026-03-02`,
  ]);
  expect(() => planOnboarding(plan, { asOf: '2026-03-02' })).not.toThrow(ValidationFailure);
});

test('the plan is frozen, and does not read the clock', () => {
  jest.useFakeTimers({ now: new Date('2040-01-01T00:00:00Z') });
  const later = planOnboarding(planWith({ crossConnect: LETTER }), { asOf: '2026-03-10' });
  jest.useRealTimers();
  expect(planOnboarding(planWith({ crossConnect: LETTER }), { asOf: '2026-03-10' })).toEqual(later);
  expect([later, later.sites, later.sites[0]?.steps, later.sites[0]?.steps[0]].every((each) => Object.isFrozen(each))).toBe(true);
});
