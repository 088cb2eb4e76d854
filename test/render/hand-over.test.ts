import {
  Asn,
  Bandwidth,
  BgpPeering,
  CrossConnect,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { refusal } from '../model/support';
import { ORDERS, planWith, SESSION } from '../plan/onboarding/orders';
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
    'AwsCustomerAsn (ASN of the customer router towards AWS): 65010',
    'AwsAmazonSideAsn (ASN of the Amazon side): 64512',
    'AwsVirtualInterfaceId (Id of the virtual interface): assigned by AWS',
    'AwsVlan (VLAN towards AWS): 101',
    'AwsAmazonAddress (Interface address of the Amazon side): 169.254.96.1/30',
    'AwsCustomerAddress (Interface address of the customer router towards AWS): 169.254.96.2/30',
    'AwsLocalPreferenceCommunity (Community on the prefixes that the router announces to AWS): none: leave the prefixes untagged',
    'TwilioStage (Stage of the Twilio cross connect): not planned: give the site its crossConnect',
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
    'AwsCustomerAsn',
    'AwsAmazonSideAsn',
    'AwsVirtualInterfaceId',
    'AwsVlan',
    'AwsAmazonAddress',
    'AwsCustomerAddress',
    'AwsSecondaryVirtualInterfaceId',
    'AwsSecondaryVlan',
    'AwsSecondaryAmazonAddress',
    'AwsSecondaryCustomerAddress',
    'AwsLocalPreferenceCommunity',
    'TwilioStage',
    'IpRoutes',
    'TwilioPrefixes',
  ]);
  expect(valuesOf(facts)).toMatchObject({
    AwsVlan: '101',
    AwsSecondaryVlan: '201',
    AwsSecondaryAmazonAddress: '169.254.97.1/30',
    AwsSecondaryCustomerAddress: '169.254.97.2/30',
  });
  expect(facts.find(({ key }) => key === 'AwsSecondaryVlan')?.description).toBe('VLAN towards AWS, second virtual interface');
});

test('a fact is about the site, or about the interface beside which an engine writes it', () => {
  const facts = factsOf({ secondary: SECOND });
  const keysOf = (subject: HandOverFact['subject']): readonly string[] =>
    facts.filter((fact) => fact.subject === subject).map(({ key }) => key);
  expect(keysOf('site')).toEqual([
    'Edge',
    'Exchange',
    'Bandwidth',
    'AwsLocalPreferenceCommunity',
    'TwilioStage',
    'IpRoutes',
    'TwilioPrefixes',
  ]);
  expect(keysOf('virtualInterface')).toContain('AwsAmazonSideAsn');
  expect(keysOf('secondaryVirtualInterface').every((key) => key.startsWith('AwsSecondary'))).toBe(true);
});

test('what AWS assigns has the name of its attribute', () => {
  const assignedOf = (facts: readonly HandOverFact[]): readonly string[] =>
    facts.flatMap(({ key, assigned }) => (assigned === undefined ? [] : [`${key} ${assigned}`]));
  expect(assignedOf(factsOf())).toEqual(['AwsVirtualInterfaceId virtualInterfaceId']);
  expect(assignedOf(factsOf({ peering: BgpPeering.ipv4() }, { directConnectGateway: {} }))).toEqual([
    'AwsAmazonSideAsn amazonSideAsn',
    'AwsVirtualInterfaceId virtualInterfaceId',
    'AwsAmazonAddress amazonAddress',
    'AwsCustomerAddress customerAddress',
  ]);
});

test('addresses that AWS assigns are to be looked up', () => {
  expect(valuesOf(factsOf({ peering: BgpPeering.ipv4() }))).toMatchObject({
    AwsAmazonAddress: 'assigned by AWS, see the virtual interface',
    AwsCustomerAddress: 'assigned by AWS, see the virtual interface',
  });
});

test('an ASN that is not known is to be looked up at the gateway', () => {
  expect(valuesOf(factsOf({}, { directConnectGateway: {} }))['AwsAmazonSideAsn']).toBe('the ASN of the Direct Connect gateway');
  expect(valuesOf(factsOf({}, { directConnectGateway: { amazonSideAsn: Asn.of(64600) } }))['AwsAmazonSideAsn']).toBe('64600');
});

test.each([
  ['high', '7224:7300'],
  ['medium', '7224:7200'],
  ['low', '7224:7100'],
  ['untagged', 'none: leave the prefixes untagged'],
  [undefined, 'none: leave the prefixes untagged'],
] as const)('the preference %p of a site is the community %p', (preference, community) => {
  expect(valuesOf(factsOf({ preference }))['AwsLocalPreferenceCommunity']).toBe(community);
});

test('no fact shows a BGP key', () => {
  expect(JSON.stringify(factsOf({ bgpAuthKey: { text: 'hunter-two', isAccepted: true } }))).not.toContain('hunter');
});

describe("Twilio's side", () => {
  const twilioFacts = (site: Partial<InterconnectSitePlanProps>): string[] =>
    factsOf(site)
      .filter(({ key }) => key.startsWith('Twilio') && key !== 'TwilioPrefixes')
      .map(({ key, value, subject }) => `${subject} ${key}: ${value}`);

  test('is what the order asks, until Twilio has configured the connection', () => {
    expect(twilioFacts({ crossConnect: ORDERS.physical })).toEqual([
      'site TwilioStage: not requested yet',
      'site TwilioMedium: cross connect in the meet-me room',
      'site TwilioLoaEntity: Example Ltd',
      'site TwilioRequestedCustomerAddress: Twilio assigns one from 169.254.x.x',
      'site TwilioRequestedCustomerAsn: Twilio assigns a private one',
    ]);
    const props = { loaEntity: 'x', interfaceAddress: '5.6.9.1/31', asn: Asn.of(64500), accountSid: `AC${'0'.repeat(32)}` };
    const own = CrossConnect.circuit({ ...props, requestedOn: '2026-03-01' });
    expect(twilioFacts({ crossConnect: own.authorized({ issuedOn: '2026-03-02', port: 'Panel 7' }) })).toEqual([
      'site TwilioStage: letter of authorization issued',
      'site TwilioMedium: Ethernet point-to-point circuit to the meet-me room',
      'site TwilioLoaEntity: x',
      'site TwilioRequestedCustomerAddress: 5.6.9.1/31',
      'site TwilioRequestedCustomerAsn: 64500',
      `site TwilioAccountSid: AC${'0'.repeat(32)}`,
      'site TwilioPort: Panel 7',
    ]);
    expect(twilioFacts({ crossConnect: own })[0]).toBe('site TwilioStage: requested from Twilio');
  });

  test('over a third-party exchange names the virtual circuit', () => {
    expect(twilioFacts({ crossConnect: ORDERS.exchange.accepted({ acceptedOn: '2026-03-02' }) })).toEqual([
      'site TwilioStage: virtual circuit accepted',
      'site TwilioMedium: third-party exchange',
      'site TwilioVirtualCircuit: Example Exchange, port IAD-1, VLAN 700, 100Mbps',
      'site TwilioRequestedCustomerAddress: Twilio assigns one from 169.254.x.x',
      'site TwilioRequestedCustomerAsn: Twilio assigns a private one',
    ]);
  });

  test('is the session, once Twilio has configured it', () => {
    expect(twilioFacts({ crossConnect: ORDERS.physical.configured(SESSION) })).toEqual([
      'site TwilioStage: configured by Twilio',
      'site TwilioMedium: cross connect in the meet-me room',
      'site TwilioAsn: 64496',
      'site TwilioCustomerAsn: 65010',
      'site TwilioAddress: 169.254.10.1/30',
      'site TwilioCustomerAddress: 169.254.10.2/30',
      'site TwilioVlan: none: the port is untagged',
    ]);
    const issued = { ...SESSION, customerAsn: Asn.of(65100), vlan: Vlan.of(55) };
    expect(twilioFacts({ crossConnect: ORDERS.physical.configured(issued) })).toEqual(
      expect.arrayContaining(['site TwilioCustomerAsn: 65100', 'site TwilioVlan: 55']),
    );
  });

  test('has no word in common with that of AWS: every address, ASN and VLAN says whose side it is on', () => {
    const facts = factsOf({ crossConnect: ORDERS.physical.configured(SESSION), secondary: SECOND });
    const ofASide = facts.filter(({ key }) => /Asn|Address|Vlan/.test(key));
    expect(ofASide.filter(({ key }) => !/^(Aws|Twilio)/.test(key))).toEqual([]);
    expect(ofASide.filter(({ description }) => !/Amazon side|of Twilio|towards (AWS|Twilio)/.test(description))).toEqual([]);
    const descriptions = facts.map(({ description }) => description);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});

test('a site is named by its key or by its plan', () => {
  const plan = planWith();
  expect(renderHandOver(plan, 'tokyo')).toEqual(renderHandOver(plan, plan.sites[1]!));
  expect(refusal(() => renderHandOver(plan, 'london'))).toEqual(['error site-unknown at site: london']);
});

test('what is handed over cannot be changed', () => {
  const facts = renderHandOver(planWith({ crossConnect: ORDERS.physical }), 'ashburn');
  expect([facts, ...facts].every(Object.isFrozen)).toBe(true);
});
