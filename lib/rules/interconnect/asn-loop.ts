import type { Asn } from '../../model/asn';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The ASNs on a path from AWS over the customer's router to Twilio. */
export interface AsnLoopSubject {
  /** Twilio's ASN, and where it is given. */
  readonly twilio: { readonly asn: Asn; readonly path: string };
  /** The customer's ASN towards Twilio, and where it is given, if that is not the customer ASN of the Interconnect. */
  readonly customerTowardsTwilio?: { readonly asn: Asn; readonly path: string } | undefined;
  /** The customer's ASN towards AWS. */
  readonly customerAsn: Asn;
  /** The ASN of the Amazon side; undefined if it is not known. */
  readonly amazonSideAsn?: Asn | undefined;
}

/** A BGP speaker drops a route whose path holds its own ASN (RFC 4271, section 9.1.2). */
const ASN_LOOP = errorCode(
  'asn-loop',
  'Give Twilio, the Amazon side and your routers different ASNs.',
  'https://www.rfc-editor.org/rfc/rfc4271',
);

/** The requirements on the ASNs of both sessions together. */
export const ASN_LOOP_RULES: readonly Rule<AsnLoopSubject>[] = [
  rule(ASN_LOOP, ({ twilio, customerTowardsTwilio, customerAsn, amazonSideAsn }, report) => {
    const towards = customerTowardsTwilio?.asn;
    const others: readonly (readonly [Asn | undefined, string])[] = [
      [customerAsn, "is also the customer's ASN, so each drops the routes of the other"],
      [amazonSideAsn, 'is also the ASN of the Amazon side, so each drops the routes of the other'],
      [towards, "is also the customer's ASN towards Twilio, so each drops the routes of the other"],
    ];
    const clash = others.find(([asn]) => isSame(asn, twilio.asn));
    if (clash !== undefined) {
      report(twilio.path, twilio.asn, clash[1], "Give Twilio's ASN as its console shows it, and ask Twilio if it is right.");
    }
    if (customerTowardsTwilio !== undefined && isSame(towards, amazonSideAsn)) {
      report(
        customerTowardsTwilio.path,
        towards,
        'is also the ASN of the Amazon side, which drops routes that carry it',
        'Give the gateway on the Amazon side another ASN, or ask Twilio for another one.',
      );
    }
  }),
];

/** Whether both are known to be the same. */
function isSame(one: Asn | undefined, other: Asn | undefined): boolean {
  return one !== undefined && other !== undefined && !one.isUnresolved && one.equals(other);
}
