import { Addressing, Asn, BgpPeering, CidrSet, CrossConnect, ValidationFailure, Vlan } from 'twilio-interconnect-constructs';
import { asnTowardsTwilio, crossConnectsFindings, requestedAsn } from '../../../lib/plan/interconnect/cross-connect';
import { failureOf, line, refusal } from '../../model/support';
import { CIRCUIT, ORDERS, planWith, SESSION } from '../onboarding/orders';

const AGREED = { addressing: Addressing.shared({ twilioConfirmed: '2026-03-01' }) };
const OWN = CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(64500) });

test.each([
  ['the customer ASN', ORDERS.physical, '65010'],
  ['that of the request', OWN, '64500'],
  ['that of the request, once configured', OWN.configured(SESSION), '64500'],
  ['the one that Twilio issued', OWN.configured({ ...SESSION, customerAsn: Asn.of(65100) }), '65100'],
])('the ASN towards Twilio is %s', (_, crossConnect, asn) => {
  expect(asnTowardsTwilio(crossConnect, Asn.of(65010)).toString()).toBe(asn);
});

test.each([
  ['none, if the customer ASN is private', ORDERS.physical, 65010, undefined],
  ['the customer ASN, if it is public', ORDERS.physical, 3356, '3356'],
  ['none, while nobody knows', ORDERS.physical, '${Token[TOKEN.7]}', undefined],
  ['its own, beside a private one', OWN, 65010, '64500'],
  ['its own, beside a public one', OWN, 3356, '64500'],
])('the ASN of a request is %s', (_, crossConnect, customerAsn, asn) => {
  expect(requestedAsn(crossConnect, Asn.of(customerAsn))?.toString()).toBe(asn);
});

test('a site without a cross connect has no findings of one', () => {
  const { edge, bandwidth } = planWith().sites[0]!;
  const site = { key: 'ashburn', edge, bandwidth, vlan: Vlan.of(1), peering: BgpPeering.ipv4() };
  expect(
    crossConnectsFindings([site], { customerAsn: Asn.of(65010), amazonSideAsn: undefined, twilioCidrs: CidrSet.EMPTY }),
  ).toEqual([]);
});

test('the plan checks every site, all at once, with its paths', () => {
  const wrong = CrossConnect.physical({ loaEntity: '', asn: Asn.of(64512), requestedOn: 'soon' }).configured({
    ...SESSION,
    twilioAsn: Asn.of(65010),
    twilioAddress: '169.254.96.1/30',
  });
  const alsoWrong = CrossConnect.thirdPartyExchange({ ...CIRCUIT, port: '' }).configured({
    ...SESSION,
    customerAsn: Asn.of(64513),
  });
  expect(refusal(() => planWith({ crossConnect: wrong }, { crossConnect: alsoWrong }, AGREED))).toEqual([
    'error request-asn at sites.ashburn.crossConnect.asn: 64512',
    'error twilio-addresses-paired at sites.ashburn.crossConnect.configuration.customerAddress: 169.254.10.2/30',
    'error twilio-addresses-overlap at sites.ashburn.crossConnect.configuration.twilioAddress: 169.254.96.1/30',
    'error asn-loop at sites.ashburn.crossConnect.configuration.twilioAsn: 65010',
    'error loa-entity-missing at sites.ashburn.crossConnect.loaEntity: ',
    'error cross-connect-date at sites.ashburn.crossConnect.requestedOn: soon',
    'error asn-loop at sites.tokyo.crossConnect.configuration.customerAsn: 64513',
    'error cross-connect-provider at sites.tokyo.crossConnect.port: ',
    'warning twilio-addresses-reused at sites.tokyo.crossConnect.configuration.customerAddress: 169.254.10.2/30',
  ]);
});

test('the second interface of a site is compared too', () => {
  const secondary = {
    vlan: Vlan.of(700),
    peering: BgpPeering.ipv4({ amazonAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30' }),
  };
  const crossConnect = CrossConnect.thirdPartyExchange({ ...CIRCUIT, awsPort: 'IAD-1' }).configured(SESSION);
  expect(refusal(() => planWith({ crossConnect, secondary }, {}, AGREED))).toEqual([
    'error twilio-addresses-overlap at sites.ashburn.crossConnect.configuration.customerAddress: 169.254.10.2/30',
    'error twilio-addresses-overlap at sites.ashburn.crossConnect.configuration.twilioAddress: 169.254.10.1/30',
    'error cross-connect-vlan at sites.ashburn.crossConnect.vlan: 700',
    'warning legs-share-port at sites.ashburn.crossConnect.awsPort: IAD-1',
  ]);
});

test('the plan keeps the cross connect as given', () => {
  expect(planWith({ crossConnect: OWN }).sites.map(({ crossConnect }) => crossConnect)).toEqual([OWN, undefined]);
});

test("an own address is not one that Twilio publishes, and not another site's", () => {
  const own = (interfaceAddress: string) => ({ crossConnect: CrossConnect.physical({ loaEntity: 'x', interfaceAddress }) });
  const twilio = planWith().sites[0]!.bgpPrefixes[0]!.cidr.toString().replace('.0/25', '.1/31');
  expect(refusal(() => planWith(own(twilio), {}, AGREED))).toEqual([
    `error twilio-interface-address at sites.ashburn.crossConnect.interfaceAddress: ${twilio}`,
  ]);
  expect(planWith(own('9.0.0.1/31'), own('9.0.0.1/31'), AGREED).findings.map(line)).toEqual([
    'warning twilio-addresses-reused at sites.tokyo.crossConnect.interfaceAddress: 9.0.0.1/31',
  ]);
});

describe('a program without types', () => {
  const values: readonly unknown[] = [
    null,
    '',
    'x',
    64500,
    true,
    {},
    [],
    [null],
    new Date(0),
    () => 1,
    Symbol('x'),
    7n,
    Asn.of(64500),
  ];
  const parts = ['request', 'authorization', 'acceptance', 'configuration'] as const;
  const members = {
    request: [
      'loaEntity',
      'interfaceAddress',
      'asn',
      'accountSid',
      'requestedOn',
      'provider',
      'port',
      'vlan',
      'bandwidth',
      'orderedOn',
      'x',
    ],
    authorization: ['issuedOn', 'port', 'orderedOn', 'completionNoticeOn', 'x'],
    acceptance: ['acceptedOn', 'x'],
    configuration: ['twilioAsn', 'twilioAddress', 'customerAddress', 'vlan', 'bgpAuthKey', 'customerAsn', 'announcedOn', 'x'],
  };
  const orders = [ORDERS.physical, ORDERS.circuit, ORDERS.exchange];
  const isFailure = (error: unknown): boolean => error instanceof ValidationFailure;

  test.each(parts)('gets a plan or a ValidationFailure, whatever the %s holds', (part) => {
    for (const [order, name, value] of orders.flatMap((each) =>
      members[part].flatMap((member) => values.map((given) => [each, member, given] as const)),
    )) {
      const changed = {
        request: () =>
          CrossConnect[order.medium === 'third-party-exchange' ? 'thirdPartyExchange' : order.medium]({
            ...order.request,
            [name]: value,
          } as never),
        authorization: () => order.authorized({ issuedOn: '2026-03-02', port: 'x', [name]: value }),
        acceptance: () => order.accepted({ acceptedOn: '2026-03-02', [name]: value }),
        configuration: () => order.configured({ ...SESSION, [name]: value } as never),
      };
      try {
        JSON.stringify(planWith({ crossConnect: changed[part]() }, {}, AGREED));
      } catch (error) {
        expect([order.medium, name, String(value), isFailure(error) || error]).toEqual([order.medium, name, String(value), true]);
      }
    }
  });

  test.each(['physical', 5, {}, { medium: 'physical', loaEntity: 'x' }])('%j is no cross connect', (crossConnect) => {
    expect(refusal(() => planWith({ crossConnect: crossConnect as never }, {}, AGREED))).toEqual([
      'error wrong-type at sites.ashburn.crossConnect: ',
    ]);
  });

  test('a key in place of its place is not shown', () => {
    const crossConnect = ORDERS.physical.configured({ ...SESSION, bgpAuthKey: 'hunter-two', bgpKey: 'hunter-too' } as never);
    const failure = failureOf(() => planWith({ crossConnect }, {}, AGREED));
    expect(failure.findings.map(line)).toEqual([
      'error bgp-key-place at sites.ashburn.crossConnect.configuration.bgpAuthKey: ',
      'error cross-connect-value at sites.ashburn.crossConnect.configuration.bgpKey: ',
    ]);
    expect(failure.message).not.toContain('hunter');
  });
});
