import { Bandwidth } from 'twilio-interconnect-constructs';
import { lagBandwidthLimit, lagMembersFindings, planLag } from '../../../lib/plan/direct-connect/lag';
import { lines, TOKEN } from '../support';

const LAG = { name: 'voice', location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) };

describe('the plan of a link aggregation group', () => {
  test('is frozen, with values as AWS takes them', () => {
    const plan = planLag({ ...LAG, minimumLinks: 2 });
    expect(plan).toEqual({ name: 'voice', location: 'EqDC2', connectionsBandwidth: '100Gbps', minimumLinks: 2, findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('leaves the minimum links to AWS unless they are given', () => {
    expect(planLag(LAG).minimumLinks).toBeUndefined();
  });

  test('reports everything at once', () => {
    expect(
      lines(() =>
        planLag({ name: '', location: 'a b', connectionsBandwidth: Bandwidth.gbps(5), minimumLinks: -1, requestMacSec: true }),
      ),
    ).toEqual([
      'error dedicated-bandwidth connectionsBandwidth',
      'error connection-name lagName',
      'error location-code location',
      'error lag-minimum-links minimumLinks',
      'error mac-sec-bandwidth requestMacSec',
    ]);
  });

  test('skips what is known only at deploy time', () => {
    expect(lines(() => planLag({ ...LAG, name: TOKEN, location: TOKEN }))).toEqual([]);
  });
});

test.each([
  [1, 4],
  [10, 40],
  [100, 200],
  [400, 800],
])('a group of %i Gbps connections carries %i Gbps at most', (each, all) => {
  expect(lagBandwidthLimit(Bandwidth.gbps(each)).equals(Bandwidth.gbps(all))).toBe(true);
});

test.each([
  [10, 4, []],
  [10, 5, ['error lag-members group']],
  [100, 2, []],
  [100, 3, ['error lag-members group']],
] as const)('a group of %i Gbps connections with %i members: %j', (gbps, members, expected) => {
  expect(lines(() => lagMembersFindings(Bandwidth.gbps(gbps), undefined, members, 'group'))).toEqual(expected);
});
