import { type Finding, formatFinding } from '../../model/finding';
import type { CustomerRouterPlan } from '../../plan/router/customer-router-plan';

/** The first lines of a platform's main file, without comment marks: which router it is for, what has to be filled in, and the warnings. */
export function routerHeader(plan: CustomerRouterPlan, platformName: string, warnings: readonly Finding[]): readonly string[] {
  const keys = plan.sessions.flatMap(({ key }) => (key === undefined ? [] : [key]));
  return [
    `${plan.hostName}: ${platformName}, the router of the site ${plan.site} between AWS and Twilio.`,
    // Without the marks of a placeholder, so that no key gets into a comment.
    ...(keys.length === 0 ? ['There is nothing to fill in.'] : ['Keys to fill in before loading, and where they are kept:']),
    ...keys.map(({ placeholder, place }) => `  ${placeholder}: ${place.toString()}`),
    ...warnings.map((warning) => `Warning: ${formatFinding(warning)}`),
  ];
}
