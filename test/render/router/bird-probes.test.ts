import * as fc from 'fast-check';
import { BgpPrefix, Cidr } from 'twilio-interconnect-constructs';
import { probesOf } from '../../../lib/render/router/bird-probes';

const ELSEWHERE = Cidr.of('192.0.2.0/24');

test('a range is probed once in each of its longest prefixes', () => {
  const range = BgpPrefix.of('203.0.113.0/24', 26);
  expect(probesOf([range], range.cidr)).toEqual(['203.0.113.0', '203.0.113.64', '203.0.113.128', '203.0.113.192']);
  expect(probesOf([BgpPrefix.of('168.86.128.0/18', 24)], Cidr.of('168.86.128.0/18'))).toHaveLength(64);
});

test('an entry without a range is probed at its first address', () => {
  expect(probesOf([BgpPrefix.of('10.0.0.0/16'), BgpPrefix.of('10.2.0.0/28', 28)], ELSEWHERE)).toEqual(['10.0.0.0', '10.2.0.0']);
});

test('one that holds an address which is probed already needs none of its own', () => {
  const covering = ['10.0.0.0/16', '10.0.0.0/22', '10.0.1.0/24', '10.0.1.0/28'].map((cidr) => BgpPrefix.of(cidr));
  expect(probesOf(covering, ELSEWHERE)).toEqual(['10.0.1.0']);
  expect(probesOf([BgpPrefix.of('10.0.0.0/16'), BgpPrefix.of('10.0.128.0/17', 18)], ELSEWHERE)).toEqual([
    '10.0.128.0',
    '10.0.192.0',
  ]);
});

test('addresses stand in the order of their numbers', () => {
  expect(probesOf([BgpPrefix.of('100.64.0.0/24'), BgpPrefix.of('9.0.0.0/24')], ELSEWHERE)).toEqual(['9.0.0.0', '100.64.0.0']);
});

test('the prefix itself is relayed, so alone it is not probed', () => {
  expect(probesOf([BgpPrefix.of('203.0.113.0/24')], Cidr.of('203.0.113.0/24'))).toEqual([]);
  expect(probesOf([BgpPrefix.of('203.0.113.0/24', 24)], Cidr.of('203.0.113.0/24'))).toEqual([]);
});

test('every prefix of the list holds an address that is probed, and no address lies outside all of them', () => {
  const entry = fc
    .record({ third: fc.nat(255), length: fc.integer({ min: 16, max: 28 }), longer: fc.integer({ min: 0, max: 6 }) })
    .map(({ third, length, longer }) => ({
      first: Math.floor((third * 256) / 2 ** (32 - length)) * 2 ** (32 - length),
      length,
      longest: Math.min(28, length + longer),
    }));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.nat(), (entries, where) => {
      const written = entries.map(({ first, length, longest }) =>
        BgpPrefix.of(`10.9.${(first / 256) | 0}.${first % 256}/${length}`, longest === length ? undefined : longest),
      );
      const probes = probesOf(written, ELSEWHERE).map((address) => {
        const [, , third, fourth] = address.split('.').map(Number);
        return third! * 256 + fourth!;
      });
      for (const { first, length, longest } of entries) {
        for (let contributor = length; contributor <= longest; contributor += 1) {
          const size = 2 ** (32 - contributor);
          const start = first + (where % 2 ** (contributor - length)) * size;
          expect(probes.some((probe) => probe >= start && probe < start + size)).toBe(true);
        }
      }
      for (const probe of probes) {
        expect(entries.some(({ first, length }) => probe >= first && probe < first + 2 ** (32 - length))).toBe(true);
      }
    }),
  );
});
