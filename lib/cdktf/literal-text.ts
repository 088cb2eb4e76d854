import { Token } from 'cdktf';
import { isReferences } from '../model/token';

/** A text that Terraform takes as it is, unless the engine or the program put a value there that is known only at deploy time. */
export function literalText(text: string): string {
  return Token.isUnresolved(text) || isReferences(text) ? text : text.replace(/[$%](?=\{)/g, '$&$&');
}
