import { SyntaxProblem } from '../syntax-problem';

/** One word of a Terraform file. */
export interface HclToken {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'newline' | 'end';
  /** As it is written; of a text, what it says, with its templates as they are written. */
  readonly value: string;
  readonly line: number;
  /** Of a text that is one template and nothing else, `"${…}"`: the words of its expression. */
  readonly expression?: readonly HclToken[];
}

const SPACE = /[ \t\r\f\uFEFF]+/y;
const COMMENT = /(?:#|\/\/)[^\n]*/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t\r]*\n/uy;
const LONG_SIGN = /==|!=|<=|>=|=>|&&|\|\||\.\.\./y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** The words of a text in the syntax of Terraform, in order. The last one is the end. */
export function hclTokens(text: string): readonly HclToken[] {
  return new Reader(text).all();
}

class Reader {
  private at = 0;
  private line = 1;

  public constructor(private readonly text: string) {}

  public all(): readonly HclToken[] {
    return this.until(() => false, 'end');
  }

  /** The words up to the end of the text, or to the sign that ends them. The last one is the end. */
  private until(ends: (token: HclToken, depth: number) => boolean, missing: string): readonly HclToken[] {
    const first = this.line;
    const tokens: HclToken[] = [];
    let depth = 0;
    for (let token = this.next(); ; token = this.next()) {
      if (ends(token, depth)) {
        tokens.push({ kind: 'end', value: '', line: token.line });
        return tokens;
      }
      if (token.kind === 'end' && missing !== 'end') {
        throw new SyntaxProblem(`${missing} is not closed`, first);
      }
      tokens.push(token);
      if (token.kind === 'end') {
        return tokens;
      }
      depth += token.kind !== 'sign' ? 0 : '{[('.includes(token.value) ? 1 : '}])'.includes(token.value) ? -1 : 0;
    }
  }

  private next(): HclToken {
    this.skipSpace();
    const { at, line } = this;
    const character = this.text[at];
    if (character === undefined) {
      return { kind: 'end', value: '', line };
    }
    if (character === '\n') {
      this.at += 1;
      this.line += 1;
      return { kind: 'newline', value: '\n', line };
    }
    if (character === '"') {
      return this.quoted();
    }
    const heredoc = this.match(HEREDOC);
    if (heredoc !== undefined) {
      return this.heredoc(heredoc[1]!, line);
    }
    const name = this.match(NAME);
    if (name !== undefined) {
      return { kind: 'name', value: name[0], line };
    }
    const number = this.match(NUMBER);
    if (number !== undefined) {
      return { kind: 'number', value: number[0], line };
    }
    const sign = this.match(LONG_SIGN)?.[0] ?? character;
    this.at = at + sign.length;
    return { kind: 'sign', value: sign, line };
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private skipSpace(): void {
    while (this.match(SPACE) !== undefined || this.match(COMMENT) !== undefined || this.skipLongComment()) {
      // The three follow each other in any order.
    }
  }

  private skipLongComment(): boolean {
    if (!this.text.startsWith('/*', this.at)) {
      return false;
    }
    const end = this.text.indexOf('*/', this.at + 2);
    if (end === -1) {
      throw new SyntaxProblem('a comment is not closed', this.line);
    }
    this.moveTo(end + 2);
    return true;
  }

  /** Goes on behind some text, and counts its lines. */
  private moveTo(end: number): void {
    for (let next = this.text.indexOf('\n', this.at); next !== -1 && next < end; next = this.text.indexOf('\n', next + 1)) {
      this.line += 1;
    }
    this.at = end;
  }

  private heredoc(word: string, line: number): HclToken {
    this.line += 1;
    const start = this.at;
    for (let from = start; from < this.text.length;) {
      const found = this.text.indexOf('\n', from);
      const end = found === -1 ? this.text.length : found;
      if (this.text.slice(from, end).trim() === word) {
        this.at = end;
        return { kind: 'text', value: this.text.slice(start, from), line };
      }
      this.line += 1;
      from = end + 1;
    }
    throw new SyntaxProblem(`the text <<${word} is not closed`, line);
  }

  private quoted(): HclToken {
    const { line } = this;
    this.at += 1;
    const parts: string[] = [];
    let expression: readonly HclToken[] | undefined;
    for (;;) {
      const start = this.at;
      const character = this.text[start];
      if (character === undefined || character === '\n') {
        throw new SyntaxProblem('a text in quotation marks is not closed', line);
      }
      if (character === '"') {
        this.at += 1;
        return {
          kind: 'text',
          value: parts.join(''),
          line,
          ...(parts.length === 1 && expression !== undefined ? { expression } : {}),
        };
      }
      if (character === '\\') {
        const escaped = this.text.slice(start + 1, start + 2).trim();
        parts.push(ESCAPES[escaped] ?? `\\${escaped}`);
        this.at += 1 + escaped.length;
      } else if (/^(?:\$\$|%%)\{/.test(this.text.slice(start, start + 3))) {
        parts.push(this.text.slice(start, start + 3));
        this.at += 3;
      } else if ((character === '$' || character === '%') && this.text[start + 1] === '{') {
        this.at += 2;
        const inside = this.until(({ value, kind }, depth) => kind === 'sign' && value === '}' && depth === 0, 'a template');
        expression = character === '$' ? inside : undefined;
        parts.push(this.text.slice(start, this.at));
      } else {
        PLAIN.lastIndex = start + 1;
        this.at += 1 + (PLAIN.exec(this.text)?.[0].length ?? 0);
        parts.push(this.text.slice(start, this.at));
      }
    }
  }
}

/** What has no meaning of its own in quotation marks. */
const PLAIN = /[^"\\$%\n]*/y;
