import { joinPath } from '../../lib/model/finding';
import { expectTypeOf } from 'expect-type';
import { errorCode, warningCode } from '../../lib/model/finding-code';
import { checkAll, rule } from '../../lib/rules/rule';

const EVEN = rule<number>(errorCode('even', 'It is even.', 'https://example.com'), (number, report, path) => {
  if (number % 2 !== 0) {
    report(path, number, 'is odd', 'Add one.');
  }
});
const SMALL = rule<number>(warningCode('small', 'It is small.', 'https://example.com'), (number, report, path) => {
  if (number > 9) {
    report(`${path}.size`, undefined, 'is large', 'Divide it.');
  }
});

test('a rule is its code and its check', () => {
  expect([EVEN.code, EVEN.severity, EVEN.requirement, EVEN.source]).toEqual([
    'twilio-interconnect:even',
    'error',
    'It is even.',
    'https://example.com',
  ]);
  expect(Object.isFrozen(EVEN)).toBe(true);
});

test('a check reports nothing about input that follows the rule', () => {
  expect(EVEN.check(2, 'number')).toEqual([]);
});

test('a finding has the code and the severity of its rule', () => {
  expect(checkAll([EVEN, SMALL], 11, 'number')).toEqual([
    { code: 'twilio-interconnect:even', severity: 'error', path: 'number', value: '11', message: 'is odd', fix: 'Add one.' },
    {
      code: 'twilio-interconnect:small',
      severity: 'warning',
      path: 'number.size',
      value: '',
      message: 'is large',
      fix: 'Divide it.',
    },
  ]);
});

test('under joins a path and a prop, below the root as well', () => {
  expect([joinPath('', 'vlan'), joinPath('sites.ashburn', 'vlan')]).toEqual(['vlan', 'sites.ashburn.vlan']);
});

test('types', () => {
  // @ts-expect-error a rule for numbers does not check text
  expect(checkAll([EVEN], '2', 'number')).toEqual([]);
  expectTypeOf(EVEN.check).parameter(0).toEqualTypeOf<number>();
});
