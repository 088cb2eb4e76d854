import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../lib/cli/run';
import { TwilioCatalog } from '../../lib/catalog/index';
import { scanned } from '../support/scan';
import { folderOf } from './folder';
import { PLANTED, PLANTED_COPIES, PLANTED_ERRORS } from './planted';

interface Found {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly severity: string;
}

async function findingsIn(folder: string, ...given: readonly string[]): Promise<readonly Found[]> {
  return JSON.parse((await scanned(folder, ['scan', '--json', ...given])).output).findings;
}

const shown = ({ file, line, code }: Found): string => `${file}:${line} ${code.replace('twilio-interconnect:', '')}`;

const STALE = '{"egress":[{"cidr":"54.172.60.0/23","protocol":"udp","from_port":10000,"to_port":20000}]}';
const NOTHING = '{"egress":[{"cidr":"10.0.0.0/8","protocol":"udp","from_port":10000,"to_port":20000}]}';
const COPY = '{"egress":[{"cidr":"168.86.128.0/18","protocol":"udp","from_port":10000,"to_port":60000}]}';

describe('a folder with stale rules of every format', () => {
  const folder = folderOf(PLANTED);
  symlinkSync('..', join(folder, 'terraform/circle'));

  test('has all of them found, each in its file and on its line', async () => {
    const findings = await findingsIn(folder, '.');
    const errors = findings.filter(({ severity }) => severity === 'error').map(shown);
    expect([...errors].sort()).toEqual([...PLANTED_ERRORS].sort());
  });

  test('has copies of what is right today as warnings', async () => {
    const findings = await findingsIn(folder, 'terraform');
    const copies = findings.filter(({ code }) => code.endsWith(':literal-address'));
    expect(copies.map(({ severity }) => severity)).toEqual(copies.map(() => 'warning'));
    expect(copies.map(shown)).toEqual(expect.arrayContaining([...PLANTED_COPIES]));
  });

  test('gives the same on paper and in SARIF', async () => {
    const text = await scanned(folder, ['scan', '.']);
    const sarif = await scanned(folder, ['scan', '--sarif', '.']);
    expect([text.exitCode, sarif.exitCode]).toEqual([1, 1]);
    const { results } = JSON.parse(sarif.output).runs[0];
    expect(results.length).toBeGreaterThan(PLANTED_ERRORS.length);
    for (const { ruleId, message, locations } of results) {
      const [{ physicalLocation }] = locations;
      expect(text.output).toContain(`${physicalLocation.artifactLocation.uri}:${physicalLocation.region.startLine}  `);
      expect(text.output).toContain(`  ${ruleId}\n  ${message.text.slice(0, 20)}`);
    }
    expect(text.output).toContain(`${PLANTED_ERRORS.length} errors`);
    expect(text.output).toContain('Terraform files (.tf, .tfvars) are read as text');
  });
});

describe('the exit code', () => {
  const folder = folderOf({
    'stale.json': STALE,
    'nothing.json': NOTHING,
    'copy.json': COPY,
    'broken.json': '{',
    'scalar.yaml': '1',
  });

  test.each<readonly [string, readonly string[], number]>([
    ['nothing found', ['nothing.json'], 0],
    ['a copy of what is right, a warning', ['copy.json', 'nothing.json'], 0],
    ['an error', ['stale.json', 'nothing.json'], 1],
    ['a file that is not read', ['broken.json'], 1],
    ['nothing in a document', ['scalar.yaml'], 0],
    ['a folder without templates', ['.'], 0],
    ['no such file', ['stale.json', 'gone.json'], 2],
    ['no such option', ['stale.json', '--jsn'], 2],
    ['no day', ['stale.json', '--date', '2026-02-30'], 2],
    ['nothing to scan', [], 2],
  ])('%s', async (_, given, exitCode) => {
    const result = await scanned(folder, ['scan', ...given]);
    expect(result.exitCode).toBe(exitCode);
    expect(result.errors === '').toBe(exitCode < 2);
    expect(result.output === '').toBe(exitCode === 2);
  });

  test('a file that is not read does not hide the others', async () => {
    const { output } = await scanned(folder, ['scan', 'broken.json', 'stale.json']);
    expect(output).toContain('broken.json:1  error  not read: it is no JSON');
    expect(output).toContain('stale.json:1  error  twilio-interconnect:stale-media');
  });
});

describe('options', () => {
  const folder = folderOf({ 'stale.json': STALE, 'main.tf': 'locals {\n  twilio = "185.187.132.0/24"\n}' });

  test('the catalogue is that of the day, and otherwise the newest one', async () => {
    const at = async (...given: readonly string[]) =>
      JSON.parse((await scanned(folder, ['scan', '--json', 'stale.json', ...given])).output);
    expect((await at()).catalogue).toBe(TwilioCatalog.current.date);
    const before = await at('--date', '2023-10-01');
    expect(before.catalogue).toBe('2023-10-01');
    expect(before.findings.map(({ code }: Found) => code)).not.toContain('twilio-interconnect:stale-media');
  });

  test('the standard input is one document more', async () => {
    const { output, exitCode } = await scanned(folder, ['scan', '--json', '-', 'main.tf'], STALE);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output).findings.map(shown)).toEqual(['main.tf:2 stale-address', 'stdin:1 stale-media']);
  });

  test('a file outside the folder has its whole path', async () => {
    const [finding] = await findingsIn(folderOf({}), join(folder, 'stale.json'));
    expect(finding?.file).toBe(join(folder, 'stale.json'));
  });

  test('help and version', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    expect(await scanned(folder, ['--version'])).toEqual({ exitCode: 0, output: `${version}\n`, errors: '' });
    const help = await scanned(folder, ['scan', '--help']);
    expect(help.exitCode).toBe(0);
    expect(help.output).toContain('scan [options] <file or folder>...');
  });

  test('a document that is nested too deeply is said not to be read', async () => {
    const { output, exitCode } = await scanned(folder, ['scan', '-'], `${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(exitCode).toBe(1);
    expect(output).toContain('stdin  error  not read: it is nested too deeply');
  });

  test('a fault of the command itself is not hidden', async () => {
    const surroundings = {
      folder,
      readInput: () => Promise.reject(new TypeError('fault')),
      write: () => {},
      writeError: () => {},
    };
    await expect(run(['scan', '-'], { ...surroundings, isColoured: false })).rejects.toThrow('fault');
  });
});

test('no module of the command can reach a network or start a program', () => {
  const forbidden = ['child_process', 'cluster', 'dgram', 'dns', 'http', 'http2', 'https', 'net', 'tls', 'worker_threads'];
  const loaded: string[] = [];
  jest.isolateModules(() => {
    for (const name of forbidden.flatMap((each) => [each, `node:${each}`])) {
      jest.doMock(name, () => {
        loaded.push(name);
        return {};
      });
    }
    expect(require('../../lib/cli/run').run).toBeDefined();
    expect(loaded).toEqual([]);
    expect(require('node:net')).toEqual({});
    expect(loaded).toEqual(['node:net']);
  });
});
