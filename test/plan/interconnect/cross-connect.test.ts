import { Addressing, Asn, BgpPeering, CrossConnect, Vlan } from 'twilio-interconnect-constructs';
import { asnTowardsTwilio, crossConnectFindings, requestedAsn } from '../../../lib/plan/interconnect/cross-connect';
import { refusal } from '../../model/support';
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
  expect(crossConnectFindings(site, Asn.of(65010), undefined)).toEqual([]);
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
