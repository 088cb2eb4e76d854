import { TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { readTemplate, type Template, templatesOf } from './cloudformation';
import { defects } from './compare';
import { plan } from './planned';
import type { World } from './world';

/* What the oracle must see: faults put into a template that is right. */

const WORLD: World = {
  kind: 'access',
  edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX, TwilioEdge.DUBLIN],
  traffic: TwilioTraffic.SIP,
  entries: { date: TwilioCatalog.current.date, add: [], replace: [] },
  failoverEdges: undefined,
  openings: undefined,
  sbc: undefined,
  given: undefined,
  gateway: 'transit-gateway',
  rulesQuota: undefined,
  own: undefined,
};

const [TEMPLATE] = templatesOf([WORLD]);
const { findings } = plan(WORLD)!;

type Fault = (resources: Record<string, { Type: string; Properties: any }>) => unknown;

/** What the oracle says of the template with a fault. */
function withFault(fault: Fault): readonly string[] {
  const template = structuredClone(TEMPLATE!);
  fault(template.Resources as Parameters<Fault>[0]);
  return defects(WORLD, readTemplate(template as Template), findings);
}

const find = (resources: Parameters<Fault>[0], type: string, text: string): any =>
  Object.values(resources).find((each) => each.Type === type && JSON.stringify(each.Properties).includes(text))!.Properties;
const groupAt = (resources: Parameters<Fault>[0], edge: string): any => find(resources, 'AWS::EC2::SecurityGroup', `at ${edge}"`);
const listNamed = (resources: Parameters<Fault>[0], name: string): any =>
  find(resources, 'AWS::EC2::PrefixList', `"twilio-${name}"`);

test('a template that is right has none', () => {
  expect(withFault(() => undefined)).toEqual([]);
});

test.each<[string, Fault, string]>([
  [
    'a port more',
    (all) => (groupAt(all, 'ashburn-ix').SecurityGroupIngress[0].ToPort += 1),
    'ashburn-ix: open, ingress udp 60001-60001 168.86',
  ],
  [
    'a port less',
    (all) => (groupAt(all, 'ashburn-ix').SecurityGroupEgress[0].FromPort += 1),
    'ashburn-ix: closed, egress udp 10000-10000 168.86',
  ],
  ['a rule less', (all) => groupAt(all, 'dublin').SecurityGroupIngress.pop(), 'dublin: closed, ingress udp 5060-5060'],
  [
    'another protocol',
    (all) => (groupAt(all, 'dublin').SecurityGroupEgress[1].IpProtocol = 'udp'),
    'dublin: closed, egress tcp 5060-5061',
  ],
  [
    'a rule the other way as well',
    (all) => {
      const { SecurityGroupEgress: egress, SecurityGroupIngress: ingress } = groupAt(all, 'ashburn-ix');
      ingress.push({ ...ingress[0], FromPort: 443, ToPort: 443, SourcePrefixListId: egress[0].DestinationPrefixListId });
    },
    'ashburn-ix: open, ingress udp 443-443',
  ],
  [
    'the list of another edge',
    (all) => {
      const own = groupAt(all, 'ashburn-ix').SecurityGroupEgress[1];
      own.DestinationPrefixListId = groupAt(all, 'san-jose-ix').SecurityGroupEgress[1].DestinationPrefixListId;
    },
    'ashburn-ix: open, egress tcp 5060-5061 ',
  ],
  [
    'an address more',
    (all) => listNamed(all, 'media').Entries.push({ Cidr: '54.1.0.0/32' }),
    'ashburn-ix: open, egress udp 10000-60000 54.1.0.0-54.1.0.0',
  ],
  [
    'a wider network',
    (all) => (listNamed(all, 'media').Entries[0].Cidr = '168.86.128.0/17'),
    'ashburn-ix: open, egress udp 10000-60000 168.86.192.0-168.86.255.255',
  ],
  [
    'an address less',
    (all) => (listNamed(all, 'media').Entries[0].Cidr = '168.86.128.0/19'),
    'ashburn-ix: closed, egress udp 10000-60000 168.86.160.0-168.86.191.255',
  ],
  [
    'a prefix that is not announced',
    (all) => listNamed(all, 'bgp-prefixes').Entries.push({ Cidr: '54.1.0.0/16' }),
    'a route to 54.1.0.0-54.1.255.255',
  ],
  ['a prefix without a route', (all) => listNamed(all, 'bgp-prefixes').Entries.shift(), 'no route to '],
  [
    'a size that counts for more than the plan says',
    (all) => (listNamed(all, 'media').MaxEntries = 70),
    'counted 80 egress rules',
  ],
])('%s', (_, fault, line) => {
  expect(withFault(fault).filter((each) => each.startsWith(line))).not.toEqual([]);
});

test.each<[string, Fault]>([
  ['a rule without a list', (all) => delete groupAt(all, 'ashburn-ix').SecurityGroupEgress[0].DestinationPrefixListId],
  ['a rule outside of its group', (all) => (all['Stray'] = { Type: 'AWS::EC2::SecurityGroupIngress', Properties: {} })],
  ['no egress rule, with which AWS allows all', (all) => (groupAt(all, 'ashburn-ix').SecurityGroupEgress = [])],
  ['a list that is too small', (all) => (listNamed(all, 'media').MaxEntries = 0)],
  ['an entry twice', (all) => listNamed(all, 'media').Entries.push(listNamed(all, 'media').Entries[0])],
])('%s is not read at all', (_, fault) => {
  expect(() => withFault(fault)).toThrow();
});

describe('a group of the user, opened to a list', () => {
  const world: World = {
    ...WORLD,
    kind: 'list',
    gateway: 'none',
    own: { openings: [{ direction: 'egress', protocol: 'udp', ports: [10000, 60000] }], isAnnounced: false },
  };
  const [template] = templatesOf([world]);
  const withOwn = (fault: (group: any, list: any) => unknown): readonly string[] => {
    const { Resources: all } = structuredClone(template!);
    fault(find(all, 'AWS::EC2::SecurityGroup', ''), find(all, 'AWS::EC2::PrefixList', ''));
    return defects(world, readTemplate({ Resources: all }), []);
  };

  test('has none if it is right', () => {
    expect(withOwn(() => undefined)).toEqual([]);
  });

  test.each<[string, (group: any, list: any) => unknown, string]>([
    ['another port', (group) => (group.SecurityGroupEgress[0].FromPort = 9999), 'own: open, egress udp 9999-9999 '],
    ['an address less', (_, list) => list.Entries.pop(), 'own: closed, egress udp 10000-60000 '],
    ['an address more', (_, list) => (list.Entries[0].Cidr = '54.0.0.0/16'), 'own: open, egress udp 10000-60000 54.0.'],
    [
      'the way in as well',
      (group) =>
        (group.SecurityGroupIngress = [
          { ...group.SecurityGroupEgress[0], SourcePrefixListId: group.SecurityGroupEgress[0].DestinationPrefixListId },
        ]),
      'own: open, ingress udp 10000-60000 ',
    ],
  ])('shows %s', (_, fault, line) => {
    expect(withOwn(fault).filter((each) => each.startsWith(line))).not.toEqual([]);
  });
});

test('a warning that is missing is seen too', () => {
  const world: World = { ...WORLD, edges: [TwilioEdge.SAO_PAULO_IX], rulesQuota: 5 };
  const { opened, findings: said } = plan(world)!;
  expect(defects(world, opened, said)).toEqual([]);
  expect(defects(world, opened, [])).toEqual([
    'sao-paulo-ix: not announced and not said, 168.86.128.0-168.86.174.255',
    'sao-paulo-ix: not announced and not said, 168.86.176.0-168.86.191.255',
    expect.stringMatching(/^counted \d+ egress rules,\d+ ingress rules, and said $/),
  ]);
});

describe('an access whose way out is a firewall', () => {
  const world: World = {
    ...WORLD,
    kind: 'egress',
    edges: [TwilioEdge.ASHBURN],
    traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP],
    gateway: 'none',
    firewalls: { isApart: false, olderSdks: false, sharesLists: false },
  };
  const [template] = templatesOf([world]);
  const said = plan(world)!.findings;
  const withEgress = (fault: Fault): readonly string[] => {
    const { Resources: all } = structuredClone(template!);
    fault(all as Parameters<Fault>[0]);
    return defects(world, readTemplate({ Resources: all }), said);
  };
  /** Changes the one rule of the firewall that has the text. */
  const inRule =
    (part: string, change: (line: string) => string): Fault =>
    (all) => {
      const source = find(all, 'AWS::NetworkFirewall::RuleGroup', 'pass').RuleGroup.RulesSource;
      const lines: string[] = source.RulesString.split('\n');
      expect(lines.filter((line) => line.includes(part))).toHaveLength(1);
      source.RulesString = lines
        .map((line) => (line.includes(part) ? change(line) : line))
        .filter((line) => line !== '')
        .join('\n');
    };
  const twice =
    (one: Fault, other: Fault): Fault =>
    (all) => {
      one(all);
      other(all);
    };
  const to =
    (text: string, other: string): ((line: string) => string) =>
    (line) =>
      line.replace(text, other);
  const OUT = 'udp $HOME_NET any -> @TWILIO_MEDIA_ASHBURN ';
  const BACK = 'udp @TWILIO_MEDIA_ASHBURN 10000:60000 -> $HOME_NET any';

  test('has none if it is right', () => {
    expect(withEgress(() => undefined)).toEqual([]);
  });

  test.each<[string, Fault, string]>([
    [
      'a port more',
      twice(inRule(OUT, to('10000:60000', '10000:60001')), inRule(BACK, to('10000:60000', '10000:60001'))),
      'the firewalls let through, egress udp 60001-60001 168.86.',
    ],
    [
      'a port less',
      twice(
        inRule('tcp $HOME_NET any -> @TWILIO_SIP_SIGNALLING_PUBLIC', to('5060:5061', '5061')),
        inRule('tcp @TWILIO_SIP_SIGNALLING_PUBLIC 5060:5061 ->', to('5060:5061', '5061')),
      ),
      'the firewalls drop, egress tcp 5060-5060 ',
    ],
    [
      'another name',
      inRule('"eventgw.twilio.com"', to('"eventgw', '"eventgw2')),
      'the firewalls drop the name, eventgw.twilio.com 443-443',
    ],
    [
      'a name more',
      inRule('"eventgw.twilio.com"', to('"eventgw', '"a')),
      'the firewalls let through the name, a.twilio.com 443-443',
    ],
    [
      'a name on another port',
      inRule('"ers.twilio.com"', to('any 443', 'any 444')),
      'the firewalls let through the name, ers.twilio.com 444-444',
    ],
    ['a name less', inRule('"ers.twilio.com"', () => ''), 'the firewalls drop the name, ers.twilio.com 443-443'],
    [
      'a name that is not allowed',
      (all) => find(all, 'AWS::Route53Resolver::FirewallDomainList', 'eventgw').Domains.shift(),
      'the resolver does not allow, ',
    ],
    [
      'a name more that is allowed',
      (all) => find(all, 'AWS::Route53Resolver::FirewallDomainList', 'eventgw').Domains.push('example.com'),
      'the resolver allows, example.com',
    ],
    [
      'an address more',
      (all) => {
        for (const { Type, Properties } of Object.values(all)) {
          if (Type === 'AWS::EC2::PrefixList' && Properties.PrefixListName === 'twilio-sip-signalling-public') {
            Properties.Entries.push({ Cidr: '54.1.0.0/32' });
          }
        }
      },
      'the firewalls let through, ingress tcp 5060-5061 54.1.0.0-54.1.0.0',
    ],
  ])('shows %s', (_, fault, line) => {
    expect(withEgress(fault).filter((each) => each.startsWith(line))).not.toEqual([]);
  });

  test.each<[string, Fault]>([
    ['answers without what they answer', inRule(OUT, () => '')],
    ['no answers', inRule(BACK, () => '')],
    ['answers that nothing asked for', inRule(BACK, to('flow:established; ', ''))],
    ['a name at the end of another', inRule('"ers.twilio.com"', to(' startswith;', ''))],
    ['a rule that drops', inRule('"ers.twilio.com"', to('pass ', 'drop '))],
    ['a name of another direction', inRule('"ers.twilio.com"', to('$HOME_NET any -> any', 'any any -> $HOME_NET'))],
    ['an id twice', inRule('"ers.twilio.com"', (line) => `${line}\n${line}`)],
    ['a network of its own', (all) => (find(all, 'AWS::NetworkFirewall::RuleGroup', 'pass').RuleGroup.RuleVariables = {})],
    [
      'a name that is blocked',
      (all) => (find(all, 'AWS::Route53Resolver::FirewallRuleGroup', 'ALLOW').FirewallRules[0].Action = 'BLOCK'),
    ],
  ])('%s is not read at all', (_, fault) => {
    expect(() => withEgress(fault)).toThrow();
  });
});
