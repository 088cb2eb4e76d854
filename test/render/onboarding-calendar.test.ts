import * as fc from 'fast-check';
import { CrossConnect, type OnboardingPlan, planOnboarding, renderOnboardingCalendar } from 'twilio-interconnect-constructs';
import { ONBOARDING_MARK } from '../../lib/plan/onboarding/onboarding-shape';
import { CIRCUIT, ORDERS, planWith, SESSION } from '../plan/onboarding/orders';
import { handMade } from '../plan/support';

const LETTER = CrossConnect.physical({ loaEntity: 'x', requestedOn: '2026-02-27' }).authorized({
  issuedOn: '2026-03-02',
  port: 'Panel 7',
});

/** A calendar, read as RFC 5545 says: lines unfolded, then names and values, with texts unescaped. */
function readCalendar(text: string): {
  readonly head: string[];
  readonly events: Readonly<Record<string, string>>[];
  readonly toDos: Readonly<Record<string, string>>[];
} {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  const head: string[] = [];
  const events: Record<string, string>[] = [];
  const toDos: Record<string, string>[] = [];
  let event: Record<string, string> | undefined;
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (line === 'BEGIN:VEVENT') {
      events.push((event = {}));
    } else if (line === 'BEGIN:VTODO') {
      toDos.push((event = {}));
    } else if (line === 'END:VEVENT' || line === 'END:VTODO') {
      event = undefined;
    } else if (event === undefined) {
      head.push(line);
    } else {
      expect(event).not.toHaveProperty([name]);
      event[name] = value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
    }
  }
  return { head, events, toDos };
}

const calendarOf = (crossConnect: CrossConnect, asOf = '2026-03-10') =>
  readCalendar(renderOnboardingCalendar(planOnboarding(planWith({ crossConnect }), { asOf })));

test('an order without dates has no events, and a calendar of it still has a component', () => {
  expect(calendarOf(ORDERS.physical)).toEqual({
    head: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//twilio-interconnect-constructs//onboarding//EN', 'END:VCALENDAR'],
    events: [],
    toDos: [
      {
        UID: 'ashburn.next@twilio-interconnect-constructs',
        DTSTAMP: '20260310T000000Z',
        SUMMARY: 'ashburn: next step (customer)',
        DESCRIPTION: "Submit the provisioning request in Twilio's console.",
        STATUS: 'NEEDS-ACTION',
      },
      expect.objectContaining({ UID: 'tokyo.next@twilio-interconnect-constructs' }),
    ],
  });
});

test('the next step is a to-do with its last day, and is completed under the same UID', () => {
  const [waiting] = calendarOf(LETTER).toDos;
  expect(waiting).toMatchObject({ 'DUE;VALUE=DATE': '20260501', STATUS: 'NEEDS-ACTION' });
  expect(calendarOf(ORDERS.physical.configured({ ...SESSION, announcedOn: '2026-03-09' })).toDos[0]).toEqual({
    UID: waiting!['UID'],
    DTSTAMP: '20260310T000000Z',
    SUMMARY: 'ashburn: all steps are done',
    STATUS: 'COMPLETED',
  });
});

test('what no calendar can hold is left out, and every line break is one', () => {
  const order = CrossConnect.thirdPartyExchange({
    ...CIRCUIT,
    provider: 'Ax',
    requestedOn: '2026-03-01',
    orderedOn: '2026-03-02',
  });
  const onboarding = planOnboarding(planWith({ crossConnect: order }), { asOf: '2026-03-10' });
  // No text that is given has such characters; a plan may still be put together by hand.
  const sites = onboarding.sites.map((site) => ({
    ...site,
    steps: site.steps.map((step) =>
      Object.fromEntries(
        Object.entries(step).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.replaceAll('Ax', 'A\rB\r\nC\u0007\u0085D\tE') : value,
        ]),
      ),
    ),
  })) as unknown as OnboardingPlan['sites'];
  const { events } = readCalendar(renderOnboardingCalendar(handMade(ONBOARDING_MARK, { ...onboarding, sites })));
  expect(events.at(-1)?.['DESCRIPTION']).toBe('Done: Order the virtual circuit to Twilio from A\nB\nCD\tE.');
});

test('what is done and what has a last day are all-day events', () => {
  const { events } = calendarOf(LETTER);
  expect(events.map((event) => `${event['DTSTART;VALUE=DATE']} ${event['DTEND;VALUE=DATE']} ${event['SUMMARY']}`)).toEqual([
    '20260227 20260228 ashburn: connection requested from Twilio',
    '20260302 20260303 ashburn: letter of authorization issued',
    '20260501 20260502 ashburn: last day for: cross connect ordered',
    '20260501 20260502 ashburn: last day for: completion notice sent to Twilio',
  ]);
  expect(new Set(events.map((event) => event['UID'])).size).toBe(4);
  expect(events.map((event) => event['DTSTAMP'])).toEqual(Array(4).fill('20260310T000000Z'));
  expect(events[2]?.['DESCRIPTION']).toBe(
    'Order the cross connect from the data centre, with the letter. The letter of authorization expires after this day.',
  );
});

test('a last day passes away with what it was for, and the events that stay keep their UIDs', () => {
  const before = calendarOf(LETTER).events.map((event) => event['UID']);
  const complete = calendarOf(
    CrossConnect.physical({ loaEntity: 'x', requestedOn: '2026-02-27' }).authorized({
      issuedOn: '2026-03-02',
      port: 'Panel 7',
      completionNoticeOn: '2026-04-30',
    }),
    '2026-05-04',
  ).events.map((event) => event['UID']);
  expect(complete).toEqual([...before.slice(0, 2), 'ashburn.completion-notice.done@twilio-interconnect-constructs']);
});

test('every step that has a day is an event, over a third-party exchange too', () => {
  const order = CrossConnect.thirdPartyExchange({ ...CIRCUIT, requestedOn: '2026-03-01', orderedOn: '2026-03-02' })
    .accepted({ acceptedOn: '2026-03-03' })
    .configured({ ...SESSION, announcedOn: '2026-03-31' });
  const { events } = calendarOf(order, '2026-04-01');
  expect(events.map((event) => `${event['DTEND;VALUE=DATE']} ${event['SUMMARY']}`)).toEqual([
    '20260302 ashburn: connection requested from Twilio',
    '20260303 ashburn: virtual circuit ordered',
    '20260304 ashburn: virtual circuit accepted by Twilio',
    '20260401 ashburn: IP routes announced to Twilio',
  ]);
});

test('the same plan is the same text', () => {
  const onboarding = planOnboarding(planWith({ crossConnect: LETTER }), { asOf: '2026-03-10' });
  expect(renderOnboardingCalendar(onboarding)).toBe(renderOnboardingCalendar(onboarding));
});

test('any text survives escaping and folding', () => {
  const onboarding = planOnboarding(planWith({ crossConnect: LETTER }), { asOf: '2026-03-10' });
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\\', '\n', 'é', '€', '😀', ':', '"'), maxLength: 200 });
  fc.assert(
    fc.property(texts, (task) => {
      const [site, ...others] = onboarding.sites;
      const steps = site!.steps.map((step) => ({ ...step, task }));
      const changed: OnboardingPlan = handMade(ONBOARDING_MARK, { ...onboarding, sites: [{ ...site!, steps }, ...others] });
      const { events } = readCalendar(renderOnboardingCalendar(changed));
      expect(events.map((event) => event['DESCRIPTION'])).toEqual([
        `Done: ${task}`,
        `Done: ${task}`,
        `${task} The letter of authorization expires after this day.`,
        `${task} The letter of authorization expires after this day.`,
      ]);
    }),
  );
});
