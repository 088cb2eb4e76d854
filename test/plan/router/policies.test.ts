import { describePolicies } from '../../../lib/plan/router/policies';
import { BACKBONE, LAN, type RouterChanges, routerPlan } from './support';

const termsOf = (changes: RouterChanges): Record<string, unknown> =>
  Object.fromEntries(routerPlan(changes).policies.map(({ name, terms }) => [name, terms]));

test('what is summarised is announced to AWS in one piece, with the community of the site', () => {
  expect(termsOf({ ashburn: { preference: 'high' }, sanJose: { preference: 'low' } })).toMatchObject({
    'TO-AWS': [{ prefixLists: ['TWILIO-SUMMARIES'], communities: ['7224:7300'] }],
  });
  expect(termsOf({ interconnect: { announcementsToAws: 'as-received' } })).toMatchObject({
    'TO-AWS': [{ prefixLists: ['TWILIO-PREFIXES'], communities: [] }],
  });
});

test('a standby site prepends its ASN towards Twilio, twice or as often as asked', () => {
  const standby = { ashburn: { preference: 'low' }, sanJose: { preference: 'high' } } as const;
  expect(termsOf(standby)).toMatchObject({ 'TO-TWILIO': [{ prepend: { asn: 65010, count: 2 } }] });
  expect(termsOf({ ...standby, router: { standbyPrepend: 5 } })).toMatchObject({
    'TO-TWILIO': [{ prepend: { asn: 65010, count: 5 } }],
  });
  expect(termsOf({ ...standby, router: { standbyPrepend: 0 } })).toMatchObject({ 'TO-TWILIO': [{ prepend: undefined }] });
  expect(termsOf({ router: { standbyPrepend: 5 } })).toMatchObject({ 'TO-TWILIO': [{ prepend: undefined }] });
});

test('what comes over the backbone is used after the own sessions', () => {
  expect(
    termsOf({ ...LAN, router: { ...LAN.router, ...BACKBONE, ports: { ...LAN.router.ports, ...BACKBONE.ports } } }),
  ).toMatchObject({
    'FROM-BACKBONE': [
      { prefixLists: ['AWS-PREFIXES', 'TWILIO-PREFIXES', 'OTHER-TWILIO-PREFIXES'], localPreference: 50, communities: [] },
    ],
    'TO-BACKBONE': [{ prefixLists: ['AWS-PREFIXES', 'TWILIO-PREFIXES', 'LAN-PREFIXES'], communities: [] }],
  });
});

test('only the networks of the LAN enter', () => {
  expect(termsOf(LAN)).toMatchObject({ 'FROM-LAN': [{ prefixLists: ['LAN-PREFIXES'], communities: undefined }] });
  expect(Object.keys(termsOf({}))).toEqual(['FROM-AWS', 'FROM-TWILIO', 'TO-AWS', 'TO-TWILIO']);
});

test('a policy with nothing to accept has no term', () => {
  const policies = describePolicies({
    neighbours: { aws: true, lan: false, backbone: true },
    prefixLists: [],
    summarises: true,
    localPreferenceCommunity: undefined,
    prepend: undefined,
  });
  expect(policies.length).toBe(6);
  expect(policies.flatMap(({ terms }) => terms)).toEqual([]);
});
