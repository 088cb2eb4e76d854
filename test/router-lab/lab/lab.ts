import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, run } from './machine';
import { Namespace } from './namespace';

/** What every name on this machine begins with, and the folder of all files: scripts/test-router-lab.sh sets both, and removes what is left. */
const PREFIX = process.env['ROUTER_LAB_PREFIX'] ?? `lab${process.pid}`;
const DIRECTORY = process.env['ROUTER_LAB_DIRECTORY'] ?? `/tmp/${PREFIX}`;

/** Machines of one set-up, and the cables between them. */
export class Lab {
  private readonly namespaces: Namespace[] = [];
  private readonly reporters: [string, () => string][] = [];
  public readonly directory: string;

  public constructor(private readonly name: string) {
    this.directory = join(DIRECTORY, name);
    rmSync(this.directory, { recursive: true, force: true });
    mkdirSync(this.directory, { recursive: true, mode: 0o755 });
  }

  /** Adds a machine. */
  public machine(name: string): Namespace {
    const directory = join(this.directory, name);
    mkdirSync(directory);
    const namespace = new Namespace(name, `${PREFIX}-${this.name}-${name}`, directory);
    run(['ip', 'netns', 'add', namespace.netns]);
    this.namespaces.push(namespace);
    namespace.ip('link', 'set', 'lo', 'up');
    return namespace;
  }

  /** Lays a cable. VLAN interfaces are played by it as well, under their names: many kernels of test machines have no 802.1Q. */
  public cable(a: Namespace, deviceOfA: string, b: Namespace, deviceOfB: string): void {
    run(['ip', '-n', a.netns, 'link', 'add', 'name', deviceOfA, 'type', 'veth', 'peer', 'name', deviceOfB, 'netns', b.netns]);
  }

  /** What a failing step shows, under a heading. */
  public reports(heading: string, text: () => string): void {
    this.reporters.push([heading, text]);
  }

  /** Prints everything that explains a failure: tables, and the ends of the logs. */
  public report(): void {
    const tables = this.reporters.map(([heading, text]) => {
      try {
        return `== ${heading}\n${text()}`;
      } catch (error) {
        return `== ${heading}\n${String(error)}`;
      }
    });
    const logs = this.namespaces.flatMap(({ name, directory }) =>
      readdirSync(directory)
        .filter((file) => file.endsWith('.log') && statSync(join(directory, file)).size > 0)
        .map(
          (file) =>
            `== ${name}/${file}, its end\n${readFileSync(join(directory, file), 'utf8').split('\n').slice(-25).join('\n')}`,
        ),
    );
    process.stderr.write(`\n==== ${this.name}: what was there when a step failed\n${[...tables, ...logs].join('\n')}\n`);
  }

  /** Ends every process of the set-up, and removes its machines and files. */
  public dispose(): void {
    for (const { netns } of this.namespaces) {
      const pids = attempt(['ip', 'netns', 'pids', netns])
        .stdout.split('\n')
        .filter((pid) => pid !== '');
      if (pids.length > 0) {
        attempt(['kill', '-9', ...pids]);
      }
      attempt(['ip', 'netns', 'delete', netns]);
    }
    if (process.env['ROUTER_LAB_KEEP'] === undefined) {
      rmSync(this.directory, { recursive: true, force: true });
    }
  }
}
