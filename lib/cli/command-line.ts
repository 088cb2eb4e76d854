import { nearest } from '../model/text';

/** How findings are written. */
export type ReportFormat = 'text' | 'json' | 'sarif';

/** What the command is asked to do. */
export interface CommandLine {
  readonly wants: 'scan' | 'help' | 'version';
  /** Files and folders; `-` is what comes in. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  /** The day of the catalogue; undefined for the newest one. */
  readonly date: string | undefined;
}

/** The command is used in a way that it doesn't have. */
export class WrongUsage extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}

export const HELP = `twilio-interconnect-constructs scan [options] <file or folder>...

Finds Twilio's addresses that somebody pasted into infrastructure code, and says which are stale, which stand beside wrong ports, and
what to use in their place. It reads Terraform files (.tf, .tfvars, .tf.json), Terraform plans (terraform show -json), CloudFormation
templates (JSON and YAML) and cdk.out. It sends nothing anywhere.

  -                   read one document from the standard input
  --json              write one JSON document
  --sarif             write SARIF 2.1.0, for code scanning
  --date YYYY-MM-DD   judge by what Twilio published for that day; otherwise by the newest catalogue of this package
  --version           the version of this package
  --help, -h          this text

Exit code: 0 if nothing is wrong or there are warnings only, 1 if there are errors or a file could not be read, 2 if the command is used
in a wrong way.
`;

const FLAGS = ['--json', '--sarif', '--version', '--help'] as const;
const OPTIONS = [...FLAGS, '--date'];

/**
 * Reads the arguments of the command.
 *
 * @throws WrongUsage
 */
export function commandLine(given: readonly string[]): CommandLine {
  const words: string[] = [];
  const flags = new Set<string>();
  let date: string | undefined;
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, option = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    if (word === '--') {
      words.push(...rest.splice(0));
    } else if (word === '-' || !word.startsWith('-')) {
      words.push(word);
    } else if (option === '--date') {
      date = value ?? rest.shift();
      if (date === undefined) {
        throw new WrongUsage('--date needs a day, for example --date 2026-10-01');
      }
    } else if (word === '-h' || (FLAGS as readonly string[]).includes(word)) {
      flags.add(word === '-h' ? '--help' : word);
    } else {
      throw new WrongUsage(
        OPTIONS.includes(option) ? `${option} takes no value` : `there is no option ${option}${suggestion(option, OPTIONS)}`,
      );
    }
  }
  if (flags.has('--json') && flags.has('--sarif')) {
    throw new WrongUsage('--json and --sarif are two ways to write the same: give one of them');
  }
  return {
    wants: wantedOf(words, flags),
    paths: words.slice(1),
    format: flags.has('--json') ? 'json' : flags.has('--sarif') ? 'sarif' : 'text',
    date,
  };
}

function wantedOf([command, ...paths]: readonly string[], flags: ReadonlySet<string>): CommandLine['wants'] {
  if (flags.has('--help')) {
    return 'help';
  }
  if (flags.has('--version')) {
    return 'version';
  }
  if (command === undefined) {
    throw new WrongUsage('a command is missing: there is `scan`');
  }
  if (command !== 'scan') {
    throw new WrongUsage(`there is no command ${command}${suggestion(command, ['scan'])}`);
  }
  if (paths.length === 0) {
    throw new WrongUsage('nothing to scan: name files or folders, or give - to read the standard input');
  }
  return 'scan';
}

function suggestion(given: string, known: readonly string[]): string {
  const meant = nearest(given, known);
  return meant === undefined ? `: there is ${known.join(', ')}` : `: did you mean ${meant}?`;
}
