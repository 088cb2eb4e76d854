import type { CrossConnectMedium } from '../model/cross-connect';
import type { TwilioHandOver } from '../plan/interconnect/hand-over';

/** The media, as people write them. */
export const MEDIUM_NAMES: Readonly<Record<CrossConnectMedium, string>> = {
  physical: 'cross connect in the meet-me room',
  circuit: 'Ethernet point-to-point circuit to the meet-me room',
  'third-party-exchange': 'third-party exchange',
};

/** How far an order is, as people write it. */
export const STAGE_NAMES: Readonly<Record<TwilioHandOver['stage'], string>> = {
  'not-planned': 'not planned: give the site its crossConnect',
  'not-requested': 'not requested yet',
  requested: 'requested from Twilio',
  authorized: 'letter of authorization issued',
  accepted: 'virtual circuit accepted',
  configured: 'configured by Twilio',
};
