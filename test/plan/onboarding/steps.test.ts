import { CrossConnect } from 'twilio-interconnect-constructs';
import { needsLetter, stepsOf } from '../../../lib/plan/onboarding/steps';
import { CIRCUIT, ORDERS, SESSION } from './orders';

const LETTER = { issuedOn: '2026-03-02', port: 'Panel 7, port 3' };
const BEFORE = '2026-03-10';

/** The states, as a line: `request done 2026-03-01, …`. */
const statesOf = (crossConnect: CrossConnect | undefined, asOf = BEFORE): string[] =>
  stepsOf(crossConnect, asOf).map(({ key, state, doneOn, until }) =>
    [key, state, doneOn, until && `until ${until}`].filter((part) => part !== undefined).join(' '),
  );

const PATCHED = ['request', 'letter-of-authorization', 'cross-connect-order', 'completion-notice', 'configuration', 'ip-routes'];
const EXCHANGE = ['request', 'circuit-order', 'acceptance', 'configuration', 'ip-routes'];

/** The steps, of which so many are done. */
const done = (steps: readonly string[], count: number): string[] =>
  steps.map((step, index) => `${step} ${index < count ? 'done' : index === count ? 'next' : 'waiting'}`);

test('a site without a cross connect has the request next, which says what it needs', () => {
  expect(statesOf(undefined)).toEqual(done(['request', 'configuration', 'ip-routes'], 0));
  expect(stepsOf(undefined, BEFORE)[0]?.task).toMatch(/still needs the entity of the letter of authorization, or the provider/);
});

describe.each(['physical', 'circuit'] as const)('%s', (medium) => {
  const order = ORDERS[medium];
  const requested = CrossConnect[medium]({ loaEntity: 'Example Ltd', requestedOn: '2026-03-01' });
  const until = 'until 2026-05-01';

  test('not requested', () => {
    expect(statesOf(order)).toEqual(done(PATCHED, 0));
  });

  test('requested', () => {
    expect(statesOf(requested)).toEqual(['request done 2026-03-01', ...done(PATCHED, 1).slice(1)]);
  });

  test('authorized: the letter has a last day', () => {
    expect(statesOf(requested.authorized(LETTER))).toEqual([
      'request done 2026-03-01',
      'letter-of-authorization done 2026-03-02',
      `cross-connect-order next ${until}`,
      `completion-notice waiting ${until}`,
      'configuration waiting',
      'ip-routes waiting',
    ]);
  });

  test('authorized without the day of the request: it is done all the same', () => {
    expect(statesOf(order.authorized(LETTER))[0]).toBe('request done');
  });

  test('ordered', () => {
    expect(statesOf(order.authorized({ ...LETTER, orderedOn: '2026-03-03' }))).toEqual([
      'request done',
      'letter-of-authorization done 2026-03-02',
      'cross-connect-order done 2026-03-03',
      `completion-notice next ${until}`,
      'configuration waiting',
      'ip-routes waiting',
    ]);
  });

  test('complete, without the day of the order', () => {
    expect(statesOf(order.authorized({ ...LETTER, completionNoticeOn: '2026-03-09' }))).toEqual([
      'request done',
      'letter-of-authorization done 2026-03-02',
      'cross-connect-order done',
      'completion-notice done 2026-03-09',
      'configuration next',
      'ip-routes waiting',
    ]);
  });

  test('configured', () => {
    expect(statesOf(order.configured(SESSION))).toEqual(done(PATCHED, 5));
    expect(statesOf(requested.authorized(LETTER).configured(SESSION))).toEqual([
      'request done 2026-03-01',
      'letter-of-authorization done 2026-03-02',
      'cross-connect-order done',
      'completion-notice done',
      'configuration done',
      'ip-routes next',
    ]);
  });

  test('announced', () => {
    expect(statesOf(order.configured({ ...SESSION, announcedOn: '2026-03-09' }))).toEqual([
      ...done(PATCHED, 6).slice(0, 5),
      'ip-routes done 2026-03-09',
    ]);
  });

  describe('around the last day of the letter', () => {
    const ordered = order.authorized({ ...LETTER, orderedOn: '2026-03-03' });
    const expired = ['request done', 'letter-of-authorization next', 'cross-connect-order waiting', 'completion-notice waiting'];

    test.each(['2026-04-30', '2026-05-01'])('on %s it is good', (asOf) => {
      expect(statesOf(order.authorized(LETTER), asOf)[2]).toBe(`cross-connect-order next ${until}`);
      expect(statesOf(ordered, asOf)[3]).toBe(`completion-notice next ${until}`);
    });

    test('from the day after it on, a new one is next', () => {
      for (const crossConnect of [order.authorized(LETTER), ordered]) {
        expect(statesOf(crossConnect, '2026-05-02').slice(0, 4)).toEqual(expired);
      }
      const [, letter, again] = stepsOf(ordered, '2026-05-02');
      expect(letter?.task).toBe('Ask Twilio for a new letter of authorization: that of 2026-03-02 expired on 2026-05-01.');
      expect(again?.task).toBe('Give the data centre the new letter for the cross connect that was ordered on 2026-03-03.');
    });

    test('it is not needed any more once the notice is sent or the connection configured', () => {
      const noticed = order.authorized({ ...LETTER, completionNoticeOn: '2026-03-09' });
      const configured = order.authorized(LETTER).configured(SESSION);
      expect([order, order.authorized(LETTER), ordered, noticed, configured].map(needsLetter)).toEqual([
        false,
        true,
        true,
        false,
        false,
      ]);
      expect(statesOf(noticed, '2026-05-02')).toEqual(statesOf(noticed, BEFORE));
      expect(statesOf(configured, '2026-05-02')).toEqual(statesOf(configured, BEFORE));
    });
  });
});

describe('a third-party exchange', () => {
  const order = ORDERS.exchange;
  const dated = CrossConnect.thirdPartyExchange({ ...CIRCUIT, requestedOn: '2026-03-01', orderedOn: '2026-03-02' });

  test('has no letter and no notice, at any stage', () => {
    const accepted = dated.accepted({ acceptedOn: '2026-03-03' });
    const stages = [order, dated, accepted, accepted.configured(SESSION)];
    expect(stages.map((each) => stepsOf(each, BEFORE).map(({ key }) => key))).toEqual(stages.map(() => EXCHANGE));
    expect(stages.flatMap((each) => stepsOf(each, '2027-01-01').map(({ until }) => until))).toEqual(
      Array(4 * EXCHANGE.length).fill(undefined),
    );
  });

  test('not requested, requested, ordered, accepted, configured, announced', () => {
    const requested = CrossConnect.thirdPartyExchange({ ...CIRCUIT, requestedOn: '2026-03-01' });
    const accepted = order.accepted({ acceptedOn: '2026-03-03' });
    expect(statesOf(order)).toEqual(done(EXCHANGE, 0));
    expect(statesOf(requested)).toEqual(['request done 2026-03-01', ...done(EXCHANGE, 1).slice(1)]);
    expect(statesOf(dated)).toEqual([
      'request done 2026-03-01',
      'circuit-order done 2026-03-02',
      'acceptance next',
      'configuration waiting',
      'ip-routes waiting',
    ]);
    expect(statesOf(accepted)).toEqual([
      'request done',
      'circuit-order done',
      'acceptance done 2026-03-03',
      'configuration next',
      'ip-routes waiting',
    ]);
    expect(statesOf(order.configured(SESSION))).toEqual(done(EXCHANGE, 4));
    expect(statesOf(accepted.configured({ ...SESSION, announcedOn: '2026-03-09' }))[4]).toBe('ip-routes done 2026-03-09');
  });

  test('names its provider', () => {
    expect(stepsOf(order, BEFORE)[1]?.task).toBe('Order the virtual circuit to Twilio from Example Exchange.');
  });
});

test('exactly one step is next, until all are done', () => {
  const orders = Object.values(ORDERS).flatMap((order) => [order, order.configured(SESSION)]);
  for (const order of [undefined, ...orders]) {
    expect(stepsOf(order, BEFORE).filter(({ state }) => state === 'next')).toHaveLength(1);
  }
  expect(statesOf(ORDERS.circuit.configured({ ...SESSION, announcedOn: BEFORE })).join()).not.toMatch(/next|waiting/);
});
