import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { expectTypeOf } from 'expect-type';
import { Cidr, PortRange, reserveEntries, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioPrefixList } from 'twilio-interconnect-constructs/cdk';

function ownCidrs(count: number): TwilioCatalog {
  return TwilioCatalog.current.with({
    replace: [
      {
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP_SIGNALLING,
        direction: 'egress',
        protocol: 'tcp',
        ports: PortRange.of(5061),
        // Every other address, so that none can be merged.
        cidrs: Array.from({ length: count }, (_, index) => Cidr.of(`198.51.${index >> 7}.${(index % 128) * 2}/32`)),
        source: 'https://example.com/gateways',
      },
      {
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP_SIGNALLING,
        direction: 'ingress',
        protocol: 'tcp',
        ports: PortRange.of(5061),
        cidrs: ['198.51.0.0/32'],
        source: 'https://example.com/gateways',
      },
    ],
  });
}

describe('a Twilio prefix list', () => {
  test('holds sorted, merged entries that say what they are', () => {
    const stack = new Stack(new App(), 'Stack');
    const list = new TwilioPrefixList(stack, 'List', {
      edges: [TwilioEdge.SAN_JOSE_IX, TwilioEdge.ASHBURN_IX],
      traffic: TwilioTraffic.SIP,
    });
    expectTypeOf(list).toExtend<ec2.IPeer>();
    Template.fromStack(stack).templateMatches({
      Resources: {
        [stack.resolve((list.node.defaultChild as ec2.CfnPrefixList).logicalId)]: {
          Type: 'AWS::EC2::PrefixList',
          Properties: {
            AddressFamily: 'IPv4',
            PrefixListName: 'twilio-stack-list',
            MaxEntries: 10,
            Entries: [
              { Cidr: '67.213.136.64/31', Description: 'Twilio (twilio-interconnect-constructs)' },
              { Cidr: '67.213.136.66/32', Description: 'Twilio (twilio-interconnect-constructs)' },
              { Cidr: '168.86.128.0/18', Description: 'Twilio (twilio-interconnect-constructs)' },
              { Cidr: '208.78.112.64/31', Description: 'Twilio (twilio-interconnect-constructs)' },
              { Cidr: '208.78.112.66/32', Description: 'Twilio (twilio-interconnect-constructs)' },
            ],
          },
        },
      },
    });
  });

  test('keeps descriptions within what AWS takes', () => {
    const stack = new Stack(new App(), 'Stack');
    new TwilioPrefixList(stack, 'List', {
      edges: TwilioEdge.all.filter((edge) => edge.products.includes('sip')),
      traffic: TwilioTraffic.SIP,
    });
    const entries = Object.values(Template.fromStack(stack).findResources('AWS::EC2::PrefixList')).flatMap(
      (list) => list['Properties'].Entries as { Description: string }[],
    );
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) {
      expect(entry.Description.length).toBeLessThanOrEqual(255);
    }
  });

  test('is a peer of other groups', () => {
    const stack = new Stack(new App(), 'Stack');
    const list = new TwilioPrefixList(stack, 'List', { edges: [TwilioEdge.TOKYO], traffic: [TwilioTraffic.SIP_MEDIA] });
    const group = new ec2.SecurityGroup(stack, 'Group', {
      vpc: new ec2.Vpc(stack, 'Vpc', { natGateways: 0 }),
      allowAllOutbound: false,
    });
    group.connections.allowTo(list, ec2.Port.udpRange(10000, 60000));
    const DestinationPrefixListId = {
      'Fn::GetAtt': [stack.resolve((list.node.defaultChild as ec2.CfnPrefixList).logicalId), 'PrefixListId'],
    };
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupEgress: [{ DestinationPrefixListId, IpProtocol: 'udp', FromPort: 10000, ToPort: 60000 }],
    });
  });

  test('has no entry that is wider than a /8, also where neighbours meet', () => {
    const rule = {
      edge: TwilioEdge.TOKYO,
      traffic: TwilioTraffic.SIP_MEDIA,
      direction: 'egress' as const,
      protocol: 'udp' as const,
      source: 'a test',
    };
    const listOf = (...networks: readonly string[]) => {
      const add = networks.map((cidr, index) => ({ ...rule, ports: PortRange.of(9000 + index), cidrs: [cidr] }));
      const props = { edges: [rule.edge], traffic: [rule.traffic], catalog: TwilioCatalog.current.with({ add }) };
      return new TwilioPrefixList(new Stack(new App(), 'Stack'), 'List', props);
    };
    expect(() => listOf('54.0.0.0/8', '55.0.0.0/8')).toThrow('[twilio-interconnect:prefix-list-width]');
    expect(() => listOf('54.0.0.0/9', '54.128.0.0/9')).not.toThrow();
  });

  test('takes a name and a size', () => {
    const stack = new Stack(new App(), 'Stack');
    new TwilioPrefixList(stack, 'List', {
      edges: [TwilioEdge.TOKYO],
      traffic: [TwilioTraffic.SIP_MEDIA],
      prefixListName: 'media',
      maxEntries: 7,
    });
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::PrefixList', { PrefixListName: 'media', MaxEntries: 7 });
  });

  test.each([
    [
      'more entries than it reserves',
      { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.NETWORK_TRAVERSAL], maxEntries: 3 },
      'prefix-list-size',
    ],
    [
      'more than 1000 reserved entries',
      { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.SIP, maxEntries: 1001 },
      'prefix-list-size',
    ],
    ['no address', { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] }, 'prefix-list-empty'],
    [
      'a name of AWS',
      { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.SIP, prefixListName: 'com.amazonaws.x' },
      'prefix-list-name',
    ],
    [
      '101 entries',
      { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.SIP_SIGNALLING], catalog: ownCidrs(101) },
      'prefix-list-entries',
    ],
  ])('refuses %s', (_name, props, code) => {
    expect(() => new TwilioPrefixList(new Stack(new App(), 'Stack'), 'List', props)).toThrow(`[twilio-interconnect:${code}]`);
  });

  test.each([
    [
      'as many entries as it reserves',
      { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.NETWORK_TRAVERSAL], maxEntries: 4 },
    ],
    ['1000 reserved entries', { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.SIP, maxEntries: 1000 }],
    ['100 entries', { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.SIP_SIGNALLING], catalog: ownCidrs(100) }],
  ])('takes %s', (_name, props) => {
    const stack = new Stack(new App(), 'Stack');
    new TwilioPrefixList(stack, 'List', props);
    Template.fromStack(stack).resourceCountIs('AWS::EC2::PrefixList', 1);
  });
});

test.each([
  [1, 5],
  [3, 5],
  [4, 10],
  [8, 10],
  [9, 15],
  [29, 40],
  [100, 125],
  [1000, 1000],
])('%i entries reserve %i', (entries, reserved) => {
  expect(reserveEntries(entries)).toBe(reserved);
});
