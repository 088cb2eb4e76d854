import type { BgpPrefix } from '../../model/bgp-prefix';
import type {
  CustomerRouterPlan,
  RouterConditionalRoutePlan,
  RouterPolicyPlan,
  RouterPolicyTermPlan,
  RouterPrefixListPlan,
  RouterSessionPlan,
} from '../../plan/router/customer-router-plan';
import { RouterPlatform } from '../../plan/router/router-platform';
import { probesOf } from './bird-probes';
import { renderLinux } from './linux';
import { placeholderOf, routerFile } from './router-file';
import { routerHeader } from './router-header';
import type { RouterRenderer } from './router-renderer';

/** Below BGP's 100: a learned route wins over one that is made here. */
const PREFERENCE_OF_MADE = 50;

/** The private ASNs (RFC 6996). */
const PRIVATE_ASNS = '[64512..65534, 4200000000..4294967294]';

/** The table of the prefixes that are made here. */
const MADE = "'made'";

const LAN_PROTOCOLS = ['lan-connected', 'lan-static'] as const;

/** BIRD 2: `bird.conf`, and the files of every router on Linux. */
export const renderBird: RouterRenderer = (plan, warnings) => [
  routerFile(
    'bird.conf',
    [...routerHeader(plan, RouterPlatform.BIRD.name, warnings).map((each) => `# ${each}`), ...configuration(plan)],
    plan,
  ),
  ...renderLinux(plan),
];

function configuration(plan: CustomerRouterPlan): readonly string[] {
  const conditional = plan.conditionalRoutes
    .map((route) => ({ route, probes: probesOf(listOf(plan, route.contributors).entries, route.prefix) }))
    .filter(({ probes }) => probes.length > 0);
  const made = conditional.map(({ route }) => route);
  const parts = [
    ['log syslog all;', `hostname ${text(plan.hostName)};`, `router id ${plan.routerId};`],
    [comment('Prefix lists')],
    ...plan.prefixLists.map(prefixList),
    [comment('Policies: the first condition that matches decides.')],
    ...plan.policies.map(policyFunction),
    announceable(plan),
    [comment('Interfaces and forwarding; the addresses are in interfaces.ip.')],
    ['protocol device {', '}'],
    kernel(plan),
    bfd(plan),
    ...lan(plan),
    ...(made.length === 0 ? [] : [tableOfMade()]),
    ...conditional.flatMap(({ route, probes }) => conditionalRoute(route, probes)),
    [comment('Sessions')],
    ...plan.sessions.map((session) => bgp(session, made)),
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines]);
}

function prefixList({ name, description, entries }: RouterPrefixListPlan): readonly string[] {
  return [
    comment(description),
    `define ${list(name)} = [`,
    entries.map((entry) => `  ${prefixPattern(entry)}`).join(',\n'),
    '];',
  ];
}

function prefixPattern({ cidr, lessOrEqual }: BgpPrefix): string {
  return lessOrEqual === undefined ? cidr.toString() : `${cidr.toString()}{${cidr.prefixLength},${lessOrEqual}}`;
}

/** A function, because a filter can't be used by another: what the LAN's policy accepts is asked by the policy of every session. */
function policyFunction(policy: RouterPolicyPlan): readonly string[] {
  return [
    comment(policy.description),
    `function ${policyName(policy.name)}() {`,
    ...policy.terms.flatMap(policyTerm),
    '  return false;',
    '}',
  ];
}

function policyTerm(term: RouterPolicyTermPlan): readonly string[] {
  return [
    `  if ${term.prefixLists.map((name) => `net ~ ${list(name)}`).join(' || ')} then {`,
    ...(term.localPreference === undefined ? [] : [`    bgp_local_pref = ${term.localPreference};`]),
    ...(term.communities === undefined ? [] : setCommunities(term.communities)),
    ...Array.from({ length: term.prepend?.count ?? 0 }, () => `    bgp_path.prepend(${term.prepend?.asn});`),
    '    return true;',
    '  }',
  ];
}

function setCommunities(communities: readonly string[]): readonly string[] {
  return [
    '    bgp_community = -empty-;',
    '    bgp_ext_community = --empty--;',
    '    bgp_large_community = ---empty---;',
    ...communities.map((community) => `    bgp_community.add((${community.replaceAll(':', ',')}));`),
  ];
}

/** What is announced besides the prefixes that are made here. */
function announceable({ lanPolicy }: CustomerRouterPlan): readonly string[] {
  return [
    lanPolicy === undefined
      ? '# What may be announced: routes that BGP learned'
      : '# What may be announced: routes that BGP learned, and those of the LAN that its policy accepts',
    'function announceable() {',
    '  if source = RTS_BGP then return true;',
    ...(lanPolicy === undefined
      ? []
      : [`  if ${LAN_PROTOCOLS.map((name) => `proto = "${name}"`).join(' || ')} then return ${policyName(lanPolicy)}();`]),
    '  return false;',
    '}',
  ];
}

function kernel(plan: CustomerRouterPlan): readonly string[] {
  const restarts = plan.sessions.some(({ gracefulRestart }) => gracefulRestart);
  return [
    // A prefix made here resolves by one of its contributors. Forwarding all of it there would send what no contributor covers to a neighbour,
    // which may send it back: two sites that learn from each other would pass it to and fro. Without a route it is dropped here, and the sender
    // is told. What the contributors cover has their own routes.
    comment(
      'What is learned or static is forwarded. A prefix that is made here is not: what no contributing route covers is dropped.',
    ),
    'protocol kernel {',
    ...(restarts ? ['  graceful restart on;'] : []),
    '  merge paths off;',
    '  ipv4 {',
    '    import none;',
    `    export where source = RTS_BGP${plan.lanPolicy === undefined ? '' : ' || proto = "lan-static"'};`,
    '  };',
    '}',
  ];
}

function bfd(plan: CustomerRouterPlan): readonly string[] {
  const interfaces = plan.sessions.flatMap(({ neighbour, bfd: timers }) =>
    timers === undefined
      ? []
      : [
          `  interface ${text(interfaceOf(plan, neighbour))} {`,
          `    interval ${timers.intervalMilliseconds} ms;`,
          `    multiplier ${timers.multiplier};`,
          '  };',
        ],
  );
  return interfaces.length === 0 ? [] : ['protocol bfd {', '  accept ipv4 direct;', ...interfaces, '}'];
}

/** All of the LAN is forwarded; its policy decides when a session announces it. */
function lan(plan: CustomerRouterPlan): readonly (readonly string[])[] {
  if (plan.lanPolicy === undefined) {
    return [];
  }
  const [connected, statics] = LAN_PROTOCOLS;
  return [
    [
      `protocol direct '${connected}' {`,
      '  ipv4 {',
      '    import all;',
      '    export none;',
      '  };',
      `  interface ${text(interfaceOf(plan, 'lan'))};`,
      '  check link on;',
      '}',
    ],
    [
      `protocol static '${statics}' {`,
      '  ipv4 {',
      '    import all;',
      '    export none;',
      '  };',
      '  check link on;',
      ...plan.staticRoutes.map(({ prefix, gateway }) => `  route ${prefix.toString()} via ${gateway};`),
      '}',
    ],
  ];
}

/**
 * A table for the prefixes that are made here. A pipe takes every route from one table to another, not the best of each prefix alone, so it leaves
 * out those that can't be resolved. To choose among them is not left to BIRD: to it all are alike, and it may choose one that can't be resolved.
 */
function tableOfMade(): readonly string[] {
  return [
    comment(
      'Prefixes that are made here, each while a contributing route is valid. Only those that are get into the main table.',
    ),
    `ipv4 table ${MADE};`,
    '',
    "protocol pipe 'resolved' {",
    `  table ${MADE};`,
    '  peer table master4;',
    '  import none;',
    '  export where dest = RTD_UNICAST;',
    '}',
  ];
}

function conditionalRoute(route: RouterConditionalRoutePlan, probes: readonly string[]): readonly (readonly string[])[] {
  const { prefix, contributors } = route;
  const table = symbol('contributors', suffixOf(route));
  return [
    [
      `# ${prefix.toString()} to ${route.towards}: a table of nothing but the contributing routes, and the prefix by addresses of their list`,
      `ipv4 table ${table};`,
      '',
      `protocol pipe ${symbol('contribute', suffixOf(route))} {`,
      '  table master4;',
      `  peer table ${table};`,
      '  import none;',
      // The prefix itself is relayed where it is learned. If it contributed to itself, two sites could keep it alive for each other.
      `  export where net != ${prefix.toString()} && net ~ ${list(contributors)} && announceable();`,
      '}',
    ],
    [
      `protocol static ${symbol('made', suffixOf(route))} {`,
      '  ipv4 {',
      `    table ${MADE};`,
      `    preference ${PREFERENCE_OF_MADE};`,
      '    import all;',
      '    export none;',
      '  };',
      `  igp table ${table};`,
      ...probes.map((probe) => `  route ${prefix.toString()} recursive ${probe};`),
      '}',
    ],
  ];
}

function bgp(session: RouterSessionPlan, made: readonly RouterConditionalRoutePlan[]): readonly string[] {
  const internal = session.kind === 'internal';
  return [
    `protocol bgp '${session.neighbour}' {`,
    `  description ${text(session.description)};`,
    `  local ${session.localAddress} as ${session.localAsn};`,
    `  neighbor ${session.peerAddress} as ${session.peerAsn};`,
    // An internal peer counts as several hops away unless it is said otherwise.
    ...(internal ? ['  direct;'] : []),
    ...(session.key === undefined ? [] : [`  password "${placeholderOf(session.key)}";`]),
    `  hold time ${session.holdSeconds};`,
    `  keepalive time ${session.keepaliveSeconds};`,
    // BIRD's own 5 seconds, and a minute after every failure, would be added to each outage.
    '  connect delay time 1;',
    '  connect retry time 5;',
    '  error wait time 5, 60;',
    `  bfd ${onOff(session.bfd !== undefined)};`,
    `  ttl security ${onOff(session.ttlSecurity)};`,
    `  graceful restart ${onOff(session.gracefulRestart)};`,
    '  long lived graceful restart off;',
    '  ipv4 {',
    `    import where ${policyName(session.importPolicy)}();`,
    '    export filter {',
    `      if !(${announced(session, made)}) then reject;`,
    // Before the policy prepends, and before BIRD adds the router's own ASN: that may be private as well.
    ...(session.removesPrivateAsns ? [`      bgp_path.delete(${PRIVATE_ASNS});`] : []),
    `      if ${policyName(session.exportPolicy)}() then accept;`,
    '      reject;',
    '    };',
    `    import limit ${session.maximumPrefixesIn} action restart;`,
    '    # Once it is reached, nothing new is announced here, even when there is room again, until',
    `    # birdc "reload out '${session.neighbour}'"`,
    `    export limit ${session.maximumPrefixesOut} action block;`,
    // A next hop that is looked up in BGP's own routes can't resolve the prefixes that are made here.
    '    gateway direct;',
    ...(session.nextHopSelf ? ['    next hop self on;'] : []),
    '  };',
    '}',
  ];
}

/**
 * What a session may announce. A prefix that is made here goes to its neighbour alone.
 */
function announced({ neighbour }: RouterSessionPlan, made: readonly RouterConditionalRoutePlan[]): string {
  const towards = neighbour === 'aws-secondary' ? 'aws' : neighbour;
  return [
    'announceable()',
    ...made.filter((route) => route.towards === towards).map((route) => `proto = "${unquoted(symbol('made', suffixOf(route)))}"`),
  ].join(' || ');
}

function listOf(plan: CustomerRouterPlan, name: string): RouterPrefixListPlan {
  return plan.prefixLists.find((each) => each.name === name)!;
}

function interfaceOf(plan: CustomerRouterPlan, neighbour: string): string {
  return plan.interfaces.find((each) => each.neighbour === neighbour)!.name;
}

function suffixOf({ towards, prefix }: RouterConditionalRoutePlan): string {
  return `${towards}-${prefix.toString().replace('/', '-')}`;
}

function list(name: string): string {
  return symbol('list', name);
}

function policyName(name: string): string {
  return symbol('policy', name);
}

/**
 * A symbol of BIRD. All of them share one namespace, so each has its kind in front. What a symbol can't hold becomes its code between
 * colons; a colon counts as such, so no two names become one.
 */
function symbol(kind: string, name: string): string {
  return `'${kind}:${name.replace(/[^A-Za-z0-9._-]/gu, (character) => `:${character.codePointAt(0)!.toString(16)}:`)}'`;
}

function unquoted(quoted: string): string {
  return quoted.slice(1, -1);
}

function onOff(on: boolean): string {
  return on ? 'on' : 'off';
}

/** A string. BIRD's have no escapes, so a quotation mark can't be in one. */
function text(value: string): string {
  return `"${line(value).replaceAll('"', "'")}"`;
}

function comment(value: string): string {
  return `# ${line(value)}`;
}

function line(value: string): string {
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
