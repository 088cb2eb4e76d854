import type {
  CustomerRouterPlan,
  RouterPolicyPlan,
  RouterPolicyTermPlan,
  RouterPrefixListPlan,
  RouterSessionPlan,
} from '../../plan/router/customer-router-plan';
import { worstCaseOf } from '../../plan/router/prefix-count';
import { RouterPlatform } from '../../plan/router/router-platform';
import { frrConditions, IS_MADE_HERE } from './frr-conditions';
import { renderLinux } from './linux';
import { ipPrefixList, setPrepend, usedPrefixLists } from './ip-prefix-lists';
import { placeholderOf, routerFile } from './router-file';
import { routerHeader } from './router-header';
import type { RouterRenderer } from './router-renderer';

/** The seconds after which a session that is down is tried again. */
const CONNECT_SECONDS = 5;

/** What FRR does with plain `neighbor … bfd`, which is what AWS does. */
const DEFAULT_BFD = { intervalMilliseconds: 300, multiplier: 3 };

/** The number of the last entry of a route map. */
const LAST = 65535;

/** FRRouting: `frr.conf`, the daemons that run, and the files of every router on Linux. */
export const renderFrr: RouterRenderer = (plan, warnings) => [
  routerFile('frr.conf', [...routerHeader(plan, RouterPlatform.FRR.name, warnings).map(comment), ...configuration(plan)], plan),
  routerFile('daemons', daemons(plan), plan),
  ...renderLinux(plan),
];

function configuration(plan: CustomerRouterPlan): readonly string[] {
  const conditions = frrConditions(plan);
  return [
    '!',
    'frr defaults traditional',
    `hostname ${plan.hostName}`,
    'log syslog informational',
    'service integrated-vtysh-config',
    '!',
    '! Interfaces; their addresses are in interfaces.ip.',
    ...plan.interfaces.flatMap(({ name, description }) => [`interface ${name}`, ` description ${description}`, 'exit', '!']),
    ...lanRoutes(plan),
    ...conditions.staticRoutes,
    '! Prefix lists',
    ...usedPrefixLists(plan).flatMap(prefixList),
    '! Policies: the first entry that matches decides.',
    ...plan.policies.flatMap((each) => policy(each, plan)),
    ...conditions.routeMaps,
    ...bfdProfiles(plan),
    `router bgp ${plan.asn}`,
    ` bgp router-id ${plan.routerId}`,
    ' bgp log-neighbor-changes',
    ' ! Without policies nothing is accepted or announced (RFC 8212).',
    ' bgp ebgp-requires-policy',
    ' no bgp default ipv4-unicast',
    ...plan.sessions.flatMap((session) => neighbourLines(session, plan)),
    ' !',
    ' address-family ipv4 unicast',
    ...redistribution(plan, conditions.staticPolicy),
    ...conditions.aggregates,
    ...plan.sessions.flatMap((session) => activation(session, plan)),
    ' exit-address-family',
    'exit',
    '!',
    'end',
  ];
}

function prefixList(list: RouterPrefixListPlan): readonly string[] {
  return [comment(list.description), ...ipPrefixList(list), '!'];
}

function policy({ name, description, terms }: RouterPolicyPlan, plan: CustomerRouterPlan): readonly string[] {
  // An entry can match one prefix list only: a second would replace the first.
  const entries = terms.flatMap((term) => term.prefixLists.map((list) => ({ list, term })));
  return [
    comment(description),
    ...(keepsMade(name, plan) ? [`route-map ${name} deny 5`, IS_MADE_HERE, 'exit'] : []),
    ...entries.flatMap(({ list, term }, index) => [
      `route-map ${name} permit ${(index + 1) * 10}`,
      ` match ip address prefix-list ${list}`,
      ...attributes(term),
      'exit',
    ]),
    // Written out, so that a policy that accepts nothing is a policy too: a name that is not defined would refuse as well, and not say so.
    `route-map ${name} deny ${LAST}`,
    'exit',
    '!',
  ];
}

/**
 * Whether the policy keeps back what the router makes itself. That is for AWS and Twilio: the router of another site makes its own, of the same
 * contributing routes, and would prefer this one to it.
 */
function keepsMade(name: string, { sessions, conditionalRoutes }: CustomerRouterPlan): boolean {
  return conditionalRoutes.length > 0 && sessions.some(({ kind, exportPolicy }) => kind === 'internal' && exportPolicy === name);
}

function attributes(term: RouterPolicyTermPlan): readonly string[] {
  const { localPreference, communities } = term;
  return [
    ...(communities === undefined
      ? []
      : [
          ` set community ${communities.length === 0 ? 'none' : communities.join(' ')}`,
          ' set large-community none',
          ' set extcommunity none',
        ]),
    ...(localPreference === undefined ? [] : [` set local-preference ${localPreference}`]),
    ...setPrepend(term),
  ];
}

function neighbourLines(session: RouterSessionPlan, { asn }: CustomerRouterPlan): readonly string[] {
  const { peerAddress, localAsn, key, bfd } = session;
  const line = (text: string): string => ` neighbor ${peerAddress} ${text}`;
  return [
    ' !',
    line(`remote-as ${session.peerAsn}`),
    // Next, so that no session starts without its key.
    ...(key === undefined ? [] : [line(`password ${placeholderOf(key)}`)]),
    line(`description ${session.description}`),
    ...(localAsn === asn ? [] : [line(`local-as ${localAsn} no-prepend replace-as`)]),
    line(`update-source ${session.localAddress}`),
    line(`timers ${session.keepaliveSeconds} ${session.holdSeconds}`),
    line(`timers connect ${CONNECT_SECONDS}`),
    ...(bfd === undefined ? [] : [line(isDefaultBfd(bfd) ? 'bfd' : `bfd profile ${profileName(session)}`)]),
    ...(session.ttlSecurity ? [line('ttl-security hops 1')] : []),
    // FRR helps a restarting peer by default: traffic would go on to a dead one for two minutes.
    line(session.gracefulRestart ? 'graceful-restart' : 'graceful-restart-disable'),
  ];
}

function activation(session: RouterSessionPlan, plan: CustomerRouterPlan): readonly string[] {
  const line = (text: string): string => `  neighbor ${session.peerAddress} ${text}`;
  return [
    line('activate'),
    ...(session.nextHopSelf ? [line('next-hop-self')] : []),
    ...(session.removesPrivateAsns ? [line('remove-private-AS all')] : []),
    line(`route-map ${session.importPolicy} in`),
    line(`route-map ${session.exportPolicy} out`),
    line(`maximum-prefix ${session.maximumPrefixesIn}`),
    // At its maximum FRR withdraws a prefix whose attributes change, so there is one only where the policy would announce more.
    ...(worstCaseOf(session.exportPolicy, plan) > session.maximumPrefixesOut
      ? [line(`maximum-prefix-out ${session.maximumPrefixesOut}`)]
      : []),
  ];
}

function redistribution({ lanPolicy, staticRoutes }: CustomerRouterPlan, staticPolicy: string | undefined): readonly string[] {
  const staticMap = staticPolicy ?? (staticRoutes.length === 0 ? undefined : lanPolicy);
  return [
    ...(lanPolicy === undefined ? [] : [`  redistribute connected route-map ${lanPolicy}`]),
    ...(staticMap === undefined ? [] : [`  redistribute static route-map ${staticMap}`]),
  ];
}

/** BFD with other values than FRR's own. */
function bfdProfiles({ sessions }: CustomerRouterPlan): readonly string[] {
  const profiles = sessions.flatMap((session) =>
    session.bfd === undefined || isDefaultBfd(session.bfd)
      ? []
      : [
          ` profile ${profileName(session)}`,
          `  detect-multiplier ${session.bfd.multiplier}`,
          `  receive-interval ${session.bfd.intervalMilliseconds}`,
          `  transmit-interval ${session.bfd.intervalMilliseconds}`,
          ' exit',
        ],
  );
  return profiles.length === 0 ? [] : ['bfd', ...profiles, 'exit', '!'];
}

function isDefaultBfd(bfd: NonNullable<RouterSessionPlan['bfd']>): boolean {
  return bfd.intervalMilliseconds === DEFAULT_BFD.intervalMilliseconds && bfd.multiplier === DEFAULT_BFD.multiplier;
}

function profileName({ neighbour: name }: RouterSessionPlan): string {
  return name.toUpperCase();
}

function daemons(plan: CustomerRouterPlan): readonly string[] {
  return [
    `# ${plan.hostName}: the daemons of FRRouting, as /etc/frr/daemons`,
    'zebra=yes',
    'bgpd=yes',
    'bfdd=yes',
    'staticd=yes',
    'vtysh_enable=yes',
    'zebra_options="  -A 127.0.0.1 -s 90000000"',
    'bgpd_options="   -A 127.0.0.1"',
    'bfdd_options="   -A 127.0.0.1"',
    'staticd_options="-A 127.0.0.1"',
  ];
}

/**
 * The networks behind the LAN. With its interface, a gateway is not looked up in other routes: when the LAN is lost it would be found in the
 * discard route of an aggregate, and the route that stays by that would keep the aggregate.
 */
function lanRoutes({ staticRoutes: routes, interfaces }: CustomerRouterPlan): readonly string[] {
  const lan = interfaces.find((each) => each.neighbour === 'lan');
  return routes.length === 0 || lan === undefined
    ? []
    : [
        '! Networks behind the LAN',
        ...routes.map(({ prefix, gateway }) => `ip route ${prefix.toString()} ${gateway} ${lan.name}`),
        '!',
      ];
}

function comment(text: string): string {
  return `! ${text}`;
}
