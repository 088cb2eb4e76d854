import {
  App,
  Aws,
  CfnDynamicReference,
  CfnDynamicReferenceService,
  CfnMapping,
  CfnParameter,
  CfnResource,
  CustomResource,
  Fn,
  Lazy,
  NestedStack,
  SecretValue,
  Stack,
  Tags,
  Token,
} from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
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
  acceptPlainTextKey,
  DirectConnectConnection,
  DirectConnectGateway,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';
import { STRICT_CONTEXT, temporaryFolder } from '../support/strict';
import { filesThatShow, KEY, printedBy, shows, textOfError } from './traces';

/** An interface that has a key, of any type. */
interface Interface {
  readonly resource: CfnResource;
}

/** One way to hand a key over. */
interface Way {
  readonly name: string;
  readonly key: (stack: Stack) => SecretValue | undefined;
  /** What the program does with the interface afterwards. */
  readonly after?: (made: Interface, stack: Stack) => void;
  /** The errors and warnings that say so; none for a way on which nothing is shown. */
  readonly codes: readonly string[];
}

const plain = (text: string): SecretValue => SecretValue.unsafePlainText(text);
const hidden = (stack: Stack): string => new CfnParameter(stack, 'Hidden', { noEcho: true }).valueAsString;
const stored = (): SecretValue => SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' });
const refused = (...more: readonly string[]): readonly string[] => ['bgp-auth-key-plain-text', ...more];
const override = (path: string, value: (stack: Stack) => unknown = () => KEY): NonNullable<Way['after']> => {
  return ({ resource }, stack) => resource.addPropertyOverride(path, value(stack));
};

/** The text that a lazy key yields at synthesis; undefined before. */
let yielded: string | undefined;
const later = (): SecretValue => {
  yielded = undefined;
  return plain(Lazy.uncachedString({ produce: () => yielded }));
};
const yieldAs = (text: string) => (): void => {
  yielded = text;
};

const WAYS: readonly Way[] = [
  // From a store.
  { name: 'Secrets Manager', key: stored, codes: [] },
  {
    name: 'Secrets Manager, with every option',
    key: () => SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn', versionStage: 'AWSCURRENT' }),
    codes: [],
  },
  { name: 'the whole of a secret', key: () => SecretValue.secretsManager('twilio/bgp'), codes: [] },
  { name: 'a secret of the app', key: (stack) => new secretsmanager.Secret(stack, 'S').secretValueFromJson('a'), codes: [] },
  {
    name: 'a secret of the app that was written as plain text',
    key: (stack) => new secretsmanager.Secret(stack, 'S', { secretStringValue: plain(KEY) }).secretValue,
    codes: refused(),
  },
  {
    name: 'a secret of the app whose template has it',
    key: (stack) =>
      new secretsmanager.Secret(stack, 'S', {
        generateSecretString: { secretStringTemplate: JSON.stringify({ ashburn: KEY }), generateStringKey: 'other' },
      }).secretValueFromJson('ashburn'),
    codes: refused(),
  },
  {
    name: 'an imported secret',
    key: (stack) => secretsmanager.Secret.fromSecretNameV2(stack, 'S', 'twilio').secretValue,
    codes: [],
  },
  { name: 'a secure string', key: () => SecretValue.ssmSecure('/twilio/bgp', '1'), codes: ['bgp-auth-key-secure-string'] },
  {
    name: 'a dynamic reference',
    key: () =>
      SecretValue.cfnDynamicReference(
        new CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, 'twilio:SecretString:a'),
      ),
    codes: [],
  },
  {
    name: 'a dynamic reference to a parameter',
    key: () => SecretValue.cfnDynamicReference(new CfnDynamicReference(CfnDynamicReferenceService.SSM, '/twilio/bgp:1')),
    codes: ['bgp-auth-key-shown'],
  },
  { name: 'a reference written by hand', key: () => plain('{{resolve:secretsmanager:twilio:SecretString:a}}'), codes: [] },
  { name: 'a parameter of the store, by hand', key: () => plain('{{resolve:ssm:/twilio/bgp:1}}'), codes: ['bgp-auth-key-shown'] },
  {
    name: 'a parameter of the store, looked up',
    key: (stack) => plain(ssm.StringParameter.valueForStringParameter(stack, '/twilio/bgp')),
    codes: ['bgp-auth-key-shown'],
  },
  {
    name: 'a parameter of the store that the app makes',
    key: (stack) => plain(new ssm.StringParameter(stack, 'P', { stringValue: KEY }).stringValue),
    codes: refused('bgp-auth-key-shown'),
  },

  // From parameters.
  { name: 'a parameter', key: (stack) => SecretValue.cfnParameter(new CfnParameter(stack, 'K', { noEcho: true })), codes: [] },
  {
    name: 'a parameter with a default',
    key: (stack) => SecretValue.cfnParameter(new CfnParameter(stack, 'K', { noEcho: true, default: KEY })),
    codes: refused(),
  },
  {
    name: 'a parameter that is echoed',
    key: (stack) => plain(new CfnParameter(stack, 'K').valueAsString),
    codes: ['bgp-auth-key-shown'],
  },
  {
    name: 'a parameter that is echoed, with a default',
    key: (stack) => plain(new CfnParameter(stack, 'K', { default: KEY }).valueAsString),
    codes: refused('bgp-auth-key-shown'),
  },
  {
    name: 'a parameter with a default, by its name',
    key: (stack) => {
      new CfnParameter(stack, 'K', { noEcho: true, default: KEY });
      return plain(Token.asString({ Ref: 'K' }));
    },
    codes: refused(),
  },
  {
    name: 'a parameter with a default, substituted',
    key: (stack) => {
      new CfnParameter(stack, 'K', { noEcho: true, default: KEY });
      return plain(Fn.sub('${K}'));
    },
    codes: refused(),
  },
  {
    name: 'a parameter whose default is made later',
    key: (stack) =>
      plain(new CfnParameter(stack, 'K', { noEcho: true, default: Lazy.string({ produce: () => KEY }) }).valueAsString),
    codes: refused(),
  },
  { name: 'an output of another stack', key: () => plain(Fn.importValue('TwilioKey')), codes: ['bgp-auth-key-shown'] },
  {
    name: 'an attribute',
    key: (stack) => {
      new CfnResource(stack, 'R', { type: 'Acme::Keys::Key' });
      return plain(Token.asString(Fn.getAtt('R', 'Key')));
    },
    codes: [],
  },
  {
    name: 'an attribute of a custom resource',
    key: (stack) =>
      SecretValue.resourceAttribute(
        new CustomResource(stack, 'C', { serviceToken: 'arn:aws:sns:us-east-1:111111111111:t' }).getAttString('K'),
      ),
    codes: [],
  },

  // As text.
  { name: 'plain text', key: () => plain(KEY), codes: refused() },
  { name: 'plain text with ${x}', key: () => plain(`${KEY}\${x}`), codes: refused() },
  { name: 'plain text with the form of a token', key: () => plain(`${KEY}\${Token[`), codes: refused() },
  {
    name: 'plain text of a form that AWS does not take',
    key: () => plain(`${KEY} ${KEY}`),
    codes: refused('bgp-auth-key-syntax'),
  },
  { name: 'a secret of its own', key: () => new SecretValue(KEY), codes: refused() },
  { name: 'a lazy', key: () => plain(Lazy.string({ produce: () => KEY })), codes: refused() },
  { name: 'a lazy that yields text only at synthesis', key: later, after: yieldAs(KEY), codes: refused() },
  {
    name: 'a lazy that yields text that AWS does not take only at synthesis',
    key: later,
    after: yieldAs(`${KEY} ${KEY}`),
    codes: refused('bgp-auth-key-syntax'),
  },
  { name: 'a token', key: () => plain(Token.asString({ resolve: () => KEY, creationStack: [] })), codes: refused() },
  { name: 'joined', key: () => plain(Fn.join('-', ['Tr4ce', 'of-a', 'k3y'])), codes: refused() },
  { name: 'joined with a parameter', key: (stack) => plain(Fn.join('', [KEY, hidden(stack)])), codes: refused() },
  { name: 'substituted', key: () => plain(Fn.sub('${A}-${B}', { A: 'Tr4ce-of-a', B: 'k3y' })), codes: refused() },
  { name: 'encoded', key: () => plain(Fn.base64(KEY)), codes: refused() },
  { name: 'split', key: () => plain(Fn.select(0, Fn.split('|', `${KEY}|${Aws.REGION}`))), codes: refused() },
  {
    name: 'in a mapping',
    key: (stack) => plain(new CfnMapping(stack, 'M', { mapping: { a: { b: KEY } } }).findInMap('a', 'b')),
    codes: refused(),
  },
  {
    name: 'in a mapping that is found at deploy time',
    key: (stack) => plain(new CfnMapping(stack, 'M', { mapping: { a: { b: KEY } } }).findInMap(Aws.REGION, 'b')),
    codes: refused(),
  },
  { name: 'in a branch', key: (stack) => plain(Token.asString(Fn.conditionIf('C', KEY, hidden(stack)))), codes: refused() },
  { name: 'beside a reference', key: () => plain(`${KEY}{{resolve:secretsmanager:twilio}}`), codes: refused() },
  { name: 'beside a parameter', key: (stack) => plain(`${hidden(stack)}${KEY}`), codes: refused() },
  { name: 'in half a reference', key: () => plain(`{{resolve:secretsmanager:${KEY}`), codes: refused() },
  { name: 'in what is no store', key: () => plain(`{{resolve:${KEY}:a}}`), codes: refused() },

  // After the constructor.
  { name: 'an override', key: stored, after: override('BgpPeers.0.AuthKey'), codes: refused() },
  { name: 'an override where no key was given', key: () => undefined, after: override('BgpPeers.0.AuthKey'), codes: refused() },
  {
    name: 'an override of all sessions',
    key: stored,
    after: override('BgpPeers', () => [{ AddressFamily: 'ipv4', Asn: '65010', AuthKey: KEY }]),
    codes: refused(),
  },
  {
    name: 'an override with a lazy',
    key: stored,
    after: override('BgpPeers.0.AuthKey', () => Lazy.string({ produce: () => KEY })),
    codes: refused(),
  },
  {
    name: 'an override with a parameter that has a default',
    key: stored,
    after: override('BgpPeers.0.AuthKey', (stack) => new CfnParameter(stack, 'K', { noEcho: true, default: KEY }).valueAsString),
    codes: refused(),
  },
  {
    name: 'an override with another secret',
    key: stored,
    after: override('BgpPeers.0.AuthKey', () => SecretValue.secretsManager('other').unsafeUnwrap()),
    codes: [],
  },
  {
    name: 'an override beside a key that was accepted',
    key: () => acceptPlainTextKey(plain('known-to-all')),
    after: override('BgpPeers.0.AuthKey'),
    codes: refused(),
  },
  {
    name: 'an override of the raw resource',
    key: stored,
    after: ({ resource }) => resource.addOverride('Properties.BgpPeers.0.AuthKey', KEY),
    codes: refused(),
  },
  {
    name: 'an assignment',
    key: stored,
    after: ({ resource }) => Object.assign(resource, { bgpPeers: [{ addressFamily: 'ipv4', asn: '65010', authKey: KEY }] }),
    codes: refused(),
  },
  {
    name: 'a reference in a tag',
    key: stored,
    after: ({ resource }) => Tags.of(resource).add('key', stored().unsafeUnwrap()),
    codes: ['bgp-auth-key-elsewhere'],
  },
  {
    name: 'a reference in the name',
    key: stored,
    after: override('VirtualInterfaceName', () => `twilio-${stored().unsafeUnwrap()}`),
    codes: ['bgp-auth-key-elsewhere'],
  },
  {
    name: 'a reference in the metadata',
    key: stored,
    after: ({ resource }) => resource.addMetadata('key', stored().unsafeUnwrap()),
    codes: ['bgp-auth-key-elsewhere'],
  },
  {
    name: 'a parameter in a tag',
    key: (stack) => SecretValue.cfnParameter(new CfnParameter(stack, 'K', { noEcho: true })),
    after: ({ resource }, stack) => Tags.of(resource).add('key', (stack.node.findChild('K') as CfnParameter).valueAsString),
    codes: ['bgp-auth-key-elsewhere'],
  },
];

const SESSION = { vlan: Vlan.of(101), customerAsn: Asn.of(65010) };
const PRIVATE = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });

/** What has a key, and how it is made. */
const MAKERS: Readonly<Record<string, (stack: Stack, bgpAuthKey: SecretValue | undefined) => Interface>> = {
  'a private interface': (stack, bgpAuthKey) =>
    new PrivateVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [PRIVATE],
      connection: port(stack),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      ...(bgpAuthKey && { bgpAuthKey }),
    }),
  'a transit interface': (stack, bgpAuthKey) =>
    new TransitVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [PRIVATE],
      connection: port(stack),
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      ...(bgpAuthKey && { bgpAuthKey }),
    }),
  'a public interface': (stack, bgpAuthKey) =>
    new PublicVirtualInterface(stack, 'Vif', {
      ...SESSION,
      peerings: [BgpPeering.ipv4({ amazonAddress: '203.0.113.1/30', customerAddress: '203.0.113.2/30' })],
      routeFilterPrefixes: IpRoutes.of('203.0.113.0/24').cidrs,
      connection: port(stack),
      ...(bgpAuthKey && { bgpAuthKey }),
    }),
  'a site of an Interconnect': (stack, bgpAuthKey) =>
    new TwilioInterconnect(stack, 'Twilio', {
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
      announcementsToAws: 'summarised',
      resiliency: 'single-site',
      vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0'),
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          connection: port(stack),
          vlan: Vlan.of(101),
          peering: PRIVATE,
          ...(bgpAuthKey && { bgpAuthKey }),
        },
      },
    }).sites.ashburn.virtualInterface,
};

function port(stack: Stack): ReturnType<typeof DirectConnectConnection.fromConnectionId> {
  return DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
}

/** What a program left behind. */
interface Trace {
  /** The codes of this library in its errors, warnings and reports, each once. */
  readonly codes: readonly string[];
  /** The errors that are not of this library. */
  readonly otherErrors: readonly string[];
  /** Whether a message or a log shows the key. */
  readonly isSaid: boolean;
  /** The files that show the key. */
  readonly files: readonly string[];
}

/** Runs a program of an app, as far as it goes. */
function run(build: (stack: Stack) => void): Trace {
  const outdir = temporaryFolder();
  const said: string[] = [];
  const otherErrors: string[] = [];
  delete process.env['CDK_VALIDATION'];
  const printed = printedBy(() => {
    try {
      const app = new App({ outdir, context: STRICT_CONTEXT });
      const stack = new Stack(app, 'Stack');
      build(stack);
      const assembly = app.synth();
      said.push(...assembly.stacks.flatMap(({ messages }) => messages.map(({ entry }) => JSON.stringify(entry))));
    } catch (error) {
      said.push(textOfError(error));
      if (!(error instanceof ValidationFailure) && !(error as Error).message.includes('twilio-interconnect:')) {
        otherErrors.push((error as Error).message);
      }
    }
  });
  process.env['CDK_VALIDATION'] = 'false';
  const text = [printed, ...said].join('\n');
  const codes = [...text.matchAll(/twilio-interconnect:([a-z0-9-]+)/g)]
    .map(([, code = '']) => code)
    // The addresses of the tests are those for documentation.
    .filter((each) => !/documentation$|not-public$/.test(each));
  return { codes: [...new Set(codes)].sort(), otherErrors, isSaid: shows(text), files: filesThatShow(outdir) };
}

/** What is made in a nested stack, whose parameters its parent gives. */
function nested(given: (stack: Stack) => string, noEcho = true): (stack: Stack) => void {
  return (stack) => {
    const inner = new NestedStack(stack, 'Inner', { parameters: { Key: given(stack) } });
    const key = new CfnParameter(inner, 'Key', { noEcho }).valueAsString;
    MAKERS['a private interface']!(inner, plain(key));
  };
}

describe('the key that a nested stack gets from its parent', () => {
  test.each<readonly [string, (stack: Stack) => void, readonly string[]]>([
    ['as text', nested(() => KEY), refused()],
    ['made later', nested(() => Lazy.string({ produce: () => KEY })), refused()],
    ['beside a parameter', nested((stack) => `${hidden(stack)}${KEY}`), refused()],
    ['as a parameter', nested(hidden), []],
    ['as a parameter, in one that is echoed', nested(hidden, false), ['bgp-auth-key-shown']],
    ['from a store', nested(() => stored().unsafeUnwrap()), []],
  ])('%s', (_, build, codes) => {
    expect(run(build)).toEqual({ codes, otherErrors: [], isSaid: false, files: [] });
  });
});

describe('the key of another stack', () => {
  test.each<readonly [string, (other: Stack) => string, readonly string[]]>([
    ['is a secret there', (other) => new secretsmanager.Secret(other, 'S').secretValue.unsafeUnwrap(), []],
    [
      'is a secret there, as plain text',
      (other) => new secretsmanager.Secret(other, 'S', { secretStringValue: plain(KEY) }).secretValue.unsafeUnwrap(),
      refused(),
    ],
    [
      'is a parameter there, which becomes an output',
      (other) => new CfnParameter(other, 'K', { noEcho: true }).valueAsString,
      ['bgp-auth-key-shown'],
    ],
    [
      'is a parameter there, with a default',
      (other) => new CfnParameter(other, 'K', { noEcho: true, default: KEY }).valueAsString,
      refused('bgp-auth-key-shown'),
    ],
  ])('%s', (_, keyOf, codes) => {
    const build = (stack: Stack): void => {
      const other = new Stack(stack.node.scope!, 'Other');
      new CfnResource(other, 'Topic', { type: 'AWS::SNS::Topic' });
      MAKERS['a private interface']!(stack, plain(keyOf(other)));
    };
    expect(run(build)).toEqual({ codes, otherErrors: [], isSaid: false, files: [] });
  });
});

describe('what is kept of a key', () => {
  test('is nothing, in the plans and constructs of an accepted key', () => {
    const said = printedBy(() => {
      const stack = new Stack(new App({ outdir: temporaryFolder() }), 'Stack');
      const twilio = MAKERS['a site of an Interconnect']!(stack, acceptPlainTextKey(plain(KEY)));
      const { plan } = twilio.resource.node.scopes.find(
        (each) => each instanceof TwilioInterconnect,
      ) as TwilioInterconnect<'ashburn'>;
      console.log(JSON.stringify(plan), plan);
    });
    expect(said).toContain('ashburn');
    expect(shows(said)).toBe(false);
  });

  test('is the template and the tree of CDK, if the program accepts that', () => {
    const trace = run((stack) => void MAKERS['a private interface']!(stack, acceptPlainTextKey(plain(KEY))));
    expect(trace).toEqual({ codes: [], otherErrors: [], isSaid: false, files: ['Stack.template.json', 'tree.json'] });
  });

  test('would be found if it were written or said', () => {
    const trace = run((stack) => {
      MAKERS['a private interface']!(stack, stored());
      new CfnResource(stack, 'Leak', { type: 'AWS::SNS::Topic', properties: { DisplayName: KEY } });
      console.log(KEY);
    });
    expect(trace.files).toEqual(['Stack.template.json']);
    expect(trace.isSaid).toBe(true);
  });
});

describe.each(Object.keys(MAKERS))('the key of %s', (maker) => {
  test.each(WAYS.map((way) => [way.name, way] as const))('%s', (_, way) => {
    const trace = run((stack) => {
      const made = MAKERS[maker]!(stack, way.key(stack));
      way.after?.(made, stack);
    });
    expect(trace).toEqual({ codes: way.codes, otherErrors: [], isSaid: false, files: [] });
  });
});
