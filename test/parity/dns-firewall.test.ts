import * as fc from 'fast-check';
import {
  type DnsFirewallRuleGroupOptions,
  planDnsFirewallRuleGroup,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { sampled } from '../support/seed';
import { cloudFormation, importedVpc, terraform } from './engines';
import { outcomeOf } from './outcome';

/** The rule group that somebody may want; some of what is generated is refused. */
const groups = fc.record({
  edges: fc.subarray([...TwilioEdge.all], { minLength: 1, maxLength: 3 }),
  traffic: fc.oneof(fc.constant([...TwilioTraffic.VOICE_SDK]), fc.subarray([...TwilioTraffic.all], { maxLength: 4 })),
  catalog: fc.constantFrom(undefined, '2023-09-01', '2024-02-21').map((date) => date && TwilioCatalog.at(date)),
  ruleGroupName: fc.constantFrom('softphones', 'softphones', 'soft_phones-2', '12', ''),
  priority: fc.constantFrom(undefined, 101, 101, 9899, 100),
});

type Wanted = typeof groups extends fc.Arbitrary<infer Value> ? Value : never;

/** A rule group in the words of none of the engines. */
interface Written {
  readonly name: unknown;
  /** A line for each rule with its list, sorted. */
  readonly rules: readonly string[];
  /** A line for each association. */
  readonly associations: readonly string[];
}

const VPC = 'vpc-0123456789abcdef0';

const line = (...parts: readonly unknown[]): string => parts.join(' ');

const propsOf = ({ edges, traffic, catalog, ruleGroupName }: Wanted): DnsFirewallRuleGroupOptions => ({
  edges,
  traffic,
  ruleGroupName,
  ...(catalog && { catalog }),
});

function planned(wanted: Wanted): Written {
  const { priority } = wanted;
  const plan = planDnsFirewallRuleGroup({ ...propsOf(wanted), ...(priority && { vpcs: { softphones: { priority } } }) });
  return {
    name: plan.name,
    rules: plan.domainLists
      .map((list) => line(list.name, list.priority, list.action, list.redirection, list.domains.join()))
      .sort(),
    associations: plan.associations.map((each) => line(each.name, each.priority, VPC)),
  };
}

function onCloudFormation(wanted: Wanted): Written {
  const { Resources = {} } = cloudFormation((stack) => {
    const vpc = importedVpc(stack, ['rtb-11111111']);
    const vpcs = wanted.priority && { softphones: { vpc, priority: wanted.priority } };
    new cdk.TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...propsOf(wanted), ...(vpcs && { vpcs }) });
  });
  const ofType = (type: string): readonly any[] =>
    Object.values<any>(Resources)
      .filter(({ Type }) => Type === `AWS::Route53Resolver::${type}`)
      .map(({ Properties }) => Properties);
  const [group, ...others] = ofType('FirewallRuleGroup');
  expect(others).toEqual([]);
  return {
    name: group.Name,
    rules: group.FirewallRules.map((rule: any) => {
      const list = (Resources as any)[rule.FirewallDomainListId['Fn::GetAtt'][0]].Properties;
      return line(list.Name, rule.Priority, rule.Action, rule.FirewallDomainRedirectionAction, list.Domains.join());
    }).sort(),
    associations: ofType('FirewallRuleGroupAssociation').map(({ Name, Priority, VpcId }) => line(Name, Priority, VpcId)),
  };
}

function onTerraform(engine: 'cdktf' | 'cdktn', wanted: Wanted): Written {
  const { resource = {} } = terraform(engine, (stack, { library }) => {
    const vpcs = wanted.priority && { softphones: { vpcId: VPC, priority: wanted.priority } };
    new library.TwilioDnsFirewallRuleGroup(stack, 'Dns', { ...propsOf(wanted), ...(vpcs && { vpcs }) });
  });
  const ofType = (type: string): readonly (readonly [string, any])[] =>
    Object.entries<any>(resource[`aws_route53_resolver_firewall_${type}`] ?? {});
  const [[id, group] = ['', {}], ...others] = ofType('rule_group');
  expect(others).toEqual([]);
  const isOfGroup = (reference: string): boolean => reference === `\${aws_route53_resolver_firewall_rule_group.${id}.id}`;
  return {
    name: group.name,
    rules: ofType('rule')
      .map(([, rule]) => {
        const [, list] = ofType('domain_list').find(
          ([key]) => rule.firewall_domain_list_id === `\${aws_route53_resolver_firewall_domain_list.${key}.id}`,
        )!;
        expect([rule.name, isOfGroup(rule.firewall_rule_group_id)]).toEqual([list.name, true]);
        // The provider reads names back with a dot at the end.
        const domains = list.domains.map((domain: string) => domain.replace(/\.$/, ''));
        return line(list.name, rule.priority, rule.action, rule.firewall_domain_redirection_action, domains.join());
      })
      .sort(),
    associations: ofType('rule_group_association').map(([, each]) => {
      expect(isOfGroup(each.firewall_rule_group_id)).toBe(true);
      return line(each.name, each.priority, each.vpc_id);
    }),
  };
}

test('every engine makes the rule group of the plan, or refuses it as the plan does', () => {
  fc.assert(
    fc.property(groups, (wanted) => {
      const plan = outcomeOf(() => planned(wanted));
      expect(outcomeOf(() => onCloudFormation(wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktf', wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktn', wanted))).toEqual(plan);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 30_000 },
  );
});

test('the generator makes what is accepted, with and without an association, and what is refused', () => {
  const accepted = sampled(groups, 60).filter((wanted) => 'accepted' in outcomeOf(() => planned(wanted)));
  expect(Math.min(accepted.length, 60 - accepted.length)).toBeGreaterThan(3);
  const associated = accepted.filter(({ priority }) => priority !== undefined).length;
  expect(Math.min(associated, accepted.length - associated)).toBeGreaterThan(0);
});
