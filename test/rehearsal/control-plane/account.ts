import { type Refusal, type RefusalCode, refusalOf, Refused } from './refusal';

/** Something in an account. What it knows depends on its kind. */
export interface Thing {
  readonly id: string;
  readonly kind: Kind;
  /** `global` for what has no Region. */
  readonly region: string;
  /** Made before the first deployment, by somebody else. */
  readonly isGiven: boolean;
  /** Values in it are replaced, never changed within, so that a copy of an account is a shallow one. */
  readonly state: Record<string, any>;
}

export type Kind =
  | 'connection'
  | 'lag'
  | 'interface'
  | 'dx-gateway'
  | 'association'
  | 'proposal'
  | 'vpc'
  | 'subnet'
  | 'route-table'
  | 'route'
  | 'propagation'
  | 'vpn-gateway'
  | 'transit-gateway'
  | 'vpc-attachment'
  | 'transit-route-table'
  | 'prefix-list-reference'
  | 'prefix-list'
  | 'security-group'
  | 'rule'
  | 'network-acl'
  | 'acl-rule'
  | 'other';

const PREFIXES: Readonly<Record<Kind, string>> = {
  connection: 'dxcon',
  lag: 'dxlag',
  interface: 'dxvif',
  'dx-gateway': 'dxgw',
  association: 'dxassoc',
  proposal: 'dxprop',
  vpc: 'vpc',
  subnet: 'subnet',
  'route-table': 'rtb',
  route: 'route',
  propagation: 'prop',
  'vpn-gateway': 'vgw',
  'transit-gateway': 'tgw',
  'vpc-attachment': 'tgw-attach',
  'transit-route-table': 'tgw-rtb',
  'prefix-list-reference': 'tgw-pl',
  'prefix-list': 'pl',
  'security-group': 'sg',
  rule: 'sgr',
  'network-acl': 'acl',
  'acl-rule': 'aclr',
  other: 'other',
};

/** The last part of an ARN of Direct Connect, or the id itself. */
export function bareId(idOrArn: string): string {
  return idOrArn.startsWith('arn:') ? idOrArn.slice(Math.max(idOrArn.lastIndexOf('/'), idOrArn.lastIndexOf(':')) + 1) : idOrArn;
}

/** An id that nobody knows before deployment, such as the value of a variable. */
function isOpaque(id: string): boolean {
  return id.includes('${');
}

/** What an account has in all Regions, and what was said against the requests to it. */
export class Account {
  private readonly things: Map<string, Thing>;
  private readonly counters: Map<string, number>;
  /** What did harm and was not refused, in this deployment. */
  public readonly harm: Refusal[] = [];
  /** Ends with each deployment: entries that were removed from a list, as `list cidr`. */
  private readonly removedEntries = new Set<string>();
  /** The Region of Direct Connect locations, as far as the rehearsal is told. */
  public readonly locations: Map<string, string>;

  public constructor(from?: Account) {
    this.things = new Map(
      from === undefined ? [] : [...from.things].map(([id, thing]) => [id, { ...thing, state: { ...thing.state } }]),
    );
    this.counters = new Map(from?.counters);
    this.locations = new Map(from?.locations);
  }

  public clone(): Account {
    return new Account(this);
  }

  /** Puts something there that the programs did not make. */
  public give(kind: Kind, region: string, id: string, state: Record<string, any> = {}): this {
    this.things.set(id, { id, kind, region, isGiven: true, state });
    return this;
  }

  public add(kind: Kind, region: string, state: Record<string, any>): Thing {
    const count = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, count);
    const thing: Thing = { id: `${PREFIXES[kind]}-${String(count).padStart(4, '0')}`, kind, region, isGiven: false, state };
    this.things.set(thing.id, thing);
    return thing;
  }

  public remove(thing: Thing): void {
    this.things.delete(thing.id);
  }

  public find(id: string | undefined): Thing | undefined {
    return id === undefined ? undefined : this.things.get(bareId(id));
  }

  /** All of a kind that fit. */
  public all(kind: Kind, fits: (state: Thing['state'], thing: Thing) => boolean = () => true): readonly Thing[] {
    return [...this.things.values()].filter((thing) => thing.kind === kind && fits(thing.state, thing));
  }

  /** What a request names, as it is seen from a Region. */
  public need(id: unknown, kinds: readonly Kind[], region: string): Thing {
    if (typeof id !== 'string') {
      throw new Refused('not-found', `${kinds.join(' or ')} ${JSON.stringify(id)} does not exist`);
    }
    if (isOpaque(id) && !this.things.has(id)) {
      this.give(kinds[0]!, kinds[0] === 'dx-gateway' ? 'global' : region, id, { ...STATE_OF_GIVEN[kinds[0]!] });
    }
    const arnRegion = id.startsWith('arn:') ? id.split(':')[3] : undefined;
    const thing = this.find(id);
    if (thing === undefined || !kinds.includes(thing.kind)) {
      throw new Refused('not-found', `${kinds.join(' or ')} ${id} does not exist`);
    }
    const isElsewhere = (thing.region !== 'global' && thing.region !== region) || (arnRegion || region) !== region;
    if (isElsewhere) {
      throw new Refused('other-region', `${thing.kind} ${id} is in ${arnRegion || thing.region}, and ${region} does not know it`);
    }
    return thing;
  }

  /** Takes note of harm that is not refused. */
  public note(code: RefusalCode, text: string): void {
    this.harm.push(refusalOf(code, text));
  }

  /** Takes note that an entry is no longer in a list. */
  public entryRemoved(list: Thing, cidr: string): void {
    this.removedEntries.add(`${list.id} ${cidr}`);
  }

  /** Takes note that an entry is in a list again: every rule that names the list had a gap. */
  public entryAdded(list: Thing, cidr: string): void {
    if (this.removedEntries.has(`${list.id} ${cidr}`)) {
      this.note('entry-gap', `${cidr} was removed from list ${list.state['name']} and added again`);
    }
  }

  /** Time passes: Twilio's cross connects are in, and the ports come up. */
  public portsComeUp(): void {
    for (const port of this.all('connection')) {
      port.state['isAvailable'] = true;
    }
  }
}

/** What is true of something that somebody else made and keeps in order. */
export const STATE_OF_GIVEN: Readonly<Partial<Record<Kind, Record<string, any>>>> = {
  connection: { isAvailable: true },
  lag: { members: 1 },
  'vpn-gateway': { vpc: 'any', wasAssociated: true },
  'transit-gateway': { attachesEverything: true },
  'prefix-list': { entries: [], size: 5, name: 'given' },
};
