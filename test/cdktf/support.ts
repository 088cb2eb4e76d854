import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformElement, TerraformStack, TerraformVariable } from 'cdktf';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  IpRoutes,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  TwilioInterconnect,
  type TwilioInterconnectOptions,
  type TwilioInterconnectSiteProps,
  type TwilioInterconnectWithVpc,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';

/** The engine that the tests run on: each runs on both. */
declare const ENGINE: 'cdktf' | 'cdktn';

/** Whether the tests run on CDK Terrain. */
export const IS_CDKTN = ENGINE === 'cdktn';

/** What one stack was synthesised to. */
export interface Synthesised {
  readonly stack: TerraformStack;
  /** By type, then by logical id, without the marks of the engine. */
  readonly resource: Readonly<Record<string, Readonly<Record<string, any>>>>;
  /** The data sources, in the same way. */
  readonly data: Readonly<Record<string, Readonly<Record<string, any>>>>;
  readonly output: Readonly<Record<string, { readonly value: unknown; readonly description?: string }>>;
  /** `path: message`, as the manifest has them. */
  readonly warnings: readonly string[];
}

/** Builds a stack with an AWS provider in an app of its own, and synthesises the app as a program does. */
export function synthesise(build: (stack: TerraformStack) => void): Synthesised {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  build(stack);
  app.synth();
  return readStack(outdir, stack);
}

/** Reads what an app wrote of a stack. */
export function readStack(outdir: string, stack: TerraformStack): Synthesised {
  const { id } = stack.node;
  const json = JSON.parse(readFileSync(join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8'));
  const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  for (const resources of Object.values<Record<string, Record<string, unknown>>>({ ...json.data, ...json.resource })) {
    for (const resource of Object.values(resources)) {
      delete resource['//'];
    }
  }
  return {
    stack,
    resource: json.resource ?? {},
    data: json.data ?? {},
    output: json.output ?? {},
    warnings: stacks[id].annotations.map(
      ({ constructPath, message }: { constructPath: string; message: string }) => `${constructPath}: ${message}`,
    ),
  };
}

/** The one resource of a type. */
export function only({ resource }: Pick<Synthesised, 'resource'>, type: string): any {
  const resources = Object.values(resource[type] ?? {});
  expect(resources).toHaveLength(1);
  return resources[0];
}

/** All resources of a type. */
export function all({ resource }: Pick<Synthesised, 'resource'>, type: string): readonly any[] {
  return Object.values(resource[type] ?? {});
}

/** All data sources of a type. */
export function dataOf({ data }: Pick<Synthesised, 'data'>, type: string): readonly any[] {
  return Object.values(data[type] ?? {});
}

/** The codes and paths of the errors with which something is refused. */
export function refusalOf(act: () => unknown): readonly string[] {
  return failureOf(act)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code.replace('twilio-interconnect:', '')} ${path}`);
}

export function failureOf(act: () => unknown): ValidationFailure {
  try {
    act();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error;
    }
    throw error;
  }
  throw new Error('it was accepted');
}

/** Every element of the stack below a path: its path and its logical id. */
export function tree(stack: TerraformStack, below: string): readonly string[] {
  return stack.node
    .findAll()
    .filter((each): each is TerraformElement => TerraformElement.isTerraformElement(each))
    .filter(({ node }) => node.path.startsWith(below))
    .map((each) => `${each.node.path} ${each.friendlyUniqueId}`);
}

/** What a test may change of the two-site Interconnect. */
export type TwoSitesChanges = Partial<TwilioInterconnectOptions<'ashburn' | 'sanJose'> & TwilioInterconnectWithVpc> & {
  readonly ashburn?: Partial<TwilioInterconnectSiteProps>;
  readonly sanJose?: Partial<TwilioInterconnectSiteProps>;
};

/** The Interconnect at Ashburn and San Jose, with a VPC of public addresses. */
export function twoSites(stack: TerraformStack, changes: TwoSitesChanges = {}): TwilioInterconnect<'ashburn' | 'sanJose'> {
  const { ashburn, sanJose, ...rest } = changes;
  const vpc = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24' });
  const routeTable = new RouteTable(stack, 'sbc', { vpcId: vpc.id });
  const key = new TerraformVariable(stack, 'bgp_key', { type: 'string', sensitive: true });
  return new TwilioInterconnect(stack, 'Twilio', {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
    announcementsToAws: 'summarised',
    vpc: { vpcId: vpc.id, routeTableIds: [routeTable.id] },
    traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
    sites: {
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: DirectConnectConnection.fromConnectionId(stack, 'AshburnPort', 'dxcon-fgabc123'),
        vlan: Vlan.of(101),
        peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
        bgpAuthKey: key.stringValue,
        ...ashburn,
      },
      sanJose: {
        edge: TwilioEdge.SAN_JOSE_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: DirectConnectConnection.fromConnectionId(stack, 'SanJosePort', 'dxcon-fgdef456', { region: 'us-west-1' }),
        vlan: Vlan.of(102),
        peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
        bgpAuthKey: key.stringValue,
        ...sanJose,
      },
    },
    ...rest,
  });
}
