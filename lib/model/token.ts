/**
 * Values that an IaC engine knows only at deploy time travel through synthesis as *tokens*: marked strings and numbers.
 * They are recognised here by their format, so that this layer needs neither AWS CDK nor CDKTF; adapters ask the engine itself.
 * AWS CDK: `${Token[…]}`; CDKTF and CDK Terrain: `${TfToken[…]}`; both mark numbers in the high bits of a double.
 * A number token that was turned into a string is still recognised, by its exponent.
 */
const MARKED = /[$#&]\{(Tf)?Token\[|-\d(\.\d+)?e\+2(89|98)/;

/**
 * A text that is nothing but tokens, Terraform expressions and references of CloudFormation to a store. Each of them begins with a letter of
 * its own, so a text can be read in one way only, and a long one takes no time.
 */
const REFERENCES = /^(?:[#&]\{(?:Tf)?Token\[[^\]]*\]\}|\$\{[^{}]*\}|-\d(?:\.\d+)?e\+2(?:89|98)|\{\{resolve:[a-z-]+:[^{}]+\}\})+$/;

/** High 16 bits of the doubles in which AWS CDK (0xfbff) and CDKTF (0xfdff) carry a number token. */
const NUMBER_TOKEN_MARKS: readonly number[] = [0xfbff, 0xfdff];

/**
 * Whether the value is known only at deploy time, so that it cannot be checked: it has an engine's mark, or it is, as a whole, one
 * Terraform expression written by hand (`${var.vlan}`). A literal with an expression in it (`65${var.x}`) is text like any other.
 */
export function isUnresolved(value: unknown): boolean {
  if (typeof value === 'string') {
    return MARKED.test(value) || isExpression(value);
  }
  if (typeof value === 'number') {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return NUMBER_TOKEN_MARKS.includes(view.getUint16(0));
  }
  return false;
}

/** Whether a value is a token, or a text in which an engine may read an expression. The engine knows which of them are its own. */
export function mayHoldToken(value: string | number): boolean {
  return isUnresolved(value) || (typeof value === 'string' && holdsExpression(value));
}

/** Whether a text has a `${`, and a brace that closes after it. */
function holdsExpression(text: string): boolean {
  const start = text.indexOf('${');
  return start >= 0 && text.includes('}', start);
}

/** Whether a text is, as a whole, known only at deploy time: no part of it is literal. */
export function isReferences(text: string): boolean {
  return REFERENCES.test(text);
}

/** Whether a text is one `${…}`: the brace that closes the first one is the last letter. Braces in quoted texts do not count. */
function isExpression(text: string): boolean {
  if (!text.startsWith('${') || !text.endsWith('}') || text.slice(2, -1).trim() === '') {
    return false;
  }
  // What is open: the expression in braces, or a quoted text in it, in which a template opens an expression again.
  const open: ('{' | '"')[] = ['{'];
  for (let index = 2; index < text.length; index += 1) {
    const letter = text[index];
    if (open.at(-1) === '"') {
      if (letter === '\\') {
        index += 1;
      } else if (letter === '"') {
        open.pop();
      } else if ((letter === '$' || letter === '%') && text[index + 1] === '{') {
        open.push('{');
        index += 1;
      }
    } else if (letter === '{' || letter === '"') {
      open.push(letter);
    } else if (letter === '}') {
      open.pop();
      if (open.length === 0) {
        return index === text.length - 1;
      }
    }
  }
  return false;
}
