import type { BgpKeyPlace } from '../../model/bgp-key-place';

/** What stands for a key in a rendered file. */
export interface RouterPlaceholder {
  /** As it stands in the text, once: `@BGP_KEY_AWS@`. */
  readonly placeholder: string;
  /** Where the key is kept. */
  readonly place: BgpKeyPlace;
}

/** One file of a router's configuration. */
export interface RouterFile {
  /** The name of the file: `frr.conf`. */
  readonly name: string;
  readonly text: string;
  /** The placeholders in the text, in the order of the sessions. */
  readonly placeholders: readonly RouterPlaceholder[];
}
