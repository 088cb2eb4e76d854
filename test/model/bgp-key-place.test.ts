import { BgpKeyPlace } from '../../lib/model/bgp-key-place';

const ARN = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio';

test.each([
  [BgpKeyPlace.secret(ARN), `secret ${ARN}`, { secret: ARN }],
  [BgpKeyPlace.secret(ARN, { jsonField: 'ashburn' }), `secret ${ARN} field ashburn`, { secret: ARN, jsonField: 'ashburn' }],
  [BgpKeyPlace.file('/etc/twilio/aws.key'), 'file /etc/twilio/aws.key', { file: '/etc/twilio/aws.key' }],
])('%s', (place, text, plain) => {
  expect(place.toString()).toBe(text);
  expect(place.toJSON()).toEqual(plain);
  expect(JSON.parse(JSON.stringify(place))).toEqual(plain);
  expect(Object.isFrozen(place)).toBe(true);
});
