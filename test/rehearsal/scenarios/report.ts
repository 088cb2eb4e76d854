import { TALLY } from '../rehearse';

let scenarios = 0;

/** Counts a scenario. */
export function rehearsed<Result>(result: Result): Result {
  scenarios += 1;
  return result;
}

/** Says at the end of a test file how much it rehearsed; what the programs print is left out. */
export function reportAtTheEnd(engine: string): void {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => {
    const { deployments, orders, steps } = TALLY;
    process.stdout.write(
      `${engine}: rehearsed ${scenarios} scenarios, ${deployments} deployments in ${orders} orders, ${steps} steps together\n`,
    );
  });
}

/** The codes that lines begin with, each once. */
export function codesIn(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map((line) => line.split(/[ (]/)[0]!))].sort();
}
