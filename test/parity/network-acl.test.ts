import { NetworkAcl } from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import {
  type NetworkAclRulesOptions,
  planNetworkAclRules,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { sampled } from '../support/seed';
import { cloudFormation, terraform } from './engines';
import { outcomeOf } from './outcome';

/** The rules that somebody may want; some of what is generated is refused. */
const rules = fc.record({
  edges: fc.subarray([...TwilioEdge.all], { minLength: 1, maxLength: 3 }),
  traffic: fc.oneof(fc.constant([...TwilioTraffic.SIP]), fc.subarray([...TwilioTraffic.all], { maxLength: 3 })),
  catalog: fc.constantFrom(undefined, '2023-09-01', '2024-02-21').map((date) => date && TwilioCatalog.at(date)),
  failoverEdges: fc.option(fc.subarray([...TwilioEdge.all], { maxLength: 2 }), { nil: undefined }),
  sbc: fc.constantFrom(undefined, undefined, { signalling: PortRange.of(443) }, { media: PortRange.of(700, 9999) }),
  firstRuleNumber: fc.constantFrom(undefined, 1, 500),
  lastRuleNumber: fc.constantFrom(undefined, undefined, 520, 32766),
  otherRuleNumbers: fc.constantFrom(undefined, { egress: [1, 501], ingress: [502] }),
});

type Wanted = typeof rules extends fc.Arbitrary<infer Value> ? Value : never;

const ACL = 'acl-0123456789abcdef0';

/** A rule as text: `ingress 12182 allow udp 1024-65535 168.86.128.0/18 of acl-1`. */
const line = (...parts: readonly unknown[]): string => parts.join(' ');

function onCloudFormation(wanted: Wanted): readonly string[] {
  const { Resources } = cloudFormation((stack) => {
    new cdk.TwilioNetworkAclRules(stack, 'Rules', {
      ...(wanted as NetworkAclRulesOptions),
      networkAcl: NetworkAcl.fromNetworkAclId(stack, 'Acl', ACL),
    });
  });
  return Object.values<any>(Resources ?? {})
    .map(({ Properties: { Egress, RuleNumber, RuleAction, Protocol, PortRange: range, CidrBlock, NetworkAclId } }) => {
      const protocol = ({ 6: 'tcp', 17: 'udp' } as Record<number, string>)[Protocol];
      const ports = `${range.From}-${range.To}`;
      return line(Egress === true ? 'egress' : 'ingress', RuleNumber, RuleAction, protocol, ports, CidrBlock, 'of', NetworkAclId);
    })
    .sort();
}

function onTerraform(engine: 'cdktf' | 'cdktn', wanted: Wanted): readonly string[] {
  const { resource } = terraform(engine, (stack, { library }) => {
    new library.TwilioNetworkAclRules(stack, 'Rules', {
      ...(wanted as NetworkAclRulesOptions),
      networkAclId: ACL,
    });
  });
  return Object.values<any>(resource?.['aws_network_acl_rule'] ?? {})
    .map(({ egress, rule_number, rule_action, protocol, from_port, to_port, cidr_block, network_acl_id }) => {
      const ports = `${from_port}-${to_port}`;
      return line(
        egress === true ? 'egress' : 'ingress',
        rule_number,
        rule_action,
        protocol,
        ports,
        cidr_block,
        'of',
        network_acl_id,
      );
    })
    .sort();
}

const planned = (wanted: Wanted): readonly string[] =>
  planNetworkAclRules(wanted as NetworkAclRulesOptions)
    .rules.map(({ direction, ruleNumber, action, protocol, ports, cidr }) =>
      line(direction, ruleNumber, action, protocol, `${ports.from}-${ports.to}`, cidr, 'of', ACL),
    )
    .sort();

test('every engine makes the rules of the plan, or refuses them as the plan does', () => {
  fc.assert(
    fc.property(rules, (wanted) => {
      const plan = outcomeOf(() => planned(wanted));
      expect(outcomeOf(() => onCloudFormation(wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktf', wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktn', wanted))).toEqual(plan);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 30_000 },
  );
});

test('the generator makes what is accepted and what is refused, and many rules at once', () => {
  const lengths = sampled(rules, 40).flatMap((wanted) => {
    const plan = outcomeOf(() => planned(wanted));
    return 'accepted' in plan ? [plan.accepted.length] : [];
  });
  expect(Math.min(lengths.length, 40 - lengths.length)).toBeGreaterThan(3);
  expect(Math.max(...lengths)).toBeGreaterThan(20);
});
