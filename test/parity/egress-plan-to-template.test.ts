import { Cidr, PortRange, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { NetworkAcl } from 'aws-cdk-lib/aws-ec2';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { oneOfEach, valuesOf, withValue } from './changed-plan';
import { cloudFormation, importedVpc, terraform } from './engines';

/*
 * As for an Interconnect: a value of the plan of a firewall, a DNS firewall or the rules of a network ACL is changed behind the back of its
 * construct, and must arrive in what every engine writes.
 */

let mockChange: (plan: object) => object = (plan) => plan;

jest.mock('../../dist/plan/egress/firewall-rule-group.js', () => {
  const actual = jest.requireActual('../../dist/plan/egress/firewall-rule-group.js');
  return { ...actual, planFirewallRuleGroup: (props: unknown) => mockChange(actual.planFirewallRuleGroup(props)) };
});
jest.mock('../../dist/plan/egress/dns-firewall.js', () => {
  const actual = jest.requireActual('../../dist/plan/egress/dns-firewall.js');
  return { ...actual, planDnsFirewallRuleGroup: (props: unknown) => mockChange(actual.planDnsFirewallRuleGroup(props)) };
});
jest.mock('../../dist/plan/network-acl/network-acl-rules.js', () => {
  const actual = jest.requireActual('../../dist/plan/network-acl/network-acl-rules.js');
  return { ...actual, planNetworkAclRules: (props: unknown) => mockChange(actual.planNetworkAclRules(props)) };
});

const ENGINES = ['cdk', 'cdktf', 'cdktn'] as const;
type Engine = (typeof ENGINES)[number];

const ACL = 'acl-0123456789abcdef0';
const VPC = 'vpc-0123456789abcdef0';
const CHOSEN = { edges: [TwilioEdge.ASHBURN], traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP] };
const FIREWALL = { ...CHOSEN, homeNetworks: [Cidr.of('10.0.0.0/16')], ruleGroupName: 'softphones' };
const NETWORK_ACL = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };

/** A construct on every engine, what its values are changed to, and what arrives nowhere and why. */
interface Case {
  readonly build: (engine: Engine) => unknown;
  /** By the pattern of the path: the other value, and how it reads, by default as its own text. */
  readonly changes: readonly (readonly [RegExp, unknown, string?])[];
  readonly elsewhere: readonly (readonly [RegExp, string])[];
}

const CASES: Readonly<Record<string, Case>> = {
  TwilioFirewallRuleGroup: {
    build: (engine) =>
      engine === 'cdk'
        ? cloudFormation((stack) => new cdk.TwilioFirewallRuleGroup(stack, 'It', FIREWALL))
        : terraform(engine, (stack, { library }) => new library.TwilioFirewallRuleGroup(stack, 'It', FIREWALL)),
    changes: [
      [/^name$/, 'changed-group'],
      [/^capacity$/, 1234],
      [/^ruleOrder$/, 'DEFAULT_ACTION_ORDER'],
      [/^rulesString$/, 'pass changed'],
      [/^homeNetworks\.0$/, Cidr.of('198.51.100.0/25')],
      [/^references\.TWILIO_MEDIA_PUBLIC$/, 'sip-signalling-public', ''],
      [/^prefixLists\.\d+\.name$/, 'changed-list'],
      [/^prefixLists\.\d+\.maxEntries$/, 98],
      [/^prefixLists\.\d+\.entries\.\d+\.cidr$/, Cidr.of('198.51.100.64/26')],
      [/^prefixLists\.\d+\.entries\.\d+\.description$/, 'changed entry'],
    ],
    elsewhere: [
      [/^catalogVersion$/, 'for people who read the plan'],
      [/^rules\.\d+\.(key|id|text)$/, 'arrives as a line of rulesString'],
      [/^references\.(?!TWILIO_MEDIA_PUBLIC)/, 'as the reference that is changed'],
      [/^(hostNames|coveredHostNames|closedHostNames)\.\d+\./, 'for an access and for people: the rules have the names'],
      [/^prefixLists\.\d+\.key$/, 'names the list among the constructs'],
      [/^prefixLists\.\d+\.addressFamily$/, 'IPv4 always'],
    ],
  },
  TwilioDnsFirewallRuleGroup: {
    build: (engine) =>
      engine === 'cdk'
        ? cloudFormation((stack) => {
            const vpcs = { softphones: { vpc: importedVpc(stack, ['rtb-11111111']), priority: 101 } };
            new cdk.TwilioDnsFirewallRuleGroup(stack, 'It', { ...CHOSEN, vpcs });
          })
        : terraform(engine, (stack, { library }) => {
            new library.TwilioDnsFirewallRuleGroup(stack, 'It', {
              ...CHOSEN,
              vpcs: { softphones: { vpcId: VPC, priority: 101 } },
            });
          }),
    changes: [
      [/^name$/, 'changed-group'],
      [/^domainLists\.\d+\.name$/, 'changed-list'],
      [/^domainLists\.\d+\.domains\.\d+$/, 'changed.example.com'],
      [/^domainLists\.\d+\.priority$/, 4321],
      [/^domainLists\.\d+\.action$/, 'ALERT'],
      [/^domainLists\.\d+\.redirection$/, 'INSPECT_REDIRECTION_DOMAIN'],
      [/^associations\.\d+\.name$/, 'changed-association'],
      [/^associations\.\d+\.priority$/, 4322],
    ],
    elsewhere: [
      [/^catalogVersion$/, 'for people who read the plan'],
      [/^(domainLists|associations)\.\d+\.key$/, 'names the list among the constructs, and the VPC among the props'],
    ],
  },
  TwilioNetworkAclRules: {
    build: (engine) =>
      engine === 'cdk'
        ? cloudFormation((stack) => {
            const networkAcl = NetworkAcl.fromNetworkAclId(stack, 'Acl', ACL);
            new cdk.TwilioNetworkAclRules(stack, 'It', { ...NETWORK_ACL, networkAcl });
          })
        : terraform(engine, (stack, { library }) => {
            new library.TwilioNetworkAclRules(stack, 'It', { ...NETWORK_ACL, networkAclId: ACL });
          }),
    changes: [
      [/^rules\.\d+\.key$/, 'changed-rule', ''],
      [/^rules\.0\.direction$/, 'ingress', ''],
      [/^rules\.0\.protocol$/, 'udp', ''],
      [/^rules\.\d+\.ports$/, PortRange.of(1234, 4321), '4321'],
      [/^rules\.\d+\.cidr$/, Cidr.of('198.51.100.64/26')],
      [/^rules\.\d+\.action$/, 'deny'],
      [/^rules\.\d+\.ruleNumber$/, 321],
    ],
    elsewhere: [[/^rules\.[1-9]\d*\.(direction|protocol)$/, 'as those of the first rule']],
  },
};

describe.each(Object.entries(CASES))('the plan of %s', (_, { build, changes, elsewhere }) => {
  let plan: object = {};
  mockChange = (planned) => (plan = planned);
  build('cdk');
  mockChange = (planned) => planned;
  const values = valuesOf({ ...plan, findings: undefined }).filter(([path]) => path !== 'findings');
  const changed = values.flatMap(([path]) => {
    const [, to, text = String(to)] = changes.find(([pattern]) => pattern.test(path)) ?? [];
    return to === undefined ? [] : [[path, to, text] as const];
  });

  test('has no value that no engine writes, but for a reason', () => {
    const unknown = values.map(([path]) => path).filter((path) => ![...changes, ...elsewhere].some(([each]) => each.test(path)));
    expect(unknown).toEqual([]);
    expect(changes.filter(([pattern]) => !changed.some(([path]) => pattern.test(path)))).toEqual([]);
  });

  test.each(ENGINES)('is what %s writes: a changed value changes it', (engine) => {
    const before = JSON.stringify(build(engine));
    for (const [path, to, text] of oneOfEach(changed)) {
      mockChange = (planned) => withValue(planned, path.split('.'), to);
      const after = JSON.stringify(build(engine));
      expect([path, after !== before, after.includes(text)]).toEqual([path, true, true]);
    }
    mockChange = (planned) => planned;
  });
});
