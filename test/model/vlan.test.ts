import { expectTypeOf } from 'expect-type';
import { Mtu } from '../../lib/model/mtu';
import { Vlan } from '../../lib/model/vlan';
import { refusal } from './support';
import { NUMBER_TOKENS } from './tokens';

describe('Vlan.of', () => {
  test.each([1, 2, 101, 4093, 4094])('takes %p', (number) => {
    expect(Vlan.of(number).number).toBe(number);
    expect(Vlan.of(number).toString()).toBe(`${number}`);
    expect(Vlan.of(number).isUnresolved).toBe(false);
  });

  test.each([0, -1, 4095, 4096, 1.5, NaN, Infinity])('refuses %p', (number) => {
    expect(refusal(() => Vlan.of(number))).toEqual([`error vlan-range at vlan: ${number}`]);
  });

  test('refuses a text, which plain JavaScript could pass', () => {
    // @ts-expect-error a VLAN is a number
    expect(refusal(() => Vlan.of('101'))).toEqual(['error wrong-type at vlan: ']);
  });

  test.each(NUMBER_TOKENS)('takes a token as it is: %s', (_, token) => {
    expect(Vlan.of(token).number).toBe(token);
    expect(Vlan.of(token).isUnresolved).toBe(true);
  });
});

describe('Vlan', () => {
  test('equals what has the same number', () => {
    expect(Vlan.of(101).equals(Vlan.of(101))).toBe(true);
    expect(Vlan.of(101).equals(Vlan.of(102))).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Vlan.of(101))).toBe(true);
  });

  test('types', () => {
    // @ts-expect-error the constructor is private, so that every Vlan was checked
    expectTypeOf(Vlan).toBeConstructibleWith(101);
    expectTypeOf<Mtu>().not.toExtend<Vlan>();
  });
});
