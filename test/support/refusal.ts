import { ValidationFailure } from 'twilio-interconnect-constructs';

/** The codes and paths of the errors with which something is refused. */
export function refusalOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ValidationFailure)) {
      throw error;
    }
    return error.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `${code.replace('twilio-interconnect:', '')} ${path}`);
  }
  throw new Error('it was accepted');
}
