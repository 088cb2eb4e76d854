import { Cidr, IpRoutes } from 'twilio-interconnect-constructs';
import { announced, networkOf, passes, type Prefix } from './read-plan';
import { BACKBONE, LAN, type RouterChanges, routerPlan } from './support';

const prefix = (text: string): Prefix => {
  const [address = '', length = ''] = text.split('/');
  return networkOf(
    address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0),
    Number(length),
  );
};

/** A site with all neighbours, whose IP routes are those of a VPC and of a LAN. */
const EVERYTHING: RouterChanges = {
  interconnect: {
    ipRoutes: IpRoutes.of('5.6.7.0/25', '5.6.7.128/25'),
    allowedPrefixes: [Cidr.of('5.6.7.0/25')],
    announcementsToAws: 'as-received',
  },
  ashburn: { lanPrefixes: [Cidr.of('5.6.7.128/26'), Cidr.of('5.6.7.192/26')] },
  router: { ...LAN.router, ...BACKBONE, ports: { ...LAN.router.ports, ...BACKBONE.ports } },
};
const plan = routerPlan(EVERYTHING);

const NOBODYS = ['0.0.0.0/0', '8.8.8.0/24', '10.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4'];
/** The networks of the router's own links. */
const LINKS = ['169.254.96.0/30', '169.254.10.0/30', '10.99.0.0/30'];
const TWILIOS = ['168.86.128.0/18', '168.86.144.0/20', '208.78.112.0/25'];

test.each(plan.policies.map(({ name }) => name))('%s lets nothing through that is nobody here', (name) => {
  expect([...NOBODYS, ...LINKS].filter((each) => passes(plan, name, prefix(each)))).toEqual([]);
});

test.each([
  ['FROM-AWS', ['5.6.7.0/25', '5.6.7.16/28'], ['5.6.7.0/24', '5.6.7.16/29', '5.6.7.128/25', '5.6.7.128/26', ...TWILIOS]],
  [
    'FROM-TWILIO',
    TWILIOS,
    ['5.6.7.0/25', '5.6.7.128/25', '168.86.0.0/16', '168.86.128.0/25', '208.78.112.64/26', '67.213.136.0/25'],
  ],
  ['FROM-LAN', ['5.6.7.128/26', '5.6.7.192/26'], ['5.6.7.128/25', '5.6.7.128/27', '5.6.7.0/25']],
  ['TO-TWILIO', ['5.6.7.0/25', '5.6.7.128/25'], ['5.6.7.0/26', '5.6.7.0/24', '5.6.7.128/26', ...TWILIOS]],
  ['TO-AWS', TWILIOS, ['5.6.7.0/25', '5.6.7.128/25', '5.6.7.128/26', '168.86.128.0/25', '67.213.136.0/25']],
  ['FROM-BACKBONE', ['5.6.7.0/25', ...TWILIOS, '67.213.136.0/25'], ['5.6.7.0/24', '168.86.0.0/16', '168.86.128.0/25']],
  ['TO-BACKBONE', ['5.6.7.0/25', '5.6.7.128/26', ...TWILIOS], ['5.6.7.0/24', '67.213.136.0/25', '168.86.128.0/25']],
] as const)('%s accepts its own, and nothing beside it', (name, own, others) => {
  expect(own.filter((each) => !passes(plan, name, prefix(each)))).toEqual([]);
  expect(others.filter((each) => passes(plan, name, prefix(each)))).toEqual([]);
});

test('no half of an IP route is announced, and none that nothing causes', () => {
  const towardsTwilio = (...routes: readonly string[]) => announced(plan, routes.map(prefix), 'twilio');
  expect(towardsTwilio()).toEqual([]);
  expect(towardsTwilio('5.6.7.0/26')).toEqual(['5.6.7.0/25']);
  expect(towardsTwilio('5.6.7.192/26')).toEqual(['5.6.7.128/25']);
  expect(towardsTwilio('5.6.7.0/25', '5.6.7.128/26', ...TWILIOS)).toEqual(['5.6.7.0/25', '5.6.7.128/25']);
});
