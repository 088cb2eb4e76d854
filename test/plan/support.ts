import { type Finding, ValidationFailure } from '../../lib/model/finding';
import { markAs } from '../../lib/model/shape/brand';
import { deepFreeze } from '../../lib/plan/freeze';

/** What an engine writes for a text that it knows only at deploy time. */
export const TOKEN = '${Token[TOKEN.1]}';

/** The findings of a plan, or of the failure to make it, on a line each: `error vlan-taken sites.b.vlan`. */
export function lines(plan: () => { readonly findings: readonly Finding[] } | readonly Finding[]): readonly string[] {
  return findingsOf(plan).map(({ severity, code, path, message, fix }) => {
    expect(message).toMatch(/^[^\s].*[^\s.]$/s);
    expect(fix).toMatch(/^[A-Z].*\.$/s);
    return `${severity} ${code.replace('twilio-interconnect:', '')} ${path}`;
  });
}

function findingsOf(plan: () => { readonly findings: readonly Finding[] } | readonly Finding[]): readonly Finding[] {
  try {
    const planned = plan();
    return 'findings' in planned ? planned.findings : planned;
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

/** A plan that no plan function made, so that a test says what is in it. */
export function handMade<Plan extends object>(mark: string, plan: Plan): Plan {
  return deepFreeze(markAs(mark, { ...plan }));
}
