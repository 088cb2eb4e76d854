import { SyntaxProblem } from './syntax-problem';

/**
 * The text of a file: UTF-8, or UTF-16 as PowerShell writes it.
 *
 * @throws SyntaxProblem if it is no text but a plan that Terraform saved
 */
export function decode(bytes: Buffer): string {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    throw new SyntaxProblem('it is an archive: if it is a saved plan, give what `terraform show -json` writes of it', undefined);
  }
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
