import { guard } from '../../model/shape/guard';
import { listOf, required, TEXT } from '../../model/shape/kind';
import type { InterconnectPlan } from './interconnect-plan';
import { siteOf } from './site-of';

const SITES = required(listOf(TEXT));

/**
 * The groups of several sites, each once: sites at one edge have the same group.
 *
 * @param groups the groups, by the ids of their edges
 * @throws ValidationFailure with `twilio-interconnect:site-unknown`, if the plan has no site of a key
 */
export function groupsOfSites<Group>(
  plan: InterconnectPlan,
  sites: readonly string[],
  groups: Readonly<Record<string, Group>>,
): readonly Group[] {
  const edges = guard(SITES, sites, 'sites').map((site) => siteOf(plan, site).edge.id);
  return [...new Set(edges)].map((edge) => groups[edge]!);
}
