import { BgpKeyPlace } from 'twilio-interconnect-constructs';
import { describeSessions } from '../../../lib/plan/router/sessions';
import { BACKBONE, routerPlan, SECONDARY } from './support';

test('a session with AWS has BFD, 30 seconds and a key; Twilio publishes nothing, so nothing is asked', () => {
  const [aws, twilio] = routerPlan().sessions;
  expect([aws?.holdSeconds, aws?.keepaliveSeconds, aws?.bfd]).toEqual([30, 10, { intervalMilliseconds: 300, multiplier: 3 }]);
  expect(aws?.key?.placeholder).toBe('BGP_KEY_AWS');
  expect([twilio?.holdSeconds, twilio?.bfd, twilio?.removesPrivateAsns]).toEqual([30, undefined, true]);
  expect([twilio?.key?.placeholder, String(twilio?.key?.place)]).toEqual(['BGP_KEY_TWILIO', 'file /etc/twilio/twilio.key']);
});

test('both sessions with AWS have the same policies, and keys of their own', () => {
  const bgpAuthKey = BgpKeyPlace.file('/etc/twilio/aws.key');
  const { sessions } = routerPlan({
    ashburn: { secondary: SECONDARY },
    router: { ports: { aws: 'eth1', awsSecondary: 'eth5', twilio: 'eth2' }, awsSecondary: { bgpAuthKey, bfd: false } },
  });
  expect(
    sessions.map(({ neighbour, importPolicy, exportPolicy, key }) => [neighbour, importPolicy, exportPolicy, key?.placeholder]),
  ).toEqual([
    ['aws', 'FROM-AWS', 'TO-AWS', 'BGP_KEY_AWS'],
    ['aws-secondary', 'FROM-AWS', 'TO-AWS', 'BGP_KEY_AWS_SECONDARY'],
    ['twilio', 'FROM-TWILIO', 'TO-TWILIO', 'BGP_KEY_TWILIO'],
  ]);
  expect(sessions[1]?.bfd).toBeUndefined();
});

test('the session of the backbone is internal', () => {
  const backbone = routerPlan({ router: BACKBONE }).sessions.at(-1);
  expect(backbone).toMatchObject({ kind: 'internal', nextHopSelf: true, localAsn: 65010, peerAsn: 65010 });
  expect(backbone?.key).toBeUndefined();
  expect(describeSessions([], { routesQuota: 100, policies: [], prefixLists: [] })).toEqual([]);
});

test('limits are what the filters let through, and what AWS takes', () => {
  const { sessions } = routerPlan({ interconnect: { routesQuota: 90 }, router: BACKBONE });
  expect(
    sessions.map(({ neighbour, maximumPrefixesIn, maximumPrefixesOut }) => [neighbour, maximumPrefixesIn, maximumPrefixesOut]),
  ).toEqual([
    // 1 + 2 + 4 + 8 + 16 of the /24 up to /28.
    ['aws', 31, 90],
    // 127 of the /18 up to /24, and one for signalling.
    ['twilio', 128, 1],
    // Both, and the signalling network of the other site.
    ['backbone', 160, 159],
  ]);
});
