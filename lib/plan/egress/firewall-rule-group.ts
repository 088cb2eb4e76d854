import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { throwOnErrors } from '../../model/finding';
import type { PortRange } from '../../model/port-range';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { ACCESS_RULES, PREFIX_LIST_REGION_RULES } from '../../rules/access/access';
import { PREFIX_LIST_ACCOUNT_RULES } from '../../rules/access/given-prefix-lists';
import { TRAFFIC_RULES } from '../../rules/access/traffic';
import {
  FIREWALL_HOST_NAMES_RULES,
  FIREWALL_PLACE_RULES,
  FIREWALL_RULE_GROUP_RULES,
  FRAGMENTS_RULES,
} from '../../rules/egress/firewall-rule-group';
import { checkAll } from '../../rules/rule';
import { listFindings, listsInPlace, sharedOnPurpose } from '../access/given-lists';
import { hostNamesOf } from '../access/host-names';
import type { HostNamePlan } from '../access/host-names-props';
import { accessListKey, keysByDirection, MEDIA } from '../access/list-keys';
import { planOpenings } from '../access/openings';
import { reserveByKey } from '../access/reservation';
import { sbcPortsFindings, sbcPortsOf } from '../access/sbc-ports';
import { withSteadyPorts } from '../access/steady-ports';
import { deepFreeze } from '../freeze';
import type { FirewallRuleGroupPlan, FirewallRuleGroupPlanProps } from './firewall-rule-group-props';
import { FIREWALL_RULE_GROUP_PLAN_PROPS } from './firewall-rule-group-shape';
import { referenceNameOf } from './reference-name';
import { ruleGroupNameOf } from './rule-group-name';
import { ruleIdOf } from './rule-id';
import { addressRules, hostNameRule, writeRule } from './rule-text';

const ORDERS = { strict: 'STRICT_ORDER', action: 'DEFAULT_ACTION_ORDER' } as const;

/** The steps of a group's capacity. */
const CAPACITY_STEP = 100;

/** How many entries to reserve for the lists, as an access does: the same list may be given to both. */
const listReservation = reserveByKey(accessListKey);

/**
 * Plans a stateful rule group of AWS Network Firewall that lets exactly the chosen traffic through: addresses by prefix list, and hosts that
 * Twilio publishes by name alone by the name in the TLS client hello, on their ports.
 *
 * At a public edge, SIP of every public edge passes, as Twilio asks.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planFirewallRuleGroup(given: FirewallRuleGroupPlanProps): FirewallRuleGroupPlan {
  const props = guard(required(FIREWALL_RULE_GROUP_PLAN_PROPS), given, '');
  const { ruleOrder = 'strict', homeNetworks, catalog = TwilioCatalog.current } = props;
  const published = publishedRules(props);
  const isLeftOut = ({ cidrs, requires }: TrafficRule): boolean =>
    props.olderSdks !== true && cidrs.length === 0 && requires?.belowVersion !== undefined;
  const rules = published.filter((rule) => !isLeftOut(rule));
  const named = rules.filter(({ cidrs }) => cidrs.length === 0);
  const byName = named.filter(isTls);
  const openings = planOpenings({
    groups: { group: rules },
    // Sites share the media of all of them on purpose.
    listKeyOf: keysByDirection(accessListKey, rules, [MEDIA]),
    portsInPlace: (rule) => sbcPortsOf(rule, props.sbc),
    reserve: listReservation,
    entriesLimit: props.entriesLimit,
  });
  const prefixLists = listsInPlace(openings.prefixLists, props.prefixLists);
  const texts = [
    ...openings.groups['group']!.flatMap((rule) => addressRules(rule, referenceNameOf(rule.prefixList))),
    ...byName.flatMap(({ hostNames, ports }) => hostNames.map((hostName) => hostNameRule(hostName, ports))),
  ];
  const written = [...new Map(texts.map((text) => [text.key, text])).values()]
    .sort((a, b) => compareText(a.key, b.key))
    .map((text) => ({ key: text.key, id: ruleIdOf(text.key), text: writeRule(text, ruleIdOf(text.key)) }));
  const capacity = props.capacity ?? Math.ceil((2 * written.length) / CAPACITY_STEP) * CAPACITY_STEP;
  const name = props.ruleGroupName ?? ruleGroupNameOf({ path: props.path, ruleOrder, capacity });
  const rulesString = written.map(({ text }) => text).join('\n');
  const references = Object.fromEntries(prefixLists.map(({ key }) => [referenceNameOf(key), key]));
  const hostNames = hostNamesOf(byName);
  const findings = [
    ...checkAll(ACCESS_RULES, { edges: props.edges, gateways: {}, hasRouteTables: false }, ''),
    ...props.edges.flatMap((edge) =>
      checkAll(TRAFFIC_RULES, { edge, traffic: props.traffic, rules: published, catalogVersion: catalog.version }, ''),
    ),
    ...checkAll(
      FIREWALL_HOST_NAMES_RULES,
      named.filter((rule) => !isTls(rule)),
      '',
    ),
    ...checkAll(FIREWALL_PLACE_RULES, { homeNetworks, behindTransitGateway: props.behindTransitGateway }, ''),
    ...checkAll(FRAGMENTS_RULES, rules, ''),
    ...sbcPortsFindings(rules, props.sbc, false),
    ...checkAll(PREFIX_LIST_REGION_RULES, { regions: props.prefixListRegions ?? {}, region: props.region }, 'prefixLists'),
    ...checkAll(PREFIX_LIST_ACCOUNT_RULES, { accounts: props.prefixListAccounts ?? {}, account: props.account }, 'prefixLists'),
    ...listFindings(openings.prefixLists, props.prefixLists, sharedOnPurpose),
    ...checkAll(
      FIREWALL_RULE_GROUP_RULES,
      {
        name,
        capacity,
        rules: written,
        rulesString,
        homeNetworks: homeNetworks ?? [],
        references: prefixLists.map(({ key }) => key),
      },
      '',
    ),
  ];
  return deepFreeze({
    name,
    capacity,
    ruleOrder: ORDERS[ruleOrder],
    rules: written,
    rulesString,
    references,
    homeNetworks,
    catalogVersion: catalog.version,
    hostNames,
    coveredHostNames: hostNames,
    closedHostNames: withoutOpen(hostNamesOf(published.filter((rule) => isLeftOut(rule) && isTls(rule))), hostNames),
    prefixLists,
    findings: throwOnErrors(findings),
  });
}

/** The catalogue's rules of the chosen traffic, for all SDKs. */
function publishedRules({ edges, traffic, catalog = TwilioCatalog.current }: FirewallRuleGroupPlanProps): readonly TrafficRule[] {
  const publicSip = edges.some(({ isInterconnect }) => !isInterconnect)
    ? catalog.rules({
        edges: TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip')),
        traffic: traffic.filter(({ isSip }) => isSip),
      })
    : [];
  const rules = withSteadyPorts([...catalog.rules({ edges, traffic }), ...publicSip]);
  return [...new Map(rules.map((rule) => [rule.key, rule])).values()];
}

/** Whether the hosts of a rule can be known by the name in the TLS client hello, which a client sends. */
function isTls({ direction, protocol }: TrafficRule): boolean {
  return direction === 'egress' && protocol === 'tcp';
}

/** Those of the hosts that are not open on their ports. */
function withoutOpen(hosts: readonly HostNamePlan[], open: readonly HostNamePlan[]): readonly HostNamePlan[] {
  const portsOf = new Map<string, PortRange[]>();
  for (const { hostName, ports } of open) {
    portsOf.set(hostName, [...(portsOf.get(hostName) ?? []), ports]);
  }
  return hosts.filter(({ hostName, ports }) => portsOf.get(hostName)?.some((each) => each.contains(ports)) !== true);
}
