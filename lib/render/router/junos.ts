import { BgpPrefix } from '../../model/bgp-prefix';
import { compareText } from '../../model/text';
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
import { braces, brief, oneOrMore, quoted, replacing, term } from './braces';
import { junosFilterName, junosPacketFilters } from './junos-packets';
import { placeholderOf, routerFile } from './router-file';
import { routerHeader } from './router-header';
import type { RouterRenderer } from './router-renderer';

/** What the MTU of a port counts besides the packet: the Ethernet header, and the tag of a VLAN. */
const ETHERNET_BYTES = 14;
const TAG_BYTES = 4;

/** Above BGP's 170, and the higher loses: the same prefix from a neighbour wins. */
const LOSING_PREFERENCE = 180;

/** The percentage of the most prefixes at which the router begins to warn. */
const WARNING_PERCENT = 80;

/** https://juniper.net/documentation/en_US/junos12.2/topics/reference/configuration-statement/hold-time-edit-protocols-bgp.html */
const PRECISE_BELOW_SECONDS = 20;

/** The community that matches all of them. */
const ALL_COMMUNITIES = 'ALL-COMMUNITIES';

/**
 * Juniper Junos: one file in curly braces. No device has parsed it.
 *
 * It is the form in which comments are documented, and `load replace` puts what is marked in the place of what the router has, so that nothing of an
 * earlier file stays in a list or a policy; all or nothing takes effect with `commit`.
 */
export const renderJunos: RouterRenderer = (plan, warnings) => [
  routerFile(
    'junos.conf',
    [
      ...routerHeader(plan, RouterPlatform.JUNOS.name, warnings).map(comment),
      comment(
        'Not yet parsed by a device of this vendor: load it with "load replace", then "commit check", then "commit confirmed 5".',
      ),
      comment(
        'For routers that forward packet by packet; a firewall that follows flows needs zones and policies besides. Junos 17.3 or later.',
      ),
      comment(
        'Routes under routing-options are added to what the router has: those of an earlier file stay until they are deleted.',
      ),
      ...braces('system', [`host-name ${plan.hostName};`]),
      comment('Interfaces'),
      ...braces('interfaces', interfaces(plan)),
      comment('Static routes, and prefixes that the router makes'),
      ...braces('routing-options', routingOptions(plan)),
      comment('Prefix lists and policies: the first term that matches decides.'),
      ...braces('policy-options', policyOptions(plan)),
      comment('Sessions'),
      ...braces(
        'protocols',
        braces('bgp', [
          // Otherwise a session goes down without a message.
          'log-updown;',
          // Advised for short hold times, so that keepalives go out in time on a busy router.
          ...(plan.sessions.some(({ holdSeconds }) => holdSeconds < PRECISE_BELOW_SECONDS) ? ['precision-timers;'] : []),
          ...plan.sessions.flatMap((session) => group(session, plan)),
        ]),
      ),
      ...(plan.packetFilters.length === 0 && plan.dscp.length === 0 ? [] : [comment('Packet filters and DSCP')]),
      ...braces('firewall', braces('family inet', junosPacketFilters(plan))),
    ],
    plan,
  ),
];

function interfaces(plan: CustomerRouterPlan): readonly string[] {
  const ports = [...new Set(plan.interfaces.map(({ port }) => port))];
  return ports.flatMap((port) => {
    const units = plan.interfaces.filter((each) => each.port === port);
    const tagged = units.some(({ vlan }) => vlan !== undefined);
    const mtu = Math.max(...units.map((each) => each.mtu)) + ETHERNET_BYTES + (tagged ? TAG_BYTES : 0);
    return braces(port, [...(tagged ? ['vlan-tagging;'] : []), `mtu ${mtu};`, ...units.flatMap((each) => unit(each, plan))]);
  });
}

function unit(each: RouterInterfacePlan, plan: CustomerRouterPlan): readonly string[] {
  const filter = junosFilterName(each, plan);
  return replacing(`unit ${each.vlan ?? 0}`, [
    `description ${quoted(each.description)};`,
    ...(each.vlan === undefined ? [] : [`vlan-id ${each.vlan};`]),
    ...braces('family inet', [
      `mtu ${each.mtu};`,
      // It changes what enters: the answer of the side with smaller frames tells the other how large segments may be.
      ...(each.tcpMss === undefined ? [] : [`tcp-mss ${each.tcpMss};`]),
      ...(filter === undefined ? [] : braces('filter', [`input ${filter};`])),
      `address ${each.address};`,
    ]),
  ]);
}

function routingOptions(plan: CustomerRouterPlan): readonly string[] {
  return [
    `router-id ${plan.routerId};`,
    `autonomous-system ${plan.asn};`,
    // Sessions can have it only if the router has it.
    ...(plan.sessions.some(({ gracefulRestart }) => gracefulRestart) ? ['graceful-restart;'] : []),
    ...braces(
      'static',
      plan.staticRoutes.map(({ prefix, gateway }) => `route ${prefix.toString()} next-hop ${gateway};`),
    ),
    ...braces(
      'aggregate',
      plan.conditionalRoutes.flatMap(({ prefix, contributors }) =>
        replacing(`route ${prefix.toString()}`, [
          `policy ${contributors};`,
          `preference ${LOSING_PREFERENCE};`,
          // What the paths of the contributors have in common, instead of a set of all their ASNs.
          'brief;',
          'discard;',
        ]),
      ),
    ),
  ];
}

function policyOptions(plan: CustomerRouterPlan): readonly string[] {
  return [
    ...plan.prefixLists.flatMap(prefixList),
    ...plan.policies.flatMap(policy),
    ...contributorPolicies(plan),
    ...[...new Set(plan.sessions.map(announcedTo))].flatMap((name) => announceable(name, plan)),
    ...(plan.sessions.some(({ nextHopSelf }) => nextHopSelf)
      ? replacing('policy-statement NEXT-HOP-SELF', braces('then', ['next-hop self;', 'next policy;']))
      : []),
    ...communities(plan),
  ];
}

/**
 * A list with lengths
 * (https://www.juniper.net/documentation/us/en/software/junos/routing-policy/topics/ref/statement/route-filter-list-edit-policy-options.html).
 * Of its entries, the one with the longest network that holds a route decides alone (Juniper, "How Route Filters Are Evaluated in Routing
 * Policy Match Conditions"), so an entry inside others has to match what they match as well.
 */
function prefixList({ name, description, entries }: RouterPrefixListPlan): readonly string[] {
  const longest = (entry: BgpPrefix): number => entry.lessOrEqual ?? entry.cidr.prefixLength;
  const networks = [...new Map(entries.map(({ cidr }) => [cidr.toString(), cidr])).values()];
  return [
    comment(description),
    ...replacing(
      `route-filter-list ${name}`,
      networks.map((cidr) => {
        const length = Math.max(...entries.filter((entry) => entry.cidr.contains(cidr)).map(longest));
        return `${cidr.toString()} ${length > cidr.prefixLength ? `upto /${length}` : 'exact'};`;
      }),
    ),
  ];
}

/** Without the last term the protocol's own policy would decide, which accepts and announces what it knows. */
const REST = term('REST', [], ['reject;']);

function policy({ name, description, terms }: RouterPolicyPlan): readonly string[] {
  return [
    comment(description),
    ...replacing(`policy-statement ${name}`, [
      // A term for each list: in one with several, the entries of all would be one list.
      ...terms.flatMap((each, index) =>
        each.prefixLists.flatMap((list) => term(`${(index + 1) * 10}-${list}`, [`route-filter-list ${list};`], attributes(each))),
      ),
      ...REST,
    ]),
  ];
}

function attributes({ localPreference, communities: values, prepend }: RouterPolicyTermPlan): readonly string[] {
  return [
    ...(localPreference === undefined ? [] : [`local-preference ${localPreference};`]),
    ...(values === undefined
      ? []
      : [values.length === 0 ? `community delete ${ALL_COMMUNITIES};` : `community set ${communityName(values)};`]),
    ...(prepend === undefined || prepend.count === 0
      ? []
      : [`as-path-prepend ${quoted(Array.from({ length: prepend.count }, () => prepend.asn).join(' '))};`]),
    'accept;',
  ];
}

function communityName(values: readonly string[]): string {
  return `COMMUNITY-${values.join('-').replaceAll(':', '-')}`;
}

function communities({ policies }: CustomerRouterPlan): readonly string[] {
  const used = policies.flatMap(({ terms }) =>
    terms.flatMap((each) => (each.communities === undefined ? [] : [each.communities])),
  );
  const named = new Map(used.filter((values) => values.length > 0).map((values) => [communityName(values), values]));
  return [
    ...(used.some((values) => values.length === 0) ? [`community ${ALL_COMMUNITIES} members [ "*:*" "large:*:*:*" ];`] : []),
    ...[...named]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, values]) => `community ${name} members ${oneOrMore(values)};`),
  ];
}

/** The policy that chooses what an aggregate stands for. It has the name of the list. */
function contributorPolicies({ conditionalRoutes }: CustomerRouterPlan): readonly string[] {
  return [...new Set(conditionalRoutes.map(({ contributors }) => contributors))].flatMap((name) =>
    replacing(`policy-statement ${name}`, [...term('CONTRIBUTES', [`route-filter-list ${name};`], ['accept;']), ...REST]),
  );
}

/** `ANNOUNCED-TO-AWS`, for both sessions with AWS. */
function announcedTo(session: RouterSessionPlan): string {
  return `ANNOUNCED-TO-${audience(session).toUpperCase()}`;
}

function audience({ neighbour }: RouterSessionPlan): string {
  return neighbour === 'aws-secondary' ? 'aws' : neighbour;
}

/** BGP announces any active route of any protocol, so each session says first where a route may come from. */
function announceable(name: string, plan: CustomerRouterPlan): readonly string[] {
  const isFor = (route: RouterConditionalRoutePlan): boolean => name === `ANNOUNCED-TO-${route.towards.toUpperCase()}`;
  const made = plan.conditionalRoutes.filter(isFor).map(({ prefix }) => `route-filter ${prefix.toString()} exact;`);
  return [
    comment(`Where a route may come from; what is announced is for the next policy.`),
    ...replacing(`policy-statement ${name}`, [
      ...term('LEARNED', ['protocol bgp;'], ['next policy;']),
      ...(made.length === 0 ? [] : term('MADE', ['protocol aggregate;', ...made], ['next policy;'])),
      ...(plan.lanPolicy === undefined
        ? []
        : term('LAN', ['protocol [ direct static ];', `policy ${plan.lanPolicy};`], ['next policy;'])),
      ...REST,
    ]),
  ];
}

function group(session: RouterSessionPlan, { asn }: CustomerRouterPlan): readonly string[] {
  const { bfd, key } = session;
  const exports = [announcedTo(session), ...(session.nextHopSelf ? ['NEXT-HOP-SELF'] : []), session.exportPolicy];
  return replacing(`group ${session.neighbour.toUpperCase()}`, [
    `type ${session.kind};`,
    ...braces(`neighbor ${session.peerAddress}`, [
      `description ${quoted(session.description)};`,
      `local-address ${session.localAddress};`,
      // Keepalives are sent three times in it.
      `hold-time ${session.holdSeconds};`,
      // What arrives with another TTL is discarded by the packet filter.
      ...(session.ttlSecurity ? ['ttl 255;'] : []),
      `import ${session.importPolicy};`,
      ...(key === undefined ? [] : [`authentication-key ${quoted(placeholderOf(key))};`]),
      ...braces(
        'family inet',
        braces(
          'unicast',
          braces('accepted-prefix-limit', [
            `maximum ${session.maximumPrefixesIn};`,
            `teardown ${WARNING_PERCENT} idle-timeout forever;`,
          ]),
        ),
      ),
      `export ${oneOrMore(exports)};`,
      ...(session.removesPrivateAsns ? brief('remove-private', ['all;']) : []),
      ...(session.kind === 'external' ? [`peer-as ${session.peerAsn};`] : []),
      // Neither the router's own ASN towards this peer, nor this one towards others.
      ...(session.localAsn === asn ? [] : [`local-as ${session.localAsn} private no-prepend-global-as;`]),
      // Otherwise the router helps a peer that restarts, and traffic goes on to a dead one.
      ...(session.gracefulRestart ? ['graceful-restart;'] : brief('graceful-restart', ['disable;'])),
      ...(bfd === undefined
        ? []
        : braces('bfd-liveness-detection', [
            `minimum-interval ${bfd.intervalMilliseconds};`,
            `multiplier ${bfd.multiplier};`,
            // Internal sessions would use that of several hops.
            ...(session.kind === 'internal' ? ['session-mode single-hop;'] : []),
          ])),
    ]),
  ]);
}

function comment(text: string): string {
  return `# ${text}`;
}
