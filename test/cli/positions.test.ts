import * as fc from 'fast-check';
import { pathOf, type Place } from '../../lib/audit/place';
import { keysOfPlace, Positions } from '../../lib/cli/positions';

describe('positions', () => {
  const list = ['x'];
  const document = { a: { list }, b: 1 };
  const positions = new Positions();
  positions.set(document, 'a', { file: 'a.tf', line: 1 });
  positions.set(list, 0, { file: 'a.tf', line: 3 });
  positions.set(list, 0, { file: 'a.tf', line: 4 });

  test('what is set last counts', () => {
    expect(positions.of(list, 0)).toEqual({ file: 'a.tf', line: 4 });
    expect(positions.at(document, ['a', 'list', 0])).toEqual({ file: 'a.tf', line: 4 });
  });

  test('without a position of its own, a place has that of the innermost part around it', () => {
    expect(positions.at(document, ['a', 'list'])).toEqual({ file: 'a.tf', line: 1 });
    expect(positions.at(document, ['a', 'list', 1])).toEqual({ file: 'a.tf', line: 1 });
    expect(positions.at(document, ['a', 'list', 0, 'x'])).toEqual({ file: 'a.tf', line: 4 });
    expect(positions.at(document, ['b'])).toBeUndefined();
    expect(positions.at(null, ['b'])).toBeUndefined();
    expect(positions.of(document, 'toString')).toBeUndefined();
  });
});

describe('the keys of a place', () => {
  test.each<readonly [string, readonly (string | number)[]]>([
    ['a.b[0].c-d', ['a', 'b', 0, 'c-d']],
    ['[0][12]', [0, 12]],
    ['Resources.Sg["Fn::If"][1]', ['Resources', 'Sg', 'Fn::If', 1]],
    ['["a.b"].c["d[0]"]', ['a.b', 'c', 'd[0]']],
    ['a["\\"]\\\\"].b', ['a', '"]\\', 'b']],
    ['a[""]', ['a', '']],
    ['', []],
  ])('%s', (place, keys) => {
    expect(keysOfPlace(place)).toEqual(keys);
  });

  test('are those that the audit wrote', () => {
    const key = fc.oneof(fc.nat(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'a.b', 'Fn::If', '', '[0]', '"'));
    const written = (place: Place | undefined, next: string | number): Place => ({ parent: place, key: next });
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(keysOfPlace(pathOf(keys.reduce<Place | undefined>(written, undefined)))).toEqual(keys);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
