import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { TerraformVariable } from 'cdktf';
import { planHostNames, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  TwilioAccess,
  type TwilioAccessProps,
  type TwilioAccessVpc,
  TwilioPrefixList,
} from 'twilio-interconnect-constructs/cdktf';
import { all, IS_CDKTN, only, refusalOf, synthesise, twoSites } from '../support';

const { ASHBURN, ASHBURN_IX, SAN_JOSE_IX } = TwilioEdge;
const VPC: TwilioAccessVpc = { vpcId: 'vpc-1', routeTableIds: ['rtb-2', 'rtb-1'], transitGatewayId: 'tgw-1' };
const SPOKE: TwilioAccessProps = { vpc: VPC, edges: [ASHBURN_IX, SAN_JOSE_IX], traffic: TwilioTraffic.SIP };

function spoke(changes: Partial<TwilioAccessProps> = {}) {
  let access!: TwilioAccess;
  const result = synthesise((stack) => {
    access = new TwilioAccess(stack, 'Access', { ...SPOKE, ...changes });
  });
  return { ...result, access };
}

describe('the access of a VPC on a transit gateway', () => {
  const result = spoke();

  test('is a group for each edge, the lists that they name, and a route for each table to what Twilio announces', () => {
    const { access } = result;
    expect(all(result, 'aws_ec2_managed_prefix_list').map(({ name }) => name)).toEqual([
      'twilio-bgp-prefixes',
      'twilio-media',
      'twilio-sip-signalling-ashburn-ix',
      'twilio-sip-signalling-san-jose-ix',
    ]);
    expect(all(result, 'aws_security_group').map(({ description, vpc_id }) => [description, vpc_id])).toEqual([
      ['Twilio traffic at ashburn-ix', 'vpc-1'],
      ['Twilio traffic at san-jose-ix', 'vpc-1'],
    ]);
    expect(all(result, 'aws_route').map((route) => route.destination_prefix_list_id)).toEqual([
      '${aws_ec2_managed_prefix_list.Access_PrefixLists_bgp-prefixes_6076E29F.id}',
      '${aws_ec2_managed_prefix_list.Access_PrefixLists_bgp-prefixes_6076E29F.id}',
    ]);
    expect(access.routes?.routes).toHaveLength(2);
    expect(access.securityGroupOf(SAN_JOSE_IX)).toBe(access.securityGroups['san-jose-ix']);
    expect(() => access.securityGroupOf(ASHBURN)).toThrow(/edge: has no security group here .given: ashburn/);
    expect(access.prefixLists.media.plan.key).toBe('media');
  });

  test('keeps every other resource when an edge is added, but for the entries of what Twilio announces', () => {
    const isAnnounced = ({ name }: { readonly name?: string }): boolean => name === 'twilio-bgp-prefixes';
    const after = spoke({ edges: [...SPOKE.edges, TwilioEdge.FRANKFURT_IX] });
    const { entry, ...rest } = all(result, 'aws_ec2_managed_prefix_list').find(isAnnounced)!;
    const grown = all(after, 'aws_ec2_managed_prefix_list').find(isAnnounced)!;
    expect(grown).toEqual({ ...rest, entry: expect.arrayContaining(entry) });
    expect(grown.entry.length).toBeGreaterThan(entry.length);
    Object.assign(grown, { entry });
    expect(after.resource).toMatchObject(result.resource);
  });
});

test('routes through a VPN gateway are propagated', () => {
  const result = spoke({ vpc: { vpcId: 'vpc-1', routeTableIds: ['rtb-1'], vpnGatewayId: 'vgw-1' } });
  expect(only(result, 'aws_vpn_gateway_route_propagation')).toEqual({ route_table_id: 'rtb-1', vpn_gateway_id: 'vgw-1' });
});

test('softphones at a public edge have groups and no routes', () => {
  const result = spoke({ vpc: { vpcId: 'vpc-1' }, edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK });
  expect(all(result, 'aws_security_group')).toHaveLength(1);
  expect(result.access.routes).toBeUndefined();
  expect(result.resource['aws_vpn_gateway_route_propagation']).toBeUndefined();
});

describe('lists that are given', () => {
  test('of an Interconnect serve another VPC, which makes none', () => {
    let media: unknown;
    const result = synthesise((stack) => {
      const twilio = twoSites(stack, { traffic: TwilioTraffic.SIP });
      const announced = TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', { edges: SPOKE.edges });
      const access = new TwilioAccess(stack, 'Access', {
        ...SPOKE,
        prefixLists: { ...twilio.prefixLists, 'bgp-prefixes': announced },
      });
      media = twilio.prefixLists.media;
      expect(access.prefixLists.media).toBe(media);
    });
    expect(media).toBeDefined();
    expect(all(result, 'aws_ec2_managed_prefix_list')).toHaveLength(3 + 1);
    expect(all(result, 'aws_security_group')).toHaveLength(4);
    const lists = all(result, 'aws_route').map((route) => route.destination_prefix_list_id);
    expect(lists).toEqual(lists.map(() => expect.stringContaining('.Announced_')));
  });

  test('are all that the groups name, of the same day', () => {
    const build = (edges: readonly TwilioEdge[]) =>
      synthesise((stack) => {
        const first = new TwilioAccess(stack, 'First', {
          ...SPOKE,
          edges: [ASHBURN_IX],
          catalog: TwilioCatalog.at('2023-09-01'),
        });
        new TwilioAccess(stack, 'Second', { ...SPOKE, edges, prefixLists: first.prefixLists });
      });
    expect(refusalOf(() => build(SPOKE.edges))).toEqual(['prefix-list-not-given prefixLists']);
    const { warnings } = build([ASHBURN_IX]);
    expect(warnings.filter((line) => !line.endsWith('[twilio-interconnect:sbc-ports-assumed]'))).toEqual([
      expect.stringMatching(/^network\/Second: prefixLists\.media: are addresses that the given list lacks/),
    ]);
  });
});

describe('is refused', () => {
  const refused = (changes: object): readonly string[] => refusalOf(() => spoke(changes));

  test.each<[string, object, readonly string[]]>([
    ['without an edge or traffic', { edges: [], traffic: [] }, ['edges-missing edges']],
    ['with both gateways', { vpc: { ...VPC, vpnGatewayId: 'vgw-1' } }, ['gateway-choice vpc.transitGatewayId']],
    [
      'with route tables and no gateway',
      { vpc: { vpcId: 'vpc-1', routeTableIds: ['rtb-1'] } },
      ['access-routes vpc.vpnGatewayId'],
    ],
    [
      'with a gateway and no route tables',
      { vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1' } },
      ['access-routes vpc.vpnGatewayId'],
    ],
    ['with a gateway that leads to no edge', { edges: [ASHBURN] }, ['routes-to-public-edges vpc.transitGatewayId']],
  ])('%s', (_, changes, expected) => {
    expect(refused(changes)).toEqual(expected);
  });

  test('with route tables that are not known', () => {
    const act = (): unknown =>
      synthesise((stack) => {
        const routeTableIds = new TerraformVariable(stack, 'tables', { type: 'list(string)' }).listValue;
        new TwilioAccess(stack, 'Access', { ...SPOKE, vpc: { ...VPC, routeTableIds } as TwilioAccessVpc });
      });
    expect(refusalOf(act)).toContain('literal-needed vpc.routeTableIds');
  });
});

test('an aliased provider and tags reach every resource that can have them', () => {
  const result = synthesise((stack) => {
    const provider = new AwsProvider(stack, 'voice', { region: 'eu-west-2', alias: 'voice' });
    new TwilioAccess(stack, 'Access', { ...SPOKE, provider, tags: { team: 'voice' } });
  });
  const resources = Object.entries(result.resource).flatMap(([type, byId]) =>
    Object.values(byId).map((resource) => [type, resource] as const),
  );
  expect(resources.filter(([, { provider }]) => provider !== 'aws.voice')).toEqual([]);
  expect([...new Set(resources.filter(([, { tags }]) => tags?.team !== 'voice').map(([type]) => type))]).toEqual(['aws_route']);
  expect(all(result, 'aws_security_group').map(({ tags }) => tags.Name)).toEqual([
    'network/Access/SecurityGroups/ashburn-ix',
    'network/Access/SecurityGroups/san-jose-ix',
  ]);
});

test('tags that are known only at deploy time stay as they are', () => {
  const result = synthesise((stack) => {
    const tags = new TerraformVariable(stack, 'tags', { type: 'map(string)' }).value as Record<string, string>;
    new TwilioAccess(stack, 'Access', { ...SPOKE, tags });
  });
  expect(all(result, 'aws_security_group').map(({ tags }) => tags)).toEqual(['${var.tags}', '${var.tags}']);
});

describe('an Interconnect', () => {
  test('gives its tags to everything that the provider can tag', () => {
    const result = synthesise((stack) => {
      twoSites(stack, { tags: { team: 'voice' } });
    });
    const untagged = Object.entries(result.resource)
      .filter(([, byId]) => Object.entries(byId).some(([id, { tags }]) => id.startsWith('Twilio_') && tags?.team !== 'voice'))
      .map(([type]) => type)
      .sort();
    expect(untagged).toEqual([
      ...(IS_CDKTN ? [] : ['aws_dx_gateway']),
      'aws_dx_gateway_association',
      'aws_vpn_gateway_route_propagation',
    ]);
    expect(only(result, 'aws_vpn_gateway').tags).toEqual({ Name: 'network/Twilio', team: 'voice' });
  });
});

test('a VPC whose resource names another Region than its provider is refused', () => {
  const act = (): unknown =>
    synthesise((stack) => {
      const { id: vpcId } = new Vpc(stack, 'vpc', { cidrBlock: '203.0.113.0/24', region: 'us-west-1' });
      new TwilioAccess(stack, 'Access', { ...SPOKE, vpc: { vpcId } });
    });
  expect(refusalOf(act)).toEqual(['vpc-elsewhere vpc']);
});

describe('a VPC of another account', () => {
  const [ours, theirs] = ['111111111111', '222222222222'];
  const inVpcOf = (account: string, gateway: object) =>
    synthesise((stack) => {
      const owner = new AwsProvider(stack, 'owner', { region: 'us-east-1', alias: 'owner', allowedAccountIds: [account] });
      const provider = new AwsProvider(stack, 'ours', { region: 'us-east-1', alias: 'ours', allowedAccountIds: [ours] });
      const { id: vpcId } = new Vpc(stack, 'vpc', { provider: owner, cidrBlock: '203.0.113.0/24' });
      new TwilioAccess(stack, 'Access', { ...SPOKE, vpc: { vpcId, ...gateway } as TwilioAccessVpc, provider });
    });

  test('that is shared can have groups, about which a warning asks', () => {
    const result = inVpcOf(theirs, {});
    expect(result.warnings.filter((each) => each.includes('[twilio-interconnect:vpc-shared]'))).toHaveLength(1);
    expect(all(result, 'aws_security_group').map(({ provider: made }) => made)).toEqual(['aws.ours', 'aws.ours']);
    expect(inVpcOf(ours, {}).warnings.join()).not.toContain('vpc-shared');
  });

  test('gets no routes', () => {
    const gateway = { vpnGatewayId: 'vgw-1', routeTableIds: ['rtb-1'] };
    expect(refusalOf(() => inVpcOf(theirs, gateway))).toEqual(['vpc-elsewhere vpc']);
  });
});

test('hosts that a proxy lets out by name are not warned of', () => {
  const props = { vpc: { vpcId: 'vpc-1' }, edges: [ASHBURN], traffic: TwilioTraffic.VOICE_SDK };
  const { hostNames } = planHostNames({ edges: props.edges, traffic: props.traffic });
  const warningsOf = ({ access }: ReturnType<typeof spoke>): readonly string[] =>
    access.node.metadata.filter(({ type }) => type.endsWith('warn')).map(({ data }) => String(data));
  expect(warningsOf(spoke(props)).join()).toContain('host-names-only');
  expect(warningsOf(spoke({ ...props, hostNames: { coveredHostNames: hostNames } })).join()).not.toContain('host-names-only');
});
