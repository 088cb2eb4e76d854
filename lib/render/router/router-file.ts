import type { BgpKeyPlace } from '../../model/bgp-key-place';
import type { CustomerRouterPlan } from '../../plan/router/customer-router-plan';

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

/**
 * A file of these lines, with the placeholders that stand in them.
 *
 * @internal
 */
export function routerFile(name: string, lines: readonly string[], plan: CustomerRouterPlan): RouterFile {
  const text = `${lines.join('\n')}\n`;
  const placeholders = plan.sessions
    .flatMap(({ key }) => (key === undefined ? [] : [{ placeholder: placeholderOf(key), place: key.place }]))
    .filter(({ placeholder }) => text.includes(placeholder))
    .map((each) => Object.freeze(each));
  return Object.freeze({ name, text, placeholders: Object.freeze(placeholders) });
}

/**
 * The placeholder of a key, as it stands in rendered files.
 *
 * @internal
 */
export function placeholderOf(key: { readonly placeholder: string }): string {
  return `@${key.placeholder}@`;
}
