import { requireLists } from '../../../lib/plan/access/named-lists';
import { refusalOf } from '../../support/refusal';

test('every list that is named is there', () => {
  expect(() =>
    requireLists(['media', 'media', 'sip-signalling-public'], { media: {}, 'sip-signalling-public': {} }),
  ).not.toThrow();
  expect(() => requireLists([], {})).not.toThrow();
});

test('all that are missing are one error', () => {
  expect(refusalOf(() => requireLists(['media', 'b', 'a', 'b'], { media: {} }))).toEqual(['prefix-list-not-given prefixLists']);
  expect(() => requireLists(['media', 'b', 'a', 'b'], { media: {} })).toThrow(/given: a, b\)/);
});

test('a list that is undefined is missing, and so is one that only has the name of what every object has', () => {
  expect(refusalOf(() => requireLists(['media'], { media: undefined }))).toHaveLength(1);
  expect(refusalOf(() => requireLists(['constructor'], {}))).toHaveLength(1);
});
