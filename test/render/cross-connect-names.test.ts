import { MEDIUM_NAMES, STAGE_NAMES } from '../../lib/render/cross-connect-names';
import { ORDERS } from '../plan/onboarding/orders';

test('every medium and stage has a name of its own, in words', () => {
  const names = [...Object.values(MEDIUM_NAMES), ...Object.values(STAGE_NAMES)];
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Za-z][a-zA-Z :-]+$/.test(name))).toEqual([]);
  expect(Object.values(ORDERS).map(({ medium }) => medium in MEDIUM_NAMES)).toEqual([true, true, true]);
});
