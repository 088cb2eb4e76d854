import { isPlanned } from '../../lib/adapters/planned';

test.each([
  [{ plan: {} }, true],
  [{ plan: 5 }, false],
  [{ plan: null }, false],
  [{}, false],
  [undefined, false],
])('%j: %s', (props, expected) => {
  expect(isPlanned(props as { plan: object })).toBe(expected);
});
