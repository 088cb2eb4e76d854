import { createHash } from 'node:crypto';
import { ruleIdOf } from '../../../lib/plan/egress/rule-id';

// Logs of today and of last year name the same rule.
test.each([
  ['egress-media-udp-10000-60000', 1395462596],
  ['tls-eventgw.twilio.com-443', 1093769846],
])('the id of %s is the same in every release', (key, id) => {
  expect(ruleIdOf(key)).toBe(id);
});

test('ids are numbers that Suricata takes, far from those of published rule sets, and spread', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => ruleIdOf(createHash('sha1').update(String(index)).digest('hex')));
  expect(ids.every((id) => Number.isInteger(id) && id >= 1_000_000_000 && id < 2_000_000_000)).toBe(true);
  expect(new Set(ids).size).toBeGreaterThan(19_990);
  const tenths = Array.from({ length: 10 }, (_, tenth) => ids.filter((id) => Math.floor((id - 1e9) / 1e8) === tenth).length);
  expect(Math.min(...tenths)).toBeGreaterThan(1800);
});
