import { Cidr, CIDR, CIDR_OR_TEXT } from './cidr';
import { mapCollectingFailures } from './finding';
import { plain, type PlainData } from './plain';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { choiceOf, listOf, objectOf, required, valueKind } from './shape/kind';
import { plainForm, variantsBy } from './shape/plain-kind';

/** What a translation of each address to its own is made from. */
interface OneToOneProps {
  readonly inside: string | Cidr;
  readonly outside: string | Cidr;
}

/** What a translation of many addresses to a few is made from. */
interface PoolProps {
  readonly inside: readonly (string | Cidr)[];
  readonly outside: string | Cidr;
}

const ONE_TO_ONE = required(objectOf<OneToOneProps>('a translation one to one', { inside: CIDR_OR_TEXT, outside: CIDR_OR_TEXT }));
const POOL = required(
  objectOf<PoolProps>('a translation as a pool', { inside: required(listOf(CIDR_OR_TEXT)), outside: CIDR_OR_TEXT }),
);

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
  public static oneToOne(props: OneToOneProps): Translation {
    const given = guard(ONE_TO_ONE, props, '');
    const [inside, outside] = cidrsOf([given.inside], given.outside, () => 'inside');
    return new Translation('one-to-one', inside, outside);
  }

  /** Many inside addresses share the outside addresses, with other ports: for softphones, which Twilio never calls. */
  public static pool(props: PoolProps): Translation {
    const given = guard(POOL, props, '');
    const [inside, outside] = cidrsOf(given.inside, given.outside, (index) => `inside[${index}]`);
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

function cidrsOf(
  inside: readonly (string | Cidr)[],
  outside: string | Cidr,
  pathOf: (index: number) => string,
): readonly [readonly Cidr[], Cidr] {
  const items = [...inside.map((cidr, index) => [cidr, pathOf(index)] as const), [outside, 'outside'] as const];
  const cidrs = mapCollectingFailures(items, ([cidr, path]) => Cidr.of(cidr, path));
  return [cidrs.slice(0, -1), cidrs.at(-1)!];
}

brand(Translation, 'Translation');

/** A translation in plain data. */
interface PlainTranslation<Kind extends TranslationKind, Inside> {
  /** `one-to-one`: each inside address has one outside address, and keeps its ports. `pool`: many share the outside addresses. */
  readonly kind: Kind;
  /** The addresses of the hosts: one network if the translation is one to one, a list if it is a pool. */
  readonly inside: Inside;
  /** The addresses that Twilio sees: a part of the site's IP routes. */
  readonly outside: Cidr;
}

type PlainOneToOne = PlainTranslation<'one-to-one', Cidr>;
type PlainPool = PlainTranslation<'pool', readonly Cidr[]>;

const PLAIN = variantsBy<[PlainOneToOne, PlainPool]>(
  'kind',
  objectOf<PlainOneToOne>('a translation one to one', {
    kind: required(choiceOf('one-to-one')),
    inside: required(CIDR),
    outside: required(CIDR),
  }),
  objectOf<PlainPool>('a translation as a pool', {
    kind: required(choiceOf('pool')),
    inside: required(listOf(CIDR)),
    outside: required(CIDR),
  }),
);

/** A translation, where a table of props has one. */
export const TRANSLATION = valueKind<Translation>({
  type: 'Translation',
  isOwn: (given) => given instanceof Translation,
  adopt: ({ kind, inside, outside }) => {
    const networks = guard(required(listOf(CIDR)), inside, 'inside');
    return kind === 'pool'
      ? Translation.pool({ inside: networks, outside })
      : Translation.oneToOne({ inside: networks[0] as Cidr, outside });
  },
  callFor: () => undefined,
  example: "Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/29' })",
  plain: plainForm(PLAIN, ({ kind, ...props }) =>
    kind === 'pool' ? Translation.pool(props as PoolProps) : Translation.oneToOne(props as OneToOneProps),
  ),
});
