import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CustomerRouterPlan,
  fillRouterKeys,
  renderRouterConfiguration,
  type RouterFile,
  type RouterNeighbour,
  type RouterPlatform,
} from 'twilio-interconnect-constructs';
import { parseBirdRoutes } from './bird';
import type { Lab } from './lab';
import { run } from './machine';
import type { Namespace } from './namespace';

/** The keys of the lab, with characters that a substitution might take for something else. */
export function labKeys(plan: CustomerRouterPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(
    plan.sessions.flatMap(({ key, neighbour }) => {
      // Both routers have the same key on the session between them.
      const where = neighbour === 'backbone' ? 'between' : plan.site;
      return key === undefined ? [] : [[`@${key.placeholder}@`, `k&1|$0.${neighbour}.${where}`]];
    }),
  );
}

/** The customer's router of a site: nothing but the rendered files, with the keys filled in. */
export abstract class Router {
  protected readonly files: readonly RouterFile[];

  public constructor(
    lab: Lab,
    public readonly machine: Namespace,
    public readonly plan: CustomerRouterPlan,
    platform: RouterPlatform,
  ) {
    this.files = fillRouterKeys(platform, renderRouterConfiguration(plan, platform), labKeys(plan));
    for (const { name, text } of this.files) {
      writeFileSync(join(machine.directory, name), text, { mode: 0o600 });
    }
    lab.reports(`${machine.name} (${platform.name}): sessions and routes`, () => this.tables());
    lab.reports(`${machine.name}: forwarding`, () => machine.forwarding().join('\n'));
    lab.reports(`${machine.name}: addresses`, () => machine.ip('-br', '-4', 'address', 'show'));
    lab.reports(`${machine.name}: packet filters`, () => machine.run('nft', 'list', 'ruleset'));
  }

  /** Loads the files: interfaces, settings of the kernel, packet filters, and then the routing daemon. The cables are there already. */
  public start(): void {
    this.loadLinux();
    this.startDaemon();
  }

  private loadLinux(): void {
    const { machine } = this;
    // Ports of which only VLANs are used, and VLANs, are played by cables of their own.
    const failures = machine
      .attempt('ip', '-force', '-batch', this.path('interfaces.ip'))
      .stderr.split('\n')
      .flatMap((line) => /Command failed .*:(\d+)$/.exec(line)?.slice(1) ?? []);
    const lines = this.text('interfaces.ip').split('\n');
    const unexpected = failures
      .map((number) => lines[Number(number) - 1] ?? number)
      .filter((line) => !/^link add .* type vlan /.test(line) && !this.isPortOfVlans(line));
    if (unexpected.length > 0) {
      throw new Error(`interfaces.ip of ${machine.name} fails at: ${unexpected.join('; ')}`);
    }
    machine.run('sysctl', '-q', '-p', this.path('sysctl.conf'));
    this.loadPacketFilter();
  }

  private isPortOfVlans(line: string): boolean {
    const ports = this.plan.interfaces.filter(({ vlan }) => vlan !== undefined).map(({ port }) => port);
    return ports.some((port) => line.startsWith(`link set dev ${port} `));
  }

  /** Checks the packet filter without loading it, and loads it twice, which has to be the same as once. */
  public loadPacketFilter(): void {
    for (const options of [['-c'], [], []]) {
      this.machine.run('nft', ...options, '-f', this.path('nftables.conf'));
    }
  }

  protected path(file: string): string {
    return join(this.machine.directory, file);
  }

  protected text(file: string): string {
    const found = this.files.find(({ name }) => name === file);
    if (found === undefined) {
      throw new Error(`there is no rendered file ${file}: ${this.files.map(({ name }) => name).join(', ')}`);
    }
    return found.text;
  }

  /** The address of the neighbour on a session. */
  public peerOf(neighbour: RouterNeighbour): string {
    return this.plan.sessions.find((session) => session.neighbour === neighbour)!.peerAddress;
  }

  /** The name of the interface to the neighbour. */
  public deviceTo(neighbour: RouterNeighbour): string {
    return this.plan.interfaces.find((each) => each.neighbour === neighbour)!.name;
  }

  /** Whether all sessions are established. */
  public abstract areSessionsUp(): boolean;

  /** The prefixes that the router takes from a neighbour. Sorted. */
  public abstract acceptedFrom(neighbour: RouterNeighbour): readonly string[];

  /** Announces nothing more to anyone, and forwards as before: the first step of a planned outage. */
  public abstract drain(): void;

  /** Ends the sessions: the second step of a planned outage. */
  public abstract shut(): void;

  protected abstract startDaemon(): void;
  protected abstract tables(): string;

  /** The router neither receives nor sends any more, and its neighbours see no sign of it. */
  public die(): void {
    this.machine.nft(`table ip dead {
      chain in { type filter hook prerouting priority -1000; drop; }
      chain out { type filter hook postrouting priority 1000; drop; }
    }`);
  }

  public revive(): void {
    this.machine.attempt('nft', 'delete', 'table', 'ip', 'dead');
  }

  /** How many packets the filter dropped at the interface to the neighbour. */
  public dropped(neighbour: RouterNeighbour): number {
    const chain = this.machine.run('nft', 'list', 'chain', 'ip', 'twilio_interconnect', `from_${neighbour.replaceAll('-', '_')}`);
    return Number(/counter packets (\d+) bytes \d+ drop/.exec(chain)?.[1]);
  }
}

/** A router with FRRouting. */
export class FrrRouter extends Router {
  public constructor(lab: Lab, machine: Namespace, plan: CustomerRouterPlan, platform: RouterPlatform) {
    super(lab, machine, plan, platform);
    // The daemons run as their own user.
    run(['chown', '-R', 'frr:frr', machine.directory]);
    chmodSync(machine.directory, 0o750);
    writeFileSync(this.path('vtysh.conf'), 'service integrated-vtysh-config\n');
  }

  protected startDaemon(): void {
    const { machine } = this;
    machine.run('vtysh', '--config_dir', machine.directory, '-C', '-f', this.path('frr.conf'));
    const wanted = [...this.text('daemons').matchAll(/^([a-z0-9]+d)=yes$/gm)].map(([, daemon]) => daemon!);
    for (const daemon of ['zebra', ...wanted.filter((each) => each !== 'zebra')]) {
      machine.run(
        `/usr/lib/frr/${daemon}`,
        '-d',
        '-i',
        this.path(`${daemon}.pid`),
        '-z',
        this.path('zserv.api'),
        '--vty_socket',
        machine.directory,
        '-P',
        '0',
        '--log',
        `file:${this.path(`${daemon}.log`)}`,
        ...(daemon === 'bfdd' ? ['--bfdctl', this.path('bfdd.sock')] : []),
      );
    }
    const loaded = machine.attempt('vtysh', '--config_dir', machine.directory, '--vty_socket', machine.directory, '-b');
    if (loaded.status !== 0 || /%|error|unknown/i.test(loaded.stdout + loaded.stderr)) {
      throw new Error(`vtysh -b of ${machine.name}: ${loaded.status} ${loaded.stdout}${loaded.stderr}`);
    }
  }

  private vtysh(...commands: readonly string[]): string {
    const { machine } = this;
    return machine.run(
      'vtysh',
      '--config_dir',
      machine.directory,
      '--vty_socket',
      machine.directory,
      ...commands.flatMap((each) => ['-c', each]),
    );
  }

  public areSessionsUp(): boolean {
    const neighbours = JSON.parse(this.vtysh('show bgp neighbors json')) as Record<string, { bgpState?: string }>;
    return this.plan.sessions.every(({ peerAddress }) => neighbours[peerAddress]?.bgpState === 'Established');
  }

  public acceptedFrom(neighbour: RouterNeighbour): readonly string[] {
    const answer = JSON.parse(this.vtysh(`show bgp ipv4 unicast neighbors ${this.peerOf(neighbour)} routes json`)) as {
      routes?: Record<string, unknown>;
    };
    return Object.keys(answer.routes ?? {}).sort();
  }

  public drain(): void {
    const policies = new Set(this.plan.sessions.map(({ exportPolicy }) => exportPolicy));
    this.vtysh('configure terminal', ...[...policies].flatMap((policy) => [`route-map ${policy} deny 1`, 'exit']));
    // By itself FRR waits five seconds before a changed policy counts.
    this.vtysh('clear bgp ipv4 unicast * soft out');
  }

  public shut(): void {
    this.vtysh(
      'configure terminal',
      `router bgp ${this.plan.asn}`,
      ...this.plan.sessions.map(({ peerAddress }) => `neighbor ${peerAddress} shutdown`),
    );
  }

  protected tables(): string {
    return this.vtysh('show bgp summary', 'show bgp ipv4 unicast', 'show bfd peers brief', 'show ip route');
  }
}

/** A router with BIRD. */
export class BirdRouter extends Router {
  protected startDaemon(): void {
    const { machine } = this;
    machine.run('bird', '-p', '-c', this.path('bird.conf'));
    machine.start('bird.log', 'bird', '-d', '-c', this.path('bird.conf'), '-s', this.path('bird.ctl'));
  }

  private birdc(...words: readonly string[]): string {
    return this.machine.run('birdc', '-s', this.path('bird.ctl'), ...words);
  }

  private sessions(): readonly { readonly protocol: string; readonly peer: string; readonly state: string }[] {
    const { status, stdout } = this.machine.attempt('birdc', '-s', this.path('bird.ctl'), 'show', 'protocols', 'all');
    return status !== 0
      ? []
      : stdout
          .split(/\n(?=\S)/)
          .filter((block) => /^\S+ +BGP /.test(block))
          .map((block) => ({
            protocol: block.split(/\s/, 1)[0]!,
            peer: /Neighbor address: ([\d.]+)/.exec(block)?.[1] ?? '',
            state: /BGP state: +(\S+)/.exec(block)?.[1] ?? '',
          }));
  }

  public areSessionsUp(): boolean {
    const established = this.sessions()
      .filter(({ state }) => state === 'Established')
      .map(({ peer }) => peer);
    return this.plan.sessions.every(({ peerAddress }) => established.includes(peerAddress));
  }

  private protocolOf(neighbour: RouterNeighbour): string {
    const peer = this.peerOf(neighbour);
    return this.sessions().find((session) => session.peer === peer)!.protocol;
  }

  public acceptedFrom(neighbour: RouterNeighbour): readonly string[] {
    return parseBirdRoutes(this.birdc('show', 'route', 'all', 'protocol', this.protocolOf(neighbour)))
      .map(({ prefix }) => prefix)
      .sort();
  }

  public drain(): void {
    // Each export policy refuses before anything else.
    const policies = [...new Set(this.plan.sessions.map(({ exportPolicy }) => exportPolicy))];
    let text = this.text('bird.conf');
    for (const policy of policies) {
      const start = `function 'policy:${policy}'() {`;
      if (!text.includes(start)) {
        throw new Error(`bird.conf has no ${start}`);
      }
      text = text.replace(start, () => `${start}\n  return false;`);
    }
    writeFileSync(this.path('bird.conf'), text);
    this.birdc('configure');
  }

  public shut(): void {
    for (const { protocol } of this.sessions()) {
      this.birdc('disable', protocol);
    }
  }

  protected tables(): string {
    return [
      ['protocols', 'all'],
      ['bfd', 'sessions'],
      ['route', 'all', 'table', 'all'],
    ]
      .map((words) => this.birdc('show', ...words))
      .join('\n');
  }
}
