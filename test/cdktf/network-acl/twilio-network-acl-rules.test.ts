import { NetworkAcl } from '@cdktf/provider-aws/lib/network-acl';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { planNetworkAclRules, PortRange, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { Findings, TwilioNetworkAclRules, type TwilioNetworkAclRulesProps } from 'twilio-interconnect-constructs/cdktf';
import { all, type Synthesised, synthesise } from '../support';

const SBC = { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) };
const SIP = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
const made = (props: Partial<TwilioNetworkAclRulesProps> = {}): Synthesised =>
  synthesise((stack) => {
    new TwilioNetworkAclRules(stack, 'Rules', { networkAclId: 'acl-1', ...SIP, ...props });
  });

test('has a resource for each rule of the plan, and nothing else', () => {
  const result = made();
  expect(Object.keys(result.resource)).toEqual(['aws_network_acl_rule']);
  const byNumber = (a: { rule_number: number }, b: { rule_number: number }): number => a.rule_number - b.rule_number;
  expect([...all(result, 'aws_network_acl_rule')].sort(byNumber)).toEqual(
    planNetworkAclRules(SIP)
      .rules.map(({ direction, protocol, ports, cidr, ruleNumber }) => ({
        network_acl_id: 'acl-1',
        egress: direction === 'egress',
        rule_number: ruleNumber,
        protocol,
        from_port: ports.from,
        to_port: ports.to,
        cidr_block: cidr.toString(),
        rule_action: 'allow',
      }))
      .sort(byNumber),
  );
});

test('hands out the rules by key, under ids of the same name', () => {
  synthesise((stack) => {
    const { rules } = new TwilioNetworkAclRules(stack, 'Rules', { networkAclId: 'acl-1', ...SIP });
    expect(Object.entries(rules).map(([key, { node }]) => [key, node.path])).toEqual(
      planNetworkAclRules(SIP).rules.map(({ key }) => [key, `network/Rules/${key}`]),
    );
  });
});

test('no resource gets another name when edges are added', () => {
  const namesOf = ({ resource }: Synthesised): readonly string[] => Object.keys(resource['aws_network_acl_rule'] ?? {});
  const alone = namesOf(made());
  expect(alone).toHaveLength(10);
  expect(namesOf(made({ edges: [...SIP.edges, TwilioEdge.SAN_JOSE_IX] }))).toEqual(expect.arrayContaining([...alone]));
});

test('takes a provider', () => {
  const result = synthesise((stack) => {
    const provider = new AwsProvider(stack, 'voice', { alias: 'voice' });
    new TwilioNetworkAclRules(stack, 'Rules', { networkAclId: 'acl-1', ...SIP, provider });
  });
  expect(new Set(all(result, 'aws_network_acl_rule').map(({ provider }) => provider))).toEqual(new Set(['aws.voice']));
});

test('what the plan warns of can be acknowledged', () => {
  expect(made({ rulesQuota: 5 }).warnings.join()).toContain('[twilio-interconnect:network-acl-quota]');
  const { warnings } = synthesise((stack) => {
    const rules = new TwilioNetworkAclRules(stack, 'Rules', { networkAclId: 'acl-1', ...SIP, sbc: SBC, rulesQuota: 5 });
    Findings.of(rules).acknowledge({ id: 'twilio-interconnect:network-acl-quota', reason: 'AWS raised it' });
  });
  expect(warnings).toEqual([]);
});

describe('two on one network ACL', () => {
  const two = (other: Partial<TwilioNetworkAclRulesProps>): Synthesised =>
    synthesise((stack) => {
      const { id: networkAclId } = new NetworkAcl(stack, 'acl', { vpcId: 'vpc-1' });
      new TwilioNetworkAclRules(stack, 'Rules', { networkAclId, ...SIP, sbc: SBC });
      new TwilioNetworkAclRules(stack, 'Others', { networkAclId, ...SIP, sbc: SBC, ...other });
    });

  test('are refused at synthesis if they have a number in common', () => {
    expect(() => two({})).toThrow(/of network\/Others and of one of network\/Rules.*network-acl-number-taken/);
  });

  test('are a warning if they say the same under other numbers', () => {
    const { warnings } = two({ firstRuleNumber: 1, lastRuleNumber: 9999 });
    expect(warnings).toHaveLength(10);
    expect(warnings[0]).toMatch(/network-acl-rule-twice/);
  });

  test('are fine for other edges', () => {
    const traffic = [TwilioTraffic.SIP_SIGNALLING];
    expect(two({ edges: [TwilioEdge.SAN_JOSE_IX], traffic, sbc: { signalling: SBC.signalling } }).warnings).toEqual([]);
  });
});
