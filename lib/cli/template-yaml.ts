import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import type { Positions } from './positions';
import { SyntaxProblem } from './syntax-problem';

/** What aliases may repeat: more than AWS takes as one template. Beyond it, a small file was written to become a large one. */
const MOST_REPEATED = 200_000;

/**
 * The documents of a YAML text, with the short forms of CloudFormation written out: `!Ref Vpc` is `{ Ref: 'Vpc' }`.
 *
 * @param positions gets the line of everything in lists and objects
 * @throws SyntaxProblem
 */
export function yamlDocuments(text: string, file: string, positions: Positions): readonly unknown[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
  if ('empty' in documents) {
    return [];
  }
  return documents.map((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      throw new SyntaxProblem(error.message.replace(/\s+/g, ' '), lineCounter.linePos(error.pos[0]).line);
    }
    return new Converter(file, positions, lineCounter).convert(document.contents);
  });
}

class Converter {
  private repeated = 0;
  private readonly anchors = new Map<string, Node>();
  /** The anchors whose aliases are being followed. */
  private readonly followed = new Set<Node>();

  public constructor(
    private readonly file: string,
    private readonly positions: Positions,
    private readonly lineCounter: LineCounter,
  ) {}

  public convert(node: unknown): unknown {
    this.repeated += this.followed.size > 0 ? 1 : 0;
    if (isAlias(node)) {
      return this.aliased(node);
    }
    if (isNode(node) && node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
    }
    if (isMap(node)) {
      return shortForm(node.tag, this.object(node.items));
    }
    if (isSeq(node)) {
      const list: unknown[] = [];
      for (const item of node.items) {
        this.locate(list, list.length, item);
        list.push(this.convert(item));
      }
      return shortForm(node.tag, list);
    }
    return isScalar(node) ? shortForm(node.tag, plainValue(node)) : null;
  }

  private aliased(alias: Alias): unknown {
    const node = this.anchors.get(alias.source);
    if (node === undefined) {
      throw new SyntaxProblem('an alias has no anchor', this.lineOf(alias));
    }
    if (this.followed.has(node)) {
      throw new SyntaxProblem('an alias is inside its own anchor', this.lineOf(alias));
    }
    if (this.repeated > MOST_REPEATED) {
      throw new SyntaxProblem('aliases repeat too much', this.lineOf(alias));
    }
    this.followed.add(node);
    const value = this.convert(node);
    this.followed.delete(node);
    return value;
  }

  private object(items: readonly { readonly key: unknown; readonly value: unknown }[]): object {
    const made = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of items) {
      const name = isScalar(key) ? String(key.value) : JSON.stringify(this.convert(key));
      const converted = this.convert(value);
      if (name === '<<') {
        this.merge(made, converted);
      } else {
        this.locate(made, name, key);
        made[name] = converted;
      }
    }
    return made;
  }

  /** What stands in the object itself comes before what is merged into it. */
  private merge(made: Record<string, unknown>, given: unknown): void {
    for (const each of Array.isArray(given) ? given : [given]) {
      for (const [name, value] of Object.entries((each as object | null) ?? {})) {
        if (!(name in made)) {
          made[name] = value;
          const position = this.positions.of(each as object, name);
          if (position !== undefined) {
            this.positions.set(made, name, position);
          }
        }
      }
    }
  }

  private locate(container: object, key: string | number, node: unknown): void {
    const line = this.lineOf(node);
    if (line !== undefined) {
      this.positions.set(container, key, { file: this.file, line });
    }
  }

  private lineOf(node: unknown): number | undefined {
    const start = (node as Node | null)?.range?.[0];
    return start === undefined ? undefined : this.lineCounter.linePos(start).line;
  }
}

/** The value as JSON has it. */
function plainValue({ value }: Scalar): unknown {
  return typeof value === 'bigint' || value instanceof Date ? String(value) : value;
}

/** What a short form of CloudFormation stands for. */
function shortForm(tag: string | undefined, value: unknown): unknown {
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) {
    return value;
  }
  const name = tag.slice(1);
  const given = name === 'GetAtt' && typeof value === 'string' ? value.split(/\.(.*)/s, 2) : value;
  return { [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: given };
}
