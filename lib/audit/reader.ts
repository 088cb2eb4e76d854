import { ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { MODEL_CODES } from '../model/model-codes';
import type { AddressDirection, AddressPorts, AddressUse } from './address-use';
import { networksOfRules } from './firewall-rules';
import { isLiteralNetwork } from './network';
import { pathOf, type Place } from './place';
import { directionIn, isDenial, keyOf, portOf, portsOf, protocolOf } from './sibling-keys';

/** What the keys of an object, and of those around it, say of the networks in it. */
export interface Surroundings {
  readonly direction: AddressDirection | undefined;
  readonly protocol: string | undefined;
  readonly ports: readonly AddressPorts[] | undefined;
  readonly label: string | undefined;
  readonly resource: string | undefined;
  readonly group: string | undefined;
  readonly groupName: string | undefined;
}

/** At the root of a document nothing is said yet. */
export const NOTHING_SAID: Surroundings = {
  direction: undefined,
  protocol: undefined,
  ports: undefined,
  label: undefined,
  resource: undefined,
  group: undefined,
  groupName: undefined,
};

/** Deeper than any document that somebody wrote; an object that holds itself ends here. */
const DEEPEST = 500;

/** The longest text that is read as several networks. */
const LONGEST_LIST = 100_000;

/** A network, or one with what separates it from others before or behind it. */
const LIST_BEGINS = /^\s*[\d:][\da-f.:/]*(?:[\s,;]|$)/i;

const LIST_SIGNS = /[\s,;]+/;

const EVERY_PORT: readonly AddressPorts[] = [{ from: 0, to: 65535 }];

type Members = Readonly<Record<string, unknown>>;

/** Reads what of a document may hold networks, object by object. What is found stands in the order of the document. */
export class AddressReader {
  public readonly uses: AddressUse[] = [];

  readonly #mayMatter: (cidr: string, around: Surroundings) => boolean;

  /** @param mayMatter whether a network is worth writing down; most networks of a document are not */
  public constructor(mayMatter: (cidr: string, around: Surroundings) => boolean = () => true) {
    this.#mayMatter = mayMatter;
  }

  /** Reads a value and everything below it. */
  public read(value: unknown, place: Place | undefined, around: Surroundings, depth = 0): void {
    if (typeof value === 'string') {
      this.#readText(value, place?.parent, place?.key ?? '', around);
    } else if (Array.isArray(value)) {
      deeper(depth);
      for (let index = 0; index < value.length; index += 1) {
        this.#readMember(value[index], place, index, around, depth);
      }
    } else if (typeof value === 'object' && value !== null) {
      deeper(depth);
      this.#readObject(value as Members, place, around, depth);
    }
  }

  /** Reads a member. Its place is made only where something is in it: most members are numbers and names. */
  #readMember(value: unknown, place: Place | undefined, key: string | number, around: Surroundings, depth: number): void {
    if (typeof value === 'string') {
      this.#readText(value, place, key, around);
    } else if (typeof value === 'object' && value !== null) {
      this.read(value, { parent: place, key }, around, depth + 1);
    }
  }

  #readObject(members: Members, place: Place | undefined, outer: Surroundings, depth: number): void {
    const around = surroundingsIn(members, outer);
    if (around === undefined) {
      return;
    }
    for (const key of Object.keys(members)) {
      const { role, direction, isSilent } = keyOf(key);
      if (isSilent) {
        continue;
      }
      const value = members[key];
      if (isLiteralNetwork(key)) {
        this.#addKey(key, value, place, around);
      }
      if (role === 'rules' && typeof value === 'string') {
        this.#readRules(value, { parent: place, key }, around);
      } else if (typeof value === 'string' || (typeof value === 'object' && value !== null)) {
        this.#readMember(value, place, key, direction === undefined ? around : { ...around, direction }, depth);
      }
    }
  }

  /** Adds a network that is the name of a member: what the member says is said of it. */
  #addKey(key: string, value: unknown, parent: Place | undefined, outer: Surroundings): void {
    const hasMembers = typeof value === 'object' && value !== null && !Array.isArray(value);
    const around = hasMembers ? surroundingsIn(value as Members, outer) : outer;
    if (around !== undefined) {
      this.#add(key, { parent, key }, around);
    }
  }

  #readText(text: string, parent: Place | undefined, key: string | number, around: Surroundings): void {
    if (isLiteralNetwork(text)) {
      this.#add(text, { parent, key }, around);
      return;
    }
    if (text.length > LONGEST_LIST || !LIST_BEGINS.test(text)) {
      return;
    }
    const members = text.trim().split(LIST_SIGNS);
    if (members.every((each) => each === '' || isLiteralNetwork(each))) {
      members.filter(Boolean).forEach((cidr) => this.#add(cidr, { parent, key }, around));
    }
  }

  #readRules(text: string, place: Place, around: Surroundings): void {
    for (const { cidr, ...rule } of networksOfRules(text)) {
      this.#add(cidr, place, { ...around, ...rule });
    }
  }

  #add(cidr: string, place: Place | undefined, around: Surroundings): void {
    if (this.#mayMatter(cidr, around)) {
      for (const ports of around.ports ?? [undefined]) {
        this.uses.push(useOf(cidr, ports, place, around));
      }
    }
  }
}

function useOf(
  cidr: string,
  ports: AddressPorts | undefined,
  place: Place | undefined,
  { direction, protocol, label, resource, group, groupName }: Surroundings,
): AddressUse {
  return {
    cidr,
    direction,
    protocol,
    ports,
    place: pathOf(place),
    ...(resource === undefined ? {} : { resource }),
    ...(group === undefined ? {} : { group }),
    ...(groupName === undefined ? {} : { groupName }),
    ...(label === undefined ? {} : { label }),
  };
}

function deeper(depth: number): void {
  if (depth > DEEPEST) {
    throw new ValidationFailure([
      finding(
        MODEL_CODES.wrongType,
        'document',
        '',
        `is nested more than ${DEEPEST} deep, or holds itself`,
        'Give the document as it was parsed.',
      ),
    ]);
  }
}

/** What is said in an object, with what was said around it; undefined if its rule lets nothing through. */
function surroundingsIn(members: Members, outer: Surroundings): Surroundings | undefined {
  let { direction, protocol, ports, label } = outer;
  let isSaid = false;
  let hasLabel = false;
  let name: string | undefined;
  let from: number | undefined;
  let to: number | undefined;
  // AWS looks at no ports then.
  let isEveryPort = false;
  const keys = Object.keys(members);
  for (const key of keys) {
    const { role } = keyOf(key);
    if (role === undefined) {
      continue;
    }
    const value = members[key];
    isSaid = true;
    switch (role) {
      case 'from':
        from = portOf(value) ?? from;
        break;
      case 'to':
        to = portOf(value) ?? to;
        break;
      case 'ports': {
        const own = portsOf(value);
        ports = own.length === 0 ? ports : own;
        break;
      }
      case 'protocol':
        protocol = protocolOf(value) ?? protocol;
        isEveryPort ||= String(value) === '-1' || (protocol === 'any' && outer.protocol !== 'any' && !hasPorts(members));
        break;
      case 'direction':
        direction = (typeof value === 'string' ? directionIn(value.toLowerCase()) : undefined) ?? direction;
        break;
      case 'isEgress':
        if (typeof value === 'boolean' || value === 'true' || value === 'false') {
          direction = String(value) === 'true' ? 'egress' : 'ingress';
        }
        break;
      case 'action':
        if (isDenial(value)) {
          return undefined;
        }
        break;
      case 'label':
        if (typeof value === 'string' && value !== '') {
          label = value;
          hasLabel = true;
        }
        break;
      case 'name':
        name = typeof value === 'string' ? value : undefined;
        break;
      default:
    }
  }
  // The description of a whole group is not one of its rules. A name is one only where there is no resource that it could be of.
  const isInherited = outer.resource === undefined || (keys.length === 1 && keys[0]?.startsWith('Fn::') === true);
  if (!isSaid && (isInherited || label === undefined)) {
    return outer;
  }
  if (!hasLabel) {
    label = (outer.resource === undefined ? name : undefined) ?? (isInherited ? label : undefined);
  }
  if (from !== undefined) {
    ports = [{ from, to: to ?? from }];
  }
  return { ...outer, direction, protocol, ports: isEveryPort ? EVERY_PORT : ports, label };
}

/** Whether an object says a port that counts: 0 and -1 stand beside every protocol. */
function hasPorts(members: Members): boolean {
  return Object.keys(members).some((key) => {
    const { role } = keyOf(key);
    return (
      (role === 'ports' && portsOf(members[key]).length > 0) ||
      ((role === 'from' || role === 'to') && (portOf(members[key]) ?? 0) > 0)
    );
  });
}
