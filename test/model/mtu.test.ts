import { expectTypeOf } from 'expect-type';
import { Mtu } from '../../lib/model/mtu';
import { refusal } from './support';
import { NUMBER_TOKENS } from './tokens';

describe('Mtu.of', () => {
  test.each([576, 1500, 8500, 9001, 9216])('takes %p', (bytes) => {
    expect(Mtu.of(bytes).bytes).toBe(bytes);
    expect(Mtu.of(bytes).toString()).toBe(`${bytes}`);
    expect(Mtu.of(bytes).isUnresolved).toBe(false);
  });

  test.each([575, 9217, 0, -1500, 1500.5, NaN, Infinity])('refuses %p', (bytes) => {
    expect(refusal(() => Mtu.of(bytes))).toEqual([`error mtu-range at mtu: ${bytes}`]);
  });

  test.each(NUMBER_TOKENS)('takes a token as it is: %s', (_, token) => {
    expect(Mtu.of(token).bytes).toBe(token);
    expect(Mtu.of(token).isUnresolved).toBe(true);
  });
});

describe('Mtu', () => {
  test('has the sizes that AWS names', () => {
    expect([Mtu.STANDARD, Mtu.JUMBO_8500, Mtu.JUMBO_9001].map((mtu) => mtu.bytes)).toEqual([1500, 8500, 9001]);
  });

  test('equals what has the same number', () => {
    expect(Mtu.of(1500).equals(Mtu.STANDARD)).toBe(true);
    expect(Mtu.of(1500).equals(Mtu.JUMBO_9001)).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Mtu.STANDARD)).toBe(true);
  });

  test('types', () => {
    expectTypeOf(Mtu.of).parameter(0).toEqualTypeOf<number>();
    // @ts-expect-error the constructor is private, so that every Mtu was checked
    expectTypeOf(Mtu).toBeConstructibleWith(1500);
  });
});
