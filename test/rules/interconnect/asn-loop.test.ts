import * as fc from 'fast-check';
import { Asn } from '../../../lib/model/asn';
import { ASN_LOOP_RULES } from '../../../lib/rules/interconnect/asn-loop';
import { check } from '../support';

const checked = (twilio: Asn, customer: Asn, amazon?: Asn, towards?: Asn): string[] =>
  check(
    ASN_LOOP_RULES,
    {
      twilio: { asn: twilio, path: 'twilioAsn' },
      customerTowardsTwilio: towards && { asn: towards, path: 'customerAsn' },
      customerAsn: customer,
      amazonSideAsn: amazon,
    },
    '',
  );
const asns = (...numbers: (number | undefined)[]): [Asn, Asn, Asn?, Asn?] =>
  numbers.map((number) => (number === undefined ? undefined : Asn.of(number))) as [Asn, Asn, Asn?, Asn?];

test.each<[string, (number | undefined)[], string[]]>([
  ['all different', [64496, 65010, 64512, 65100], []],
  ['no ASN issued by Twilio', [64496, 65010, 64512], []],
  ['an Amazon side that is not known', [64496, 65010], []],
  ['the ASN that Twilio issued is the customer ASN', [64496, 65010, 64512, 65010], []],
  ["Twilio's is the customer's", [65010, 65010, 64512], ['error asn-loop at twilioAsn: 65010']],
  ["Twilio's is the Amazon side's", [64512, 65010, 64512], ['error asn-loop at twilioAsn: 64512']],
  ["Twilio's is the one that it issued", [65100, 65010, 64512, 65100], ['error asn-loop at twilioAsn: 65100']],
  ["the issued one is the Amazon side's", [64496, 65010, 64512, 64512], ['error asn-loop at customerAsn: 64512']],
])('%s', (_, numbers, expected) => {
  expect(checked(...asns(...numbers))).toEqual(expected);
});

test('tokens are not compared', () => {
  const token = Asn.of('${Token[TOKEN.7]}');
  expect(checked(token, token, token, token)).toEqual([]);
});

test('there is a finding exactly if a path holds an ASN twice', () => {
  const some = fc.integer({ min: 64512, max: 64516 });
  fc.assert(
    fc.property(some, some, some, some, (twilio, customer, amazon, towards) => {
      // What each side sees: the path without itself must not hold itself.
      const loops = new Set([customer, towards, amazon]).has(twilio) || new Set([towards, twilio]).has(amazon);
      expect(checked(...asns(twilio, customer, amazon, towards)).length > 0).toBe(loops);
    }),
  );
});
