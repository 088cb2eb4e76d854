import { App, CfnMapping, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { type AddressFinding, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  type PolicyReport,
  TwilioAccess,
  TwilioAddressPolicy,
  TwilioNetworkAclRules,
  TwilioPrefixList,
} from 'twilio-interconnect-constructs/cdk';
import { reportOf } from '../../../lib/cdk/audit/policy-report';
import { HAS_VALIDATIONS } from '../../support/either-release';
import { refusalOf } from '../../support/refusal';
import { temporaryFolder, violationsOf } from '../../support/strict';

const MEDIA = ec2.Port.udpRange(10000, 20000);

function pasted(scope: Stack, cidr: string, port = MEDIA, id = 'Voice'): ec2.CfnSecurityGroup {
  const vpc = ec2.Vpc.fromVpcAttributes(scope, `${id}Vpc`, { vpcId: 'vpc-12345678', availabilityZones: ['us-east-1a'] });
  const group = new ec2.SecurityGroup(scope, id, { vpc, allowAllOutbound: false });
  group.addEgressRule(ec2.Peer.ipv4(cidr), port);
  return group.node.defaultChild as ec2.CfnSecurityGroup;
}

/** An app with one stack, and the policy. */
function judgedApp(): { readonly app: App; readonly stack: Stack } {
  const app = new App({ outdir: temporaryFolder() });
  Validations.of(app).addPlugins(new TwilioAddressPolicy());
  return { app, stack: new Stack(app, 'Stack') };
}

/** What the report has: the code and the path of the construct. */
function reported(app: App): readonly string[] {
  return violationsOf(app)
    .flatMap((each) => {
      const { ruleName, violatingConstructs } = each as unknown as {
        readonly ruleName: string;
        readonly violatingConstructs: readonly { readonly constructPath: string }[];
      };
      return violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`);
    })
    .sort();
}

const onNewest = HAS_VALIDATIONS ? describe : describe.skip;
const onOldest = HAS_VALIDATIONS ? describe.skip : describe;

onOldest('on a release without the interface', () => {
  test('the policy is refused', () => {
    expect(refusalOf(() => new TwilioAddressPolicy())).toEqual(['address-policy-release policy']);
  });
});

onNewest('the policy', () => {
  test('fails synthesis on an error, with the path of the construct', () => {
    const { app, stack } = judgedApp();
    pasted(stack, '54.172.60.0/23');
    expect(() => app.synth()).toThrow(/Stack\/Voice\/Resource/);
    expect(violationsOf(app)).toMatchObject([
      {
        ruleName: 'stale-media',
        severity: 'error',
        ruleMetadata: { since: '2024-01-23', source: expect.stringContaining('twilio.com') },
        description: expect.stringContaining('(Properties.SecurityGroupEgress[0].CidrIp)'),
        violatingConstructs: [{ constructPath: 'Stack/Voice/Resource' }],
      },
    ]);
  });

  test('prints a warning, and lets synthesis end', () => {
    const { app, stack } = judgedApp();
    pasted(stack, '168.86.128.0/18', ec2.Port.udpRange(10000, 60000));
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => app.synth()).not.toThrow();
    expect(print.mock.calls.flat().join('\n')).toContain('literal-address');
    print.mockRestore();
  });

  test('is acknowledged as AWS CDK does it, on the construct or above', () => {
    const { app, stack } = judgedApp();
    const acknowledgement = { id: 'twilio-interconnect::stale-media', reason: 'a test' };
    Validations.of(pasted(stack, '54.172.60.0/23')).acknowledge(acknowledgement);
    Validations.of(stack).acknowledge({ id: 'twilio-interconnect::sip-not-a-gateway', reason: 'a test' });
    pasted(stack, '54.172.60.0/23', ec2.Port.udp(5060), 'Sip');
    Validations.of(stack).acknowledge({ id: 'twilio-interconnect::sip-regions-missing', reason: 'a test' });
    expect(() => app.synth()).not.toThrow();
    expect(violationsOf(app)).toEqual([]);
    pasted(stack, '54.172.60.0/23', MEDIA, 'Another');
    expect(() => app.synth({ force: true })).toThrow(/Stack\/Another\/Resource/);
  });

  test('reads nested stacks, and what is in no resource', () => {
    const { app, stack } = judgedApp();
    pasted(new NestedStack(stack, 'Nested') as Stack, '54.172.60.0/23');
    new CfnMapping(stack, 'Networks', { mapping: { twilio: { media: '3.112.80.0/24' } } }).findInMap('twilio', 'media');
    expect(() => app.synth()).toThrow();
    const resources = reported(app);
    expect(resources).toEqual(['stale-media Stack/Nested/Voice/Resource', 'stale-media Stack/Networks']);
  });

  test('judges the stacks of its own stage, each once', () => {
    const app = new App({ outdir: temporaryFolder() });
    const [one, other] = ['One', 'Other'].map((id) => new Stage(app, id, { env: { region: 'us-east-1' } }));
    Validations.of(one!).addPlugins(new TwilioAddressPolicy());
    pasted(new Stack(one!, 'East'), '54.172.60.0/23');
    pasted(new Stack(one!, 'West', { env: { region: 'us-west-2' } }), '54.172.60.0/23');
    pasted(new Stack(other!, 'East'), '54.172.60.0/23');
    expect(() => app.synth()).toThrow();
    expect(reported(app)).toEqual(['stale-media One/East/Voice/Resource', 'stale-media One/West/Voice/Resource']);
  });

  test('says nothing of what this library wrote, nor of other people', () => {
    const { app, stack } = judgedApp();
    const vpc = new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });
    const traffic = [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK, TwilioTraffic.NETWORK_TRAVERSAL];
    const edges = [TwilioEdge.ASHBURN];
    const catalog = TwilioCatalog.current.with({
      add: [
        {
          edge: TwilioEdge.ASHBURN,
          traffic: TwilioTraffic.custom({ id: 'carrier', directions: ['egress'] }),
          direction: 'egress',
          protocol: 'udp',
          ports: TwilioCatalog.current.rules()[0]!.ports,
          cidrs: ['8.8.8.0/24'],
          source: 'https://example.com',
        },
      ],
    });
    new TwilioAccess(stack, 'Access', {
      vpc,
      edges,
      traffic: [...traffic, TwilioTraffic.custom({ id: 'carrier', directions: ['egress'] })],
      catalog,
    });
    new TwilioPrefixList(stack, 'List', { edges, traffic });
    new TwilioNetworkAclRules(stack, 'Acl', {
      networkAcl: new ec2.NetworkAcl(stack, 'NetworkAcl', { vpc }),
      edges: [TwilioEdge.ASHBURN_IX],
      traffic: TwilioTraffic.SIP,
    });
    app.synth();
    expect(violationsOf(app)).toEqual([]);
  });

  test('can judge as of another day', () => {
    const app = new App({ outdir: temporaryFolder() });
    Validations.of(app).addPlugins(new TwilioAddressPolicy({ catalog: TwilioCatalog.at('2023-09-01') }));
    Validations.of(app).acknowledge({ id: 'twilio-interconnect::literal-address', reason: 'a test' });
    pasted(new Stack(app, 'Stack'), '54.172.60.0/23');
    expect(() => app.synth()).not.toThrow();
  });

  test('is refused where AWS CDK hands over no app', () => {
    expect(refusalOf(() => new TwilioAddressPolicy().validate({ templatePaths: [] }))).toEqual(['address-policy-release policy']);
  });

  test('lists its codes', () => {
    const { name, ruleIds } = new TwilioAddressPolicy();
    expect(name).toBe('twilio-interconnect');
    expect(ruleIds).toContain('stale-media');
    expect(ruleIds).not.toContain('address-policy-release');
  });
});

test('what is said of several places in the same words comes once', () => {
  const found: AddressFinding = {
    code: 'twilio-interconnect:open-sip',
    severity: 'error',
    place: 'Resources.Sg.Properties.SecurityGroupIngress[0].CidrIp',
    resource: 'Sg',
    cidr: '0.0.0.0/0',
    message: 'is everybody',
    fix: 'Open less.',
    source: 'https://example.com',
  };
  const again = { ...found, place: 'Resources.Sg.Properties.SecurityGroupIngress[1].CidrIp' };
  const warning = { ...found, severity: 'warning' as const };
  expect(
    reportOf([
      ['A', found],
      ['A', again],
      ['B', found],
    ]),
  ).toEqual<PolicyReport>({
    success: false,
    violations: [
      {
        ruleName: 'open-sip',
        description:
          '0.0.0.0/0 is everybody (Properties.SecurityGroupIngress[0].CidrIp, Properties.SecurityGroupIngress[1].CidrIp)',
        fix: 'Open less.',
        severity: 'error',
        ruleMetadata: { source: 'https://example.com' },
        violatingResources: [
          {
            constructPath: 'A',
            locations: ['Properties.SecurityGroupIngress[0].CidrIp', 'Properties.SecurityGroupIngress[1].CidrIp'],
          },
        ],
      },
      expect.objectContaining({
        violatingResources: [{ constructPath: 'B', locations: ['Properties.SecurityGroupIngress[0].CidrIp'] }],
      }),
    ],
  });
  expect(reportOf([['A', warning]]).success).toBe(true);
});
