import { ResiliencyModel } from '../../../lib/model/resiliency-model';
import { RESILIENCY_GROUP_RULES, type ResiliencyGroupSubject } from '../../../lib/rules/direct-connect/resiliency';
import { STRING_TOKENS } from '../../model/tokens';
import { check, shown } from '../support';

const checked = (change: Partial<ResiliencyGroupSubject>): string[] =>
  check(RESILIENCY_GROUP_RULES, { name: 'twilio', model: ResiliencyModel.HIGH, ...change }, '');
const unmet = (value: string): string => `warning resiliency-model-unmet at connections: ${value}`;

describe('the name', () => {
  test.each(['x', 'Az09_-', 'x'.repeat(255), ...STRING_TOKENS.map(([, token]) => token)])('%p is fine', (name) => {
    expect(checked({ name })).toEqual([]);
  });

  test.each(['', 'x'.repeat(256), 'a b', 'a.b', 'a\n'])('%p is refused', (name) => {
    expect(checked({ name })).toEqual([`error resiliency-group-name at resiliencyGroupName: ${shown(name)}`]);
  });
});

describe('the connections', () => {
  const unknown = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

  test('are 1 to 50, or none of our business', () => {
    expect(checked({ locations: undefined })).toEqual([]);
    expect(checked({ locations: unknown(1) })).toEqual([]);
    expect(checked({ locations: unknown(50) })).toEqual([]);
    expect(checked({ locations: [] })).toEqual(['warning resiliency-group-connections at connections: 0 connections']);
    expect(checked({ locations: unknown(51) })).toEqual(['warning resiliency-group-connections at connections: 51 connections']);
  });

  test.each([
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'B', 'B']],
    [ResiliencyModel.MAXIMUM, ['A', 'B', 'C', 'B', 'A']],
    [ResiliencyModel.HIGH, ['A', 'B']],
    [ResiliencyModel.BASIC, ['A', 'A']],
  ])('%s is met by %p', (model, locations) => {
    expect(checked({ model, locations })).toEqual([]);
  });

  test.each([
    [ResiliencyModel.MAXIMUM, ['B', 'A', 'A'], 'A, A, B'],
    [ResiliencyModel.MAXIMUM, ['A', 'A', 'A', 'A'], 'A, A, A, A'],
    [ResiliencyModel.HIGH, ['A', 'A'], 'A, A'],
    [ResiliencyModel.HIGH, ['A'], 'A'],
    [ResiliencyModel.BASIC, ['A', 'B'], 'A, B'],
  ])('%s is not met by %p', (model, locations, value) => {
    expect(checked({ model, locations })).toEqual([unmet(value)]);
  });

  test('are not compared if one is not known', () => {
    expect(checked({ locations: ['A', undefined] })).toEqual([]);
  });

  test.each(STRING_TOKENS)('are not compared if one is a token: %s', (_, token) => {
    expect(checked({ locations: ['A', token] })).toEqual([]);
  });
});
