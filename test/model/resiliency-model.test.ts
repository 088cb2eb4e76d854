import { expectTypeOf } from 'expect-type';
import { ResiliencyModel } from '../../lib/model/resiliency-model';

test.each([
  [ResiliencyModel.MAXIMUM, 'maximum-resiliency', 2, 2],
  [ResiliencyModel.HIGH, 'high-resiliency', 2, 1],
  [ResiliencyModel.BASIC, 'basic-resiliency', 1, 2],
])('%s', (model, id, locations, connectionsPerLocation) => {
  expect([String(model), model.id, model.locations, model.connectionsPerLocation]).toEqual([
    id,
    id,
    locations,
    connectionsPerLocation,
  ]);
  expect(Object.isFrozen(model)).toBe(true);
});

test('types', () => {
  // @ts-expect-error the constructor is private: AWS has three models
  expectTypeOf(ResiliencyModel).toBeConstructibleWith('other', 1, 1);
});
