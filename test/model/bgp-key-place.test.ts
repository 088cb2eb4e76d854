import { BgpKeyPlace } from '../../lib/model/bgp-key-place';
import { failureOf, refusal } from './support';
import { STRING_TOKENS } from './tokens';

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

test.each([
  ...STRING_TOKENS.map(([, token]) => token),
  'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:twilio/bgp-AbCdEf',
])('the place of a secret can be %s', (arn) => {
  expect(BgpKeyPlace.secret(arn).location).toBe(arn);
});

test.each([
  () => BgpKeyPlace.secret('hunter-two'),
  () => BgpKeyPlace.secret('arn:aws:s3:::hunter-two'),
  () => BgpKeyPlace.secret(`hunter-two ${ARN}`),
  () => BgpKeyPlace.secret(`${ARN} hunter-two`),
  () => BgpKeyPlace.secret(undefined as never),
  () => BgpKeyPlace.secret({ toString: () => `${ARN}-hunter-two` } as never),
  () => BgpKeyPlace.file(''),
  () => BgpKeyPlace.file(' '),
  () => BgpKeyPlace.file({ unsafeUnwrap: () => 'hunter-two' } as never),
])('%# is no place of a key, and is not shown', (make) => {
  expect(refusal(make)).toEqual(['error bgp-key-place at bgpAuthKey: ']);
  expect(failureOf(make).message).not.toContain('hunter');
});
