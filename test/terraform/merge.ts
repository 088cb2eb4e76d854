import { isDeepStrictEqual } from 'node:util';
import { type Json, type JsonObject, mapTexts, type Program } from './program';

/** What a merged program keeps of each program. */
const PARTS = ['//', 'terraform', 'provider', 'variable', 'resource', 'output'];

/** A reference: `aws_vpc.vpc`, `var.key`. */
const REFERENCE = /\b([a-z]\w*)\.([A-Za-z_][\w-]*)/g;

/**
 * One program with everything of several, so that Terraform starts once. Each name begins with the name of its program. The programs have
 * one and the same default provider.
 */
export function merge(programs: Readonly<Record<string, Program>>): Program {
  return Object.entries(programs)
    .map(([prefix, program]) => renamed(prefix, program))
    .reduce((all, each) => ({
      provider: { aws: providersOf(all, each) },
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
    return alias === undefined ? block : { ...block, provider: `aws.${mergedName(prefix, alias)}` };
  };
  return {
    provider: {
      aws: (provider['aws'] ?? []).map((block) =>
        block['alias'] === undefined ? block : { ...block, alias: mergedName(prefix, String(block['alias'])) },
      ),
    },
    variable: inNames(variable),
    resource: Object.fromEntries(Object.entries(resource).map(([type, named]) => [type, inNames(named)])),
    output: inNames(output),
  };
}

function providersOf(all: Program, each: Program): readonly JsonObject[] {
  const [known = [], more = []] = [all, each].map(({ provider }) => provider?.['aws'] ?? []);
  if (!isDeepStrictEqual(defaultOf(known), defaultOf(more))) {
    throw new Error('the programs have different default providers');
  }
  return [...known, ...more.filter(({ alias }) => alias !== undefined)];
}

function defaultOf(providers: readonly JsonObject[]): Json | undefined {
  return providers.find(({ alias }) => alias === undefined);
}
