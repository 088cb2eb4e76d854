import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { planHostNames, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  TwilioAccess,
  type TwilioAccessProps,
  type TwilioEdgeSecurityGroup,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { openingsOf } from '../../support/security-group';
import { strictApp, violationsOf } from '../../support/strict';
import { networkStack, twoSites, twoSitesProps } from '../../support/two-sites';

const { ASHBURN, ASHBURN_IX, SAN_JOSE_IX } = TwilioEdge;
const SPOKE = { edges: [ASHBURN_IX, SAN_JOSE_IX], traffic: TwilioTraffic.SIP };

const logicalIdOf = (stack: Stack, construct: { readonly node: { readonly defaultChild?: unknown } }): string =>
  stack.resolve((construct.node.defaultChild as { logicalId: string }).logicalId) as string;

/** A VPC on a transit gateway, with its access. */
function spoke(changes: Partial<TwilioAccessProps> = {}, app: App = new App()) {
  const { stack, vpc } = networkStack(app);
  const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-0123456789abcdef0');
  const props = { ...SPOKE, vpc, transitGateway, ...changes } as TwilioAccessProps;
  return { app, stack, vpc, access: new TwilioAccess(stack, 'Access', props) };
}

describe('the access of a VPC on a transit gateway', () => {
  const { stack, access } = spoke();
  const template = Template.fromStack(stack);

  test('is a group for each edge, the lists that they name, and a route for each table to what Twilio announces', () => {
    template.resourceCountIs('AWS::EC2::PrefixList', 4);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 2);
    template.resourcePropertiesCountIs('AWS::EC2::Route', { TransitGatewayId: 'tgw-0123456789abcdef0' }, 2);
    expect(access.routes?.routes.map((route) => stack.resolve(route.destinationPrefixListId))).toEqual(
      Array(2).fill(stack.resolve(access.prefixLists['bgp-prefixes']!.prefixListId)),
    );
    expect(Object.keys(access.securityGroups)).toEqual(['ashburn-ix', 'san-jose-ix']);
    expect(access.securityGroupOf(SAN_JOSE_IX)).toBe(access.securityGroups['san-jose-ix']);
    expect(() => access.securityGroupOf(ASHBURN)).toThrow(
      /edge: has no security group here .given: ashburn.. Give one of ashburn-ix, san-jose-ix/,
    );
    expect(access.routes?.routes).toHaveLength(2);
    expect(access.prefixLists.media.plan.key).toBe('media');
  });

  test('opens what an Interconnect with the same edges opens', () => {
    const hub = twoSites({ traffic: TwilioTraffic.SIP });
    const expected = openingsOf(
      Template.fromStack(hub.stack).toJSON() as any,
      logicalIdOf(hub.stack, hub.twilio.securityGroups.sanJose),
    );
    expect(openingsOf(template.toJSON() as any, logicalIdOf(stack, access.securityGroupOf(SAN_JOSE_IX)))).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  test('keeps every other resource when an edge is added, but for the entries of what Twilio announces', () => {
    const after = Template.fromStack(spoke({ edges: [...SPOKE.edges, TwilioEdge.FRANKFURT_IX] }).stack).toJSON()['Resources'];
    const { [logicalIdOf(stack, access.prefixLists['bgp-prefixes']!)]: announced, ...others } = template.toJSON()['Resources'];
    for (const [id, resource] of Object.entries<any>(others)) {
      expect({ id, resource: after[id] }).toEqual({ id, resource });
    }
    const { Entries, ...rest } = announced.Properties;
    const grown = after[logicalIdOf(stack, access.prefixLists['bgp-prefixes']!)].Properties;
    expect(grown).toEqual({ ...rest, Entries: expect.arrayContaining(Entries) });
    expect(grown.Entries.length).toBeGreaterThan(Entries.length);
  });

  test("passes AWS's validator at its strictest", () => {
    const strict = spoke({}, strictApp());
    strict.app.synth();
    expect(violationsOf(strict.app)).toEqual([]);
  });
});

test('routes through a VPN gateway are propagated to the subnets that are chosen', () => {
  const { stack, vpc } = networkStack();
  const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
  const [subnet] = vpc.isolatedSubnets;
  new TwilioAccess(stack, 'Access', { ...SPOKE, vpc, vpnGateway, vpcSubnets: { subnets: [subnet!] } });
  Template.fromStack(stack).resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 1);
});

test('softphones at a public edge have groups and no routes', () => {
  const { stack, vpc } = networkStack();
  const access = new TwilioAccess(stack, 'Softphones', { vpc, edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
  template.resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 0);
  expect(access.routes).toBeUndefined();
  expect(() => access.prefixLists.media).toThrow(/media-list-missing/);
});

describe('lists that are given', () => {
  test('of an Interconnect serve another VPC, which makes none', () => {
    const { stack, twilio } = twoSites({ traffic: TwilioTraffic.SIP });
    const vpc = new ec2.Vpc(stack, 'Softphones', { ipAddresses: ec2.IpAddresses.cidr('198.51.100.0/24'), natGateways: 0 });
    const access = new TwilioAccess(stack, 'Access', { ...SPOKE, vpc, prefixLists: twilio.prefixLists });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::EC2::PrefixList', 3);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 4);
    expect(access.prefixLists.media).toBe(twilio.prefixLists.media);
    expect((access.securityGroupOf(ASHBURN_IX) as TwilioEdgeSecurityGroup).prefixLists['media']).toBe(twilio.prefixLists.media);
    const opened = (group: ec2.ISecurityGroup): unknown =>
      openingsOf(template.toJSON() as any, logicalIdOf(stack, group as TwilioEdgeSecurityGroup));
    expect(opened(access.securityGroupOf(ASHBURN_IX))).toEqual(opened(twilio.securityGroups.ashburn));
  });

  test('are all that the groups name, of the same day', () => {
    const { stack, vpc, access } = spoke({ edges: [ASHBURN_IX], catalog: TwilioCatalog.at('2023-09-01') });
    const other = { vpc, prefixLists: access.prefixLists };
    expect(refusalOf(() => new TwilioAccess(stack, 'Other', { ...SPOKE, ...other }))).toEqual([
      'prefix-list-not-given prefixLists',
    ]);
    new TwilioAccess(stack, 'Late', { ...SPOKE, ...other, edges: [ASHBURN_IX] });
    Annotations.fromStack(stack).hasWarning(
      '/Network/Late',
      Match.stringLikeRegexp('prefixLists.media: are addresses that the given list lacks'),
    );
  });
});

describe('is refused', () => {
  test('as a whole, before anything is made', () => {
    const { stack } = networkStack();
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Imported', {
      vpcId: 'vpc-12345678',
      availabilityZones: ['us-east-1a'],
      isolatedSubnetIds: ['subnet-12345678'],
    });
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-0123456789abcdef0');
    const before = stack.node.findAll().length;
    expect(refusalOf(() => new TwilioAccess(stack, 'Access', { vpc, vpnGateway, edges: [ASHBURN_IX], traffic: [] }))).toEqual([
      'route-table-unknown subnets',
      'traffic-missing traffic',
    ]);
    // Only the empty construct itself is left.
    expect(stack.node.findAll().length - before).toBe(1);
  });

  test('with both gateways, or with subnets and no gateway', () => {
    const vpnGateway = ec2.CfnVPNGateway.fromVpnGatewayId(networkStack().stack, 'Vgw', 'vgw-0123456789abcdef0');
    expect(refusalOf(() => spoke({ vpnGateway } as Partial<TwilioAccessProps>))).toEqual(['gateway-choice transitGateway']);
    const { stack, vpc } = networkStack();
    const subnets: Omit<TwilioAccessProps, 'vpnGateway' | 'transitGateway'> = { ...SPOKE, vpc, vpcSubnets: {} };
    // @ts-expect-error subnets get routes to a gateway
    expect(refusalOf(() => new TwilioAccess(stack, 'Access', subnets))).toEqual(['access-routes vpnGateway']);
  });

  test.each([
    ['account', { account: '222222222222', region: 'us-east-1' }],
    ['Region', { account: '111111111111', region: 'us-west-1' }],
  ])('for a VPC in a stack of another %s, alone or in an Interconnect', (_, env) => {
    const app = new App();
    const vpc = new ec2.Vpc(new Stack(app, 'Theirs', { env }), 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24') });
    const ours = new Stack(app, 'Ours', { env: { account: '111111111111', region: 'us-east-1' } });
    expect(refusalOf(() => new TwilioAccess(ours, 'Access', { ...SPOKE, vpc }))).toEqual(['vpc-elsewhere vpc']);
    expect(refusalOf(() => new TwilioInterconnect(ours, 'Twilio', twoSitesProps(ours, vpc)))).toEqual(['vpc-elsewhere vpc']);
  });
});

describe('hosts that a proxy lets out by name', () => {
  const props = { edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK, transitGateway: undefined };
  const { hostNames } = planHostNames({ edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK });

  test('are not warned of, and nothing else changes', () => {
    const [warned, covered] = [spoke(props), spoke({ ...props, hostNames: { coveredHostNames: hostNames } })];
    Annotations.fromStack(warned.stack).hasWarning('/Network/Access', Match.stringLikeRegexp('host-names-only'));
    Annotations.fromStack(covered.stack).hasNoWarning('*', Match.anyValue());
    expect(Template.fromStack(covered.stack).toJSON()).toEqual(Template.fromStack(warned.stack).toJSON());
    expect(covered.access.plan.hostNames).toEqual(hostNames);
  });

  test('leave those that it does not let out in the warning', () => {
    const { stack } = spoke({ ...props, hostNames: [{ coveredHostNames: hostNames.slice(1) }] });
    Annotations.fromStack(stack).hasWarning('/Network/Access', Match.stringLikeRegexp(`${hostNames[0]!.hostName} TCP`));
    Annotations.fromStack(stack).hasNoWarning('/Network/Access', Match.stringLikeRegexp('eventgw'));
  });
});
