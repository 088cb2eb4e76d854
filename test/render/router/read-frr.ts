/*
 * A reader of frr.conf that shares no code with what writes it: it knows the few commands that a router has, and refuses all others.
 */

/** One line `ip prefix-list … permit P [le N]`. */
export interface FrrListEntry {
  readonly prefix: string;
  readonly longest: number | undefined;
}

/** One entry of a route map. */
export interface FrrMapEntry {
  readonly action: string;
  readonly sequence: number;
  /** The lines in it. */
  readonly lines: readonly string[];
}

/** What an entry of a route map changes. */
export interface FrrRoute {
  readonly path: readonly number[];
  readonly localPreference: number;
  readonly communities: readonly string[];
}

/** A configuration of FRR, by its parts. */
export class FrrConfiguration {
  public readonly lists = new Map<string, FrrListEntry[]>();
  public readonly maps = new Map<string, FrrMapEntry[]>();
  /** By peer: what is said of it, without `neighbor` and the address. */
  public readonly neighbours = new Map<string, string[]>();
  public readonly interfaces = new Map<string, string[]>();
  public readonly profiles = new Map<string, string[]>();
  /** The lines of BGP that are about no peer. */
  public readonly bgp: string[] = [];
  /** The lines outside all blocks. */
  public readonly global: string[] = [];

  public constructor(text: string) {
    let block: string[] = this.global;
    for (const line of text.split('\n').map((each) => each.trim())) {
      const words = line.split(' ');
      if (line === '' || line.startsWith('!')) {
        continue;
      } else if (line === 'exit' || line === 'end') {
        block = this.global;
      } else if (words[0] === 'interface') {
        block = added(this.interfaces, words[1]!);
      } else if (words[0] === 'profile') {
        block = added(this.profiles, words[1]!);
      } else if (words[0] === 'route-map' && block === this.global) {
        const lines: string[] = [];
        added(this.maps, words[1]!).push({ action: words[2]!, sequence: Number(words[3]), lines });
        block = lines;
      } else if (words[0] === 'router' || words[0] === 'address-family' || words[0] === 'exit-address-family') {
        block = this.bgp;
        block.push(line);
      } else if (words[0] === 'neighbor') {
        added(this.neighbours, words[1]!).push(words.slice(2).join(' '));
      } else if (line.startsWith('ip prefix-list ')) {
        const [, name = '', prefix = '', longest] = /^ip prefix-list (\S+) seq \d+ permit (\S+)(?: le (\d+))?$/.exec(line) ?? [];
        added(this.lists, name).push({ prefix, longest: longest === undefined ? undefined : Number(longest) });
      } else {
        block.push(line);
      }
    }
  }

  /** What a route map makes of a prefix; undefined if it refuses it. */
  public pass(map: string, net: string, route: FrrRoute): FrrRoute | undefined {
    const entry = this.maps
      .get(map)!
      .find(({ lines }) => lines.filter((line) => line.startsWith('match ')).every((line) => this.matches(line, net, route)));
    return entry === undefined || entry.action === 'deny' ? undefined : entry.lines.reduce(changed, route);
  }

  /** The names of lists and route maps that the configuration uses. */
  public used(): { readonly lists: readonly string[]; readonly maps: readonly string[] } {
    const all = [
      ...this.global,
      ...this.bgp,
      ...[...this.neighbours.values()].flat(),
      ...[...this.maps.values()].flat().flatMap(({ lines }) => lines),
    ];
    const names = (pattern: RegExp): readonly string[] =>
      all.flatMap((line) => [...line.matchAll(pattern)].map((match) => match[1]!));
    return { lists: names(/\bprefix-list (\S+)/g), maps: names(/\b(?:route-map|call) (\S+)/g) };
  }

  private matches(line: string, net: string, { localPreference }: FrrRoute): boolean {
    const [, preference] = /^match local-preference (\d+)$/.exec(line) ?? [];
    if (preference !== undefined) {
      return localPreference === Number(preference);
    }
    const [, list] = /^match ip address prefix-list (\S+)$/.exec(line) ?? [];
    if (list === undefined) {
      throw new Error(`not understood: ${line}`);
    }
    return this.lists.get(list)!.some((entry) => covers(entry, net));
  }
}

function changed(route: FrrRoute, line: string): FrrRoute {
  const [command, what, ...values] = line.split(' ');
  if (command === 'match' || what === 'large-community' || what === 'extcommunity') {
    return route;
  }
  switch (what) {
    case 'community':
      return { ...route, communities: values[0] === 'none' ? [] : values };
    case 'local-preference':
      return { ...route, localPreference: Number(values[0]) };
    case 'as-path':
      return { ...route, path: [...values.slice(1).map(Number), ...route.path] };
    default:
      throw new Error(`not understood: ${line}`);
  }
}

function covers({ prefix, longest }: FrrListEntry, net: string): boolean {
  const [wide, wideLength] = parsed(prefix);
  const [narrow, length] = parsed(net);
  const size = 2 ** (32 - wideLength);
  return longest === undefined
    ? wide === narrow && wideLength === length
    : length >= wideLength && length <= longest && Math.floor(wide / size) === Math.floor(narrow / size);
}

function parsed(prefix: string): readonly [number, number] {
  const [address = '', length] = prefix.split('/');
  return [address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0), Number(length)];
}

function added<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const values = map.get(key) ?? [];
  map.set(key, values);
  return values;
}
