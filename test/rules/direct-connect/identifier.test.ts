import {
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
