import { ROUTER_SITE_RULES, type RouterSiteSubject } from '../../../lib/rules/router/site';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

test('a configured cross connect is fine', () => {
  expect(check(ROUTER_SITE_RULES, { stage: 'configured' }, 'site')).toEqual([]);
});

test.each([undefined, 'requested', 'authorized', 'accepted'] as const)('one that is %p is an error', (stage) => {
  expect(check(ROUTER_SITE_RULES, { stage }, 'site')).toEqual([
    `error cross-connect-not-configured at site.crossConnect: ${stage ?? ''}`,
  ]);
});

test('whether it is missing or early is said', () => {
  const messageOf = (stage: RouterSiteSubject['stage']): string | undefined =>
    checkAll(ROUTER_SITE_RULES, { stage }, 'site')[0]?.message;
  expect([messageOf(undefined), messageOf('requested')]).toEqual(['is missing', 'is not configured yet']);
});
