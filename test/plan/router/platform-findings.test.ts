import { RouterPlatform, routerPlatformFindings } from 'twilio-interconnect-constructs';
import { type RouterChanges, routerPlan } from './support';

const codes = (changes: RouterChanges): readonly (readonly string[])[] =>
  RouterPlatform.all.map((platform) =>
    routerPlatformFindings(routerPlan(changes), platform).map(
      ({ code, path }) => `${code.replace('twilio-interconnect:', '')} ${path}`,
    ),
  );

test('every platform can express a plan with summaries', () => {
  expect(codes({})).toEqual([[], [], [], []]);
});

test('platforms without a cap cannot relay more than AWS takes', () => {
  const cap = 'platform-without-outbound-cap sessions.aws.maximumPrefixesOut';
  expect(codes({ interconnect: { announcementsToAws: 'as-received' } })).toEqual([[], [], [cap], [cap]]);
  expect(codes({ interconnect: { announcementsToAws: 'as-received', routesQuota: 128 } })).toEqual([[], [], [], []]);
});

test('Linux has short names of interfaces', () => {
  const name = 'platform-interface-name interfaces.aws.name';
  expect(codes({ router: { ports: { aws: 'ge-0/0/1', twilio: 'eth2' } } })).toEqual([[name], [name], [], []]);
});
