import { type Kind, objectOf, referenceTo, required } from '../../model/shape/kind';
import type { PrefixListPlan } from '../../plan/access/prefix-list';
import { BGP_PREFIX_LIST, PREFIX_LIST } from '../../plan/access/prefix-list-shape';
import { isPlan } from '../given';
import type { PlannedPrefixListProps, TwilioBgpPrefixListProps, TwilioPrefixListProps } from './twilio-prefix-list';

/** What a prefix list is made from. */
export const TWILIO_PREFIX_LIST_PROPS: Kind<TwilioPrefixListProps> = objectOf<TwilioPrefixListProps>(
  'a prefix list',
  PREFIX_LIST,
);

/** What a list of what Twilio announces is made from. */
export const TWILIO_BGP_PREFIX_LIST_PROPS: Kind<TwilioBgpPrefixListProps> = objectOf<TwilioBgpPrefixListProps>(
  'a list of what Twilio announces',
  BGP_PREFIX_LIST,
);

/** A list that is planned already. */
export const PLANNED_PREFIX_LIST_PROPS: Kind<PlannedPrefixListProps> = objectOf<PlannedPrefixListProps>('a planned prefix list', {
  plan: required(
    referenceTo<PrefixListPlan>('what planPrefixList returned', (given) =>
      isPlan(given, 'key', 'name', 'addressFamily', 'entries', 'maxEntries', 'findings'),
    ),
  ),
});
