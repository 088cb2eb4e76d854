import { TwilioEdge } from 'twilio-interconnect-constructs';
import { groupOf } from '../../../lib/plan/access/group-of';

const groups = { 'ashburn-ix': 'sg-1', 'san-jose-ix': 'sg-2' };

test('a group is found by its edge', () => {
  expect(groupOf(groups, TwilioEdge.SAN_JOSE_IX)).toBe('sg-2');
});

test('an edge without a group is named, with those that have one', () => {
  expect(() => groupOf(groups, TwilioEdge.ASHBURN)).toThrow(
    'there is no security group for ashburn: the edges are ashburn-ix, san-jose-ix',
  );
});
