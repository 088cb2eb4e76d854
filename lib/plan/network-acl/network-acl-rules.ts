import { QUOTAS } from '../../aws/quotas';
import type { TrafficProtocol, TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import type { TrafficDirection } from '../../catalog/twilio-traffic';
import type { Cidr } from '../../model/cidr';
import { type Finding, throwOnErrors } from '../../model/finding';
import type { PortRange } from '../../model/port-range';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText } from '../../model/text';
import { ACCESS_RULES, EDGE_IDENTITY_RULES } from '../../rules/access/access';
import {
  NETWORK_ACL_ENVIRONMENT_RULES,
  NETWORK_ACL_QUOTA_RULES,
  NUMBERED_RULES,
  RULE_NUMBER_RULES,
} from '../../rules/network-acl/network-acl-rules';
import { checkAll } from '../../rules/rule';
import { commonFailoverFindings } from '../access/failover-edges';
import { settledBy } from '../access/host-names';
import { sbcPortsFindings, withSbcPorts } from '../access/sbc-ports';
import { trafficFindings } from '../access/security-group';
import { deepFreeze } from '../freeze';
import { entriesOf, sortedByKey } from './entries';
import type { NetworkAclRulesPlanProps } from './network-acl-rules-props';
import { NETWORK_ACL_RULES_PLAN_PROPS } from './network-acl-rules-shape';
import { ruleNumbers } from './rule-numbers';

/** One rule of a network ACL. */
export interface NetworkAclRulePlan {
  /** Stable key, which says all that the rule lets through: `egress-udp-10000-60000-168.86.128.0-18`. */
  readonly key: string;
  /** Whether the packets leave the subnet or come in. */
  readonly direction: TrafficDirection;
  readonly protocol: TrafficProtocol;
  /** The ports to which the packets go: Twilio's if they leave, the customer's if they come in. */
  readonly ports: PortRange;
  /** Twilio's addresses. */
  readonly cidr: Cidr;
  readonly action: 'allow';
  /** Unique among the rules of one direction. It follows from the key, unless that number is taken. */
  readonly ruleNumber: number;
}

/** The rules of a network ACL. */
export interface NetworkAclRulesPlan {
  /** Sorted by key. */
  readonly rules: readonly NetworkAclRulePlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

const DIRECTIONS = ['egress', 'ingress'] as const;

/**
 * Plans the rules that let the chosen traffic through a network ACL: the ports that the traffic rules name, and in the other direction the
 * ephemeral ports 1024 to 65535 of the same addresses, because a network ACL remembers no connection.
 *
 * The order of edges and traffic does not matter.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planNetworkAclRules(given: NetworkAclRulesPlanProps): NetworkAclRulesPlan {
  const props = guard(required(NETWORK_ACL_RULES_PLAN_PROPS), given, '');
  const { catalog = TwilioCatalog.current, traffic, firstRuleNumber = 10000, lastRuleNumber = 29999 } = props;
  const edges = [...new Map(props.edges.map((edge) => [edge.id, edge])).values()].sort((a, b) => compareText(a.id, b.id));
  const publicSipEdges = TwilioEdge.publicEdges.filter((edge) => edge.products.includes('sip'));
  const failoverEdges = props.failoverEdges ?? (edges.some((edge) => !edge.isInterconnect) ? publicSipEdges : []);
  const sip = traffic.filter((kind) => kind.isSip);
  const covered = settledBy(props.hostNames);
  const own = catalog.rules({ edges, traffic });
  const failover = catalog.rules({ edges: failoverEdges, traffic: sip });
  const rules = [...own, ...failover];
  const rulesOf = (edge: TwilioEdge): readonly TrafficRule[] => [...own.filter((rule) => rule.edge.id === edge.id), ...failover];
  const entries = sortedByKey(entriesOf(withSbcPorts(rules, props.sbc)));
  const others = { egress: props.otherRuleNumbers?.egress ?? [], ingress: props.otherRuleNumbers?.ingress ?? [] };

  const subjects = DIRECTIONS.map((direction) => ({
    direction,
    rules: entries.filter((entry) => entry.direction === direction).length,
    firstRuleNumber,
    lastRuleNumber,
    otherRuleNumbers: others[direction],
    otherRules: new Set(others[direction]).size,
    quota: props.rulesQuota ?? QUOTAS.networkAclRules,
  }));
  const wrongNumbers = checkAll(
    RULE_NUMBER_RULES,
    [
      ['firstRuleNumber', firstRuleNumber],
      ['lastRuleNumber', lastRuleNumber],
      ...DIRECTIONS.flatMap((direction) =>
        others[direction].map((number, index) => [`otherRuleNumbers.${direction}[${index}]`, number] as const),
      ),
    ],
    '',
  );
  const findings = throwOnErrors([
    ...checkAll(NETWORK_ACL_ENVIRONMENT_RULES, props.environment ?? {}, ''),
    ...checkAll(ACCESS_RULES, { edges, gateways: {}, hasRouteTables: false }, ''),
    ...edges.flatMap((edge) => [
      ...checkAll(
        EDGE_IDENTITY_RULES,
        props.edges.filter(({ id }) => id === edge.id).map((each) => ({ edge: each, bgpPrefixes: catalog.bgpPrefixes(each) })),
        `edges.${edge.id}`,
      ),
      ...trafficFindings(edge, traffic, rulesOf(edge), catalog, '', covered),
    ]),
    ...commonFailoverFindings(edges, props.failoverEdges, traffic, catalog),
    ...sbcPortsFindings(rules, props.sbc, false),
    ...wrongNumbers,
    ...(wrongNumbers.length > 0 ? [] : subjects.flatMap((subject) => checkAll(NUMBERED_RULES, subject, ''))),
    ...subjects.flatMap((subject) => checkAll(NETWORK_ACL_QUOTA_RULES, subject, 'traffic')),
  ]);
  const numbers = new Map(
    DIRECTIONS.flatMap((direction) => [
      ...ruleNumbers(
        entries.filter((entry) => entry.direction === direction).map(({ key }) => key),
        { first: firstRuleNumber, last: lastRuleNumber, taken: others[direction] },
      ),
    ]),
  );
  return deepFreeze({
    rules: entries.map((entry) => ({ ...entry, action: 'allow' as const, ruleNumber: numbers.get(entry.key)! })),
    findings,
  });
}
