import { Asn, CrossConnect, type ProvisioningRequest, renderProvisioningRequest } from 'twilio-interconnect-constructs';
import { ASSIGNED_ADDRESS, ASSIGNED_ASN } from '../../lib/render/provisioning-request';
import { refusal } from '../model/support';
import { apart, ORDERS, planWith } from '../plan/onboarding/orders';

const EXCHANGE = 'Equinix DC1, 21711 Filigree Ct, Ashburn, VA 20147 (ashburn-ix)';

const requestOf = (crossConnect: CrossConnect, customerAsn = 65010): ProvisioningRequest =>
  renderProvisioningRequest(planWith({ crossConnect }, {}, { customerAsn: Asn.of(customerAsn) }), 'ashburn');
const rows = ({ fields }: ProvisioningRequest): string[] => fields.map(({ key, value }) => `${key}: ${value}`);

/**
 * The list of Cross Connect, "Submit a provisioning request in Twilio Console": what each field has to mention.
 * https://www.twilio.com/docs/interconnect/crossconnect
 */
const ASKED = [
  /connection exchange location/i,
  /bandwidth/i,
  /letter of authorization \(LOA\) entity/i,
  /public BGP interface IP/i,
  /public Autonomous System Number/i,
  /BGP prefix/i,
];

test('the fields are those of the console, in its order', () => {
  for (const medium of ['physical', 'circuit'] as const) {
    const { fields } = requestOf(ORDERS[medium]);
    expect(fields).toHaveLength(ASKED.length);
    expect(ASKED.filter((asked, index) => !asked.test(fields[index]!.label))).toEqual([]);
  }
});

test('without own address and public ASN, Twilio assigns them', () => {
  expect(rows(requestOf(ORDERS.physical))).toEqual([
    `exchange: ${EXCHANGE}`,
    'bandwidth: 100Mbps',
    'loaEntity: Example Ltd',
    `interfaceAddress: ${ASSIGNED_ADDRESS}`,
    `asn: ${ASSIGNED_ASN}`,
    'bgpPrefixes: 5.6.7.0/25, 5.6.8.0/24',
  ]);
  expect([ASSIGNED_ADDRESS, ASSIGNED_ASN]).toEqual(['Twilio assigns one from 169.254.x.x', 'Twilio assigns a private one']);
});

test('a public customer ASN is the own one, unless the request says another', () => {
  expect(rows(requestOf(ORDERS.physical, 3356))).toContain('asn: 3356');
  expect(rows(requestOf(CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(64500) }), 3356))).toContain('asn: 64500');
  expect(rows(requestOf(CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(64500) })))).toContain('asn: 64500');
});

test('an own address and the account SID of the older form', () => {
  const accountSid = `AC${'0'.repeat(32)}`;
  const request = requestOf(CrossConnect.circuit({ loaEntity: 'x', interfaceAddress: '5.6.9.1/31', accountSid }));
  expect(rows(request)).toContain('interfaceAddress: 5.6.9.1/31');
  expect(rows(request).at(-1)).toBe(`accountSid: ${accountSid}`);
  expect(JSON.parse(request.json)).toMatchObject({ interfaceAddress: '5.6.9.1/31', accountSid });
});

test('over a third-party exchange, the virtual circuit takes the place of the entity', () => {
  expect(requestOf(ORDERS.exchange).fields.map(({ key }) => key)).toEqual([
    'exchange',
    'bandwidth',
    'provider',
    'port',
    'vlan',
    'virtualCircuitBandwidth',
    'interfaceAddress',
    'asn',
    'bgpPrefixes',
  ]);
  expect(rows(requestOf(ORDERS.exchange)).slice(2, 6)).toEqual([
    'provider: Example Exchange',
    'port: IAD-1',
    'vlan: 700',
    'virtualCircuitBandwidth: 100Mbps',
  ]);
});

test("the prefixes are the site's own", () => {
  const [ashburn, tokyo, changes] = apart();
  const plan = planWith(ashburn, { ...tokyo, crossConnect: ORDERS.physical }, changes);
  expect(rows(renderProvisioningRequest(plan, 'tokyo'))).toContain('bgpPrefixes: 5.6.9.0/25');
});

test('JSON has every field as plain data', () => {
  const { fields, json } = requestOf(ORDERS.exchange);
  expect(JSON.parse(json)).toEqual({
    exchange: EXCHANGE,
    bandwidth: '100Mbps',
    provider: 'Example Exchange',
    port: 'IAD-1',
    vlan: 700,
    virtualCircuitBandwidth: '100Mbps',
    interfaceAddress: null,
    asn: null,
    bgpPrefixes: ['5.6.7.0/25', '5.6.8.0/24'],
  });
  expect(Object.keys(JSON.parse(json))).toEqual(fields.map(({ key }) => key));
});

test('Markdown is a table, whatever the entity is called', () => {
  const { markdown } = requestOf(CrossConnect.physical({ loaEntity: 'A|B *& <Sons>* [Ltd]' }));
  expect(markdown).toBe(`# Interconnect connection: ashburn

| Field | Value |
| --- | --- |
| Connection exchange location | ${EXCHANGE} |
| Bandwidth | 100Mbps |
| Letter of Authorization (LOA) entity | A\\|B \\*& \\<Sons>\\* \\[Ltd\\] |
| Public BGP interface IP | Twilio assigns one from 169.254.x.x |
| Public Autonomous System Number (ASN) | Twilio assigns a private one |
| BGP Prefix | 5.6.7.0/25, 5.6.8.0/24 |
`);
});

test('a site is named by its key or by its plan', () => {
  const plan = planWith({ crossConnect: ORDERS.physical });
  expect(renderProvisioningRequest(plan, plan.sites[0]!)).toEqual(renderProvisioningRequest(plan, 'ashburn'));
  expect(refusal(() => renderProvisioningRequest(plan, 'london'))).toEqual(['error site-unknown at site: london']);
});

test('a site without a cross connect cannot be requested', () => {
  expect(refusal(() => renderProvisioningRequest(planWith(), 'tokyo'))).toEqual([
    'error cross-connect-missing at sites.tokyo.crossConnect: ',
  ]);
});

test('the request stays as it was at a later stage', () => {
  const authorized = ORDERS.physical.authorized({ issuedOn: '2026-03-02', port: 'Panel 7' });
  expect(requestOf(authorized)).toEqual(requestOf(ORDERS.physical));
});

test('a request cannot be changed', () => {
  const request = renderProvisioningRequest(planWith({ crossConnect: ORDERS.physical }), 'ashburn');
  expect([request, request.fields, ...request.fields].every(Object.isFrozen)).toBe(true);
});
