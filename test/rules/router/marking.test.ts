import { MARKING_RULES } from '../../../lib/rules/router/marking';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const checked = (media: number | undefined, catalogVersion = '2026-10'): string[] =>
  check(MARKING_RULES, { values: { media, signalling: undefined }, catalogVersion, planVersion: '2026-10' }, 'dscp');

test.each([undefined, 0, 46, 63, NUMBER_TOKENS[0]![1]])('the value %p is fine', (value) => {
  expect(checked(value)).toEqual([]);
});

test.each([-1, 64, 1.5])('the value %p is an error', (value) => {
  expect(checked(value)).toEqual([`error dscp-range at dscp.media: ${value}`]);
});

test('the catalogue is that of the plan', () => {
  expect(checked(46, '2026-10 at 2024-01-01')).toEqual(['error router-catalogue at dscp.catalog: 2026-10 at 2024-01-01']);
});
