/** The arguments of Terraform's functions, counted from 0, that choose a part of a value and never become one. */
const CHOOSING_ARGUMENTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['element', [1]],
  ['lookup', [1]],
  ['slice', [1, 2]],
  ['split', [0]],
  ['substr', [1, 2]],
]);

/** An open bracket of an expression. */
interface Open {
  readonly kind: 'index' | 'arguments' | 'group';
  /** The name of the function whose arguments these are. */
  readonly called?: string | undefined;
  /** The argument that is being read, from 0. */
  argument: number;
}

/** Whether a Terraform template has text of its own: next to its expressions, or as a literal in one of them. */
export function hasLiteralText(template: string): boolean {
  const expressions: string[] = [];
  for (let start = 0; start < template.length;) {
    const end = template.startsWith('${', start) ? endOfExpression(template, start + 2) : undefined;
    if (end === undefined) {
      return true;
    }
    expressions.push(template.slice(start + 2, end - 1));
    start = end;
  }
  return expressions.length === 0 || expressions.some(hasLiteral);
}

/**
 * Whether an expression has a literal that can become a part of its value: quoted text, a heredoc, a number or an object. Whatever could hide
 * one counts as well: comments.
 */
function hasLiteral(expression: string): boolean {
  const open: Open[] = [];
  for (let at = 0; at < expression.length;) {
    const rest = expression.slice(at);
    const isChoosing = open.some(
      ({ kind, called = '', argument }) => kind === 'index' || CHOOSING_ARGUMENTS.get(called)?.includes(argument) === true,
    );
    const [word = ''] = /^(?:[\p{L}_][\p{L}\p{N}_-]*|\.\d+|\d[\p{L}\p{N}_.]*)/u.exec(rest) ?? [];
    const [first = ''] = rest;
    if (/^(?:<<|#|\/\/|\/\*)/.test(rest)) {
      return true;
    }
    if (first === '"') {
      const end = endOfText(expression, at + 1) ?? expression.length;
      const text = expression.slice(at + 1, end - 1);
      if (!isChoosing && text !== '' && hasLiteralText(text)) {
        return true;
      }
      at = end;
    } else if (word !== '') {
      if (/^\d/.test(word) && !isChoosing) {
        return true;
      }
      at += word.length;
    } else {
      if (first === '{') {
        return true;
      }
      if (first === '[' || first === '(') {
        open.push(opened(first, expression.slice(0, at).trimEnd()));
      } else if (first === ']' || first === ')') {
        open.pop();
      } else if (first === ',') {
        const last = open.at(-1);
        if (last !== undefined) {
          last.argument += 1;
        }
      }
      at += 1;
    }
  }
  return false;
}

/** A bracket, after what stands before it: `[` after a value is an index, otherwise it begins a list. */
function opened(bracket: string, before: string): Open {
  if (bracket === '[') {
    return { kind: /[\p{L}\p{N}_\])"]$/u.test(before) && !/(?<![\w.-])(?:in|if)$/.test(before) ? 'index' : 'group', argument: 0 };
  }
  const [called] = /[\p{L}_][\p{L}\p{N}_:-]*$/u.exec(before) ?? [];
  return { kind: called === undefined ? 'group' : 'arguments', called, argument: 0 };
}

/** The index after the end of an expression, if it ends. */
function endOfExpression(template: string, start: number): number | undefined {
  let depth = 1;
  for (let at = start; at < template.length; at += 1) {
    if (template[at] === '"') {
      at = (endOfText(template, at + 1) ?? template.length) - 1;
    } else if (template[at] === '{') {
      depth += 1;
    } else if (template[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return undefined;
}

/** The index after the end of quoted text, if it ends. */
function endOfText(template: string, start: number): number | undefined {
  for (let at = start; at < template.length; at += 1) {
    if (template[at] === '\\' || template.startsWith('$${', at)) {
      at += template[at] === '\\' ? 1 : 2;
    } else if (template.startsWith('${', at)) {
      at = (endOfExpression(template, at + 2) ?? template.length) - 1;
    } else if (template[at] === '"') {
      return at + 1;
    }
  }
  return undefined;
}
