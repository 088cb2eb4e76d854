import type {
  CustomerRouterPlan,
  RouterConditionalRoutePlan,
  RouterInterfacePlan,
  RouterPolicyPlan,
  RouterPolicyTermPlan,
  RouterPrefixListPlan,
  RouterSessionPlan,
} from '../../plan/router/customer-router-plan';
import { RouterPlatform } from '../../plan/router/router-platform';
import { IOS_XE_LONGEST_SEGMENT } from '../../rules/router/ios-xe';
import { iosXeDscp, iosXePacketFilters, iosXeTranslations } from './ios-xe-packets';
import { hostOf, networkOf } from './interface-address';
import { firstOf, maskOf } from './ipv4-text';
import { ipPrefixList, setPrepend, usedPrefixLists } from './ip-prefix-lists';
import { placeholderOf, routerFile } from './router-file';
import { routerHeader } from './router-header';
import type { RouterRenderer } from './router-renderer';

/** The MTU that ports have if none is set. */
const DEFAULT_MTU = 1500;

/** Above the weight of what the router originates itself, 32768: the same prefix from a neighbour wins. */
const LEARNED_WEIGHT = 40000;

/** The distance of a static route that loses to BGP, whose distances are 20 and 200. */
const LOSING_DISTANCE = 254;

/** The number of the last entry of a route map. */
const LAST = 65535;

/**
 * Cisco IOS XE: one file of commands. No device has parsed it.
 *
 * What rests on Cisco's pages: an aggregate stands while any longer prefix is in the BGP table, and without `summary-only` it suppresses none; a
 * prefix that is advertised conditionally has to be in the BGP table, and an exist map is compared with the routes of that table
 * (https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/215634-bgp-conditional-advertisement-feature.html).
 */
export const renderIosXe: RouterRenderer = (plan, warnings) => [
  routerFile(
    'ios-xe.cfg',
    [
      ...routerHeader(plan, RouterPlatform.IOS_XE.name, warnings).flatMap(wrapped).map(comment),
      comment('Not yet parsed by a device of this vendor: try it on a spare one first.'),
      comment(
        'Loading it takes the sessions below down until its end: announce nothing first, and load one site after the other.',
      ),
      comment(
        'Lists, policies and packet filters are replaced. Other commands of an earlier file stay until they are removed by hand.',
      ),
      '!',
      `hostname ${plan.hostName}`,
      '! Communities as two numbers, not as one.',
      'ip bgp-community new-format',
      '!',
      ...section('Sessions are down while what they need changes.', sessionsDown(plan)),
      ...section('Interfaces', interfaces(plan)),
      ...section('Static routes', staticRoutes(plan)),
      ...section('Prefix lists', usedPrefixLists(plan).flatMap(prefixList)),
      ...section('Policies: the first entry that matches decides.', policies(plan)),
      ...section('Sessions', sessions(plan)),
      ...section('Packet filters, before translation. A port that was down comes up with its filter.', iosXePacketFilters(plan)),
      ...section('Translations', iosXeTranslations(plan)),
      ...section('DSCP', iosXeDscp(plan)),
      ...section('All that the sessions need stands.', sessionsUp(plan)),
      'end',
    ],
    plan,
  ),
];

/**
 * A session that is activated before its route maps are named, or while a list that they name is gone, announces and accepts everything. IOS XE
 * takes commands one by one, so the sessions wait for the last one.
 */
function sessionsDown({ asn, sessions: all }: CustomerRouterPlan): readonly string[] {
  return [
    `router bgp ${asn}`,
    // First of all: otherwise a neighbour has the address family as soon as it has an ASN.
    ' no bgp default ipv4-unicast',
    ...all.flatMap(({ peerAddress, peerAsn }) => [
      ` neighbor ${peerAddress} remote-as ${peerAsn}`,
      ` neighbor ${peerAddress} shutdown`,
    ]),
  ];
}

function sessionsUp({ asn, sessions: all }: CustomerRouterPlan): readonly string[] {
  return [`router bgp ${asn}`, ...all.map(({ peerAddress }) => ` no neighbor ${peerAddress} shutdown`)];
}

function interfaces(plan: CustomerRouterPlan): readonly string[] {
  const ports = [...new Set(plan.interfaces.map(({ port }) => port))];
  const portMtu = (port: string): number =>
    Math.max(...plan.interfaces.filter((each) => each.port === port).map(({ mtu }) => mtu));
  return [
    // A port's MTU bounds those of its VLANs, and does not count the Ethernet header or the tag.
    ...ports.filter((port) => portMtu(port) > DEFAULT_MTU).flatMap((port) => [`interface ${port}`, ` mtu ${portMtu(port)}`, '!']),
    ...plan.interfaces.flatMap((each) => interfaceLines(each, plan)),
  ];
}

function interfaceLines(each: RouterInterfacePlan, { sessions: all, translations }: CustomerRouterPlan): readonly string[] {
  const bfd = all.find(({ neighbour }) => neighbour === each.neighbour)?.bfd;
  return [
    `interface ${each.name}`,
    ` description ${each.description}`,
    ...(each.vlan === undefined ? [] : [` encapsulation dot1Q ${each.vlan}`]),
    ` ip address ${hostOf(each.address)} ${maskOf(networkOf(each.address))}`,
    ` ip mtu ${each.mtu}`,
    ...(each.tcpMss === undefined ? [] : [` ip tcp adjust-mss ${Math.min(each.tcpMss, IOS_XE_LONGEST_SEGMENT)}`]),
    ...(translations.length === 0 ? [] : [each.neighbour === 'twilio' ? ' ip nat outside' : ' ip nat inside']),
    ...(bfd === undefined
      ? []
      : [
          ` bfd interval ${bfd.intervalMilliseconds} min_rx ${bfd.intervalMilliseconds} multiplier ${bfd.multiplier}`,
          // Echoed packets have the router's own address as source and destination, which no packet filter here lets in.
          ' no bfd echo',
        ]),
    '!',
  ];
}

function staticRoutes(plan: CustomerRouterPlan): readonly string[] {
  const made = plan.conditionalRoutes.filter(({ areInside }) => !areInside);
  return [
    ...plan.staticRoutes.map(({ prefix, gateway }) => `ip route ${firstOf(prefix)} ${maskOf(prefix)} ${gateway}`),
    ...(made.length === 0
      ? []
      : ['! Only so that BGP has these prefixes to announce: packets to them are translated before they are routed.']),
    ...made.map(({ prefix }) => `ip route ${firstOf(prefix)} ${maskOf(prefix)} Null0 ${LOSING_DISTANCE}`),
  ];
}

function prefixList(list: RouterPrefixListPlan): readonly string[] {
  return [comment(list.description), `no ip prefix-list ${list.name}`, ...ipPrefixList(list), '!'];
}

function policies(plan: CustomerRouterPlan): readonly string[] {
  const towards = [...new Set(plan.conditionalRoutes.map((route) => route.towards))];
  return [
    ...towards.flatMap((each) => [
      `! What the router makes for ${each} is marked, and nobody else gets it. The mark is never announced.`,
      `ip community-list standard ${madeFor(each)} permit ${MARKS[each]}`,
      `no route-map ${madeFor(each)}`,
      `route-map ${madeFor(each)} permit 10`,
      ` set community ${MARKS[each]}`,
      '!',
    ]),
    ...plan.policies.flatMap((policy) => routeMap(policy, plan)),
    ...plan.conditionalRoutes
      .filter(({ areInside }) => !areInside)
      .flatMap(({ prefix, contributors }) => [
        comment(`${prefix.toString()} is announced while one of these is valid.`),
        `no route-map ${contributors}`,
        `route-map ${contributors} permit 10`,
        ` match ip address prefix-list ${contributors}`,
        `no ip prefix-list ${announced(prefix)}`,
        `ip prefix-list ${announced(prefix)} seq 5 permit ${prefix.toString()}`,
        `no route-map ${announced(prefix)}`,
        `route-map ${announced(prefix)} permit 10`,
        ` match ip address prefix-list ${announced(prefix)}`,
        '!',
      ]),
  ];
}

/** Communities that no neighbour can mean: 0 is nobody's ASN. */
const MARKS: Readonly<Record<RouterConditionalRoutePlan['towards'], string>> = { twilio: '0:1', aws: '0:2' };

function madeFor(towards: RouterConditionalRoutePlan['towards']): string {
  return `MADE-FOR-${towards.toUpperCase()}`;
}

function announced(prefix: RouterConditionalRoutePlan['prefix']): string {
  return `ANNOUNCED-${prefix.toString().replace('/', '-')}`;
}

function isTowards({ towards }: RouterConditionalRoutePlan, { neighbour }: RouterSessionPlan): boolean {
  return towards === (neighbour === 'aws-secondary' ? 'aws' : neighbour);
}

function routeMap({ name, description, terms }: RouterPolicyPlan, plan: CustomerRouterPlan): readonly string[] {
  const exporting = plan.sessions.filter(({ exportPolicy }) => exportPolicy === name);
  const isImport = plan.sessions.some(({ importPolicy }) => importPolicy === name);
  const madeForOthers =
    exporting.length === 0
      ? []
      : plan.conditionalRoutes.filter((route) => !exporting.some((session) => isTowards(route, session)));
  const marks = [...new Set(madeForOthers.map(({ towards }) => madeFor(towards)))];
  const ownMarks = new Set(
    exporting
      .flatMap((session) => plan.conditionalRoutes.filter((route) => isTowards(route, session)))
      .map((route) => route.towards),
  );
  return [
    comment(description),
    // An entry that is given again keeps the lists that it had.
    `no route-map ${name}`,
    ...(marks.length === 0 ? [] : [`route-map ${name} deny 5`, ` match community ${marks.join(' ')}`]),
    ...terms.flatMap((term, index) => [
      `route-map ${name} permit ${(index + 1) * 10}`,
      ` match ip address prefix-list ${term.prefixLists.join(' ')}`,
      ...attributes(term),
      ...(term.communities === undefined ? [...ownMarks].map((each) => ` set comm-list ${madeFor(each)} delete`) : []),
      ...(isImport && plan.conditionalRoutes.length > 0 ? [` set weight ${LEARNED_WEIGHT}`] : []),
    ]),
    // Written out: a route map that is not defined would let everything through.
    `route-map ${name} deny ${LAST}`,
    '!',
  ];
}

function attributes(term: RouterPolicyTermPlan): readonly string[] {
  const { localPreference, communities } = term;
  return [
    ...(communities === undefined ? [] : [` set community ${communities.length === 0 ? 'none' : communities.join(' ')}`]),
    ...(localPreference === undefined ? [] : [` set local-preference ${localPreference}`]),
    ...setPrepend(term),
  ];
}

function sessions(plan: CustomerRouterPlan): readonly string[] {
  return [
    `router bgp ${plan.asn}`,
    ` bgp router-id ${plan.routerId}`,
    ' bgp log-neighbor-changes',
    ...plan.sessions.flatMap((session) => neighbourLines(session, plan)),
    ' !',
    ' address-family ipv4',
    ...(plan.lanPolicy === undefined ? [] : [`  redistribute connected route-map ${plan.lanPolicy}`]),
    ...(plan.lanPolicy === undefined || plan.staticRoutes.length === 0
      ? []
      : [`  redistribute static route-map ${plan.lanPolicy}`]),
    ...plan.conditionalRoutes.flatMap(conditionalRoute),
    ...plan.sessions.flatMap((session) => activation(session, plan)),
    ' exit-address-family',
    '!',
  ];
}

function conditionalRoute({ prefix, towards, areInside, contributors }: RouterConditionalRoutePlan): readonly string[] {
  const where = `${firstOf(prefix)} ${maskOf(prefix)}`;
  return areInside
    ? [
        `  ! ${contributors}: every route inside that a policy accepts is one. They are announced as their own policy says.`,
        `  aggregate-address ${where} attribute-map ${madeFor(towards)}`,
      ]
    : [`  network ${firstOf(prefix)} mask ${maskOf(prefix)} route-map ${madeFor(towards)}`];
}

function neighbourLines(session: RouterSessionPlan, { asn }: CustomerRouterPlan): readonly string[] {
  const line = (text: string): string => ` neighbor ${session.peerAddress} ${text}`;
  return [
    ' !',
    ...(session.key === undefined ? [] : [line(`password ${placeholderOf(session.key)}`)]),
    line(`description ${session.description}`),
    // The other way round, the router's own ASN would stand in the path as well.
    ...(session.localAsn === asn ? [] : [line(`local-as ${session.localAsn} no-prepend replace-as`)]),
    line(`timers ${session.keepaliveSeconds} ${session.holdSeconds}`),
    ...(session.bfd === undefined ? [] : [line('fall-over bfd single-hop')]),
    // One hop is the least that can be given: packets with a TTL of 254 are taken as well.
    ...(session.ttlSecurity ? [line('ttl-security hops 1')] : []),
    line(session.gracefulRestart ? 'ha-mode graceful-restart' : 'ha-mode graceful-restart disable'),
  ];
}

function activation(session: RouterSessionPlan, plan: CustomerRouterPlan): readonly string[] {
  const line = (text: string): string => `  neighbor ${session.peerAddress} ${text}`;
  return [
    line('activate'),
    line('send-community'),
    ...(session.nextHopSelf ? [line('next-hop-self')] : []),
    ...(session.removesPrivateAsns ? [line('remove-private-as all')] : []),
    line(`route-map ${session.importPolicy} in`),
    line(`route-map ${session.exportPolicy} out`),
    line(`maximum-prefix ${session.maximumPrefixesIn}`),
    ...plan.conditionalRoutes
      .filter((route) => !route.areInside && isTowards(route, session))
      .map(({ prefix, contributors }) => line(`advertise-map ${announced(prefix)} exist-map ${contributors}`)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [comment(title), ...lines, ...(lines.at(-1) === '!' ? [] : ['!'])];
}

function comment(text: string): string {
  return `! ${text}`;
}

/** IOS XE takes 254 characters a line; what is beyond would be a command. */
function wrapped(text: string): readonly string[] {
  return text.match(/^\s*\S.{0,149}(?=\s|$)|\S.{0,149}(?=\s|$)|\S+/g)!.map((line, index) => (index === 0 ? line : `  ${line}`));
}
