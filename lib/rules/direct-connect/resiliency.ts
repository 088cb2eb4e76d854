import { NAME_LIMITS } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import type { ResiliencyModel } from '../../model/resiliency-model';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const API = 'https://docs.aws.amazon.com/directconnect/latest/APIReference/Welcome.html';
const TOOLKIT = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html';

/** A resiliency group. */
export interface ResiliencyGroupSubject {
  readonly name: string;
  readonly model: ResiliencyModel;
  /** The location of each connection; undefined if it is not known. The list is undefined if the group does not manage its members. */
  readonly locations?: readonly (string | undefined)[] | undefined;
}

/** The requirements on a resiliency group. Paths: the parent of the props. */
export const RESILIENCY_GROUP_RULES: readonly Rule<ResiliencyGroupSubject>[] = [
  rule(
    errorCode('resiliency-group-name', 'Name a resiliency group with 1 to 255 letters, digits, hyphens or underscores.', API),
    ({ name }, report, path) => {
      if (!isUnresolved(name) && !NAME_LIMITS.resiliencyGroup.pattern.test(name)) {
        report(
          joinPath(path, 'resiliencyGroupName'),
          name,
          'must have 1 to 255 letters, digits, hyphens or underscores',
          'Give for example twilio-voice.',
        );
      }
    },
  ),
  rule(
    warningCode('resiliency-group-connections', 'Give a resiliency group 1 to 50 connections, or leave the list out.', API),
    ({ locations }, report, path) => {
      if (locations !== undefined && (locations.length === 0 || locations.length > QUOTAS.resiliencyGroupConnections)) {
        report(
          joinPath(path, 'connections'),
          `${locations.length} connections`,
          locations.length === 0 ? 'an empty list takes every connection out of the group' : 'AWS accepts at most 50 at once',
          'Give 1 to 50, or leave the list out if you manage the members elsewhere.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'resiliency-model-unmet',
      'Spread the connections of a resiliency group over as many locations as its model needs.',
      TOOLKIT,
    ),
    ({ model, locations = [] }, report, path) => {
      const known = locations.filter((location): location is string => location !== undefined && !isUnresolved(location));
      if (known.length === 0 || known.length < locations.length) {
        return;
      }
      const counts = [...new Set(known)].map((location) => known.filter((other) => other === location).length);
      const complete = counts.filter((count) => count >= model.connectionsPerLocation).length;
      if (complete < model.locations) {
        report(
          joinPath(path, 'connections'),
          [...known].sort().join(', '),
          `${model.id} needs ${model.connectionsPerLocation} or more connections at each of ${model.locations} or more locations`,
          'Add connections, or choose the model that these meet.',
        );
      }
    },
  ),
];
