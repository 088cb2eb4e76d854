import { gatewayChoiceFindings } from '../../../lib/plan/direct-connect/gateway-choice';
import { lines } from '../support';

test('one kind of gateway is given, or none where that is enough', () => {
  const gateways = (vpnGatewayId?: string, transitGatewayId?: string) => ({ vpnGatewayId, transitGatewayId });
  expect(lines(() => gatewayChoiceFindings(gateways('a'), ''))).toEqual([]);
  expect(lines(() => gatewayChoiceFindings(gateways('a', 'b'), ''))).toEqual(['error gateway-choice transitGatewayId']);
  expect(lines(() => gatewayChoiceFindings(gateways(), 'vpc'))).toEqual(['error gateway-choice vpc.vpnGatewayId']);
  expect(lines(() => gatewayChoiceFindings(gateways(), 'vpc', true))).toEqual([]);
});
