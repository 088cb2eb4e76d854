import type { Asn } from '../model/asn';
import type { Cidr } from '../model/cidr';
import { guard } from '../model/shape/guard';
import { required } from '../model/shape/kind';
import type { InterconnectPlan, InterconnectSitePlan } from '../plan/interconnect/interconnect-plan';
import { INTERCONNECT_PLAN } from '../plan/interconnect/plan-shape';
import { MEDIUM_NAMES } from './cross-connect-names';

/**
 * A letter to Twilio, in Markdown: every input of this design that Twilio does not publish and that no site's `configured` answers, first
 * what is the same for all connections, then site by site.
 */
export function renderQuestionsToTwilio(plan: InterconnectPlan): string {
  guard(required(INTERCONNECT_PLAN), plan, 'plan');
  const sections = [
    section('All connections', questionsForAll(plan)),
    ...plan.sites.map((site) => section(headingOf(site), questionsFor(site, plan.customerAsn))),
  ];
  return [
    '# Questions about our Interconnect connections',
    '',
    `We connect ${[...new Set(plan.sites.map(({ edge }) => edge.id))].join(', ')}. Our routers stand between AWS Direct Connect and your ports. To configure them`,
    'we need what your documentation does not say:',
    '',
    ...sections.flat(),
  ].join('\n');
}

function section(heading: string, questions: readonly string[]): readonly string[] {
  return questions.length === 0
    ? []
    : [`## ${heading}`, '', ...questions.map((question, index) => `${index + 1}. ${question}`), ''];
}

function headingOf({ key, edge, handOver: { exchange, twilio } }: InterconnectSitePlan): string {
  const where = exchange === undefined ? edge.id : `${edge.id}, ${exchange.facility}`;
  return `${key} (${where}${twilio.medium === undefined ? '' : `, ${MEDIUM_NAMES[twilio.medium]}`})`;
}

function questionsForAll(plan: InterconnectPlan): readonly string[] {
  const { sites } = plan;
  const isOverExchange = sites.some(({ crossConnect }) => crossConnect?.medium === 'third-party-exchange');
  const ranges = sites.flatMap(({ bgpPrefixes }) => bgpPrefixes.filter(({ lessOrEqual }) => lessOrEqual !== undefined));
  const shared = plan.addressing.twilioConfirmed === undefined ? sharedRoutes(sites) : [];
  const standby = sites.filter(({ standsBy }) => standsBy).map(({ key }) => key);
  const privateAsns = privateAsnsOf(plan);
  return [
    `Which hold time and keepalive do you use, and do you accept shorter ones from us?${
      isOverExchange
        ? ' Over a third-party exchange no loss of carrier tells of a failure, so they decide how long an outage lasts.'
        : ''
    }`,
    `Do you support BFD, with which interval and multiplier?${isOverExchange ? ' We need it most over the third-party exchange.' : ''}`,
    'Do you use TTL security (GTSM) or graceful restart on the session?',
    'Which MTU does your port have?',
    'Which DSCP do you mark media and signalling with, and do you heed our marks?',
    ...(ranges.length === 0
      ? []
      : [
          `Which prefix lengths do you announce inside ${[...new Set(ranges.map(({ cidr }) => cidr.toString()))].join(', ')}: the prefix itself, or up to /${Math.max(
            ...ranges.map(({ lessOrEqual }) => lessOrEqual!),
          )}? Are they the same at every exchange?`,
        ]),
    'How many prefixes do you announce at most, and how many do you accept from us?',
    ...(shared.length === 0
      ? []
      : [
          `We want to announce ${shared.join(', ')} at more than one of these connections, so that calls go on when one fails. Error 62100 says that an IP address can be associated with one connection only: do you agree to it for these connections?`,
        ]),
    ...(standby.length === 0
      ? []
      : [
          `${standby.join(', ')} ${standby.length === 1 ? 'stands' : 'stand'} by. Do a longer AS path, a MED or communities make you send to the other connection? Which communities?`,
        ]),
    `Do you refuse routes with private ASNs${privateAsns.length === 0 ? '' : ` (${privateAsns.join(', ')})`} in the AS path, or do you remove them?`,
    'Do your media and signalling addresses answer probes (ping)? Which address of your side may we probe?',
  ];
}

function questionsFor({ handOver: { twilio } }: InterconnectSitePlan, customerAsn: Asn): readonly string[] {
  if (twilio.session !== undefined) {
    return [];
  }
  const { request } = twilio;
  const { virtualCircuit } = request ?? {};
  // A request that is not planned yet will be for the customer ASN, if that is public.
  const bringsAsn = request === undefined ? !customerAsn.isPrivate && !customerAsn.isUnresolved : request.asn !== undefined;
  return [
    'What is the ASN of your side of the session?',
    request?.interfaceAddress === undefined
      ? 'What are both interface addresses of the session, and what is their prefix length?'
      : `Our interface address is ${request.interfaceAddress}. What is yours, with the same prefix length?`,
    ...(bringsAsn ? [] : ['Which ASN do you assign to us?']),
    virtualCircuit === undefined
      ? 'Is the port tagged, and with which VLAN?'
      : `Does the session use VLAN ${virtualCircuit.vlan}, which is that of our virtual circuit?`,
    'Does the session have a key (TCP MD5), and how do we exchange it?',
  ];
}

/** The IP routes that a site has in common with another one. */
function sharedRoutes(sites: readonly InterconnectSitePlan[]): readonly string[] {
  const shared = sites.flatMap((site, index) =>
    site.ipRoutes.filter((route: Cidr) =>
      sites.some((other, at) => at !== index && other.ipRoutes.some((another) => another.overlaps(route))),
    ),
  );
  return [...new Set(shared.map((route) => route.toString()))];
}

/** The private ASNs on the path from AWS to Twilio, as far as they are known. There always is one: the Amazon side takes no other. */
function privateAsnsOf({ amazonSideAsn, customerAsn }: InterconnectPlan): readonly string[] {
  return [amazonSideAsn, customerAsn].flatMap((asn) => (asn?.isPrivate ? [asn.toString()] : []));
}
