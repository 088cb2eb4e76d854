/*
 * Documents of configuration files, made from the published JSON Schema alone: nothing of the library is asked.
 */

/** A JSON Schema, as far as ours go. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
}

/** Random choices from a seed, the same on every machine. */
export class Chance {
  public constructor(private state: number) {}

  /** A whole number from zero to below the limit. */
  public below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  public one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  public happens(percent: number): boolean {
    return this.below(100) < percent;
  }
}

/** Texts that fit one pattern or another, and texts that nearly do. */
const TEXTS = [
  '203.0.113.0/24',
  '10.0.0.0/8',
  '0.0.0.0/0',
  '255.255.255.255/32',
  '198.51.100.16/28',
  '2001:db8::/32',
  '::/0',
  '::1/128',
  '10.0.0.1/8',
  '2001:db8::1/32',
  ':::/1',
  '10.0.0.0',
  '10.0.0.0/33',
  '010.0.0.0/8',
  '256.0.0.0/8',
  '::/129',
  '1.2.3.0/024',
  '100Mbps',
  '1Gbps',
  '10Gbps',
  '9999999999Mbps',
  '0Mbps',
  '1.5Gbps',
  '100 Mbps',
  '100mbps',
  '01Gbps',
  '5060-5061',
  '10000-20000',
  '1-65535',
  '5061-5060',
  '70000-80000',
  '5060',
  '0-1',
  '5060 - 5061',
  '-',
  '2026-10-31',
  '2024-02-21',
  '2026-01-01',
  '1999-12-31',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '21.11.2026',
  '2026-10-31T00:00:00Z',
  'ashburn',
  'Example Ltd',
  '169.254.10.1/30',
  '198.51.100.1/31',
  `AC${'0'.repeat(32)}`,
  'twilio-ashburn',
  '/etc/twilio/aws.key',
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio',
  'constructor',
  '__proto__',
  '65010',
  'yes',
  'no',
  'null',
  'ü',
  '',
  ' ',
  '\t',
  '\u0000',
  '\ud800',
  '🙂',
  '${var.name}',
  '{{resolve:ssm:name}}',
];

const KEYS = ['ashburn', 'sanJose', 'a', '__proto__', 'constructor', 'no', 'x y', '1'];

const textsBySchema = new Map<Schema, readonly string[]>();

/** The texts that a schema takes. */
function textsOf(schema: Schema): readonly string[] {
  const { pattern, examples = [] } = schema;
  const known = textsBySchema.get(schema);
  const texts = known ?? [
    ...(examples as readonly string[]),
    ...TEXTS.filter((text) => pattern === undefined || new RegExp(pattern, 'u').test(text)),
  ];
  textsBySchema.set(schema, texts);
  return texts;
}

/** A document that fits the schema, with any of its props. */
export function documentOf(schema: Schema, chance: Chance, props = 40): unknown {
  if (schema.anyOf !== undefined) {
    return documentOf(chance.one(schema.anyOf), chance, props);
  }
  switch (schema.type) {
    case 'string':
      return chance.one(schema.enum ?? textsOf(schema));
    case 'integer': {
      const { minimum = 0, maximum = 0 } = schema;
      return chance.one([minimum, maximum, minimum + chance.below(maximum - minimum + 1)]);
    }
    case 'number':
      return chance.one([0, 60, 100, -1, 1.5, 1e300]);
    case 'boolean':
      return chance.happens(50);
    case 'array':
      return Array.from({ length: chance.below(4) }, () => documentOf(schema.items!, chance, props));
    default:
      return schema.properties === undefined ? recordOf(schema, chance, props) : objectOf(schema, chance, props);
  }
}

function recordOf(schema: Schema, chance: Chance, props: number): object {
  const keys = KEYS.filter(() => chance.happens(25));
  return Object.fromEntries(keys.map((key) => [key, documentOf(schema.additionalProperties as Schema, chance, props)]));
}

function objectOf({ properties = {}, required = [], dependencies = {} }: Schema, chance: Chance, props: number): object {
  const given = new Set(Object.keys(properties).filter((name) => required.includes(name) || chance.happens(props)));
  for (const name of given) {
    (dependencies[name] ?? []).forEach((other) => given.add(other));
  }
  return Object.fromEntries([...given].map((name) => [name, documentOf(properties[name]!, chance, props)]));
}

/** A place in a document. */
interface Place {
  readonly parent: any;
  readonly key: string | number;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{ parent: value, key }, ...placesIn((value as any)[key])]);
}

function set({ parent, key }: Place, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The document with one thing changed somewhere: taken away, misspelt, added, of another type, or not quite what it was. */
export function nearMiss(document: unknown, chance: Chance): unknown {
  const copy: unknown = structuredClone(document);
  const places = placesIn(copy);
  if (places.length === 0 || chance.happens(1)) {
    return chance.one([null, [], 'text', 5, true, [copy]]);
  }
  const place = chance.one(places);
  const { parent, key } = place;
  const old = parent[key];
  switch (chance.below(6)) {
    case 0:
      if (Array.isArray(parent)) {
        parent.splice(Number(key), 1);
      } else {
        delete parent[key];
      }
      break;
    case 1:
      if (!Array.isArray(parent)) {
        delete parent[key];
        set(
          { parent, key: chance.one([`${key}s`, String(key).slice(1), String(key).toUpperCase(), '__proto__', 'toString']) },
          old,
        );
      }
      break;
    case 2:
      set({ parent: typeof old === 'object' && old !== null && !Array.isArray(old) ? old : parent, key: 'extra' }, 'x');
      break;
    case 3:
      set(
        place,
        chance.one([null, true, false, 5, '5', 1.5, -1, '', 'no', {}, [], [old], { ref: 'x' }, { ref: old }, String(old)]),
      );
      break;
    default:
      set(place, almost(old, chance));
  }
  return copy;
}

/** Something like the value. */
function almost(old: unknown, chance: Chance): unknown {
  if (typeof old === 'number') {
    return chance.one([
      -old,
      old + 1,
      old - 1,
      old * 1000,
      old + 0.5,
      String(old),
      Number.MAX_SAFE_INTEGER,
      -1.8881545897087626e289,
    ]);
  }
  if (typeof old === 'string') {
    return chance.one([
      ...TEXTS,
      `${old} `,
      old.slice(1),
      old.toUpperCase(),
      `${old}x`,
      old.replace('-', '_'),
      [old],
      Number(old) || 0,
    ]);
  }
  return chance.one([old === true ? 'true' : !old, [old], null, Array.isArray(old) ? old[0] : [], 'shared']);
}
