import { TwilioEdge } from 'twilio-interconnect-constructs';
import { groupOf } from '../../../lib/plan/access/group-of';

const groups = { 'ashburn-ix': 'sg-1', 'san-jose-ix': 'sg-2' };

test('a group is found by its edge', () => {
  expect(groupOf(groups, TwilioEdge.SAN_JOSE_IX)).toBe('sg-2');
});

test('an edge without a group is named, with those that have one', () => {
  expect(() => groupOf(groups, TwilioEdge.ASHBURN)).toThrow(
    'edge: has no security group here (given: ashburn). Give one of ashburn-ix, san-jose-ix, or add the edge to the access. [twilio-interconnect:edge-without-group]',
  );
});

test('the name of a method is no edge', () => {
  expect(() => groupOf(groups, { id: 'toString' })).toThrow('edge-without-group');
});

test.each([undefined, null, 5, 'ashburn-ix', {}, { id: 5 }])('%p is no edge', (edge) => {
  expect(() => groupOf(groups, edge as never)).toThrow('[twilio-interconnect:wrong-type]');
});
