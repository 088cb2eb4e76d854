import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { planAccess, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { Findings, TwilioEdgeSecurityGroup, TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, type Synthesised, synthesise, tree } from '../support';

/** `egress udp 10000-60000 media`, for each rule. */
function openings(result: Synthesised): readonly string[] {
  const rules = (direction: 'egress' | 'ingress'): readonly string[] =>
    all(result, `aws_vpc_security_group_${direction}_rule`).map((rule) => {
      const [, id = ''] = /^\$\{aws_ec2_managed_prefix_list\.(.*)\.id\}$/.exec(rule.prefix_list_id) ?? [];
      const list = result.resource['aws_ec2_managed_prefix_list']?.[id];
      return `${direction} ${rule.ip_protocol} ${rule.from_port}-${rule.to_port} ${list.name}`;
    });
  return [...rules('egress'), ...rules('ingress')].sort();
}

test('opens the traffic of its edge, by a rule of its own for each', () => {
  const result = synthesise((stack) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { vpcId: 'vpc-1', edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP });
  });
  expect(openings(result)).toEqual([
    'egress tcp 5060-5061 twilio-sip-signalling-ashburn-ix',
    'egress udp 10000-60000 twilio-media',
    'egress udp 5060-5060 twilio-sip-signalling-ashburn-ix',
    'ingress tcp 5060-5061 twilio-sip-signalling-ashburn-ix',
    'ingress udp 10000-60000 twilio-media',
    'ingress udp 5060-5060 twilio-sip-signalling-ashburn-ix',
  ]);
  expect(only(result, 'aws_security_group')).toEqual({
    vpc_id: 'vpc-1',
    description: 'Twilio traffic at ashburn-ix',
    lifecycle: { create_before_destroy: true },
    tags: { Name: 'network/Sbc' },
  });
  expect(tree(result.stack, 'network/Sbc')).toMatchSnapshot();
});

test('lets SDK traffic out, and nothing in', () => {
  const result = synthesise((stack) => {
    const group = new TwilioEdgeSecurityGroup(stack, 'Softphones', {
      vpcId: 'vpc-1',
      edge: TwilioEdge.ASHBURN,
      traffic: TwilioTraffic.VOICE_SDK,
    });
    expect(Object.keys(group.egressRules).length).toBeGreaterThan(0);
    expect(group.ingressRules).toEqual({});
  });
  expect(openings(result).filter((line) => line.startsWith('ingress'))).toEqual([]);
  expect(result.warnings).toEqual([expect.stringContaining('[twilio-interconnect:host-names-only]')]);
});

test('takes a name, a description, tags and a provider', () => {
  const result = synthesise((stack) => {
    new TwilioEdgeSecurityGroup(stack, 'Sbc', {
      vpcId: 'vpc-1',
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP,
      securityGroupName: 'sbc',
      description: 'border controllers',
      tags: { team: 'voice' },
      provider: new AwsProvider(stack, 'voice', { alias: 'voice' }),
    });
  });
  expect(only(result, 'aws_security_group')).toEqual({
    vpc_id: 'vpc-1',
    name: 'sbc',
    description: 'border controllers',
    tags: { team: 'voice' },
    provider: 'aws.voice',
  });
  expect(
    Object.values(result.resource)
      .flatMap((byId) => Object.values(byId))
      .filter((each) => each.provider !== 'aws.voice'),
  ).toEqual([]);
});

test('a quota that is not raised, and gateways that are left out, are warnings', () => {
  const warnings = (acknowledged: boolean): readonly string[] =>
    synthesise((stack) => {
      const group = new TwilioEdgeSecurityGroup(stack, 'Sbc', {
        vpcId: 'vpc-1',
        edge: TwilioEdge.ASHBURN,
        traffic: TwilioTraffic.SIP,
        failoverEdges: [],
        rulesQuota: 5,
      });
      if (acknowledged) {
        Findings.of(group).acknowledge({ id: 'twilio-interconnect:sip-failover-narrowed', reason: 'one edge' });
      }
    }).warnings.map((line) => /\[twilio-interconnect:(.*)\]$/.exec(line)?.[1] ?? line);
  const others = ['sbc-ports-assumed', 'security-group-quota', 'security-group-quota'];
  expect(warnings(false)).toEqual(['sip-failover-narrowed', ...others]);
  expect(warnings(true)).toEqual(others);
});

test.each([
  [{ traffic: [] }, ['traffic-missing traffic']],
  [{ failoverEdges: [TwilioEdge.DUBLIN] }, ['failover-edges-mixed failoverEdges']],
])('refuses %p', (changes, codes) => {
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        new TwilioEdgeSecurityGroup(stack, 'Group', {
          vpcId: 'vpc-1',
          edge: TwilioEdge.ASHBURN_IX,
          traffic: TwilioTraffic.SIP,
          ...changes,
        });
      }),
    ),
  ).toEqual(codes);
});

test('a planned group is refused without a list that its rules name: a rule would have no target', () => {
  const edges = [TwilioEdge.ASHBURN_IX];
  const [plan] = planAccess({ edges, traffic: TwilioTraffic.SIP }).groups;
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        const media = new TwilioPrefixList(stack, 'Media', { edges, traffic: [TwilioTraffic.SIP_MEDIA] });
        new TwilioEdgeSecurityGroup(stack, 'Group', { plan: plan!, vpcId: 'vpc-1', prefixLists: { media } });
      }),
    ),
  ).toEqual(['prefix-list-not-given prefixLists']);
});

describe('other VPCs', () => {
  const base = { vpcId: 'vpc-0123456789abcdef0', edge: TwilioEdge.ASHBURN_IX, traffic: [TwilioTraffic.VOICE_SDK_MEDIA] };

  test('a group is associated with each', () => {
    const result = synthesise((stack) => {
      const made = new Vpc(stack, 'Made', { cidrBlock: '10.0.0.0/16' });
      const associatedVpcIds = [made.id, 'vpc-0aaaaaaaaaaaaaaaa'];
      const { vpcAssociations } = new TwilioEdgeSecurityGroup(stack, 'Group', { ...base, associatedVpcIds });
      expect(Object.keys(vpcAssociations)).toEqual(['aws_vpc-Made', 'vpc-0aaaaaaaaaaaaaaaa']);
    });
    expect(all(result, 'aws_vpc_security_group_vpc_association')).toEqual([
      { security_group_id: expect.stringContaining('aws_security_group'), vpc_id: '${aws_vpc.Made.id}' },
      { security_group_id: expect.stringContaining('aws_security_group'), vpc_id: 'vpc-0aaaaaaaaaaaaaaaa' },
    ]);
  });

  test('its own VPC, one that is given twice and one of another Region are refused', () => {
    synthesise((stack) => {
      const west = new AwsProvider(stack, 'west', { alias: 'west', region: 'us-west-2' });
      const made = new Vpc(stack, 'Made', { cidrBlock: '10.0.0.0/16', provider: west });
      const associatedVpcIds = [base.vpcId, 'vpc-0aaaaaaaaaaaaaaaa', 'vpc-0aaaaaaaaaaaaaaaa', made.id];
      expect(refusalOf(() => new TwilioEdgeSecurityGroup(stack, 'Group', { ...base, associatedVpcIds }))).toEqual([
        'associated-vpc-twice associatedVpcIds[0]',
        'associated-vpc-twice associatedVpcIds[2]',
        'associated-vpc-elsewhere associatedVpcIds[3]',
      ]);
    });
  });
});
