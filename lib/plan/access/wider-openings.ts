import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { Finding } from '../../model/finding';
import { PortRange } from '../../model/port-range';
import { type Openings, OPENINGS_RULES } from '../../rules/access/openings';
import { checkAll } from '../../rules/rule';
import type { SecurityGroupRulePlan } from './openings';
import type { PrefixListPlan } from './prefix-list-props';

const ALL_PORTS = PortRange.of(1, 65535);

/** The rules that open a list of what Twilio announces on all ports, both ways. */
export function rulesForAll({ key }: Pick<PrefixListPlan, 'key'>): readonly SecurityGroupRulePlan[] {
  return (['egress', 'ingress'] as const).flatMap((direction) =>
    (['tcp', 'udp'] as const).map((protocol) => ({
      key: `${direction}-${key}-${protocol}-${ALL_PORTS.toString()}`,
      direction,
      protocol,
      ports: ALL_PORTS,
      prefixList: key,
      description: `${direction === 'egress' ? 'To' : 'From'} all that Twilio announces over Interconnect`,
    })),
  );
}

/**
 * The findings about how widely groups are opened.
 *
 * @param lists what is opened as a whole
 */
export function openingsFindings(
  openings: Openings | undefined,
  edges: readonly TwilioEdge[],
  lists: readonly PrefixListPlan[],
): readonly Finding[] {
  const cidrs = lists.flatMap(({ entries }) => entries.map(({ cidr }) => cidr));
  return checkAll(OPENINGS_RULES, { openings, edges, cidrs }, '');
}
