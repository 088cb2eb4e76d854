import type { Finding } from '../../model/finding';
import {
  BGP_AUTH_KEY_ELSEWHERE_RULES,
  BGP_AUTH_KEY_RULES,
  BGP_AUTH_KEY_STORE_RULES,
  type BgpKeyStore,
  type KnownBgpKey,
} from '../../rules/direct-connect/bgp-auth-key';
import { checkAll } from '../../rules/rule';

/** A key of a resource, as the engine writes it when the app is complete. */
export interface WrittenKeySubject extends BgpKeyStore {
  /** The text of it that stands in the template; undefined if there are only references. */
  readonly known: KnownBgpKey | undefined;
  /** Whether the value of the key, or the reference to it, is in another property of the resource as well. */
  readonly isElsewhere: boolean;
}

/** The findings on the keys that a resource has when the app is complete. Findings never show a key. */
export function writtenKeyFindings(keys: readonly WrittenKeySubject[]): readonly Finding[] {
  return keys.flatMap((key) => [
    ...checkAll(BGP_AUTH_KEY_STORE_RULES, key, ''),
    ...checkAll(BGP_AUTH_KEY_ELSEWHERE_RULES, key, 'bgpAuthKey'),
    ...(key.known === undefined ? [] : checkAll(BGP_AUTH_KEY_RULES, key.known, 'bgpAuthKey')),
  ]);
}
