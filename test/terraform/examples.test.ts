import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, TerraformStack } from 'cdktf';
import { temporaryFolder } from '../support/strict';
import type { Plan } from './plan';
import type { Program } from './program';
import { Workspace } from './workspace';

const examples = join(__dirname, '../../examples/cdktf');

/** Runs an example as it stands, and reads its stacks. */
function run(topic: string): Readonly<Record<string, Program>> {
  const outdir = temporaryFolder();
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    const { app } = require(join(examples, topic, 'main.ts')) as { readonly app: App };
    const stacks = app.node.children.filter((each): each is TerraformStack => TerraformStack.isStack(each));
    return Object.fromEntries(
      stacks.map(({ node: { id } }) => [id, JSON.parse(readFileSync(join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8'))]),
    );
  } finally {
    delete process.env['CDKTF_OUTDIR'];
  }
}

describe.each(
  readdirSync(examples).flatMap((topic) => Object.entries(run(topic)).map(([id, program]) => ({ topic, id, program }))),
)('the example $topic, stack $id', ({ topic, id, program }) => {
  const workspace = new Workspace();
  let plan: Plan;

  afterAll(() => workspace.remove());

  test('is valid for Terraform', () => {
    workspace.write(program).validate();
    const takenOut = workspace.takenOut.length === 0 ? 'nothing' : workspace.takenOut.join(', ');
    process.stdout.write(`${topic}/${id}: taken out for the provider of the mirror: ${takenOut}\n`);
  });

  test('is created whole', () => {
    plan = workspace.plan();
    const actions = new Set((plan.resource_changes ?? []).map(({ change }) => change.actions.join()));
    expect([...actions]).toEqual(['create']);
  });

  test('plans nothing a second time', () => {
    workspace.apply(plan);
    expect(workspace.drift()).toBe('');
  });
});
