import {
  holdSecondsOf,
  keepaliveSecondsOf,
  SESSION_TIMERS_RULES,
  type SessionSubject,
  type SessionTimers,
} from '../../../lib/rules/router/timers';
import { check } from '../support';

const checked = (timers: SessionTimers, changes: Partial<SessionSubject> = { bfd: true }): string[] =>
  check(SESSION_TIMERS_RULES, { timers, bfd: false, gracefulRestart: false, ttlSecurity: false, isAws: false, ...changes }, 's');

test.each([{}, { holdSeconds: 3 }, { holdSeconds: 65535 }, { holdSeconds: 90, keepaliveSeconds: 30 }, { keepaliveSeconds: 29 }])(
  '%p is fine',
  (timers) => {
    expect(checked(timers)).toEqual([]);
  },
);

test.each([0, 2, 2.5, 65536, Number.NaN])('a hold time of %p is an error', (holdSeconds) => {
  expect(checked({ holdSeconds })).toEqual([`error bgp-timers at s.holdSeconds: ${holdSeconds}`]);
});

test.each([0, 30, 31, 1.5])('keepalives every %p seconds are an error', (keepaliveSeconds) => {
  expect(checked({ keepaliveSeconds })).toEqual([`error bgp-timers at s.keepaliveSeconds: ${keepaliveSeconds}`]);
});

test('keepalives are three in a hold time of 30 seconds', () => {
  expect([holdSecondsOf({}), keepaliveSecondsOf({})]).toEqual([30, 10]);
  expect(keepaliveSecondsOf({ holdSeconds: 10 })).toBe(3);
  expect(keepaliveSecondsOf({ holdSeconds: 3 })).toBe(1);
  expect(keepaliveSecondsOf({ holdSeconds: 90, keepaliveSeconds: 20 })).toBe(20);
});

test('a hold time above 30 seconds needs BFD', () => {
  expect(checked({ holdSeconds: 30 }, { bfd: false })).toEqual([]);
  expect(checked({ holdSeconds: 31 }, { bfd: false })).toEqual(['warning hold-time-long at s.holdSeconds: 31']);
  expect(checked({ holdSeconds: 90 }, { bfd: true })).toEqual([]);
});

test('BFD and graceful restart contradict each other', () => {
  expect(checked({}, { bfd: true, gracefulRestart: true })).toEqual([
    'error bfd-with-graceful-restart at s.gracefulRestart: true',
  ]);
  expect(checked({}, { bfd: false, gracefulRestart: true })).toEqual([]);
});

test('AWS does not send with a TTL of 255', () => {
  expect(checked({}, { ttlSecurity: true, isAws: true })).toEqual(['error gtsm-to-aws at s.ttlSecurity: true']);
  expect(checked({}, { ttlSecurity: true, isAws: false })).toEqual([]);
});
