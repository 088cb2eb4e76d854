import {
  Addressing,
  Asn,
  CrossConnect,
  type InterconnectPlan,
  renderQuestionsToTwilio,
  TwilioEdge,
} from 'twilio-interconnect-constructs';
import { apart, CIRCUIT, ORDERS, planWith, SESSION } from '../plan/onboarding/orders';

/** The questions by their headings. */
function questionsOf(plan: InterconnectPlan): Readonly<Record<string, string>> {
  const [, ...sections] = renderQuestionsToTwilio(plan).split(/^## /m);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = '', ...rest] = section.split('\n');
      return [heading, rest.join('\n').trim()];
    }),
  );
}
const forAll = (plan: InterconnectPlan): string => questionsOf(plan)['All connections'] ?? '';

const [ASHBURN, TOKYO, APART] = apart();

test('a plan without cross connects asks everything', () => {
  const questions = questionsOf(planWith(...apart()));
  expect(Object.keys(questions)).toEqual([
    'All connections',
    'ashburn (ashburn-ix, Equinix DC1)',
    expect.stringMatching(/^tokyo \(tokyo-ix/),
  ]);
  for (const asked of [
    /hold time and keepalive/,
    /BFD/,
    /TTL security \(GTSM\) or graceful restart/,
    /MTU/,
    /DSCP/,
    /inside 168\.86\.128\.0\/18: .* up to \/24/,
    /How many prefixes/,
    /probes \(ping\)/,
    /private ASNs \(64513, 65010\)/,
  ]) {
    expect(questions['All connections']).toMatch(asked);
  }
  for (const asked of [
    /ASN of your side/,
    /both interface addresses .* prefix length/,
    /Which ASN do you assign to us/,
    /tagged, and with which VLAN/,
    /key \(TCP MD5\)/,
  ]) {
    expect(questions['ashburn (ashburn-ix, Equinix DC1)']).toMatch(asked);
  }
});

test('what Twilio configured is not asked again', () => {
  const plan = planWith({ ...ASHBURN, crossConnect: ORDERS.physical.configured(SESSION) }, TOKYO, APART);
  expect(Object.keys(questionsOf(plan)).map((heading) => heading.split(' ')[0])).toEqual(['All', 'tokyo']);
  const both = planWith(
    { crossConnect: ORDERS.physical.configured(SESSION) },
    {
      crossConnect: ORDERS.circuit.configured({
        ...SESSION,
        twilioAddress: '169.254.11.1/30',
        customerAddress: '169.254.11.2/30',
      }),
    },
  );
  expect(Object.keys(questionsOf(both))).toEqual(['All connections']);
});

test('what the request says is not asked', () => {
  const own = CrossConnect.physical({ loaEntity: 'x', interfaceAddress: '5.6.10.1/31', asn: Asn.of(64500) });
  const questions = questionsOf(planWith({ ...ASHBURN, crossConnect: own }, TOKYO, APART));
  const [, ashburn] = Object.entries(questions)[1]!;
  expect(ashburn).toContain('Our interface address is 5.6.10.1/31. What is yours');
  expect(ashburn).not.toContain('Which ASN do you assign');
  const exchange = Object.values(questionsOf(planWith({ ...ASHBURN, crossConnect: ORDERS.exchange }, TOKYO, APART)))[1];
  expect(exchange).toContain('VLAN 700, which is that of our virtual circuit');
  expect(exchange).not.toContain('Is the port tagged');
});

test('a public customer ASN is not assigned by Twilio, before the cross connect is planned either', () => {
  expect(renderQuestionsToTwilio(planWith({}, {}, { customerAsn: Asn.of(3356) }))).not.toContain('Which ASN do you assign');
  expect(renderQuestionsToTwilio(planWith({}, {}, { customerAsn: Asn.of('${Token[TOKEN.7]}') }))).toContain('Which ASN do you');
});

test('an edge of two sites is named once', () => {
  const letter = renderQuestionsToTwilio(planWith({}, { edge: TwilioEdge.ASHBURN_IX }));
  expect(letter).toContain('We connect ashburn-ix. Our routers');
});

describe('the same IP route at two sites', () => {
  const asks = (plan: InterconnectPlan): boolean => forAll(plan).includes('Error 62100');

  test('is asked, with the routes, each once', () => {
    expect(asks(planWith())).toBe(true);
    expect(forAll(planWith())).toContain('We want to announce 5.6.7.0/25, 5.6.8.0/24 at more than one');
  });

  test('is not asked where there is none, or where Twilio has agreed', () => {
    expect(asks(planWith(...apart()))).toBe(false);
    const addressing = Addressing.shared({ twilioConfirmed: '2026-03-02' });
    expect(asks(planWith({}, {}, { addressing }))).toBe(false);
  });

  test('is asked in the mode translated too', () => {
    expect(asks(planWith(...apart('5.6.7.0/25')))).toBe(true);
  });
});

test('whether prepending counts is asked only if a site stands by', () => {
  expect(forAll(planWith())).not.toMatch(/longer AS path/);
  expect(forAll(planWith({ preference: 'high' }, { preference: 'high' }))).not.toMatch(/longer AS path/);
  expect(forAll(planWith({ preference: 'high' }, { preference: 'low' }))).toMatch(/tokyo stands by\. Do a longer AS path/);
});

test('private ASNs are named as far as they are known', () => {
  const unknown = { customerAsn: Asn.of(3356), directConnectGateway: {} };
  expect(forAll(planWith({}, {}, unknown))).toContain('routes with private ASNs in the AS path');
  expect(forAll(planWith({}, {}, { ...unknown, customerAsn: Asn.of(65010) }))).toContain('private ASNs (65010) in');
});

test('over a third-party exchange, timers and BFD matter more, and the letter says so', () => {
  const crossConnect = CrossConnect.thirdPartyExchange(CIRCUIT);
  expect(forAll(planWith({ crossConnect }))).toMatch(/no loss of carrier/);
  expect(forAll(planWith({ crossConnect: ORDERS.physical }))).not.toMatch(/carrier/);
});

test('questions are numbered in each section', () => {
  for (const section of Object.values(questionsOf(planWith()))) {
    const numbers = [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(3);
  }
});
