import { deepFreeze } from '../plan/freeze';
import type { AwsInterfaceHandOver, SiteHandOver } from '../plan/interconnect/hand-over';
import type { InterconnectPlan, InterconnectSitePlan } from '../plan/interconnect/interconnect-plan';
import { givenSiteOf } from '../plan/interconnect/site-of';
import { MEDIUM_NAMES, STAGE_NAMES } from './cross-connect-names';
import { ASSIGNED_ADDRESS, ASSIGNED_ASN } from './provisioning-request';

/** What a fact is about: the site, or one of its interfaces. */
export type HandOverSubject = 'site' | 'virtualInterface' | 'secondaryVirtualInterface';

/** A value that AWS gives an interface, by its name among the attributes of the interface. */
export type AssignedValue = 'virtualInterfaceId' | 'amazonSideAsn' | 'amazonAddress' | 'customerAddress';

/** One fact that the network team gives to Twilio or configures on its routers. */
export interface HandOverFact {
  /** In PascalCase, unique in the site. It begins with `Aws` or `Twilio` where it is of one side. */
  readonly key: string;
  readonly description: string;
  /** The value; where AWS assigns it, where to look it up. */
  readonly value: string;
  readonly subject: HandOverSubject;
  /** The value that AWS assigns; undefined if `value` is known before the deployment. */
  readonly assigned: AssignedValue | undefined;
}

/**
 * What the network team sends to Twilio and configures on the site's router, in reading order: the site, AWS's side, Twilio's side as far as
 * the cross connect is known, and the prefixes. Until Twilio has configured the connection, its side is what the order asks; then it is the
 * session.
 *
 * @param site the key of a site, or its plan
 * @throws ValidationFailure with `twilio-interconnect:site-unknown`
 */
export function renderHandOver(plan: InterconnectPlan, site: string | InterconnectSitePlan): readonly HandOverFact[] {
  const { handOver } = givenSiteOf(plan, site);
  const { edge, exchange, bandwidth, aws, ipRoutes, twilioPrefixes } = handOver;
  const [first, second] = aws.interfaces;
  return deepFreeze([
    ofSite('Edge', 'Twilio edge', edge),
    ofSite(
      'Exchange',
      'Exchange of the Twilio cross connect',
      exchange === undefined ? '' : `${exchange.facility}, ${exchange.address}`,
    ),
    ofSite('Bandwidth', 'Bandwidth ordered from Twilio', bandwidth),
    {
      key: 'AwsCustomerAsn',
      description: 'ASN of the customer router towards AWS',
      value: String(aws.customerAsn),
      subject: 'virtualInterface',
      assigned: undefined,
    },
    {
      key: 'AwsAmazonSideAsn',
      description: 'ASN of the Amazon side',
      ...knownOr(text(aws.amazonSideAsn), 'amazonSideAsn', 'the ASN of the Direct Connect gateway'),
      subject: 'virtualInterface',
    },
    ...(first === undefined ? [] : interfaceFacts(first, 'virtualInterface', '', '')),
    ...(second === undefined
      ? []
      : interfaceFacts(second, 'secondaryVirtualInterface', 'Secondary', ', second virtual interface')),
    ofSite(
      'AwsLocalPreferenceCommunity',
      'Community on the prefixes that the router announces to AWS',
      aws.localPreferenceCommunity ?? 'none: leave the prefixes untagged',
    ),
    ...twilioFacts(handOver),
    ofSite('IpRoutes', 'IP routes that the customer announces to Twilio', ipRoutes.join(', ')),
    ofSite(
      'TwilioPrefixes',
      'Prefixes that Twilio announces',
      twilioPrefixes
        .map(({ prefix, lessOrEqual }) => (lessOrEqual === undefined ? prefix : `${prefix} le ${lessOrEqual}`))
        .join(', '),
    ),
  ]);
}

function interfaceFacts(
  { vlan, amazonAddress, customerAddress }: AwsInterfaceHandOver,
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
    key: `Aws${prefix}${key}`,
    description: `${description}${which}`,
    ...knownOr(known, assigned, elsewhere),
    subject,
  });
  return [
    fact('VirtualInterfaceId', 'Id of the virtual interface', undefined, 'virtualInterfaceId', 'assigned by AWS'),
    { key: `Aws${prefix}Vlan`, description: `VLAN towards AWS${which}`, value: String(vlan), subject, assigned: undefined },
    fact('AmazonAddress', 'Interface address of the Amazon side', amazonAddress, 'amazonAddress'),
    fact('CustomerAddress', 'Interface address of the customer router towards AWS', customerAddress, 'customerAddress'),
  ];
}

function twilioFacts({ twilio: { stage, medium, request, session, twilioPort } }: SiteHandOver): readonly HandOverFact[] {
  const facts: (readonly [key: string, description: string, value: string | undefined])[] = [
    ['Stage', 'Stage of the Twilio cross connect', STAGE_NAMES[stage]],
    ['Medium', 'Medium of the Twilio cross connect', medium && MEDIUM_NAMES[medium]],
  ];
  const { virtualCircuit } = request ?? {};
  if (session !== undefined) {
    facts.push(
      ['Asn', 'ASN of Twilio', text(session.twilioAsn)],
      ['CustomerAsn', 'ASN of the customer router towards Twilio', text(session.customerAsn)],
      ['Address', 'Interface address of Twilio', session.twilioAddress],
      ['CustomerAddress', 'Interface address of the customer router towards Twilio', session.customerAddress],
      ['Vlan', 'VLAN towards Twilio', text(session.vlan) ?? 'none: the port is untagged'],
    );
  } else if (request !== undefined) {
    facts.push(
      ['LoaEntity', 'Entity of the letter of authorization', request.loaEntity],
      [
        'VirtualCircuit',
        'Virtual circuit to Twilio',
        virtualCircuit &&
          `${virtualCircuit.provider}, port ${virtualCircuit.port}, VLAN ${virtualCircuit.vlan}, ${virtualCircuit.bandwidth}`,
      ],
      [
        'RequestedCustomerAddress',
        'Interface address of the customer router requested from Twilio',
        request.interfaceAddress ?? ASSIGNED_ADDRESS,
      ],
      ['RequestedCustomerAsn', 'ASN of the customer router requested from Twilio', text(request.asn) ?? ASSIGNED_ASN],
      ['AccountSid', 'SID of the Twilio account', request.accountSid],
      ['Port', 'Port of Twilio, by its letter of authorization', twilioPort],
    );
  }
  return facts.flatMap(([key, description, value]) => (value === undefined ? [] : [ofSite(`Twilio${key}`, description, value)]));
}

function ofSite(key: string, description: string, value: string): HandOverFact {
  return { key, description, value, subject: 'site', assigned: undefined };
}

function text(value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A value that is known from the plan, or the name of the one that AWS assigns. */
function knownOr(
  known: string | undefined,
  assigned: AssignedValue,
  elsewhere: string,
): Pick<HandOverFact, 'value' | 'assigned'> {
  return known === undefined ? { value: elsewhere, assigned } : { value: known, assigned: undefined };
}
