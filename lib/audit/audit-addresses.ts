import type { AddressFinding } from './address-finding';
import type { AddressAuditOptions } from './address-use-shape';
import { addressUsesOf } from './address-uses-of';
import { judged } from './judge-address-uses';

/**
 * Finds in a document the addresses of Twilio that somebody pasted, and says which are stale, wrong for their ports, or wider than needed. The
 * document is a template of CloudFormation, a plan or configuration of Terraform as JSON, or any other JSON with networks in it: see
 * `addressUsesOf`.
 *
 * It looks at nothing but the document, and never at the clock: what is right is what the catalogue has on its day.
 *
 * Errors among the findings: `twilio-interconnect:stale-media`, `twilio-interconnect:stale-address`, `twilio-interconnect:media-ports`,
 * `twilio-interconnect:sip-not-a-gateway`, `twilio-interconnect:open-sip`, `twilio-interconnect:open-media`. Warnings:
 * `twilio-interconnect:sip-regions-missing`, `twilio-interconnect:unknown-twilio-address`, `twilio-interconnect:literal-address`.
 *
 * @param document as it was parsed
 * @throws ValidationFailure with `twilio-interconnect:wrong-type` if it is no object or list
 * @see https://www.twilio.com/docs/sip-trunking/ip-addresses
 */
export function auditAddresses(document: unknown, options: AddressAuditOptions = {}): readonly AddressFinding[] {
  return judged(addressUsesOf(document), options);
}
