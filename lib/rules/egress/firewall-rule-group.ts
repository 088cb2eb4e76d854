import { FIREWALL_RULE_GROUP_NAME } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import type { TrafficRule } from '../../catalog/traffic-rule';
import type { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { distinct } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const GUIDE = 'https://docs.aws.amazon.com/network-firewall/latest/developerguide';
const LIMITS = `${GUIDE}/quotas.html`;

/** A stateful rule group, as the rules see it. */
export interface FirewallRuleGroupSubject {
  readonly name: string;
  readonly capacity: number;
  readonly rules: readonly { readonly key: string; readonly id: number; readonly text: string }[];
  readonly rulesString: string;
  /** What stands for `HOME_NET`, if the group says so itself. */
  readonly homeNetworks: readonly Cidr[];
  /** The keys of the prefix lists that the rules name. */
  readonly references: readonly string[];
}

/** The requirements on a stateful rule group. Paths: the parent of the props. */
export const FIREWALL_RULE_GROUP_RULES: readonly Rule<FirewallRuleGroupSubject>[] = [
  rule(
    errorCode(
      'firewall-rule-group-name',
      'Name a firewall rule group with 1 to 128 letters, digits and hyphens.',
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_CreateRuleGroup.html',
    ),
    ({ name }, report, path) => {
      if (!isUnresolved(name) && !FIREWALL_RULE_GROUP_NAME.pattern.test(name)) {
        report(
          joinPath(path, 'ruleGroupName'),
          name,
          'is too long, empty, or has a character that AWS does not take',
          'Give for example twilio-softphones.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'firewall-rules-missing',
      'Choose traffic of which a firewall can let something through.',
      `${GUIDE}/rule-groups.html`,
    ),
    ({ rules }, report, path) => {
      if (rules.length === 0) {
        report(
          joinPath(path, 'traffic'),
          '',
          'the group would have no rule',
          'Choose edges and traffic with addresses or host names, or set olderSdks.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'firewall-capacity',
      'Reserve a capacity of 1 to 30000 for a firewall rule group, and no less than it has rules.',
      `${GUIDE}/nwfw-rule-group-capacity.html`,
    ),
    ({ capacity, rules }, report, path) => {
      const most = QUOTAS.firewallCapacity;
      if (isUnresolved(capacity)) {
        report(joinPath(path, 'capacity'), '', 'must be known at synthesis, because the rules have to fit', 'Give a number.');
      } else if (rules.length > 0 && (!Number.isInteger(capacity) || capacity < rules.length || capacity > most)) {
        report(
          joinPath(path, 'capacity'),
          capacity,
          `is not a whole number from ${rules.length}, which is how many rules the group has, to ${most}`,
          rules.length > most ? 'Make several groups.' : 'Leave it out, or give a number with room for more rules.',
        );
      }
    },
  ),
  rule(
    errorCode('firewall-references', 'Name at most 5 prefix lists in one firewall rule group.', LIMITS),
    ({ references }, report, path) => {
      if (references.length > QUOTAS.firewallReferences) {
        report(
          joinPath(path, 'edges'),
          references.join(', '),
          `are ${references.length} prefix lists, and one group can name ${QUOTAS.firewallReferences}`,
          'Make several groups, each with fewer edges or less traffic, and use them in one policy.',
        );
      }
    },
  ),
  rule(
    errorCode('firewall-rule-length', 'Keep a firewall rule within 8192 characters, with the values of its variables.', LIMITS),
    ({ rules, homeNetworks }, report, path) => {
      const home = homeNetworks.length === 0 ? '' : `[${homeNetworks.join(',')}]`;
      const lengthOf = (text: string): number => (home === '' ? text : text.replaceAll('$HOME_NET', home)).length;
      const longest = Math.max(0, ...rules.map(({ text }) => lengthOf(text)));
      if (longest > QUOTAS.firewallRuleLength) {
        report(
          joinPath(path, 'homeNetworks'),
          `${homeNetworks.length} networks`,
          `make a rule of ${longest} characters, and AWS takes ${QUOTAS.firewallRuleLength}`,
          'Give fewer and wider networks, or make several groups.',
        );
      }
    },
  ),
  rule(
    errorCode('firewall-rules-size', 'Keep the rules of one firewall rule group within 2,000,000 bytes.', LIMITS),
    ({ rulesString }, report, path) => {
      // Every rule is ASCII: keys, ids and host names have no other characters.
      const size = rulesString.length;
      if (size > QUOTAS.firewallRulesSize) {
        report(
          joinPath(path, 'traffic'),
          `${size} bytes`,
          `is more than the ${QUOTAS.firewallRulesSize} that AWS takes`,
          'Make several groups, each with fewer edges or less traffic.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'firewall-rule-id',
      'Give the rules of one firewall rule group different ids.',
      'https://docs.suricata.io/en/suricata-7.0.10/rules/meta.html',
    ),
    ({ rules }, report, path) => {
      const first = new Map<number, string>();
      for (const { id, key } of rules) {
        const other = first.get(id);
        first.set(id, other ?? key);
        if (other === undefined) {
          continue;
        }
        report(
          joinPath(path, 'traffic'),
          `${other}, ${key}`,
          `get the same rule id ${id}, which follows from the key of a rule`,
          'Put them into two groups, or give the traffic or host of your own another name.',
        );
      }
    },
  ),
];

/** Where the firewall stands, and which networks are behind it. */
export interface FirewallPlaceSubject {
  readonly homeNetworks: readonly Cidr[] | undefined;
  readonly behindTransitGateway: { readonly applianceMode: boolean } | undefined;
}

/** The requirements on the place of a firewall. Paths: the parent of the props. */
export const FIREWALL_PLACE_RULES: readonly Rule<FirewallPlaceSubject>[] = [
  rule(
    warningCode(
      'firewall-home-networks',
      'Give the networks of the hosts if the firewall stands behind a transit gateway.',
      `${GUIDE}/suricata-limitations-caveats.html`,
    ),
    ({ homeNetworks, behindTransitGateway }, report, path) => {
      if (behindTransitGateway !== undefined && homeNetworks === undefined) {
        report(
          joinPath(path, 'homeNetworks'),
          '',
          'is missing: HOME_NET is the VPC of the firewall then, unless its policy says otherwise, and no rule matches hosts of other VPCs',
          'Give the CIDRs of the VPCs with the hosts, or acknowledge this if the policy sets HOME_NET.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'firewall-home-networks-empty',
      'Give at least one network as the home networks of a firewall, or leave them out.',
      `${GUIDE}/suricata-limitations-caveats.html`,
    ),
    ({ homeNetworks }, report, path) => {
      if (homeNetworks?.length === 0) {
        report(
          joinPath(path, 'homeNetworks'),
          '',
          'has no network, so no rule would match',
          'Give the CIDRs of the VPCs with the hosts, or leave it out.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'firewall-appliance-mode',
      'Turn on appliance mode where a transit gateway leads through a firewall.',
      'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
    ),
    ({ behindTransitGateway }, report, path) => {
      if (behindTransitGateway?.applianceMode === false) {
        report(
          joinPath(path, 'behindTransitGateway.applianceMode'),
          'false',
          'lets the two directions of a call go through endpoints in different zones, each of which sees one half and drops it',
          'Set applianceModeSupport of the attachment of the firewall VPC to enable, and applianceMode to true.',
        );
      }
    },
  ),
];

/** The rules with host names alone that a firewall cannot tell by a client hello. Paths: the parent of `traffic`. */
export const FIREWALL_HOST_NAMES_RULES: readonly Rule<readonly TrafficRule[]>[] = [
  rule(
    errorCode(
      'firewall-host-names-not-tls',
      'Give traffic that does not go out over TCP by its addresses: a firewall knows host names from the TLS client hello.',
      'https://docs.suricata.io/en/suricata-7.0.10/rules/tls-keywords.html',
    ),
    (rules, report, path) => {
      const lines = rules.flatMap(({ hostNames, direction, protocol, ports }) =>
        hostNames.map((host) => `${host} ${direction} ${protocol.toUpperCase()} ${ports.toString()}`),
      );
      if (lines.length > 0) {
        report(
          joinPath(path, 'traffic'),
          distinct(lines).join('; '),
          'have host names and no addresses, and no TLS client hello goes out to them',
          'Add the addresses to these rules of the catalogue, or leave that traffic out.',
        );
      }
    },
  ),
];

/** The requirements on packets that are longer than a frame. Paths: the parent of `traffic`. */
export const FRAGMENTS_RULES: readonly Rule<readonly TrafficRule[]>[] = [
  rule(
    warningCode(
      'fragments-dropped',
      'Use SIP over TCP or TLS, or a firewall policy that inspects fragments of UDP.',
      `${GUIDE}/stateless-default-actions.html`,
    ),
    (rules, report, path) => {
      const udp = rules.filter(({ traffic, protocol }) => traffic.id === 'sip-signalling' && protocol === 'udp');
      if (udp.length > 0) {
        report(
          joinPath(path, 'traffic'),
          `${udp[0]!.traffic.id} over UDP`,
          'has messages that are longer than a frame, and those come in fragments, for which a firewall policy has a default action of its own',
          'Set statelessFragmentDefaultActions of the policy to aws:forward_to_sfe, as FIREWALL_POLICY does, or use SIP over TCP or TLS; then acknowledge this.',
        );
      }
    },
  ),
];
