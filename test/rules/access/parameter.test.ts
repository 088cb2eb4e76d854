import { LONGEST_KEY, PARAMETER_PATH_RULES, PARAMETER_RULES, parameterArnParts } from '../../../lib/rules/access/parameter';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const ARN = 'arn:aws:ssm:us-east-1:111122223333:parameter/twilio/prefix-lists/media';

const path = (text: string): string[] => check(PARAMETER_PATH_RULES, text, 'parameterPath');
const read = (parameter: string, isLiteralNeeded = true, at = ''): string[] =>
  check(PARAMETER_RULES, { parameter, isLiteralNeeded }, at);

test.each(['/twilio', '/twilio/prefix-lists', '/Twilio/v1.0_a', '/a'.repeat(14), `/${'a'.repeat(1011 - LONGEST_KEY - 2)}`])(
  '%s is a path',
  (text) => {
    expect(path(text)).toEqual([]);
  },
);

test.each([
  '',
  '/',
  'twilio',
  'twilio/lists',
  '/twilio/',
  '/twilio//lists',
  '/twilio lists',
  '/aws/lists',
  '/AWS/lists',
  '/ssm-lists',
  '/a'.repeat(15),
  `/${'a'.repeat(1011 - LONGEST_KEY - 1)}`,
])('%s is none', (text) => {
  expect(path(text)).toEqual([`error parameter-path at parameterPath: ${text}`]);
});

test.each(STRING_TOKENS)('a token is not checked: %s', (_, token) => {
  expect(path(token)).toEqual([]);
  expect(read(token, false)).toEqual([]);
});

test.each(STRING_TOKENS)('a token is refused where a literal is needed: %s', (_, token) => {
  expect(read(token)).toEqual(['error parameter-reference at parameter: ']);
});

test.each([ARN, ARN.replace('arn:aws:', 'arn:aws-us-gov:'), 'media', '/twilio/prefix-lists/media'])(
  '%s is a parameter',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test.each([
  '',
  'twilio/media',
  '/twilio/',
  'arn:aws:ssm:us-east-1:111122223333:parameter',
  ARN.replace('us-east-1', ''),
  ARN.replace('111122223333', '1111'),
  ARN.replace(':ssm:', ':ec2:'),
  `${ARN}:3`,
])('%s is none', (text) => {
  expect(read(text, true, 'lists')).toEqual([`error parameter-reference at lists.parameter: ${text}`]);
});

test('an ARN has a Region, an account and a name', () => {
  expect(parameterArnParts(ARN)).toEqual({ region: 'us-east-1', account: '111122223333', name: '/twilio/prefix-lists/media' });
  expect(parameterArnParts('/twilio/prefix-lists/media')).toBeUndefined();
});
