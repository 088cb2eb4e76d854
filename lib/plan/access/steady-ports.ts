import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';

/**
 * The rules, with the ports of their successors for those that have ended by now.
 *
 * Twilio widened its media ports when it moved its media. With today's ports at every date, a catalogue of another date changes only the
 * entries of prefix lists, so a migration by Twilio needs no change of security groups.
 */
export function withSteadyPorts(rules: readonly TrafficRule[]): readonly TrafficRule[] {
  const { current } = TwilioCatalog;
  return rules.map((rule) => {
    if (rule.origin === 'custom' || rule.validUntil === undefined || rule.validUntil >= current.date) {
      return rule;
    }
    const successor = current
      .rules({ edges: [rule.edge], traffic: [rule.traffic] })
      .find((each) => each.direction === rule.direction && each.protocol === rule.protocol && each.ports.contains(rule.ports));
    return successor === undefined ? rule : { ...rule, ports: successor.ports };
  });
}
