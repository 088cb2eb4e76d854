import { FINDING_CODES, ValidationFailure } from 'twilio-interconnect-constructs';

/** What is wrong with an outcome: one class of defects. */
export interface Defect {
  /** The same for all cases that have one cause, as far as that can be told. */
  readonly stem: string;
  /** The whole of it. */
  readonly detail: string;
}

/** What came of a call. */
export type Outcome<Result = unknown> = { readonly returned: Result } | { readonly thrown: unknown };

/** Runs something, and keeps what it throws. */
export function outcomeOf<Result>(act: () => Result): Outcome<Result> {
  try {
    return { returned: act() };
  } catch (error) {
    return { thrown: error };
  }
}

/** Texts that come of values which nobody looked at. */
const SLIPS = /\bundefined\b|\bNaN\b|\bnull\b|\[object |\bInfinity\b|\[native code\]/;

/** The finding that says what was given where something else was expected. */
const NAMES_TYPES = 'twilio-interconnect:wrong-type';

const CODES = new Set(FINDING_CODES.map(({ code }) => code));

const defect = (stem: string, detail = ''): Defect => ({ stem, detail });

/** What is wrong with something thrown: everything, unless it is the failure that says what to do. */
export function defectsOfThrown(error: unknown): readonly Defect[] {
  if (!(error instanceof ValidationFailure)) {
    const { name, message, stack } = (error ?? {}) as Error;
    const where = /at (?:new )?(\S+) .*\/lib\/([\w/-]+\.ts:\d+)/.exec(stack ?? '');
    return [defect(`throws ${name}: ${stemOf(String(message ?? error))}`, `${where?.[1] ?? ''} ${where?.[2] ?? ''}`)];
  }
  const { findings } = error;
  if (!findings.some(({ severity }) => severity === 'error')) {
    return [defect('a failure without an error', jsonOf(findings))];
  }
  return findings.flatMap((finding) => {
    const { code, path, value, message, fix } = finding;
    const defects: Defect[] = [];
    for (const [name, text] of Object.entries({ code, path, message, fix })) {
      if (typeof text !== 'string' || text.trim() === '') {
        defects.push(defect(`${String(code)} without ${name}`, jsonOf(finding)));
      }
    }
    if (jsonOf(finding) === '') {
      defects.push(defect(`${String(code)} has a finding without JSON`));
    }
    if (!CODES.has(code)) {
      defects.push(defect(`${String(code)} is not among FINDING_CODES`));
    }
    if (typeof value !== 'string' || value.length > MOST_SHOWN || value.includes('[object ')) {
      defects.push(
        defect(`${String(code)} shows a value as ${typeof value === 'string' ? stemOf(value.slice(0, 30)) : typeof value}`, path),
      );
    }
    for (const [name, text] of Object.entries({ path, message, fix })) {
      if (typeof text === 'string' && code !== NAMES_TYPES && SLIPS.test(text)) {
        defects.push(defect(`${String(code)} has a slip in its ${name}`, text.slice(0, 300)));
      }
    }
    return defects;
  });
}

/** The JSON of something; nothing if it has none. */
function jsonOf(value: unknown): string {
  const text = outcomeOf(() => JSON.stringify(value));
  return 'thrown' in text ? '' : text.returned;
}

/** Nobody reads more of what was given. */
const MOST_SHOWN = 2_000;

/** A message without what differs from case to case. */
function stemOf(message: string): string {
  return message
    .split('\n')[0]!
    .replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/g, '…')
    .replaceAll(/-?\d[\d._e+-]*/g, '#')
    .replaceAll(/[^\x20-\x7E…]+/g, '?')
    .slice(0, 90);
}

/** The kinds of values that results of an entry have in each place, as the results of right inputs show them. */
export type Kinds = Map<string, Set<string>>;

/** The kind of a value: its type, or the name of its class. */
function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value !== 'object' ? typeof value : Array.isArray(value) ? 'array' : className(value);
}

function className(value: object): string {
  const prototype: { constructor?: { name?: string } } | null = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype ? 'object' : (prototype.constructor?.name ?? '?');
}

/** The classes whose objects results may hold. */
const VALUES = new Set([
  'Addressing',
  'Asn',
  'Bandwidth',
  'BgpKeyPlace',
  'BgpPeering',
  'BgpPrefix',
  'Capacity',
  'Cidr',
  'CidrSet',
  'Codec',
  'CrossConnect',
  'IpRoutes',
  'Mtu',
  'PortRange',
  'ResiliencyModel',
  'RouterPlatform',
  'SharePrincipal',
  'Translation',
  'TwilioCatalog',
  'TwilioEdge',
  'TwilioEndpoints',
  'TwilioTraffic',
  'ValidationFailure',
  'Vlan',
  'VoiceSdkOptions',
]);

/** Whether an object is one of the library's values. */
export function isLibraryValue(value: unknown): boolean {
  return typeof value === 'object' && value !== null && VALUES.has(className(value));
}

/** What right results have as well in some places: objects that can be changed, and texts with null in them. */
const OPEN = 'object that can be changed';
const NULLS = 'text with null';

function isOpen(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Object.isFrozen(value);
}

/** Learns the kinds of a right result. */
export function learn(kinds: Kinds, result: unknown): void {
  walk(result, '', (value, path) => {
    const known = kinds.get(path) ?? new Set();
    known.add(kindOf(value));
    if (isOpen(value)) {
      known.add(OPEN);
    }
    if (typeof value === 'string' && SLIPS.test(value)) {
      known.add(NULLS);
    }
    kinds.set(path, known);
  });
}

/** Results are not as deep. */
const MOST_LEVELS = 50;

/** Goes through a result: its members by name, elements of arrays all under one path, values as a whole. */
function walk(
  value: unknown,
  path: string,
  visit: (value: unknown, path: string) => void,
  seen = new Set<unknown>(),
  level = 0,
): void {
  visit(value, path);
  if (typeof value !== 'object' || value === null || seen.has(value) || level > MOST_LEVELS) {
    return;
  }
  seen.add(value);
  if (Array.isArray(value)) {
    for (const each of value) {
      walk(each, `${path}[]`, visit, seen, level + 1);
    }
  } else if (kindOf(value) === 'object') {
    for (const [key, each] of Object.entries(value)) {
      walk(each, `${path}.${key}`, visit, seen, level + 1);
    }
  }
}

/**
 * What is wrong with a result that was returned.
 *
 * @param kinds what right results of the entry hold; where they hold nothing, anything plain is right
 */
export function defectsOfResult(result: unknown, kinds: Kinds): readonly Defect[] {
  const defects = new Map<string, Defect>();
  const report = (stem: string, detail: string): void => void defects.set(stem, defect(stem, detail));
  const read = outcomeOf(() =>
    walk(result, '', (value, path) => {
      const at = path === '' ? 'the result' : `result${path}`;
      const kind = kindOf(value);
      const known = kinds.get(path);
      if (known !== undefined && !known.has(kind)) {
        report(`${at} is ${kind}, and ${[...known].sort().join(' or ')} elsewhere`, '');
      } else if (known === undefined && ['function', 'symbol', 'bigint'].includes(kind)) {
        report(`${at} is a ${kind}`, '');
      } else if (
        known === undefined &&
        typeof value === 'object' &&
        !['null', 'object', 'array'].includes(kind) &&
        !VALUES.has(kind)
      ) {
        report(`${at} is a ${kind}`, '');
      }
      if (typeof value === 'number' && !Number.isFinite(value)) {
        report(`${at} is no finite number`, String(value));
      }
      if (typeof value === 'string' && SLIPS.test(value) && known?.has(NULLS) !== true) {
        report(`${at} has a slip`, value.slice(0, 200));
      }
      if (isOpen(value) && (known ?? kinds.get(''))?.has(OPEN) !== true) {
        report(`${at} is not frozen`, kind);
      }
    }),
  );
  if ('thrown' in read) {
    report(`the result cannot be read: ${stemOf(String((read.thrown as Error).message))}`, '');
  }
  const text = outcomeOf(() => JSON.stringify(result) ?? '');
  if ('thrown' in text) {
    report(`the result has no JSON: ${stemOf(String((text.thrown as Error).message))}`, '');
  } else if (text.returned !== '' && !holdsNull(kinds)) {
    walk(JSON.parse(text.returned as string), '', (value, path) => {
      if (value === null) {
        report('the JSON of the result has null in it', path);
      }
    });
  }
  return [...defects.values()];
}

function holdsNull(kinds: Kinds): boolean {
  return [...kinds.values()].some((each) => each.has('null') || each.has('undefined'));
}

/** The slips in the texts and numbers of what was synthesised. */
export function defectsOfText(synthesised: unknown): readonly Defect[] {
  const defects: Defect[] = [];
  walk(synthesised, '', (value, path) => {
    if (value === null || (typeof value === 'string' && SLIPS.test(value))) {
      defects.push(defect(`${path.replaceAll(/[A-F0-9]{8}\b/g, '')} has a slip`, String(value).slice(0, 200)));
    }
  });
  return defects;
}
