import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import {
  overridesOf,
  REST_EDGE_RULES,
  SIP_DOMAIN_NAME_RULES,
  SIP_EDGE_RULES,
  TRUNK_NAME_RULES,
  WEBHOOK_EDGE_RULES,
  WEBHOOK_URL_RULES,
} from '../../../lib/rules/hand-over/endpoints';
import { TOKEN } from '../../plan/support';
import { check } from '../support';

const EXCHANGE = TwilioEdge.ASHBURN_IX.exchange;
const OWN = TwilioEdge.custom({ id: 'paris-ix', location: 'Paris', exchange: EXCHANGE });
const OWN_PUBLIC = TwilioEdge.custom({ id: 'paris', location: 'Paris' });

test('every edge has SIP and webhooks, but for roaming and mumbai', () => {
  const without = (rules: typeof SIP_EDGE_RULES) =>
    [...TwilioEdge.all, OWN, OWN_PUBLIC].flatMap((edge) => check(rules, edge, 'edge'));
  expect(without(SIP_EDGE_RULES)).toEqual(['error edge-without-sip at edge: mumbai', 'error edge-without-sip at edge: roaming']);
  expect(without(WEBHOOK_EDGE_RULES)).toEqual([
    'error edge-without-webhooks at edge: mumbai',
    'error edge-without-webhooks at edge: roaming',
  ]);
});

test('an own edge has the products that it is given', () => {
  const messaging = TwilioEdge.custom({ id: 'paris-ix', location: 'Paris', exchange: EXCHANGE, products: ['messaging'] });
  expect(check(SIP_EDGE_RULES, messaging, 'edge')).toEqual(['error edge-without-sip at edge: paris-ix']);
  expect(check(REST_EDGE_RULES, messaging, 'edge')).toEqual(['error edge-without-rest-api at edge: paris-ix']);
});

test('Interconnect edges have the REST API, and no public edge', () => {
  const without = [...TwilioEdge.all, OWN, OWN_PUBLIC].filter((edge) => check(REST_EDGE_RULES, edge, 'edge').length > 0);
  expect(without.map(String)).toEqual([...TwilioEdge.publicEdges.map(String), 'paris']);
});

describe.each([
  ['trunk-name', TRUNK_NAME_RULES],
  ['sip-domain-name', SIP_DOMAIN_NAME_RULES],
] as const)('%s', (code, rules) => {
  test.each(['example', 'a', 'Call-Centre-2', '1', 'a'.repeat(63), TOKEN])('takes %p', (name) => {
    expect(check(rules, name, 'name')).toEqual([]);
  });

  test.each(['', '-a', 'a-', 'a_b', 'a.b', 'é', ' a', 'a'.repeat(64), 'example.pstn.twilio.com', 'sip:a', 'a@b'])(
    'refuses %p',
    (name) => {
      expect(check(rules, name, 'name')).toEqual([`error ${code} at name: ${name}`]);
    },
  );
});

const webhook = (url: string) => check(WEBHOOK_URL_RULES, { url, edge: TwilioEdge.ASHBURN_IX }, 'url');

test.each([
  'https://example.com',
  'http://example.com:8080/a/b?c=d&e=f',
  'HTTPS://user:pass@example.com/voice',
  'https://example.com/voice#',
  'https://example.com/voice#rc=2&rt=5000&rp=4xx,5xx',
  'https://example.com/voice#e=ashburn-ix',
  TOKEN,
])('a webhook may be %p', (url) => {
  expect(webhook(url)).toEqual([]);
});

test.each(['example.com/voice', '//example.com', 'ftp://example.com', 'https://', 'https:///voice', 'https://a b/', ''])(
  'a webhook is no %p',
  (url) => {
    expect(webhook(url)).toEqual([`error webhook-url at url: ${url}`]);
  },
);

test.each([
  ['top', '#top'],
  ['e=ashburn', '#e=ashburn'],
  ['e=ashburn,dublin', '#e=ashburn,dublin'],
  ['rc=2&e=', '#e='],
  ['rc=2&', '#'],
  ['/route/1', '#/route/1'],
])('the fragment %p is none of Twilio', (fragment, shown) => {
  expect(webhook(`https://example.com/#${fragment}`)).toEqual([`error webhook-fragment at url: ${shown}`]);
});

test('a password in a URL is not shown', () => {
  expect(webhook('ftp://user:hunter-two@example.com')).toEqual(['error webhook-url at url: ftp://example.com']);
  expect(webhook('https://user:hunter-two@example.com#top')).toEqual(['error webhook-fragment at url: #top']);
});

test.each([
  ['https://example.com', []],
  ['https://example.com#', []],
  ['https://example.com#rc=2', ['rc=2']],
  ['https://example.com#rc=2&rt=5', ['rc=2', 'rt=5']],
])('the overrides of %p', (url, overrides) => {
  expect(overridesOf(url)).toEqual(overrides);
});

test('long texts that are no URL are refused at once', () => {
  const start = performance.now();
  for (const url of [`http://${'a.'.repeat(100_000)} `, 'a'.repeat(200_000), '@'.repeat(200_000)]) {
    expect(webhook(url)).toHaveLength(1);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a URL that is refused is shown without what may be a password', () => {
  const shown = WEBHOOK_URL_RULES.flatMap((each) =>
    each.check({ url: 'https://user:p@ss@example.com/a b', edge: TwilioEdge.ASHBURN_IX }, 'url'),
  );
  expect(shown.map(({ value }) => value)).toEqual(['https://example.com/a b']);
});
