/**
 * How long a program with this library takes, against a twin that makes the same without it: each in a process of its own, in turns.
 *
 *     npm run benchmark -- --rounds 15 --sites 2,8,32,128 --engines cdk,validator,cdktf
 */
import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { cdkTwin, type Template } from './cdk-twin';
import { cdktfTwin, type Configuration } from './cdktf-twin';
import { cdkLibraryProgram, cdktfLibraryProgram, stacksFor } from './library-program';
import { Project, type Usage } from './project';

/** What is compared. */
interface Comparison {
  readonly label: string;
  readonly withValidator: boolean;
  readonly library: (sites: number) => string;
  /** The twin of what the library made, by stack. */
  readonly twin: (made: Readonly<Record<string, unknown>>) => string;
  /** Where a program writes what it makes of a stack. */
  readonly fileOf: (stack: string) => string;
}

const CDK: Omit<Comparison, 'label' | 'withValidator'> = {
  library: cdkLibraryProgram,
  twin: (made) => cdkTwin(made as Record<string, Template>),
  fileOf: (stack) => `${stack}.template.json`,
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  cdk: { ...CDK, label: 'AWS CDK, no validator', withValidator: false },
  validator: { ...CDK, label: 'AWS CDK, validator', withValidator: true },
  cdktf: {
    label: 'CDKTF',
    withValidator: false,
    library: cdktfLibraryProgram,
    twin: (made) => cdktfTwin(made as Record<string, Configuration>),
    fileOf: (stack) => `stacks/${stack}/cdk.tf.json`,
  },
};

/** Runs both programs in turns; gives the lines of the table. */
function compare({ label, withValidator, library, twin, fileOf }: Comparison, sites: number, rounds: number): readonly string[] {
  const project = new Project();
  const madeBy = (name: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(stacksFor(sites).map((stack) => [stack, project.read(`${name}/${fileOf(stack)}`)]));
  project.write('library.js', library(sites));
  project.run('library', false);
  project.write('twin.js', twin(madeBy('library')));
  project.run('twin', false);
  deepStrictEqual(madeBy('twin'), madeBy('library'));

  const usages: { readonly library: Usage; readonly twin: Usage }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    usages.push({ library: project.run('library', withValidator), twin: project.run('twin', withValidator) });
  }
  project.remove();
  return (['processor', 'elapsed'] as const).map((measure) => {
    const [ours, twins] = (['library', 'twin'] as const).map((name) =>
      usages.map((usage) => usage[name][measure]).sort((a, b) => a - b),
    ) as [number[], number[]];
    const middle = Math.floor(rounds / 2);
    const cells = [label, sites, measure, ...ratioCells(ours[middle]!, twins[middle]!), ...ratioCells(ours[0]!, twins[0]!)];
    return `| ${cells.join(' | ')} |`;
  });
}

function ratioCells(ours: number, twins: number): readonly string[] {
  return [ours.toFixed(), twins.toFixed(), (ours / twins).toFixed(2)];
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    sites: { type: 'string', default: '2,8,32,128' },
    engines: { type: 'string', default: Object.keys(COMPARISONS).join() },
  },
});

console.log('| engine | sites | time (ms) | library, median | twin, median | ratio | library, least | twin, least | ratio |');
console.log('| --- | --: | --- | --: | --: | --: | --: | --: | --: |');
for (const engine of values.engines.split(',')) {
  const comparison = COMPARISONS[engine];
  if (comparison === undefined) {
    throw new Error(`there is nothing to compare named ${engine}: give ${Object.keys(COMPARISONS).join(', ')}`);
  }
  for (const sites of values.sites.split(',').map(Number)) {
    console.log(compare(comparison, sites, Number(values.rounds)).join('\n'));
  }
}
