import { isMembers } from './resources';

type Members = Readonly<Record<string, unknown>>;

/** Deeper than any template, or one that holds itself: it is read as it is written then. */
const DEEPEST = 400;

/** How many values references may add to a template: beyond it, a small one was written to become a large one. */
const MOST_ADDED = 1_000_000;

/**
 * What references of a CloudFormation template lead to, as far as the template itself says it: defaults of parameters, and mappings.
 */
export class TemplateValues {
  readonly #parameters: Members;
  readonly #mappings: Members;
  #isTooDeep = false;
  #added = 0;

  public constructor({ Parameters: parameters, Mappings: mappings }: Members) {
    this.#parameters = isMembers(parameters) ? parameters : {};
    this.#mappings = isMembers(mappings) ? mappings : {};
  }

  /** A value of the template with what its references lead to in their place. What is known only when it is deployed stays as it is. */
  public settled(value: unknown, depth = 0): unknown {
    this.#isTooDeep ||= depth > DEEPEST;
    if (typeof value !== 'object' || value === null || this.#isTooDeep) {
      return value;
    }
    if (Array.isArray(value)) {
      return value.map((each: unknown) => this.settled(each, depth + 1));
    }
    const entries = Object.entries(value).map(([key, each]) => [key, this.settled(each, depth + 1)] as const);
    const [key, given] = entries.length === 1 ? entries[0]! : [];
    const found = key === undefined ? undefined : this.#referred(key, given);
    return this.#mayAdd(found) ? found : Object.fromEntries(entries);
  }

  /** Whether something is what parameters and mappings hold: a text, a number, or a list of these. */
  #mayAdd(found: unknown): boolean {
    const list = Array.isArray(found) ? (found as readonly unknown[]) : [found];
    if (this.#added + list.length > MOST_ADDED || list.some((each) => typeof each !== 'string' && typeof each !== 'number')) {
      return false;
    }
    this.#added += list.length;
    return true;
  }

  #referred(key: string, given: unknown): unknown {
    switch (key) {
      case 'Ref':
        return this.#default(given);
      case 'Fn::Sub':
        return this.#default(typeof given === 'string' ? /^\$\{([A-Za-z0-9]+)\}$/.exec(given)?.[1] : undefined);
      case 'Fn::FindInMap':
        return (Array.isArray(given) ? given.slice(0, 3) : [undefined]).reduce<unknown>(memberOf, this.#mappings);
      default:
        return undefined;
    }
  }

  #default(name: unknown): unknown {
    return memberOf(memberOf(this.#parameters, name), 'Default');
  }
}

function memberOf(value: unknown, name: unknown): unknown {
  return isMembers(value) && typeof name === 'string' && Object.hasOwn(value, name) ? value[name] : undefined;
}
