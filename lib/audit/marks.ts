import { LIST_MARK } from '../plan/access/prefix-list';
import type { AddressUse } from './address-use';

/*
 * How the audit knows what this library's constructs wrote: it follows the catalogue already, so nobody has to be told to use a list.
 * What it opens is judged like everything else.
 */

/** Whether a construct of this library wrote the use: an entry of a list, or a rule of a network ACL. */
export function isOwn(use: AddressUse): boolean {
  return isOwnEntry(use) || isOwnRule(use);
}

/** Whether a construct of this library wrote the entry of a list. */
export function isOwnEntry({ label }: AddressUse): boolean {
  return label?.endsWith(LIST_MARK) === true;
}

/** Rules of a network ACL have no descriptions. Their ids say all that they let through, so an id that agrees was derived from the rule. */
function isOwnRule({ cidr, direction, protocol, ports, resource = '' }: AddressUse): boolean {
  if (direction === undefined || protocol === undefined || ports === undefined) {
    return false;
  }
  const range = ports.from === ports.to ? String(ports.from) : `${ports.from}-${ports.to}`;
  // Engines leave out what their ids can't have, and add eight digits of a hash.
  const lettersOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '');
  return lettersOf(resource)
    .slice(0, -8)
    .endsWith(lettersOf(`${direction}-${protocol}-${range}-${cidr}`));
}
