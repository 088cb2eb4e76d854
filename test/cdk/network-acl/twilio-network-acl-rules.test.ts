import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { planNetworkAclRules, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioNetworkAclRules, type TwilioNetworkAclRulesProps } from 'twilio-interconnect-constructs/cdk';

const SIP = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
const newStack = (region = 'us-east-1') => new Stack(new App(), 'Network', { env: { account: '111122223333', region } });
const aclOf = (stack: Stack) => ec2.NetworkAcl.fromNetworkAclId(stack, 'Acl', 'acl-0123456789abcdef0');
const made = (stack: Stack, props: Partial<TwilioNetworkAclRulesProps> = {}) =>
  new TwilioNetworkAclRules(stack, 'Rules', { networkAcl: aclOf(stack), ...SIP, ...props });

test('has an entry for each rule of the plan, and nothing else', () => {
  const stack = newStack();
  made(stack);
  const { Resources } = Template.fromStack(stack).toJSON();
  expect(Object.values(Resources)).toEqual(
    planNetworkAclRules(SIP).rules.map(({ direction, protocol, ports, cidr, ruleNumber }) => ({
      Type: 'AWS::EC2::NetworkAclEntry',
      Properties: {
        NetworkAclId: 'acl-0123456789abcdef0',
        Egress: direction === 'egress',
        RuleNumber: ruleNumber,
        Protocol: protocol === 'tcp' ? 6 : 17,
        PortRange: { From: ports.from, To: ports.to },
        CidrBlock: cidr.toString(),
        RuleAction: 'allow',
      },
    })),
  );
});

test('hands out the entries by key, under ids of the same name', () => {
  const { rules } = made(newStack());
  expect(Object.keys(rules)).toEqual(planNetworkAclRules(SIP).rules.map(({ key }) => key));
  expect(Object.entries(rules).map(([key, { node }]) => [node.path, key])).toEqual(
    Object.keys(rules).map((key) => [`Network/Rules/${key}`, key]),
  );
});

test('no logical id changes when edges are added', () => {
  const idsWith = (edges: readonly TwilioEdge[]): readonly string[] => {
    const stack = newStack();
    made(stack, { edges });
    return Object.keys(Template.fromStack(stack).toJSON().Resources);
  };
  const alone = idsWith(SIP.edges);
  expect(alone).toHaveLength(10);
  expect(idsWith([...SIP.edges, TwilioEdge.SAN_JOSE_IX])).toEqual(expect.arrayContaining([...alone]));
});

test('takes a network ACL of the app, also a resource of the first level', () => {
  const stack = newStack();
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
  const networkAcl = new ec2.CfnNetworkAcl(stack, 'Own', { vpcId: vpc.vpcId });
  new TwilioNetworkAclRules(stack, 'Rules', { networkAcl, ...SIP });
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::NetworkAclEntry', {
    NetworkAclId: { Ref: 'Own' },
  });
});

test('what the plan warns of is an annotation that can be acknowledged', () => {
  const stack = newStack();
  made(stack, { rulesQuota: 5 });
  Annotations.fromStack(stack).hasWarning('/Network/Rules', Match.stringLikeRegexp('ack: twilio-interconnect:network-acl-quota'));
});

test('a network ACL of another Region is refused, with the path of the construct', () => {
  const app = new App();
  const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
  const networkAcl = new ec2.NetworkAcl(west!, 'Acl', { vpc: new ec2.Vpc(west!, 'Vpc') });
  expect(() => new TwilioNetworkAclRules(east!, 'Rules', { networkAcl, ...SIP })).toThrow(
    /us-east-1\/Rules.*networkAcl: is in Region us-west-1, and its rules would be made in Region us-east-1/s,
  );
});

describe('two on one network ACL', () => {
  const SAN_JOSE = { ...SIP, edges: [TwilioEdge.SAN_JOSE_IX] };
  const errorsOf = (build: (app: App) => void): readonly string[] => {
    const app = new App();
    build(app);
    return app.node.findAll().flatMap(({ node }) => node.validate());
  };
  const twice =
    (other: Partial<TwilioNetworkAclRulesProps>, id = 'acl-0123456789abcdef0') =>
    (app: App): void => {
      const stack = new Stack(app, 'Network', { env: { account: '111122223333', region: 'us-east-1' } });
      made(stack);
      // Imported once more, under another name.
      const networkAcl = ec2.NetworkAcl.fromNetworkAclId(stack, 'Again', id);
      new TwilioNetworkAclRules(stack, 'Others', { networkAcl, ...SIP, ...other });
    };

  test('are refused when the app is complete, if they have a number in common', () => {
    const errors = errorsOf(twice({}));
    expect(errors).toHaveLength(10);
    expect(errors[0]).toMatch(/^Network\/Acl: .*of Network\/Others and of one of Network\/Rules.*network-acl-number-taken/);
  });

  test('are a warning if they say the same under other numbers, also from another stack of that account and Region', () => {
    const app = new App();
    const [stack, other] = ['Network', 'Other'].map(
      (id) => new Stack(app, id, { env: { account: '111122223333', region: 'us-east-1' } }),
    );
    made(stack!);
    made(other!, { firstRuleNumber: 1, lastRuleNumber: 9999 });
    app.synth();
    Annotations.fromStack(stack!).hasWarning(
      '/Network/Acl',
      Match.stringLikeRegexp('ack: twilio-interconnect:network-acl-rule-twice'),
    );
  });

  test('are fine for other edges, in another network ACL, and once one of them is removed', () => {
    expect(errorsOf(twice({ ...SAN_JOSE, traffic: [TwilioTraffic.SIP_SIGNALLING] }))).toEqual([]);
    expect(errorsOf(twice({}, 'acl-0fedcba9876543210'))).toEqual([]);
    expect(
      errorsOf((app) => {
        twice({})(app);
        app.node.findChild('Network').node.tryRemoveChild('Others');
      }),
    ).toEqual([]);
  });
});
