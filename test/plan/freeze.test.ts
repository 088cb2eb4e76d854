import { deepFreeze } from '../../lib/plan/freeze';

test('freezes a value and everything in it, and returns it', () => {
  const value = { list: [{ name: 'a' }], nested: { deep: { number: 1 } }, none: null, missing: undefined };
  expect(deepFreeze(value)).toBe(value);
  for (const part of [value, value.list, value.list[0], value.nested, value.nested.deep]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
  expect(() => value.list.push({ name: 'b' })).toThrow(TypeError);
});

test('returns anything that is not an object unchanged', () => {
  expect([deepFreeze(1), deepFreeze('a'), deepFreeze(null), deepFreeze(undefined)]).toEqual([1, 'a', null, undefined]);
});

test('takes a value that contains itself', () => {
  const value: { self?: unknown } = {};
  value.self = value;
  expect(Object.isFrozen(deepFreeze(value))).toBe(true);
});
