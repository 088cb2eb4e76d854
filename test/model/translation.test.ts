import { Cidr } from '../../lib/model/cidr';
import { Translation } from '../../lib/model/translation';
import { refusal } from './support';
import { STRING_TOKENS } from './tokens';

test('one to one, and as a pool', () => {
  const one = Translation.oneToOne({ inside: '10.0.1.0/28', outside: Cidr.of('203.0.113.16/28') });
  expect([one.kind, one.inside.map(String), one.outside.toString()]).toEqual(['one-to-one', ['10.0.1.0/28'], '203.0.113.16/28']);
  expect(one.toString()).toBe('10.0.1.0/28 to 203.0.113.16/28, one to one');
  const pool = Translation.pool({ inside: ['10.0.0.0/16', '10.2.0.0/16'], outside: '203.0.113.0/32' });
  expect(pool.kind).toBe('pool');
  expect(pool.toString()).toBe('10.0.0.0/16, 10.2.0.0/16 to 203.0.113.0/32, as a pool');
  expect([Object.isFrozen(pool), Object.isFrozen(pool.inside)]).toEqual([true, true]);
});

test('all networks that are none are refused at once, each at its path', () => {
  expect(refusal(() => Translation.pool({ inside: ['10.0.0.0/16', '10.0.0.1/8'], outside: 'outside' }))).toEqual([
    'error cidr-host-bits at inside[1]: 10.0.0.1/8',
    'error cidr-syntax at outside: outside',
  ]);
});

test.each(STRING_TOKENS)('must be known at synthesis: %s', (_, token) => {
  expect(refusal(() => Translation.oneToOne({ inside: '10.0.1.0/28', outside: token }))).toEqual([
    `error literal-needed at outside: ${token}`,
  ]);
});
