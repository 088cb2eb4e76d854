import { ValidationFailure } from 'twilio-interconnect-constructs';

/** What came of a scenario: a result, or the codes and paths of every finding that speaks against it. */
export type Outcome<Result> = { readonly accepted: Result } | { readonly refused: readonly string[] };

export function outcomeOf<Result>(act: () => Result): Outcome<Result> {
  try {
    return { accepted: act() };
  } catch (error) {
    if (error instanceof ValidationFailure) {
      const errors = error.findings.filter(({ severity }) => severity === 'error');
      return { refused: errors.map(({ code, path }) => `${code} ${path}`) };
    }
    throw error;
  }
}
