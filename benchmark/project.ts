import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

/** What a process took, in milliseconds. */
export interface Usage {
  /** Of the processors, for the program and for the system on its behalf. */
  readonly processor: number;
  /** From start to end. */
  readonly elapsed: number;
}

/** A project with the library and its engines installed, to run programs in. */
export class Project {
  private readonly folder = mkdtempSync(join(tmpdir(), 'benchmark-'));

  public constructor() {
    for (const name of ['aws-cdk-lib', 'cdktf', 'constructs', '@cdktf/provider-aws']) {
      this.install(name, join(root, 'node_modules', name));
    }
    this.install('twilio-interconnect-constructs', root);
    this.write(
      'report-usage.js',
      `process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, String((userCPUTime + systemCPUTime) / 1000));
});
`,
    );
  }

  public write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** A JSON file that a program made. */
  public read(file: string): unknown {
    // Notes on where a Terraform resource was made are no part of it.
    return JSON.parse(readFileSync(join(this.folder, file), 'utf8'), (key, value: unknown) => (key === '//' ? undefined : value));
  }

  /** Runs a program in a process of its own. What it makes goes to a folder named like it. */
  public run(name: string, withValidator: boolean): Usage {
    const start = process.hrtime.bigint();
    const { status, output } = spawnSync(process.execPath, ['-r', './report-usage.js', `${name}.js`], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        CDK_OUTDIR: join(this.folder, name),
        CDKTF_OUTDIR: join(this.folder, name),
        CDK_VALIDATION: String(withValidator),
      },
    });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) {
      throw new Error(`${name} failed: ${output[2]}`);
    }
    return { processor: Number(output[3]), elapsed };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private install(name: string, folder: string): void {
    const link = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(folder, link);
  }
}
