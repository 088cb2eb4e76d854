import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Fn, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Construct } from 'constructs';
import { addStackDependency, makeResource, stackOutput } from '../../lib/cdk/older-releases';
import { HAS_VALIDATIONS } from '../support/either-release';
import { strictApp, violationsOf } from '../support/strict';

interface Props {
  readonly vlan: number;
  readonly rateLimit?: string;
}

/** The class of a resource as an older release has it: it knows nothing of the rate limit. */
class OldInterface extends CfnResource {
  public readonly vlan: number;

  public constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { type: 'AWS::DirectConnect::PublicVirtualInterface', properties: { Vlan: props.vlan } });
    this.vlan = props.vlan;
  }
}

class OldGateway extends CfnResource {
  public constructor(
    scope: Construct,
    id: string,
    public readonly props: { readonly name: string; readonly announcedLater?: string },
  ) {
    const properties = { DirectConnectGatewayName: props.name };
    super(scope, id, { type: 'AWS::DirectConnect::DirectConnectGateway', properties });
  }

  public get name(): string {
    return this.props.name;
  }
}

function propertiesOf(props: Props): unknown {
  const stack = new Stack(new App(), 'Stack');
  makeResource(OldInterface, stack, 'Interface', props);
  return Template.fromStack(stack).toJSON()['Resources']['Interface'].Properties;
}

describe('a property that the class of a resource does not know', () => {
  test('is written all the same', () => {
    expect(propertiesOf({ vlan: 101, rateLimit: '500Mbps' })).toEqual({ Vlan: 101, RateLimit: '500Mbps' });
  });

  test('is written if it is a token', () => {
    const rateLimit = { RateLimit: { 'Fn::ImportValue': 'limit' } };
    expect(propertiesOf({ vlan: 101, rateLimit: Fn.importValue('limit') })).toEqual({ Vlan: 101, ...rateLimit });
  });

  test('is left out if it is not given', () => {
    expect(propertiesOf({ vlan: 101 })).toEqual({ Vlan: 101 });
  });
});

// The oldest release has neither a validator nor acknowledgements.
(HAS_VALIDATIONS ? test : test.skip)(
  'what the validator of a release does not know yet is acknowledged, where it is written',
  () => {
    const app = strictApp();
    const stack = new Stack(app, 'Stack');
    makeResource(OldGateway, stack, 'Gateway', { name: 'voice', announcedLater: 'x' });
    app.synth();
    expect(violationsOf(app)).toEqual([]);
    const other = new OldGateway(stack, 'Other', { name: 'other' });
    other.addPropertyOverride('AnnouncedLater', 'x');
    expect(() => app.synth({ force: true })).toThrow('AnnouncedLater');
    process.env['CDK_VALIDATION'] = 'false';
  },
);

test('no construct makes a resource without that', () => {
  const lib = join(__dirname, '../../lib/cdk');
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const made = files.flatMap((file) =>
    [...readFileSync(join(lib, file), 'utf8').matchAll(/new (?:\w+\.)?(Cfn(?!Output\b|Parameter\b)\w+)\(/g)].map(
      ([, type]) => `${file}: ${type}`,
    ),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(made).toEqual([]);
});

test('the output of another stack is read as CloudFormation asks', () => {
  const stack = new Stack(new App(), 'Stack');
  expect(stack.resolve(stackOutput('Hub', 'Id', 'us-east-1'))).toEqual({
    'Fn::GetStackOutput': { StackName: 'Hub', OutputName: 'Id', Region: 'us-east-1' },
  });
});

test('a stack waits for another one', () => {
  const app = new App();
  const [hub, site] = [new Stack(app, 'Hub'), new Stack(app, 'Site')];
  addStackDependency(site, hub, 'a test');
  expect(site.dependencies).toEqual([hub]);
});
