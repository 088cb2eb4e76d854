import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { DxBgpPeer } from '@cdktf/provider-aws/lib/dx-bgp-peer';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import {
  App,
  conditional,
  Fn,
  Lazy,
  propertyAccess,
  TerraformLocal,
  TerraformOutput,
  type TerraformResource,
  TerraformStack,
  TerraformVariable,
  type TerraformVariableConfig,
  Token,
} from 'cdktf';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  IpRoutes,
  TwilioEdge,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { filesThatShow, KEY, printedBy, shows, textOfError } from './traces';

/** An interface that has a key, of any type. */
interface Interface {
  readonly resource: TerraformResource;
  readonly bgpPeers: Readonly<Record<string, DxBgpPeer>>;
}

/** One way to hand a key over. */
interface Way {
  readonly name: string;
  readonly key: (stack: TerraformStack) => string | undefined;
  /** What the program does with the interface afterwards. */
  readonly after?: (made: Interface, stack: TerraformStack) => void;
  /** The errors and warnings that say so; none for a way on which nothing is shown. */
  readonly codes: readonly string[];
  /** Whether the key is in the configuration all the same, because a warning does not stop synthesis. */
  readonly isWritten?: boolean;
}

const REFUSED = ['bgp-auth-key-literal'];
const SENSITIVE: TerraformVariableConfig = { type: 'string', sensitive: true };
const variable = (stack: TerraformStack, config = SENSITIVE, id = 'key'): TerraformVariable =>
  new TerraformVariable(stack, id, config);
const hidden = (stack: TerraformStack): string => variable(stack).stringValue;
const local = (stack: TerraformStack, value: unknown, id = 'local'): TerraformLocal => new TerraformLocal(stack, id, value);
const secret = (stack: TerraformStack, secretString: string): SecretsmanagerSecretVersion =>
  new SecretsmanagerSecretVersion(stack, 'secret', { secretId: 'twilio', secretString });
const override = (value: (stack: TerraformStack) => unknown = () => KEY): NonNullable<Way['after']> => {
  return ({ resource }, stack) => resource.addOverride('bgp_auth_key', value(stack));
};

/** The text that a lazy key yields at synthesis; undefined before. */
let yielded: string | undefined;

const WAYS: readonly Way[] = [
  // Variables.
  { name: 'a sensitive variable', key: hidden, codes: [] },
  { name: 'a variable', key: (stack) => variable(stack, { type: 'string' }).stringValue, codes: ['bgp-auth-key-not-sensitive'] },
  {
    name: 'a sensitive variable with a default',
    key: (stack) => variable(stack, { ...SENSITIVE, default: KEY }).stringValue,
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  {
    name: 'a variable with a default',
    key: (stack) => variable(stack, { type: 'string', default: KEY }).stringValue,
    codes: ['bgp-auth-key-default', 'bgp-auth-key-not-sensitive'],
    isWritten: true,
  },
  {
    name: 'a variable that gets a default later',
    key: hidden,
    after: (_, stack) => (stack.node.findChild('key') as TerraformVariable).addOverride('default', KEY),
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  {
    name: 'a variable that becomes readable later',
    key: hidden,
    after: (_, stack) => (stack.node.findChild('key') as TerraformVariable).addOverride('sensitive', false),
    codes: ['bgp-auth-key-not-sensitive'],
  },
  {
    name: 'a member of a variable with a default',
    key: (stack) =>
      Fn.lookup(variable(stack, { type: 'map(string)', sensitive: true, default: { ashburn: KEY } }).value, 'ashburn'),
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  { name: 'a variable written by hand', key: (stack) => `\${var.${variable(stack).friendlyUniqueId}}`, codes: [] },
  {
    name: 'a variable with a default, written by hand',
    key: (stack) => `\${trimspace(var.${variable(stack, { ...SENSITIVE, default: KEY }).friendlyUniqueId})}`,
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  { name: 'nonsensitive', key: (stack) => Fn.nonsensitive(hidden(stack)), codes: ['bgp-auth-key-not-sensitive'] },

  // Text.
  { name: 'plain text', key: () => KEY, codes: REFUSED },
  { name: 'plain text with ${x}', key: () => `${KEY}\${var.x}`, codes: REFUSED },
  { name: 'plain text after an escaped expression', key: () => `$\${${KEY}}`, codes: REFUSED },
  { name: 'a directive', key: () => `%{ if true }${KEY}%{ endif }`, codes: REFUSED },
  { name: 'a directive in an expression', key: () => `\${"%{ if true }${KEY}%{ endif }"}`, codes: REFUSED },
  { name: 'in quotes', key: () => `\${"${KEY}"}`, codes: REFUSED },
  { name: 'a heredoc', key: () => `\${<<EOT\n${KEY}\nEOT\n}`, codes: REFUSED },
  { name: 'a comment', key: (stack) => `\${var.${variable(stack).friendlyUniqueId} /* ${KEY} */}`, codes: REFUSED },
  { name: 'joined', key: () => Fn.join('-', ['Tr4ce', 'of-a', 'k3y']), codes: REFUSED },
  { name: 'joined with a variable', key: (stack) => Fn.join('', [KEY, hidden(stack)]), codes: REFUSED },
  { name: 'trimmed', key: () => Fn.trimspace(KEY), codes: REFUSED },
  { name: 'formatted', key: () => Fn.format('%s', [KEY]), codes: REFUSED },
  { name: 'sensitive', key: () => Fn.sensitive(KEY), codes: REFUSED },
  { name: 'encoded', key: () => Fn.base64decode(Buffer.from(KEY).toString('base64')), codes: REFUSED },
  { name: 'in a branch', key: (stack) => Token.asString(conditional(hidden(stack), KEY, '')), codes: REFUSED },
  { name: 'an object', key: () => `\${{ a = "${KEY}" }.a}`, codes: REFUSED },
  { name: 'a list', key: () => Fn.element([KEY], 0), codes: REFUSED },
  { name: 'a loop', key: () => `\${join("", [for each in ["${KEY}"] : each])}`, codes: REFUSED },
  { name: 'a token', key: () => Token.asString({ resolve: () => KEY, creationStack: [], toString: () => '' }), codes: REFUSED },
  { name: 'a lazy', key: () => Lazy.stringValue({ produce: () => KEY }), codes: REFUSED },
  {
    name: 'a lazy that yields text only at synthesis',
    key: () => {
      yielded = undefined;
      return Lazy.stringValue({ produce: () => yielded as unknown as string });
    },
    after: () => {
      yielded = KEY;
    },
    codes: REFUSED,
  },
  { name: 'a file', key: () => Fn.file(join(temporaryFolder(), 'key.txt')), codes: REFUSED },
  {
    name: 'a file that the program reads',
    key: () => {
      const name = join(temporaryFolder(), 'key.txt');
      writeFileSync(name, KEY);
      return Fn.rawString(KEY);
    },
    codes: REFUSED,
  },

  // Locals.
  { name: 'a local', key: (stack) => local(stack, hidden(stack)).asString, codes: [] },
  { name: 'a local with text', key: (stack) => local(stack, KEY).asString, codes: REFUSED },
  { name: 'a chain of locals', key: (stack) => local(stack, local(stack, KEY, 'first').asString).asString, codes: REFUSED },
  {
    name: 'a chain of locals to a variable with a default',
    key: (stack) =>
      local(stack, local(stack, variable(stack, { ...SENSITIVE, default: KEY }).stringValue, 'first').asString).asString,
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  {
    name: 'a member of a local',
    key: (stack) => Token.asString(propertyAccess(local(stack, { a: { b: KEY } }).asAnyMap, ['a', 'b'])),
    codes: REFUSED,
  },
  {
    name: 'a local that gets text later',
    key: (stack) => local(stack, hidden(stack)).asString,
    after: (_, stack) => Object.assign(stack.node.findChild('local'), { expression: KEY }),
    codes: REFUSED,
  },

  // Data sources and resources.
  {
    name: 'a parameter of the store',
    key: (stack) => new DataAwsSsmParameter(stack, 'p', { name: '/twilio/bgp' }).value,
    codes: [],
  },
  { name: 'a data source written by hand', key: () => '${data.aws_secretsmanager_secret_version.a.secret_string}', codes: [] },
  { name: 'an ephemeral value, which Terraform refuses here', key: () => '${ephemeral.aws_ssm_parameter.a.value}', codes: [] },
  { name: 'a module', key: () => '${module.keys.ashburn}', codes: [] },
  { name: 'another program', key: () => '${data.terraform_remote_state.keys.outputs.ashburn}', codes: [] },
  { name: 'a secret of the app', key: (stack) => secret(stack, hidden(stack)).secretString, codes: [] },
  { name: 'a secret of the app with text', key: (stack) => secret(stack, KEY).secretString, codes: REFUSED },
  {
    name: 'a secret of the app with text in JSON, decoded',
    key: (stack) => Fn.lookup(Fn.jsondecode(secret(stack, Fn.jsonencode({ ashburn: KEY })).secretString), 'ashburn'),
    codes: REFUSED,
  },
  {
    name: 'a secret of the app with the default of a variable',
    key: (stack) => secret(stack, variable(stack, { ...SENSITIVE, default: KEY }).stringValue).secretString,
    codes: ['bgp-auth-key-default'],
    isWritten: true,
  },
  {
    name: 'a parameter of the app with text',
    key: (stack) => new SsmParameter(stack, 'p', { name: '/twilio/bgp', type: 'SecureString', value: KEY }).value,
    codes: REFUSED,
  },
  { name: 'the ARN of a resource', key: (stack) => secret(stack, hidden(stack)).arn, codes: [] },

  // After the constructor.
  { name: 'an override', key: hidden, after: override(), codes: REFUSED },
  { name: 'an override where no key was given', key: () => undefined, after: override(), codes: REFUSED },
  {
    name: 'an override with a lazy',
    key: hidden,
    after: override(() => Lazy.stringValue({ produce: () => KEY })),
    codes: REFUSED,
  },
  {
    name: 'an override with a variable',
    key: hidden,
    after: override((stack) => variable(stack, SENSITIVE, 'b').stringValue),
    codes: [],
  },
  {
    name: 'an override with a variable that is not sensitive',
    key: hidden,
    after: override((stack) => variable(stack, { type: 'string' }, 'b').stringValue),
    codes: ['bgp-auth-key-not-sensitive'],
  },
  { name: 'an assignment', key: hidden, after: ({ resource }) => Object.assign(resource, { bgpAuthKey: KEY }), codes: REFUSED },
  {
    name: 'an override of the whole stack',
    key: hidden,
    after: ({ resource }, stack) =>
      stack.addOverride(`resource.${resource.terraformResourceType}.${resource.friendlyUniqueId}.bgp_auth_key`, KEY),
    codes: REFUSED,
  },
  {
    name: 'a tag',
    key: hidden,
    after: ({ resource }, stack) =>
      resource.addOverride('tags.key', (stack.node.findChild('key') as TerraformVariable).stringValue),
    codes: ['bgp-auth-key-elsewhere'],
  },
  {
    name: 'a name',
    key: hidden,
    after: ({ resource }, stack) =>
      Object.assign(resource, { name: `twilio-${(stack.node.findChild('key') as TerraformVariable).stringValue}` }),
    codes: ['bgp-auth-key-elsewhere'],
  },
  {
    name: 'a tag with another variable whose name begins like that of the key',
    key: hidden,
    after: ({ resource }, stack) => resource.addOverride('tags.key', variable(stack, { type: 'string' }, 'key_name').stringValue),
    codes: [],
  },
  {
    name: 'a sensitive output',
    key: hidden,
    after: (_, stack) => {
      const value = (stack.node.findChild('key') as TerraformVariable).stringValue;
      new TerraformOutput(stack, 'out', { value, sensitive: true });
    },
    codes: [],
  },
];

const SESSION = { vlan: Vlan.of(101), customerAsn: Asn.of(65010) };
const PRIVATE = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });

/** What has a key, and how it is made. */
const MAKERS: Readonly<Record<string, (stack: TerraformStack, bgpAuthKey: string | undefined) => Interface>> = {
  'a private interface': (stack, bgpAuthKey) =>
    new PrivateVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [PRIVATE],
      connection: port(stack),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64512) }),
      ...(bgpAuthKey !== undefined && { bgpAuthKey }),
    }),
  'a transit interface that is hosted for another account': (stack, bgpAuthKey) =>
    new TransitVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [PRIVATE],
      connection: port(stack),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64512) }),
      owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
      ...(bgpAuthKey !== undefined && { bgpAuthKey }),
    }),
  'a public interface': (stack, bgpAuthKey) =>
    new PublicVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [BgpPeering.ipv4({ amazonAddress: '203.0.113.1/30', customerAddress: '203.0.113.2/30' })],
      routeFilterPrefixes: IpRoutes.of('203.0.113.0/24').cidrs,
      connection: port(stack),
      ...(bgpAuthKey !== undefined && { bgpAuthKey }),
    }),
  'a site of an Interconnect': (stack, bgpAuthKey) =>
    new TwilioInterconnect(stack, 'Twilio', {
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
      announcementsToAws: 'summarised',
      gateway: { vpnGatewayId: 'vgw-0123456789abcdef0' },
      resiliency: 'single-site',
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          connection: port(stack),
          vlan: Vlan.of(101),
          peering: PRIVATE,
          ...(bgpAuthKey !== undefined && { bgpAuthKey }),
        },
      },
    }).sites.ashburn.virtualInterface as unknown as Interface,
};

function port(stack: TerraformStack): ReturnType<typeof DirectConnectConnection.fromConnectionId> {
  return DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
}

/** What a program left behind. */
interface Trace {
  /** The codes of this library in its errors, warnings and annotations, each once. */
  readonly codes: readonly string[];
  /** The errors that are not of this library. */
  readonly otherErrors: readonly string[];
  /** Whether a message or a log shows the key. */
  readonly isSaid: boolean;
  /** The files that show the key. */
  readonly files: readonly string[];
}

/** Runs a program of an app, as far as it goes. */
function run(build: (stack: TerraformStack) => void): Trace {
  const outdir = temporaryFolder();
  const said: string[] = [];
  const otherErrors: string[] = [];
  const printed = printedBy(() => {
    try {
      const app = new App({ outdir });
      const stack = new TerraformStack(app, 'network');
      new AwsProvider(stack, 'aws', { region: 'us-east-1' });
      build(stack);
      app.synth();
      said.push(...app.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data))));
    } catch (error) {
      said.push(textOfError(error));
      if (!(error instanceof ValidationFailure) && !(error as Error).message.includes('twilio-interconnect:')) {
        otherErrors.push((error as Error).message);
      }
    }
  });
  const text = [printed, ...said].join('\n');
  const codes = [...text.matchAll(/twilio-interconnect:([a-z0-9-]+)/g)]
    .map(([, code = '']) => code)
    // The addresses of the tests are those for documentation.
    .filter((each) => !/documentation$|not-public$/.test(each));
  return { codes: [...new Set(codes)].sort(), otherErrors, isSaid: shows(text), files: filesThatShow(outdir) };
}

describe.each(Object.keys(MAKERS))('the key of %s', (maker) => {
  test.each(WAYS.map((way) => [way.name, way] as const))('%s', (_, way) => {
    const trace = run((stack) => {
      const made = MAKERS[maker]!(stack, way.key(stack));
      way.after?.(made, stack);
    });
    const files = way.isWritten === true ? ['stacks/network/cdk.tf.json'] : [];
    expect(trace).toEqual({ codes: way.codes, otherErrors: [], isSaid: false, files });
  });
});

test('the key of a second session is judged as that of the first', () => {
  const trace = run((stack) => {
    const { bgpPeers } = new PrivateVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [PRIVATE, BgpPeering.ipv6()],
      connection: port(stack),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64512) }),
      bgpAuthKey: hidden(stack),
    });
    bgpPeers['ipv6']!.addOverride('bgp_auth_key', KEY);
  });
  expect(trace).toEqual({ codes: REFUSED, otherErrors: [], isSaid: false, files: [] });
});

test('the key of another stack is handed over as a sensitive output', () => {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const [keys, network] = ['keys', 'network'].map((id) => new TerraformStack(app, id)) as [TerraformStack, TerraformStack];
  new AwsProvider(keys, 'aws', { region: 'us-east-1' });
  new AwsProvider(network, 'aws', { region: 'us-east-1' });
  MAKERS['a private interface']!(network, hidden(keys));
  app.synth();
  const { output } = keys.toTerraform() as { readonly output: Readonly<Record<string, { readonly sensitive?: boolean }>> };
  expect(Object.values(output).map(({ sensitive }) => sensitive)).toEqual([true]);
});

test('a key would be found if it were written or said', () => {
  const trace = run((stack) => {
    MAKERS['a private interface']!(stack, hidden(stack));
    local(stack, KEY, 'leak');
    console.log(KEY);
  });
  expect(trace.files).toEqual(['stacks/network/cdk.tf.json']);
  expect(trace.isSaid).toBe(true);
});
