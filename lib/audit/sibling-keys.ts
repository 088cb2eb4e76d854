import type { AddressDirection, AddressPorts } from './address-use';

/** What a key of an object says of the networks beside and below it. */
export type KeyRole =
  'from' | 'to' | 'ports' | 'protocol' | 'direction' | 'isEgress' | 'action' | 'label' | 'name' | 'group' | 'rules';

const ROLES: Readonly<Record<string, KeyRole>> = {
  fromport: 'from',
  from: 'from',
  startport: 'from',
  portstart: 'from',
  minport: 'from',
  portmin: 'from',
  portrangemin: 'from',
  toport: 'to',
  to: 'to',
  endport: 'to',
  portend: 'to',
  maxport: 'to',
  portmax: 'to',
  portrangemax: 'to',
  port: 'ports',
  ports: 'ports',
  portrange: 'ports',
  portranges: 'ports',
  destinationport: 'ports',
  destinationports: 'ports',
  destinationportrange: 'ports',
  dstport: 'ports',
  protocol: 'protocol',
  protocols: 'protocol',
  ipprotocol: 'protocol',
  proto: 'protocol',
  type: 'direction',
  direction: 'direction',
  egress: 'isEgress',
  action: 'action',
  actions: 'action',
  ruleaction: 'action',
  description: 'label',
  comment: 'label',
  note: 'label',
  name: 'name',
  label: 'name',
  groupid: 'group',
  securitygroupid: 'group',
  networkaclid: 'group',
  prefixlistid: 'group',
  rules: 'rules',
  rulesstring: 'rules',
};

/** Keys of what opens nothing: tags, comments of Terraform, and what is only written out. */
const SILENT = new Set(['//', 'tags', 'tags_all', 'Tags', 'Metadata']);

const DIRECTIONS: Readonly<Record<string, AddressDirection>> = {
  ingress: 'ingress',
  inbound: 'ingress',
  egress: 'egress',
  outbound: 'egress',
};

/** What is known of a key. Documents have few keys, and many times. */
export interface KnownKey {
  readonly role: KeyRole | undefined;
  /** The direction of what is below it. */
  readonly direction: AddressDirection | undefined;
  readonly isSilent: boolean;
}

/** The most keys that are remembered: a document may be a table whose keys are all different. */
const REMEMBERED = 5000;

const known = new Map<string, KnownKey>();

/** What a key says. */
export function keyOf(key: string): KnownKey {
  const found = known.get(key);
  if (found !== undefined) {
    return found;
  }
  const plain = key.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
  const read: KnownKey = {
    role: Object.hasOwn(ROLES, plain) ? ROLES[plain] : undefined,
    direction: directionIn(plain),
    isSilent: SILENT.has(key),
  };
  if (known.size < REMEMBERED) {
    known.set(key, read);
  }
  return read;
}

/** The direction that a word says, or a name in which it is: `SecurityGroupIngress`, `allow_inbound`. */
export function directionIn(text: string): AddressDirection | undefined {
  if (/^sources?$/.test(text)) {
    return 'ingress';
  }
  if (/^destinations?$/.test(text)) {
    return 'egress';
  }
  const [word] = /ingress|inbound|egress|outbound/.exec(text) ?? [];
  return word === undefined ? undefined : DIRECTIONS[word];
}

/** Whether an action lets nothing through. */
export function isDenial(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(isDenial);
  }
  return typeof value === 'string' && /^(?:aws:)?(?:deny|drop|block|reject)$/i.test(value);
}

/** A protocol, as uses have it; undefined if it is not literal. */
export function protocolOf(value: unknown): string | undefined {
  const [single, ...others] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (others.length > 0) {
    return 'any';
  }
  switch (String(single).toLowerCase()) {
    case '-1':
    case 'all':
    case 'any':
    case '*':
    case 'ip':
      return 'any';
    case '6':
    case 'tcp':
      return 'tcp';
    case '17':
    case 'udp':
      return 'udp';
    default:
      return typeof single === 'string' || typeof single === 'number' ? String(single).toLowerCase() : undefined;
  }
}

/** A port; undefined if it is not literal. */
export function portOf(value: unknown): number | undefined {
  const port = typeof value === 'string' && /^-?\d{1,5}$/.test(value.trim()) ? Number(value) : value;
  return typeof port === 'number' && Number.isInteger(port) && port >= -1 && port <= 65535 ? port : undefined;
}

/** The ranges in a port, a text such as `5060-5061,10000:20000`, a pair of ends, or a list of these. */
export function portsOf(value: unknown): readonly AddressPorts[] {
  if (Array.isArray(value)) {
    return value.length > 100 ? [] : value.flatMap(portsOf);
  }
  if (typeof value === 'object' && value !== null) {
    const ends = Object.entries(value).map(([key, end]) => [keyOf(key).role, portOf(end)] as const);
    const from = ends.find(([role, end]) => (role === 'from' || role === 'ports') && end !== undefined)?.[1];
    const to = ends.find(([role, end]) => role === 'to' && end !== undefined)?.[1] ?? from;
    return from === undefined || to === undefined ? [] : [{ from, to }];
  }
  if (typeof value === 'string' && value.length < 1000 && /[-:,]/.test(value)) {
    return value.split(',').flatMap((part) => {
      const [, from, to = from] = /^\s*(\d{1,5})\s*(?:[-:]\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
      return from === undefined ? [] : [{ from: Number(from), to: Number(to) }];
    });
  }
  const port = portOf(value);
  return port === undefined || port < 0 ? [] : [{ from: port, to: port }];
}
