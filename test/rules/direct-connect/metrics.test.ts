import { PrivateVirtualInterface, type VirtualInterfaceAttributes } from 'twilio-interconnect-constructs/cdk';
import { INTERFACE_METRIC_RULES, type InterfaceMetricSubject } from '../../../lib/rules/direct-connect/metrics';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const checked = (change: Partial<InterfaceMetricSubject>): string[] =>
  check(INTERFACE_METRIC_RULES, { connectionId: 'dxcon-fgabc123', families: ['ipv4'], addressFamily: undefined, ...change }, '');

test('a metric names its connection', () => {
  expect(checked({})).toEqual([]);
  expect(checked({ connectionId: undefined })).toEqual(['error metric-connection-unknown at connection: ']);
});

test('a BGP metric is of a family that has a session, or of which nobody knows', () => {
  expect(checked({ addressFamily: 'ipv4' })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6', families: ['ipv4', 'ipv6'] })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6', families: undefined })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6' })).toEqual(['error metric-address-family at addressFamily: ipv6']);
});

// It named a prop connectionId, which no interface has.
test('the hint about an imported interface names a prop that exists', () => {
  const [finding] = checkAll(
    INTERFACE_METRIC_RULES,
    { connectionId: undefined, families: undefined, addressFamily: undefined },
    '',
  );
  expect(finding?.fix).toContain('fromPrivateVirtualInterfaceAttributes(scope, id, { virtualInterfaceId, connection })');
  const attributes: Pick<VirtualInterfaceAttributes, 'virtualInterfaceId' | 'connection'> = { virtualInterfaceId: 'dxvif-1' };
  expect(Object.keys(attributes)).toEqual(['virtualInterfaceId']);
  expect(PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes).toBeInstanceOf(Function);
});
