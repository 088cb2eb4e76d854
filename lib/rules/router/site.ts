import type { CrossConnectStage } from '../../model/cross-connect';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The cross connect of a router's site. */
export interface RouterSiteSubject {
  /** How far its order is; undefined if it is not requested yet. */
  readonly stage: CrossConnectStage | undefined;
}

/** The requirements on the site of a router. Paths: the site in the plan. */
export const ROUTER_SITE_RULES: readonly Rule<RouterSiteSubject>[] = [
  rule(
    errorCode(
      'cross-connect-not-configured',
      'Plan a router once Twilio has configured the cross connect of its site: before that, nobody knows the session with Twilio.',
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    ({ stage }, report, path) => {
      if (stage !== 'configured') {
        report(
          `${path}.crossConnect`,
          stage,
          stage === undefined ? 'is missing' : 'is not configured yet',
          "Give crossConnect with .configured({ twilioAsn, twilioAddress, customerAddress }), as Twilio's console shows them.",
        );
      }
    },
  ),
];
