import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { Cidr } from '../../../lib/model/cidr';
import { ROUTER_ROUTES_RULES, type RouterRoutesSubject } from '../../../lib/rules/router/routes';
import { check } from '../support';

const checked = (changes: Partial<RouterRoutesSubject>): string[] =>
  check(
    ROUTER_ROUTES_RULES,
    { edge: TwilioEdge.ASHBURN_IX, twilioPrefixes: 2, uncovered: [], announcedToAws: 100, routesQuota: 100, ...changes },
    'site',
  );

test('as many as the quota are fine, and so are summaries', () => {
  expect(checked({})).toEqual([]);
  expect(checked({ announcedToAws: undefined, routesQuota: 1 })).toEqual([]);
});

test('more than the quota is a warning', () => {
  expect(checked({ announcedToAws: 101 })).toEqual(['warning announcements-over-quota at site.routesQuota: 100']);
});

test('each IP route that nothing causes is an error', () => {
  expect(checked({ uncovered: [Cidr.of('5.6.7.0/24'), Cidr.of('5.6.8.0/24')] })).toEqual([
    'error router-ip-route-not-covered at site.ipRoutes: 5.6.7.0/24',
    'error router-ip-route-not-covered at site.ipRoutes: 5.6.8.0/24',
  ]);
});

test('an edge that announces nothing is an error', () => {
  expect(checked({ twilioPrefixes: 0 })).toEqual(['error router-twilio-prefixes-unknown at site.edge: ashburn-ix']);
});
