import { TwilioEdge } from 'twilio-interconnect-constructs';
import { continentOf } from '../../../lib/plan/interconnect/continent';

const TOKEN = '${Token[AWS.Region.4]}';
const known = (edge: TwilioEdge, location?: string, region?: string): string | undefined =>
  continentOf({ edge, locations: [location], regions: [region] });

test.each([
  [TwilioEdge.ASHBURN_IX, 'North America'],
  [TwilioEdge.SAN_JOSE_IX, 'North America'],
  [TwilioEdge.SAO_PAULO_IX, 'South America'],
  [TwilioEdge.LONDON_IX, 'Europe'],
  [TwilioEdge.FRANKFURT_IX, 'Europe'],
  [TwilioEdge.SINGAPORE_IX, 'Asia'],
  [TwilioEdge.TOKYO_IX, 'Asia'],
  [TwilioEdge.SYDNEY_IX, 'Australia'],
])('%s is in %s', (edge, continent) => {
  expect(known(edge)).toBe(continent);
  // The router is at the exchange, wherever the port is.
  expect(known(edge, 'EqDC2', 'us-east-1')).toBe(continent);
});

test('an exchange without known locations is where its connections are', () => {
  const edge = TwilioEdge.ASHBURN;
  expect(known(edge, 'EqLD5')).toBe('Europe');
  expect(known(edge, 'Nowhere1', 'ap-northeast-1')).toBe('Asia');
  expect(known(edge, undefined, TOKEN)).toBeUndefined();
  expect(known(edge)).toBeUndefined();
});
