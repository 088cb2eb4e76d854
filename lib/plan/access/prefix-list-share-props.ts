import type { SharePrincipal } from '../../model/share-principal';
import type { Finding } from '../../model/finding';

/** The options of a share of prefix lists that are the same on every engine. */
export interface PrefixListShareOptions {
  /**
   * Whom the lists are shared with, in any order; one that is given twice counts once. One more, or one less, changes the share in place.
   *
   * Errors: `twilio-interconnect:share-empty`.
   */
  readonly principals: readonly SharePrincipal[];
  /**
   * The name of the share. A change is made in place.
   *
   * Errors: `twilio-interconnect:share-name`.
   *
   * @default - `twilio-` followed by the path of the construct
   */
  readonly shareName?: string;
  /**
   * Whether accounts outside of your organization can be among the principals. They get an invitation, which they accept in each Region. AWS's
   * own default lets them in; here it is off, and the template says so. A change is made in place.
   *
   * @default false
   */
  readonly allowExternalPrincipals?: boolean;
  /**
   * The path of parameters with the lists' ids for those who use them: `/twilio/prefix-lists` makes `/twilio/prefix-lists/media` for the list with
   * the key `media`. They are shared as the lists are, so AWS wants them in the advanced tier, which it charges for. Another path replaces the
   * parameters.
   *
   * Errors: `twilio-interconnect:parameter-path`.
   *
   * @default - no parameters: the lists are used by id, or looked up by name and owner
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
   */
  readonly parameterPath?: string;
}

/** What the plan of a share has to know of a list. */
export interface SharedPrefixListFacts {
  /** Whether the app makes it: only the owner of a list can share it. */
  readonly isMadeHere: boolean;
  /**
   * The Region of the list, or a token.
   *
   * @default - not known, and not compared with that of the share
   */
  readonly region?: string | undefined;
  /**
   * The account of the list, or a token.
   *
   * @default - not known, and not compared with that of the share
   */
  readonly account?: string | undefined;
}

/** Properties of the plan of a share of prefix lists. */
export interface PrefixListSharePlanProps extends PrefixListShareOptions {
  /** The name of the share. */
  readonly shareName: string;
  /** The lists, by key. */
  readonly prefixLists: Readonly<Record<string, SharedPrefixListFacts>>;
  /**
   * The Region of the share, or a token.
   *
   * @default - not known, and not compared
   */
  readonly region?: string | undefined;
  /**
   * The account of the share, or a token.
   *
   * @default - not known, and not compared
   */
  readonly account?: string | undefined;
}

/** A parameter with the id of a list. */
export interface PrefixListParameterPlan {
  /** The key of the list. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

/** The plan of a share of prefix lists. */
export interface PrefixListSharePlan {
  readonly name: string;
  readonly allowExternalPrincipals: boolean;
  /** Each once, sorted by their texts. */
  readonly principals: readonly SharePrincipal[];
  /** The keys of the lists, sorted. */
  readonly prefixLists: readonly string[];
  /** One for each list, sorted by key; none without a path. */
  readonly parameters: readonly PrefixListParameterPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}
