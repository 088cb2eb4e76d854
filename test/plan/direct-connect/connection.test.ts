import { Bandwidth, ResiliencyModel, ValidationFailure } from 'twilio-interconnect-constructs';
import { planConnection, planLag, planResiliencyGroup } from '../../../lib/plan';
import { connectionInterfacesFindings, hostedConnectionFindings } from '../../../lib/plan/direct-connect/connection';
import type { InterfaceParentKind } from '../../../lib/rules/direct-connect/connection';
import { checkIdentifier } from '../../../lib/plan/direct-connect/identifier';
import { lagBandwidthLimit } from '../../../lib/plan/direct-connect/lag';
import { bgpDimensions, interfaceDimensions } from '../../../lib/plan/direct-connect/metric';

const PORT = { name: 'ashburn', location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
const TOKEN = '${Token[TOKEN.1]}';

/** The codes with which something is refused. */
function refusal(plan: () => unknown): readonly string[] {
  try {
    plan();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings.map(({ code, path }) => `${code.replace('twilio-interconnect:', '')} ${path}`);
    }
    throw error;
  }
  return [];
}

describe('the plan of a dedicated connection', () => {
  test('is frozen, and as AWS takes it', () => {
    const plan = planConnection({ ...PORT, lag: { connectionsBandwidth: Bandwidth.gbps(10), location: 'EqDC2' } });
    expect(plan).toEqual({ name: 'ashburn', location: 'EqDC2', bandwidth: '10Gbps', findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('tells everything at once', () => {
    const lag = { connectionsBandwidth: Bandwidth.gbps(10), location: 'EqSV5' };
    expect(
      refusal(() => planConnection({ name: '', location: 'a b', bandwidth: Bandwidth.gbps(5), requestMacSec: true, lag })),
    ).toEqual([
      'dedicated-bandwidth bandwidth',
      'lag-member-bandwidth bandwidth',
      'connection-name connectionName',
      'lag-member-location location',
      'location-code location',
      'mac-sec-bandwidth requestMacSec',
    ]);
  });

  test('judges nothing that is known only at deploy time', () => {
    const lag = { connectionsBandwidth: Bandwidth.gbps(10), location: TOKEN };
    expect(refusal(() => planConnection({ ...PORT, name: TOKEN, location: TOKEN, lag }))).toEqual([]);
    expect(refusal(() => planConnection({ ...PORT, lag }))).toEqual([]);
  });
});

describe('the plan of a link aggregation group', () => {
  test('is frozen, and as AWS takes it', () => {
    const plan = planLag({ name: 'a', location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100), minimumLinks: 2 });
    expect(plan).toEqual({ name: 'a', location: 'EqDC2', connectionsBandwidth: '100Gbps', minimumLinks: 2, findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test.each([
    [1, 4],
    [10, 40],
    [100, 200],
    [400, 800],
  ])('of %i Gbps connections carries %i Gbps at most', (each, all) => {
    expect(lagBandwidthLimit(Bandwidth.gbps(each)).equals(Bandwidth.gbps(all))).toBe(true);
  });
});

describe('a bandwidth as AWS writes it', () => {
  test.each(['50Mbps', '1Gbps', '400Gbps'])('%s is read', (text) => {
    expect(Bandwidth.parse(text)?.toString()).toBe(text);
  });

  test.each(['', '0Gbps', '1.5Gbps', '1 Gbps', '1gbps', '1Tbps', TOKEN])('%p is none', (text) => {
    expect(Bandwidth.parse(text)).toBeUndefined();
  });
});

describe('what a connection is', () => {
  test('hosted, with a speed of those', () => {
    expect(hostedConnectionFindings(Bandwidth.gbps(25))).toEqual([]);
    expect(hostedConnectionFindings(Bandwidth.gbps(20))).toHaveLength(1);
  });

  test('and what stands on it', () => {
    const on = (...kinds: readonly InterfaceParentKind[]) =>
      connectionInterfacesFindings(
        kinds.map((kind, index) => ({ kind, path: `vif${index}`, type: 'private', vlan: index + 1 })),
        'port',
      ).map(({ code, path }) => `${code} ${path}`);
    expect(on()).toEqual([]);
    expect(on('unknown', 'dedicated')).toEqual([]);
    expect(on('unknown', 'unknown')).toEqual([]);
    // Two imports of one connection: the one that says what it is counts, whichever comes first.
    expect(on('unknown', 'hosted')).toEqual(['twilio-interconnect:hosted-connection-interfaces port']);
    expect(on('hosted', 'unknown')).toEqual(['twilio-interconnect:hosted-connection-interfaces port']);
  });
});

describe('an id', () => {
  test.each([
    ['connectionId', 'dxcon-fgabc123', 'dxcon-fgabc12'],
    ['lagId', 'dxlag-fgabc123', 'dxlag_fgabc123'],
    ['virtualInterfaceId', 'dxvif-fgabc123', 'dxvif-fgabc1234567890123456789'],
    ['directConnectGatewayId', '5f294f92-bafb-4011-916d-9b0bec123456', '5f294f92bafb4011916d9b0bec123456'],
  ] as const)('%s: %s, but not %s', (prop, good, bad) => {
    expect(checkIdentifier(prop, good)).toBe(good);
    expect(checkIdentifier(prop, TOKEN)).toBe(TOKEN);
    expect(refusal(() => checkIdentifier(prop, bad))).toHaveLength(1);
  });
});

describe('the plan of a resiliency group', () => {
  test('is frozen, and as AWS takes it', () => {
    const plan = planResiliencyGroup({ name: 'twilio', model: ResiliencyModel.BASIC, locations: ['A', undefined] });
    expect(plan).toEqual({ name: 'twilio', model: 'basic-resiliency', findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });
});

describe("the dimensions of an interface's metric", () => {
  const known = { connectionId: 'dxcon-fgabc123', virtualInterfaceId: 'dxvif-fgabc123', families: undefined };
  const dimensions = { ConnectionId: 'dxcon-fgabc123', VirtualInterfaceId: 'dxvif-fgabc123' };

  test('name both', () => {
    expect(interfaceDimensions(known)).toEqual(dimensions);
    expect(refusal(() => interfaceDimensions({ ...known, connectionId: undefined }))).toEqual([
      'metric-connection-unknown connectionId',
    ]);
  });

  test.each([
    [undefined, undefined, 'ipv4'],
    [undefined, 'ipv6', 'ipv6'],
    [['ipv4'], undefined, 'ipv4'],
    [['ipv6'], undefined, 'ipv6'],
    [['ipv4', 'ipv6'], undefined, 'ipv4'],
    [['ipv4', 'ipv6'], 'ipv6', 'ipv6'],
  ] as const)('of sessions %j, asked for %p: %s', (families, asked, family) => {
    expect(bgpDimensions({ ...known, families }, asked)).toEqual({ ...dimensions, IpAddressFamily: family });
  });

  test('of a session that is not there are refused', () => {
    expect(refusal(() => bgpDimensions({ ...known, families: ['ipv6'] }, 'ipv4'))).toEqual([
      'metric-address-family addressFamily',
    ]);
  });
});
