import { CidrSet } from '../../../lib/model/cidr-set';
import { IpRoutes } from '../../../lib/model/ip-routes';
import { IP_ROUTES_RULES } from '../../../lib/rules/interconnect/ip-routes';
import { check } from '../support';

const checked = (...routes: string[]): string[] =>
  check(
    IP_ROUTES_RULES,
    { ipRoutes: IpRoutes.of(...routes), twilioCidrs: CidrSet.of('168.86.128.0/18', '208.78.112.0/25') },
    'ipRoutes',
  );

test.each(['9.1.2.0/24', '9.1.2.0/25', '9.1.2.3/32', '223.255.255.0/24', '1.0.0.0/24'])('%p is fine', (route) => {
  expect(checked(route)).toEqual([]);
});

test('none is missing', () => {
  expect(checked()).toEqual(['error ip-routes-missing at ipRoutes: ']);
});

test('IPv6 is refused', () => {
  expect(checked('2600:1f00::/48', '9.1.2.0/24')).toEqual(['error ip-route-ipv6 at ipRoutes: 2600:1f00::/48']);
});

describe('width', () => {
  test.each(['9.1.2.0/23', '9.0.0.0/8'])('%p is too wide', (route) => {
    expect(checked(route)).toEqual([`error ip-route-too-wide at ipRoutes: ${route}`]);
  });

  test('IPv6 is not checked against the width of IPv4', () => {
    expect(checked('2600:1000::/20')).toEqual(['error ip-route-ipv6 at ipRoutes: 2600:1000::/20']);
  });

  test('the default route breaks whatever there is to break', () => {
    expect(checked('0.0.0.0/0')).toEqual([
      'error ip-route-private at ipRoutes: 0.0.0.0/0',
      'error ip-route-not-global at ipRoutes: 0.0.0.0/0',
      'warning ip-route-documentation at ipRoutes: 0.0.0.0/0',
      'error ip-route-too-wide at ipRoutes: 0.0.0.0/0',
      'error ip-route-of-twilio at ipRoutes: 0.0.0.0/0',
    ]);
  });
});

describe('private ranges (RFC 1918)', () => {
  test.each(['10.0.0.0/24', '10.255.255.0/24', '172.16.0.0/24', '172.31.255.0/24', '192.168.0.0/24', '192.168.255.0/24'])(
    '%p is private',
    (route) => {
      expect(checked(route)).toEqual([`error ip-route-private at ipRoutes: ${route}`]);
    },
  );

  test.each(['9.255.255.0/24', '11.0.0.0/24', '172.15.255.0/24', '172.32.0.0/24', '192.167.255.0/24', '192.169.0.0/24'])(
    '%p is not',
    (route) => {
      expect(checked(route)).toEqual([]);
    },
  );
});

describe('ranges that are not global', () => {
  test.each([
    '0.0.0.0/24',
    '0.255.255.0/24',
    '100.64.0.0/24',
    '100.127.255.0/24',
    '127.0.0.0/24',
    '127.255.255.0/24',
    '169.254.0.0/24',
    '169.254.255.0/24',
    '192.0.0.0/24',
    '192.0.0.255/32',
    '192.88.99.0/24',
    '198.18.0.0/24',
    '198.19.255.0/24',
    '224.0.0.0/24',
    '239.255.255.0/24',
    '240.0.0.0/24',
    '255.255.255.0/24',
  ])('%p is not global', (route) => {
    expect(checked(route)).toEqual([`error ip-route-not-global at ipRoutes: ${route}`]);
  });

  test.each([
    '1.0.0.0/24',
    '100.63.255.0/24',
    '100.128.0.0/24',
    '126.255.255.0/24',
    '128.0.0.0/24',
    '169.253.255.0/24',
    '169.255.0.0/24',
    '191.255.255.0/24',
    '192.0.1.0/24',
    '192.88.98.0/24',
    '192.88.100.0/24',
    '198.17.255.0/24',
    '198.20.0.0/24',
    '223.255.255.0/24',
  ])('%p is', (route) => {
    expect(checked(route)).toEqual([]);
  });
});

describe('ranges for documentation', () => {
  test.each(['192.0.2.0/24', '198.51.100.0/25', '203.0.113.0/24', '203.0.113.255/32'])('%p is one', (route) => {
    expect(checked(route)).toEqual([`warning ip-route-documentation at ipRoutes: ${route}`]);
  });

  test.each(['192.0.1.0/24', '192.0.3.0/24', '198.51.99.0/24', '198.51.101.0/24', '203.0.112.0/24', '203.0.114.0/24'])(
    '%p is none',
    (route) => {
      expect(checked(route)).toEqual([]);
    },
  );
});

describe("Twilio's own", () => {
  test.each(['168.86.128.0/24', '168.86.191.0/24', '208.78.112.0/24', '208.78.112.64/32'])('%p is', (route) => {
    expect(checked(route)).toEqual([`error ip-route-of-twilio at ipRoutes: ${route}`]);
  });

  test.each(['168.86.127.0/24', '168.86.192.0/24', '208.78.112.128/25', '208.78.111.0/24'])('%p is not', (route) => {
    expect(checked(route)).toEqual([]);
  });
});

describe('overlaps', () => {
  test.each([
    ['9.1.2.0/25', '9.1.2.128/25'],
    ['9.1.2.0/24', '9.1.3.0/24'],
  ])('%p and %p are apart', (a, b) => {
    expect(checked(a, b)).toEqual([]);
  });

  test.each([
    ['9.1.2.0/24', '9.1.2.0/24'],
    ['9.1.2.0/24', '9.1.2.0/25'],
    ['9.1.2.0/24', '9.1.2.255/32'],
  ])('%p and %p overlap, in whatever order', (a, b) => {
    expect(checked(a, b)).toEqual([`error ip-routes-overlap at ipRoutes: ${b}`]);
    expect(checked(b, a)).toEqual([`error ip-routes-overlap at ipRoutes: ${b}`]);
  });

  test('every route that overlaps an earlier one is reported', () => {
    expect(checked('9.1.2.0/24', '9.1.2.0/25', '9.1.2.0/26')).toEqual([
      'error ip-routes-overlap at ipRoutes: 9.1.2.0/25',
      'error ip-routes-overlap at ipRoutes: 9.1.2.0/26',
    ]);
  });
});

test('all findings come at once', () => {
  expect(checked('10.0.0.0/16', '203.0.113.0/24', '2600:1f00::/48')).toEqual([
    'error ip-route-ipv6 at ipRoutes: 2600:1f00::/48',
    'error ip-route-private at ipRoutes: 10.0.0.0/16',
    'warning ip-route-documentation at ipRoutes: 203.0.113.0/24',
    'error ip-route-too-wide at ipRoutes: 10.0.0.0/16',
  ]);
});
