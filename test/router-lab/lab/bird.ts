import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './machine';
import type { Namespace } from './namespace';

/** A route as BIRD shows it. */
export interface BirdRoute {
  readonly prefix: string;
  readonly protocol: string;
  readonly best: boolean;
  readonly path: readonly number[];
  readonly communities: readonly string[];
  /** With large and extended ones. */
  readonly otherCommunities: readonly string[];
  readonly localPreference: number | undefined;
}

/** A BIRD that runs in a machine. */
export class Bird {
  private readonly config: string;
  private readonly socket: string;

  public constructor(
    private readonly machine: Namespace,
    text: string,
  ) {
    this.config = join(machine.directory, 'bird.conf');
    this.socket = join(machine.directory, 'bird.ctl');
    this.write(text);
    machine.run('bird', '-p', '-c', this.config);
    machine.start('bird.log', 'bird', '-f', '-c', this.config, '-s', this.socket);
  }

  private write(text: string): void {
    writeFileSync(this.config, text, { mode: 0o600 });
    chmodSync(this.config, 0o600);
  }

  /** Waits until it answers. */
  public async ready(): Promise<void> {
    await eventually(
      `BIRD of ${this.machine.name} answers`,
      () => this.machine.attempt('birdc', '-s', this.socket, 'show', 'status').status,
      0,
    );
  }

  public command(...words: readonly string[]): string {
    return this.machine.run('birdc', '-s', this.socket, ...words);
  }

  /** Runs with another configuration from now on. */
  public reconfigure(text: string): void {
    this.write(text);
    const answer = this.command('configure');
    if (!/Reconfigured|Reconfiguration in progress/.test(answer)) {
      throw new Error(`BIRD of ${this.machine.name} refuses the configuration: ${answer}`);
    }
  }

  /** The name of the BGP protocol with the neighbour at the address. */
  public protocolOf(address: string): string {
    const found = this.sessions().find((session) => session.neighbour === address);
    if (found === undefined) {
      throw new Error(`BIRD of ${this.machine.name} has no session with ${address}`);
    }
    return found.protocol;
  }

  /** Whether the session with the neighbour at the address is established. */
  public isUp(address: string): boolean {
    return this.sessions().some((session) => session.neighbour === address && session.state === 'Established');
  }

  /** Whether BFD sees the neighbour at the address. */
  public isSeen(address: string): boolean {
    return new RegExp(`^${address.replaceAll('.', '\\.')} +\\S+ +Up `, 'm').test(this.command('show', 'bfd', 'sessions'));
  }

  private sessions(): readonly { readonly protocol: string; readonly neighbour: string; readonly state: string }[] {
    return this.command('show', 'protocols', 'all')
      .split(/\n(?=\S)/)
      .filter((block) => /^\S+ +BGP /.test(block))
      .map((block) => ({
        protocol: block.split(/\s/, 1)[0]!,
        neighbour: /Neighbor address: (\S+)/.exec(block)?.[1]?.replace(/%.*/, '') ?? '',
        state: /BGP state: +(\S+)/.exec(block)?.[1] ?? '',
      }));
  }

  /** The routes of a table, or of what a protocol imported. */
  public routes(...which: readonly string[]): readonly BirdRoute[] {
    return parseBirdRoutes(this.command('show', 'route', 'all', ...which));
  }
}

/** Reads `show route all`. */
export function parseBirdRoutes(text: string): readonly BirdRoute[] {
  const routes: { header: string; attributes: string[]; prefix: string }[] = [];
  let prefix = '';
  for (const line of text.split('\n')) {
    const header = /^(\d+\.\d+\.\d+\.\d+\/\d+)? +(?:unicast|blackhole|unreachable|prohibited) \[.*$/.exec(line);
    if (header !== null) {
      prefix = header[1] ?? prefix;
      routes.push({ header: line, attributes: [], prefix });
    } else if (routes.length > 0) {
      routes.at(-1)!.attributes.push(line.trim());
    }
  }
  return routes.map((route) => {
    const attribute = (name: string): string | undefined =>
      route.attributes
        .find((line) => line.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    const list = (name: string): readonly string[] =>
      [...(attribute(name) ?? '').matchAll(/\(([^)]*)\)/g)].map(([, each]) => each!.replaceAll(/,\s*/g, ':')).sort();
    const localPreference = attribute('BGP.local_pref');
    return {
      prefix: route.prefix,
      protocol: /\[(\S+)/.exec(route.header)?.[1]?.replace(/]$/, '') ?? '',
      best: / \* \(/.test(route.header),
      path: (attribute('BGP.as_path') ?? '')
        .split(/\s+/)
        .filter((each) => each !== '')
        .map(Number),
      communities: list('BGP.community'),
      otherCommunities: [...list('BGP.large_community'), ...list('BGP.ext_community')],
      localPreference: localPreference === undefined ? undefined : Number(localPreference),
    };
  });
}
