import { Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
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
      {
        prefixLists: ['UNTRANSLATED-PREFIXES', 'TWILIO-PREFIXES', 'OTHER-TWILIO-PREFIXES'],
        localPreference: 50,
        communities: [],
      },
    ],
    'TO-BACKBONE': [{ prefixLists: ['UNTRANSLATED-PREFIXES', 'TWILIO-PREFIXES', 'LAN-PREFIXES'], communities: [] }],
  });
});

test('hosts that are translated are not reached over the backbone', () => {
  const { policies, prefixLists } = routerPlan({
    interconnect: {
      ipRoutes: IpRoutes.of('5.6.7.0/28', '5.6.7.128/25'),
      allowedPrefixes: [Cidr.of('10.0.1.0/28'), Cidr.of('5.6.7.128/25')],
    },
    ashburn: { translations: [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.0/28' })] },
    router: BACKBONE,
  });
  const hosts = (policy: string): readonly string[] =>
    policies
      .find(({ name }) => name === policy)!
      .terms.flatMap((term) => term.prefixLists)
      .filter((name) => !name.includes('TWILIO'))
      .flatMap((name) => prefixLists.find((list) => list.name === name)!.entries.map(String));
  expect(hosts('FROM-AWS')).toEqual(['5.6.7.128/25 le 28', '10.0.1.0/28']);
  expect([hosts('FROM-BACKBONE'), hosts('TO-BACKBONE')]).toEqual([['5.6.7.128/25 le 28'], ['5.6.7.128/25 le 28']]);
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

test('each policy says what it lets through', () => {
  const { policies } = routerPlan({
    ...LAN,
    router: { ...LAN.router, ...BACKBONE, ports: { ...LAN.router.ports, ...BACKBONE.ports } },
  });
  expect(policies.map(({ name, description }) => `${name}: ${description}`)).toEqual([
    'FROM-AWS: Accepts the networks of hosts that may talk to Twilio.',
    'FROM-BACKBONE: Accepts what the router of another site reaches, after what this one reaches itself.',
    'FROM-LAN: Accepts the networks behind this router, and no other connected one.',
    'FROM-TWILIO: Accepts what Twilio announces at this edge, and no other network.',
    'TO-AWS: Announces networks of Twilio, and sets how AWS ranks this site.',
    'TO-BACKBONE: Announces what this router reaches, but no host that it translates.',
    'TO-TWILIO: Announces the IP routes, each in one piece.',
  ]);
});
