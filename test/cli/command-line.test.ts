import { commandLine, HELP, WrongUsage } from '../../lib/cli/command-line';

function usageProblem(...given: readonly string[]): string {
  try {
    commandLine(given);
  } catch (error) {
    if (error instanceof WrongUsage) {
      return error.message;
    }
  }
  throw new Error('the arguments are right');
}

test.each([
  [['scan', 'a', 'b'], { wants: 'scan', paths: ['a', 'b'], format: 'text', date: undefined }],
  [['scan', '--json', '-'], { wants: 'scan', paths: ['-'], format: 'json' }],
  [['--sarif', 'scan', 'a'], { wants: 'scan', paths: ['a'], format: 'sarif' }],
  [['scan', 'a', '--date', '2026-01-02'], { paths: ['a'], date: '2026-01-02' }],
  [['scan', '--date=2026-01-02', 'a'], { paths: ['a'], date: '2026-01-02' }],
  [['scan', '--', '--json', '-x'], { paths: ['--json', '-x'], format: 'text' }],
  [['--help'], { wants: 'help' }],
  [['scan', '-h'], { wants: 'help' }],
  [['scan', '--version'], { wants: 'version' }],
])('%j', (given, expected) => {
  expect(commandLine(given)).toMatchObject(expected);
});

test.each([
  [[], 'a command is missing: there is `scan`'],
  [['scna', 'a'], 'there is no command scna: did you mean scan?'],
  [['audit', 'a'], 'there is no command audit: there is scan'],
  [['scan'], 'nothing to scan: name files or folders, or give - to read the standard input'],
  [['scan', 'a', '--jsn'], 'there is no option --jsn: did you mean --json?'],
  [['scan', 'a', '--Sarif'], 'there is no option --Sarif: did you mean --sarif?'],
  [['scan', 'a', '--dat=2026-01-01'], 'there is no option --dat: did you mean --date?'],
  [['scan', 'a', '-x'], 'there is no option -x: there is --json, --sarif, --version, --help, --date'],
  [['scan', 'a', '--json=yes'], '--json takes no value'],
  [['scan', 'a', '--date'], '--date needs a day, for example --date 2026-10-01'],
  [['scan', 'a', '--json', '--sarif'], '--json and --sarif are two ways to write the same: give one of them'],
])('%j is refused', (given, message) => {
  expect(usageProblem(...given)).toBe(message);
});

test('the help names every option that there is', () => {
  const named = [...HELP.matchAll(/(?<=^ {2})--?[a-z]+/gm)].map(([option]) => option);
  expect(named).toEqual(['--json', '--sarif', '--date', '--version', '--help']);
  for (const option of named) {
    expect(commandLine(['scan', 'a', option, ...(option === '--date' ? ['2026-01-01'] : [])])).toBeDefined();
  }
  expect(Math.max(...HELP.split('\n').map((line) => line.length))).toBeLessThan(140);
});
