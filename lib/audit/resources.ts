import type { AddressReader, Surroundings } from './reader';
import { NOTHING_SAID } from './reader';
import type { Place } from './place';
import { directionIn, keyOf } from './sibling-keys';

type Members = Readonly<Record<string, unknown>>;

/** One resource of CloudFormation or Terraform. */
export interface DocumentResource {
  /** Its logical id, or its address. */
  readonly name: string;
  readonly type: string;
  /** Its properties or arguments. */
  readonly body: unknown;
  readonly place: Place;
}

/** The types of resources that are one rule or entry of another resource. */
const PART = /(?:Ingress|Egress|Entry|Route|_rule|_entry|_route)$/;

/** The types of prefix lists: all entries of one are for what it is called after. */
const LIST = /prefix_?list$/i;

/** Reads the networks in one resource. */
export function readResource(reader: AddressReader, { name, type, body, place }: DocumentResource): void {
  const group = PART.test(type) ? wholeOf(body) : name;
  const around: Surroundings = {
    ...NOTHING_SAID,
    resource: name,
    direction: directionIn(type.toLowerCase()),
    group,
    groupName: LIST.test(type) ? nameIn(body) : undefined,
  };
  reader.read(body, place, around);
}

function nameIn(body: unknown): string | undefined {
  const { name, PrefixListName: given = name } = isMembers(body) ? body : {};
  return typeof given === 'string' && given !== '' ? given : undefined;
}

/** The resource that a rule belongs to, if the document says which. */
function wholeOf(body: unknown): string | undefined {
  const members = isMembers(body) ? body : {};
  const key = Object.keys(members).find((each) => keyOf(each).role === 'group');
  return key === undefined ? undefined : referredBy(members[key]);
}

/** What a reference leads to: `{ Ref: 'Sg' }` and `{ 'Fn::GetAtt': ['Sg', 'GroupId'] }` to `Sg`, `${aws_security_group.voice.id}` to its address. */
function referredBy(value: unknown): string | undefined {
  if (isMembers(value)) {
    const got = value['Ref'] ?? value['Fn::GetAtt'];
    const id: unknown = Array.isArray(got) ? got[0] : got;
    return typeof id === 'string' ? id.split('.')[0] : undefined;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const [, address] = /^\$\{(?:.*[^\w.[\]"-])?([\w-]+\.[\w-]+)(?:\[[^\]]*\])?\.\w+\}$/.exec(value.slice(0, 500)) ?? [];
  return address ?? value;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
