import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { auditAddresses } from '../audit/index';
import { TwilioCatalog } from '../catalog/index';
import { ValidationFailure } from '../model/finding';
import { compareText } from '../model/text';
import { type CommandLine, commandLine, HELP, type ReportFormat, WrongUsage } from './command-line';
import { readDocuments, readUnnamed, type Reading } from './documents';
import { findFiles } from './find-files';
import type { LocatedFinding, Report, UnreadReport } from './report';
import { renderJson } from './report-json';
import { renderSarif } from './report-sarif';
import { renderText } from './report-text';

/** What surrounds the command. */
export interface Surroundings {
  /** The current folder. */
  readonly folder: string;
  readonly readInput: () => Promise<Buffer>;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether colours are shown. */
  readonly isColoured: boolean;
}

/** The name of the standard input in reports. */
const INPUT = 'stdin';

const TEXT_NOTE =
  'Terraform files (.tf, .tfvars) are read as text: of expressions, only references to locals and to defaults of variables are followed. ' +
  'A plan (terraform show -json) says more.';

/**
 * Runs the command.
 *
 * @returns the exit code: 0 if nothing is wrong or there are warnings only, 1 if there are errors or files that could not be read, 2 if the command
 * is used in a wrong way
 */
export async function run(given: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const line = commandLine(given);
    switch (line.wants) {
      case 'help':
        surroundings.write(HELP);
        return 0;
      case 'version':
        surroundings.write(`${packageVersion()}\n`);
        return 0;
      default:
        return await scan(line, surroundings);
    }
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof ValidationFailure) {
      surroundings.writeError(`${error.message}\nSee twilio-interconnect-constructs --help\n`);
      return 2;
    }
    throw error;
  }
}

async function scan({ paths, format, date }: CommandLine, surroundings: Surroundings): Promise<number> {
  const catalog = date === undefined ? TwilioCatalog.current : TwilioCatalog.at(date);
  const places = paths.filter((path) => path !== '-').map((path) => resolve(surroundings.folder, path));
  const missing = places.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    throw new WrongUsage(`there is no file or folder ${missing.join(', ')}`);
  }
  const report = new Collector(catalog, surroundings.folder);
  const { files, unread } = findFiles(places);
  unread.forEach((each) => report.add({ kind: 'unread', ...each }));
  for (const reading of readDocuments(files)) {
    report.add(reading);
  }
  if (paths.includes('-')) {
    readUnnamed(await surroundings.readInput(), INPUT).forEach((reading) => report.add(reading));
  }
  const result = report.result();
  surroundings.write(rendered(result, format, surroundings.isColoured));
  return result.unread.length > 0 || result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function rendered(report: Report, format: ReportFormat, isColoured: boolean): string {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'sarif':
      return renderSarif(report);
    default:
      return renderText(report, isColoured);
  }
}

/** Audits documents, one after the other, so that only one is kept at a time. */
class Collector {
  private readonly findings: LocatedFinding[] = [];
  private readonly unread: UnreadReport[] = [];
  private readonly files = new Set<string>();
  private others = 0;
  private hasText = false;

  public constructor(
    private readonly catalog: TwilioCatalog,
    private readonly folder: string,
  ) {}

  public add(reading: Reading): void {
    if (reading.kind === 'other') {
      this.others += 1;
    } else if (reading.kind === 'unread') {
      const { kind: _, ...unread } = reading;
      this.unread.push({ ...unread, file: this.nameOf(reading.file) });
    } else {
      reading.files.forEach((file) => this.files.add(file));
      this.hasText ||= reading.isText;
      this.audit(reading);
    }
  }

  private audit({ document, files, locate }: Extract<Reading, { kind: 'document' }>): void {
    if (typeof document !== 'object' || document === null) {
      return;
    }
    try {
      const found = auditAddresses(document, { catalog: this.catalog });
      for (const [index, location] of locate(found.map(({ place }) => place)).entries()) {
        this.findings.push({ ...found[index]!, file: this.nameOf(location.file), line: location.line });
      }
    } catch (error) {
      if (!(error instanceof ValidationFailure || error instanceof RangeError)) {
        throw error;
      }
      files.forEach((file) => this.unread.push({ file: this.nameOf(file), message: 'it is nested too deeply' }));
    }
  }

  /** The path from the current folder, or the whole one of what is not in it. */
  private nameOf(file: string): string {
    const name = relative(this.folder, file);
    return (file === INPUT || name.startsWith('..') || isAbsolute(name) ? file : name).split(sep).join('/');
  }

  public result(): Report {
    const byPlace = (a: LocatedFinding, b: LocatedFinding): number =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.place, b.place) ||
      compareText(a.code, b.code);
    return {
      version: packageVersion(),
      catalogue: this.catalog.date,
      files: this.files.size,
      others: this.others,
      findings: this.findings.sort(byPlace),
      unread: this.unread,
      notes: this.hasText ? [TEXT_NOTE] : [],
    };
  }
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { readonly version: string };
  return version;
}
