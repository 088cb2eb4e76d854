import { hostNameOf, routerIdOf } from '../../../lib/plan/router/identity';
import { routerFindingsOf, routerPlan, SAN_JOSE, BACKBONE, CONFIGURED } from './support';

test('a router is named after its site, if nobody chose', () => {
  expect(hostNameOf({ site: 'sanJose' })).toBe('twilio-san-jose');
  expect(hostNameOf({ site: 'sanJose', hostName: 'edge1' })).toBe('edge1');
});

test('a router is identified by its address towards Twilio, if nobody chose', () => {
  expect(routerIdOf({}, [])).toBeUndefined();
  expect(routerIdOf({ routerId: '5.6.7.1' }, [])).toBe('5.6.7.1');
  expect(routerPlan().routerId).toBe('169.254.10.2');
});

test('where Twilio assigned one address at two sites, a backbone needs an identifier of its own', () => {
  const sanJose = { ...SAN_JOSE, crossConnect: CONFIGURED };
  expect(routerFindingsOf({ sanJose, router: BACKBONE })).toEqual(['error router-id at routerId: 169.254.10.2']);
  expect(routerFindingsOf({ sanJose, router: { ...BACKBONE, routerId: '5.6.7.1' } })).toEqual([]);
  expect(routerFindingsOf({ sanJose })).toEqual([]);
});
