import { Bandwidth } from '../../../lib/model/bandwidth';
import { checkAll } from '../../../lib/rules/rule';
import { CAPACITY_RULES, type CapacitySubject } from '../../../lib/rules/interconnect/capacity';
import { check } from '../support';

const leg = (path: string, mbps: number, links = 1): CapacitySubject['legs'][number] => ({
  path,
  name: `the ${path}`,
  bandwidth: Bandwidth.mbps(mbps),
  links,
});

const checked = (kilobitsPerSecond: number, ...legs: CapacitySubject['legs']): string[] =>
  check(CAPACITY_RULES, { kilobitsPerSecond, whileDown: undefined, legs }, 'sites.a');

test('a leg carries the calls that fall to the site, to the kilobit', () => {
  expect(checked(100_000, leg('bandwidth', 100))).toEqual([]);
  expect(checked(100_001, leg('bandwidth', 100))).toEqual(['warning bandwidth-below-capacity at sites.a.bandwidth: 100Mbps']);
  expect(checked(0, leg('bandwidth', 1))).toEqual([]);
  expect(checked(5_000_000)).toEqual([]);
});

test('each leg that carries too little is named, and two links share', () => {
  expect(checked(300_000, leg('bandwidth', 500), leg('connection', 100, 2), leg('secondary.connection', 200, 2))).toEqual([
    'warning bandwidth-below-capacity at sites.a.connection: 100Mbps',
  ]);
  expect(checked(300_000, leg('bandwidth', 200), leg('crossConnect', 100))).toEqual([
    'warning bandwidth-below-capacity at sites.a.bandwidth: 200Mbps',
    'warning bandwidth-below-capacity at sites.a.crossConnect: 100Mbps',
  ]);
});

test('the message says what is needed, and in which failure', () => {
  const message = (whileDown: string | undefined): string | undefined =>
    checkAll(CAPACITY_RULES, { kilobitsPerSecond: 133_333.4, whileDown, legs: [leg('bandwidth', 100)] }, 'sites.a')[0]?.message;
  expect(message('b')).toBe("is what the bandwidth carries, and up to 133.334 Mbps of calls fall to it while 'b' is down");
  expect(message(undefined)).toMatch(/while all sites are up$/);
});
