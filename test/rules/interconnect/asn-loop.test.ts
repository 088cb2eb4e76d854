import { Asn } from '../../../lib/model/asn';
import { ASN_LOOP_RULES } from '../../../lib/rules/interconnect/asn-loop';
import { check } from '../support';

const checked = (twilio: number, customer: number, amazon?: number, towardsTwilio?: number): string[] =>
  check(
    ASN_LOOP_RULES,
    {
      twilio: { asn: Asn.of(twilio), path: 'twilio' },
      customerTowardsTwilio: towardsTwilio === undefined ? undefined : { asn: Asn.of(towardsTwilio), path: 'issued' },
      customerAsn: Asn.of(customer),
      amazonSideAsn: amazon === undefined ? undefined : Asn.of(amazon),
    },
    '',
  );

test('different ASNs are fine, and so is the same customer ASN on both sides', () => {
  expect(checked(64999, 65010)).toEqual([]);
  expect(checked(64999, 65010, 64512)).toEqual([]);
  expect(checked(64999, 65010, 64512, 65123)).toEqual([]);
  expect(checked(64999, 65010, 64512, 65010)).toEqual([]);
});

test.each([
  [64999, 64999, undefined, undefined, 'twilio: 64999'],
  [64512, 65010, 64512, undefined, 'twilio: 64512'],
  [65123, 65010, 64512, 65123, 'twilio: 65123'],
  [64999, 65010, 64512, 64512, 'issued: 64512'],
] as const)('Twilio %p, customer %p, Amazon %p, issued %p: a loop', (twilio, customer, amazon, issued, where) => {
  expect(checked(twilio, customer, amazon, issued)).toEqual([`error asn-loop at ${where}`]);
});
