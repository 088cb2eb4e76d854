import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { attempt, type Outcome, run } from './machine';
import { Pings, pingStatistics } from './pings';

/** A network namespace: one machine of the lab. */
export class Namespace {
  public constructor(
    /** The name in the lab: `aws`, `ashburn`. */
    public readonly name: string,
    /** The name on this machine. */
    public readonly netns: string,
    /** A folder for files of the machine. */
    public readonly directory: string,
  ) {}

  /** The command as it runs in the namespace. */
  public inside(...command: readonly string[]): readonly string[] {
    return ['ip', 'netns', 'exec', this.netns, ...command];
  }

  public run(...command: readonly string[]): string {
    return run(this.inside(...command));
  }

  public attempt(...command: readonly string[]): Outcome {
    return attempt(this.inside(...command));
  }

  /** Applies rules of nftables. */
  public nft(rules: string): void {
    run(this.inside('nft', '-f', '-'), rules);
  }

  /** Lets the machine forward packets, whichever way they came. */
  public forward(): void {
    this.sysctl({ 'net/ipv4/ip_forward': '1', 'net/ipv4/conf/all/rp_filter': '0', 'net/ipv4/conf/default/rp_filter': '0' });
  }

  /** Sets kernel parameters, whose names are paths. */
  public sysctl(values: Readonly<Record<string, string>>): void {
    this.run(
      'sh',
      '-c',
      Object.entries(values)
        .map(([key, value]) => `echo ${value} > '/proc/sys/${key}'`)
        .join(' && '),
    );
  }

  /** Gives an interface an address, and brings it up. */
  public address(device: string, ...addresses: readonly string[]): void {
    for (const address of addresses) {
      run(['ip', '-n', this.netns, 'address', 'add', address, 'dev', device]);
    }
    run(['ip', '-n', this.netns, 'link', 'set', device, 'up']);
  }

  public ip(...args: readonly string[]): string {
    return run(['ip', '-n', this.netns, ...args]);
  }

  /** Starts a program that stays, with its output in a file. */
  public start(log: string, ...command: readonly string[]): void {
    const output = openSync(`${this.directory}/${log}`, 'a');
    const [file = '', ...args] = this.inside(...command);
    spawn(file, args, { detached: true, stdio: ['ignore', output, output] }).unref();
  }

  /** How many of three packets came back. */
  public ping(source: string, destination: string, ...options: readonly string[]): number {
    const command = ['ping', '-n', '-q', '-c', '3', '-i', '0.1', '-W', '1', '-I', source, ...options, destination];
    return pingStatistics(this.attempt(...command).stdout);
  }

  /** Starts to ping 20 times a second. */
  public startPings(source: string, destination: string): Pings {
    return new Pings(this.inside('ping', '-n', '-D', '-O', '-i', '0.05', '-I', source, destination));
  }

  /** A counter of the kernel: `TcpExtTCPMD5Failure`. */
  public counter(name: string): number {
    const line = this.run('nstat', '-asz', name)
      .split('\n')
      .find((each) => each.startsWith(name));
    return Number(line?.split(/\s+/)[1] ?? 0);
  }

  /** What the kernel forwards: `168.86.128.0/18 via 169.254.10.1 dev eth2`. Without the networks of the interfaces. Sorted. */
  public forwarding(): readonly string[] {
    return this.ip('-4', 'route', 'show')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.includes('proto kernel'))
      .map((line) =>
        line
          .replace(/ nhid \d+/, '')
          .replace(/ proto \w+/, '')
          .replace(/ metric \d+/, '')
          .replace(/ src \S+/, '')
          .replace(/^default/, '0.0.0.0/0')
          .replace(/^((?:unreachable|blackhole) )?(\d+\.\d+\.\d+\.\d+)(?= |$)/, '$1$2/32')
          .trim(),
      )
      .sort();
  }
}
