import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';

/** What is stated of a list that is there already, because nobody can read it at synthesis. */
export interface StatedPrefixList {
  /** The edges whose addresses the list holds. */
  readonly edges: readonly TwilioEdge[];
  /** The traffic whose addresses the list holds; `'bgp-prefixes'` for what Twilio announces at these edges. */
  readonly traffic: readonly TwilioTraffic[] | 'bgp-prefixes';
  /**
   * The size that its owner reserved, 1 to 1000: the list counts with it in every rule and route that names it. If the owner changes it, AWS
   * counts the new size from then on.
   *
   * Errors: `twilio-interconnect:prefix-list-size`.
   */
  readonly maxEntries: number;
  /**
   * The catalogue with which its owner fills it.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/** A list that is there already, by its id. */
export interface PrefixListAttributes extends StatedPrefixList {
  /**
   * The id, for example `pl-0123456789abcdef0`, or a token.
   *
   * Errors: `twilio-interconnect:prefix-list-id`.
   */
  readonly prefixListId: string;
  /**
   * The Region of the list, which rules and routes have to be in as well.
   *
   * Errors, where it is used: `twilio-interconnect:prefix-list-elsewhere`.
   *
   * @default - the Region in which it is imported
   */
  readonly region?: string;
}

/** A list whose id is in a parameter of the Parameter Store. */
export interface PrefixListParameterAttributes extends StatedPrefixList {
  /**
   * The name of the parameter; the full ARN of one that another account shares. Its Region is that of the list. The id is read at every deployment.
   *
   * Errors: `twilio-interconnect:parameter-reference`, `twilio-interconnect:prefix-list-elsewhere`.
   */
  readonly parameter: string;
}

/** A list that is found by its name. */
export interface PrefixListLookupAttributes extends StatedPrefixList {
  /**
   * The name of the list; one list has to have it.
   *
   * Errors: `twilio-interconnect:prefix-list-lookup`.
   */
  readonly prefixListName: string;
  /**
   * The id of the account that owns the list.
   *
   * Errors: `twilio-interconnect:prefix-list-owner`.
   *
   * @default - any account whose lists can be seen
   */
  readonly ownerAccount?: string;
}

/** From where the id of a list comes: one of its id, a parameter, or a search by name. */
export interface PrefixListSource {
  readonly prefixListId?: string | undefined;
  readonly parameter?: string | undefined;
  readonly prefixListName?: string | undefined;
  readonly ownerAccount?: string | undefined;
  /** The Region in which the list is imported, or a token. */
  readonly region?: string | undefined;
  /** The account and Region of the stack, where names are read or searched at synthesis: tokens are none. */
  readonly atSynthesis?: { readonly account: string; readonly region: string } | undefined;
}
