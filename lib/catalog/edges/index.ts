/*
 * The list of all edges that Twilio publishes, one per line.
 *
 * To add an exchange, add a file beside this one and a line here. `TwilioEdge.of('<edge-id>')` then finds it, and every list, group and
 * plan includes it. A constant such as `TwilioEdge.ASHBURN_IX` is optional: one more line in twilio-edge.ts, which looks it up here.
 */

export { ASHBURN } from './ashburn';
export { ASHBURN_IX } from './ashburn-ix';
export { DUBLIN } from './dublin';
export { FRANKFURT } from './frankfurt';
export { FRANKFURT_IX } from './frankfurt-ix';
export { LONDON_IX } from './london-ix';
export { MUMBAI } from './mumbai';
export { ROAMING } from './roaming';
export { SAN_JOSE_IX } from './san-jose-ix';
export { SAO_PAULO } from './sao-paulo';
export { SAO_PAULO_IX } from './sao-paulo-ix';
export { SINGAPORE } from './singapore';
export { SINGAPORE_IX } from './singapore-ix';
export { SYDNEY } from './sydney';
export { SYDNEY_IX } from './sydney-ix';
export { TOKYO } from './tokyo';
export { TOKYO_IX } from './tokyo-ix';
export { UMATILLA } from './umatilla';
