import { planCustomerRouter } from 'twilio-interconnect-constructs';
import { refusalOf } from '../../support/refusal';
import { LAN, routerPlan, routerProps } from './support';

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
