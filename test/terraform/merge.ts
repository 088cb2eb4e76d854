import { isDeepStrictEqual } from 'node:util';
import { type JsonObject, mapTexts, type Program } from './program';

/** What a merged program keeps of each program. */
const PARTS = ['//', 'terraform', 'provider', 'variable', 'resource', 'output'];

/** How the aliases begin that several programs have in common. */
const SHARED = 'shared_';

/** A reference: `aws_vpc.vpc`, `var.key`. */
const REFERENCE = /\b([a-z]\w*)\.([A-Za-z_][\w-]*)/g;

/**
 * One program with everything of several, so that Terraform starts once. Each name begins with the name of its program. The default provider of
 * the first is that of all; those that differ from it get an alias, one for all programs that have the same.
 */
export function merge(programs: Readonly<Record<string, Program>>): Program {
  const [first, ...others] = Object.values(programs).map(({ provider }) => defaultOf(provider?.['aws'] ?? []));
  const differing = others.reduce<readonly (JsonObject | undefined)[]>(
    (known, each) => ([first, ...known].some((other) => isDeepStrictEqual(other, each)) ? known : [...known, each]),
    [],
  );
  return Object.entries(programs)
    .map(([prefix, program]) => {
      const own = defaultOf(program.provider?.['aws'] ?? []);
      const index = differing.findIndex((other) => isDeepStrictEqual(other, own));
      return renamed(prefix, index < 0 ? program : withDefaultAs(`default_${index + 1}`, program));
    })
    .reduce((all, each) => ({
      provider: { aws: [...(all.provider?.['aws'] ?? []), ...newProviders(all, each)] },
      variable: { ...all.variable, ...each.variable },
      resource: Object.fromEntries(
        [...new Set([...Object.keys(all.resource ?? {}), ...Object.keys(each.resource ?? {})])].map((type) => [
          type,
          { ...all.resource?.[type], ...each.resource?.[type] },
        ]),
      ),
      output: { ...all.output, ...each.output },
    }));
}

/** The name in a merged program. */
export function mergedName(prefix: string, name: string): string {
  return `${prefix}_${name}`;
}

function renamed(prefix: string, program: Program): Program {
  const unknown = Object.keys(program).filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) {
    throw new Error(`cannot merge ${unknown.join(', ')}`);
  }
  const { resource = {}, variable = {}, output = {}, provider = {} } = program;
  const isNamed = (type: string, name: string): boolean => (type === 'var' ? variable : resource[type])?.[name] !== undefined;
  const inText = (text: string): string =>
    text.replace(REFERENCE, (whole, type: string, name: string) =>
      isNamed(type, name) ? `${type}.${mergedName(prefix, name)}` : whole,
    );
  const inNames = (named: Readonly<Record<string, JsonObject>>): Readonly<Record<string, JsonObject>> =>
    Object.fromEntries(
      Object.entries(named).map(([name, block]) => [mergedName(prefix, name), mapTexts(withAlias(block), inText) as JsonObject]),
    );
  const withAlias = (block: JsonObject): JsonObject => {
    const [, alias] = /^aws\.(.*)$/.exec(String(block['provider'] ?? '')) ?? [];
    return alias === undefined ? block : { ...block, provider: `aws.${aliasIn(prefix, alias)}` };
  };
  return {
    provider: {
      aws: (provider['aws'] ?? []).map((block) =>
        block['alias'] === undefined ? block : { ...block, alias: aliasIn(prefix, String(block['alias'])) },
      ),
    },
    variable: inNames(variable),
    resource: Object.fromEntries(Object.entries(resource).map(([type, named]) => [type, inNames(named)])),
    output: inNames(output),
  };
}

function aliasIn(prefix: string, alias: string): string {
  return alias.startsWith(SHARED) ? alias : mergedName(prefix, alias);
}

/** The program with an alias for its default provider. */
function withDefaultAs(alias: string, program: Program): Program {
  const named = Object.entries(program.resource ?? {}).map(([type, blocks]) => [
    type,
    Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, { provider: `aws.${SHARED}${alias}`, ...block }])),
  ]);
  return {
    ...program,
    provider: {
      aws: (program.provider?.['aws'] ?? []).map((block) =>
        block['alias'] === undefined ? { ...block, alias: `${SHARED}${alias}` } : block,
      ),
    },
    resource: Object.fromEntries(named) as NonNullable<Program['resource']>,
  };
}

/** The providers that a program has and no earlier one. */
function newProviders(all: Program, each: Program): readonly JsonObject[] {
  const known = all.provider?.['aws'] ?? [];
  return (each.provider?.['aws'] ?? []).filter((block) => !known.some(({ alias }) => alias === block['alias']));
}

function defaultOf(providers: readonly JsonObject[]): JsonObject | undefined {
  return providers.find(({ alias }) => alias === undefined);
}
