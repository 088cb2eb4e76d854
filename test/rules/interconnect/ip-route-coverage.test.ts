import * as fc from 'fast-check';
import { Cidr } from '../../../lib/model/cidr';
import { Translation } from '../../../lib/model/translation';
import {
  type CoveredSite,
  HOST_ADDRESSES_RULES,
  IP_ROUTE_COVERAGE_RULES,
  type IpRouteCoverageSubject,
} from '../../../lib/rules/interconnect/ip-route-coverage';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';
import { SEED } from '../../support/seed';

const cidrs = (...texts: readonly string[]): readonly Cidr[] => texts.map((text) => Cidr.of(text));

interface Given {
  readonly own?: readonly string[];
  readonly lan?: readonly string[];
  readonly translations?: readonly Translation[];
}

const COMMON = ['203.0.113.0/24'];

const site = (key: string, { own, lan = [], translations = [] }: Given = {}): CoveredSite => ({
  key,
  ipRoutes: cidrs(...(own ?? COMMON)),
  hasOwnIpRoutes: own !== undefined,
  lanPrefixes: cidrs(...lan),
  translations,
});

const subject = (
  allowed: readonly string[],
  sites: readonly CoveredSite[] = [site('a')],
  gateway: IpRouteCoverageSubject['gateway'] = 'vpn-gateway',
): IpRouteCoverageSubject => ({ gateway, allowedPrefixes: cidrs(...allowed), sites });

const checked = (given: IpRouteCoverageSubject): string[] => check(IP_ROUTE_COVERAGE_RULES, given, '');
const withVpc = (given: IpRouteCoverageSubject, ...vpc: readonly string[]): string[] =>
  check(HOST_ADDRESSES_RULES, { ...given, vpcCidrs: cidrs(...vpc) }, '');

const UNCOVERED = 'warning ip-route-not-covered at ipRoutes: 203.0.113.0/24';

describe('an IP route, while the VPC is not known,', () => {
  test.each<[string, readonly string[]]>([
    ['that is allowed', ['203.0.113.0/24']],
    ['with a wider allowed prefix', ['203.0.112.0/22']],
    ['with a narrower allowed prefix', ['203.0.113.64/26']],
    ['without a filter', []],
  ])('%s can be caused by a VPN gateway', (_, allowed) => {
    expect(checked(subject(allowed))).toEqual([]);
  });

  test('that nothing is allowed of is not caused', () => {
    expect(checked(subject(['10.0.0.0/16']))).toEqual([UNCOVERED]);
    expect(checked(subject(['203.0.112.0/24']))).toEqual([UNCOVERED]);
  });

  test('is caused by a transit gateway with an allowed prefix inside it only', () => {
    const ofTransit = (...allowed: readonly string[]): string[] => checked(subject(allowed, [site('a')], 'transit-gateway'));
    expect(ofTransit('203.0.113.0/24')).toEqual([]);
    expect(ofTransit('203.0.113.128/25', '10.0.0.0/8')).toEqual([]);
    expect(ofTransit('203.0.112.0/23')).toEqual([UNCOVERED]);
    expect(ofTransit()).toEqual([UNCOVERED]);
  });

  test('is caused by a LAN or a translation inside it', () => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' })];
    expect(checked(subject(['10.0.0.0/16'], [site('a', { translations })]))).toEqual([]);
    expect(checked(subject(['10.0.0.0/16'], [site('a', { lan: ['203.0.113.0/25'] })]))).toEqual([]);
    // Wider than the IP route, so not a route inside it.
    expect(checked(subject(['10.0.0.0/16'], [site('a', { lan: ['203.0.112.0/23'] })]))).toEqual([
      UNCOVERED,
      'warning source-not-in-ip-routes at sites.a.lanPrefixes: 203.0.112.0/23',
    ]);
  });

  test('of the Interconnect is named once, with the sites; of a site, at the site', () => {
    const sites = [site('a'), site('b', { lan: ['203.0.113.0/24'] }), site('c')];
    expect(checkAll(IP_ROUTE_COVERAGE_RULES, subject(['10.0.0.0/16'], sites), '').map(({ message }) => message)).toEqual([
      expect.stringMatching(/\(a, c\)$/),
    ]);
    expect(checked(subject(['10.0.0.0/16'], [site('a', { own: ['5.6.7.0/24', '10.0.0.0/24'] })]))).toEqual([
      'warning ip-route-not-covered at sites.a.ipRoutes: 5.6.7.0/24',
    ]);
  });
});

describe('a LAN prefix', () => {
  test('is in the IP routes, or has a translation', () => {
    const translations = [Translation.pool({ inside: ['192.168.10.0/24'], outside: '203.0.113.0/28' })];
    expect(checked(subject(COMMON, [site('a', { lan: ['203.0.113.128/25'] })]))).toEqual([]);
    expect(checked(subject(COMMON, [site('a', { lan: ['192.168.0.0/16'], translations })]))).toEqual([]);
    expect(checked(subject(COMMON, [site('a', { lan: ['192.168.20.0/24'], translations })]))).toEqual([
      'warning source-not-in-ip-routes at sites.a.lanPrefixes: 192.168.20.0/24',
    ]);
  });
});

describe('the CIDRs of the VPC', () => {
  test('that are not known are not judged', () => {
    expect(withVpc(subject(COMMON))).toEqual([]);
  });

  test('cause the IP route that holds them, if they are allowed', () => {
    expect(withVpc(subject(COMMON), '203.0.113.0/24')).toEqual([]);
    expect(withVpc(subject(['203.0.112.0/22']), '203.0.113.64/26')).toEqual([]);
    expect(withVpc(subject([]), '203.0.113.64/26')).toEqual([]);
  });

  test('that are wider than the IP route do not', () => {
    expect(withVpc(subject(['203.0.112.0/22']), '203.0.112.0/23')).toEqual([UNCOVERED]);
  });

  test('in one IP route do not cause another', () => {
    const sites = [site('a', { own: ['203.0.113.0/24', '5.6.7.0/24'] })];
    expect(withVpc(subject([...COMMON, '5.6.7.0/24'], sites), '203.0.113.0/24')).toEqual([
      'warning ip-route-not-covered at sites.a.ipRoutes: 5.6.7.0/24',
    ]);
  });

  test('need an address in the IP routes, or a translation', () => {
    expect(withVpc(subject(['10.0.0.0/16'], [site('a'), site('b')]), '10.0.0.0/16')).toEqual([
      'warning source-not-in-ip-routes at ipRoutes: 10.0.0.0/16',
    ]);
    expect(withVpc(subject(['10.0.0.0/8'], [site('a', { own: ['5.6.7.0/24'] })], 'transit-gateway'), '10.0.0.0/16')).toEqual([
      'warning source-not-in-ip-routes at sites: 10.0.0.0/16',
    ]);
    const translations = [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '203.0.113.0/28' })];
    expect(withVpc(subject(['10.0.0.0/16'], [site('a', { translations })]), '10.0.0.0/16')).toEqual([]);
    expect(withVpc(subject(['10.0.0.0/16', ...COMMON]), '10.0.0.0/16', '203.0.113.0/25')).toEqual([]);
  });

  test('that AWS does not advertise are the finding of vpc-not-advertised, and no other', () => {
    expect(withVpc(subject(COMMON), '10.0.0.0/16')).toEqual([]);
  });
});

/** A network of a /26 of addresses, in steps of a /30: first step, and how many. */
interface Steps {
  readonly first: number;
  readonly count: number;
}

const steps: fc.Arbitrary<Steps> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.nat(15))
  .map(([power, index]) => ({ count: 2 ** power, first: Math.floor(index / 2 ** power) * 2 ** power }));
const textOf = ({ first, count }: Steps): string => `5.6.7.${first * 4}/${30 - Math.log2(count)}`;
const isIn = (inner: Steps, outer: Steps): boolean =>
  outer.first <= inner.first && inner.first + inner.count <= outer.first + outer.count;
const meets = (one: Steps, other: Steps): boolean => one.first < other.first + other.count && other.first < one.first + one.count;

test('an IP route is called uncovered exactly where no route inside it can reach the router', () => {
  const some = (least: number): fc.Arbitrary<readonly Steps[]> => fc.array(steps, { minLength: least, maxLength: 3 });
  let uncovered = 0;
  fc.assert(
    fc.property(steps, some(0), some(1), some(0), some(0), fc.boolean(), (route, allowed, vpc, lan, outside, isTransit) => {
      const translations = outside.map((each) => Translation.pool({ inside: ['10.0.0.0/16'], outside: textOf(each) }));
      const only = site('a', { own: [textOf(route)], lan: lan.map(textOf), translations });
      const given = subject(allowed.map(textOf), [only], isTransit ? 'transit-gateway' : 'vpn-gateway');
      const found = [...checked(given), ...withVpc(given, ...vpc.map(textOf))].filter((line) => line.includes('not-covered'));
      // What AWS announces, network by network.
      const passes = (each: Steps): boolean => allowed.length === 0 || allowed.some((filter) => isIn(each, filter));
      const announced = isTransit ? allowed : vpc.filter(passes);
      const isAdvertised =
        allowed.length === 0 || vpc.some((each) => allowed.some((one) => (isTransit ? meets(each, one) : isIn(each, one))));
      const isCaused = [...announced, ...lan, ...outside].some((each) => isIn(each, route));
      const isHopeless = allowed.length > 0 && !allowed.some((one) => meets(one, route));
      // Where all of the VPC is astray, another finding says so.
      const isVpcFine = isAdvertised && vpc.some((each) => meets(each, route));
      const isSaid = !isCaused && (isTransit || isHopeless || isVpcFine);
      uncovered += isSaid ? 1 : 0;
      expect(found.length).toBe(isSaid ? 1 : 0);
    }),
    { numRuns: 2000, seed: SEED },
  );
  expect(uncovered).toBeGreaterThan(100);
});
