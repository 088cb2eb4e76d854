import type { CidrSet } from '../model/cidr-set';

/** The prefix length of the widest network that a rule may open: wider than any that one company announces. */
export const WIDEST_PREFIX_LENGTH = 8;

/**
 * Whether the addresses are more than the widest network that a rule may open has. It counts them, because neighbours that are no network
 * together, and networks with gaps between them, open as much.
 */
export function isWiderThanAllowed({ cidrs }: CidrSet): boolean {
  return cidrs.reduce((sum, { prefixLength }) => sum + 2 ** -prefixLength, 0) > 2 ** -WIDEST_PREFIX_LENGTH;
}
