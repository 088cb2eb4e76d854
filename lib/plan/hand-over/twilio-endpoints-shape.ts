import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { type Kind, listOf, NUMBER, objectOf, required, textKind } from '../../model/shape/kind';
import type { InternetOrigination, OriginationProps, OriginationSite } from './twilio-endpoints-props';

/** A host to which Twilio sends calls. */
export const ORIGINATION_HOST: Kind<string> = textKind('Give for example sbc.example.com.');

const SITE = objectOf<OriginationSite>('a site', {
  edge: required(TWILIO_EDGE),
  host: required(ORIGINATION_HOST),
  priority: NUMBER,
  weight: NUMBER,
});

const INTERNET = objectOf<InternetOrigination>('the way over the Internet', {
  host: required(ORIGINATION_HOST),
  edge: TWILIO_EDGE,
});

/** What origination URIs are made from. */
export const ORIGINATION_PROPS: Kind<OriginationProps> = objectOf<OriginationProps>('origination URIs', {
  sites: required(listOf(SITE)),
  internet: INTERNET,
});
