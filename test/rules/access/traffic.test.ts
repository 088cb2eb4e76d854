import type { TrafficRule } from '../../../lib/catalog/traffic-rule';
import { TwilioCatalog } from '../../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../../lib/catalog/twilio-traffic';
import { PortRange } from '../../../lib/model/port-range';
import { checkAll } from '../../../lib/rules/rule';
import {
  type CoveredHostName,
  FAILOVER_RULES,
  type FailoverSubject,
  HOST_NAMES_RULES,
  type HostNamesSubject,
  TRAFFIC_RULES,
  type TrafficSubject,
} from '../../../lib/rules/access/traffic';
import { check } from '../support';

const [MEDIA] = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });
const rule = (change: Partial<TrafficRule> = {}): TrafficRule => ({ ...MEDIA!, ...change });

const checked = (change: Partial<TrafficSubject>, path = 'group'): string[] =>
  check(
    TRAFFIC_RULES,
    {
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.SIP_MEDIA],
      rules: [rule()],
      catalogVersion: '2026-11-01',
      ...change,
    },
    path,
  );

describe('chosen traffic', () => {
  test('is served by the edge', () => {
    expect(checked({})).toEqual([]);
  });

  test('is at least one kind', () => {
    expect(checked({ traffic: [], rules: [] })).toEqual(['error traffic-missing at group.traffic: ']);
    expect(checked({ traffic: [], rules: [] }, '')).toEqual(['error traffic-missing at traffic: ']);
  });

  test('that the edge does not serve is reported, each kind', () => {
    const traffic = [TwilioTraffic.SIP_MEDIA, TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.NETWORK_TRAVERSAL];
    expect(checked({ traffic })).toEqual([
      'error traffic-not-served at group.traffic: sip-signalling',
      'error traffic-not-served at group.traffic: network-traversal',
    ]);
  });

  test('is served also if other rules are of other traffic and other edges', () => {
    const [signalling] = TwilioCatalog.current.rules({ edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_SIGNALLING] });
    expect(checked({ rules: [signalling!, rule({ edge: TwilioEdge.SAN_JOSE_IX }), rule()] })).toEqual([]);
  });

  test('that only another edge serves is not served', () => {
    expect(checked({ rules: [rule({ edge: TwilioEdge.SAN_JOSE_IX })] })).toEqual([
      'error traffic-not-served at group.traffic: sip-media',
    ]);
  });
});

describe('host names', () => {
  const named = rule({
    cidrs: [],
    hostNames: ['b.example.com', 'a.example.com'],
    protocol: 'tcp',
    ports: PortRange.of(443),
    direction: 'egress',
    requires: { sdk: 'Voice JavaScript SDK', minimumVersion: '2.0', belowVersion: '2.3.0' },
  });
  const checkedHosts = (subject: Omit<HostNamesSubject, 'edge'>): string[] =>
    check(HOST_NAMES_RULES, { edge: TwilioEdge.ASHBURN_IX, ...subject }, 'group');
  const messageOf = (subject: Omit<HostNamesSubject, 'edge'>): string | undefined =>
    checkAll(HOST_NAMES_RULES, { edge: TwilioEdge.ASHBURN_IX, ...subject }, '')
      .at(-1)
      ?.message.split(': ')
      .at(-1);

  test('beside addresses are fine: a group opens the addresses', () => {
    expect(checkedHosts({ rules: [rule({ hostNames: ['a.example.com'] })] })).toEqual([]);
  });

  test('alone are reported, because a group cannot name them', () => {
    expect(checkedHosts({ rules: [rule(), named] })).toEqual(['warning host-names-only at group.traffic: ashburn-ix']);
  });

  test('are listed once each, sorted, with transport, ports and SDK', () => {
    const other = rule({ cidrs: [], hostNames: ['a.example.com'], protocol: 'udp', ports: PortRange.of(1, 2) });
    const note = '(Voice JavaScript SDK from 2.0 before 2.3.0)';
    expect(messageOf({ rules: [named, other, named] })?.split('; ')).toEqual([
      `a.example.com TCP 443 ${note}`,
      'a.example.com UDP 1-2',
      `b.example.com TCP 443 ${note}`,
    ]);
  });

  describe('that something lets out', () => {
    const cover = (hostName: string, change: Partial<CoveredHostName> = {}): CoveredHostName => ({
      hostName,
      protocol: 'tcp',
      ports: PortRange.of(443),
      ...change,
    });
    const rules = [rule(), named];

    test('are not reported if all of them are', () => {
      expect(checkedHosts({ rules, covered: [cover('a.example.com'), cover('B.Example.com')] })).toEqual([]);
      expect(
        checkedHosts({
          rules,
          covered: ['a.example.com', 'b.example.com'].map((name) => cover(name, { ports: PortRange.of(1, 500) })),
        }),
      ).toEqual([]);
    });

    test('are left out of those that are reported', () => {
      expect(messageOf({ rules, covered: [cover('a.example.com')] })).toMatch(/^b\.example\.com TCP 443 \(/);
    });

    test.each<[string, readonly CoveredHostName[]]>([
      ['another name', [cover('example.com'), cover('xa.example.com')]],
      ['another protocol', [cover('a.example.com', { protocol: 'udp' })]],
      ['another port', [cover('a.example.com', { ports: PortRange.of(10194) })]],
    ])('are reported if it is %s', (_, covered) => {
      expect(messageOf({ rules, covered })).toEqual(messageOf({ rules }));
    });

    test('are reported if Twilio opens the connection', () => {
      const incoming = { ...named, direction: 'ingress' as const };
      expect(messageOf({ rules: [incoming], covered: [cover('a.example.com'), cover('b.example.com')] })).toMatch(/^a\.example/);
    });
  });
});

describe('failover edges', () => {
  const publicSipEdges = [TwilioEdge.DUBLIN, TwilioEdge.UMATILLA];
  const failover = (change: Partial<FailoverSubject>, path = 'group'): string[] =>
    check(
      FAILOVER_RULES,
      { edge: TwilioEdge.ASHBURN, traffic: TwilioTraffic.SIP, failoverEdges: undefined, unserved: [], publicSipEdges, ...change },
      path,
    );

  test('are left to the library, or are all of them', () => {
    expect(failover({})).toEqual([]);
    expect(failover({ failoverEdges: publicSipEdges })).toEqual([]);
    expect(failover({ failoverEdges: [...publicSipEdges, TwilioEdge.TOKYO] })).toEqual([]);
  });

  test('that leave one out are reported', () => {
    expect(failover({ failoverEdges: [TwilioEdge.UMATILLA] })).toEqual([
      'warning sip-failover-narrowed at group.failoverEdges: umatilla',
    ]);
    expect(failover({ failoverEdges: [] }, '')).toEqual(['warning sip-failover-narrowed at failoverEdges: none']);
    expect(failover({ failoverEdges: [TwilioEdge.UMATILLA, TwilioEdge.TOKYO] })).toEqual([
      'warning sip-failover-narrowed at group.failoverEdges: tokyo, umatilla',
    ]);
  });

  test('count as soon as some of the traffic is SIP', () => {
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA, ...TwilioTraffic.SIP];
    expect(failover({ traffic, failoverEdges: publicSipEdges })).toEqual([]);
    expect(failover({ traffic, failoverEdges: [TwilioEdge.UMATILLA] })).toEqual([
      'warning sip-failover-narrowed at group.failoverEdges: umatilla',
    ]);
  });

  test('that are left out are named, and those that were given are sorted', () => {
    const findings = checkAll(
      FAILOVER_RULES,
      {
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP,
        failoverEdges: [TwilioEdge.TOKYO, TwilioEdge.SYDNEY],
        unserved: [],
        publicSipEdges,
      },
      'group',
    );
    expect(findings.map(({ value }) => value)).toEqual(['sydney, tokyo']);
    expect(findings[0]?.message).toContain('leaves out dublin, umatilla, from which');
  });

  test('of an Interconnect edge may be any number of Interconnect edges', () => {
    const edge = TwilioEdge.ASHBURN_IX;
    expect(failover({ edge, failoverEdges: [] })).toEqual([]);
    expect(failover({ edge, failoverEdges: [TwilioEdge.SAN_JOSE_IX] })).toEqual([]);
  });

  test('that serve no SIP have no effect', () => {
    const failoverEdges = [...publicSipEdges, TwilioEdge.MUMBAI];
    expect(failover({ failoverEdges, unserved: [TwilioEdge.MUMBAI] })).toEqual([
      'error failover-edges-unused at group.failoverEdges: mumbai',
    ]);
  });

  test('without SIP traffic have no effect', () => {
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA];
    expect(failover({ traffic, failoverEdges: [] })).toEqual([]);
    expect(failover({ traffic, failoverEdges: undefined })).toEqual([]);
    expect(failover({ traffic, failoverEdges: [TwilioEdge.UMATILLA, TwilioEdge.DUBLIN] })).toEqual([
      'error failover-edges-unused at group.failoverEdges: umatilla, dublin',
    ]);
  });

  test('are of the kind of the edge', () => {
    expect(failover({ failoverEdges: [...publicSipEdges, TwilioEdge.SAN_JOSE_IX] })).toEqual([
      'error failover-edges-mixed at group.failoverEdges: san-jose-ix',
    ]);
    expect(failover({ edge: TwilioEdge.ASHBURN_IX, failoverEdges: [TwilioEdge.UMATILLA, TwilioEdge.SAN_JOSE_IX] })).toEqual([
      'error failover-edges-mixed at group.failoverEdges: umatilla',
    ]);
  });
});
