import type { TwilioEdge } from '../../catalog/twilio-edge';

/** An edge that an access may have. */
export type EdgeOfAccess = Pick<TwilioEdge, 'id'>;

/**
 * The group of an edge, among groups by the ids of their edges.
 *
 * @throws an explanation, if there is none
 */
export function groupOf<Group>(groups: Readonly<Record<string, Group>>, { id }: EdgeOfAccess): Group {
  const group = groups[id];
  if (group === undefined) {
    throw new Error(`there is no security group for ${id}: the edges are ${Object.keys(groups).join(', ')}`);
  }
  return group;
}
