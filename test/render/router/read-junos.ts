import { bitsOf } from './read-ios-xe';

/*
 * A reader of configurations of Junos in curly braces, and of the part of its policies that the library writes. It shares nothing with the
 * library. In a list of route filters the entry with the longest network that holds a route decides alone, as in Junos.
 */

/** A statement: its words, and what stands in its braces. */
export interface Statement {
  readonly words: readonly string[];
  readonly inner: readonly Statement[];
}

/** A route as a policy sees it. */
export interface JunosRoute {
  readonly prefix: string;
  readonly protocol: 'bgp' | 'aggregate' | 'direct' | 'static';
  readonly communities: readonly string[];
}

/** What policies make of a route that they accept. */
export interface JunosAccepted {
  readonly communities: readonly string[];
  readonly localPreference: number | undefined;
  readonly prepended: readonly number[];
  readonly nextHopSelf: boolean;
}

type Verdict = { readonly action: 'accept' | 'reject' | 'next policy'; readonly made: JunosAccepted };

export class JunosConfiguration {
  public readonly statements: readonly Statement[];

  public constructor(text: string) {
    const tokens = tokensOf(text);
    this.statements = read(tokens);
    if (tokens.length > 0) {
      throw new Error(`a brace too many, before ${tokens.slice(0, 5).join(' ')}`);
    }
  }

  /** The statements whose words begin so, wherever a path of such words leads. */
  public at(...path: readonly string[]): readonly Statement[] {
    return path.reduce<readonly Statement[]>(
      (inside, step) =>
        inside
          .filter(({ words }) => words.join(' ') === step || words.join(' ').startsWith(`${step} `))
          .flatMap(({ inner }) => inner),
      this.statements,
    );
  }

  /** The statements of a kind at a place, by name. */
  public named(kind: string, ...path: readonly string[]): ReadonlyMap<string, Statement> {
    const found = this.at(...path).filter(({ words }) => words[0] === kind);
    const map = new Map(found.map((each) => [each.words[1]!, each]));
    if (map.size !== found.length) {
      throw new Error(`a ${kind} is there twice`);
    }
    return map;
  }

  /** Runs a chain of policies; undefined if they refuse the route. What none decides, the default of BGP does: it lets BGP's own through. */
  public run(names: readonly string[], route: JunosRoute): JunosAccepted | undefined {
    let made: JunosAccepted = { communities: route.communities, localPreference: undefined, prepended: [], nextHopSelf: false };
    for (const name of names) {
      const verdict = this.runOne(name, route, made);
      ({ made } = verdict);
      if (verdict.action !== 'next policy') {
        return verdict.action === 'accept' ? made : undefined;
      }
    }
    return route.protocol === 'bgp' ? made : undefined;
  }

  /** The names that are defined, by kind: `policy-statement TO-AWS`. */
  public get defined(): readonly string[] {
    return [
      ...['policy-statement', 'route-filter-list', 'community'].map(
        (kind) => [kind, this.named(kind, 'policy-options')] as const,
      ),
      ['filter', this.named('filter', 'firewall', 'family inet')] as const,
    ].flatMap(([kind, map]) => [...map.keys()].map((name) => `${kind} ${name}`));
  }

  /** The names that are used, as `defined` has them. */
  public get used(): readonly string[] {
    const used: string[] = [];
    const visit = ({ words, inner }: Statement): void => {
      const [first = '', ...rest] = words[0] === 'from' || words[0] === 'then' ? words.slice(1) : words;
      const names = rest.filter((word) => !['[', ']'].includes(word));
      if (['policy', 'import', 'export'].includes(first)) {
        used.push(...names.map((name) => `policy-statement ${name}`));
      } else if (first === 'route-filter-list' && inner.length === 0) {
        used.push(`route-filter-list ${names[0]!}`);
      } else if (first === 'community' && names[0] !== undefined && ['delete', 'set', 'add'].includes(names[0])) {
        used.push(`community ${names[1]!}`);
      } else if (first === 'input') {
        used.push(`filter ${names[0]!}`);
      }
      inner.forEach(visit);
    };
    this.statements.forEach(visit);
    return used;
  }

  private runOne(name: string, route: JunosRoute, before: JunosAccepted): Verdict {
    const policy = this.named('policy-statement', 'policy-options').get(name);
    if (policy === undefined) {
      throw new Error(`Junos refuses a policy that is not defined: ${name}`);
    }
    const terms = policy.inner.some(({ words }) => words[0] === 'term')
      ? policy.inner
      : [{ words: ['term'], inner: policy.inner }];
    let made = before;
    for (const { inner } of terms) {
      if (!this.matches(partsOf(inner, 'from'), route)) {
        continue;
      }
      for (const { words } of partsOf(inner, 'then')) {
        const text = words.join(' ');
        if (text === 'accept' || text === 'reject' || text === 'next policy') {
          return { action: text, made };
        }
        made = this.change(made, words);
      }
    }
    return { action: 'next policy', made };
  }

  private matches(conditions: readonly Statement[], route: JunosRoute): boolean {
    const filters = conditions.filter(({ words }) => words[0] === 'route-filter').map(({ words }) => words.slice(1));
    const lists = conditions.filter(({ words }) => words[0] === 'route-filter-list');
    const all = [
      ...filters,
      ...lists.flatMap(({ words }) =>
        this.named('route-filter-list', 'policy-options')
          .get(words[1]!)!
          .inner.map((each) => each.words),
      ),
    ];
    if (filters.length + lists.length > 0 && !decides(all, route.prefix)) {
      return false;
    }
    return conditions.every(({ words }) => {
      const values = words.slice(1).filter((word) => !['[', ']'].includes(word));
      switch (words[0]) {
        case 'route-filter':
        case 'route-filter-list':
          return true;
        case 'protocol':
          return values.includes(route.protocol);
        case 'policy':
          return this.run(values, route) !== undefined;
        default:
          throw new Error(`an unknown condition: ${words.join(' ')}`);
      }
    });
  }

  private change(made: JunosAccepted, words: readonly string[]): JunosAccepted {
    const [what, how, name] = words;
    const members = (): readonly string[] =>
      this.named('community', 'policy-options')
        .get(name!)!
        .words.slice(3)
        .filter((word) => !['[', ']'].includes(word));
    switch (what) {
      case 'local-preference':
        return { ...made, localPreference: Number(how) };
      case 'as-path-prepend':
        return { ...made, prepended: how!.split(' ').map(Number) };
      case 'next-hop':
        return { ...made, nextHopSelf: how === 'self' };
      case 'community':
        return how === 'set'
          ? { ...made, communities: members() }
          : { ...made, communities: members().includes('*:*') ? [] : made.communities };
      default:
        throw new Error(`an unknown action: ${words.join(' ')}`);
    }
  }
}

/** Whether the entry that decides on a prefix lets it through. */
function decides(entries: readonly (readonly string[])[], prefix: string): boolean {
  const bits = bitsOf(prefix);
  const holding = entries.filter(([network]) => bits.startsWith(bitsOf(network!)));
  const longest = Math.max(...holding.map(([network]) => bitsOf(network!).length));
  return holding
    .filter(([network]) => bitsOf(network!).length === longest)
    .some(([, type, to]) =>
      type === 'exact' ? bits.length === longest : type === 'upto' ? bits.length <= Number(to!.slice(1)) : failure(type!),
    );
}

function failure(type: string): never {
  throw new Error(`an unknown type of match: ${type}`);
}

/** What stands in `from` or `then`, in braces or on the same line. */
export function partsOf(inner: readonly Statement[], name: string): readonly Statement[] {
  return inner
    .filter(({ words }) => words[0] === name)
    .flatMap((each) => (each.words.length > 1 ? [{ words: each.words.slice(1), inner: each.inner }] : each.inner));
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const line of text.split('\n').filter((each) => !each.trim().startsWith('#'))) {
    for (const [, quoted, word] of line.matchAll(/"((?:[^"\\]|\\.)*)"|([{};[\]]|[^\s{};[\]"]+)/g)) {
      if (word !== 'replace:') {
        tokens.push(quoted === undefined ? word! : quoted.replace(/\\(.)/g, '$1'));
      }
    }
  }
  return tokens;
}

function read(tokens: string[]): readonly Statement[] {
  const statements: Statement[] = [];
  let words: string[] = [];
  while (tokens.length > 0 && tokens[0] !== '}') {
    const token = tokens.shift()!;
    if (token === ';') {
      statements.push({ words, inner: [] });
      words = [];
    } else if (token === '{') {
      const inner = read(tokens);
      if (tokens.shift() !== '}') {
        throw new Error(`a brace is missing after ${words.join(' ')}`);
      }
      statements.push({ words, inner });
      words = [];
    } else {
      words.push(token);
    }
  }
  if (words.length > 0) {
    throw new Error(`a semicolon is missing after ${words.join(' ')}`);
  }
  return statements;
}
