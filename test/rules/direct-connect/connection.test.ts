import { Bandwidth } from '../../../lib/model/bandwidth';
import {
  CONNECTION_INTERFACES_RULES,
  type ConnectionInterface,
  HOSTED_CONNECTION_RULES,
  type InterfaceParentKind,
  ORDERED_PORTS_RULES,
  type OrderedPortsSubject,
  PORT_RULES,
  PORT_STATE_RULES,
  type PortSubject,
} from '../../../lib/rules/direct-connect/connection';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const port = (change: Partial<PortSubject>, path = ''): string[] =>
  check(
    PORT_RULES,
    {
      nameProp: 'connectionName',
      name: 'ashburn',
      bandwidthProp: 'bandwidth',
      bandwidth: Bandwidth.gbps(10),
      location: 'EqDC2',
      requestMacSec: false,
      ...change,
    },
    path,
  );

describe('a port', () => {
  test.each(['x', 'Az09 _-,/', 'x'.repeat(200)])('may be named %p', (name) => {
    expect(port({ name })).toEqual([]);
  });

  test.each(['', 'x'.repeat(201), 'a.b', 'a\n'])('may not be named %p', (name) => {
    expect(port({ name })).toEqual([`error connection-name at connectionName: ${name}`]);
    expect(port({ name, nameProp: 'lagName' }, 'lag')).toEqual([`error connection-name at lag.lagName: ${name}`]);
  });

  test.each(['EqDC2', 'a', 'EQ-DC2-1'])('may be at %p', (location) => {
    expect(port({ location })).toEqual([]);
  });

  test.each(['', 'Equinix DC2', 'Eq_DC2', 'EqDC2\n'])('may not be at %p', (location) => {
    expect(port({ location })).toEqual([`error location-code at location: ${location}`]);
  });

  test.each(STRING_TOKENS)('is skipped where it is a token: %s', (_, token) => {
    expect(port({ name: token, location: token })).toEqual([]);
  });

  test.each([1, 10, 100, 400])('may have %p Gbps', (gbps) => {
    expect(port({ bandwidth: Bandwidth.gbps(gbps) })).toEqual([]);
  });

  test.each([0.5, 2, 25, 40, 200, 1000])('may not have %p Gbps', (gbps) => {
    const bandwidth = Bandwidth.gbps(gbps);
    expect(port({ bandwidth })).toEqual([`error dedicated-bandwidth at bandwidth: ${String(bandwidth)}`]);
    expect(port({ bandwidth, bandwidthProp: 'connectionsBandwidth' }, 'lag')).toEqual([
      `error dedicated-bandwidth at lag.connectionsBandwidth: ${String(bandwidth)}`,
    ]);
  });

  test.each([10, 100, 400])('of %p Gbps may have MACsec', (gbps) => {
    expect(port({ bandwidth: Bandwidth.gbps(gbps), requestMacSec: true })).toEqual([]);
  });

  test('of 1 Gbps has no MACsec', () => {
    expect(port({ bandwidth: Bandwidth.gbps(1), requestMacSec: true })).toEqual([
      'error mac-sec-bandwidth at requestMacSec: true',
    ]);
  });
});

describe('a hosted connection', () => {
  const hosted = (mbps: number): string[] => check(HOSTED_CONNECTION_RULES, Bandwidth.mbps(mbps), 'connection');

  test.each([50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10000, 25000])('may have %p Mbps', (mbps) => {
    expect(hosted(mbps)).toEqual([]);
  });

  test.each([49, 51, 10, 600, 1500, 3000, 100000])('may not have %p Mbps', (mbps) => {
    expect(hosted(mbps)).toEqual([
      `error hosted-bandwidth at connection.bandwidth: ${mbps === 3000 ? '3Gbps' : mbps === 100000 ? '100Gbps' : `${mbps}Mbps`}`,
    ]);
  });
});

describe('the interfaces of a connection', () => {
  const vif = (number: number, change: Partial<ConnectionInterface> = {}): ConnectionInterface => ({
    path: `Vif${number}`,
    type: 'private',
    vlan: number,
    ...change,
  });
  const many = (count: number, change: Partial<ConnectionInterface> = {}, from = 1): ConnectionInterface[] =>
    Array.from({ length: count }, (_, index) => vif(from + index, change));
  const on = (kind: InterfaceParentKind, interfaces: readonly ConnectionInterface[]): string[] =>
    check(CONNECTION_INTERFACES_RULES, { kind, interfaces }, 'Connection');

  test('have different VLANs', () => {
    expect(on('dedicated', [vif(1), vif(2)])).toEqual([]);
    expect(on('dedicated', [vif(1), vif(2), vif(3, { vlan: 1 })])).toEqual(['error vlan-taken at Vif3.vlan: 1']);
  });

  test.each(NUMBER_TOKENS)('with a token as VLAN are skipped: %s', (_, token) => {
    expect(on('dedicated', [vif(1, { vlan: token }), vif(2, { vlan: token })])).toEqual([]);
  });

  test('are one on a hosted connection', () => {
    expect(on('hosted', [vif(1)])).toEqual([]);
    expect(on('hosted', [vif(1), vif(2)])).toEqual(['error hosted-connection-interfaces at Connection: Vif1, Vif2']);
    expect(on('unknown', [vif(1), vif(2)])).toEqual([]);
  });

  test.each(['dedicated', 'lag', 'unknown'] as const)('are 50 private and public ones on %s', (kind) => {
    expect(on(kind, [...many(25), ...many(25, { type: 'public' }, 26)])).toEqual([]);
    expect(on(kind, [...many(25), ...many(26, { type: 'public' }, 26)])).toEqual([
      'error connection-interfaces at Connection: 51 private and public interfaces',
    ]);
  });

  test('are 51 with transit ones', () => {
    expect(on('lag', [...many(50), vif(51, { type: 'transit' })])).toEqual([]);
    expect(on('lag', [...many(50), ...many(2, { type: 'transit' }, 51)])).toEqual([
      'error connection-interfaces-total at Connection: 52 interfaces',
    ]);
  });

  test('are 4 transit ones, by default', () => {
    expect(on('dedicated', many(4, { type: 'transit' }))).toEqual([]);
    expect(on('dedicated', many(5, { type: 'transit' }))).toEqual([
      'warning connection-transit-interfaces at Connection: 5 transit interfaces',
    ]);
  });

  test.each([
    ['private', 60],
    ['transit', 60],
  ] as const)('are one on a hosted connection, however many more of %s there are', (type, count) => {
    expect(on('hosted', many(count, { type, rateLimit: '50Mbps' })).map((each) => each.split(':')[0])).toEqual([
      'error hosted-connection-interfaces at Connection',
    ]);
  });

  test('have at most 10 rate limits', () => {
    const rateLimit = '50Mbps';
    expect(on('dedicated', [...many(10, { rateLimit }), vif(11)])).toEqual([]);
    expect(on('dedicated', many(11, { rateLimit }))).toEqual(['error connection-rate-limits at Connection: 11 rate limits']);
    expect(on('unknown', many(11, { rateLimit }))).toEqual(['error connection-rate-limits at Connection: 11 rate limits']);
  });
});

describe('ordered ports', () => {
  const ordered = (what: OrderedPortsSubject['what'], count: number): string[] =>
    check(ORDERED_PORTS_RULES, { what, location: 'here', count }, 'First');

  test.each([1, 10])('%p of a kind are fine', (count) => {
    expect([...ordered('connections', count), ...ordered('lags', count)]).toEqual([]);
  });

  test('11 of a kind need a raised quota', () => {
    expect(ordered('connections', 11)).toEqual(['warning connections-at-location at First: 11 connections']);
    expect(ordered('lags', 11)).toEqual(['warning lags-in-region at First: 11 link aggregation groups']);
  });
});

test('a port that the same app orders carries no interface yet', () => {
  expect(check(PORT_STATE_RULES, { isOrderedHere: true }, 'sites.ashburn')).toEqual([
    'warning port-not-ordered-yet at sites.ashburn.connection: ',
  ]);
  expect(check(PORT_STATE_RULES, { isOrderedHere: false }, '')).toEqual([]);
});
