import { planAccess, TwilioEdge, TwilioTraffic, ValidationFailure } from 'twilio-interconnect-constructs';
import { type Scenario, scenarios } from '../../parity/scenario';

/**
 * The generated scenarios that an account takes as it is. With all BGP prefixes open, a group can count for more than the 60 rules of AWS's default
 * quota: that is the warning `security-group-quota`, and the model refuses it as AWS does.
 */
export const deployable = scenarios.filter((scenario) => scenario.openings !== 'all-bgp-prefixes' || isWithinQuota(scenario));

/** Whether no group counts for too much, also if each took over for all that any site takes over. What is refused anyway is of no use. */
export function isWithinQuota({ sites, traffic, openings }: Scenario): boolean {
  const each = Object.values(sites);
  const takenOver = each.flatMap(({ failoverEdges = [] }) => failoverEdges);
  try {
    const { findings } = planAccess({
      edges: each.map(({ edge }) => TwilioEdge.of(edge)),
      traffic: traffic.map((id) => TwilioTraffic.of(id)),
      failoverEdges: takenOver.length === 0 ? undefined : takenOver.map((id) => TwilioEdge.of(id)),
      openings,
    });
    return findings.every(({ code }) => code !== 'twilio-interconnect:security-group-quota');
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return false;
    }
    throw error;
  }
}
