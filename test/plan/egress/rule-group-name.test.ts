import { ruleGroupNameOf } from '../../../lib/plan/egress/rule-group-name';

test('names the path, and what replaces the group', () => {
  expect(ruleGroupNameOf({ path: 'Network/Fire wall', ruleOrder: 'strict', capacity: 100 })).toBe(
    'twilio-Network-Fire-wall-strict-100',
  );
  expect(ruleGroupNameOf({ path: 'Network', ruleOrder: 'action', capacity: 200 })).toBe('twilio-Network-action-200');
  expect(ruleGroupNameOf({ ruleOrder: 'strict', capacity: 100 })).toBe('twilio-strict-100');
});

test('of a long path the end stays, and the whole is as long as AWS takes it', () => {
  const name = ruleGroupNameOf({ path: `${'a'.repeat(200)}/End`, ruleOrder: 'strict', capacity: 100 });
  expect(name).toHaveLength(128);
  expect(name).toMatch(/^twilio-a+-End-strict-100$/);
});
