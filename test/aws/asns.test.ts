import { AMAZON_PUBLIC_ASN, DEFAULT_AMAZON_SIDE_ASN, DEFAULT_TRANSIT_GATEWAY_ASN } from '../../lib/aws/asns';

test('both gateways have the first private ASN unless configured otherwise', () => {
  expect([DEFAULT_AMAZON_SIDE_ASN.number, DEFAULT_TRANSIT_GATEWAY_ASN.number]).toEqual([64512, 64512]);
});

test("public interfaces meet AWS's own ASN", () => {
  expect(AMAZON_PUBLIC_ASN.number).toBe(7224);
});
