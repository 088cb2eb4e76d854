import * as fc from 'fast-check';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  BgpPrefix,
  Cidr,
  type Finding,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  Mtu,
  planInterconnect,
  PortRange,
  type SiteInterfacePlanProps,
  type SitePreference,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';

const ashburn: InterconnectSitePlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
  connection: 'dxcon-fgabc123',
};
const sanJose: InterconnectSitePlanProps = {
  edge: TwilioEdge.SAN_JOSE_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(102),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
  connection: 'dxcon-fgdef456',
};

function propsWith(changes: Partial<InterconnectPlanProps> = {}): InterconnectPlanProps {
  return {
    customerAsn: Asn.of(65010),
    directConnectGateway: { amazonSideAsn: Asn.of(64512) },
    ipRoutes: IpRoutes.of('5.6.7.0/24'),
    addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
    traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING],
    sbc: { signalling: PortRange.of(5060, 5061), media: PortRange.of(10000, 60000) },
    sites: { ashburn, sanJose },
    ...changes,
  };
}

function findingsOf(changes: Partial<InterconnectPlanProps>): readonly Finding[] {
  try {
    return planInterconnect(propsWith(changes)).findings;
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

const brief = ({ code, severity, path, value }: Finding): string =>
  `${severity} ${code.replace('twilio-interconnect:', '')} ${path} ${value}`;

describe('a planned Interconnect', () => {
  test('with two sites has no finding', () => {
    expect(planInterconnect(propsWith()).findings).toEqual([]);
  });

  test('has its interfaces, allowed prefixes and lists in order', () => {
    const plan = planInterconnect(propsWith());
    expect(plan.sites.map((site) => site.virtualInterface)).toEqual([
      {
        type: 'private',
        name: 'twilio-ashburn',
        vlan: 101,
        mtu: undefined,
        siteLink: undefined,
        bgpPeers: [{ addressFamily: 'ipv4', asn: '65010', amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }],
      },
      {
        type: 'private',
        name: 'twilio-san-jose',
        vlan: 102,
        mtu: undefined,
        siteLink: undefined,
        bgpPeers: [{ addressFamily: 'ipv4', asn: '65010', amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }],
      },
    ]);
    expect(plan.association.allowedPrefixes.map(String)).toEqual(['5.6.7.0/24']);
    expect(plan.access?.prefixLists.map((list) => list.key)).toEqual([
      'media',
      'sip-signalling-ashburn-ix',
      'sip-signalling-san-jose-ix',
      'voice-sdk-signalling-ashburn-ix',
      'voice-sdk-signalling-san-jose-ix',
    ]);
  });

  test('reports everything at once, each at its path', () => {
    const findings = findingsOf({
      customerAsn: Asn.of(64512),
      ipRoutes: IpRoutes.of(
        '10.1.0.0/24',
        '100.64.0.0/24',
        '5.0.0.0/23',
        '168.86.130.0/24',
        '2001:db8::/32',
        '203.0.113.0/25',
        '203.0.113.0/24',
      ),
      sites: {
        ashburn: { ...ashburn, bandwidth: Bandwidth.mbps(500), mtu: Mtu.of(1400), bgpAuthKey: 'short' },
        public: { ...sanJose, edge: TwilioEdge.ASHBURN, connection: 'dxcon-fgabc123', vlan: Vlan.of(101) },
        sanJose: {
          ...sanJose,
          peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5', customerAddress: '169.254.96.8/30' }),
        },
      },
    });
    expect(findings.map(brief)).toEqual([
      'error asn-same-on-both-sides customerAsn 64512',
      'error ip-route-ipv6 ipRoutes 2001:db8::/32',
      'error ip-route-not-global ipRoutes 100.64.0.0/24',
      'error ip-route-of-twilio ipRoutes 168.86.130.0/24',
      'error ip-route-private ipRoutes 10.1.0.0/24',
      'error ip-route-too-wide ipRoutes 5.0.0.0/23',
      'error ip-routes-overlap ipRoutes 203.0.113.0/25',
      'error bandwidth-not-offered sites.ashburn.bandwidth 500Mbps',
      'error bgp-auth-key-plain-text sites.ashburn.bgpAuthKey 5 characters, not shown',
      'error bgp-auth-key-syntax sites.ashburn.bgpAuthKey 5 characters, not shown',
      'error virtual-interface-mtu sites.ashburn.mtu 1400',
      'error edge-not-interconnect sites.public.edge ashburn',
      'error vlan-taken sites.public.vlan 101',
      'error peer-address-mask-missing sites.sanJose.peering.amazonAddress 169.254.96.5',
      'error peer-address-not-host sites.sanJose.peering.customerAddress 169.254.96.8/30',
      'warning ip-route-documentation ipRoutes 203.0.113.0/24',
      'warning ip-route-documentation ipRoutes 203.0.113.0/25',
      'warning host-names-only traffic ashburn',
    ]);
    for (const finding of findings) {
      expect(finding.message).not.toBe('');
      expect(finding.fix).toMatch(/\.$/);
    }
  });

  test.each<[string, Partial<InterconnectPlanProps>, readonly string[]]>([
    ['no site', { sites: {} }, ['error sites-missing sites ']],
    ['one site', { sites: { ashburn } }, ['warning single-site sites ashburn']],
    [
      'two sites in one exchange',
      { sites: { a: ashburn, b: { ...ashburn, connection: 'dxcon-other000', peering: BgpPeering.ipv4() } } },
      ['warning same-exchange sites.b.edge ashburn-ix'],
    ],
    ['a key that cannot name resources', { sites: { '1': ashburn, sanJose } }, ['error site-key sites.1 1']],
    ['no IP route', { ipRoutes: IpRoutes.of() }, ['error ip-routes-missing ipRoutes ']],
    ['no traffic', { traffic: [] }, ['error traffic-missing traffic ']],
    [
      'traffic that Interconnect does not carry',
      { traffic: [...TwilioTraffic.SIP, TwilioTraffic.NETWORK_TRAVERSAL] },
      ['error traffic-not-served traffic network-traversal', 'error traffic-not-served traffic network-traversal'],
    ],
    [
      'an allowed prefix that is narrower than the VPC',
      { vpcCidrs: [Cidr.of('5.6.6.0/23')] },
      ['warning vpc-not-advertised allowedPrefixes 5.6.7.0/24'],
    ],
    ['an allowed prefix as wide as the VPC', { vpcCidrs: [Cidr.of('5.6.7.0/24')] }, []],
    [
      'the host names of the Voice SDKs',
      { traffic: TwilioTraffic.VOICE_SDK, sbc: undefined },
      ['warning host-names-only traffic ashburn-ix', 'warning host-names-only traffic san-jose-ix'],
    ],
    [
      'an Amazon side ASN that is public',
      { directConnectGateway: { amazonSideAsn: Asn.of(64511) } },
      ['error amazon-side-asn-private amazonSideAsn 64511'],
    ],
    ['a customer ASN for documentation', { customerAsn: Asn.of(64496) }, ['warning asn-documentation customerAsn 64496']],
  ])('checks %s', (_name, changes, expected) => {
    expect(findingsOf(changes).map(brief)).toEqual(expected);
  });

  const secondOf = (site: InterconnectSitePlanProps): InterconnectSitePlanProps => ({
    ...site,
    secondary: {
      vlan: site.vlan,
      peering: BgpPeering.ipv4({ amazonAddress: `169.254.${site.vlan}.0/31`, customerAddress: `169.254.${site.vlan}.1/31` }),
      connection: `${site.connection}2`,
    },
  });

  test('of maximum resiliency has two interfaces at every site', () => {
    const plan = planInterconnect(
      propsWith({ resiliency: 'maximum', sites: { ashburn: secondOf(ashburn), sanJose: secondOf(sanJose) } }),
    );
    expect(plan.findings).toEqual([]);
    expect(plan.sites.map((site) => [site.virtualInterface.name, site.secondaryVirtualInterface?.name])).toEqual([
      ['twilio-ashburn', 'twilio-ashburn-secondary'],
      ['twilio-san-jose', 'twilio-san-jose-secondary'],
    ]);
    expect(plan.sites[1]?.secondaryVirtualInterface).toMatchObject({
      vlan: 102,
      bgpPeers: [{ amazonAddress: '169.254.102.0/31', customerAddress: '169.254.102.1/31' }],
    });
  });

  test.each<[string, Partial<InterconnectPlanProps>, readonly string[]]>([
    [
      'maximum resiliency with one interface at a site',
      { resiliency: 'maximum', sites: { ashburn: secondOf(ashburn), sanJose } },
      ['error resiliency-interfaces sites.sanJose.secondary '],
    ],
    [
      'maximum resiliency with both interfaces on one connection',
      {
        resiliency: 'maximum',
        sites: {
          ashburn: secondOf(ashburn),
          sanJose: { ...sanJose, secondary: { vlan: Vlan.of(9), peering: BgpPeering.ipv4(), connection: 'dxcon-fgdef456' } },
        },
      },
      ['error resiliency-interfaces sites.sanJose.secondary.connection dxcon-fgdef456'],
    ],
    [
      'high resiliency at one exchange',
      { resiliency: 'high', sites: { ashburn } },
      ['error resiliency-sites resiliency high', 'warning single-site sites ashburn'],
    ],
    ['high resiliency at two exchanges', { resiliency: 'high' }, []],
    ['a single site on purpose', { resiliency: 'single-site', sites: { ashburn } }, []],
    [
      'a VLAN that the other interface has',
      {
        sites: {
          ashburn: { ...ashburn, secondary: { vlan: Vlan.of(101), peering: BgpPeering.ipv4(), connection: 'dxcon-fgabc123' } },
          sanJose,
        },
      },
      ['error vlan-taken sites.ashburn.secondary.vlan 101'],
    ],
    [
      'a connection of two sites at different exchanges',
      { sites: { ashburn, sanJose: { ...sanJose, connection: 'dxcon-fgabc123' } } },
      ['error connection-at-two-exchanges sites.sanJose.connection dxcon-fgabc123'],
    ],
    [
      'a connection of two sites at one exchange',
      { resiliency: 'high', sites: { ashburn, sanJose, second: { ...ashburn, vlan: Vlan.of(9), peering: BgpPeering.ipv4() } } },
      [
        'error resiliency-connections sites.second.connection dxcon-fgabc123',
        'warning same-exchange sites.second.edge ashburn-ix',
      ],
    ],
    [
      'preferences at some sites only',
      { sites: { ashburn: { ...ashburn, preference: 'high' }, sanJose } },
      ['warning preferences-mixed sites.sanJose.preference untagged'],
    ],
    [
      'more prefixes of Twilio than a session takes',
      { routesQuota: 1 },
      ['warning session-routes sites.ashburn 2 prefixes', 'warning session-routes sites.sanJose 2 prefixes'],
    ],
    [
      'media at an exchange that announces fewer addresses',
      { sites: { ashburn, saoPaulo: { ...sanJose, edge: TwilioEdge.SAO_PAULO_IX } } },
      ['warning addresses-not-announced traffic sao-paulo-ix'],
    ],
    [
      'a transit gateway with the ASN of the Direct Connect gateway',
      { transitGateway: { asn: Asn.of(64512) } },
      ['error transit-gateway-asn transitGatewayAsn 64512'],
    ],
    [
      'the MTU of a private interface on a transit interface',
      {
        transitGateway: {},
        sites: { ashburn: { ...ashburn, mtu: Mtu.JUMBO_9001 }, sanJose: { ...sanJose, mtu: Mtu.JUMBO_8500 } },
      },
      ['error virtual-interface-mtu sites.ashburn.mtu 9001'],
    ],
    [
      'a VPC that its transit gateway does not announce',
      { transitGateway: {}, vpcCidrs: [Cidr.of('10.0.0.0/16')] },
      ['warning vpc-not-advertised allowedPrefixes 5.6.7.0/24'],
    ],
  ])('checks %s', (_name, changes, expected) => {
    expect(findingsOf(changes).map(brief)).toEqual(expected);
  });

  describe('compares the IP routes with every address of Twilio', () => {
    const refused = (route: string, catalog?: TwilioCatalog): readonly string[] =>
      findingsOf({ ipRoutes: IpRoutes.of(route), catalog })
        .map(brief)
        .filter((line) => line.includes('ip-route'));

    test('what traffic rules name', () => {
      expect(refused('168.86.130.0/24')).toEqual(['error ip-route-of-twilio ipRoutes 168.86.130.0/24']);
    });

    test('what Twilio only announces by BGP, at any edge', () => {
      // Announced at São Paulo, where rules name the other half of the /24.
      const route = '159.183.255.128/25';
      const named = TwilioCatalog.current.rules().flatMap((rule) => rule.cidrs);
      expect(named.filter((cidr) => cidr.overlaps(Cidr.of(route)))).toEqual([]);
      expect(refused(route)).toEqual([`error ip-route-of-twilio ipRoutes ${route}`]);
      expect(refused(route, TwilioCatalog.at('2023-09-01'))).toEqual([`error ip-route-of-twilio ipRoutes ${route}`]);
    });

    test('what is announced at the custom edge of a site', () => {
      const edge = TwilioEdge.custom({
        id: 'miami-ix',
        location: 'Miami',
        exchange: { facility: 'Equinix MI1', address: '50 NE 9th St, Miami, FL', bandwidths: [Bandwidth.mbps(100)] },
        bgpPrefixes: [BgpPrefix.of('5.5.5.0/24')],
        products: ['voice-sdk', 'sip'],
      });
      const ipRoutes = IpRoutes.of('5.5.5.0/24');
      const errors = findingsOf({ ipRoutes, sites: { ashburn, miami: { ...sanJose, edge } } }).map(brief);
      expect(errors).toContain('error ip-route-of-twilio ipRoutes 5.5.5.0/24');
      expect(findingsOf({ ipRoutes })).toEqual([]);
    });

    test('and nothing else', () => {
      expect(refused('5.6.7.0/24')).toEqual([]);
    });
  });

  describe('compares each connection with the bandwidth that is ordered from Twilio', () => {
    const slow: SiteInterfacePlanProps['parent'] = { kind: 'hosted', bandwidth: Bandwidth.mbps(50) };
    const warned = (sites: InterconnectPlanProps['sites']): readonly string[] => findingsOf({ sites }).map(brief);
    const expected = (path: string): string => `warning port-below-bandwidth ${path}.connection 50Mbps`;

    test('of the first interface', () => {
      expect(warned({ ashburn: { ...ashburn, parent: slow }, sanJose })).toEqual([expected('sites.ashburn')]);
    });

    test('of the second interface', () => {
      const { secondary, ...first } = secondOf(sanJose);
      expect(warned({ ashburn, sanJose: { ...first, secondary: { ...secondary!, parent: slow } } })).toEqual([
        expected('sites.sanJose.secondary'),
      ]);
    });

    test.each<[string, SiteInterfacePlanProps['parent']]>([
      ['a hosted connection as fast', { kind: 'hosted', bandwidth: Bandwidth.mbps(100) }],
      ['a dedicated port', { kind: 'dedicated', bandwidth: Bandwidth.gbps(1) }],
      ['a group', { kind: 'lag', bandwidth: Bandwidth.gbps(4) }],
      ['a connection of which no speed is known', { kind: 'unknown' }],
      ['a connection of which nothing is known', undefined],
    ])('and accepts %s', (_, parent) => {
      expect(warned({ ashburn: { ...ashburn, parent }, sanJose })).toEqual([]);
    });
  });

  test('has the communities that the routers set for the preferences of sites', () => {
    const communities = (changes: Partial<InterconnectPlanProps>): unknown => {
      const plan = planInterconnect(propsWith(changes));
      return [plan.intent, ...plan.sites.map((site) => `${site.key} ${site.localPreferenceCommunity}`)];
    };
    const preferring = (first: SitePreference, second: SitePreference): unknown =>
      communities({ sites: { ashburn: { ...ashburn, preference: first }, sanJose: { ...sanJose, preference: second } } });
    expect(communities({})).toEqual(['nearest', 'ashburn undefined', 'sanJose undefined']);
    expect(preferring('untagged', 'untagged')).toEqual(['nearest', 'ashburn undefined', 'sanJose undefined']);
    expect(preferring('medium', 'medium')).toEqual(['active-active', 'ashburn 7224:7200', 'sanJose 7224:7200']);
    expect(preferring('low', 'high')).toEqual(['active-passive', 'ashburn 7224:7100', 'sanJose 7224:7300']);
  });

  test('with a transit gateway has transit interfaces', () => {
    const plan = planInterconnect(propsWith({ transitGateway: { asn: Asn.of(64600) } }));
    expect(plan.sites.map((site) => site.virtualInterface.type)).toEqual(['transit', 'transit']);
    expect(plan.findings).toEqual([]);
  });

  test('does not depend on the order of sites, traffic or routes', () => {
    const sites = Object.fromEntries(
      TwilioEdge.interconnectEdges.map((edge, index) => [
        edge.id,
        { ...ashburn, edge, connection: `dxcon-fg${index}`, bandwidth: Bandwidth.gbps(1) } satisfies InterconnectSitePlanProps,
      ]),
    );
    const routes = ['5.6.7.0/24', '5.6.5.0/25', '5.6.5.128/25', '9.9.9.9/32'];
    const traffic = [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK];
    const text = (props: Partial<InterconnectPlanProps>): string =>
      JSON.stringify(planInterconnect(propsWith(props)), (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    const expected = text({ sites, traffic, ipRoutes: IpRoutes.of(...routes) });
    const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffled(Object.entries(sites)), shuffled(traffic), shuffled(routes), (siteEntries, kinds, cidrs) => {
        expect(text({ sites: Object.fromEntries(siteEntries), traffic: kinds, ipRoutes: IpRoutes.of(...cidrs) })).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('is frozen at every level', () => {
    const check = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) {
        expect(Object.isFrozen(value)).toBe(true);
        Object.values(value).forEach(check);
      }
    };
    check(planInterconnect(propsWith()));
  });

  test('with the catalogue of another date differs in the entries of prefix lists only', () => {
    const withoutEntries = (date: string): unknown => {
      const {
        catalogVersion: _version,
        access,
        findings: _findings,
        ...rest
      } = planInterconnect(propsWith({ catalog: TwilioCatalog.at(date) }));
      const { catalogVersion: _versionOfAccess, prefixLists, ...others } = access!;
      return { ...rest, ...others, prefixLists: prefixLists.map(({ entries: _entries, ...list }) => list) };
    };
    const today = withoutEntries('2026-10-31');
    for (const date of ['2023-01-22', '2023-10-01', '2024-02-21', '2025-01-01']) {
      expect(withoutEntries(date)).toEqual(today);
    }
    const media = planInterconnect(propsWith({ catalog: TwilioCatalog.at('2023-10-01') })).access!.prefixLists[0]!;
    expect(media.entries.map((entry) => entry.cidr.toString())).toEqual(['67.213.136.64/26', '208.78.112.64/26']);
  });
});
