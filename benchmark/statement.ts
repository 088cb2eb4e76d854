/** Some lines of a program that make one resource, and the variables that they name. */
export interface Statement {
  readonly variable: string;
  readonly text: string;
  readonly needs: readonly string[];
}

/** The lines, each behind those that make what it names. */
export function inOrder(statements: readonly Statement[]): string {
  const waiting = new Map(statements.map((statement) => [statement.variable, statement]));
  const lines: string[] = [];
  const write = (variable: string): void => {
    const statement = waiting.get(variable);
    waiting.delete(variable);
    if (statement !== undefined) {
      statement.needs.forEach(write);
      lines.push(statement.text);
    }
  };
  statements.forEach(({ variable }) => write(variable));
  return lines.join('\n');
}

/** A value as a program writes it, with the keys of its engine; a reference to a resource is an expression. */
export function literal(
  value: unknown,
  keyOf: (name: string) => string,
  reference: (value: unknown) => string | undefined,
): string {
  const expression = reference(value);
  if (expression !== undefined || typeof value !== 'object' || value === null) {
    return expression ?? JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((each) => literal(each, keyOf, reference)).join(', ')}]`;
  }
  const members = Object.entries(value).map(([name, each]) => `${keyOf(name)}: ${literal(each, keyOf, reference)}`);
  return `{ ${members.join(', ')} }`;
}
