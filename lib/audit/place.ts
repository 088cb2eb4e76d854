/** A place in a document, which leads back to its root. Places are written out only where something is found. */
export interface Place {
  /** The place above; undefined at the root. */
  readonly parent: Place | undefined;
  /** The key or index below it. */
  readonly key: string | number;
}

/** The path to a place: `resource.aws_security_group.voice.ingress[0].cidr_blocks[1]`. */
export function pathOf(place: Place | undefined): string {
  const keys: (string | number)[] = [];
  for (let each = place; each !== undefined; each = each.parent) {
    keys.push(each.key);
  }
  return keys.reduceRight<string>((path, key) => {
    if (typeof key === 'number') {
      return `${path}[${key}]`;
    }
    if (!/^[\w-]+$/.test(key)) {
      return `${path}[${JSON.stringify(key)}]`;
    }
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
