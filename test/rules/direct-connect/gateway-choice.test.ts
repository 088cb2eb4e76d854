import { GATEWAY_CHOICE_RULES } from '../../../lib/rules/direct-connect/gateway-choice';
import { check } from '../support';

test('one kind of gateway is chosen', () => {
  const chosen = (gateways: Readonly<Record<string, unknown>>, isOptional?: boolean): string[] =>
    check(GATEWAY_CHOICE_RULES, { gateways, isOptional }, 'routes');
  expect(chosen({ a: 'x', b: undefined })).toEqual([]);
  expect(chosen({ a: undefined, b: undefined }, true)).toEqual([]);
  expect(chosen({ a: undefined, b: undefined })).toEqual(['error gateway-choice at routes.a: ']);
  expect(chosen({ a: 'x', b: 'y' }, true)).toEqual(['error gateway-choice at routes.b: a, b']);
});
