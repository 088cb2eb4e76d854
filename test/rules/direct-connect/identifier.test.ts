import {
  ARN_RULES,
  CONNECTION_ID_RULES,
  GATEWAY_ID_RULES,
  LAG_ID_RULES,
  VIRTUAL_INTERFACE_ID_RULES,
} from '../../../lib/rules/direct-connect/identifier';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

describe.each([
  ['connection-id', CONNECTION_ID_RULES, 'dxcon'],
  ['lag-id', LAG_ID_RULES, 'dxlag'],
  ['virtual-interface-id', VIRTUAL_INTERFACE_ID_RULES, 'dxvif'],
] as const)('%s', (code, rules, prefix) => {
  test.each(['fgabc123', '12345678', 'a'.repeat(21)])(`${prefix}-%s is one`, (rest) => {
    expect(check(rules, `${prefix}-${rest}`, 'id')).toEqual([]);
  });

  test.each([
    '',
    `${prefix}-`,
    `${prefix}-1234567`,
    `${prefix}-${'a'.repeat(22)}`,
    `${prefix}-FGABC123`,
    ` ${prefix}-fgabc123`,
    'dxgw-fgabc123',
  ])('%p is none', (id) => {
    expect(check(rules, id, 'id')).toEqual([`error ${code} at id: ${id}`]);
  });

  test.each(STRING_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(check(rules, token, 'id')).toEqual([]);
  });
});

describe('direct-connect-gateway-id', () => {
  test('is a UUID', () => {
    expect(check(GATEWAY_ID_RULES, '5f294f92-bafb-4011-916d-9b0bec123456', 'id')).toEqual([]);
  });

  test.each([
    '',
    '5f294f92',
    '5F294F92-BAFB-4011-916D-9B0BEC123456',
    '5f294f92-bafb-4011-916d-9b0bec12345',
    '5f294f92bafb4011916d9b0bec123456',
    'dxgw-5f294f92-bafb-4011-916d-9b0bec123456',
  ])('%p is none', (id) => {
    expect(check(GATEWAY_ID_RULES, id, 'id')).toEqual([`error direct-connect-gateway-id at id: ${id}`]);
  });

  test.each(STRING_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(check(GATEWAY_ID_RULES, token, 'id')).toEqual([]);
  });
});

describe('the ARN of a connection', () => {
  const checked = (arn: string): string[] => check(ARN_RULES, { arn, resource: 'dxcon' }, 'arn');

  test.each(['aws', 'aws-cn', 'aws-us-gov'])('may be of the partition %s', (partition) => {
    expect(checked(`arn:${partition}:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123`)).toEqual([]);
  });

  test.each([
    'dxcon-fgabc123',
    'x/dxcon-fgabc123',
    'arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123',
    'arn:aws:ec2:us-east-1:111122223333:dxcon/dxcon-fgabc123',
    'arn:aws:directconnect:us-east-1::dxcon/dxcon-fgabc123',
    'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123/more',
  ])('is not %p', (arn) => {
    expect(checked(arn)).toEqual([`error direct-connect-arn at arn: ${arn}`]);
  });

  test.each(STRING_TOKENS)('is not checked as a token: %s', (_, token) => {
    expect(checked(token)).toEqual([]);
  });
});

test('a Direct Connect gateway has an ARN without a Region', () => {
  const arn = 'arn:aws:directconnect::111122223333:dx-gateway/5f294f92-bafb-4011-916d-9b0bec123456';
  expect(check(ARN_RULES, { arn, resource: 'dx-gateway' }, 'arn')).toEqual([]);
});
