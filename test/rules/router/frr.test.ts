import { FRR_RULES } from '../../../lib/rules/router/frr';
import { check } from '../support';

const checked = (admitted: number, cap: number): string[] =>
  check(FRR_RULES, { sessions: [{ neighbour: 'aws', admitted, cap }] }, '');

test('a policy that admits more than the cap is a warning', () => {
  expect(checked(128, 100)).toEqual(['warning frr-cap-withdraws-changes at sessions.aws.maximumPrefixesOut: 100']);
});

test('as many as the cap, or fewer, are fine', () => {
  expect([...checked(100, 100), ...checked(0, 1)]).toEqual([]);
});
