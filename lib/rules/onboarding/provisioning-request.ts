import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** A site whose connection is to be requested. */
export interface ProvisioningRequestSubject {
  readonly hasCrossConnect: boolean;
}

/** The requirements on a site whose connection is to be requested. Paths: the site. */
export const PROVISIONING_REQUEST_RULES: readonly Rule<ProvisioningRequestSubject>[] = [
  rule(
    errorCode(
      'cross-connect-missing',
      'Give a site its crossConnect before you request its connection from Twilio.',
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    ({ hasCrossConnect }, report, path) => {
      if (!hasCrossConnect) {
        report(
          `${path}.crossConnect`,
          '',
          'is missing, so the medium and the entity of the letter of authorization are not known',
          'Give CrossConnect.physical({ loaEntity }), .circuit({ loaEntity }) or .thirdPartyExchange({ ... }).',
        );
      }
    },
  ),
];
