import { type InterconnectPlan, renderHandOver } from 'twilio-interconnect-constructs';

/** What was synthesised for one stack. */
export interface StackSummary {
  readonly name: string;
  /** The Regions of its resources; none if the program names none. */
  readonly regions: readonly string[];
  /** The type of every resource, once for each. */
  readonly resourceTypes: readonly string[];
  /** The file, as seen from the folder of the command. */
  readonly template: string;
}

/** A warning that nobody has acknowledged. */
export interface SummaryWarning {
  readonly path: string;
  /** What it is, and what to do. */
  readonly message: string;
}

/** What a program of this library was synthesised to. */
export interface Summary {
  readonly stacks: readonly StackSummary[];
  readonly interconnects: readonly { readonly path: string; readonly plan: InterconnectPlan }[];
  readonly warnings: readonly SummaryWarning[];
}

/** What the reader of a terminal wants to know first. */
export function renderSummary({ stacks, interconnects, warnings }: Summary): string {
  return [
    ...stacks.flatMap(({ name, regions, resourceTypes }) => [
      `Stack ${name} in ${regions.length === 0 ? 'the Region of your credentials' : regions.join(', ')}`,
      ...counted(resourceTypes).map(([type, count]) => `  ${String(count).padStart(3)}  ${type}`),
      '',
    ]),
    ...interconnects.flatMap(({ path, plan }) => plan.sites.flatMap((site) => handOver(path, plan, site))),
    warnings.length === 0 ? 'No warnings.' : 'Warnings, and what to do',
    ...warnings.map(({ path, message }) => `  ${path}: ${message.replace(/\s*\n\s*/g, ' ')}`),
    '',
    'Templates',
    ...stacks.map(({ name, template }) => `  ${name}: ${template}`),
  ].join('\n');
}

function handOver(path: string, plan: InterconnectPlan, site: InterconnectPlan['sites'][number]): readonly string[] {
  const facts = renderHandOver(plan, site);
  const width = Math.max(...facts.map(({ description }) => description.length));
  return [
    `Site ${site.key} of ${path}: for Twilio and for the router`,
    ...facts.map(({ description, value }) => `  ${description.padEnd(width)}  ${value}`),
    '',
  ];
}

/** How often each type occurs, by type. */
function counted(types: readonly string[]): readonly (readonly [string, number])[] {
  return [...new Set(types)].sort().map((type) => [type, types.filter((each) => each === type).length]);
}
