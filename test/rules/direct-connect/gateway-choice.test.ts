import { DEPENDENT_PROPS_RULES, GATEWAY_CHOICE_RULES } from '../../../lib/rules/direct-connect/gateway-choice';
import { check } from '../support';

test('one kind of gateway is chosen', () => {
  const chosen = (gateways: Readonly<Record<string, unknown>>, isOptional?: boolean): string[] =>
    check(GATEWAY_CHOICE_RULES, { gateways, isOptional }, 'routes');
  expect(chosen({ a: 'x', b: undefined })).toEqual([]);
  expect(chosen({ a: undefined, b: undefined }, true)).toEqual([]);
  expect(chosen({ a: undefined, b: undefined })).toEqual(['error gateway-choice at routes.a: ']);
  expect(chosen({ a: 'x', b: 'y' }, true)).toEqual(['error gateway-choice at routes.b: a, b']);
});

test('what counts only beside another prop is not given alone', () => {
  const alone = (props: Readonly<Record<string, unknown>>, isGiven: boolean): string[] =>
    check(DEPENDENT_PROPS_RULES, { props, needs: 'transitGateway', isGiven }, '');
  expect(alone({ transitGatewayAsn: 'x' }, true)).toEqual([]);
  expect(alone({ transitGatewayAsn: undefined }, false)).toEqual([]);
  expect(alone({ transitGatewayAsn: 'x' }, false)).toEqual(['error prop-without-effect at transitGatewayAsn: ']);
});
