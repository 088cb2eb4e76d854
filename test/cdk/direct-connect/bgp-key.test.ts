import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aws, CfnMapping, CfnParameter, Fn, Lazy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import { BgpPeering, ValidationFailure } from 'twilio-interconnect-constructs';
import {
  acceptPlainTextKey,
  DirectConnectConnection,
  DirectConnectGateway,
  PrivateVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import { secretPlaceOf } from '../../../lib/cdk/secret-place';
import { twoSites } from '../../support/two-sites';
import { newStack, SESSION } from './support';

const CODE = 'twilio-interconnect:';

/** Makes an interface with a key. */
function make(keyOf: (stack: Stack) => SecretValue, stack = newStack()): Stack {
  new PrivateVirtualInterface(stack, 'Vif', {
    ...SESSION,
    peerings: [BgpPeering.ipv4()],
    connection: DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
    directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
    bgpAuthKey: keyOf(stack),
  });
  return stack;
}

/** The failure of an interface with a key. */
function failure(keyOf: (stack: Stack) => SecretValue): ValidationFailure | undefined {
  try {
    make(keyOf);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error;
    }
    throw error;
  }
  return undefined;
}

const codes = (keyOf: (stack: Stack) => SecretValue): readonly string[] =>
  failure(keyOf)?.findings.map(({ code, path }) => `${code.slice(CODE.length)} ${path}`) ?? [];
const plain = (text: string): SecretValue => SecretValue.unsafePlainText(text);
const parameter = (stack: Stack): string => new CfnParameter(stack, 'Key', { noEcho: true }).valueAsString;

describe('the plain text of a BGP key is refused', () => {
  test.each<readonly [string, (stack: Stack) => SecretValue]>([
    ['as it is', () => plain('topsecret')],
    ['with what looks like a token: the engine says what is one', () => plain('topsecret${x}')],
    ['with the beginning of a token of CDK', () => plain('topsecret${Token[')],
    ['with the number of a token of CDK', () => plain('topsecret-1.8e+289')],
    ['with the beginning of a reference', () => plain('{{resolve:topsecret')],
    ['with what looks like a reference to a store', () => plain('{{resolve:topsecret}}')],
    ['beside a reference', () => plain('topsecret{{resolve:secretsmanager:twilio/bgp:SecretString:a}}')],
    ['made later', () => plain(Lazy.string({ produce: () => 'topsecret' }))],
    ['made later, with what looks like a token', () => plain(Lazy.string({ produce: () => 'topsecret${x}' }))],
    ['as a token', () => plain(Token.asString(new Lazily()))],
    ['as a secret of its own', () => new SecretValue('topsecret')],
    ['joined', () => plain(Fn.join('', ['top', 'secret']))],
    ['joined with a parameter', (stack) => plain(Fn.join('-', ['topsecret', parameter(stack)]))],
    ['before a parameter', (stack) => plain(`topsecret${parameter(stack)}`)],
    ['after a value of AWS', () => plain(`${Aws.REGION}topsecret`)],
    ['as a separator', (stack) => plain(Fn.join('topsecret', [parameter(stack), Aws.REGION]))],
    ['substituted', () => plain(Fn.sub('topsecret'))],
    ['in what is substituted', () => plain(Fn.sub('${Name}', { Name: 'topsecret' }))],
    ['encoded', () => plain(Fn.base64('topsecret'))],
    ['in a branch of a condition', (stack) => plain(Token.asString(Fn.conditionIf('C', 'topsecret', parameter(stack))))],
    ['in a list', () => plain(Token.asString({ 'Fn::Select': [0, ['topsecret']] }))],
    ['in a mapping', (stack) => plain(new CfnMapping(stack, 'M', { mapping: { a: { b: 'topsecret' } } }).findInMap('a', 'b'))],
    [
      'as the default of a parameter',
      (stack) => SecretValue.cfnParameter(new CfnParameter(stack, 'K', { noEcho: true, default: 'topsecret' })),
    ],
  ])('%s', (_, keyOf) => {
    expect(codes(keyOf)).toEqual(['bgp-auth-key-plain-text bgpAuthKey']);
    const refused = failure(keyOf)!;
    expect(`${refused.message}${refused.stack}${JSON.stringify(refused.findings)}`).not.toContain('topsecret');
  });

  test('together with its syntax, if all of it is known', () => {
    expect(codes(() => plain('short'))).toEqual(['bgp-auth-key-plain-text bgpAuthKey', 'bgp-auth-key-syntax bgpAuthKey']);
    expect(codes(() => plain(Lazy.string({ produce: () => 'a${b} c' })))).toEqual([
      'bgp-auth-key-plain-text bgpAuthKey',
      'bgp-auth-key-syntax bgpAuthKey',
    ]);
  });

  test('at a site of an Interconnect', () => {
    const act = (): unknown => twoSites({ ashburn: { bgpAuthKey: plain('topsecret${x}') } });
    expect(act).toThrow(/sites\.ashburn\.bgpAuthKey: is plain text.*bgp-auth-key-plain-text/);
    expect(act).not.toThrow(/topsecret/);
  });
});

test.each<readonly [string, (stack: Stack) => SecretValue]>([
  ['a secret', () => SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' })],
  [
    'a secret with a token in its ARN',
    () => SecretValue.secretsManager(`arn:${Aws.PARTITION}:secretsmanager:us-east-1:111111111111:secret:b`),
  ],
  ['a parameter', (stack) => SecretValue.cfnParameter(new CfnParameter(stack, 'K', { noEcho: true }))],
  [
    'the name of a parameter in the store',
    (stack) =>
      plain(new CfnParameter(stack, 'K', { type: 'AWS::SSM::Parameter::Value<String>', default: '/twilio/bgp' }).valueAsString),
  ],
  ['a whole reference that was written by hand', () => plain('{{resolve:secretsmanager:twilio/bgp:SecretString:ashburn}}')],
  ['two references', () => plain('{{resolve:ssm:/twilio/one}}{{resolve:ssm:/twilio/two}}')],
  ['an export of another stack', () => plain(Fn.importValue('TwilioKey'))],
  ['an attribute', () => plain(Token.asString(Fn.getAtt('Resource', 'Key')))],
  ['a part of a parameter', (stack) => plain(Fn.select(0, Fn.split('-', parameter(stack))))],
  ['one that is not there yet', () => plain(Lazy.string({ produce: () => undefined }))],
])('a BGP key may be %s', (_, keyOf) => {
  expect(codes(keyOf)).toEqual([]);
});

describe('a BGP key that the program accepts as plain text', () => {
  test('stands in the template, without a finding', () => {
    const stack = make(() => acceptPlainTextKey(plain('topsecret')));
    const assembly = (stack.node.root as App).synth();
    const template = readFileSync(join(assembly.directory, `${stack.artifactId}.template.json`), 'utf8');
    expect(JSON.parse(template).Resources).toHaveProperty(['Vif21F98A3D', 'Properties', 'BgpPeers', 0, 'AuthKey'], 'topsecret');
    const files = readdirSync(assembly.directory).filter((name) => name.endsWith('.json'));
    // CDK writes the properties of resources into the tree as well.
    expect(files.filter((name) => readFileSync(join(assembly.directory, name), 'utf8').includes('topsecret')).sort()).toEqual([
      `${stack.artifactId}.template.json`,
      'tree.json',
    ]);
    expect(assembly.getStackArtifact(stack.artifactId).messages).toEqual([]);
  });

  test('must still be one that AWS takes', () => {
    expect(codes(() => acceptPlainTextKey(plain('short')))).toEqual(['bgp-auth-key-syntax bgpAuthKey']);
    expect(codes((stack) => acceptPlainTextKey(plain(`topsecret${parameter(stack)}`)))).toEqual([]);
    expect(codes(() => acceptPlainTextKey(SecretValue.ssmSecure('/twilio/bgp', '1')))).toEqual([
      'bgp-auth-key-secure-string bgpAuthKey',
    ]);
  });

  test('is only this key', () => {
    acceptPlainTextKey(plain('topsecret'));
    expect(codes(() => plain('topsecret'))).toEqual(['bgp-auth-key-plain-text bgpAuthKey']);
  });
});

/** A token of a program's own. */
class Lazily {
  public readonly creationStack = [];
  public resolve(): string {
    return 'topsecret';
  }
  public toString(): string {
    return Token.asString(this);
  }
}

test('a long text for Fn::Sub takes time by its length', () => {
  const start = performance.now();
  const place = secretPlaceOf(new Stack(), SecretValue.unsafePlainText(Fn.sub('${a'.repeat(50_000))));
  expect(place.region).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(3000);
});
