import type { Kind } from './kind';

/** Plain data that is right: what is required, with examples in its places. */
export function exampleOf(kind: Kind): unknown {
  switch (kind.kind) {
    case 'text':
      return kind.form?.example ?? 'text';
    case 'number':
      return kind.form?.example ?? 100;
    case 'boolean':
      return true;
    case 'choice':
      return kind.choices[0];
    case 'value':
      return exampleOf(formOf(kind));
    case 'list':
      return [exampleOf(kind.members)];
    case 'record':
      return { ashburn: exampleOf(kind.members) };
    case 'object': {
      const needed = Object.entries(kind.members).filter(([, member]) => member.isRequired === true);
      const shown = needed.length === 0 ? Object.entries(kind.members) : needed;
      return Object.fromEntries(shown.map(([name, member]) => [name, exampleOf(member)]));
    }
    case 'either':
      return exampleOf(kind.kinds[0]!);
    default:
      throw new Error(`plain data has no ${kind.name}`);
  }
}

/** What plain data has in the place of a value object. */
export function formOf(kind: Kind & { readonly kind: 'value' }): Kind {
  if (kind.plain === undefined) {
    throw new Error(`${kind.type} has no form in plain data`);
  }
  return kind.plain.form;
}

/** Plain data on one line, as YAML has it. JSON is YAML too, but for the quotes of words. */
export function flowText(plain: unknown): string {
  if (Array.isArray(plain)) {
    return `[${plain.map(flowText).join(', ')}]`;
  }
  if (typeof plain === 'object' && plain !== null) {
    const members = Object.entries(plain).map(([name, member]) => `${name}: ${flowText(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return typeof plain === 'string' && !isWord(plain) ? JSON.stringify(plain) : String(plain);
}

/** Whether YAML reads a text as a text, without quotes. */
function isWord(text: string): boolean {
  return (
    /^(?:[A-Za-z][\w ./-]*|\d+[A-Za-z]+|\d+(?:\.\d+)+\/\d+)$/.test(text) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(text)
  );
}
