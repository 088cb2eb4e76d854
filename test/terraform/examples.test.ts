import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, TerraformStack } from 'cdktf';
import { temporaryFolder } from '../support/strict';
import { copyOf } from './copy';
import { merge, mergedName } from './merge';
import type { Plan } from './plan';
import type { JsonObject, Program } from './program';
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

const EXAMPLES = readdirSync(examples).flatMap((topic) =>
  Object.entries(run(topic)).map(([id, program]) => ({ name: `${topic}_${id}`, program })),
);

// One program of all examples, because most of the time goes into starting the provider.
describe('all examples, each under names of its own', () => {
  const workspace = new Workspace();
  let plan: Plan;
  let state: JsonObject = {};

  afterAll(() => workspace.remove());

  test('are valid for Terraform', () => {
    const copies = EXAMPLES.map(({ name, program }) => [name, copyOf(program)] as const);
    workspace.write(merge(Object.fromEntries(copies.map(([name, { program }]) => [name, program])))).validate();
    for (const [name, { takenOut }] of copies) {
      process.stdout.write(`${name}: taken out for the provider of the mirror: ${takenOut.join(', ') || 'nothing'}\n`);
    }
  });

  test('are planned', () => {
    plan = workspace.plan();
  });

  test.each(EXAMPLES)('$name is created whole', ({ name, program }) => {
    const wanted = Object.entries(program.resource ?? {}).flatMap(([type, named]) =>
      Object.keys(named).map((each) => `${type}.${mergedName(name, each)} create`),
    );
    const planned = (plan.resource_changes ?? []).map(({ address, change }) => `${address} ${change.actions.join()}`);
    expect(wanted.length).toBeGreaterThan(0);
    expect(planned.filter((each) => each.includes(`.${name}_`)).sort()).toEqual(wanted.sort());
  });

  test('plan nothing a second time', () => {
    state = workspace.apply(plan);
    expect(workspace.drift()).toBe('');
  });

  // Terraform agrees that these are the values of the program, because it planned nothing.
  test.each(['us-east-1a', 'us-east-1b'])('the routes of %s lead to the firewall of that zone', (zone) => {
    const [firewall] = stateOf('aws_networkfirewall_firewall', `firewall-${zone}`);
    const endpoint = firewall?.firewall_status[0].sync_states[0].attachment[0].endpoint_id;
    expect(endpoint).toMatch(/^endpoint-id-[0-9a-f]+$/);
    for (const route of ['out', 'back']) {
      expect(stateOf('aws_route', `${route}-${zone}`).map((each) => each.vpc_endpoint_id)).toEqual([endpoint]);
    }
    expect(new Set(stateOf('aws_route', '').map((each) => each.vpc_endpoint_id || undefined)).size).toBe(3);
  });

  /** The attributes of the softphones' resources whose name ends so. */
  function stateOf(type: string, end: string): readonly Record<string, any>[] {
    const resources = (state['resources'] ?? []) as unknown as readonly Record<string, any>[];
    return resources
      .filter((each) => each['type'] === type && each['name'].startsWith('voice-sdk-egress') && each['name'].endsWith(end))
      .map((each) => each['instances'][0].attributes);
  }
});
