import { copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/strict';
import { copyOf } from './copy';
import { CHANGES, PROVIDER_ADDRESS, PROVIDER_VERSION, terraform } from './mirror';
import { changesOf, type Plan, type PlannedChange } from './plan';
import type { JsonObject, Program } from './program';
import { schemaOf } from './schema';
import { stateOf } from './state';

let initialised: string | undefined;

/** A folder in which the provider is installed; the others are copies of it. */
function initialisedFolder(): string {
  if (initialised === undefined) {
    initialised = temporaryFolder();
    const pin = { required_providers: { aws: { source: 'hashicorp/aws', version: PROVIDER_VERSION } } };
    writeFileSync(join(initialised, 'main.tf.json'), JSON.stringify({ terraform: pin }));
    terraform(initialised, ['init', '-input=false', '-no-color']);
    if (!existsSync(join(initialised, '.terraform/providers', PROVIDER_ADDRESS))) {
      throw new Error('terraform init installed no provider');
    }
  }
  return initialised;
}

/** A folder in which one program after another is planned, each over the state that is there. */
export class Workspace {
  private readonly folder = temporaryFolder();
  private program: Program = {};
  /** What the last program has that the provider of the mirror does not know. */
  public takenOut: readonly string[] = [];
  /** What the last plan would change, as Terraform printed it; empty if nothing. */
  public printed = '';

  public constructor() {
    const source = initialisedFolder();
    cpSync(join(source, '.terraform'), join(this.folder, '.terraform'), { recursive: true, verbatimSymlinks: true });
    copyFileSync(join(source, '.terraform.lock.hcl'), join(this.folder, '.terraform.lock.hcl'));
  }

  /** Takes a program in, in place of the last one. */
  public write(program: Program): this {
    const { program: copy, takenOut } = copyOf(program);
    this.program = copy;
    this.takenOut = takenOut;
    const variables = Object.entries(copy.variable ?? {}).filter(([, { default: given }]) => given === undefined);
    const values = Object.fromEntries(variables.map(([name]) => [name, `value-of-${name}`]));
    writeFileSync(join(this.folder, 'cdk.tf.json'), JSON.stringify(copy, undefined, 2));
    writeFileSync(join(this.folder, 'terraform.tfvars.json'), JSON.stringify(values));
    return this;
  }

  /** Throws what Terraform says against the program. */
  public validate(): void {
    terraform(this.folder, ['validate', '-no-color']);
  }

  /** Plans the program over the state; throws what Terraform says against it. */
  public plan(): Plan {
    this.printed = this.planned('-out=plan');
    return JSON.parse(terraform(this.folder, ['show', '-json', 'plan']).output) as Plan;
  }

  /** What a plan of the program over the state would change, as Terraform prints it; empty if nothing. */
  public drift(): string {
    return this.planned();
  }

  /** Applies the program. Its provider must have the address of a service that stands in for AWS's. */
  public create(): void {
    terraform(this.folder, ['apply', '-auto-approve', '-input=false', '-no-color']);
  }

  /** What a plan would change over what the service returns, as Terraform prints it; empty if nothing. */
  public driftFromService(): string {
    return this.planned('-refresh=true');
  }

  /** Leaves the state that an apply of the plan would leave. */
  public apply(plan: Plan): JsonObject {
    const state = stateOf(plan, this.program, (type) => schemaOf(this.folder, type));
    writeFileSync(join(this.folder, 'terraform.tfstate'), JSON.stringify(state));
    return state;
  }

  /** What the provider of the mirror knows of a type of resource. */
  public knownArguments(type: string): readonly string[] {
    const { attributes = {}, block_types: blocks = {} } = schemaOf(this.folder, type);
    return [...Object.keys(attributes), ...Object.keys(blocks)];
  }

  private planned(...more: readonly string[]): string {
    const args = ['plan', '-refresh=false', '-input=false', '-no-color', '-detailed-exitcode', ...more];
    const { status, output } = terraform(this.folder, args, [0, CHANGES]);
    return status === CHANGES ? output : '';
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a plan of the second program does, over the state that the first one left. */
export function planChange(before: Program, after: Program): Readonly<Record<string, PlannedChange>> {
  const workspace = new Workspace();
  try {
    workspace.apply(workspace.write(before).plan());
    return changesOf(workspace.write(after).plan());
  } finally {
    workspace.remove();
  }
}
