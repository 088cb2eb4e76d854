import { App, Stack, Token } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { expectTypeOf } from 'expect-type';
import { planAccess, TwilioCatalog, TwilioEdge, TwilioTraffic, ValidationFailure } from 'twilio-interconnect-constructs';
import { TwilioEdgeSecurityGroup, type TwilioEdgeSecurityGroupProps, TwilioPrefixList } from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { openingsOf } from '../../support/security-group';

function build(
  props: Omit<TwilioEdgeSecurityGroupProps, 'vpc'>,
  context: Record<string, unknown> = {},
): {
  readonly stack: Stack;
  readonly vpc: ec2.Vpc;
  readonly group: TwilioEdgeSecurityGroup;
  readonly openings: () => readonly string[];
  readonly egress: () => any[];
} {
  const stack = new Stack(new App({ context }), 'Stack');
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });
  const group = new TwilioEdgeSecurityGroup(stack, 'Group', { vpc, ...props });
  const id = stack.resolve((group.node.defaultChild as ec2.CfnSecurityGroup).logicalId) as string;
  const template = (): any => Template.fromStack(stack).toJSON();
  return {
    stack,
    vpc,
    group,
    openings: () => openingsOf(template(), id),
    egress: () => template().Resources[id].Properties.SecurityGroupEgress,
  };
}

describe('a Twilio edge security group', () => {
  test('is a security group of CDK', () => {
    const { group, stack, vpc } = build({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP });
    expectTypeOf(group).toExtend<ec2.ISecurityGroup>();
    const instance = new ec2.SecurityGroup(stack, 'Other', { vpc });
    instance.connections.allowFrom(group, ec2.Port.tcp(5061));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 5061 });
  });

  test('opens Voice SDK traffic outwards only', () => {
    const { openings } = build({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.VOICE_SDK });
    expect(openings()).toEqual(['egress tcp 443-443 208.78.112.0/25', 'egress udp 10000-60000 168.86.128.0/18']);
  });

  test('opens SIP both ways, at a public edge to every public edge', () => {
    const { openings } = build({ edge: TwilioEdge.SYDNEY, traffic: TwilioTraffic.SIP });
    const gateways = [
      '35.156.191.128/30',
      '54.65.63.192/30',
      '54.169.127.128/30',
      '54.171.127.192/30',
      '54.172.60.0/30',
      '54.244.51.0/30',
      '54.252.254.64/30',
      '177.71.206.192/30',
    ];
    expect(openings()).toEqual(
      ['egress', 'ingress']
        .flatMap((direction) => [
          `${direction} udp 10000-60000 168.86.128.0/18`,
          ...gateways.flatMap((cidr) => [`${direction} tcp 5060-5061 ${cidr}`, `${direction} udp 5060-5060 ${cidr}`]),
        ])
        .sort(),
    );
  });

  test('warns of a narrowed failover, and the warning can be acknowledged', () => {
    const { stack } = build({ edge: TwilioEdge.SYDNEY, traffic: TwilioTraffic.SIP, failoverEdges: [] });
    Annotations.fromStack(stack).hasWarning(
      '/Stack/Group',
      Match.stringLikeRegexp('leaves out ashburn, dublin.*\\[ack: twilio-interconnect:sip-failover-narrowed\\]'),
    );
  });

  test('lists the hosts that it cannot open', () => {
    const { stack, egress } = build({ edge: TwilioEdge.DUBLIN, traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] });
    Annotations.fromStack(stack).hasWarning(
      '/Stack/Group',
      Match.stringLikeRegexp('eventgw\\.twilio\\.com TCP 443.*\\[ack: twilio-interconnect:host-names-only\\]'),
    );
    expect(egress()).toEqual([
      { CidrIp: '255.255.255.255/32', Description: 'Disallow all traffic', FromPort: 252, IpProtocol: 'icmp', ToPort: 86 },
    ]);
  });

  test.each([{}, { '@aws-cdk/aws-ec2.securityGroupDisableInlineRules': true }])(
    'is never open, whatever is added to it (context %j)',
    (context) => {
      // GIVEN a group whose traffic has host names only, so that it has no rule of its own
      const { stack, vpc, group, egress } = build(
        { edge: TwilioEdge.DUBLIN, traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] },
        context,
      );
      // WHEN a rule is added that CDK writes as a resource of its own
      group.addEgressRule(new ec2.SecurityGroup(stack, 'Peer', { vpc }), ec2.Port.tcp(80));
      // THEN the group itself still says that nothing is allowed
      expect(egress()).toHaveLength(1);
      expect(egress()[0].CidrIp).toBe('255.255.255.255/32');
      Template.fromStack(stack).resourcePropertiesCountIs(
        'AWS::EC2::SecurityGroupEgress',
        { GroupId: stack.resolve(group.securityGroupId) },
        1,
      );
    },
  );

  test('takes rules to and from other prefix lists into the group, each once', () => {
    const { stack, group, egress, openings } = build({ edge: TwilioEdge.DUBLIN, traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] });
    const list = new ec2.PrefixList(stack, 'Own', { entries: [{ cidr: '198.51.100.0/24' }] });
    group.addEgressRule(list, ec2.Port.tcp(443), 'web');
    group.addEgressRule(list, ec2.Port.tcpRange(443, 444));
    group.addEgressRule(list, ec2.Port.tcp(444));
    group.addIngressRule(list, ec2.Port.allTraffic());
    expect(egress().map((rule) => [rule.IpProtocol, rule.FromPort, rule.ToPort])).toEqual([
      ['tcp', 443, 443],
      ['tcp', 443, 444],
    ]);
    expect(openings().filter((opening) => opening.startsWith('ingress'))).toEqual([
      'ingress -1 undefined-undefined 198.51.100.0/24',
    ]);
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
  });

  describe('with a rule to another prefix list', () => {
    const added = (...ports: readonly ec2.Port[]): readonly string[] => {
      const { stack, group, egress } = build({ edge: TwilioEdge.DUBLIN, traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] });
      const list = new ec2.PrefixList(stack, 'Own', { entries: [{ cidr: '198.51.100.0/24' }] });
      for (const port of ports) {
        group.addEgressRule(list, port);
      }
      return egress().map((rule) => `${rule.IpProtocol} ${JSON.stringify(rule.FromPort)}-${JSON.stringify(rule.ToPort)}`);
    };
    const later = (name: string): number => Token.asNumber({ Ref: name });

    test.each([
      ['the lowest', ec2.Port.tcp(443)],
      ['one in the middle', ec2.Port.tcp(444)],
      ['the highest', ec2.Port.tcp(445)],
    ])('repeats no port of a range: %s', (_, port) => {
      expect(added(ec2.Port.tcpRange(443, 445), port)).toEqual(['tcp 443-445']);
    });

    test.each([
      ['the port below', ec2.Port.tcp(442), 'tcp 442-442'],
      ['the port above', ec2.Port.tcp(446), 'tcp 446-446'],
      ['a port of UDP', ec2.Port.udp(444), 'udp 444-444'],
    ])('keeps what is not in the range: %s', (_, port, expected) => {
      expect(added(ec2.Port.tcpRange(443, 445), port)).toEqual(['tcp 443-445', expected]);
    });

    test('does not read the types and codes of ICMP as a range', () => {
      const ports = [ec2.Port.icmpTypeAndCode(3, 13), ec2.Port.icmpTypeAndCode(8, 0), ec2.Port.icmpTypeAndCode(3, 13)];
      expect(added(...ports)).toEqual(['icmp 3-13', 'icmp 8-0']);
    });

    test('compares ports that are known only at deploy time by what they are', () => {
      const [http, https] = [later('Http'), later('Https')];
      const ports = [
        ec2.Port.tcp(http),
        ec2.Port.tcpRange(http, 443),
        ec2.Port.tcp(443),
        ec2.Port.tcp(https),
        ec2.Port.tcp(http),
      ];
      expect(added(...ports)).toEqual([
        'tcp {"Ref":"Http"}-{"Ref":"Http"}',
        'tcp {"Ref":"Http"}-443',
        'tcp 443-443',
        'tcp {"Ref":"Https"}-{"Ref":"Https"}',
      ]);
    });
  });

  test('keeps its rules beside those that are added', () => {
    const { group, openings } = build({ edge: TwilioEdge.ASHBURN_IX, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] });
    group.addEgressRule(ec2.Peer.ipv4('198.51.100.7/32'), ec2.Port.tcp(443));
    group.addIngressRule(ec2.Peer.ipv4('198.51.100.8/32'), ec2.Port.tcp(22));
    expect(openings()).toEqual([
      'egress tcp 443-443 198.51.100.7/32',
      'egress udp 10000-60000 168.86.128.0/18',
      'ingress tcp 22-22 198.51.100.8/32',
    ]);
  });

  test('keeps an egress rule of ICMP that is added', () => {
    const { group, openings } = build({ edge: TwilioEdge.ASHBURN_IX, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] });
    group.addEgressRule(ec2.Peer.ipv4('198.51.100.7/32'), ec2.Port.icmpPing());
    expect(openings()).toEqual(['egress icmp 8--1 198.51.100.7/32', 'egress udp 10000-60000 168.86.128.0/18']);
  });

  test('keeps its description when its traffic changes, because another one would replace it', () => {
    const descriptionOf = (traffic: readonly TwilioTraffic[]): unknown =>
      Object.values(
        Template.fromStack(build({ edge: TwilioEdge.TOKYO_IX, traffic }).stack).findResources('AWS::EC2::SecurityGroup'),
      )
        .map((resource) => resource['Properties'].GroupDescription)
        .at(0);
    expect(descriptionOf(TwilioTraffic.SIP)).toBe('Twilio traffic at tokyo-ix');
    expect(descriptionOf(TwilioTraffic.VOICE_SDK)).toBe('Twilio traffic at tokyo-ix');
  });

  test('takes a name, a description, a catalogue and a quota', () => {
    const { stack, openings } = build({
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      catalog: TwilioCatalog.at('2023-09-01'),
      securityGroupName: 'softphones',
      description: 'Softphones',
      rulesQuota: 4,
    });
    expect(openings()).toEqual(['egress udp 10000-20000 208.78.112.64/26']);
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupName: 'softphones',
      GroupDescription: 'Softphones',
    });
    Annotations.fromStack(stack).hasWarning('/Stack/Group', Match.stringLikeRegexp('security-group-quota'));
  });

  test('is refused with its path', () => {
    expect(() => build({ edge: TwilioEdge.ROAMING, traffic: TwilioTraffic.SIP })).toThrow(ValidationFailure);
    expect(() => build({ edge: TwilioEdge.ROAMING, traffic: TwilioTraffic.SIP })).toThrow(/errors in Stack\/Group:/);
  });
});

describe('a planned group', () => {
  test('is refused without a list that its rules name: a rule would have no target', () => {
    const stack = new Stack(new App(), 'Stack');
    const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });
    const edges = [TwilioEdge.ASHBURN_IX];
    const [plan] = planAccess({ edges, traffic: TwilioTraffic.SIP }).groups;
    const media = new TwilioPrefixList(stack, 'Media', { edges, traffic: [TwilioTraffic.SIP_MEDIA] });
    expect(() => new TwilioEdgeSecurityGroup(stack, 'Group', { plan: plan!, vpc, prefixLists: { media } })).toThrow(
      /Stack\/Group.*\n.*given: sip-signalling-ashburn-ix\).*\[twilio-interconnect:prefix-list-not-given\]/,
    );
  });
});

test('two types of ICMP to one list are two rules', () => {
  const { group, egress } = build({ edge: TwilioEdge.ASHBURN_IX, traffic: [TwilioTraffic.SIP_SIGNALLING] });
  const [list] = Object.values(group.prefixLists);
  for (const port of [ec2.Port.icmpPing(), ec2.Port.icmpType(3), ec2.Port.icmpTypeAndCode(3, 4), ec2.Port.icmpPing()]) {
    group.addEgressRule(list!, port);
  }
  const icmp = egress().filter(({ IpProtocol }) => IpProtocol === 'icmp');
  expect(icmp.map(({ FromPort, ToPort }) => [FromPort, ToPort])).toEqual([
    [8, -1],
    [3, -1],
    [3, 4],
  ]);
});

describe('other VPCs', () => {
  const vpcOf = (stack: Stack, id: string, vpcId: string): ec2.IVpc =>
    ec2.Vpc.fromVpcAttributes(stack, id, { vpcId, availabilityZones: ['us-east-1a'] });
  const grouped = (stack: Stack, associatedVpcs: readonly ec2.IVpc[]): TwilioEdgeSecurityGroup =>
    new TwilioEdgeSecurityGroup(stack, 'Group', {
      vpc: vpcOf(stack, 'Own', 'vpc-0123456789abcdef0'),
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      associatedVpcs,
    });

  test('a group is associated with each, whatever their order', () => {
    const madeOf = (reverse: boolean): object => {
      const stack = new Stack(new App(), 'Stack');
      const [one, other] = [vpcOf(stack, 'A', 'vpc-0aaaaaaaaaaaaaaaa'), new ec2.Vpc(stack, 'B', { maxAzs: 1, natGateways: 0 })];
      const group = grouped(stack, reverse ? [other, one] : [one, other]);
      expect(Object.keys(group.vpcAssociations)).toEqual(['A', 'B']);
      return Template.fromStack(stack).findResources('AWS::EC2::SecurityGroupVpcAssociation');
    };
    expect(Object.values(madeOf(false))).toMatchObject([
      { Properties: { GroupId: { 'Fn::GetAtt': [expect.any(String), 'GroupId'] }, VpcId: 'vpc-0aaaaaaaaaaaaaaaa' } },
      { Properties: { VpcId: { Ref: expect.any(String) } } },
    ]);
    expect(madeOf(true)).toEqual(madeOf(false));
  });

  test('its own VPC, one that is given twice and one of another Region are refused', () => {
    const app = new App();
    const stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
    const west = new Stack(app, 'West', { env: { account: '111122223333', region: 'us-west-2' } });
    const same = vpcOf(stack, 'A', 'vpc-0123456789abcdef0');
    const other = new ec2.Vpc(stack, 'B', { maxAzs: 1, natGateways: 0 });
    expect(refusalOf(() => grouped(stack, [same, other, other, new ec2.Vpc(west, 'C', { maxAzs: 1, natGateways: 0 })]))).toEqual([
      'associated-vpc-twice associatedVpcs[0]',
      'associated-vpc-twice associatedVpcs[2]',
      'associated-vpc-elsewhere associatedVpcs[3]',
    ]);
  });
});
