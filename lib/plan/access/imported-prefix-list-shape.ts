import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC, type TwilioTraffic } from '../../catalog/twilio-traffic';
import { choiceOf, eitherOf, listOf, type Members, NUMBER, required, TEXT } from '../../model/shape/kind';
import type {
  PrefixListAttributes,
  PrefixListLookupAttributes,
  PrefixListParameterAttributes,
  StatedPrefixList,
} from './imported-prefix-list-props';

const STATED: Members<StatedPrefixList> = {
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(
    eitherOf<readonly [readonly TwilioTraffic[], 'bgp-prefixes']>(listOf(TWILIO_TRAFFIC), choiceOf('bgp-prefixes')),
  ),
  maxEntries: required(NUMBER),
  catalog: TWILIO_CATALOG,
};

/** What every engine takes for a list by its id. */
export const PREFIX_LIST_ATTRIBUTES: Members<PrefixListAttributes> = { ...STATED, prefixListId: required(TEXT), region: TEXT };

/** What every engine takes for a list by a parameter. */
export const PREFIX_LIST_PARAMETER: Members<PrefixListParameterAttributes> = { ...STATED, parameter: required(TEXT) };

/** What every engine takes for a list by its name. */
export const PREFIX_LIST_LOOKUP: Members<PrefixListLookupAttributes> = {
  ...STATED,
  prefixListName: required(TEXT),
  ownerAccount: TEXT,
};
