import type { IConstruct } from 'constructs';
import type { AddressFinding } from '../../audit/address-finding';

/*
 * What AWS CDK hands to a policy and takes back, as far as this one goes. Its own names for these types are newer than the oldest release that
 * this library works with.
 */

/** What AWS CDK hands to a policy. */
export interface PolicyContext {
  /** The templates that are to be judged. */
  readonly templatePaths: readonly string[];
  /** The app. Older releases do not hand it over. */
  readonly appConstruct?: IConstruct;
}

/** Something that a policy found. */
export interface PolicyFinding {
  readonly ruleName: string;
  readonly description: string;
  readonly fix: string;
  readonly severity: string;
  readonly ruleMetadata: Record<string, string>;
  readonly violatingResources: { constructPath: string; locations: string[] }[];
}

/** What a policy found. */
export interface PolicyReport {
  readonly success: boolean;
  readonly violations: PolicyFinding[];
}

/** The most places that one description names. */
const NAMED_PLACES = 5;

/** The findings, each with the path of its construct, as a policy reports them. What is said of several places in the same words comes once. */
export function reportOf(found: readonly (readonly [path: string, finding: AddressFinding])[]): PolicyReport {
  const groups = new Map<string, { readonly path: string; readonly finding: AddressFinding; readonly locations: string[] }>();
  for (const [path, finding] of found) {
    const key = [path, finding.code, finding.cidr, finding.message].join('\n');
    const group = groups.get(key) ?? { path, finding, locations: [] };
    group.locations.push(finding.place.replace(/^Resources(?:\.[\w-]+|\["[^"]*"\])\./, ''));
    groups.set(key, group);
  }
  return {
    success: found.every(([, { severity }]) => severity !== 'error'),
    violations: [...groups.values()].map(({ path, finding, locations }) => violationOf(path, finding, locations)),
  };
}

function violationOf(constructPath: string, finding: AddressFinding, locations: string[]): PolicyFinding {
  const { code, severity, cidr, message, fix, since, source } = finding;
  const more = locations.length > NAMED_PLACES ? ` and ${locations.length - NAMED_PLACES} more` : '';
  return {
    ruleName: nameOf(code),
    // AWS CDK prints the path of the construct, but no locations.
    description: `${cidr} ${message} (${locations.slice(0, NAMED_PLACES).join(', ')}${more})`,
    fix,
    severity,
    ruleMetadata: { source, ...(since === undefined ? {} : { since }) },
    violatingResources: [{ constructPath, locations }],
  };
}

/** The code without its prefix, which is the name of the policy. */
export function nameOf(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}
