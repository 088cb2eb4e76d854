import type { Asn } from '../../model/asn';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** The ASNs at both ends of a session; the Amazon side is unknown for a gateway that was not made in the app. */
export interface SessionAsns {
  readonly customerAsn: Asn;
  readonly amazonSideAsn?: Asn | undefined;
}

/** The requirements on the ASNs of a session. Paths: the props' common parent. */
export const SESSION_ASN_RULES: readonly Rule<SessionAsns>[] = [
  rule(
    warningCode('asn-reserved', 'Do not use a reserved ASN (23456, 65535).', 'https://www.rfc-editor.org/rfc/rfc7300'),
    ({ customerAsn }, report, path) => {
      if (customerAsn.isReserved) {
        report(
          joinPath(path, 'customerAsn'),
          customerAsn,
          'is reserved: no network may use it',
          'Give your public ASN, or a private one.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'asn-documentation',
      'Do not use an ASN that is reserved for documentation (64496-64511, 65536-65551).',
      'https://www.rfc-editor.org/rfc/rfc5398',
    ),
    ({ customerAsn }, report, path) => {
      if (customerAsn.isDocumentation) {
        report(
          joinPath(path, 'customerAsn'),
          customerAsn,
          'is reserved for documentation',
          'Give your public ASN, or a private one.',
        );
      }
    },
  ),
  rule(
    errorCode('asn-same-on-both-sides', 'The customer ASN and the Amazon side ASN must differ.', AWS),
    ({ customerAsn, amazonSideAsn }, report, path) => {
      if (amazonSideAsn !== undefined && !customerAsn.isUnresolved && customerAsn.equals(amazonSideAsn)) {
        report(
          joinPath(path, 'customerAsn'),
          customerAsn,
          'is also the ASN of the Amazon side, and the two ends of the session must differ',
          'Give another customer ASN, or another ASN for the gateway on the Amazon side.',
        );
      }
    },
  ),
];

/** The requirements on the ASN of a gateway on the Amazon side. */
export const AMAZON_SIDE_ASN_RULES: readonly Rule<Asn>[] = [
  rule(
    errorCode(
      'amazon-side-asn-private',
      'Use a private ASN on the Amazon side: 64512 to 65534, or 4200000000 to 4294967294.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-direct-connect-gateway.html',
    ),
    (amazonSideAsn, report, path) => {
      if (!amazonSideAsn.isUnresolved && !amazonSideAsn.isPrivate) {
        report(path, amazonSideAsn, 'is not a private ASN', 'Give an ASN from 64512 to 65534, or from 4200000000 to 4294967294.');
      }
    },
  ),
];
