import { SOURCES } from '../../catalog/sources';
import { errorCode, warningCode } from '../../model/finding-code';

/*
 * What the audit of addresses says. It is an error where calls fail, or where somebody else is let in. It is a warning where everything works
 * today, or where a page can't prove it.
 */
export const ADDRESS_CODES = {
  staleMedia: errorCode(
    'stale-media',
    "Open Twilio's one media range. The ranges of each edge were left on 2024-02-21 at the latest: their ports carry no calls, and some of them are somebody else's now.",
    SOURCES.sipInterfaceInterconnect,
  ),
  staleAddress: errorCode(
    'stale-address',
    'Open no address that Twilio has left, and all of a range that has grown.',
    SOURCES.voiceSdk,
  ),
  mediaPorts: errorCode('media-ports', 'Open all of the UDP ports 10000 to 60000 to the media range.', SOURCES.sip),
  sipNotAGateway: errorCode('sip-not-a-gateway', "Open the ports of SIP to Twilio's gateways alone.", SOURCES.sip),
  openSip: errorCode('open-sip', 'Open the ports of SIP to no network that is everybody.', SOURCES.sip),
  openMedia: errorCode('open-media', 'Open the media ports to no network that is everybody.', SOURCES.sip),
  sipRegionsMissing: warningCode(
    'sip-regions-missing',
    "Open the ports of SIP to the gateways of all of Twilio's regions: calls come from another region when one is down.",
    SOURCES.sip,
  ),
  unknownTwilioAddress: warningCode(
    'unknown-twilio-address',
    "Open, as Twilio's, only addresses that a page of Twilio's lists.",
    SOURCES.sip,
  ),
  literalAddress: warningCode(
    'literal-address',
    "Take Twilio's addresses from a list that follows them, not from a copy that nobody renews.",
    'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
  ),
} as const;

/** What the policy of AWS CDK needs. */
export const ADDRESS_POLICY_CODES = {
  release: errorCode(
    'address-policy-release',
    'Use the policy with a release of AWS CDK that hands the app to policies.',
    'https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html',
  ),
} as const;
