import type { Asn } from '../../model/asn';
import type { CidrSet } from '../../model/cidr-set';
import type { CrossConnect } from '../../model/cross-connect';
import type { Finding } from '../../model/finding';
import { ASN_LOOP_RULES } from '../../rules/interconnect/asn-loop';
import { CROSS_CONNECT_RULES } from '../../rules/interconnect/cross-connect';
import { SITES_TWILIO_ADDRESSES_RULES, TWILIO_ADDRESSES_RULES } from '../../rules/interconnect/twilio-addresses';
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

/** What the cross connects of all sites are compared with. */
export interface CrossConnectContext {
  readonly customerAsn: Asn;
  readonly amazonSideAsn: Asn | undefined;
  /** What Twilio publishes as its own. */
  readonly twilioCidrs: CidrSet;
}

/** The findings of the cross connects of all sites: of each, and of all together. */
export function crossConnectsFindings(
  sites: readonly (InterconnectSitePlanProps & { readonly key: string })[],
  context: CrossConnectContext,
): readonly Finding[] {
  const known = sites.flatMap(({ key, crossConnect }) =>
    crossConnect !== undefined ? [{ path: `sites.${key}.crossConnect`, crossConnect }] : [],
  );
  return [
    ...sites.flatMap((site) => crossConnectFindings(site, context)),
    ...checkAll(SITES_TWILIO_ADDRESSES_RULES, known, 'sites'),
  ];
}

/** The findings of a site's cross connect; none if it has none. */
export function crossConnectFindings(
  { key, crossConnect, bandwidth, ...site }: InterconnectSitePlanProps & { readonly key: string },
  { customerAsn, amazonSideAsn, twilioCidrs }: CrossConnectContext,
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
    ...checkAll(
      TWILIO_ADDRESSES_RULES,
      { crossConnect, awsPeerings: interfaces.map(({ peering }) => peering), twilioCidrs },
      path,
    ),
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
