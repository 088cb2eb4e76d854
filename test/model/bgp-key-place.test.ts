import { BgpKeyPlace } from '../../lib/model/bgp-key-place';
import { failureOf } from './support';
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
  ['bgp-key-place', () => BgpKeyPlace.secret('hunter-two')],
  ['bgp-key-place', () => BgpKeyPlace.secret('arn:aws:s3:::hunter-two')],
  ['bgp-key-place', () => BgpKeyPlace.secret(`hunter-two ${ARN}`)],
  ['bgp-key-place', () => BgpKeyPlace.secret(`${ARN} hunter-two`)],
  ['wrong-type', () => BgpKeyPlace.secret({ toString: () => `${ARN}-hunter-two` } as never)],
  ['bgp-key-place', () => BgpKeyPlace.file(' ')],
  ['wrong-type', () => BgpKeyPlace.secret(undefined as never)],
  ['wrong-type', () => BgpKeyPlace.secret(['hunter-two'] as never)],
  ['unknown-prop', () => BgpKeyPlace.secret(ARN, { field: 'hunter-two' } as never)],
  ['bgp-key-place', () => BgpKeyPlace.file('')],
  ['bgp-key-place', () => BgpKeyPlace.file('hunter\ntwo')],
  ['wrong-type', () => BgpKeyPlace.file({ unsafeUnwrap: () => 'hunter-two' } as never)],
])('%s: %# is no place of a key, and is not shown', (expected, make) => {
  const { findings, message } = failureOf(make);
  expect(findings.map(({ code }) => code)).toEqual([`twilio-interconnect:${expected}`]);
  expect(message).not.toContain('hunter');
});
