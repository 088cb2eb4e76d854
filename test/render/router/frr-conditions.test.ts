import { frrConditions } from '../../../lib/render/router/frr-conditions';
import { AS_RECEIVED } from './sample-plans';

test('a prefix of contributors inside it is their aggregate', () => {
  expect(frrConditions(AS_RECEIVED).aggregates).toEqual(['  aggregate-address 203.0.113.0/24 route-map MADE']);
});
