import { PLATFORM_RULES, type PlatformSubject } from '../../../lib/rules/router/platform';
import { check } from '../support';

const checked = (changes: Partial<PlatformSubject>): string[] =>
  check(PLATFORM_RULES, { platform: 'P', isLinux: true, hasOutboundCap: true, interfaces: [], sessions: [], ...changes }, '');

test.each([
  ['eth1.101', true, []],
  ['a'.repeat(15), true, []],
  ['ge-0/0/1.101', false, []],
  ['a'.repeat(16), true, ['error platform-interface-name at interfaces.aws.name: aaaaaaaaaaaaaaaa']],
  ['ge-0/0/1', true, ['error platform-interface-name at interfaces.aws.name: ge-0/0/1']],
  ['xe-0:1', true, ['error platform-interface-name at interfaces.aws.name: xe-0:1']],
])('the interface %p, on Linux: %p', (name, isLinux, expected) => {
  expect(checked({ isLinux, interfaces: [{ neighbour: 'aws', name }] })).toEqual(expected);
});

test('without a cap, what may be announced is within the limit', () => {
  const session = { neighbour: 'aws', worstCase: 128, cap: 100 };
  expect(checked({ sessions: [session] })).toEqual([]);
  expect(checked({ hasOutboundCap: false, sessions: [{ ...session, cap: 128 }] })).toEqual([]);
  expect(checked({ hasOutboundCap: false, sessions: [session] })).toEqual([
    'warning platform-without-outbound-cap at sessions.aws.maximumPrefixesOut: 100',
  ]);
});
