import * as fc from 'fast-check';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  type HostNameCovers,
  IpRoutes,
  planAccess,
  planHostNames,
  planInterconnect,
  planSecurityGroup,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { settledBy, hostNamesOf } from '../../../lib/plan/access/host-names';
import { refusal } from '../../model/support';

const NAMED = [
  TwilioTraffic.VOICE_SDK_SIGNALLING,
  TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
  TwilioTraffic.VOICE_SDK_INSIGHTS,
  TwilioTraffic.VOICE_SDK_REGISTRATION,
];
const linesOf = (plan: ReturnType<typeof planHostNames>): readonly string[] =>
  plan.hostNames.map(({ hostName, protocol, ports }) => `${hostName} ${protocol} ${ports.toString()}`);

describe('host names', () => {
  test('of the Voice SDKs at one edge', () => {
    expect(linesOf(planHostNames({ edges: [TwilioEdge.ASHBURN], traffic: NAMED }))).toEqual([
      'chunderm.us1.gll.twilio.com tcp 443',
      'chunderm.us1.gll.twilio.com tcp 10194',
      'chunderw-vpc-gll-us1.twilio.com tcp 443',
      'ers.twilio.com tcp 443',
      'eventgw.twilio.com tcp 443',
      'voice-js.ashburn.twilio.com tcp 443',
    ]);
  });

  test('say what needs them, from which version, and where Twilio says so', () => {
    const plan = planHostNames({ edges: [TwilioEdge.TOKYO, TwilioEdge.ASHBURN], traffic: NAMED });
    const host = (name: string) => plan.hostNames.find(({ hostName }) => hostName === name)!;
    expect(host('voice-js.tokyo.twilio.com')).toMatchObject({
      direction: 'egress',
      requires: [{ sdk: 'Voice JavaScript SDK', minimumVersion: '2.3.0' }],
      hasAddresses: false,
      sources: ['https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements'],
    });
    expect(host('voice-js.tokyo.twilio.com').edges.map(String)).toEqual(['tokyo']);
    const shared = host('eventgw.twilio.com');
    expect(shared.edges.map(({ id }) => id)).toEqual(['ashburn', 'tokyo']);
    expect(shared.traffic.map(({ id }) => id)).toEqual(['voice-sdk-insights']);
    expect(shared.requires).toEqual([]);
  });

  test('with published addresses are marked: groups hold those', () => {
    const { hostNames } = planHostNames({ edges: [TwilioEdge.ROAMING], traffic: [TwilioTraffic.NETWORK_TRAVERSAL] });
    expect(hostNames.map(({ hostName, protocol, hasAddresses }) => `${hostName} ${protocol} ${hasAddresses}`)).toEqual([
      'global.stun.twilio.com udp true',
      'global.turn.twilio.com tcp true',
      'global.turn.twilio.com udp true',
    ]);
  });

  test('of traffic that has addresses alone are none', () => {
    expect(planHostNames({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }).hostNames).toEqual([]);
  });

  test('are as Twilio published them on the day of the catalogue', () => {
    const on = (date: string): readonly string[] =>
      linesOf(
        planHostNames({
          edges: [TwilioEdge.ASHBURN],
          traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING],
          catalog: TwilioCatalog.at(date),
        }),
      );
    expect(on('2026-10-01')).toContain('voice-js.ashburn.twilio.com tcp 443');
    expect(on(TwilioCatalog.changes[0]!)).toContain('chunderw-vpc-gll-us1.twilio.com tcp 443');
  });

  test('of a customer stand with their own source; an SDK that all versions share is no requirement', () => {
    const own = {
      edge: TwilioEdge.ASHBURN,
      traffic: TwilioTraffic.VOICE_SDK_INSIGHTS,
      direction: 'egress' as const,
      protocol: 'tcp' as const,
      ports: PortRange.of(443),
      hostNames: ['Own.Example.com'],
      source: 'an agreement',
    };
    const versioned = {
      ...own,
      edge: TwilioEdge.TOKYO,
      requires: { sdk: 'Voice JavaScript SDK' as const, minimumVersion: '2.0' },
    };
    const catalog = TwilioCatalog.current.with({ add: [own, versioned] });
    const found = (edges: readonly TwilioEdge[]) =>
      planHostNames({ edges, traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS], catalog }).hostNames.find(
        ({ hostName }) => hostName === 'own.example.com',
      );
    expect(found([TwilioEdge.TOKYO])?.requires).toEqual([versioned.requires]);
    expect(found([TwilioEdge.TOKYO, TwilioEdge.ASHBURN])?.requires).toEqual([]);
    expect(found([TwilioEdge.ASHBURN])?.sources).toEqual(['an agreement']);
  });

  test('need an edge, traffic, and an edge that serves it', () => {
    expect(refusal(() => planHostNames({ edges: [], traffic: NAMED }))).toEqual(['error edges-missing at edges: ']);
    expect(refusal(() => planHostNames({ edges: [TwilioEdge.ASHBURN], traffic: [] }))).toEqual([
      'error traffic-missing at traffic: ',
    ]);
    expect(refusal(() => planHostNames({ edges: [TwilioEdge.MUMBAI], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] }))).toEqual([
      'error traffic-not-served at traffic: voice-sdk-insights',
    ]);
  });

  test('are frozen, and the same in any order of what is given', () => {
    const plan = planHostNames({
      edges: [TwilioEdge.ASHBURN, TwilioEdge.TOKYO, TwilioEdge.ASHBURN],
      traffic: [...NAMED, ...NAMED],
    });
    expect(plan).toEqual(
      planHostNames({ edges: [TwilioEdge.TOKYO, TwilioEdge.ASHBURN], traffic: [3, 1, 0, 2].map((at) => NAMED[at]!) }),
    );
    expect(Object.isFrozen(plan.hostNames[0])).toBe(true);
  });

  test('are those of the rules, each with all that names it', () => {
    const rules = TwilioCatalog.current.rules();
    fc.assert(
      fc.property(fc.subarray([...rules]), (some) => {
        const expected = new Set(
          some.flatMap((rule) =>
            rule.hostNames.map((name) => `${name}|${rule.direction}|${rule.protocol}|${rule.ports.from}-${rule.ports.to}`),
          ),
        );
        const found = hostNamesOf(some);
        expect(
          found
            .map(({ hostName, direction, protocol, ports }) => `${hostName}|${direction}|${protocol}|${ports.from}-${ports.to}`)
            .sort(),
        ).toEqual([...expected].sort());
        for (const host of found) {
          const naming = some.filter(
            (rule) => rule.hostNames.includes(host.hostName) && rule.protocol === host.protocol && rule.ports.equals(host.ports),
          );
          expect(new Set(host.edges.map(({ id }) => id))).toEqual(new Set(naming.map(({ edge }) => edge.id)));
          expect(new Set(host.traffic.map(({ id }) => id))).toEqual(new Set(naming.map(({ traffic }) => traffic.id)));
          expect(host.hasAddresses).toBe(!naming.some(({ cidrs }) => cidrs.length === 0));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are in the plan of an access, also where a group opens the addresses', () => {
    const edges = [TwilioEdge.ASHBURN, TwilioEdge.TOKYO_IX];
    const traffic = [...NAMED, TwilioTraffic.VOICE_SDK_MEDIA];
    expect(planAccess({ edges, traffic }).hostNames).toEqual(planHostNames({ edges, traffic }).hostNames);
  });
});

describe('hosts that something lets out by name', () => {
  const edges = [TwilioEdge.ASHBURN, TwilioEdge.TOKYO];
  const traffic = [...NAMED, TwilioTraffic.VOICE_SDK_MEDIA];
  const all = planHostNames({ edges, traffic }).hostNames;
  const warned = (hostNames?: HostNameCovers): readonly string[] =>
    planAccess({ edges, traffic, hostNames })
      .findings.filter(({ code }) => code.endsWith(':host-names-only'))
      .map(
        ({ value, message }) =>
          `${value}: ${message
            .split(': ')
            .at(-1)!
            .replace(/ \([^)]*\)/g, '')}`,
      );

  test('are not warned of', () => {
    expect(warned()).toHaveLength(2);
    expect(warned([])).toEqual(warned());
    expect(warned({ coveredHostNames: all })).toEqual([]);
    expect(warned([{ coveredHostNames: all.slice(0, 4) }, { coveredHostNames: all.slice(4) }])).toEqual([]);
  });

  test('are told from those that nothing lets out, at each edge', () => {
    const some = all.filter(({ hostName, ports }) => hostName !== 'voice-js.tokyo.twilio.com' && ports.from !== 10194);
    expect(warned({ coveredHostNames: some })).toEqual([
      'ashburn: chunderm.us1.gll.twilio.com TCP 10194',
      'tokyo: chunderm.jp1.gll.twilio.com TCP 10194; voice-js.tokyo.twilio.com TCP 443',
    ]);
  });

  test('or that are closed on purpose are not warned of, and nothing else is silent', () => {
    const [older, younger] = [true, false].map((isOlder) =>
      all.filter(({ requires }) => requires.some(({ belowVersion }) => belowVersion !== undefined) === isOlder),
    );
    expect(older).toHaveLength(4);
    expect(warned({ coveredHostNames: younger!, closedHostNames: older! })).toEqual([]);
    expect(warned({ coveredHostNames: younger! })).toHaveLength(2);
    expect(warned({ coveredHostNames: [], closedHostNames: older! })).toHaveLength(2);
  });

  test('count for a group by itself as well', () => {
    const group = (hostNames?: HostNameCovers) =>
      planSecurityGroup({ edge: TwilioEdge.ASHBURN, traffic, ...(hostNames && { hostNames }) });
    expect(group().findings.map(({ code }) => code)).toContain('twilio-interconnect:host-names-only');
    expect(group({ coveredHostNames: all }).findings).toEqual([]);
    expect(group({ coveredHostNames: all }).rules).toEqual(group().rules);
  });

  test('are read one by one, and everything that is wrong is said', () => {
    const ports = PortRange.of(443);
    expect(settledBy(undefined)).toEqual([]);
    const [a, b] = ['a.example.com', 'b.example.com'].map((hostName) => ({ hostName, protocol: 'tcp' as const, ports }));
    expect(settledBy({ coveredHostNames: [a!] })).toEqual([a]);
    expect(settledBy([{ coveredHostNames: [a!], closedHostNames: [b!] }])).toEqual([a, b]);
    const wrong = [{ coveredHostNames: [{ hostName: 5, protocol: 'tls', ports }] }, { coveredHostNames: 'all' }];
    expect(refusal(() => planAccess({ edges, traffic, hostNames: wrong as never }))).toEqual([
      'error wrong-type at hostNames[0].coveredHostNames[0].hostName: ',
      'error unknown-choice at hostNames[0].coveredHostNames[0].protocol: ',
      'error wrong-type at hostNames[1].coveredHostNames: ',
    ]);
    expect(
      refusal(() => planAccess({ edges, traffic, hostNames: { coveredHostNames: [], closedHostNames: 5 } as never })),
    ).toEqual(['error wrong-type at hostNames.closedHostNames: ']);
    expect(refusal(() => planAccess({ edges, traffic, hostNames: { coveredHostNames: 5 } as never }))).toEqual([
      'error wrong-type at hostNames.coveredHostNames: ',
    ]);
    const hostile = Object.defineProperty({}, 'coveredHostNames', {
      get: () => {
        throw new Error('no');
      },
      enumerable: true,
    });
    expect(refusal(() => planAccess({ edges, traffic, hostNames: hostile as never }))).toEqual([
      'error wrong-type at hostNames.coveredHostNames: ',
    ]);
    expect(refusal(() => planAccess({ edges, traffic, hostNames: all as never })).length).toBeGreaterThan(0);
  });

  test('need a VPC, in an Interconnect', () => {
    const site = { edge: TwilioEdge.ASHBURN_IX, bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: BgpPeering.ipv4() };
    const props = { customerAsn: Asn.of(65010), ipRoutes: IpRoutes.of('203.0.113.0/24'), sites: { ashburn: site } };
    const hostNames = { coveredHostNames: all };
    expect(refusal(() => planInterconnect({ ...props, resiliency: 'single-site', hostNames }))).toContain(
      'error vpc-and-traffic at hostNames: ',
    );
    const plan = planInterconnect({ ...props, resiliency: 'single-site', hostNames, traffic });
    expect(plan.findings.map(({ code }) => code)).not.toContain('twilio-interconnect:host-names-only');
    expect(plan.hostNames).toEqual(plan.access!.hostNames);
    expect(plan.hostNames.map(({ hostName }) => hostName)).toEqual(['ers.twilio.com', 'eventgw.twilio.com']);
  });
});
