import { Asn, Cidr, type InterconnectPlan, PortRange, TwilioTraffic } from 'twilio-interconnect-constructs';
import { oneOfEach, valuesOf, withValue } from './changed-plan';
import { cloudFormationOf, terraformOf } from './engines';
import type { Scenario, SiteScenario } from './scenario';

/*
 * The constructs build from the plan alone: here a value of the plan is changed behind their backs, and must arrive in what every engine
 * writes. Every value of the plan has a row below, or a reason why it arrives nowhere.
 */

let mockChange: (plan: InterconnectPlan) => InterconnectPlan = (plan) => plan;

jest.mock('../../dist/plan/interconnect/interconnect.js', () => {
  const actual = jest.requireActual('../../dist/plan/interconnect/interconnect.js');
  return { ...actual, planInterconnect: (props: unknown) => mockChange(actual.planInterconnect(props)) };
});

const ENGINES = ['cdk', 'cdktf', 'cdktn'] as const;
type Engine = (typeof ENGINES)[number];

const site = (edge: string, vlan: number, crossConnect: SiteScenario['crossConnect']): SiteScenario => ({
  crossConnect,
  edge,
  vlan,
  connection: `dxcon-fg${vlan}abc`,
  peering: 'given',
  hasKey: true,
  mtu: undefined,
  siteLink: undefined,
  preference: 'high',
  secondary: undefined,
  ipRoutes: undefined,
  lanPrefixes: ['192.168.0.0/24'],
  translations: [{ kind: 'one-to-one', inside: '10.0.1.0/28', outside: '203.0.113.0/28' }],
});

const ashburn = site('ashburn-ix', 101, 'authorized');

const BY_VPN_GATEWAY: Scenario = {
  customerAsn: 65010,
  gateway: { given: false, asn: undefined },
  hasVpc: true,
  vpnGatewayId: 'vgw-0123456789abcdef0',
  transitGateway: undefined,
  routeTableIds: ['rtb-11111111'],
  ipRoutes: ['203.0.113.0/24'],
  addressing: { mode: 'translated', twilioConfirmed: '2026-03-01' },
  announcementsToAws: undefined,
  calls: undefined,
  allowedPrefixes: ['10.0.0.0/16'],
  traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_SIGNALLING].map(({ id }) => id),
  catalogDate: undefined,
  resiliency: undefined,
  sites: {
    ashburn: { ...ashburn, secondary: { ...ashburn, vlan: 103, connection: 'dxcon-fh101abc' } },
    sanJose: site('san-jose-ix', 102, 'configured'),
  },
};

const BY_TRANSIT_GATEWAY: Scenario = {
  ...BY_VPN_GATEWAY,
  vpnGatewayId: undefined,
  transitGateway: { id: 'tgw-0123456789abcdef0', asn: 64600 },
};

/** What a value is changed to, by the pattern of its path, and how that reads in a template; by default as its own text. */
const CHANGES: readonly (readonly [RegExp, unknown, string?])[] = [
  [/^directConnectGateway\.amazonSideAsn$/, Asn.of(4200000042)],
  [/^directConnectGateway\.name$/, 'changed-gateway'],
  [/^association\.allowedPrefixes\.0$/, Cidr.of('198.51.100.0/25')],
  [/^access\.prefixLists\.\d+\.name$/, 'changed-list'],
  [/^access\.prefixLists\.\d+\.maxEntries$/, 987],
  [/^access\.prefixLists\.\d+\.entries\.\d+\.cidr$/, Cidr.of('198.51.100.64/26')],
  [/^access\.prefixLists\.\d+\.entries\.\d+\.description$/, 'changed entry'],
  [/^sites\.\d+\.handOver\.edge$/, 'changed-edge'],
  [/^sites\.\d+\.handOver\.exchange\.(facility|address)$/, 'changed exchange'],
  [/^sites\.\d+\.handOver\.bandwidth$/, '123Mbps'],
  [/^sites\.\d+\.handOver\.aws\.interfaces\.\d+\.vlan$/, 4002],
  [/^sites\.\d+\.handOver\.aws\.interfaces\.\d+\.(amazon|customer)Address$/, '169.254.201.1/30'],
  [/^sites\.\d+\.handOver\.aws\.(customerAsn|amazonSideAsn)$/, 4200000043],
  [/^sites\.\d+\.handOver\.aws\.localPreferenceCommunity$/, '7224:7999'],
  [/^sites\.\d+\.handOver\.twilio\.stage$/, 'accepted', 'virtual circuit accepted'],
  [/^sites\.\d+\.handOver\.twilio\.medium$/, 'circuit', 'Ethernet point-to-point circuit'],
  [/^sites\.0\.handOver\.twilio\.request\.loaEntity$/, 'Changed Ltd'],
  [/^sites\.\d+\.handOver\.twilio\.twilioPort$/, 'Changed panel'],
  [/^sites\.\d+\.handOver\.twilio\.session\.(twilio|customer)Asn$/, 4200000044],
  [/^sites\.\d+\.handOver\.twilio\.session\.(twilio|customer)Address$/, '169.254.202.1/30'],
  [/^sites\.\d+\.handOver\.ipRoutes\.0$/, '198.51.100.128/25'],
  [/^sites\.\d+\.handOver\.twilioPrefixes\.\d+\.prefix$/, '198.51.100.0/26'],
  [/^sites\.\d+\.handOver\.twilioPrefixes\.\d+\.lessOrEqual$/, 28, ' le 28'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.type$/, undefined],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.name$/, 'changed-interface'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.vlan$/, 4001],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.mtu$/, 8500],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.siteLink$/, true],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.rateLimit$/, '300Mbps'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.prefixPoolAllocatedCountIpv[46]$/, 765],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.bgpPeers\.0\.addressFamily$/, 'ipv6'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.bgpPeers\.0\.asn$/, '65099'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.bgpPeers\.0\.amazonAddress$/, '169.254.200.1/30'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.bgpPeers\.0\.customerAddress$/, '169.254.200.2/30'],
  [/^access\.groups\.\d+\.description$/, 'changed group'],
  [/^access\.groups\.\d+\.rules\.\d+\.direction$/, undefined],
  [/^access\.groups\.\d+\.rules\.\d+\.protocol$/, undefined],
  [/^access\.groups\.\d+\.rules\.\d+\.ports$/, PortRange.of(1234, 4321), '4321'],
  [/^access\.groups\.\d+\.rules\.\d+\.prefixList$/, undefined],
  [/^access\.groups\.\d+\.rules\.\d+\.description$/, 'changed rule'],
  [/^access\.routes\.propagations\.\d+\.key$/, 'ChangedTable'],
  [/^access\.routes\.propagations\.\d+\.routeTableId$/, 'rtb-99999999'],
  [/^access\.routes\.routes\.\d+\.key$/, 'ChangedRoute'],
  [/^access\.routes\.routes\.\d+\.routeTableId$/, 'rtb-99999999'],
  [/^access\.routes\.routes\.\d+\.prefixList$/, undefined],
];

/** What takes the place of a value that has few alternatives. */
const ALTERNATIVES: Readonly<Record<string, (value: string, plan: InterconnectPlan, path: string) => string>> = {
  type: (value) => (value === 'private' ? 'transit' : 'private'),
  direction: (value) => (value === 'egress' ? 'ingress' : 'egress'),
  protocol: (value) => (value === 'udp' ? 'tcp' : 'udp'),
  prefixList: (value, plan, path) => {
    // A group is given the lists that its rules name; routes are given all.
    const { prefixLists, groups } = plan.access!;
    const [, index] = /^access\.groups\.(\d+)/.exec(path) ?? [];
    const lists = index === undefined ? prefixLists.map(({ key }) => key) : groups[Number(index)]!.prefixLists;
    return lists.find((key) => key !== value)!;
  },
};

/** What arrives in no template, and why. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^(access\.)?catalogVersion$/, 'for people who read the plan'],
  [/^access\.internetFallback$/, 'compared with the default routes of the app when it is complete'],
  [/^(access\.)?hostNames\.\d+\./, 'for a firewall or a proxy: no group holds names'],
  [/^customerAsn$/, 'arrives as the ASN of each BGP peer'],
  [/^amazonSideAsn$/, 'arrives by the hand-over of each site'],
  [/^sites\.\d+\.(edge|bandwidth|localPreferenceCommunity)$/, 'arrives by the hand-over of the site'],
  [/^sites\.\d+\.(bgpPrefixes|ipRoutes)\.\d+$/, 'arrives by the hand-over of the site'],
  [/^sites\.\d+\.handOver\.site$/, 'the key of the site, by which its outputs are named'],
  [/^sites\.\d+\.handOver\.aws\.interfaces\.\d+\.(name|mtu)$/, 'the interface has it'],
  [/^sites\.1\.handOver\.twilio\.request\.loaEntity$/, 'Twilio has configured the connection: nothing is requested any more'],
  [/^intent$/, 'arrives as the community of each site'],
  [/^sites\.\d+\.preference$/, 'arrives as the community of each site'],
  [/^ipRoutes\.\d+$/, 'arrives as the IP routes of each site'],
  [/^addressing$/, 'followed by the router of each site'],
  [/^announcementsToAws$/, 'followed by the router of each site'],
  [/^announcedByAws\.\d+$/, 'what the router of each site takes from AWS'],
  [/^sites\.\d+\.standsBy$/, 'followed by the router of the site'],
  [/^sites\.\d+\.routesQuota$/, 'the most that the router of the site announces to AWS'],
  [/^sites\.\d+\.(lanPrefixes|translations)\.\d+$/, 'followed by the router of the site'],
  [/^sites\.\d+\.hasOwnIpRoutes$/, 'names the prop in findings'],
  [/^sites\.\d+\.crossConnect$/, 'the order of the connection, which no AWS resource depends on'],
  [/^association\.gateway$/, 'decides which of the gateways given is associated: the two scenarios differ in it'],
  [/^association\.transitGatewayAsn$/, 'compared with other gateways when the app is complete'],
  [/^access\.routes\.target$/, 'decides between propagations and routes: the two scenarios differ in it'],
  [/^access\.prefixLists\.\d+\.key$/, 'names the list in the plan and among the constructs'],
  [/^access\.prefixLists\.\d+\.addressFamily$/, 'IPv4 always'],
  [/^access\.groups\.\d+\.(key|edge)$/, 'names the group among the constructs, and the site that it belongs to'],
  [/^sites\.\d+\.key$/, 'names the site among the props and the constructs'],
  [/^sites\.\d+\.(virtual|secondaryVirtual)Interface\.routeFilterPrefixes$/, 'of a public interface only'],
  [/^sites\.\d+\.secondaryVirtualInterface$/, 'a site without a second interface was given no connection for one'],
  [/^access\.groups\.\d+\.prefixLists\.\d+$/, 'the lists that the rules name, for those who read the plan'],
  [/^access\.groups\.\d+\.rules\.\d+\.key$/, 'the id of a rule where rules are resources of their own'],
];

function synthesise(engine: Engine, scenario: Scenario): string {
  return JSON.stringify(engine === 'cdk' ? cloudFormationOf(scenario) : terraformOf(engine, scenario));
}

function planOf(scenario: Scenario): InterconnectPlan {
  let plan: InterconnectPlan | undefined;
  mockChange = (planned) => (plan = planned);
  synthesise('cdk', scenario);
  mockChange = (planned) => planned;
  return plan!;
}

/** What CDKTF's provider has no attribute for. */
const isUnknownTo = (engine: Engine, path: string): boolean =>
  (engine === 'cdktf' && path.endsWith('.rateLimit')) || (engine !== 'cdktn' && path.includes('.prefixPoolAllocatedCount'));

/** A private interface beside a transit gateway is refused when the app is complete; with a VPN gateway, either type is written. */
const isRefused = (scenario: Scenario, path: string): boolean =>
  scenario.transitGateway !== undefined && path.endsWith('Interface.type');

describe.each([
  ['a VPN gateway', BY_VPN_GATEWAY],
  ['a transit gateway', BY_TRANSIT_GATEWAY],
])('with %s', (_, scenario) => {
  const plan = planOf(scenario);
  const values = valuesOf({ ...plan, findings: undefined }).filter(([path]) => path !== 'findings');
  const changed = values.flatMap(([path, value]) => {
    const change = CHANGES.find(([pattern]) => pattern.test(path));
    if (change === undefined || isRefused(scenario, path)) {
      return [];
    }
    const alternative = ALTERNATIVES[path.split('.').at(-1) ?? '']?.(String(value), plan, path);
    const to = change[1] ?? alternative;
    return [[path, to, change[2] ?? (alternative === undefined ? String(to) : '')] as const];
  });

  test('every value of the plan is written by an engine, or has a reason not to be', () => {
    const unknown = values.map(([path]) => path).filter((path) => ![...CHANGES, ...ELSEWHERE].some(([each]) => each.test(path)));
    expect(unknown).toEqual([]);
    expect(changed.length).toBeGreaterThan(80);
  });

  test.each(ENGINES)('a changed value changes what %s writes', (engine) => {
    const before = synthesise(engine, scenario);
    for (const [path, to, text] of oneOfEach(changed).filter(([each]) => !isUnknownTo(engine, each))) {
      mockChange = (planned) => withValue(planned, path.split('.'), to);
      const after = synthesise(engine, scenario);
      expect([path, after !== before]).toEqual([path, true]);
      expect([path, after.includes(text)]).toEqual([path, true]);
    }
    mockChange = (planned) => planned;
  });
});
