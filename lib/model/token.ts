/**
 * Values that an IaC engine knows only at deploy time travel through synthesis as *tokens*: marked strings and numbers.
 * They are recognised here by their format, so that this layer needs neither AWS CDK nor CDKTF.
 * AWS CDK: `${Token[…]}`; CDKTF and CDK Terrain: `${TfToken[…]}`; both mark numbers in the high bits of a double.
 * A number token that was turned into a string is still recognised, by its exponent.
 * A Terraform expression written by hand (`${var.vlan}`) counts as a token.
 */
const STRING_TOKEN = /[$#&]\{(Tf)?Token\[|\$\{[^}]*\}|-\d(\.\d+)?e\+2(89|98)/;

/** A text that is nothing but tokens, Terraform expressions and references of CloudFormation to a store. */
const REFERENCES =
  /^(?:[$#&]\{(?:Tf)?Token\[[^\]]*\]\}|\$\{[^{}]*\}|-\d(?:\.\d+)?e\+2(?:89|98)|\{\{resolve:[a-z-]+:[^{}]+\}\})+$/;

/** High 16 bits of the doubles in which AWS CDK (0xfbff) and CDKTF (0xfdff) carry a number token. */
const NUMBER_TOKEN_MARKS: readonly number[] = [0xfbff, 0xfdff];

/** Whether the value is known only at deploy time, so that it cannot be checked. */
export function isUnresolved(value: unknown): boolean {
  if (typeof value === 'string') {
    return STRING_TOKEN.test(value);
  }
  if (typeof value === 'number') {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    return NUMBER_TOKEN_MARKS.includes(view.getUint16(0));
  }
  return false;
}

/** Whether a text is, as a whole, known only at deploy time: no part of it is literal. */
export function isReferences(text: string): boolean {
  return REFERENCES.test(text);
}
