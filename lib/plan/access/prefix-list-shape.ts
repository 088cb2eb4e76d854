import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../catalog/twilio-traffic';
import { type Kind, listOf, type Members, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import type { BgpPrefixListPlanProps } from './prefix-list-props';
import type { PrefixListPlanProps } from './prefix-list-props';
import type { PrefixListsPlanProps } from './prefix-list-props';

/** The options of a prefix list that every engine's props have too. */
export const PREFIX_LIST: Members<Omit<PrefixListPlanProps, 'entriesLimit'>> = {
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  catalog: TWILIO_CATALOG,
  maxEntries: NUMBER,
  prefixListName: TEXT,
};

/** What the plan of a prefix list is made from. */
export const PREFIX_LIST_PLAN_PROPS: Kind<PrefixListPlanProps> = objectOf<PrefixListPlanProps>('a prefix list', {
  ...PREFIX_LIST,
  entriesLimit: NUMBER,
});

/** The options of a list of what Twilio announces that every engine's props have too. */
export const BGP_PREFIX_LIST: Members<Omit<BgpPrefixListPlanProps, 'entriesLimit'>> = {
  edges: required(listOf(TWILIO_EDGE)),
  catalog: TWILIO_CATALOG,
  prefixListName: TEXT,
};

/** What the plan of a list of what Twilio announces is made from. */
export const BGP_PREFIX_LIST_PLAN_PROPS: Kind<BgpPrefixListPlanProps> = objectOf<BgpPrefixListPlanProps>(
  'a list of what Twilio announces',
  { ...BGP_PREFIX_LIST, entriesLimit: NUMBER },
);

/** What the plans of shared prefix lists are made from. */
export const PREFIX_LISTS_PLAN_PROPS: Kind<PrefixListsPlanProps> = objectOf<PrefixListsPlanProps>('prefix lists', {
  edges: required(listOf(TWILIO_EDGE)),
  traffic: required(listOf(TWILIO_TRAFFIC)),
  catalog: TWILIO_CATALOG,
});
