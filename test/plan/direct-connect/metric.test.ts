import { bgpDimensions, interfaceDimensions, METRIC_NAMESPACE } from '../../../lib/plan/direct-connect/metric';
import { refusal } from '../../model/support';

const KNOWN = { connectionId: 'dxcon-fgabc123', virtualInterfaceId: 'dxvif-fgabc123', families: undefined };
const DIMENSIONS = { ConnectionId: 'dxcon-fgabc123', VirtualInterfaceId: 'dxvif-fgabc123' };

test('the namespace is that of Direct Connect', () => {
  expect(METRIC_NAMESPACE).toBe('AWS/DX');
});

describe("the dimensions of an interface's metric", () => {
  test('are the connection and the interface', () => {
    expect(interfaceDimensions(KNOWN)).toEqual(DIMENSIONS);
  });

  test('need a connection that is known', () => {
    const unknown = { ...KNOWN, connectionId: undefined };
    const expected = ['error metric-connection-unknown at connection: '];
    expect(refusal(() => interfaceDimensions(unknown))).toEqual(expected);
    expect(refusal(() => bgpDimensions(unknown, undefined))).toEqual(expected);
  });
});

describe("the dimensions of a BGP session's metric", () => {
  test.each([
    [undefined, undefined, 'ipv4'],
    [undefined, 'ipv6', 'ipv6'],
    [['ipv4'], undefined, 'ipv4'],
    [['ipv6'], undefined, 'ipv6'],
    [['ipv4', 'ipv6'], undefined, 'ipv4'],
    [['ipv4', 'ipv6'], 'ipv6', 'ipv6'],
  ] as const)('of sessions %j, asked for %p: %s', (families, asked, family) => {
    expect(bgpDimensions({ ...KNOWN, families }, asked)).toEqual({ ...DIMENSIONS, IpAddressFamily: family });
  });

  test('need a session of that family', () => {
    expect(refusal(() => bgpDimensions({ ...KNOWN, families: ['ipv6'] }, 'ipv4'))).toEqual([
      'error metric-address-family at addressFamily: ipv4',
    ]);
  });
});
