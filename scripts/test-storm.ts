import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/*
 * The storm for long: so many cases on values and plans, and a fortieth of them on the constructs of each engine, in as many processes as there
 * are cores. `npm run test:storm -- --runs 200000 --seed 9`.
 */

/** The most cases of one process: more need more memory than they save in loading. */
const MOST_VALUES = 25_000;
const MOST_CONSTRUCTS = 2_500;

interface Job {
  readonly name: string;
  readonly file: string;
  readonly project: string;
  readonly runs: number;
  readonly seed: number;
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } },
});
const runs = wholeNumber('runs', values.runs);
const seed = wholeNumber('seed', values.seed);

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) {
    throw new Error(`--${name} is ${text}: give a whole number`);
  }
  return Number(text);
}

/** Jobs of equal size, each with a seed of its own. */
function jobs(name: string, file: string, project: string, total: number, most: number): readonly Job[] {
  const count = Math.ceil(total / most);
  return Array.from({ length: count }, (_, index) => ({
    name,
    file,
    project,
    runs: Math.ceil(total / count),
    seed: seed + index,
  }));
}

/** The longest come first, so that no core waits for them at the end. */
const waiting: Job[] = [
  ...jobs('CDK', 'test/storm/cdk.test.ts', 'unit', runs / 40, MOST_CONSTRUCTS),
  ...jobs('values and plans', 'test/storm/values.test.ts', 'unit', runs, MOST_VALUES),
  ...jobs('CDKTF', 'test/storm/terraform.test.ts', 'cdktf', runs / 40, MOST_CONSTRUCTS),
  ...jobs('CDK Terrain', 'test/storm/terraform.test.ts', 'cdktn', runs / 40, MOST_CONSTRUCTS),
];

/** Runs a job, and prints what jest prints if it fails. */
function run({ name, file, project, runs: cases, seed: own }: Job): Promise<boolean> {
  const jest = join(__dirname, '../node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, file, '--selectProjects', project, '--runInBand'], {
    cwd: join(__dirname, '..'),
    env: { ...process.env, RUNS: String(cases), SEED: String(own) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.on('close', (code) => {
      const found = /^.*: seed .*$/m.exec(output)?.[0].trim();
      console.log(
        `${code === 0 ? 'ok' : 'FAILED'} ${name}, ${cases} cases, seed ${own}${found === undefined ? '' : `: ${found}`}`,
      );
      if (code !== 0) {
        console.log(output);
      }
      done(code === 0);
    });
  });
}

async function work(): Promise<boolean> {
  const job = waiting.shift();
  if (job === undefined) {
    return true;
  }
  const isRight = await run(job);
  return (await work()) && isRight;
}

async function main(): Promise<void> {
  console.log(`seed ${seed}, ${runs} cases on values and plans, ${Math.ceil(runs / 40)} on the constructs of each engine`);
  const started = Date.now();
  const results = await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(`${Math.round((Date.now() - started) / 1000)} s`);
  process.exitCode = results.every(Boolean) ? 0 : 1;
}

void main();
