import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import {
  Asn,
  BgpPeering,
  IpRoutes,
  PortRange,
  type TrafficRuleProps,
  TwilioCatalog,
  TwilioEdge,
  type TwilioInterconnectEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { cloudFormation, terraform } from './engines';
import { disturbances, type ListState, listStateOfCloudFormation, listStateOfTerraform } from './list-state';

/*
 * A network is synthesised with many choices of sites, traffic, failover edges, dates and custom entries. From any of these to any other, a
 * deployment leaves alone what stays.
 */

const ENGINES = ['cdk', 'cdktf', 'cdktn'] as const;
type Engine = (typeof ENGINES)[number];

interface Choice {
  readonly date: string;
  readonly sites: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  /** At a public edge; undefined for those that Twilio asks for. */
  readonly failoverEdges: readonly TwilioEdge[] | undefined;
  readonly add: readonly TrafficRuleProps[];
}

const { ASHBURN_IX, LONDON_IX, DUBLIN } = TwilioEdge;
const { SIP_MEDIA, SIP_SIGNALLING, VOICE_SDK_MEDIA, VOICE_SDK_SIGNALLING } = TwilioTraffic;
const TRAFFIC = [SIP_MEDIA, SIP_SIGNALLING, VOICE_SDK_MEDIA, VOICE_SDK_SIGNALLING];
const FAILOVER = TwilioEdge.publicEdges.filter((edge) => edge.products.includes('sip') && edge !== DUBLIN);
const DATES = ['2023-01-22', ...TwilioCatalog.changes];

/** Few networks, added in ways that meet: in another direction, on other ports, at another edge. */
const ADDITIONS: readonly TrafficRuleProps[] = (
  [
    [LONDON_IX, SIP_MEDIA, 'egress', 'udp', PortRange.of(10000, 60000), ['54.1.0.0/24']],
    [LONDON_IX, SIP_MEDIA, 'ingress', 'udp', PortRange.of(10000, 60000), ['54.1.0.0/24', '54.3.0.0/24']],
    [LONDON_IX, VOICE_SDK_MEDIA, 'egress', 'udp', PortRange.of(10000, 60000), ['54.7.0.0/24']],
    [LONDON_IX, SIP_SIGNALLING, 'egress', 'tcp', PortRange.of(5061), ['185.187.132.71/32']],
    [ASHBURN_IX, SIP_MEDIA, 'egress', 'udp', PortRange.of(10000, 60000), ['54.1.0.0/24']],
    [ASHBURN_IX, SIP_MEDIA, 'egress', 'udp', PortRange.of(9000), ['54.1.0.0/24', '54.5.0.0/24']],
    [DUBLIN, SIP_SIGNALLING, 'egress', 'tcp', PortRange.of(5060), ['54.171.127.196/32']],
  ] as const
).map(([edge, traffic, direction, protocol, ports, cidrs]) => ({
  edge,
  traffic,
  direction,
  protocol,
  ports,
  cidrs,
  source: 'a test',
}));

const isOpen = (edge: TwilioEdge, date: string): boolean => TwilioCatalog.at(date).rules({ edges: [edge] }).length > 0;

const choiceAt = (date: string): fc.Arbitrary<Choice> =>
  fc.record({
    date: fc.constant(date),
    sites: fc.subarray(
      TwilioEdge.interconnectEdges.filter((edge) => isOpen(edge, date)),
      { minLength: 1, maxLength: 3 },
    ),
    traffic: fc.subarray(TRAFFIC, { minLength: 1 }),
    failoverEdges: fc.option(fc.subarray(FAILOVER), { nil: undefined }),
    add: fc.subarray([...ADDITIONS]),
  });

/** Three choices on every day on which Twilio changed something, and before: the same in every run. */
const CHOICES = DATES.flatMap((date, index) => fc.sample(choiceAt(date), { seed: 20261121 + index, numRuns: 3 }));

/** The props of each construct that are the same on every engine. */
function propsOf({ date, sites, traffic, failoverEdges, add }: Choice) {
  const catalog = TwilioCatalog.at(date).with({ add });
  const isSip = traffic.some((kind) => kind.isSip);
  return {
    interconnect: { customerAsn: Asn.of(65010), ipRoutes: IpRoutes.of('203.0.113.0/24'), traffic, catalog },
    siteOf: (edge: TwilioEdge) => ({
      edge,
      bandwidth: (edge as TwilioInterconnectEdge).exchange.bandwidths[0]!,
      vlan: Vlan.of(100 + TwilioEdge.interconnectEdges.indexOf(edge as TwilioInterconnectEdge)),
      peering: BgpPeering.ipv4(),
    }),
    sites,
    atExchange: { edge: LONDON_IX, traffic, catalog, failoverEdges: isSip ? sites.filter((edge) => edge !== LONDON_IX) : [] },
    atPublicEdge: { edge: DUBLIN, traffic, catalog, failoverEdges: isSip ? failoverEdges : undefined },
    // SIP and SDKs have lists apart at public edges, so that one in place of the other is another list.
    access: {
      edges: [DUBLIN, ...(failoverEdges ?? []).slice(0, 2)],
      traffic: isSip ? traffic.filter((kind) => kind.isSip) : [SIP_SIGNALLING],
      catalog,
    },
    // A list by itself may take another size with other edges, traffic or custom entries, which the documentation says.
    list: { edges: [ASHBURN_IX, LONDON_IX, DUBLIN], traffic: TRAFFIC, catalog: TwilioCatalog.at(date) },
  };
}

function stateOf(engine: Engine, choice: Choice): ListState {
  const { interconnect, siteOf, sites, atExchange, atPublicEdge, access, list } = propsOf(choice);
  const sitesOn = <Connection>(connection: (id: string, connectionId: string) => Connection) =>
    Object.fromEntries(
      sites.map((edge) => {
        const site = siteOf(edge);
        return [edge.id, { ...site, connection: connection(`Port-${edge.id}`, `dxcon-fgabc${site.vlan.number}`) }];
      }),
    );
  const vpcId = 'vpc-0123456789abcdef0';
  if (engine !== 'cdk') {
    const configuration = terraform(engine, (stack, { library }) => {
      new library.TwilioInterconnect(stack, 'Twilio', {
        ...interconnect,
        vpc: { vpcId, routeTableIds: ['rtb-11111111'], transitGatewayId: 'tgw-0123456789abcdef0' },
        sites: sitesOn((id, port) => library.DirectConnectConnection.fromConnectionId(stack, id, port)),
      });
      new library.TwilioEdgeSecurityGroup(stack, 'AtExchange', { ...atExchange, vpcId });
      new library.TwilioEdgeSecurityGroup(stack, 'AtPublicEdge', { ...atPublicEdge, vpcId });
      new library.TwilioAccess(stack, 'Access', { ...access, vpc: { vpcId } });
      new library.TwilioPrefixList(stack, 'List', list);
    });
    return listStateOfTerraform(configuration);
  }
  const template = cloudFormation((stack) => {
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId,
      availabilityZones: ['us-east-1a'],
      privateSubnetIds: ['subnet-11111111'],
      privateSubnetRouteTableIds: ['rtb-11111111'],
    });
    new cdk.TwilioInterconnect(stack, 'Twilio', {
      ...interconnect,
      vpc,
      transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'TransitGateway', 'tgw-0123456789abcdef0'),
      sites: sitesOn((id, port) => cdk.DirectConnectConnection.fromConnectionId(stack, id, port)),
    });
    new cdk.TwilioEdgeSecurityGroup(stack, 'AtExchange', { ...atExchange, vpc });
    new cdk.TwilioEdgeSecurityGroup(stack, 'AtPublicEdge', { ...atPublicEdge, vpc });
    new cdk.TwilioAccess(stack, 'Access', { ...access, vpc });
    new cdk.TwilioPrefixList(stack, 'List', list);
  });
  return listStateOfCloudFormation(template);
}

const summaryOf = ({ date, sites, traffic, failoverEdges, add }: Choice): string =>
  `${date} at ${sites.join()} with ${traffic.join()}, ${failoverEdges?.join() ?? 'all'}, ${add.length} additions`;

const size = (record: object): number => Object.keys(record).length;

describe.each(ENGINES)('on %s', (engine) => {
  const states = CHOICES.map((choice) => stateOf(engine, choice));

  test('nothing that stays is removed, added again or replaced, and no list changes its size with its entries', () => {
    const disturbed = states.flatMap((before, index) =>
      states.slice(index + 1).flatMap((after, distance) => {
        const found = disturbances(before, after);
        const [from, to] = [CHOICES[index]!, CHOICES[index + 1 + distance]!];
        return found.length === 0 ? [] : [{ from: summaryOf(from), to: summaryOf(to), found }];
      }),
    );
    expect(disturbed).toEqual([]);
  });

  test('the choices differ in what a deployment changes', () => {
    const countOf = (what: (state: ListState) => unknown): number =>
      new Set(states.map((state) => JSON.stringify(what(state)))).size;
    expect(countOf(({ lists }) => Object.keys(lists))).toBeGreaterThan(10);
    expect(countOf(({ lists }) => Object.values(lists).find(({ name }) => name === 'twilio-media')?.entries)).toBeGreaterThan(5);
    expect(countOf(({ groups }) => Object.keys(groups))).toBeGreaterThan(5);
    expect(countOf(({ groups }) => Object.values(groups).map(({ rules }) => rules.length))).toBeGreaterThan(10);
    expect(Math.min(...states.map(({ others }) => size(others)))).toBeGreaterThan(3);
  });

  describe('the comparison sees', () => {
    const [state] = states as [ListState];
    const isNamed = (list: string): boolean =>
      Object.values(state.groups).some(({ rules }) => rules.some((rule) => rule.list === list));
    const [id, list] = Object.entries(state.lists).find(([name, { entries }]) => size(entries) > 1 && isNamed(name))!;
    const [groupId, group] = Object.entries(state.groups).find(([, { rules }]) => rules.some((rule) => rule.list === id))!;
    const [cidr] = Object.keys(list.entries) as [string];
    const withList = (changes: Partial<typeof list>): ListState => ({
      ...state,
      lists: { ...state.lists, [id]: { ...list, ...changes } },
    });
    const withGroup = (changes: Partial<typeof group>): ListState => ({
      ...state,
      groups: { ...state.groups, [groupId]: { ...group, ...changes } },
    });
    const { [cidr]: _removed, ...fewer } = list.entries;

    test.each<[string, ListState, readonly string[]]>([
      ['nothing where nothing changes', state, []],
      ['fewer entries as no disturbance', withList({ entries: fewer }), []],
      [
        'another description of an entry',
        withList({ entries: { ...list.entries, [cidr]: 'other' } }),
        [`${id}: ${cidr} is removed and added again`],
      ],
      ['a size with entries', withList({ size: 99, entries: fewer }), [`${id}: size and entries change together`]],
      ['a size by itself as no disturbance', withList({ size: 99 }), []],
      ['another name', withList({ name: 'other' }), [`${id}: renamed`]],
      ['another family', withList({ family: 'IPv6' }), [`${id}: replaced`]],
      ['another form', withList({ isInline: !list.isInline }), [`${id}: entries in another form`]],
      ['a replaced group', withGroup({ fixed: 'other' }), [`${groupId}: replaced`]],
      [
        'a list under another id',
        {
          ...state,
          lists: { ...state.lists, Other: list },
          groups: {
            ...state.groups,
            [groupId]: {
              ...group,
              rules: group.rules.map((rule) =>
                rule.list === id ? { ...rule, list: 'Other', opening: rule.opening.replace(id, 'Other') } : rule,
              ),
            },
          },
        },
        group.rules.filter((rule) => rule.list === id).map((rule) => `${groupId}: ${rule.opening} closes for a moment`),
      ],
      [
        'another text of a rule',
        withGroup({ rules: group.rules.map((rule, index) => (index === 0 ? { ...rule, text: 'other' } : rule)) }),
        [`${groupId}: the rule ${group.rules[0]!.opening} is made again`],
      ],
      [
        'another resource that changes',
        { ...state, others: { ...state.others, [Object.keys(state.others)[0]!]: 'other' } },
        [`${Object.keys(state.others)[0]!}: changes`],
      ],
    ])('%s', (_name, after, expected) => {
      expect(disturbances(state, after)).toEqual(expected);
    });
  });
});
