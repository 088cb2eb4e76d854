import {
  Asn,
  BgpKeyPlace,
  BgpPeering,
  CrossConnect,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  Mtu,
  type SiteHandOver,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import { handOverOf } from '../../../lib/plan/interconnect/hand-over';
import { CIRCUIT, ORDERS, planWith, SESSION } from '../onboarding/orders';

const handOver = (ashburn: Partial<InterconnectSitePlanProps> = {}, changes: Partial<InterconnectPlanProps> = {}): SiteHandOver =>
  planWith(ashburn, {}, changes).sites[0]!.handOver;

const SECOND = { vlan: Vlan.of(201), peering: BgpPeering.ipv4() };

test('a site without a cross connect has all of AWS, and nothing of Twilio but what it publishes', () => {
  expect(handOver()).toEqual({
    site: 'ashburn',
    edge: 'ashburn-ix',
    exchange: { facility: 'Equinix DC1', address: '21711 Filigree Ct, Ashburn, VA 20147' },
    bandwidth: '100Mbps',
    aws: {
      interfaces: [{ name: 'twilio-ashburn', vlan: 101, amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }],
      customerAsn: 65010,
      amazonSideAsn: 64513,
    },
    twilio: { stage: 'not-planned' },
    ipRoutes: ['5.6.7.0/25', '5.6.8.0/24'],
    twilioPrefixes: [{ prefix: '208.78.112.0/25' }, { prefix: '168.86.128.0/18', lessOrEqual: 24 }],
  });
});

test('what AWS assigns is left out; a second interface and a community are there', () => {
  const { aws } = handOver(
    { peering: BgpPeering.ipv4(), secondary: SECOND, mtu: Mtu.JUMBO_8500, preference: 'high' },
    { directConnectGateway: {} },
  );
  expect(aws).toEqual({
    interfaces: [
      { name: 'twilio-ashburn', vlan: 101, mtu: 8500 },
      { name: 'twilio-ashburn-secondary', vlan: 201, mtu: 8500 },
    ],
    customerAsn: 65010,
    localPreferenceCommunity: '7224:7300',
  });
});

describe("Twilio's side", () => {
  const twilio = (crossConnect: CrossConnect, customerAsn = 65010): SiteHandOver['twilio'] =>
    handOver({ crossConnect }, { customerAsn: Asn.of(customerAsn) }).twilio;

  test('before the request', () => {
    expect(twilio(ORDERS.physical)).toEqual({
      stage: 'not-requested',
      medium: 'physical',
      request: { loaEntity: 'Example Ltd' },
    });
  });

  test('with everything that is one’s own', () => {
    const accountSid = `AC${'0'.repeat(32)}`;
    const props = { loaEntity: 'Example Ltd', interfaceAddress: '5.6.9.1/31', accountSid, requestedOn: '2026-03-01' };
    expect(twilio(CrossConnect.circuit(props), 3356)).toEqual({
      stage: 'requested',
      medium: 'circuit',
      request: { loaEntity: 'Example Ltd', interfaceAddress: '5.6.9.1/31', asn: 3356, accountSid },
    });
  });

  test('with the port of the letter', () => {
    expect(twilio(ORDERS.physical.authorized({ issuedOn: '2026-03-02', port: 'Panel 7' }))).toMatchObject({
      stage: 'authorized',
      twilioPort: 'Panel 7',
    });
  });

  test('over a third-party exchange', () => {
    expect(twilio(ORDERS.exchange.accepted({ acceptedOn: '2026-03-02' }))).toEqual({
      stage: 'accepted',
      medium: 'third-party-exchange',
      request: { virtualCircuit: { provider: 'Example Exchange', port: 'IAD-1', vlan: 700, bandwidth: '100Mbps' } },
    });
  });

  test('once it is configured', () => {
    const configured = ORDERS.physical.configured({
      ...SESSION,
      vlan: Vlan.of(55),
      customerAsn: Asn.of(65100),
      bgpAuthKey: BgpKeyPlace.secret('arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', { jsonField: 'a' }),
    });
    expect(twilio(configured).session).toEqual({
      twilioAsn: 64496,
      customerAsn: 65100,
      twilioAddress: '169.254.10.1/30',
      customerAddress: '169.254.10.2/30',
      vlan: 55,
      bgpAuthKey: { secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', jsonField: 'a' },
    });
  });

  test('an untagged port has no VLAN, a virtual circuit its own', () => {
    expect(twilio(ORDERS.physical.configured(SESSION)).session).toEqual({
      twilioAsn: 64496,
      customerAsn: 65010,
      twilioAddress: '169.254.10.1/30',
      customerAddress: '169.254.10.2/30',
    });
    expect(twilio(CrossConnect.thirdPartyExchange(CIRCUIT).configured(SESSION)).session?.vlan).toBe(700);
  });
});

test('it is plain data: JSON keeps all of it', () => {
  const crossConnect = ORDERS.exchange.configured({ ...SESSION, bgpAuthKey: BgpKeyPlace.file('/etc/key') });
  const made = handOver({ crossConnect, secondary: SECOND });
  expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
  const values = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(values)] : [];
  const prototypes = new Set(values(made).map((value) => Object.getPrototypeOf(value) as unknown));
  expect([...prototypes].filter((each) => each !== Object.prototype && each !== Array.prototype)).toEqual([]);
  expect(values(made).every((value) => Object.isFrozen(value))).toBe(true);
});

test('no BGP key is in it', () => {
  expect(JSON.stringify(handOver({ bgpAuthKey: { text: 'hunter-two', isAccepted: true } }))).not.toContain('hunter');
});

test('a public edge has no exchange', () => {
  const { edge, bandwidth, bgpPrefixes, ipRoutes } = planWith().sites[0]!;
  const subject = { key: 'a', bandwidth, bgpPrefixes, ipRoutes, customerAsn: Asn.of(65010), amazonSideAsn: undefined };
  const rest = { virtualInterfaces: [], localPreferenceCommunity: undefined, crossConnect: undefined };
  expect(handOverOf({ ...subject, ...rest, edge })).toHaveProperty('exchange');
  expect(handOverOf({ ...subject, ...rest, edge: TwilioEdge.ASHBURN })).not.toHaveProperty('exchange');
});
