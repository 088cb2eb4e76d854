import * as fc from 'fast-check';
import {
  Cidr,
  type FirewallRuleGroupPlanProps,
  planAccess,
  planFirewallRuleGroup,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { sampled } from '../support/seed';
import { cloudFormation, importedVpc, terraform } from './engines';
import { outcomeOf } from './outcome';

/** The group that somebody may want; some of what is generated is refused. */
const groups = fc.record({
  /** Whether the group names the lists of an access. */
  isShared: fc.boolean(),
  edges: fc.subarray([...TwilioEdge.all], { minLength: 1, maxLength: 3 }),
  traffic: fc.oneof(fc.constant([...TwilioTraffic.VOICE_SDK]), fc.subarray([...TwilioTraffic.all], { maxLength: 3 })),
  catalog: fc.constantFrom(undefined, '2023-09-01', '2024-02-21').map((date) => date && TwilioCatalog.at(date)),
  olderSdks: fc.constantFrom(undefined, true),
  homeNetworks: fc.constantFrom(undefined, [], [Cidr.of('10.0.0.0/16'), Cidr.of('10.1.0.0/16')]),
  ruleOrder: fc.constantFrom(undefined, 'action' as const),
  capacity: fc.constantFrom(undefined, undefined, 5, 500),
  ruleGroupName: fc.constant('softphones'),
  sbc: fc.constantFrom(undefined, undefined, { signalling: PortRange.of(5061) }, { media: PortRange.of(6000, 9999) }),
});

type Wanted = typeof groups extends fc.Arbitrary<infer Value> ? Value : never;

/** A group in the words of none of the engines. */
interface Written {
  readonly name: unknown;
  readonly capacity: unknown;
  readonly order: unknown;
  readonly rules: unknown;
  readonly home: unknown;
  /** The addresses behind each reference. */
  readonly references: Readonly<Record<string, readonly string[]>>;
}

const TABLES = ['rtb-11111111'];

const propsOf = ({ isShared: _isShared, ...props }: Wanted): Omit<FirewallRuleGroupPlanProps, 'prefixLists'> =>
  props as FirewallRuleGroupPlanProps;

/** The access whose lists the group names. */
const sharedProps = ({ edges, traffic, catalog }: Wanted) => ({ edges, traffic, ...(catalog && { catalog }) });

function planned(wanted: Wanted): Written {
  const lists = wanted.isShared ? planAccess({ ...sharedProps(wanted), entriesLimit: 100 }).prefixLists : undefined;
  const plan = planFirewallRuleGroup({
    ...propsOf(wanted),
    ...(lists && { prefixLists: Object.fromEntries(lists.map((list) => [list.key, list])) }),
    entriesLimit: 100,
  });
  const addresses = (key: string): readonly string[] =>
    plan.prefixLists.find((list) => list.key === key)!.entries.map(({ cidr }) => cidr.toString());
  return {
    name: plan.name,
    capacity: plan.capacity,
    order: plan.ruleOrder,
    rules: plan.rulesString,
    home: plan.homeNetworks?.map(String),
    references: Object.fromEntries(Object.entries(plan.references).map(([name, key]) => [name, addresses(key)])),
  };
}

function onCloudFormation(wanted: Wanted): Written {
  const { Resources = {} } = cloudFormation((stack) => {
    const shared =
      wanted.isShared && new cdk.TwilioAccess(stack, 'Access', { ...sharedProps(wanted), vpc: importedVpc(stack, TABLES) });
    new cdk.TwilioFirewallRuleGroup(stack, 'Firewall', {
      ...propsOf(wanted),
      ...(shared && { prefixLists: shared.prefixLists }),
    });
  });
  const { Properties } = Object.values<any>(Resources).find(({ Type }) => Type === 'AWS::NetworkFirewall::RuleGroup');
  const { RuleVariables, ReferenceSets, RulesSource, StatefulRuleOptions } = Properties.RuleGroup;
  const addresses = ({ ReferenceArn }: any): readonly string[] =>
    (Resources as any)[ReferenceArn['Fn::GetAtt'][0]].Properties.Entries.map(({ Cidr: cidr }: any) => cidr);
  return {
    name: Properties.RuleGroupName,
    capacity: Properties.Capacity,
    order: StatefulRuleOptions.RuleOrder,
    rules: RulesSource.RulesString,
    home: RuleVariables?.IPSets.HOME_NET.Definition,
    references: Object.fromEntries(
      Object.entries(ReferenceSets?.IPSetReferences ?? {}).map(([name, reference]) => [name, addresses(reference)]),
    ),
  };
}

function onTerraform(engine: 'cdktf' | 'cdktn', wanted: Wanted): Written {
  const { resource } = terraform(engine, (stack, { library }) => {
    const shared =
      wanted.isShared && new library.TwilioAccess(stack, 'Access', { ...sharedProps(wanted), vpc: { vpcId: 'vpc-1' } });
    new library.TwilioFirewallRuleGroup(stack, 'Firewall', {
      ...propsOf(wanted),
      ...(shared && { prefixLists: shared.prefixLists }),
    });
  });
  const [group] = Object.values<any>(resource!['aws_networkfirewall_rule_group']!);
  const { rule_variables, reference_sets, rules_source, stateful_rule_options } = group.rule_group;
  const addresses = ([{ reference_arn: arn }]: any): readonly string[] => {
    const [, id = ''] = /^\$\{aws_ec2_managed_prefix_list\.(.*)\.arn\}$/.exec(arn) ?? [];
    return (resource!['aws_ec2_managed_prefix_list'] as any)[id].entry.map(({ cidr }: any) => cidr);
  };
  return {
    name: group.name,
    capacity: group.capacity,
    order: stateful_rule_options.rule_order,
    rules: rules_source.rules_string,
    home: rule_variables?.ip_sets[0].ip_set.definition,
    references: Object.fromEntries(
      (reference_sets?.ip_set_references ?? []).map(({ key, ip_set_reference: reference }: any) => [key, addresses(reference)]),
    ),
  };
}

test('every engine makes the group of the plan, or refuses it as the plan does', () => {
  fc.assert(
    fc.property(groups, (wanted) => {
      const plan = outcomeOf(() => planned(wanted));
      expect(outcomeOf(() => onCloudFormation(wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktf', wanted))).toEqual(plan);
      expect(outcomeOf(() => onTerraform('cdktn', wanted))).toEqual(plan);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 30_000 },
  );
});

test('the generator makes what is accepted, and what is refused', () => {
  const accepted = sampled(groups, 40).filter((wanted) => 'accepted' in outcomeOf(() => planned(wanted)));
  expect(Math.min(accepted.length, 40 - accepted.length)).toBeGreaterThan(3);
  expect(accepted.filter(({ isShared }) => isShared).length).toBeGreaterThan(1);
});
