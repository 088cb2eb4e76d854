import {
  ARN_REGION_RULES,
  commercialRegionOf,
  GATEWAY_REGION_RULES,
  INTERFACE_REGION_RULES,
  isCommercial,
  LOCATION_REGION_RULES,
} from '../../../lib/rules/direct-connect/region';
import { check } from '../support';

const TOKEN = '${Token[AWS.Region.4]}';

describe('the Region of an order', () => {
  const ordered = (location: string, region: string | undefined): string[] =>
    check(LOCATION_REGION_RULES, { location, region }, 'port');

  test.each([
    ['EqDC2', 'us-east-1'],
    ['EQDC2', 'us-east-1'],
    ['EqDC2', undefined],
    ['EqDC2', TOKEN],
    // Not known here.
    ['Nowhere1', 'us-west-1'],
    [TOKEN, 'us-west-1'],
    // Other partitions have lists of their own, with some of the same buildings.
    ['EqSV5', 'us-gov-west-1'],
    ['EqDC2', 'cn-north-1'],
  ])('%s in %s is fine', (location, region) => {
    expect(ordered(location, region)).toEqual([]);
  });

  test('of a resource that is given is an error of that prop', () => {
    expect(check(LOCATION_REGION_RULES, { location: 'EqSV5', region: 'us-east-1', prop: 'connection' }, 'vif')).toEqual([
      'error location-region at vif.connection: EqSV5',
    ]);
  });

  test('is that of the location', () => {
    expect(ordered('EqSV5', 'us-east-1')).toEqual(['error location-region at port.location: EqSV5']);
    expect(ordered('eqdc2', 'us-west-1')).toEqual(['error location-region at port.location: eqdc2']);
  });
});

test.each([
  ['us-east-1', 'us-east-1', []],
  ['us-east-1', TOKEN, []],
  [TOKEN, 'us-east-1', []],
  ['', 'us-east-1', []],
  [undefined, 'us-east-1', []],
  ['us-west-1', 'us-east-1', ['error connection-arn-region at connectionArn: us-west-1']],
])('an ARN of %s in a stack of %s: %j', (arnRegion, region, expected) => {
  expect(check(ARN_REGION_RULES, { arnRegion, region }, 'connectionArn')).toEqual(expected);
});

test.each([
  ['us-east-1', 'us-east-1', []],
  ['us-east-1', TOKEN, []],
  [TOKEN, 'us-east-1', []],
  [undefined, 'us-east-1', []],
  ['us-west-1', 'us-east-1', ['error gateway-elsewhere at hub.transitGateway: us-west-1']],
])('a gateway of %s, used in %s: %j', (gatewayRegion, region, expected) => {
  const gateways = { vpnGateway: undefined, transitGateway: {} };
  expect(check(GATEWAY_REGION_RULES, { gateways, gatewayRegion, region }, 'hub')).toEqual(expected);
  expect(check(GATEWAY_REGION_RULES, { gateways: {}, gatewayRegion, region }, 'hub')).toEqual([]);
});

describe('an interface', () => {
  const placed = (region: string | undefined, connectionRegion?: string, bgpAuthKeyRegion?: string): string[] =>
    check(INTERFACE_REGION_RULES, { region, connectionRegion, bgpAuthKeyRegion }, 'vif');

  test.each([
    ['us-east-1', 'us-east-1', 'us-east-1'],
    ['us-east-1', undefined, undefined],
    [undefined, 'us-east-1', 'us-east-1'],
    [TOKEN, 'us-east-1', 'us-east-1'],
    ['us-east-1', TOKEN, TOKEN],
  ])('in %s with a connection of %s and a key of %s is fine', (region, connectionRegion, bgpAuthKeyRegion) => {
    expect(placed(region, connectionRegion, bgpAuthKeyRegion)).toEqual([]);
  });

  test('is in the Region of its connection', () => {
    expect(placed('us-east-1', 'us-west-1')).toEqual(['error interface-region at vif.connection: us-west-1']);
  });

  test('is in the Region of the secret that holds its key', () => {
    expect(placed('us-west-1', 'us-west-1', 'us-east-1')).toEqual(['error bgp-auth-key-region at vif.bgpAuthKey: us-east-1']);
  });
});

test('a location is found in any case, and an unknown one is not', () => {
  expect(['EqTY2', 'eqty2', 'tndb', 'Nowhere1'].map(commercialRegionOf)).toEqual([
    'ap-northeast-1',
    'ap-northeast-1',
    'sa-east-1',
    undefined,
  ]);
});

test.each([
  ['us-east-1', true],
  ['eu-isolated-1', true],
  ['us-gov-west-1', false],
  ['cn-northwest-1', false],
  ['us-iso-east-1', false],
  ['us-isob-east-1', false],
  ['eu-isoe-west-1', false],
  ['eusc-de-east-1', false],
])('%s is in the commercial partition: %s', (region, expected) => {
  expect(isCommercial(region)).toBe(expected);
});
