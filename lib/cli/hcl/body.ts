import type { Position, Positions } from '../positions';
import { SyntaxProblem } from '../syntax-problem';
import { type HclToken, hclTokens } from './tokens';

/** What a block of a Terraform file holds, or the file itself. */
export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly name: string;
  /** Texts, numbers, lists and objects as JSON has them; another expression is `"${…}"`, or the list of the addresses in it. */
  readonly value: unknown;
  readonly position: Position;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  readonly position: Position;
}

/** Texts that hold an address, a network or several. Everything else in an expression that nobody evaluates is no matter here. */
const ADDRESSES = /^(?=.*\d)(?=.*[.:])[\d\sa-f.:,/]+$/i;

const OPENING = new Set(['{', '[', '(']);
const CLOSING = new Set(['}', ']', ')']);

/**
 * Reads a Terraform file as text: nothing is evaluated.
 *
 * @param positions gets the line of everything in lists and objects
 * @throws SyntaxProblem
 */
export function hclBody(text: string, file: string, positions: Positions): HclBody {
  return new Parser(hclTokens(text), file, positions).body();
}

class Parser {
  private at = 0;

  public constructor(
    private readonly tokens: readonly HclToken[],
    private readonly file: string,
    private readonly positions: Positions,
  ) {}

  /** The attributes and blocks up to the sign that closes them, or to the end. */
  public body(closing?: '}'): HclBody {
    const attributes: HclAttribute[] = [];
    const blocks: HclBlock[] = [];
    for (;;) {
      this.skipLines();
      const token = this.take();
      if (closing === undefined ? token.kind === 'end' : isSign(token, closing)) {
        return { attributes, blocks };
      }
      const position = this.positionOf(token);
      if (token.kind !== 'name' && token.kind !== 'text') {
        throw this.unexpected(token);
      }
      if (isSign(this.peek, '=')) {
        this.take();
        attributes.push({ name: token.value, value: this.expression(), position });
      } else {
        blocks.push({ type: token.value, labels: this.labels(), body: this.body('}'), position });
      }
    }
  }

  /** The expression of a template. */
  public alone(): unknown {
    this.skipLines();
    return this.expression();
  }

  private labels(): readonly string[] {
    const labels: string[] = [];
    for (let token = this.take(); !isSign(token, '{'); token = this.take()) {
      if (token.kind !== 'name' && token.kind !== 'text') {
        throw this.unexpected(token);
      }
      labels.push(token.value);
    }
    return labels;
  }

  /** What an expression says, up to where it ends. */
  private expression(): unknown {
    const start = this.at;
    const value = this.operand();
    if (value !== undefined && this.isAtEnd()) {
      return value;
    }
    this.at = start;
    return this.anyExpression();
  }

  /** The one value that an expression begins with; undefined if it begins with something else, or is none that can be read. */
  private operand(): unknown {
    const token = this.take();
    switch (token.kind) {
      case 'text':
        return token.expression === undefined ? token.value : new Parser(token.expression, this.file, this.positions).alone();
      case 'number':
        return Number(token.value);
      case 'name':
        return isSign(this.peek, '(') ? this.call() : CONSTANTS.get(token.value);
      case 'sign':
        return token.value === '[' ? this.list(']') : token.value === '{' ? this.object() : this.signed(token);
      default:
        return undefined;
    }
  }

  private signed({ value }: HclToken): unknown {
    if (value === '-' && this.peek.kind === 'number') {
      return -Number(this.take().value);
    }
    if (value !== '(') {
      return undefined;
    }
    const inside = this.list(')');
    return inside?.length === 1 ? inside[0] : undefined;
  }

  /** What a function is given, without what it does: the one argument, or all of them, lists put together. */
  private call(): unknown {
    this.take();
    const given = this.list(')');
    if (given === undefined || given.length < 2) {
      return given?.[0];
    }
    const together: unknown[] = [];
    for (const [index, each] of given.entries()) {
      const [from, items] = Array.isArray(each) ? [each, each] : [given, [each]];
      for (const [place, item] of items.entries()) {
        this.copyPosition(from, from === given ? index : place, together, together.length);
        together.push(item);
      }
    }
    return together;
  }

  private copyPosition(from: object, key: number, to: object, index: number): void {
    const position = this.positions.of(from, key);
    if (position !== undefined) {
      this.positions.set(to, index, position);
    }
  }

  private list(closing: ']' | ')'): unknown[] | undefined {
    const items: unknown[] = [];
    for (;;) {
      this.skipLines();
      if (isSign(this.peek, closing)) {
        this.take();
        return items;
      }
      if (this.peek.kind === 'end' || isFor(this.peek)) {
        return undefined;
      }
      this.positions.set(items, items.length, this.positionOf(this.peek));
      items.push(this.expression());
      this.skipLines();
      if (isSign(this.peek, '...')) {
        this.take();
        this.skipLines();
      }
      if (isSign(this.peek, ',')) {
        this.take();
      } else if (!isSign(this.peek, closing)) {
        return undefined;
      }
    }
  }

  private object(): object | undefined {
    const members = Object.create(null) as Record<string, unknown>;
    for (;;) {
      this.skipLines();
      const token = this.take();
      if (isSign(token, '}')) {
        return members;
      }
      const name = isFor(token) ? undefined : this.nameOf(token);
      if (name === undefined || !(isSign(this.peek, '=') || isSign(this.peek, ':'))) {
        return undefined;
      }
      this.take();
      this.skipLines();
      this.positions.set(members, name, this.positionOf(token));
      members[name] = this.expression();
      if (isSign(this.peek, ',')) {
        this.take();
      }
    }
  }

  /** The name of a member of an object; undefined if it is none. */
  private nameOf(token: HclToken): string | undefined {
    if (isSign(token, '(')) {
      this.at -= 1;
      const start = this.at;
      this.operand();
      return this.sourceOf(start);
    }
    if (token.kind !== 'name') {
      return token.kind === 'text' || token.kind === 'number' ? token.value : undefined;
    }
    const start = this.at - 1;
    while (isSign(this.peek, '.') || this.peek.kind === 'name') {
      this.take();
    }
    return this.sourceOf(start);
  }

  /** An expression of which only the addresses in it count. */
  private anyExpression(): unknown {
    const start = this.at;
    const addresses: unknown[] = [];
    for (let depth = 0; depth > 0 || !this.isAtEnd();) {
      const token = this.take();
      if (token.kind === 'end') {
        throw this.unexpected(token);
      }
      depth += token.kind !== 'sign' ? 0 : OPENING.has(token.value) ? 1 : CLOSING.has(token.value) ? -1 : 0;
      this.collect(token, addresses);
    }
    if (this.at === start) {
      throw this.unexpected(this.peek);
    }
    return addresses.length > 0 ? addresses : `\${${this.goneThrough(start) ?? this.sourceOf(start)}}`;
  }

  /** What a `for` goes through, `local.gateways` of `[for each in local.gateways : each.cidr]`: all that it gives comes from there. */
  private goneThrough(start: number): string | undefined {
    const tokens = this.tokens.slice(start, this.at);
    const [opening, first] = tokens.filter(({ kind }) => kind !== 'newline');
    if (opening === undefined || first === undefined || !(isSign(opening, '[') || isSign(opening, '{')) || !isFor(first)) {
      return undefined;
    }
    const from = tokens.findIndex(({ kind, value }) => kind === 'name' && value === 'in') + 1;
    const to = tokens.findIndex((token, index) => index > from && isSign(token, ':'));
    return from === 0 || to === -1 ? undefined : this.sourceOf(start + from, start + to);
  }

  private collect(token: HclToken, addresses: unknown[]): void {
    for (const each of token.expression ?? []) {
      this.collect(each, addresses);
    }
    if (token.kind === 'text' && ADDRESSES.test(token.value)) {
      this.positions.set(addresses, addresses.length, this.positionOf(token));
      addresses.push(token.value);
    }
  }

  private sourceOf(start: number, end = this.at): string {
    return this.tokens
      .slice(start, end)
      .map(({ kind, value }) => (kind === 'text' ? JSON.stringify(value) : kind === 'newline' ? ' ' : value))
      .join('');
  }

  /** Whether the expression of the innermost list, object or body ends here. */
  private isAtEnd(): boolean {
    const { kind, value } = this.peek;
    return kind === 'end' || kind === 'newline' || (kind === 'sign' && (value === ',' || value === '...' || CLOSING.has(value)));
  }

  private skipLines(): void {
    while (this.peek.kind === 'newline') {
      this.at += 1;
    }
  }

  private get peek(): HclToken {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)]!;
  }

  private take(): HclToken {
    const token = this.peek;
    this.at += 1;
    return token;
  }

  private positionOf({ line }: HclToken): Position {
    return { file: this.file, line };
  }

  private unexpected({ kind, value, line }: HclToken): SyntaxProblem {
    const shown = kind === 'end' ? 'the end' : kind === 'newline' ? 'the end of a line' : JSON.stringify(value);
    return new SyntaxProblem(`${shown} is not expected here`, line);
  }
}

const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function isSign({ kind, value }: HclToken, sign: string): boolean {
  return kind === 'sign' && value === sign;
}

function isFor({ kind, value }: HclToken): boolean {
  return kind === 'name' && value === 'for';
}
