import * as fc from 'fast-check';
import { Cidr } from '../../lib/model/cidr';
import { IpRoutes } from '../../lib/model/ip-routes';
import { refusal } from './support';

describe('IpRoutes.of', () => {
  test('sorts by address, and joins nothing', () => {
    const routes = IpRoutes.of('203.0.113.128/25', Cidr.of('198.51.100.0/24'), '203.0.113.0/25');
    expect(routes.cidrs.map(String)).toEqual(['198.51.100.0/24', '203.0.113.0/25', '203.0.113.128/25']);
    expect(routes.toString()).toBe('198.51.100.0/24, 203.0.113.0/25, 203.0.113.128/25');
  });

  test('accepts no routes, private ones and wide ones, which the plan checks', () => {
    expect(IpRoutes.of().toString()).toBe('');
    expect(IpRoutes.of('10.0.0.0/8').toString()).toBe('10.0.0.0/8');
  });

  test('reports all bad routes at once, each at its index', () => {
    expect(refusal(() => IpRoutes.of('203.0.113.1/24', '203.0.113.0/24', '198.51.100.0', '999.1.1.1/24'))).toEqual([
      'error cidr-host-bits at ipRoutes[0]: 203.0.113.1/24',
      'error cidr-mask-missing at ipRoutes[2]: 198.51.100.0',
      'error cidr-syntax at ipRoutes[3]: 999.1.1.1/24',
    ]);
  });

  test('refuses a range: an announcement is a prefix', () => {
    expect(refusal(() => IpRoutes.of('203.0.113.0 - 203.0.113.255'))).toEqual([
      'error cidr-syntax at ipRoutes[0]: 203.0.113.0 - 203.0.113.255',
    ]);
  });
});

describe('IpRoutes', () => {
  test('does not depend on the order', () => {
    const routes = ['9.1.0.0/24', '9.2.0.0/24', '10.0.0.0/24', '100.0.0.0/24', '2001:db8::/48'];
    fc.assert(
      fc.property(fc.shuffledSubarray(routes, { minLength: 5 }), (shuffled) => {
        expect(IpRoutes.of(...shuffled).toString()).toBe(routes.join(', '));
      }),
    );
  });

  test('equals what has the same routes', () => {
    expect(IpRoutes.of('9.1.0.0/24', '9.2.0.0/24').equals(IpRoutes.of('9.2.0.0/24', '9.1.0.0/24'))).toBe(true);
    expect(IpRoutes.of('9.1.0.0/24').equals(IpRoutes.of('9.1.0.0/25', '9.1.0.128/25'))).toBe(false);
  });

  test('is frozen, and so is its list', () => {
    expect(Object.isFrozen(IpRoutes.of())).toBe(true);
    expect(Object.isFrozen(IpRoutes.of().cidrs)).toBe(true);
  });
});
