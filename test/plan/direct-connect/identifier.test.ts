import { checkIdentifier } from '../../../lib/plan/direct-connect/identifier';
import { failureOf } from '../../model/support';
import { TOKEN } from '../support';

test.each([
  ['connectionId', 'dxcon-fgabc123', 'dxcon-fgabc12', 'connection-id'],
  ['lagId', 'dxlag-fgabc123', 'dxlag_fgabc123', 'lag-id'],
  ['virtualInterfaceId', 'dxvif-fgabc123', 'dxvif-fgabc1234567890123456789', 'virtual-interface-id'],
  [
    'directConnectGatewayId',
    '5f294f92-bafb-4011-916d-9b0bec123456',
    '5f294f92bafb4011916d9b0bec123456',
    'direct-connect-gateway-id',
  ],
] as const)('%s: %s, but not %s', (prop, good, bad, code) => {
  expect(checkIdentifier(prop, good)).toBe(good);
  expect(checkIdentifier(prop, TOKEN)).toBe(TOKEN);
  expect(failureOf(() => checkIdentifier(prop, bad)).findings).toEqual([
    expect.objectContaining({ code: `twilio-interconnect:${code}`, path: prop, value: bad }),
  ]);
});
