import { TWILIO_EDGE, type TwilioEdge } from '../../catalog/twilio-edge';
import { throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { eitherOf, objectOf, required, TEXT } from '../../model/shape/kind';
import { EDGE_GROUP_RULES } from '../../rules/access/access';
import { checkAll } from '../../rules/rule';

/** An edge that an access may have. */
export type EdgeOfAccess = Pick<TwilioEdge, 'id'>;

const EDGE = required(
  eitherOf<readonly [EdgeOfAccess, EdgeOfAccess]>(TWILIO_EDGE, objectOf<EdgeOfAccess>('an edge', { id: required(TEXT) })),
);

/**
 * The group of an edge, among groups by the ids of their edges.
 *
 * @throws ValidationFailure if there is none
 */
export function groupOf<Group>(groups: Readonly<Record<string, Group>>, edge: EdgeOfAccess): Group {
  const { id } = guard(EDGE, edge, 'edge');
  throwOnErrors(checkAll(EDGE_GROUP_RULES, { edge: id, edges: Object.keys(groups) }, 'edge'));
  return groups[id]!;
}
