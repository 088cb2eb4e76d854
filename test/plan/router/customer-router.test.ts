import { Cidr, IpRoutes, planCustomerRouter, Translation } from 'twilio-interconnect-constructs';
import { refusalOf } from '../../support/refusal';
import { failureOf } from '../../model/support';
import { BACKBONE, LAN, type RouterChanges, routerFindingsOf, routerPlan, routerProps } from './support';

test('a router is named after its site, and identified by its address towards Twilio', () => {
  const { site, hostName, routerId, asn } = routerPlan();
  expect([site, hostName, routerId, asn]).toEqual(['ashburn', 'twilio-ashburn', '169.254.10.2', 65010]);
  expect(routerPlan({ router: { hostName: 'edge1', routerId: '5.6.7.1' } })).toMatchObject({
    hostName: 'edge1',
    routerId: '5.6.7.1',
  });
});

test('networks that are not connected are behind the gateway', () => {
  expect(routerPlan(LAN).staticRoutes.map(({ prefix, gateway }) => `${prefix.toString()} ${gateway}`)).toEqual([
    '5.6.7.192/26 5.6.7.130',
  ]);
  expect([routerPlan(LAN).lanPolicy, routerPlan().lanPolicy, routerPlan().staticRoutes]).toEqual(['FROM-LAN', undefined, []]);
});

test('a site that is not in the plan is refused', () => {
  expect(refusalOf(() => planCustomerRouter({ ...routerProps(), site: 'ashbum' }))).toEqual(['site-unknown site']);
});

test('a plan is frozen to its depth', () => {
  const plan = routerPlan(LAN);
  const thawed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      if (!Object.isFrozen(value)) {
        thawed.push(path);
      }
      for (const [key, member] of Object.entries(value)) {
        visit(member, `${path}.${key}`);
      }
    }
  };
  visit(plan, 'plan');
  expect(thawed).toEqual([]);
});

test('the order of the input changes nothing', () => {
  const cidrs = ['10.0.0.0/23', '5.6.7.0/24', '10.0.8.0/24'].map((cidr) => Cidr.of(cidr));
  const routes = ['5.6.7.0/25', '5.6.7.192/28', '5.6.7.128/26'];
  const changes = (order: <Item>(items: readonly Item[]) => readonly Item[]): RouterChanges => ({
    interconnect: { allowedPrefixes: order(cidrs), ipRoutes: IpRoutes.of(...order(routes)) },
    ashburn: {
      lanPrefixes: order([Cidr.of('5.6.7.64/26'), Cidr.of('5.6.7.128/26')]),
      translations: [Translation.pool({ inside: order(['10.0.8.0/25', '10.0.1.0/28']), outside: '5.6.7.192/28' })],
    },
    router: { ...LAN.router, lan: { address: '5.6.7.129/26', gateway: '5.6.7.130' } },
  });
  const [one, other] = [
    changes((items) => items),
    changes((items) => items.map((_, index) => items[items.length - 1 - index]!)),
  ].map((each) => {
    const { translations: _translations, ...plan } = routerPlan(each);
    return plan;
  });
  expect(one).toEqual(other);
  expect(one?.conditionalRoutes.length).toBe(4);
});

test('the value of packets is that of the own edge, and of other sites where a backbone leads to them', () => {
  const addressesOf = (changes: RouterChanges): readonly string[] =>
    routerPlan(changes).dscp.flatMap(({ twilio }) => twilio.map(String));
  const dscp = { signalling: 24 };
  const alone = addressesOf({ router: { dscp } });
  const both = addressesOf({ router: { ...BACKBONE, dscp } });
  expect(alone.length).toBeGreaterThan(0);
  expect(both.filter((each) => !alone.includes(each)).length).toBeGreaterThan(0);
  expect(alone.filter((each) => !both.includes(each))).toEqual([]);
});

test('findings name the router that they are about', () => {
  const { message } = failureOf(() => routerPlan({ router: { routerId: 'x' } }));
  expect(message).toContain(' in the router of ashburn:');
});

test.each<[string, RouterChanges['router'], string]>([
  ['aws', { aws: undefined }, 'aws'],
  ['aws', { ports: { twilio: 'eth2' } }, 'ports.aws'],
  ['lan', { ports: { aws: 'eth1', twilio: 'eth2', lan: 'eth3' } }, 'lan'],
  ['lan', { lan: { address: '5.6.7.129/26' } }, 'ports.lan'],
  ['backbone', { backbone: BACKBONE.backbone }, 'ports.backbone'],
  ['backbone', { ports: BACKBONE.ports }, 'backbone'],
])('a half of %s is refused: %j', (_, router, missing) => {
  expect(routerFindingsOf({ router }).filter((each) => each.includes(` at ${missing}: `))).toHaveLength(1);
});
