import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnElement, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioAccess } from 'twilio-interconnect-constructs/cdk';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ANNOUNCED, LISTS } from '../../examples/cdk/platform/lists';
import { scanned } from '../support/scan';
import { STRICT_CONTEXT, temporaryFolder, violationsOf } from '../support/strict';
import { expectPictures } from './pictures';
import { expectPinned } from './pinned';

const root = join(__dirname, '../..');
const examples = join(root, 'examples/cdk');

/** The flags that cdk init writes into a new project. */
const recommendedFlags = JSON.parse(readFileSync(require.resolve('aws-cdk-lib/recommended-feature-flags.json'), 'utf8'));

/** The context of a cdk.json. */
function contextOf(folder: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8')).context;
}

/** Runs an example as it stands, with its own context, and gives its app. */
function run(topic: string): App {
  delete process.env['CDK_VALIDATION'];
  process.env['CDK_OUTDIR'] = temporaryFolder();
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify(contextOf(join(examples, topic)));
  try {
    return (require(join(examples, topic, 'app.ts')) as { readonly app: App }).app;
  } finally {
    process.env['CDK_VALIDATION'] = 'false';
    delete process.env['CDK_CONTEXT_JSON'];
  }
}

describe.each(readdirSync(examples))('the example %s', (topic) => {
  const app = run(topic);

  test('is synthesised without findings of AWS or of this library', () => {
    expect(violationsOf(app)).toEqual([]);
  });

  test('satisfies the AWS Solutions pack of cdk-nag', () => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth({ force: true })).not.toThrow();
    expect(violationsOf(app)).toEqual([]);
  });

  test('has the paths and logical ids that are pinned', () => {
    const elements = app.node
      .findAll()
      .filter((each) => CfnElement.isCfnElement(each))
      // CDK adds these to every stack.
      .filter(({ node }) => !node.id.endsWith('BootstrapVersion'));
    const typeOf = (each: CfnElement): string =>
      CfnResource.isCfnResource(each) ? each.cfnResourceType : each.constructor.name.replace(/^Cfn/, '');
    expect(elements.length).toBeGreaterThan(3);
    expectPinned(
      `cdk/${topic}`,
      elements.map((each) => `${each.node.path} ${Stack.of(each).resolve(each.logicalId)} ${typeOf(each)}`),
    );
  });

  test('has nothing that the scan of addresses finds', async () => {
    const { exitCode, output } = await scanned(app.outdir, ['scan', '.']);
    expect(output).toMatch(/^[1-9]\d* files? read, 0 errors, 0 warnings /);
    expect(exitCode).toBe(0);
  });

  test('has a README that draws its Interconnects', () => {
    expectPictures(join(examples, topic, 'README.md'), [app]);
  });

  test('has a README and a cdk.json', () => {
    expect(existsSync(join(examples, topic, 'README.md'))).toBe(true);
    expect(existsSync(join(examples, topic, 'cdk.json'))).toBe(true);
  });
});

test.each(['.', ...readdirSync(examples).map((topic) => `examples/cdk/${topic}`)])(
  '%s/cdk.json has the flags that cdk init sets, and the strictest checks',
  (folder) => {
    expect(contextOf(join(root, folder))).toEqual({
      ...recommendedFlags,
      // It would add a Lambda function as a custom resource to every VPC.
      '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': false,
      ...STRICT_CONTEXT,
      '@aws-cdk/core:annotationsInValidationReport': true,
    });
  },
);

describe('the two sites, in two Regions', () => {
  const app = run('interconnect-two-sites');
  const { stacks } = app.synth();
  const typesOf = (name: string): readonly string[] =>
    Object.values(stacks.find((stack) => stack.stackName === name)!.template.Resources as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );

  test('are synthesised without credentials: the Regions are known, the account is not', () => {
    expect(stacks.map(({ stackName, environment }) => [stackName, environment.region, environment.account])).toEqual([
      ['Network', 'us-east-1', 'unknown-account'],
      ['West', 'us-west-1', 'unknown-account'],
    ]);
  });

  test('have an interface in each stack, and no custom resource', () => {
    expect(typesOf('West')).toEqual(['AWS::DirectConnect::PrivateVirtualInterface']);
    expect(typesOf('Network').filter((type) => type === 'AWS::DirectConnect::PrivateVirtualInterface')).toHaveLength(1);
    expect([...typesOf('Network'), ...typesOf('West')].filter((type) => !type.startsWith('AWS::EC2::'))).toEqual([
      'AWS::DirectConnect::DirectConnectGateway',
      'AWS::DirectConnect::DirectConnectGatewayAssociation',
      'AWS::DirectConnect::PrivateVirtualInterface',
      'AWS::DirectConnect::PrivateVirtualInterface',
    ]);
  });

  test.each([
    ['ashburn', ['daemons', 'frr.conf', 'interfaces.ip', 'nftables.conf', 'request.md', 'sysctl.conf']],
    ['sanJose', ['bird.conf', 'interfaces.ip', 'nftables.conf', 'request.md', 'sysctl.conf']],
  ])('have the files of the router at %s beside the templates, without keys', (site, names) => {
    const folder = join(app.outdir, 'routers', site);
    expect(readdirSync(folder).sort()).toEqual(names);
    const text = names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(text).toMatch(/password "?@BGP_KEY_AWS@/);
    expect(text).toMatch(/password "?@BGP_KEY_TWILIO@/);
    expect(text).toContain('| BGP Prefix | 203.0.113.0/24 |');
  });

  test('are deployed hub first', () => {
    const [network, west] = stacks;
    expect(west!.dependencies.map(({ id }) => id)).toContain(network!.id);
    expect(network!.dependencies.map(({ id }) => id)).not.toContain(west!.id);
  });
});

test('the pack would find an open group', () => {
  const app = run('voice-sdk-egress');
  const group = app.node.findAll().find((construct): construct is ec2.SecurityGroup => construct instanceof ec2.SecurityGroup)!;
  group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth({ force: true })).toThrow(/AwsSolutions-EC23/);
});

test('the validator would find an unknown property', () => {
  const app = run('voice-sdk-egress');
  const resource = app.node
    .findAll()
    .find((construct): construct is ec2.CfnPrefixList => construct instanceof ec2.CfnPrefixList)!;
  resource.addPropertyOverride('Colour', 'red');
  delete process.env['CDK_VALIDATION'];
  expect(() => app.synth({ force: true })).toThrow(/Colour/);
  process.env['CDK_VALIDATION'] = 'false';
});

describe('the platform', () => {
  const templates = new Map(
    run('platform')
      .node.findAll()
      .filter((each): each is Stack => Stack.isStack(each))
      .map((stack) => [stack.node.path, Template.fromStack(stack)]),
  );
  const owners = [...templates].filter(([path]) => path.includes('lists'));
  const users = [...templates].filter(([path]) => !path.includes('lists'));

  test('has a network account with two Regions and five workloads in each stage, and two templates for a landing zone', () => {
    expect(owners.map(([path]) => path).sort()).toEqual([
      'dev/lists-us-east-1',
      'dev/lists-us-west-1',
      'landing-zone-lists',
      'prod/lists-us-east-1',
      'prod/lists-us-west-1',
    ]);
    expect(users).toHaveLength(11);
  });

  test('has lists in the network account alone, shared within the organization', () => {
    for (const [, template] of owners) {
      template.resourceCountIs('AWS::EC2::PrefixList', 6);
      template.hasResourceProperties('AWS::RAM::ResourceShare', { AllowExternalPrincipals: false });
    }
    for (const [, template] of users) {
      template.resourceCountIs('AWS::EC2::PrefixList', 0);
      expect(Object.keys(template.findResources('AWS::EC2::SecurityGroup')).length).toBeGreaterThan(0);
    }
  });

  test('gives a landing zone templates without assets, bootstrap, account or Region', () => {
    for (const path of ['landing-zone-lists', 'landing-zone-access']) {
      const text = JSON.stringify(templates.get(path)!.toJSON());
      expect(text).not.toMatch(/BootstrapVersion|AssetParameters|cdk-hnb659fds|us-(east|west)-1/);
    }
  });

  test('knows how much the lists of the network account weigh', () => {
    const accesses = run('platform')
      .node.findAll()
      .filter((each) => each instanceof TwilioAccess);
    expect(accesses).toHaveLength(11);
    for (const { plan } of accesses) {
      expect(plan.prefixLists.length).toBeGreaterThan(1);
      expect(plan.prefixLists.map(({ key, maxEntries }) => [key, maxEntries])).toEqual(
        plan.prefixLists.map(({ key }) => [key, LISTS[key]?.maxEntries ?? ANNOUNCED.maxEntries]),
      );
    }
  });
});
