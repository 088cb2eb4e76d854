import { App, CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  type ITwilioPrefixList,
  TwilioAccess,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioPrefixList,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { strictApp, violationsOf } from '../../support/strict';

const OWNER = '444455556666';
const ENV = { account: '111122223333', region: 'us-east-1' };
const ARN = `arn:aws:ssm:us-east-1:${OWNER}:parameter/twilio/prefix-lists/`;
const EDGES = [TwilioEdge.ASHBURN_IX];
const MEDIA = { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA], maxEntries: 10 };
const SIGNALLING = { edges: EDGES, traffic: [TwilioTraffic.SIP_SIGNALLING], maxEntries: 25 };
const ANNOUNCED = { edges: EDGES, traffic: 'bgp-prefixes', maxEntries: 15 } as const;

const vpcIn = (stack: Stack): ec2.IVpc =>
  ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-0123456789abcdef0',
    availabilityZones: ['us-east-1a'],
    isolatedSubnetIds: ['subnet-0123456789abcdef0'],
    isolatedSubnetRouteTableIds: ['rtb-0123456789abcdef0'],
  });
const signallingIn = (stack: Stack): ITwilioPrefixList =>
  TwilioPrefixList.fromParameter(stack, 'Signalling', { ...SIGNALLING, parameter: `${ARN}sip-signalling-ashburn-ix` });
const byParameter = (stack: Stack): Readonly<Record<string, ITwilioPrefixList>> => ({
  media: TwilioPrefixList.fromParameter(stack, 'Media', { ...MEDIA, parameter: `${ARN}media` }),
  'sip-signalling-ashburn-ix': signallingIn(stack),
  'bgp-prefixes': TwilioPrefixList.fromParameter(stack, 'Announced', { ...ANNOUNCED, parameter: `${ARN}bgp-prefixes` }),
});

test('the workload of another account has no list of its own, and knows its weight', () => {
  const app = strictApp();
  const stack = new Stack(app, 'Workload', { env: ENV });
  const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
  const access = new TwilioAccess(stack, 'Twilio', {
    vpc: vpcIn(stack),
    edges: EDGES,
    traffic: TwilioTraffic.SIP,
    transitGateway,
    prefixLists: byParameter(stack),
    rulesQuota: 59,
  });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EC2::PrefixList', 0);
  expect(
    Object.values(template.findParameters('*', { Type: 'AWS::SSM::Parameter::Value<String>' }))
      .map(({ Default }) => String(Default))
      .filter((parameter) => parameter.startsWith('arn:')),
  ).toEqual([`${ARN}media`, `${ARN}sip-signalling-ashburn-ix`, `${ARN}bgp-prefixes`]);
  const media = stack.resolve(access.prefixLists.media.prefixListId);
  expect(Object.keys(template.toJSON().Parameters)).toContain(media.Ref);
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: Match.arrayWith([Match.objectLike({ DestinationPrefixListId: media, FromPort: 10000, ToPort: 60000 })]),
  });
  template.hasResourceProperties('AWS::EC2::Route', {
    DestinationPrefixListId: stack.resolve(access.prefixLists['bgp-prefixes']!.prefixListId),
  });
  // 10 for media by UDP, and 25 each for signalling by TCP and UDP.
  Annotations.fromStack(stack).hasWarning('/Workload/Twilio', Match.stringLikeRegexp('egress rules count as 60'));
  expect(violationsOf(app)).toEqual([]);
});

test('groups, routes and rule groups take a list by its id', () => {
  const stack = new Stack(new App(), 'Workload', { env: ENV });
  const media = TwilioPrefixList.fromPrefixListId(stack, 'Media', {
    ...MEDIA,
    prefixListId: 'pl-0123456789abcdef0',
    ownerAccount: OWNER,
  });
  const group = {
    vpc: vpcIn(stack),
    edge: TwilioEdge.ASHBURN_IX,
    traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
    prefixLists: { media },
  };
  const first = new TwilioEdgeSecurityGroup(stack, 'First', group);
  const second = new TwilioEdgeSecurityGroup(stack, 'Second', { ...group, prefixLists: first.prefixLists });
  expect(second.prefixLists['media']).toBe(media);
  new TwilioRoutes(stack, 'Routes', {
    subnets: group.vpc.isolatedSubnets,
    transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0'),
    prefixLists: [media],
  });
  new TwilioFirewallRuleGroup(stack, 'Rules', {
    edges: EDGES,
    traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
    prefixLists: { media },
  });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EC2::PrefixList', 0);
  template.allResourcesProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [Match.objectLike({ DestinationPrefixListId: 'pl-0123456789abcdef0' })],
  });
  template.hasResourceProperties('AWS::EC2::Route', { DestinationPrefixListId: 'pl-0123456789abcdef0' });
  expect(JSON.stringify(template.findResources('AWS::NetworkFirewall::RuleGroup'))).toContain(
    `:ec2:us-east-1:${OWNER}:prefix-list/pl-0123456789abcdef0`,
  );
});

test('a list is found by its name and owner at synthesis', () => {
  const stack = new Stack(new App(), 'Workload', { env: ENV });
  const media = TwilioPrefixList.fromLookup(stack, 'Media', { ...MEDIA, prefixListName: 'twilio-media', ownerAccount: OWNER });
  expect(media.prefixListId).toBe('pl-xxxxxxxx');
  new ec2.SecurityGroup(stack, 'Group', { vpc: vpcIn(stack), allowAllOutbound: false }).connections.allowTo(
    media,
    ec2.Port.udp(7),
  );
  expect(media.env.account).toBe(OWNER);
  const [missing] = (stack.node.root as App).synth().manifest.missing ?? [];
  expect(missing).toMatchObject({
    provider: 'cc-api-provider',
    props: { account: ENV.account, region: ENV.region, propertyMatch: { PrefixListName: 'twilio-media', OwnerId: OWNER } },
  });
});

test('an imported list is a peer of any group, and closes it', () => {
  const stack = new Stack(new App(), 'Workload', { env: ENV });
  const media = TwilioPrefixList.fromPrefixListId(stack, 'Media', { ...MEDIA, prefixListId: 'pl-0123456789abcdef0' });
  const closed = new ec2.SecurityGroup(stack, 'Closed', { vpc: vpcIn(stack), allowAllOutbound: false });
  closed.connections.allowTo(media, ec2.Port.udpRange(10000, 60000));
  media.connections.allowTo(closed, ec2.Port.udp(7));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [Match.objectLike({ DestinationPrefixListId: 'pl-0123456789abcdef0' })],
    SecurityGroupIngress: [Match.objectLike({ SourcePrefixListId: 'pl-0123456789abcdef0' })],
  });
});

test('two imports of one list are one route', () => {
  const stack = new Stack(new App(), 'Workload', { env: ENV });
  const [first, second] = ['First', 'Second'].map((id) =>
    TwilioPrefixList.fromParameter(stack, id, { ...ANNOUNCED, parameter: `${ARN}bgp-prefixes` }),
  );
  new TwilioRoutes(stack, 'Routes', {
    subnets: vpcIn(stack).isolatedSubnets,
    transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0'),
    prefixLists: [first!, second!],
  });
  // CloudFormation warns of parameters that nothing reads.
  new CfnOutput(stack, 'SecondId', { value: second!.prefixListId });
  Template.fromStack(stack).resourceCountIs('AWS::EC2::Route', 1);
});

describe('what is refused', () => {
  const stack = (env?: object): Stack => new Stack(new App(), 'Workload', { ...(env && { env }) });
  const grouped = (within: Stack, prefixLists: Readonly<Record<string, ITwilioPrefixList>>): readonly string[] =>
    refusalOf(
      () =>
        new TwilioEdgeSecurityGroup(within, 'Group', {
          vpc: vpcIn(within),
          edge: TwilioEdge.ASHBURN_IX,
          traffic: TwilioTraffic.SIP,
          prefixLists,
        }),
    );

  test('a list of another Region', () => {
    const within = stack(ENV);
    const media = TwilioPrefixList.fromPrefixListId(within, 'Media', {
      ...MEDIA,
      prefixListId: 'pl-0123456789abcdef0',
      region: 'us-west-2',
    });
    expect(grouped(within, { media, 'sip-signalling-ashburn-ix': signallingIn(within) })).toEqual([
      'prefix-list-elsewhere prefixLists.media',
    ]);
    expect(
      refusalOf(
        () =>
          new TwilioRoutes(within, 'Routes', {
            subnets: [ec2.Subnet.fromSubnetAttributes(within, 'Subnet', { subnetId: 'subnet-0', routeTableId: 'rtb-0' })],
            transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(within, 'Hub', 'tgw-0123456789abcdef0'),
            prefixLists: [media],
          }),
      ),
    ).toEqual(['prefix-list-elsewhere prefixLists.Media']);
  });

  test('a list of another Region beside one of the same path in its stack', () => {
    const within = stack(ENV);
    const west = new Stack(within.node.root, 'West', { env: { ...ENV, region: 'us-west-2' } });
    const [there, here] = [west, within].map((each, index) =>
      TwilioPrefixList.fromPrefixListId(each, 'Media', { ...MEDIA, prefixListId: `pl-0123456789abcdef${index}` }),
    );
    expect(
      refusalOf(
        () =>
          new TwilioRoutes(within, 'Routes', {
            subnets: vpcIn(within).isolatedSubnets,
            transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(within, 'Hub', 'tgw-0123456789abcdef0'),
            prefixLists: [there!, here!],
          }),
      ),
    ).toEqual(['prefix-list-elsewhere prefixLists.Media']);
  });

  test('a parameter of another Region', () => {
    expect(
      refusalOf(() =>
        TwilioPrefixList.fromParameter(stack({ ...ENV, region: 'us-west-2' }), 'Media', { ...MEDIA, parameter: `${ARN}media` }),
      ),
    ).toEqual(['prefix-list-elsewhere parameter']);
  });

  test('a parameter that is not known at synthesis', () => {
    const within = stack();
    const parameter = new CfnParameter(within, 'Name').valueAsString;
    expect(refusalOf(() => TwilioPrefixList.fromParameter(within, 'Media', { ...MEDIA, parameter }))).toEqual([
      'parameter-reference parameter',
    ]);
  });

  test('a list that the stack of another account makes', () => {
    const app = new App();
    const owner = new Stack(app, 'Owner', { env: { ...ENV, account: OWNER } });
    const within = new Stack(app, 'Workload', { env: ENV });
    const media = new TwilioPrefixList(owner, 'Media', { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA] });
    expect(grouped(within, { media, 'sip-signalling-ashburn-ix': signallingIn(within) })).toEqual([
      'prefix-list-other-account prefixLists.media',
    ]);
    const rules = { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA], prefixLists: { media } };
    expect(refusalOf(() => new TwilioFirewallRuleGroup(within, 'Firewall', rules))).toContain(
      'prefix-list-other-account prefixLists.media',
    );
    expect(
      refusalOf(
        () =>
          new TwilioRoutes(within, 'Routes', {
            subnets: [ec2.Subnet.fromSubnetAttributes(within, 'Subnet', { subnetId: 'subnet-0', routeTableId: 'rtb-0' })],
            transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(within, 'Hub', 'tgw-0123456789abcdef0'),
            prefixLists: [media],
          }),
      ),
    ).toEqual(['prefix-list-other-account prefixLists.Media']);
  });

  test('a search without an environment', () => {
    expect(refusalOf(() => TwilioPrefixList.fromLookup(stack(), 'Media', { ...MEDIA, prefixListName: 'media' }))).toEqual([
      'prefix-list-lookup prefixListName',
    ]);
  });

  test('an id or a name without what the list holds', () => {
    const within = stack(ENV);
    expect(refusalOf(() => TwilioPrefixList.fromPrefixListId(within, 'A', 'pl-0123456789abcdef0'))).toEqual(['wrong-type props']);
    expect(refusalOf(() => TwilioPrefixList.fromLookup(within, 'B', { prefixListName: 'media' }))).toEqual([
      'wrong-type edges',
      'wrong-type maxEntries',
      'wrong-type traffic',
    ]);
  });
});

test('a spread copy of a list is none', () => {
  const stack = new Stack(strictApp(), 'Stack', { env: ENV });
  const lists = byParameter(stack);
  const vpc = vpcIn(stack);
  const prefixLists = { ...lists, media: { ...lists['media'] } as ITwilioPrefixList };
  expect(
    refusalOf(
      () => new TwilioEdgeSecurityGroup(stack, 'Group', { vpc, edge: EDGES[0]!, traffic: TwilioTraffic.SIP, prefixLists }),
    ),
  ).toEqual(['wrong-type prefixLists.media']);
});
