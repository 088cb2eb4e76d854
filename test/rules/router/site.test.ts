import { ROUTER_SITE_RULES } from '../../../lib/rules/router/site';
import { check } from '../support';

test('a configured cross connect is fine', () => {
  expect(check(ROUTER_SITE_RULES, { stage: 'configured' }, 'site')).toEqual([]);
});

test.each([undefined, 'requested', 'authorized', 'accepted'] as const)('one that is %p is an error', (stage) => {
  expect(check(ROUTER_SITE_RULES, { stage }, 'site')).toEqual([
    `error cross-connect-not-configured at site.crossConnect: ${stage ?? ''}`,
  ]);
});
