import { Asn } from '../../lib/model/asn';
import { BgpKeyPlace } from '../../lib/model/bgp-key-place';
import { Cidr } from '../../lib/model/cidr';
import { isGiven, plain } from '../../lib/model/plain';

test('values become numbers, texts and what they say themselves, at every depth', () => {
  const made = plain({
    text: 'a',
    number: 1,
    flag: false,
    asn: Asn.of(65010),
    cidrs: [Cidr.of('10.0.0.0/8')],
    place: BgpKeyPlace.file('a'),
    deep: { asn: Asn.of(1), nothing: undefined },
  });
  expect(made).toEqual({
    text: 'a',
    number: 1,
    flag: false,
    asn: 65010,
    cidrs: ['10.0.0.0/8'],
    place: { file: 'a' },
    deep: { asn: 1 },
  });
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

test('what is not there is left out', () => {
  expect(Object.keys(plain({ one: undefined, other: null, zero: 0, empty: '' }))).toEqual(['zero', 'empty']);
});

test('nothing is undefined or null', () => {
  expect([undefined, null, 0, '', false, {}].filter(isGiven)).toEqual([0, '', false, {}]);
});

test('what says nothing of itself becomes its text', () => {
  expect(
    plain({
      size: 18n,
      places: new (class {
        public toString = (): string => 'here';
      })() as never,
    }),
  ).toEqual({ size: '18', places: 'here' });
});
