import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioEdgeSecurityGroup, TwilioPrefixList } from 'twilio-interconnect-constructs/cdk';
import { acknowledge, HAS_VALIDATIONS } from '../../support/either-release';
import { openingsOf } from '../../support/security-group';

const PORTS = ec2.Port.udpRange(10000, 60000);
const MEDIA = 'egress udp 10000-60000 168.86.128.0/18';

class Given {
  public readonly stack = new Stack(new App(), 'Stack');
  public readonly vpc = new ec2.Vpc(this.stack, 'Vpc', { natGateways: 0 });
  public readonly list = new TwilioPrefixList(this.stack, 'List', {
    edges: [TwilioEdge.ASHBURN_IX],
    traffic: [TwilioTraffic.SIP_MEDIA],
  });

  public group(props: Partial<ec2.SecurityGroupProps> = {}): ec2.SecurityGroup {
    return new ec2.SecurityGroup(this.stack, 'Sbc', { vpc: this.vpc, ...props });
  }

  public template(): Template {
    return Template.fromStack(this.stack);
  }

  public openingsOf(group: ec2.SecurityGroup): readonly string[] {
    const id = this.stack.resolve((group.node.defaultChild as ec2.CfnSecurityGroup).logicalId) as string;
    return openingsOf(this.template().toJSON() as never, id);
  }

  /** The paths of what is warned of. */
  public warned(): readonly string[] {
    this.template();
    return Annotations.fromStack(this.stack)
      .findWarning('*', Match.stringLikeRegexp('group-open-to-all'))
      .map(({ id }) => id);
  }

  public warning(): string {
    this.template();
    const [warning] = Annotations.fromStack(this.stack).findWarning('*', Match.stringLikeRegexp('group-open-to-all'));
    return String(warning!.entry.data);
  }
}

describe('a group that is closed otherwise', () => {
  test('has the rule to a list inline, so that AWS takes its own rule away, which lets everything out', () => {
    const given = new Given();
    const group = given.group({ allowAllOutbound: false });
    group.connections.allowTo(given.list, PORTS);
    expect(given.openingsOf(group)).toEqual([MEDIA]);
    given.template().resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    expect(given.warned()).toEqual([]);
  });

  test('by addEgressRule as well, and from the list inwards', () => {
    const given = new Given();
    const group = given.group({ allowAllOutbound: false });
    group.addEgressRule(given.list, PORTS);
    group.connections.allowFrom(given.list, PORTS);
    expect(given.openingsOf(group)).toEqual([MEDIA, MEDIA.replace('egress', 'ingress')]);
    expect(given.warned()).toEqual([]);
  });

  test('in another stack than the list', () => {
    const given = new Given();
    const other = new Stack(given.stack.node.root as App, 'Other');
    const group = new ec2.SecurityGroup(other, 'Sbc', { vpc: given.vpc, allowAllOutbound: false });
    group.connections.allowTo(given.list, PORTS);
    Template.fromStack(other).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupEgress: [Match.objectLike({ DestinationPrefixListId: Match.anyValue(), FromPort: 10000, ToPort: 60000 })],
    });
    expect(Annotations.fromStack(other).findWarning('*', Match.stringLikeRegexp('group-open-to-all'))).toEqual([]);
  });

  test('is the group of an edge', () => {
    const given = new Given();
    const group = new TwilioEdgeSecurityGroup(given.stack, 'Edge', {
      vpc: given.vpc,
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING],
    });
    group.connections.allowTo(given.list, PORTS);
    expect(given.openingsOf(group)).toContain(MEDIA);
    expect(given.warned()).toEqual([]);
  });
});

describe('a group that lets everything out warns', () => {
  test.each<[string, (group: ec2.SecurityGroup, list: TwilioPrefixList) => void]>([
    ['allowTo', (group, list) => group.connections.allowTo(list, PORTS)],
    ['the other side', (group, list) => list.connections.allowFrom(group, PORTS)],
    ['connections of several groups', (group, list) => new ec2.Connections({ securityGroups: [group] }).allowTo(list, PORTS)],
  ])('by %s', (_name, allow) => {
    const given = new Given();
    allow(given.group(), given.list);
    expect(given.warned()).toEqual(['/Stack/Sbc']);
    expect(given.warning()).toMatch(/lets everything out.*security group of the edge.*allowAllOutbound: false/);
  });

  test('once, however many rules it has', () => {
    const given = new Given();
    const group = given.group();
    group.connections.allowTo(given.list, PORTS);
    group.connections.allowTo(given.list, ec2.Port.udp(5060));
    expect(given.warned()).toEqual(['/Stack/Sbc']);
  });

  test('if it is imported', () => {
    const given = new Given();
    const imported = ec2.SecurityGroup.fromSecurityGroupId(given.stack, 'Imported', 'sg-0123456789abcdef0');
    imported.connections.allowTo(given.list, PORTS);
    expect(given.warned()).toEqual(['/Stack/Imported']);
  });

  test('not if it lets the list in', () => {
    const given = new Given();
    given.group().connections.allowFrom(given.list, PORTS);
    expect(given.warned()).toEqual([]);
  });

  test('unless that is acknowledged', () => {
    const given = new Given();
    const group = given.group();
    // Before `Validations`, an acknowledgement counts for the warnings that a construct itself gets later only if it was made above it.
    acknowledge(HAS_VALIDATIONS ? group : given.stack, 'twilio-interconnect:group-open-to-all');
    group.connections.allowTo(given.list, PORTS);
    expect(given.warned()).toEqual([]);
  });
});

describe('a group without inline egress warns, because AWS keeps its own rule', () => {
  const inlineOf = (given: Given): unknown =>
    Object.values(given.template().findResources('AWS::EC2::SecurityGroup'))[0]!['Properties'].SecurityGroupEgress;

  test('without inline rules', () => {
    const given = new Given();
    given.group({ allowAllOutbound: false, disableInlineRules: true }).connections.allowTo(given.list, PORTS);
    expect(inlineOf(given)).toBeUndefined();
    expect(given.warned()).toEqual(['/Stack/Sbc']);
    expect(given.warning()).toMatch(/no inline egress rule.*without disableInlineRules/);
  });

  test('with ports that are not known at synthesis', () => {
    const given = new Given();
    const port = Lazy.number({ produce: () => 5060 });
    given.group({ allowAllOutbound: false }).addEgressRule(given.list, ec2.Port.udp(port));
    expect(inlineOf(given)).toBeUndefined();
    expect(given.warned()).toEqual(['/Stack/Sbc']);
  });

  test('of resources', () => {
    const given = new Given();
    const group = new ec2.CfnSecurityGroup(given.stack, 'Plain', { groupDescription: 'a test', vpcId: given.vpc.vpcId });
    new ec2.CfnSecurityGroupEgress(given.stack, 'Rule', {
      groupId: group.attrGroupId,
      ipProtocol: 'udp',
      destinationPrefixListId: given.list.prefixListId,
    });
    expect(given.warned()).toEqual(['/Stack/Plain']);
  });

  test('not with an inline rule of another kind', () => {
    const given = new Given();
    const group = given.group({ allowAllOutbound: false });
    group.addEgressRule(ec2.Peer.ipv4('10.0.0.2/32'), ec2.Port.udp(53));
    group.addEgressRule(given.list, ec2.Port.udp(Lazy.number({ produce: () => 5060 })));
    expect(given.warned()).toEqual([]);
  });
});
