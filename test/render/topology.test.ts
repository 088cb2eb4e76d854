import {
  Asn,
  Bandwidth,
  BgpPeering,
  BgpPrefix,
  Cidr,
  CrossConnect,
  type InterconnectPlan,
  renderTopology,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { TOKEN } from '../plan/support';
import { ORDERS, planWith, SESSION } from '../plan/onboarding/orders';

const linesOf = (plan: InterconnectPlan): readonly string[] =>
  renderTopology(plan)
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
const lineOf = (plan: InterconnectPlan, begin: string): string | undefined =>
  linesOf(plan).find((line) => line.startsWith(begin));

test('a picture goes from the VPC to the edges', () => {
  const plan = planWith({}, {}, { hasVpc: true, traffic: [TwilioTraffic.SIP_MEDIA], transitGateway: undefined });
  expect(renderTopology(plan)).toMatchInlineSnapshot(`
    "flowchart LR
      subgraph aws["AWS"]
        vpc["VPC"] --- gateway
        gateway["VPN gateway<br/>allows 5.6.7.0/25<br/>allows 5.6.8.0/24"] --- directConnectGateway
        directConnectGateway["Direct Connect gateway<br/>AS 64512"]
      end
      router_ashburn(["Router of ashburn<br/>AS 65010"])
      directConnectGateway ---|"VLAN 101<br/>169.254.96.1/30<br/>169.254.96.2/30"| router_ashburn
      router_ashburn ---|"100Mbps"| edge_ashburn_ix
      router_tokyo(["Router of tokyo<br/>AS 65010"])
      directConnectGateway ---|"VLAN 102"| router_tokyo
      router_tokyo ---|"100Mbps"| edge_tokyo_ix
      subgraph twilio["Twilio"]
        edge_ashburn_ix["ashburn-ix<br/>Equinix DC1"]
        edge_tokyo_ix["tokyo-ix<br/>Equinix TY6"]
      end
    "
  `);
});

test('without a VPC it begins with the gateway, and names the prefixes that AWS may announce, three at most', () => {
  const allowedPrefixes = ['5.6.7.0/27', '5.6.7.32/27', '5.6.7.64/27', '5.6.7.96/27', '5.6.7.128/27'].map((cidr) =>
    Cidr.of(cidr),
  );
  const plan = planWith({}, {}, { allowedPrefixes, transitGateway: { asn: Asn.of(64600) } });
  expect(linesOf(plan).filter((line) => line.includes('vpc'))).toEqual([]);
  expect(lineOf(plan, 'gateway[')).toBe(
    'gateway["Transit gateway<br/>AS 64600<br/>allows 5.6.7.0/27<br/>allows 5.6.7.32/27<br/>allows 5.6.7.64/27<br/>allows 2 more"] --- directConnectGateway',
  );
});

test('each interface is a line to the router of its site', () => {
  const plan = planWith({ secondary: { vlan: Vlan.of(301), peering: BgpPeering.ipv4() } });
  expect(linesOf(plan).filter((line) => line.startsWith('directConnectGateway -') && line.endsWith('router_ashburn'))).toEqual([
    expect.stringMatching(/^directConnectGateway ---\|"VLAN \d+<br\/>.*"\| router_ashburn$/),
    'directConnectGateway ---|"VLAN 301"| router_ashburn',
  ]);
});

test('a site that stands by has dotted lines', () => {
  const plan = planWith({ preference: 'high' }, { preference: 'low' });
  expect(linesOf(plan).filter((line) => line.includes('-.-') && line.includes('router_tokyo'))).toHaveLength(2);
  expect(linesOf(plan).filter((line) => line.includes('-.-') && line.includes('router_ashburn'))).toEqual([]);
  expect(lineOf(plan, 'directConnectGateway -.-')).toMatch(/<br\/>stands by"\| router_tokyo$/);
});

test('the line to Twilio says how far the order is, and once it is configured, the session', () => {
  expect(lineOf(planWith(), 'router_ashburn ---')).toBe('router_ashburn ---|"100Mbps"| edge_ashburn_ix');
  expect(lineOf(planWith({ crossConnect: ORDERS.physical }), 'router_ashburn ---')).toBe(
    'router_ashburn ---|"100Mbps<br/>not requested yet"| edge_ashburn_ix',
  );
  const requested = CrossConnect.physical({ loaEntity: 'Example Ltd', requestedOn: '2026-10-01' });
  expect(lineOf(planWith({ crossConnect: requested }), 'router_ashburn ---')).toBe(
    'router_ashburn ---|"100Mbps<br/>requested from Twilio"| edge_ashburn_ix',
  );
  const configured = requested.authorized({ issuedOn: '2026-10-05', port: '1:2' }).configured({ ...SESSION, vlan: Vlan.of(5) });
  expect(lineOf(planWith({ crossConnect: configured }), 'router_ashburn ---')).toBe(
    'router_ashburn ---|"100Mbps<br/>AS 65010 to AS 64496<br/>VLAN 5<br/>169.254.10.2/30<br/>169.254.10.1/30"| edge_ashburn_ix',
  );
});

test('what a template holds as a reference is known at the deployment', () => {
  const plan = planWith({}, {}, { customerAsn: Asn.of(TOKEN) });
  expect(lineOf(plan, 'router_ashburn(')).toBe('router_ashburn(["Router of ashburn<br/>AS known at the deployment"])');
  expect(renderTopology(plan)).not.toContain('Token');
});

test('texts with signs of Mermaid or HTML are only texts', () => {
  const exchange = {
    facility: 'A "B" & <C>;]#1`',
    address: '1 Main Street',
    bandwidths: [Bandwidth.mbps(100)],
    directConnectLocations: [],
  };
  const edge = TwilioEdge.custom({
    id: 'own-ix',
    legacyRegion: 'own-ix',
    location: 'Own',
    exchange,
    bgpPrefixes: [BgpPrefix.of('54.1.0.0/16')],
  });
  expect(lineOf(planWith({ edge }), 'edge_own_ix[')).toBe(
    'edge_own_ix["own-ix<br/>A #34;B#34; #38; #60;C#62;#59;#93;#35;1#96;"]',
  );
});

test('two sites at one edge meet at it', () => {
  const plan = planWith({}, { edge: TwilioEdge.ASHBURN_IX });
  expect(linesOf(plan).filter((line) => line.startsWith('edge_'))).toEqual(['edge_ashburn_ix["ashburn-ix<br/>Equinix DC1"]']);
  expect(linesOf(plan).filter((line) => line.endsWith('| edge_ashburn_ix'))).toHaveLength(2);
});
