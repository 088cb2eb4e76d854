/*
 * A reader of the part of IOS XE's commands that the library writes. It shares nothing with the library, refuses what it doesn't know, and does
 * what IOS XE does with names that are not defined: a route map lets everything through, and so does a prefix list.
 */

/** A route as a policy sees it. */
export interface IosRoute {
  readonly prefix: string;
  readonly communities: readonly string[];
}

/** What a policy makes of a route that it accepts. */
export interface Accepted {
  readonly communities: readonly string[];
  readonly localPreference: number | undefined;
  readonly prepended: readonly number[];
  readonly weight: number | undefined;
}

interface RouteMapEntry {
  readonly number: number;
  readonly action: string;
  readonly lines: string[][];
}

/** The bits of a network: `10.0.0.0/8` is `00001010`. */
export function bitsOf(prefix: string): string {
  const [address = '', length = '32'] = prefix.split('/');
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('')
    .slice(0, Number(length));
}

export class IosXeConfiguration {
  public readonly global: string[] = [];
  public readonly interfaces = new Map<string, string[]>();
  public readonly prefixLists = new Map<string, { number: number; bits: string; longest: number }[]>();
  public readonly communityLists = new Map<string, string[]>();
  public readonly accessLists = new Map<string, string[]>();
  public readonly classMaps = new Map<string, string[]>();
  public readonly policyMaps = new Map<string, string[]>();
  public readonly natPools = new Map<string, string>();
  public readonly routeMaps = new Map<string, RouteMapEntry[]>();
  /** What stands in `router bgp`, by neighbour. */
  public readonly neighbours = new Map<string, string[][]>();
  public readonly bgp: string[][] = [];
  /** Names as they are used, in order: `route-map TO-AWS`. */
  public readonly used: string[] = [];
  /** Names of which the router loses what it had, before they are defined. */
  public readonly removed: string[] = [];
  /** Uses that come before their definition. */
  public readonly early: string[] = [];

  public constructor(text: string) {
    let block: string[] | undefined;
    let read: ((words: string[]) => void) | undefined;
    for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.trim().startsWith('!'))) {
      const words = line.trim().split(' ');
      if (line.startsWith(' ')) {
        if (block === undefined && read === undefined) {
          throw new Error(`a line of no block: ${line}`);
        }
        block?.push(line.trim());
        read?.(words);
      } else {
        [block, read] = this.top(words, line);
      }
    }
  }

  /** Runs a route map; undefined if it refuses the route. */
  public run(name: string, route: IosRoute): Accepted | undefined {
    const unchanged: Accepted = { communities: route.communities, localPreference: undefined, prepended: [], weight: undefined };
    const entries = this.routeMaps.get(name);
    if (entries === undefined) {
      return unchanged;
    }
    const entry = [...entries]
      .sort((a, b) => a.number - b.number)
      .find(({ lines }) => lines.every((line) => this.matches(line, route)));
    if (entry === undefined || entry.action === 'deny') {
      return undefined;
    }
    return entry.lines.filter(([word]) => word === 'set').reduce((made, line) => this.set(made, line), unchanged);
  }

  /** Whether a prefix list has the prefix. */
  public has(name: string, prefix: string): boolean {
    const bits = bitsOf(prefix);
    return (
      this.prefixLists
        .get(name)
        ?.some((entry) => bits.startsWith(entry.bits) && bits.length >= entry.bits.length && bits.length <= entry.longest) ?? true
    );
  }

  /** The names that are defined, as `used` has them. */
  public get defined(): readonly string[] {
    const kinds = {
      'prefix-list': this.prefixLists,
      'community-list': this.communityLists,
      'access-list': this.accessLists,
      'class-map': this.classMaps,
      'policy-map': this.policyMaps,
      pool: this.natPools,
      'route-map': this.routeMaps,
    };
    return Object.entries(kinds).flatMap(([kind, map]) => [...map.keys()].map((name) => `${kind} ${name}`));
  }

  private top(words: string[], line: string): [string[] | undefined, ((words: string[]) => void) | undefined] {
    const text = words.join(' ');
    if (/^(hostname|ip bgp-community new-format|ip route|no ip nat service|end$)/.test(text)) {
      this.global.push(line);
      return [undefined, undefined];
    }
    const [, kind, gone] = /^no (?:ip )?(prefix-list|route-map|access-list)(?: extended)? (\S+)$/.exec(text) ?? [];
    if (kind !== undefined && gone !== undefined) {
      if (this.defined.includes(`${kind} ${gone}`)) {
        throw new Error(`removes what the file defines: ${line}`);
      }
      this.removed.push(`${kind} ${gone}`);
      return [undefined, undefined];
    }
    if (words[0] === 'interface') {
      return [listOf(this.interfaces, words[1]!), (inner) => this.interfaceLine(inner)];
    }
    if (text.startsWith('ip prefix-list ')) {
      const [, , name, seq, number, permit, prefix, le, longest, ...rest] = words;
      const bits = bitsOf(prefix!);
      const most = le === undefined ? bits.length : Number(longest);
      if (seq !== 'seq' || permit !== 'permit' || (le !== undefined && le !== 'le') || rest.length > 0) {
        throw new Error(`not a prefix list: ${line}`);
      }
      if (le !== undefined && !(most > bits.length && most <= 32)) {
        throw new Error(`IOS XE refuses this length: ${line}`);
      }
      if (bitsOf(prefix!.split('/')[0]!).slice(bits.length).includes('1')) {
        throw new Error(`bits outside of the network: ${line}`);
      }
      const entries = listOf(this.prefixLists, name!);
      if (entries.some((entry) => entry.number === Number(number))) {
        throw new Error(`a number twice: ${line}`);
      }
      entries.push({ number: Number(number), bits, longest: most });
      return [undefined, undefined];
    }
    if (text.startsWith('ip community-list standard ')) {
      listOf(this.communityLists, words[3]!).push(words[5]!);
      return [undefined, undefined];
    }
    if (text.startsWith('ip access-list extended ')) {
      return [listOf(this.accessLists, words[3]!), undefined];
    }
    if (words[0] === 'route-map') {
      const [, name, action, number] = words;
      const entry: RouteMapEntry = { number: Number(number), action: action!, lines: [] };
      listOf(this.routeMaps, name!).push(entry);
      return [
        undefined,
        (inner) => {
          entry.lines.push(inner);
          this.routeMapLine(inner);
        },
      ];
    }
    if (words[0] === 'class-map') {
      return [listOf(this.classMaps, words[2]!), (inner) => this.use('access-list', inner[3]!)];
    }
    if (words[0] === 'policy-map') {
      return [listOf(this.policyMaps, words[1]!), (inner) => inner[0] === 'class' && this.use('class-map', inner[1]!)];
    }
    if (text.startsWith('ip nat pool ')) {
      this.natPools.set(words[3]!, words.slice(4).join(' '));
      return [undefined, undefined];
    }
    if (text.startsWith('ip nat inside source ')) {
      this.global.push(line);
      if (words[4] === 'list') {
        this.use('access-list', words[5]!);
        this.use('pool', words[7]!);
      }
      return [undefined, undefined];
    }
    if (text.startsWith('router bgp ')) {
      this.bgp.push(words);
      return [undefined, (inner) => this.bgpLine(inner)];
    }
    throw new Error(`an unknown command: ${line}`);
  }

  private interfaceLine(words: string[]): void {
    if (words.slice(0, 2).join(' ') === 'ip access-group') {
      this.use('access-list', words[2]!);
    } else if (words[0] === 'service-policy') {
      this.use('policy-map', words[2]!);
    }
  }

  private routeMapLine(words: string[]): void {
    const text = words.join(' ');
    if (text.startsWith('match ip address prefix-list ')) {
      words.slice(4).forEach((name) => this.use('prefix-list', name));
    } else if (text.startsWith('match community ')) {
      words.slice(2).forEach((name) => this.use('community-list', name));
    } else if (text.startsWith('set comm-list ')) {
      this.use('community-list', words[2]!);
    } else if (!/^set (community|local-preference|as-path prepend|weight) /.test(text)) {
      throw new Error(`an unknown line of a route map: ${text}`);
    }
  }

  private bgpLine(words: string[]): void {
    for (const [index, word] of words.entries()) {
      if (['route-map', 'attribute-map', 'advertise-map', 'exist-map'].includes(word)) {
        this.use('route-map', words[index + 1]!);
      }
    }
    if (words[0] === 'neighbor') {
      listOf(this.neighbours, words[1]!).push(words.slice(2));
    } else {
      this.bgp.push(words);
    }
  }

  private use(kind: string, name: string): void {
    this.used.push(`${kind} ${name}`);
    if (!this.defined.includes(`${kind} ${name}`)) {
      this.early.push(`${kind} ${name}`);
    }
  }

  private matches(line: readonly string[], { prefix, communities }: IosRoute): boolean {
    if (line[0] !== 'match') {
      return true;
    }
    return line[1] === 'community'
      ? line.slice(2).some((name) => this.communityLists.get(name)!.some((each) => communities.includes(each)))
      : line.slice(4).some((name) => this.has(name, prefix));
  }

  private set(made: Accepted, [, what, ...values]: readonly string[]): Accepted {
    switch (what) {
      case 'community':
        return { ...made, communities: values[0] === 'none' ? [] : values };
      case 'comm-list':
        return { ...made, communities: made.communities.filter((each) => !this.communityLists.get(values[0]!)!.includes(each)) };
      case 'local-preference':
        return { ...made, localPreference: Number(values[0]) };
      case 'as-path':
        return { ...made, prepended: values.slice(1).map(Number) };
      case 'weight':
        return { ...made, weight: Number(values[0]) };
      default:
        throw new Error(`an unknown attribute: ${what}`);
    }
  }
}

function listOf<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
