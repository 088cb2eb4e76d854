import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry';

/** The names of entries, sorted, each once. */
export function namesOf(entries: readonly Pick<Entry<any>, 'name'>[]): readonly string[] {
  return [...new Set(entries.map(({ name }) => name))].sort();
}

/** Methods that take nothing, and what one copy of the package asks of another. */
const PLAIN = new Set(['toString', 'toJSON']);

/**
 * The names of everything in a module that takes something, sorted: functions, `new` where it is public, static methods, and methods,
 * inherited ones too.
 *
 * @param left what is left out, by its name or by that of its class
 * @param engine the engine's own classes, whose methods are not the library's
 */
export function namesIn(module: object, left: readonly string[], engine: readonly object[] = []): readonly string[] {
  const names = Object.entries(module).flatMap(([name, value]) =>
    typeof value !== 'function' ? [] : isClass(value) ? namesOfClass(name, value, engine) : [name],
  );
  return names.filter((name) => !left.includes(name) && !left.includes(name.split(/[ .#]/)[0]!)).sort();
}

interface Type {
  readonly name: string;
  readonly prototype: object;
}

function isClass(value: unknown): value is Type {
  return /^class\b/.test(String(value));
}

function namesOfClass(name: string, type: Type, engine: readonly object[]): readonly string[] {
  const names = new Set(HIDDEN.has(`${type.name} constructor`) ? [] : [`new ${name}`]);
  let each: Type = type;
  while (isClass(each) && each !== Error && !engine.includes(each)) {
    const isHidden = (member: string): boolean => HIDDEN.has(`${each.name} ${member}`);
    for (const member of methodsOf(each).filter((every) => !isHidden(every))) {
      names.add(`${name}.${member}`);
    }
    for (const member of methodsOf(each.prototype).filter((every) => !PLAIN.has(every) && !isHidden(every))) {
      names.add(`${name}#${member}`);
    }
    each = Object.getPrototypeOf(each) as Type;
  }
  return [...names];
}

function methodsOf(object: object): readonly string[] {
  return Object.getOwnPropertyNames(object).filter(
    (member) => member !== 'constructor' && typeof Object.getOwnPropertyDescriptor(object, member)?.value === 'function',
  );
}

/** What the sources call private, protected or internal, which nothing tells at run time: `Asn isWithin`, `Asn constructor`. */
const HIDDEN: ReadonlySet<string> = new Set(
  (readdirSync(join(__dirname, '../../lib'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const parts = readFileSync(join(__dirname, '../../lib', file), 'utf8').split(/^(?:export )?(?:abstract )?class /m);
      return parts.slice(1).flatMap((part) => {
        const type = /^\w+/.exec(part)![0];
        return [
          ...part.matchAll(/^ {2}(?:private|protected) (?:static |override |abstract )*(\w+)[(<]/gm),
          ...part.matchAll(/@internal\n +\*\/\n {2}public (?:static )?(\w+)[(<]/g),
        ].map(([, member]) => `${type} ${member}`);
      });
    }),
);
