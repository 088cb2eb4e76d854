import type { Asn } from '../../model/asn';
import type { CrossConnect } from '../../model/cross-connect';
import type { Finding } from '../../model/finding';
import { ASN_LOOP_RULES } from '../../rules/interconnect/asn-loop';
import { CROSS_CONNECT_RULES } from '../../rules/interconnect/cross-connect';
import { TWILIO_ADDRESSES_RULES } from '../../rules/interconnect/twilio-addresses';
import { checkAll } from '../../rules/rule';
import type { InterconnectSitePlanProps } from './interconnect-props';

/** The customer's ASN towards Twilio: the one that Twilio issued, that of the request, or that of the Interconnect. */
export function asnTowardsTwilio({ configuration, request }: CrossConnect, customerAsn: Asn): Asn {
  return configuration?.customerAsn ?? request.asn ?? customerAsn;
}

/** The public ASN that is requested from Twilio; undefined if Twilio assigns a private one, or nobody knows yet whether it is public. */
export function requestedAsn({ request }: CrossConnect, customerAsn: Asn): Asn | undefined {
  return request.asn ?? (customerAsn.isPrivate || customerAsn.isUnresolved ? undefined : customerAsn);
}

/** The findings of a site's cross connect; none if it has none. */
export function crossConnectFindings(
  { key, crossConnect, bandwidth, ...site }: InterconnectSitePlanProps & { readonly key: string },
  customerAsn: Asn,
  amazonSideAsn: Asn | undefined,
): readonly Finding[] {
  if (crossConnect === undefined) {
    return [];
  }
  const path = `sites.${key}.crossConnect`;
  const { request, configuration } = crossConnect;
  const interfaces = site.secondary === undefined ? [site] : [site, site.secondary];
  const customerTowardsTwilio =
    configuration?.customerAsn !== undefined
      ? { asn: configuration.customerAsn, path: `${path}.configuration.customerAsn` }
      : request.asn !== undefined
        ? { asn: request.asn, path: `${path}.asn` }
        : undefined;
  return [
    ...checkAll(
      CROSS_CONNECT_RULES,
      { crossConnect, bandwidth, customerAsn, awsVlans: interfaces.map(({ vlan }) => vlan) },
      path,
    ),
    ...checkAll(TWILIO_ADDRESSES_RULES, { crossConnect, awsPeerings: interfaces.map(({ peering }) => peering) }, path),
    ...(configuration === undefined
      ? []
      : checkAll(
          ASN_LOOP_RULES,
          {
            twilio: { asn: configuration.twilioAsn, path: `${path}.configuration.twilioAsn` },
            customerTowardsTwilio,
            customerAsn,
            amazonSideAsn,
          },
          path,
        )),
  ];
}
