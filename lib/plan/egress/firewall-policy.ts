import { deepFreeze } from '../freeze';
import { escaped } from './rule-text';

/**
 * The settings of the firewall policy that a `TwilioFirewallRuleGroup` of the order `strict` is made for, in the words of both engines'
 * resources: spread it into `firewallPolicy`, beside the references to rule groups.
 *
 * Everything is inspected, also fragments of UDP. What no rule passes is dropped as soon as the application's data show that no rule will:
 * the name of a host stands in the TLS client hello, so the TCP handshake must pass first, and a client hello may come in several packets.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export const FIREWALL_POLICY = deepFreeze({
  statelessDefaultActions: ['aws:forward_to_sfe'],
  statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
  statefulDefaultActions: ['aws:drop_established_app_layer_to_server'],
  statefulEngineOptions: { ruleOrder: 'STRICT_ORDER' },
});

/**
 * Rules for a group of your own, the last of the policy. AWS's default action drops packets of connections that are established, and UDP has
 * no handshake, so that it lets the first packets of any UDP flow through. These rules drop UDP that no rule before them passes, DNS to
 * other resolvers included. They name ports, so that a fragment, which has none, passes on to be judged with the whole datagram.
 */
export const FIREWALL_LAST_RULES = `drop udp any any -> any 1:65535 (msg:"${escaped('UDP that no rule passes')}"; flow:to_server; sid:1; rev:1;)`;
