import { compareText, distinct, nearest } from '../../lib/model/text';

test('texts are compared by code unit', () => {
  expect(['b', 'a', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'a', 'b']);
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
});

test('each text once, sorted', () => {
  expect(distinct(['b', 'a', 'b'])).toEqual(['a', 'b']);
});

describe('the nearest candidate', () => {
  const EDGES = ['ashburn', 'ashburn-ix', 'sao-paulo-ix', 'tokyo'];

  test.each([
    ['the same', 'ashburn', 'ashburn'],
    ['a letter replaced', 'sau-paulo-ix', 'sao-paulo-ix'],
    ['a letter left out', 'asburn', 'ashburn'],
    ['a letter too many', 'ashburnn-ix', 'ashburn-ix'],
    ['two letters exchanged', 'ashbrun', 'ashburn'],
    ['capital letters', 'Ashburn_IX', 'ashburn-ix'],
    ['the first letters missing', 'kyo', 'tokyo'],
    ['the first of those that are equally near', 'ashburn-', 'ashburn'],
    ['the nearer, though another comes first', 'ashburn-i', 'ashburn-ix'],
  ])('%s', (_, text, candidate) => {
    expect(nearest(text, EDGES)).toBe(candidate);
  });

  test('a text of ten million letters is near to none, and nobody waits for it to be compared', () => {
    expect(nearest('a'.repeat(10_000_000), EDGES)).toBeUndefined();
  });

  test.each(['', 'virginia', 'yo', 'ashburn-ixies', 'miami-ix'])('%p is near to none', (text) => {
    expect(nearest(text, EDGES)).toBeUndefined();
  });
});
