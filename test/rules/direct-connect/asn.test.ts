import { Asn } from '../../../lib/model/asn';
import { AMAZON_SIDE_ASN_RULES, SESSION_ASN_RULES } from '../../../lib/rules/direct-connect/asn';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const TOKENS = [...NUMBER_TOKENS, ...STRING_TOKENS];
const session = (customer: number | string, amazon?: number | string, path = 'sites.a'): string[] =>
  check(
    SESSION_ASN_RULES,
    { customerAsn: Asn.of(customer), amazonSideAsn: amazon === undefined ? undefined : Asn.of(amazon) },
    path,
  );

describe('the customer ASN', () => {
  test.each([1, 23455, 23457, 64495, 64512, 65010, 65534, 65552, 4200000000, 4294967294])('%p is fine', (number) => {
    expect(session(number)).toEqual([]);
  });

  test.each([23456, 65535])('%p is reserved', (number) => {
    expect(session(number)).toEqual([`warning asn-reserved at sites.a.customerAsn: ${number}`]);
  });

  test.each([64496, 64511, 65536, 65551])('%p is for documentation', (number) => {
    expect(session(number)).toEqual([`warning asn-documentation at sites.a.customerAsn: ${number}`]);
  });

  test('differs from that of the Amazon side', () => {
    expect(session(65010, 64512)).toEqual([]);
    expect(session(64512, 64512)).toEqual(['error asn-same-on-both-sides at sites.a.customerAsn: 64512']);
    expect(session('64512', 64512, '')).toEqual(['error asn-same-on-both-sides at customerAsn: 64512']);
  });

  test.each(TOKENS)('is skipped as a token, on either side: %s', (_, token) => {
    expect(session(token, 64512)).toEqual([]);
    expect(session(64512, token)).toEqual([]);
    expect(session(token, token)).toEqual([]);
  });
});

describe('the ASN of the Amazon side', () => {
  const checked = (number: number | string): string[] => check(AMAZON_SIDE_ASN_RULES, Asn.of(number), 'amazonSideAsn');

  test.each([64512, 65000, 65534, 4200000000, 4294967294])('%p is fine', (number) => {
    expect(checked(number)).toEqual([]);
  });

  test.each([1, 7224, 64511, 65535, 65536, 4199999999])('%p is not private', (number) => {
    expect(checked(number)).toEqual([`error amazon-side-asn-private at amazonSideAsn: ${number}`]);
  });

  test.each(TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(checked(token)).toEqual([]);
  });
});
