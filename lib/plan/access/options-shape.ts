import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { PORT_RANGE } from '../../model/port-range';
import { choiceOf, listOf, type Members, NUMBER, objectOf, required } from '../../model/shape/kind';
import { HOST_NAME_COVERS } from './host-names-shape';
import type { OpeningsOptions, SbcOptions } from './openings-options';
import type { AccessOptions, OwnAccessOptions } from './options';
import type { SbcPorts } from './sbc-ports';

/** The options of everything that lets SIP of Twilio in. */
export const SBC: Members<SbcOptions> = {
  sbc: objectOf<SbcPorts>('the ports of a border controller', { signalling: PORT_RANGE, media: PORT_RANGE }),
};

/** The options of everything that opens traffic in security groups. */
export const OPENINGS: Members<OpeningsOptions> = {
  ...SBC,
  openings: choiceOf('chosen-traffic', 'all-bgp-prefixes'),
};

/** The options of every access that every engine's props have. */
export const ACCESS: Members<AccessOptions> = {
  ...OPENINGS,
  traffic: required(listOf(TWILIO_TRAFFIC)),
  rulesQuota: NUMBER,
  internetFallback: choiceOf('blocked', 'intended'),
  hostNames: HOST_NAME_COVERS,
};

/** The options of an access of its own that every engine's props have; each adds `prefixLists`, which are its own constructs. */
export const OWN_ACCESS: Members<Omit<OwnAccessOptions<unknown>, 'prefixLists'>> = {
  ...ACCESS,
  edges: required(listOf(TWILIO_EDGE)),
  failoverEdges: listOf(TWILIO_EDGE),
  catalog: TWILIO_CATALOG,
};
