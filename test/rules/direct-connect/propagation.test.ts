import { PROPAGATION_RULES } from '../../../lib/rules/direct-connect/propagation';
import { check } from '../support';

test('every propagation waits for the association', () => {
  const propagations = [
    { path: 'a', waits: true },
    { path: 'b', waits: false },
    { path: 'c', waits: false },
  ];
  expect(check(PROPAGATION_RULES, propagations, '')).toEqual([
    'warning propagation-before-association at b: ',
    'warning propagation-before-association at c: ',
  ]);
  expect(check(PROPAGATION_RULES, propagations.slice(0, 1), '')).toEqual([]);
});
