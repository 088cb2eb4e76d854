import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';

/**
 * The rules, those that have ended by now with the ports of those that followed them.
 *
 * Twilio widened its media ports when it moved its media. With today's ports at every date, a catalogue of another date changes the
 * entries of prefix lists and nothing else, so that a move of Twilio's can be made by entries alone.
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
