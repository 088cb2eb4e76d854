import { FLAG, type Kind, listOf, type Members, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import { SHARE_PRINCIPAL } from '../../model/share-principal';
import type { PrefixListShareOptions, PrefixListSharePlanProps, SharedPrefixListFacts } from './prefix-list-share-props';

/** The options of a share that every engine's props have too. */
export const PREFIX_LIST_SHARE: Members<PrefixListShareOptions> = {
  principals: required(listOf(SHARE_PRINCIPAL)),
  shareName: TEXT,
  allowExternalPrincipals: FLAG,
  parameterPath: TEXT,
};

/** What the plan of a share is made from. */
export const PREFIX_LIST_SHARE_PLAN_PROPS: Kind<PrefixListSharePlanProps> = objectOf<PrefixListSharePlanProps>(
  'a share of prefix lists',
  {
    ...PREFIX_LIST_SHARE,
    shareName: required(TEXT),
    prefixLists: required(
      recordOf(
        required(
          objectOf<SharedPrefixListFacts>('what is known of a list', { isMadeHere: required(FLAG), region: TEXT, account: TEXT }),
        ),
      ),
    ),
    region: TEXT,
    account: TEXT,
  },
);
