import { Bandwidth } from '../../../lib/model/bandwidth';
import { LAG_MEMBER_RULES, LAG_MEMBERS_RULES, LAG_RULES, maxLagMembers } from '../../../lib/rules/direct-connect/lag';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const lag = (gbps: number, minimumLinks?: number): string[] =>
  check(LAG_RULES, { connectionsBandwidth: Bandwidth.gbps(gbps), minimumLinks }, 'lag');

test.each([
  [1, 4],
  [10, 4],
  [100, 2],
  [400, 2],
])('a group of %p Gbps connections has at most %p of them', (gbps, max) => {
  expect(maxLagMembers(Bandwidth.gbps(gbps))).toBe(max);
});

describe('minimum links', () => {
  test.each([
    [1, undefined],
    [1, 0],
    [10, 4],
    [100, 2],
    [400, 0],
  ])('of a group of %p Gbps connections may be %p', (gbps, links) => {
    expect(lag(gbps, links)).toEqual([]);
  });

  test.each([
    [1, -1],
    [10, 5],
    [10, 1.5],
    [10, NaN],
    [100, 3],
    [400, 3],
  ])('of a group of %p Gbps connections may not be %p', (gbps, links) => {
    expect(lag(gbps, links)).toEqual([`error lag-minimum-links at lag.minimumLinks: ${links}`]);
  });

  test.each(NUMBER_TOKENS)('are skipped as a token: %s', (_, token) => {
    expect(lag(1, token)).toEqual([]);
  });
});

describe('a member', () => {
  const member = (gbps: number, location: string, lagLocation = 'EqDC2'): string[] =>
    check(
      LAG_MEMBER_RULES,
      { bandwidth: Bandwidth.gbps(gbps), location, lagBandwidth: Bandwidth.gbps(10), lagLocation },
      'member',
    );

  test('has the bandwidth and the location of its group', () => {
    expect(member(10, 'EqDC2')).toEqual([]);
    expect(member(1, 'EqDC2')).toEqual(['error lag-member-bandwidth at member.bandwidth: 1Gbps']);
    expect(member(10, 'EqSV1')).toEqual(['error lag-member-location at member.location: EqSV1']);
  });

  test.each(STRING_TOKENS)('is skipped where a location is a token: %s', (_, token) => {
    expect(member(10, token)).toEqual([]);
    expect(member(10, 'EqDC2', token)).toEqual([]);
  });
});

describe('the members of a group', () => {
  const members = (gbps: number, count: number, minimumLinks?: number): string[] =>
    check(LAG_MEMBERS_RULES, { connectionsBandwidth: Bandwidth.gbps(gbps), members: count, minimumLinks }, 'Lag');

  test.each([
    [10, 0],
    [10, 4],
    [100, 2],
  ])('of %p Gbps may be %p', (gbps, count) => {
    expect(members(gbps, count)).toEqual([]);
  });

  test.each([
    [10, 5],
    [100, 3],
    [400, 3],
  ])('of %p Gbps may not be %p', (gbps, count) => {
    expect(members(gbps, count)).toEqual([`error lag-members at Lag: ${count} connections`]);
  });

  test('are as many as the minimum links, unless others add them', () => {
    expect(members(10, 2, 2)).toEqual([]);
    expect(members(10, 0, 2)).toEqual([]);
    expect(members(10, 1, 2)).toEqual(['warning lag-members-missing at Lag: 1 connection']);
  });

  test.each(NUMBER_TOKENS)('are not compared with a token: %s', (_, token) => {
    expect(members(10, 1, token)).toEqual([]);
  });
});

test('a member is ordered with MACsec only if its group is, as far as that is known', () => {
  const member = (requestMacSec: boolean | undefined, lagRequestMacSec: boolean | undefined): string[] => {
    const speed = { bandwidth: Bandwidth.gbps(10), lagBandwidth: Bandwidth.gbps(10) };
    const subject = { ...speed, location: 'EqDC2', lagLocation: 'EqDC2', requestMacSec, lagRequestMacSec };
    return check(LAG_MEMBER_RULES, subject, 'member');
  };
  expect(member(true, false)).toEqual(['error lag-member-mac-sec at member.requestMacSec: true']);
  expect([member(true, true), member(true, undefined), member(false, true), member(undefined, false)].flat()).toEqual([]);
});
