import { withNameTag } from '../../../lib/plan/terraform/name-tag';

test('the name is the path, beside the tags that are given', () => {
  expect(withNameTag('network/Twilio')).toEqual({ Name: 'network/Twilio' });
  expect(withNameTag('network/Twilio', { team: 'voice' })).toEqual({ Name: 'network/Twilio', team: 'voice' });
});

test('a name that is given stays', () => {
  expect(withNameTag('network/Twilio', { Name: 'voice' })).toEqual({ Name: 'voice' });
});

test('of a long path the end is kept, as much as AWS takes', () => {
  const path = `${'a'.repeat(300)}/Twilio`;
  expect(withNameTag(path)['Name']).toBe(path.slice(51));
  expect(withNameTag(path)['Name']).toHaveLength(256);
});
