import { Bandwidth, TwilioEdge } from 'twilio-interconnect-constructs';
import { LOCATION_RULES } from '../../../lib/rules/interconnect/location';
import { check } from '../support';

const judged = (edge: TwilioEdge, location?: string, connectionRegion?: string): string[] =>
  check(LOCATION_RULES, { edge, location, connectionRegion }, 'sites.a');

test.each([
  [TwilioEdge.ASHBURN_IX, 'EqDC2', 'us-east-1'],
  [TwilioEdge.ASHBURN_IX, 'CSVA1', 'us-east-1'],
  [TwilioEdge.SAN_JOSE_IX, 'eqsv5', 'us-west-1'],
  [TwilioEdge.SAO_PAULO_IX, 'TNDB', undefined],
  // London's locations are divided between two Regions.
  [TwilioEdge.LONDON_IX, 'EqLD5', 'eu-west-1'],
  [TwilioEdge.LONDON_IX, 'THNO2', 'eu-west-2'],
  [TwilioEdge.LONDON_IX, undefined, 'eu-west-1'],
  [TwilioEdge.LONDON_IX, undefined, 'eu-west-2'],
])('%s: %s in %s is near', (edge, location, region) => {
  expect(judged(edge, location, region)).toEqual([]);
});

test('a location in another city is far, in the same Region too', () => {
  const far = 'warning location-far-from-exchange at sites.a.connection';
  expect(judged(TwilioEdge.ASHBURN_IX, 'EqLD5')).toEqual([`${far}: EqLD5`]);
  expect(judged(TwilioEdge.SAN_JOSE_IX, 'EqTY2', 'ap-northeast-1')).toEqual([`${far}: EqTY2`]);
  expect(judged(TwilioEdge.ASHBURN_IX, 'EqDA2', 'us-east-1')).toEqual([`${far}: EqDA2`]);
});

test('a Region without a location near the exchange is far', () => {
  expect(judged(TwilioEdge.SAN_JOSE_IX, undefined, 'us-east-1')).toEqual([
    'warning location-far-from-exchange at sites.a.connection: us-east-1',
  ]);
  // The location is not known here, its Region is.
  expect(judged(TwilioEdge.SAN_JOSE_IX, 'Nowhere1', 'us-east-1')).toHaveLength(1);
  expect(judged(TwilioEdge.SAN_JOSE_IX, 'Nowhere1', 'us-west-1')).toEqual([]);
});

test('what is not known is not judged', () => {
  const exchange = { facility: 'Somewhere 1', address: 'Some street', bandwidths: [Bandwidth.mbps(100)] };
  const custom = TwilioEdge.custom({ id: 'somewhere-ix', location: 'Somewhere', exchange });
  expect(judged(custom, 'EqDC2', 'us-east-1')).toEqual([]);
  expect(judged(TwilioEdge.ASHBURN)).toEqual([]);
  expect(judged(TwilioEdge.ASHBURN, 'EqSV5', 'us-west-1')).toEqual([]);
  expect(judged(TwilioEdge.SAN_JOSE_IX)).toEqual([]);
  expect(judged(TwilioEdge.SAN_JOSE_IX, undefined, '${Token[AWS.Region.4]}')).toEqual([]);
  expect(judged(TwilioEdge.SAN_JOSE_IX, undefined, 'us-gov-west-1')).toEqual([]);
});

test('an edge of your own can name its locations', () => {
  const { exchange } = TwilioEdge.ASHBURN_IX;
  const custom = TwilioEdge.custom({
    id: 'somewhere-ix',
    location: 'Somewhere',
    exchange: { ...exchange, directConnectLocations: ['EqMI1'] },
  });
  expect(judged(custom, 'EQMI1')).toEqual([]);
  expect(judged(custom, 'EqDC2')).toHaveLength(1);
});
