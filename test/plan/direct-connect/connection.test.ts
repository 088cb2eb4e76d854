import { Bandwidth } from 'twilio-interconnect-constructs';
import {
  connectionInterfacesFindings,
  hostedConnectionFindings,
  orderedPortsFindings,
  planConnection,
} from '../../../lib/plan/direct-connect/connection';
import type { InterfaceParentKind } from '../../../lib/rules/direct-connect/connection';
import { lines, TOKEN } from '../support';

const PORT = { name: 'ashburn', location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };

describe('the plan of a dedicated connection', () => {
  test('is frozen, with values as AWS takes them', () => {
    const plan = planConnection({ ...PORT, lag: { connectionsBandwidth: Bandwidth.gbps(10), location: 'EqDC2' } });
    expect(plan).toEqual({ name: 'ashburn', location: 'EqDC2', bandwidth: '10Gbps', findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('reports everything at once', () => {
    const lag = { connectionsBandwidth: Bandwidth.gbps(10), location: 'EqSV5' };
    expect(
      lines(() => planConnection({ name: '', location: 'a b', bandwidth: Bandwidth.gbps(5), requestMacSec: true, lag })),
    ).toEqual([
      'error dedicated-bandwidth bandwidth',
      'error lag-member-bandwidth bandwidth',
      'error connection-name connectionName',
      'error lag-member-location location',
      'error location-code location',
      'error mac-sec-bandwidth requestMacSec',
    ]);
  });

  test('orders no MACsec unless it is asked for', () => {
    const slow = { ...PORT, bandwidth: Bandwidth.gbps(1) };
    expect(lines(() => planConnection(slow))).toEqual([]);
    expect(lines(() => planConnection({ ...slow, requestMacSec: true }))).toEqual(['error mac-sec-bandwidth requestMacSec']);
  });

  test('skips what is known only at deploy time', () => {
    const lag = { connectionsBandwidth: Bandwidth.gbps(10), location: TOKEN };
    expect(lines(() => planConnection({ ...PORT, name: TOKEN, location: TOKEN, lag }))).toEqual([]);
    expect(lines(() => planConnection({ ...PORT, lag }))).toEqual([]);
  });
});

test('a hosted connection has one of the speeds that partners sell', () => {
  expect(hostedConnectionFindings(Bandwidth.gbps(25))).toEqual([]);
  expect(lines(() => hostedConnectionFindings(Bandwidth.gbps(20)))).toEqual(['error hosted-bandwidth bandwidth']);
});

describe('all interfaces on one connection', () => {
  const on = (...kinds: readonly InterfaceParentKind[]): readonly string[] =>
    lines(() =>
      connectionInterfacesFindings(
        kinds.map((kind, index) => ({ kind, path: `vif${index}`, type: 'private', vlan: index + 1 })),
        'port',
      ),
    );

  test('are not more than one if the connection is hosted', () => {
    expect(on()).toEqual([]);
    expect(on('hosted')).toEqual([]);
    expect(on('unknown', 'unknown')).toEqual([]);
    expect(on('dedicated', 'dedicated')).toEqual([]);
    expect(on('hosted', 'hosted')).toEqual(['error hosted-connection-interfaces port']);
  });

  test('have the kind of connection from the import that has it, in either order', () => {
    expect(on('unknown', 'hosted')).toEqual(['error hosted-connection-interfaces port']);
    expect(on('hosted', 'unknown')).toEqual(['error hosted-connection-interfaces port']);
    expect(on('unknown', 'dedicated')).toEqual([]);
    expect(on('dedicated', 'unknown')).toEqual([]);
  });
});

test('an eleventh port at one place is a warning', () => {
  expect(lines(() => orderedPortsFindings({ what: 'connections', location: 'EqDC2', count: 10 }, 'port'))).toEqual([]);
  expect(lines(() => orderedPortsFindings({ what: 'connections', location: 'EqDC2', count: 11 }, 'port'))).toEqual([
    'warning connections-at-location port',
  ]);
});
