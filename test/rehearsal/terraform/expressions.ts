const REFERENCE = /\b(?:data\.)?(aws_[a-z0-9_]+|terraform_data)\.([A-Za-z0-9_-]+)(?:\.([a-z0-9_]+))?/g;

/** Stands for what only the apply tells. */
export const UNKNOWN = '(known after apply)';

/** The addresses that a value refers to. */
export function addressesIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: unknown): void => {
    if (typeof each === 'string' && each.includes('${')) {
      [...each.matchAll(REFERENCE)]
        .filter((match) => !match[0].startsWith('data.'))
        .forEach((match) => found.add(`${match[1]}.${match[2]}`));
    } else if (typeof each === 'object' && each !== null) {
      Object.values(each).forEach(visit);
    }
  };
  visit(value);
  return found;
}

/** The value with its references resolved; what else stands in an expression stays as it is written. */
export function evaluate(value: any, attributeOf: (address: string, attribute: string) => unknown): any {
  if (typeof value === 'string' && value.includes('${')) {
    const whole = /^\$\{((?:aws_[a-z0-9_]+|terraform_data)\.[A-Za-z0-9_-]+)\.([a-z0-9_]+)\}$/.exec(value);
    if (whole !== null) {
      return attributeOf(whole[1]!, whole[2]!);
    }
    return value.replace(REFERENCE, (match, type: string, name: string, attribute: string | undefined) =>
      match.startsWith('data.') ? match : String(attributeOf(`${type}.${name}`, attribute ?? 'id')),
    );
  }
  if (Array.isArray(value)) {
    return value.map((each) => evaluate(each, attributeOf));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, evaluate(each, attributeOf)]));
  }
  return value;
}

export function isUnknown(value: unknown): boolean {
  return JSON.stringify(value)?.includes(UNKNOWN) ?? false;
}
