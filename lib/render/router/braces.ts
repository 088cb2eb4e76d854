/** A statement with others inside it, in curly braces; undefined if there are none inside. */
export function braces(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${name} {`, ...lines.map((line) => `    ${line}`), '}'];
}

/** As `braces`, on one line if there is only one statement inside. */
export function brief(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 1 ? [`${name} ${lines[0]!}`] : braces(name, lines);
}

/** A term of a policy or a filter. */
export function term(name: string, from: readonly string[], then: readonly string[]): readonly string[] {
  return braces(`term ${name}`, [...braces('from', from), ...brief('then', then)]);
}

/** A statement that takes the place of what the router has under its name. */
export function replacing(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['replace:', ...braces(name, lines)];
}

/** One value, or several in square brackets. */
export function oneOrMore(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `[ ${values.join(' ')} ]`;
}

/** Text in double quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
