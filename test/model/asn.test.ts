import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import { Asn } from '../../lib/model/asn';
import { refusal } from './support';
import { NUMBER_TOKENS, STRING_TOKENS } from './tokens';

describe('Asn.of', () => {
  test.each([1, 64512, 65535, 65536, 2147483647, 2147483648, 4294967294])('takes %p', (number) => {
    expect(Asn.of(number).number).toBe(number);
  });

  test.each([0, -1, 4294967295, 65010.5, NaN, Infinity])('refuses %p', (number) => {
    expect(refusal(() => Asn.of(number))).toEqual([`error asn-range at asn: ${number}`]);
  });

  test.each([
    ['1', 1],
    ['65010', 65010],
    ['4294967294', 4294967294],
  ])('reads the text %p', (text, number) => {
    expect(Asn.of(text).number).toBe(number);
  });

  test.each(['', '0', '065010', ' 65010', '65010 ', '1.10', '1e3', '0x10', '+1', '-1', '65,010', 'AS65010', '4294967295'])(
    'refuses the text %p',
    (text) => {
      expect(refusal(() => Asn.of(text))).toEqual([`error asn-range at asn: ${text}`]);
    },
  );

  test('takes exactly the whole numbers of 4 bytes, but for the first and the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xfffffffe }), (number) => {
        expect(Asn.of(number).toString()).toBe(number.toString(10));
        expect(Asn.of(number.toString(10)).equals(Asn.of(number))).toBe(true);
      }),
    );
  });

  test.each([...NUMBER_TOKENS, ...STRING_TOKENS])('takes a token as it is: %s', (_, token) => {
    const asn = Asn.of(token);
    expect(asn.number).toBe(token);
    expect(asn.toString()).toBe(String(token));
    expect(asn.isUnresolved).toBe(true);
    expect([asn.isPrivate, asn.isDocumentation, asn.isReserved]).toEqual([false, false, false]);
  });
});

describe('Asn', () => {
  test.each([
    [64511, false],
    [64512, true],
    [65534, true],
    [65535, false],
    [4199999999, false],
    [4200000000, true],
    [4294967294, true],
  ])('%p is private: %p', (number, expected) => {
    expect(Asn.of(number).isPrivate).toBe(expected);
  });

  test.each([
    [64495, false],
    [64496, true],
    [64511, true],
    [64512, false],
    [65535, false],
    [65536, true],
    [65551, true],
    [65552, false],
  ])('%p is for documentation: %p', (number, expected) => {
    expect(Asn.of(number).isDocumentation).toBe(expected);
  });

  test.each([
    [23455, false],
    [23456, true],
    [23457, false],
    [65534, false],
    [65535, true],
    [65536, false],
  ])('%p is reserved: %p', (number, expected) => {
    expect(Asn.of(number).isReserved).toBe(expected);
  });

  test('is known if it is a literal', () => {
    expect(Asn.of('65010').isUnresolved).toBe(false);
  });

  test('equals what has the same number', () => {
    expect(Asn.of(65010).equals(Asn.of('65010'))).toBe(true);
    expect(Asn.of(65010).equals(Asn.of(65011))).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Asn.of(65010))).toBe(true);
  });

  test('types', () => {
    expectTypeOf(Asn.of).parameter(0).toEqualTypeOf<number | string>();
    expectTypeOf(Asn.of).returns.toEqualTypeOf<Asn>();
    // @ts-expect-error the constructor is private, so that every Asn was checked
    expectTypeOf(Asn).toBeConstructibleWith(65010);
    // @ts-expect-error a number of another kind is no ASN
    expectTypeOf<{ readonly number: number }>().toExtend<Asn>();
  });
});
