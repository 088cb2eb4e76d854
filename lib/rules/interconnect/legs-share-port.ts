import { warningCode } from '../../model/finding-code';

/** The legs to AWS and to Twilio on one port, at a third-party exchange or on the router. */
export const LEGS_SHARE_PORT = warningCode(
  'legs-share-port',
  "Put AWS's and Twilio's legs on different ports.",
  'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html',
);
