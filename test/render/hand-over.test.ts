import {
  Asn,
  Bandwidth,
  BgpPeering,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { type HandOverFact, renderHandOver } from '../../lib/render/hand-over';

const ASHBURN: InterconnectSitePlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
};
const SECOND = {
  vlan: Vlan.of(201),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.97.1/30', customerAddress: '169.254.97.2/30' }),
};
const TOKYO: InterconnectSitePlanProps = { ...SECOND, edge: TwilioEdge.TOKYO_IX, bandwidth: Bandwidth.mbps(100) };

/** The hand-over of the site `ashburn`. */
function factsOf(
  site: Partial<InterconnectSitePlanProps> = {},
  changes: Partial<InterconnectPlanProps> = {},
): readonly HandOverFact[] {
  const plan = planInterconnect({
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('5.6.7.0/25', '5.6.8.0/24'),
    traffic: TwilioTraffic.SIP,
    sites: { tokyo: TOKYO, ashburn: { ...ASHBURN, ...site } },
    ...changes,
  });
  return renderHandOver(
    plan,
    plan.sites.find(({ key }) => key === 'ashburn')!,
  );
}

const valuesOf = (facts: readonly HandOverFact[]): Readonly<Record<string, string>> =>
  Object.fromEntries(facts.map(({ key, value }) => [key, value]));

test('the hand-over of a site is read from the order to the prefixes', () => {
  expect(factsOf().map(({ key, description, value }) => `${key} (${description}): ${value}`)).toEqual([
    'Edge (Twilio edge): ashburn-ix',
    'Exchange (Exchange of the Twilio cross connect): Equinix DC1, 21711 Filigree Ct, Ashburn, VA 20147',
    'Bandwidth (Bandwidth ordered from Twilio): 100Mbps',
    'CustomerAsn (ASN of the customer router): 65010',
    'AmazonSideAsn (ASN of the Amazon side): 64512',
    'VirtualInterfaceId (Id of the virtual interface): assigned by AWS',
    'Vlan (VLAN): 101',
    'AmazonAddress (Interface address of the Amazon side): 169.254.96.1/30',
    'CustomerAddress (Interface address of the customer router): 169.254.96.2/30',
    'LocalPreferenceCommunity (Community on the prefixes that the router announces to AWS): none: leave the prefixes untagged',
    'IpRoutes (IP routes that the customer announces to Twilio): 5.6.7.0/25, 5.6.8.0/24',
    'TwilioPrefixes (Prefixes that Twilio announces): 208.78.112.0/25, 168.86.128.0/18 le 24',
  ]);
});

test('a second interface has facts of its own, after those of the first', () => {
  const facts = factsOf({ secondary: SECOND });
  expect(facts.map(({ key }) => key)).toEqual([
    'Edge',
    'Exchange',
    'Bandwidth',
    'CustomerAsn',
    'AmazonSideAsn',
    'VirtualInterfaceId',
    'Vlan',
    'AmazonAddress',
    'CustomerAddress',
    'SecondaryVirtualInterfaceId',
    'SecondaryVlan',
    'SecondaryAmazonAddress',
    'SecondaryCustomerAddress',
    'LocalPreferenceCommunity',
    'IpRoutes',
    'TwilioPrefixes',
  ]);
  expect(valuesOf(facts)).toMatchObject({
    Vlan: '101',
    SecondaryVlan: '201',
    SecondaryAmazonAddress: '169.254.97.1/30',
    SecondaryCustomerAddress: '169.254.97.2/30',
  });
  expect(facts.find(({ key }) => key === 'SecondaryVlan')?.description).toBe('VLAN, second virtual interface');
});

test('a fact is about the site, or about the interface beside which an engine writes it', () => {
  const facts = factsOf({ secondary: SECOND });
  const keysOf = (subject: HandOverFact['subject']): readonly string[] =>
    facts.filter((fact) => fact.subject === subject).map(({ key }) => key);
  expect(keysOf('site')).toEqual(['Edge', 'Exchange', 'Bandwidth', 'LocalPreferenceCommunity', 'IpRoutes', 'TwilioPrefixes']);
  expect(keysOf('virtualInterface')).toContain('AmazonSideAsn');
  expect(keysOf('secondaryVirtualInterface').every((key) => key.startsWith('Secondary'))).toBe(true);
});

test('what AWS assigns has the name of its attribute', () => {
  const assignedOf = (facts: readonly HandOverFact[]): readonly string[] =>
    facts.flatMap(({ key, assigned }) => (assigned === undefined ? [] : [`${key} ${assigned}`]));
  expect(assignedOf(factsOf())).toEqual(['VirtualInterfaceId virtualInterfaceId']);
  expect(assignedOf(factsOf({ peering: BgpPeering.ipv4() }, { directConnectGateway: {} }))).toEqual([
    'AmazonSideAsn amazonSideAsn',
    'VirtualInterfaceId virtualInterfaceId',
    'AmazonAddress amazonAddress',
    'CustomerAddress customerAddress',
  ]);
});

test('addresses that AWS assigns are to be looked up', () => {
  expect(valuesOf(factsOf({ peering: BgpPeering.ipv4() }))).toMatchObject({
    AmazonAddress: 'assigned by AWS, see the virtual interface',
    CustomerAddress: 'assigned by AWS, see the virtual interface',
  });
});

test('an ASN that is not known is to be looked up at the gateway', () => {
  expect(valuesOf(factsOf({}, { directConnectGateway: {} }))['AmazonSideAsn']).toBe('the ASN of the Direct Connect gateway');
  expect(valuesOf(factsOf({}, { directConnectGateway: { amazonSideAsn: Asn.of(64600) } }))['AmazonSideAsn']).toBe('64600');
});

test.each([
  ['high', '7224:7300'],
  ['medium', '7224:7200'],
  ['low', '7224:7100'],
  ['untagged', 'none: leave the prefixes untagged'],
  [undefined, 'none: leave the prefixes untagged'],
] as const)('the preference %p of a site is the community %p', (preference, community) => {
  expect(valuesOf(factsOf({ preference }))['LocalPreferenceCommunity']).toBe(community);
});

test('no fact shows a BGP key', () => {
  expect(JSON.stringify(factsOf({ bgpAuthKey: 'hunter-two' }))).not.toContain('hunter');
});
