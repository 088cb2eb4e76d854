import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { choiceOf, listOf, type Members, NUMBER, required } from '../../model/shape/kind';
import { HOST_NAME_COVERS } from './host-names-shape';
import type { AccessOptions, OwnAccessOptions } from './options';

/** The options of every access that every engine's props have. */
export const ACCESS: Members<AccessOptions> = {
  traffic: required(listOf(TWILIO_TRAFFIC)),
  rulesQuota: NUMBER,
  internetFallback: choiceOf('blocked', 'intended'),
  hostNames: HOST_NAME_COVERS,
};

/** The options of an access of its own that every engine's props have; each adds `prefixLists`, which are its own constructs. */
export const OWN_ACCESS: Members<Omit<OwnAccessOptions<unknown>, 'prefixLists'>> = {
  ...ACCESS,
  edges: required(listOf(TWILIO_EDGE)),
  catalog: TWILIO_CATALOG,
};
