import { type Finding, ValidationFailure } from '../../lib/model/finding';

/** A finding on one line, without the prefix of all codes: `error vlan-range at vlan: 4095`. */
export function line({ severity, code, path, value }: Finding): string {
  return `${severity} ${code.replace('twilio-interconnect:', '')} at ${path}: ${value}`;
}

/** The failure that the function throws. */
export function failureOf(run: () => unknown): ValidationFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The lines of the findings that the function throws. Each says what is wrong, and what to do. */
export function refusal(run: () => unknown): string[] {
  return failureOf(run).findings.map((finding) => {
    expect(finding.message).toMatch(/^[^\s].*[^\s.]$/s);
    expect(finding.fix).toMatch(/^[A-Z].*\.$/s);
    return line(finding);
  });
}

/** The items from the last to the first. */
export function backwards<Item>(items: Iterable<Item>): Item[] {
  const result: Item[] = [];
  for (const item of items) {
    result.unshift(item);
  }
  return result;
}
