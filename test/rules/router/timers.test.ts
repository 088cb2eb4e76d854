import { holdSecondsOf, keepaliveSecondsOf, SESSION_TIMERS_RULES, type SessionTimers } from '../../../lib/rules/router/timers';
import { check } from '../support';

const checked = (timers: SessionTimers): string[] => check(SESSION_TIMERS_RULES, timers, 's');

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
