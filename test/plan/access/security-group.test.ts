import * as fc from 'fast-check';
import {
  PortRange,
  planSecurityGroup,
  type SecurityGroupPlan,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { describeGroup } from '../../../lib/plan/access/security-group';
import { boxesOfPlan, boxesOfRules, corners, lets } from './boxes';

const SBC = { signalling: PortRange.of(5060, 5061), media: PortRange.of(10000, 60000) };

const dates = ['2023-01-22', ...TwilioCatalog.changes];

describe('a planned security group', () => {
  test('lets through exactly what the catalogue names, for any edge, traffic, date and failover edges', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TwilioEdge.all),
        fc.subarray([...TwilioTraffic.all], { minLength: 1 }),
        fc.constantFrom(...dates),
        fc.subarray(TwilioEdge.all.filter((edge) => edge.products.includes('sip'))),
        (edge, traffic, date, others) => {
          const catalog = TwilioCatalog.at(date);
          const served = traffic.filter((kind) => catalog.rules({ edges: [edge], traffic: [kind] }).length > 0);
          fc.pre(served.length > 0);
          const sip = served.filter((kind) => kind.id === 'sip-signalling' || kind.id === 'sip-media');
          const failoverEdges =
            sip.length === 0
              ? []
              : others.filter(
                  (other) =>
                    other.isInterconnect === edge.isInterconnect && catalog.rules({ edges: [other], traffic: sip }).length > 0,
                );
          const plan = planSecurityGroup({ edge, traffic: served, catalog, failoverEdges });
          const expected = boxesOfRules([
            ...catalog.rules({ edges: [edge], traffic: served }),
            ...(sip.length === 0 ? [] : catalog.rules({ edges: failoverEdges, traffic: sip })),
          ]);
          const actual = boxesOfPlan(plan.rules, plan.prefixLists);
          expect(corners([...expected, ...actual]).filter((packet) => lets(actual, packet) !== lets(expected, packet))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  test('does not depend on the order of the traffic', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK], { minLength: 7 }), (traffic) => {
        const plan = planSecurityGroup({ edge: TwilioEdge.LONDON_IX, traffic });
        expect(JSON.stringify(plan, textual)).toBe(
          JSON.stringify(
            planSecurityGroup({ edge: TwilioEdge.LONDON_IX, traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP] }),
            textual,
          ),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('opens Voice SDK traffic outwards only', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.VOICE_SDK });
    expect(plan.rules.map((rule) => rule.key)).toEqual([
      'egress-media-udp-10000-60000',
      'egress-voice-sdk-signalling-ashburn-ix-tcp-443',
    ]);
  });

  test('opens SIP both ways, and joins ports that touch', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP });
    expect(plan.rules.map((rule) => rule.key)).toEqual([
      'egress-media-udp-10000-60000',
      'egress-sip-signalling-ashburn-ix-tcp-5060-5061',
      'egress-sip-signalling-ashburn-ix-udp-5060',
      'ingress-media-udp-10000-60000',
      'ingress-sip-signalling-ashburn-ix-tcp-5060-5061',
      'ingress-sip-signalling-ashburn-ix-udp-5060',
    ]);
  });

  test('opens SIP of every public edge by default, in one list', () => {
    const sbc = { signalling: PortRange.of(5061) };
    const plan = planSecurityGroup({ edge: TwilioEdge.ASHBURN, traffic: [TwilioTraffic.SIP_SIGNALLING], sbc });
    expect(plan.prefixLists.map((list) => list.entries.map((entry) => entry.cidr.toString()))).toEqual([
      [
        '35.156.191.128/30',
        '54.65.63.192/30',
        '54.169.127.128/30',
        '54.171.127.192/30',
        '54.172.60.0/30',
        '54.244.51.0/30',
        '54.252.254.64/30',
        '177.71.206.192/30',
      ],
    ]);
    expect(plan.findings).toEqual([]);
  });

  describe('at a public edge fails over', () => {
    const others = TwilioEdge.publicEdges.filter((edge) => edge.products.includes('sip') && edge !== TwilioEdge.ASHBURN);
    const planOf = (failoverEdges?: readonly TwilioEdge[]): SecurityGroupPlan =>
      planSecurityGroup({
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP,
        sbc: SBC,
        ...(failoverEdges === undefined ? {} : { failoverEdges }),
      });

    test('to every other edge that serves SIP, which may be named', () => {
      expect(others.length).toBeGreaterThan(1);
      expect(planOf(others)).toEqual(planOf());
      expect(planOf(others).findings).toEqual([]);
    });

    test('not to itself: a warning never asks for the edge of the group', () => {
      const [finding] = planOf([]).findings;
      expect(finding?.message).toContain(`leaves out ${others.map((edge) => edge.id).join(', ')}, from which`);
    });

    test('not to itself: naming the edge of the group opens and weighs nothing more', () => {
      const { findings: _, ...alone } = planOf([TwilioEdge.UMATILLA]);
      const { findings: _more, ...withItself } = planOf([TwilioEdge.ASHBURN, TwilioEdge.UMATILLA]);
      expect(withItself).toEqual(alone);
    });
  });

  test('carries the description of its edge', () => {
    expect(planSecurityGroup({ edge: TwilioEdge.TOKYO_IX, traffic: TwilioTraffic.SIP }).description).toBe(
      describeGroup(TwilioEdge.TOKYO_IX),
    );
    expect(describeGroup(TwilioEdge.TOKYO_IX)).toBe('Twilio traffic at tokyo-ix');
  });

  test('warns when the failover of SIP is narrowed', () => {
    const plan = planSecurityGroup({
      edge: TwilioEdge.ASHBURN,
      traffic: TwilioTraffic.SIP,
      sbc: SBC,
      failoverEdges: [TwilioEdge.UMATILLA],
    });
    expect(plan.findings.map(({ code, path, value }) => ({ code, path, value }))).toEqual([
      { code: 'twilio-interconnect:sip-failover-narrowed', path: 'failoverEdges', value: 'umatilla' },
    ]);
    const signalling = plan.prefixLists.find((list) => list.key === 'sip-signalling');
    expect(signalling?.entries.map((entry) => entry.cidr.toString())).toEqual(['54.172.60.0/30', '54.244.51.0/30']);
  });

  test('keeps old and new media apart while both are valid, because their ports differ', () => {
    const plan = planSecurityGroup({
      edge: TwilioEdge.FRANKFURT,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      catalog: TwilioCatalog.at('2023-10-01'),
    });
    expect(plan.prefixLists.map((list) => [list.key, list.entries.map((entry) => entry.cidr.toString())])).toEqual([
      ['media', ['168.86.128.0/18']],
      ['media-udp-10000-20000', ['3.122.181.0/24', '35.156.191.128/25']],
    ]);
  });

  test('warns of traffic that has host names only, and opens nothing for it', () => {
    const plan = planSecurityGroup({ edge: TwilioEdge.TOKYO, traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING] });
    expect(plan.rules).toEqual([]);
    expect(plan.findings).toHaveLength(1);
    expect(plan.findings[0]).toMatchObject({ code: 'twilio-interconnect:host-names-only', severity: 'warning', value: 'tokyo' });
    expect(plan.findings[0]?.message).toContain('voice-js.tokyo.twilio.com TCP 443 (Voice JavaScript SDK from 2.3.0)');
    expect(plan.findings[0]?.message).toContain('chunderw-vpc-gll-jp1.twilio.com TCP 443 (Voice JavaScript SDK before 2.3.0)');
  });

  test.each([
    [20, []],
    [19, ['20 egress rules']],
    [14, ['20 egress rules', '15 ingress rules']],
  ])('weighs each rule as much as its list reserves, against a quota of %i', (rulesQuota, values) => {
    // GIVEN lists that reserve 5 entries each: four rules out, three in
    const plan = planSecurityGroup({
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
      rulesQuota,
    });
    const findings = plan.findings.filter((each) => each.code === 'twilio-interconnect:security-group-quota');
    expect(findings.map((each) => each.value).sort()).toEqual([...values].sort());
  });

  test.each([
    [
      'traffic that the edge does not serve',
      { edge: TwilioEdge.MUMBAI, traffic: TwilioTraffic.SIP },
      'traffic-not-served',
      'traffic',
    ],
    ['no traffic', { edge: TwilioEdge.ASHBURN, traffic: [] }, 'traffic-missing', 'traffic'],
    [
      'failover edges without SIP',
      { edge: TwilioEdge.ASHBURN, traffic: [TwilioTraffic.VOICE_SDK_MEDIA], failoverEdges: [TwilioEdge.DUBLIN] },
      'failover-edges-unused',
      'failoverEdges',
    ],
    [
      'failover from a public to an Interconnect edge',
      { edge: TwilioEdge.ASHBURN, traffic: TwilioTraffic.SIP, failoverEdges: [TwilioEdge.ASHBURN_IX] },
      'failover-edges-mixed',
      'failoverEdges',
    ],
  ])('refuses %s', (_name, props, code, path) => {
    expect(() => planSecurityGroup(props)).toThrow(
      expect.objectContaining({
        name: 'ValidationFailure',
        findings: expect.arrayContaining([
          expect.objectContaining({ code: `twilio-interconnect:${code}`, path, severity: 'error' }),
        ]),
      }),
    );
  });
});

/** Values that know how to print themselves, printed. */
function textual(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

test('TURN over TCP alone opens no UDP, and no more beside all of network traversal', () => {
  const { NETWORK_TRAVERSAL, NETWORK_TRAVERSAL_TCP } = TwilioTraffic;
  const opened = (...traffic: TwilioTraffic[]) =>
    planSecurityGroup({ edge: TwilioEdge.DUBLIN, traffic }).rules.map(
      ({ direction, protocol, ports }) => `${direction} ${protocol} ${ports}`,
    );
  expect([...opened(NETWORK_TRAVERSAL_TCP)].sort()).toEqual(['egress tcp 3478', 'egress tcp 443', 'egress tcp 5349']);
  expect(opened(NETWORK_TRAVERSAL, NETWORK_TRAVERSAL_TCP)).toEqual(opened(NETWORK_TRAVERSAL));
});

test('the name and the description of a group are judged, and the description is planned', () => {
  const group = { edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
  expect(planSecurityGroup({ ...group, description: 'Session border controllers' }).description).toBe(
    'Session border controllers',
  );
  expect(planSecurityGroup(group).description).toBe('Twilio traffic at ashburn-ix');
  expect(() => planSecurityGroup({ ...group, securityGroupName: 'sg-voice' })).toThrow('twilio-interconnect:security-group-name');
  expect(() => planSecurityGroup({ ...group, description: 'Zürich' })).toThrow('twilio-interconnect:security-group-description');
});
