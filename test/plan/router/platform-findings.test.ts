import { BgpPrefix, type CustomerRouterPlan, RouterPlatform, routerPlatformFindings } from 'twilio-interconnect-constructs';
import { line } from '../../model/support';
import { AS_RECEIVED, SUMMARISED } from '../../render/router/sample-plans';

const onBird = (plan: CustomerRouterPlan): string[] => routerPlatformFindings(plan, RouterPlatform.BIRD).map(line);

test('on BIRD, the most that a policy admits is compared with the cap', () => {
  // A /18 with what is inside it up to /24, and a /25.
  expect(onBird(AS_RECEIVED)).toEqual(['warning bird-cap-stays-closed at sessions.aws.maximumPrefixesOut: 100']);
  expect(routerPlatformFindings(AS_RECEIVED, RouterPlatform.BIRD)[0]!.message).toContain('the 128 prefixes');
  expect(onBird(SUMMARISED)).toEqual([]);
});

test('a policy that admits nothing is below every cap', () => {
  expect(onBird({ ...AS_RECEIVED, policies: AS_RECEIVED.policies.map((policy) => ({ ...policy, terms: [] })) })).toEqual([]);
});

test('on BIRD, the prefixes on which another one depends are counted', () => {
  const contributors = (...entries: readonly BgpPrefix[]): CustomerRouterPlan => ({
    ...SUMMARISED,
    prefixLists: SUMMARISED.prefixLists.map((list) =>
      list.name === 'CONTRIBUTORS-203.0.113.0-24' ? { ...list, entries } : list,
    ),
  });
  expect(onBird(contributors(BgpPrefix.of('10.0.0.0/14', 28)))).toEqual([]);
  expect(onBird(contributors(BgpPrefix.of('10.0.0.0/14', 28), BgpPrefix.of('10.4.0.0/16')))).toEqual([
    'error bird-contributors-too-many at conditionalRoutes.203.0.113.0/24: 16385',
  ]);
});
