import { TwilioEdge } from '../catalog/twilio-edge';
import type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from '../plan/interconnect/interconnect';

/** One fact that the network team gives to Twilio or configures on its routers. */
export interface HandOverFact {
  /** In PascalCase, unique in the site. */
  readonly key: string;
  readonly description: string;
  readonly value: string;
}

/** What the network team sends to Twilio and configures on the site's router, in reading order. */
export function renderHandOver(plan: InterconnectPlan, site: InterconnectSitePlan): readonly HandOverFact[] {
  const { edge, virtualInterface, secondaryVirtualInterface } = site;
  const exchange = TwilioEdge.isInterconnectEdge(edge) ? `${edge.exchange.facility}, ${edge.exchange.address}` : '';
  const amazonSideAsn = plan.amazonSideAsn?.toString() ?? 'the ASN of the Direct Connect gateway';
  return [
    { key: 'Edge', description: 'Twilio edge', value: edge.id },
    { key: 'Exchange', description: 'Exchange of the Twilio cross connect', value: exchange },
    { key: 'Bandwidth', description: 'Bandwidth ordered from Twilio', value: site.bandwidth.toString() },
    { key: 'CustomerAsn', description: 'ASN of the customer router', value: virtualInterface.bgpPeers[0]?.asn ?? '' },
    { key: 'AmazonSideAsn', description: 'ASN of the Amazon side', value: amazonSideAsn },
    ...interfaceFacts(virtualInterface, '', ''),
    ...(secondaryVirtualInterface === undefined
      ? []
      : interfaceFacts(secondaryVirtualInterface, 'Secondary', ', second virtual interface')),
    {
      key: 'LocalPreferenceCommunity',
      description: 'Community on the prefixes that the router announces to AWS',
      value: site.localPreferenceCommunity ?? 'none: leave the prefixes untagged',
    },
    { key: 'IpRoutes', description: 'IP routes that the customer announces to Twilio', value: plan.ipRoutes.join(', ') },
    { key: 'TwilioPrefixes', description: 'Prefixes that Twilio announces', value: site.bgpPrefixes.join(', ') },
  ];
}

function interfaceFacts(
  { vlan, bgpPeers: [peer] }: SiteVirtualInterfacePlan,
  prefix: string,
  which: string,
): readonly HandOverFact[] {
  const assigned = 'assigned by AWS, see the virtual interface';
  return [
    { key: `${prefix}Vlan`, description: `VLAN${which}`, value: String(vlan) },
    {
      key: `${prefix}AmazonAddress`,
      description: `Interface address of the Amazon side${which}`,
      value: peer?.amazonAddress ?? assigned,
    },
    {
      key: `${prefix}CustomerAddress`,
      description: `Interface address of the customer router${which}`,
      value: peer?.customerAddress ?? assigned,
    },
  ];
}
