import { INTERFACE_METRIC_RULES, type InterfaceMetricSubject } from '../../../lib/rules/direct-connect/metrics';
import { check } from '../support';

const checked = (change: Partial<InterfaceMetricSubject>): string[] =>
  check(INTERFACE_METRIC_RULES, { connectionId: 'dxcon-fgabc123', families: ['ipv4'], addressFamily: undefined, ...change }, '');

test('a metric names its connection', () => {
  expect(checked({})).toEqual([]);
  expect(checked({ connectionId: undefined })).toEqual(['error metric-connection-unknown at connectionId: ']);
});

test('a BGP metric is of a family that has a session, or of which nobody knows', () => {
  expect(checked({ addressFamily: 'ipv4' })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6', families: ['ipv4', 'ipv6'] })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6', families: undefined })).toEqual([]);
  expect(checked({ addressFamily: 'ipv6' })).toEqual(['error metric-address-family at addressFamily: ipv6']);
});
