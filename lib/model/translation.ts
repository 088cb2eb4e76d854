import { Cidr } from './cidr';
import { mapCollectingFailures } from './finding';
import { plain, type PlainData } from './plain';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

/** How a router translates addresses of hosts to IP routes. */
export type TranslationKind = 'one-to-one' | 'pool';

/**
 * A translation of source addresses on the router of a site, between the hosts and Twilio. The inside is what hosts use, the outside is a
 * part of the site's IP routes.
 *
 * Errors: those of `Cidr`.
 */
export class Translation {
  /** Each inside address has one outside address, and keeps its ports: for session border controllers, which Twilio calls. */
  public static oneToOne(props: { readonly inside: string | Cidr; readonly outside: string | Cidr }): Translation {
    const [inside, outside] = cidrsOf([props.inside], props.outside);
    return new Translation('one-to-one', inside, outside);
  }

  /** Many inside addresses share the outside addresses, with other ports: for softphones, which Twilio never calls. */
  public static pool(props: { readonly inside: readonly (string | Cidr)[]; readonly outside: string | Cidr }): Translation {
    const [inside, outside] = cidrsOf(props.inside, props.outside);
    return new Translation('pool', inside, outside);
  }

  private constructor(
    public readonly kind: TranslationKind,
    /** The addresses of the hosts; one network of the outside's length, if the translation is one to one. */
    public readonly inside: readonly Cidr[],
    /** The addresses that Twilio sees. */
    public readonly outside: Cidr,
  ) {
    Object.freeze(this.inside);
    Object.freeze(this);
  }

  /** Plain data: `{ kind, inside, outside }`, with networks as texts; the inside is a list. */
  public toJSON(): PlainData {
    return plain({ kind: this.kind, inside: this.inside, outside: this.outside });
  }

  /** `10.0.1.0/28 to 203.0.113.16/28, one to one`. */
  public toString(): string {
    const how = this.kind === 'one-to-one' ? 'one to one' : 'as a pool';
    return `${this.inside.join(', ')} to ${this.outside.toString()}, ${how}`;
  }
}

function cidrsOf(inside: readonly (string | Cidr)[], outside: string | Cidr): readonly [readonly Cidr[], Cidr] {
  const items = [...inside.map((cidr, index) => [cidr, `inside[${index}]`] as const), [outside, 'outside'] as const];
  const cidrs = mapCollectingFailures(items, ([cidr, path]) => Cidr.of(cidr, path));
  return [cidrs.slice(0, -1), cidrs.at(-1)!];
}

brand(Translation, 'Translation');

/** A translation, where a table of props has one. */
export const TRANSLATION = valueKind<Translation>({
  type: 'Translation',
  isOwn: (given) => given instanceof Translation,
  adopt: ({ kind, inside, outside }) =>
    kind === 'pool'
      ? Translation.pool({ inside: inside.map(String), outside: String(outside) })
      : Translation.oneToOne({ inside: String(inside[0]), outside: String(outside) }),
  callFor: () => undefined,
  example: "Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/29' })",
});
