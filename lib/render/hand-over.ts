import { TwilioEdge } from '../catalog/twilio-edge';
import type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from '../plan/interconnect/interconnect';

/** What a fact is about: the site, or one of its interfaces. */
export type HandOverSubject = 'site' | 'virtualInterface' | 'secondaryVirtualInterface';

/** A value that AWS gives an interface, by its name among the attributes of the interface. */
export type AssignedValue = 'virtualInterfaceId' | 'amazonSideAsn' | 'amazonAddress' | 'customerAddress';

/** One fact that the network team gives to Twilio or configures on its routers. */
export interface HandOverFact {
  /** In PascalCase, unique in the site. */
  readonly key: string;
  readonly description: string;
  /** The value; where AWS assigns it, where to look it up. */
  readonly value: string;
  readonly subject: HandOverSubject;
  /** The value that AWS assigns; undefined if `value` is known before the deployment. */
  readonly assigned: AssignedValue | undefined;
}

/** What the network team sends to Twilio and configures on the site's router, in reading order. */
export function renderHandOver(plan: InterconnectPlan, site: InterconnectSitePlan): readonly HandOverFact[] {
  const { edge, virtualInterface, secondaryVirtualInterface } = site;
  const exchange = TwilioEdge.isInterconnectEdge(edge) ? `${edge.exchange.facility}, ${edge.exchange.address}` : '';
  return [
    ofSite('Edge', 'Twilio edge', edge.id),
    ofSite('Exchange', 'Exchange of the Twilio cross connect', exchange),
    ofSite('Bandwidth', 'Bandwidth ordered from Twilio', site.bandwidth.toString()),
    {
      key: 'CustomerAsn',
      description: 'ASN of the customer router',
      value: virtualInterface.bgpPeers[0]?.asn ?? '',
      subject: 'virtualInterface',
      assigned: undefined,
    },
    {
      key: 'AmazonSideAsn',
      description: 'ASN of the Amazon side',
      ...knownOr(plan.amazonSideAsn?.toString(), 'amazonSideAsn', 'the ASN of the Direct Connect gateway'),
      subject: 'virtualInterface',
    },
    ...interfaceFacts(virtualInterface, 'virtualInterface', '', ''),
    ...(secondaryVirtualInterface === undefined
      ? []
      : interfaceFacts(secondaryVirtualInterface, 'secondaryVirtualInterface', 'Secondary', ', second virtual interface')),
    ofSite(
      'LocalPreferenceCommunity',
      'Community on the prefixes that the router announces to AWS',
      site.localPreferenceCommunity ?? 'none: leave the prefixes untagged',
    ),
    ofSite('IpRoutes', 'IP routes that the customer announces to Twilio', site.ipRoutes.join(', ')),
    ofSite('TwilioPrefixes', 'Prefixes that Twilio announces', site.bgpPrefixes.join(', ')),
  ];
}

function interfaceFacts(
  { vlan, bgpPeers: [peer] }: SiteVirtualInterfacePlan,
  subject: HandOverSubject,
  prefix: string,
  which: string,
): readonly HandOverFact[] {
  const fact = (
    key: string,
    description: string,
    known: string | undefined,
    assigned: AssignedValue,
    elsewhere = 'assigned by AWS, see the virtual interface',
  ): HandOverFact => ({
    key: `${prefix}${key}`,
    description: `${description}${which}`,
    ...knownOr(known, assigned, elsewhere),
    subject,
  });
  return [
    fact('VirtualInterfaceId', 'Id of the virtual interface', undefined, 'virtualInterfaceId', 'assigned by AWS'),
    { key: `${prefix}Vlan`, description: `VLAN${which}`, value: String(vlan), subject, assigned: undefined },
    fact('AmazonAddress', 'Interface address of the Amazon side', peer?.amazonAddress, 'amazonAddress'),
    fact('CustomerAddress', 'Interface address of the customer router', peer?.customerAddress, 'customerAddress'),
  ];
}

function ofSite(key: string, description: string, value: string): HandOverFact {
  return { key, description, value, subject: 'site', assigned: undefined };
}

/** A value that is known from the plan, or the name of the one that AWS assigns. */
function knownOr(
  known: string | undefined,
  assigned: AssignedValue,
  elsewhere: string,
): Pick<HandOverFact, 'value' | 'assigned'> {
  return known === undefined ? { value: elsewhere, assigned } : { value: known, assigned: undefined };
}
