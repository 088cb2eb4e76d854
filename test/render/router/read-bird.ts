/*
 * A reader of the part of BIRD 2's language that the library writes: definitions, functions, tables, and protocols with their channels and
 * filters, which it runs on a route. It shares nothing with the library.
 */

/** A route as a filter sees it. */
export interface BirdRoute {
  readonly net: string;
  readonly source: 'RTS_BGP' | 'RTS_STATIC' | 'RTS_DEVICE';
  readonly proto: string;
  readonly dest: 'RTD_UNICAST' | 'RTD_UNREACHABLE';
  readonly path: readonly number[];
  readonly localPreference: number;
  readonly communities: readonly string[];
  readonly extendedCommunities: readonly string[];
  readonly largeCommunities: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A line of a protocol or channel: its words, and what stands in its braces. */
export interface BirdLine {
  readonly words: readonly string[];
  readonly block: readonly string[] | undefined;
}

/** A protocol: its kind, its name if it has one, its lines and those of its channel. */
export interface BirdProtocol {
  readonly kind: string;
  readonly name: string | undefined;
  readonly lines: readonly BirdLine[];
  readonly channel: readonly BirdLine[];
}

/** A configuration of BIRD. */
export class BirdConfiguration {
  /** The words of the definition of each list. */
  public readonly lists = new Map<string, readonly string[]>();
  public readonly functions = new Map<string, readonly string[]>();
  public readonly tables = new Set(['master4']);
  public readonly protocols: BirdProtocol[] = [];
  /** The lines that are none of those. */
  public readonly globals: (readonly string[])[] = [];
  private readonly names = new Set<string>();

  public constructor(text: string) {
    for (const { words, block } of linesOf(wordsOf(text))) {
      const [first = '', second = ''] = words;
      if (first === 'define') {
        this.lists.set(this.define(second), words.slice(words.indexOf('[') + 1, -1));
      } else if (first === 'function') {
        this.functions.set(this.define(second), block!);
      } else if (first === 'ipv4' && second === 'table') {
        this.tables.add(this.define(words[2]!));
      } else if (first === 'protocol') {
        const lines = linesOf(block!);
        this.protocols.push({
          kind: second,
          name: words[2] === undefined ? undefined : this.define(words[2]),
          lines,
          channel: linesOf(lines.find((line) => line.words[0] === 'ipv4')?.block ?? []),
        });
      } else {
        this.globals.push(words);
      }
    }
  }

  public protocol(name: string): BirdProtocol {
    const found = this.protocols.find((each) => each.name === name || (each.name === undefined && each.kind === name));
    if (found === undefined) {
      throw new Error(`there is no protocol ${name}`);
    }
    return found;
  }

  /** The route that comes out of the filter of that direction of a protocol; undefined if it is refused. */
  public pass(protocol: string, direction: 'import' | 'export', route: BirdRoute): BirdRoute | undefined {
    const { kind, lines, channel } = this.protocol(protocol);
    const line = (kind === 'pipe' ? lines : channel).find(({ words }) => words[0] === direction && words[1] !== 'limit');
    if (line === undefined) {
      throw new Error(`${protocol} has no filter for ${direction}`);
    }
    const changed: Mutable<BirdRoute> = { ...route };
    const [, how] = line.words;
    if (how === 'all' || how === 'none') {
      return how === 'all' ? changed : undefined;
    }
    const code = how === 'where' ? ['if', ...line.words.slice(2), 'then', 'accept', ';', 'reject', ';'] : line.block!;
    return new Run(this, changed).verdict(code) ? changed : undefined;
  }

  private define(name: string): string {
    // All symbols of BIRD share one namespace.
    const symbol = unquoted(name);
    if (this.names.has(symbol)) {
      throw new Error(`${symbol} is defined twice`);
    }
    this.names.add(symbol);
    return symbol;
  }
}

/** The name in quotation marks or apostrophes, or without. */
export function unquoted(word: string): string {
  return word.replace(/^['"]|['"]$/g, '');
}

function wordsOf(text: string): readonly string[] {
  const code = text.replace(/^[ \t]*#.*$/gm, '');
  const pattern =
    /\s+|"[^"\n]*"|'[A-Za-z0-9_.:-]+'|-{1,3}empty-{1,3}|&&|\|\||!=|\.\.|[A-Za-z_][A-Za-z0-9_]*|[0-9.]*[0-9](?:\/[0-9]+)?|[[\]{}(),;=!~.]/gy;
  const words: string[] = [];
  for (let end = 0; end < code.length; end = pattern.lastIndex) {
    pattern.lastIndex = end;
    const match = pattern.exec(code);
    if (match === null) {
      throw new Error(`cannot read: ${code.slice(end, end + 40)}`);
    }
    if (match[0].trim() !== '') {
      words.push(match[0]);
    }
  }
  return words;
}

/** A line ends with a semicolon, or with its braces where a function or a protocol ends; those of a pattern of prefixes belong to the line. */
function linesOf(words: readonly string[]): readonly BirdLine[] {
  const lines: BirdLine[] = [];
  let line: string[] = [];
  let brackets = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    brackets += word === '[' ? 1 : word === ']' ? -1 : 0;
    if (word === ';') {
      lines.push({ words: line, block: undefined });
      line = [];
    } else if (word === '{' && brackets === 0) {
      const end = closing(words, index);
      lines.push({ words: line, block: words.slice(index + 1, end) });
      line = [];
      index = words[end + 1] === ';' ? end + 1 : end;
    } else {
      line.push(word);
    }
  }
  if (line.length > 0) {
    throw new Error(`without an end: ${line.join(' ')}`);
  }
  return lines;
}

function closing(words: readonly string[], open: number): number {
  let depth = 0;
  for (let index = open; index < words.length; index += 1) {
    depth += words[index] === '{' ? 1 : words[index] === '}' ? -1 : 0;
    if (depth === 0) {
      return index;
    }
  }
  throw new Error('a brace is not closed');
}

class End extends Error {
  public constructor(public readonly value: Value) {
    super();
  }
}

type Value = string | number | boolean | readonly string[];

/** Runs code on a route. */
class Run {
  private words: readonly string[] = [];
  private at = 0;

  public constructor(
    private readonly configuration: BirdConfiguration,
    private readonly route: Mutable<BirdRoute>,
  ) {}

  public verdict(code: readonly string[]): boolean {
    const end = this.call(code);
    if (end !== 'accept' && end !== 'reject') {
      throw new Error('the filter ends without a verdict');
    }
    return end === 'accept';
  }

  private call(code: readonly string[]): Value {
    const caller = { words: this.words, at: this.at };
    this.words = code;
    this.at = 0;
    try {
      while (this.at < code.length) {
        this.statement(true);
      }
      return '';
    } catch (end) {
      if (end instanceof End) {
        return end.value;
      }
      throw end;
    } finally {
      this.words = caller.words;
      this.at = caller.at;
    }
  }

  private statement(run: boolean): void {
    const word = this.take();
    if (word === '{') {
      while (this.words[this.at] !== '}') {
        this.statement(run);
      }
      this.take('}');
    } else if (word === 'if') {
      const condition = this.expression(run);
      this.take('then');
      this.statement(run && condition === true);
    } else if (word === 'accept' || word === 'reject') {
      this.take(';');
      this.end(run, word);
    } else if (word === 'return') {
      const value = this.expression(run);
      this.take(';');
      this.end(run, value);
    } else if (this.words[this.at] === '=') {
      this.take('=');
      const value = this.take();
      this.take(';');
      if (run) {
        this.assign(word, value);
      }
    } else {
      this.take('.');
      const method = this.take();
      const end = this.words.indexOf(';', this.at);
      const values = this.words.slice(this.at + 1, end - 1);
      this.at = end + 1;
      if (run) {
        this.change(word, method, values);
      }
    }
  }

  private end(run: boolean, value: Value): void {
    if (run) {
      throw new End(value);
    }
  }

  private assign(attribute: string, value: string): void {
    const empty = { bgp_community: '-empty-', bgp_ext_community: '--empty--', bgp_large_community: '---empty---' }[attribute];
    if (attribute === 'bgp_local_pref') {
      this.route.localPreference = Number(value);
    } else if (empty !== undefined && empty === value) {
      this.route[
        attribute === 'bgp_community'
          ? 'communities'
          : attribute === 'bgp_ext_community'
            ? 'extendedCommunities'
            : 'largeCommunities'
      ] = [];
    } else {
      throw new Error(`cannot set ${attribute} to ${value}`);
    }
  }

  private change(attribute: string, method: string, values: readonly string[]): void {
    switch (`${attribute}.${method}`) {
      case 'bgp_community.add':
        this.route.communities = [...this.route.communities, values.filter((each) => /^[0-9]+$/.test(each)).join(':')];
        break;
      case 'bgp_path.prepend':
        this.route.path = [Number(values[0]), ...this.route.path];
        break;
      case 'bgp_path.delete': {
        const ranges = values
          .filter((each) => each !== '[' && each !== ']')
          .join(' ')
          .split(',')
          .map((range) => range.split('..').map(Number));
        this.route.path = this.route.path.filter((asn) => !ranges.some(([low, high]) => asn >= low! && asn <= (high ?? low!)));
        break;
      }
      default:
        throw new Error(`there is no ${attribute}.${method}`);
    }
  }

  /** In BIRD neither of `&&` and `||` binds closer than the other. */
  private expression(run: boolean): Value {
    let value = this.comparison(run);
    while (this.words[this.at] === '&&' || this.words[this.at] === '||') {
      const and = this.take() === '&&';
      const right = this.comparison(run && value === and);
      value = value === and ? right : value;
    }
    return value;
  }

  private comparison(run: boolean): Value {
    const left = this.term(run);
    const operator = this.words[this.at];
    if (operator !== '=' && operator !== '!=' && operator !== '~') {
      return left;
    }
    this.take();
    const right = this.term(run);
    if (operator === '~') {
      return matches(left as string, right as readonly string[]);
    }
    return (left === right) === (operator === '=');
  }

  private term(run: boolean): Value {
    const word = this.take();
    if (word === '!') {
      return this.term(run) !== true;
    }
    if (word === '(') {
      const value = this.expression(run);
      this.take(')');
      return value;
    }
    const name = unquoted(word);
    if (this.words[this.at] === '(') {
      this.take('(');
      this.take(')');
      const body = this.configuration.functions.get(name);
      if (body === undefined) {
        throw new Error(`there is no function ${name}`);
      }
      return run ? this.call(body) : false;
    }
    if (word.startsWith("'")) {
      const list = this.configuration.lists.get(name);
      if (list === undefined) {
        throw new Error(`there is no list ${name}`);
      }
      return list;
    }
    switch (word) {
      case 'true':
      case 'false':
        return word === 'true';
      case 'net':
      case 'source':
      case 'proto':
      case 'dest':
        return this.route[word];
      default:
        return name;
    }
  }

  private take(expected?: string): string {
    const word = this.words[this.at];
    if (word === undefined || (expected !== undefined && word !== expected)) {
      throw new Error(`${expected ?? 'a word'} is missing before ${this.words.slice(this.at).join(' ')}`);
    }
    this.at += 1;
    return word;
  }
}

/** Whether a prefix is in a set of prefixes: `10.0.0.0/8` or `10.0.0.0/8{8,24}`. */
function matches(net: string, set: readonly string[]): boolean {
  return set
    .join(' ')
    .split(/,(?![^{]*\})/)
    .some((pattern) => {
      const [, prefix = '', low, high] = /^\s*([0-9./]+)\s*(?:\{ ([0-9]+) , ([0-9]+) \})?\s*$/.exec(pattern) ?? [];
      const [wide, narrow] = [parse(prefix), parse(net)];
      return (
        narrow.length >= Number(low ?? wide.length) &&
        narrow.length <= Number(high ?? wide.length) &&
        Math.floor(narrow.address / 2 ** (32 - wide.length)) === Math.floor(wide.address / 2 ** (32 - wide.length))
      );
    });
}

function parse(prefix: string): { readonly address: number; readonly length: number } {
  const [address = '', length = ''] = prefix.split('/');
  return { address: address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0), length: Number(length) };
}
