import { ResiliencyModel } from 'twilio-interconnect-constructs';
import { planResiliencyGroup } from '../../../lib/plan/direct-connect/resiliency-group';
import { lines } from '../support';

describe('the plan of a resiliency group', () => {
  test('is frozen, with values as AWS takes them', () => {
    const plan = planResiliencyGroup({ name: 'twilio', model: ResiliencyModel.BASIC, locations: ['A', undefined] });
    expect(plan).toEqual({ name: 'twilio', model: 'basic-resiliency', findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('names each model as AWS does', () => {
    const models = [ResiliencyModel.MAXIMUM, ResiliencyModel.HIGH, ResiliencyModel.BASIC];
    expect(models.map((model) => planResiliencyGroup({ name: 'twilio', model }).model)).toEqual([
      'maximum-resiliency',
      'high-resiliency',
      'basic-resiliency',
    ]);
  });

  test('is refused with a name that AWS does not take', () => {
    expect(lines(() => planResiliencyGroup({ name: 'a b', model: ResiliencyModel.BASIC }))).toEqual([
      'error resiliency-group-name resiliencyGroupName',
    ]);
  });

  test('is compared with the locations of its connections', () => {
    const locations = (...all: readonly (string | undefined)[]): readonly string[] =>
      lines(() => planResiliencyGroup({ name: 'twilio', model: ResiliencyModel.HIGH, locations: all }));
    expect(locations('EqDC2', 'EqSV5')).toEqual([]);
    expect(locations('EqDC2', undefined)).toEqual([]);
    expect(locations('EqDC2', 'EqDC2')).toEqual(['warning resiliency-model-unmet connections']);
  });
});
