import { Cidr } from '../../lib/model/cidr';
import { Translation } from '../../lib/model/translation';
import { refusal } from './support';
import { STRING_TOKENS } from './tokens';

test('one to one', () => {
  const translation = Translation.oneToOne({ inside: '10.0.1.0/28', outside: Cidr.of('203.0.113.16/28') });
  expect(translation.toString()).toBe('10.0.1.0/28 to 203.0.113.16/28, one to one');
  expect(JSON.parse(JSON.stringify(translation))).toEqual({
    kind: 'one-to-one',
    inside: ['10.0.1.0/28'],
    outside: '203.0.113.16/28',
  });
});

test('a pool', () => {
  const translation = Translation.pool({ inside: ['10.0.0.0/16', '10.2.0.0/16'], outside: '203.0.113.0/29' });
  expect(translation.toString()).toBe('10.0.0.0/16, 10.2.0.0/16 to 203.0.113.0/29, as a pool');
  expect(translation.toJSON()).toEqual({ kind: 'pool', inside: ['10.0.0.0/16', '10.2.0.0/16'], outside: '203.0.113.0/29' });
  expect([translation, translation.inside].every((each) => Object.isFrozen(each))).toBe(true);
});

test('texts that are no networks are refused, all at once', () => {
  expect(refusal(() => Translation.pool({ inside: ['10.0.0.0', '10.0.0.0/8'], outside: '203.0.113.1/29' }))).toEqual([
    'error cidr-mask-missing at inside[0]: 10.0.0.0',
    'error cidr-host-bits at outside: 203.0.113.1/29',
  ]);
});

test.each(STRING_TOKENS)('must be known at synthesis: %s', (_, token) => {
  expect(refusal(() => Translation.oneToOne({ inside: '10.0.1.0/28', outside: token }))).toEqual([
    `error literal-needed at outside: ${token}`,
  ]);
});
