import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { Asn } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  type IDirectConnectConnection,
  type IDirectConnectGateway,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../../support/strict';
import type { Program } from '../program';

/** What a case builds with: a stack of its own, so that cases have nothing to do with each other. */
export interface Surroundings {
  readonly scope: Construct;
  /** Another AWS provider than the stack's default one, of the same account and Region. */
  readonly otherProvider: AwsProvider;
  /** Sensitive variables. */
  readonly keys: readonly [string, string];
  /** Imported. */
  readonly connections: readonly [IDirectConnectConnection, IDirectConnectConnection, IDirectConnectConnection];
  /** Imported, with a known ASN. */
  readonly gateways: readonly [IDirectConnectGateway, IDirectConnectGateway];
}

/** All props of a union of props. */
type PropOf<Props> = Props extends unknown ? keyof Props : never;

/** The props that a change concerns, before and after it. */
export type Change = (
  surroundings: Surroundings,
) => readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];

/** A change of one prop, as a row of the page names it. */
export interface ChangeCase {
  readonly construct: string;
  readonly prop: string;
  readonly build: (surroundings: Surroundings, isAfter: boolean) => void;
}

/** The cases of a construct: one for each of its props, and more. The type makes sure that no prop is left out. */
export function casesOf<Props>(
  construct: string,
  build: (surroundings: Surroundings, props: Partial<Props>) => void,
  changes: { readonly [Prop in PropOf<Props>]: Change | undefined },
  more: Readonly<Record<string, Change>> = {},
): readonly ChangeCase[] {
  const named = Object.entries<Change | undefined>(changes).map(([prop, change]) => [`\`${prop}\``, change] as const);
  return [...named, ...Object.entries(more)].flatMap(([prop, change]) =>
    change === undefined
      ? []
      : {
          construct: `\`${construct}\``,
          prop,
          build: (surroundings, isAfter) => build(surroundings, change(surroundings)[isAfter ? 1 : 0] as Partial<Props>),
        },
  );
}

/** One program with all cases, each under a name of its own. */
export function programOf(cases: readonly ChangeCase[], isAfter: boolean): Program {
  return cases
    .map((each, index) => synthesise(each, nameOf(index), isAfter))
    .reduce<Program>(
      (all, { resource = {}, output = {}, variable, provider }, index) => ({
        variable,
        provider,
        resource: Object.fromEntries(
          [...new Set([...Object.keys(all.resource ?? {}), ...Object.keys(resource)])].map((type) => [
            type,
            { ...all.resource?.[type], ...resource[type] },
          ]),
        ),
        output: {
          ...all.output,
          ...Object.fromEntries(Object.entries(output).map(([key, value]) => [`${nameOf(index)}_${key}`, value])),
        },
      }),
      {},
    );
}

/** The name that all resources and outputs of a case begin with. */
export function nameOf(index: number): string {
  return `case${index}`;
}

function synthesise({ build }: ChangeCase, name: string, isAfter: boolean): Program {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  const otherProvider = new AwsProvider(stack, 'other', { region: 'us-east-1', alias: 'other' });
  const key = (id: string): string => new TerraformVariable(stack, id, { type: 'string', sensitive: true }).stringValue;
  const scope = new Construct(stack, name);
  const connection = (id: string, connectionId: string): IDirectConnectConnection =>
    DirectConnectConnection.fromConnectionId(scope, id, connectionId);
  const gateway = (id: string, directConnectGatewayId: string): IDirectConnectGateway =>
    DirectConnectGateway.fromDirectConnectGatewayAttributes(scope, id, { directConnectGatewayId, amazonSideAsn: Asn.of(64601) });
  const surroundings = {
    scope,
    otherProvider,
    keys: [key('old_key'), key('new_key')],
    connections: [
      connection('OldPort', 'dxcon-fgabc123'),
      connection('NewPort', 'dxcon-fgdef456'),
      connection('SparePort', 'dxcon-fgghi789'),
    ],
    gateways: [
      gateway('OldGateway', '11111111-1111-1111-1111-111111111111'),
      gateway('NewGateway', '22222222-2222-2222-2222-222222222222'),
    ],
  } as const;
  build(surroundings, isAfter);
  app.synth();
  return JSON.parse(readFileSync(join(outdir, 'stacks/network/cdk.tf.json'), 'utf8'));
}
