import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  type ITwilioPrefixList,
  TwilioAccess,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioPrefixList,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdktf';
import { all, dataOf, refusalOf, synthesise } from '../support';

const OWNER = '444455556666';
const ARN = `arn:aws:ssm:us-east-1:${OWNER}:parameter/twilio/prefix-lists/`;
const EDGES = [TwilioEdge.ASHBURN_IX];
const MEDIA = { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA], maxEntries: 10 };
const SIGNALLING = { edges: EDGES, traffic: [TwilioTraffic.SIP_SIGNALLING], maxEntries: 25 };
const ANNOUNCED = { edges: EDGES, traffic: 'bgp-prefixes', maxEntries: 15 } as const;
const VPC = {
  vpcId: 'vpc-0123456789abcdef0',
  routeTableIds: ['rtb-0123456789abcdef0'],
  transitGatewayId: 'tgw-0123456789abcdef0',
};

const byParameter = (stack: TerraformStack): Readonly<Record<string, ITwilioPrefixList>> => ({
  media: TwilioPrefixList.fromParameter(stack, 'Media', { ...MEDIA, parameter: `${ARN}media` }),
  'sip-signalling-ashburn-ix': TwilioPrefixList.fromParameter(stack, 'Signalling', {
    ...SIGNALLING,
    parameter: `${ARN}sip-signalling-ashburn-ix`,
  }),
  'bgp-prefixes': TwilioPrefixList.fromParameter(stack, 'Announced', { ...ANNOUNCED, parameter: `${ARN}bgp-prefixes` }),
});

test('the workload of another account has no list of its own, and knows its weight', () => {
  const result = synthesise((stack) => {
    const prefixLists = byParameter(stack);
    new TwilioAccess(stack, 'Twilio', { vpc: VPC, edges: EDGES, traffic: TwilioTraffic.SIP, prefixLists, rulesQuota: 59 });
  });
  expect(all(result, 'aws_ec2_managed_prefix_list')).toEqual([]);
  expect(dataOf(result, 'aws_ssm_parameter').map(({ name }) => name)).toEqual([
    `${ARN}bgp-prefixes`,
    `${ARN}media`,
    `${ARN}sip-signalling-ashburn-ix`,
  ]);
  const media = all(result, 'aws_vpc_security_group_egress_rule').find(({ from_port }) => from_port === 10000);
  expect(media).toMatchObject({ prefix_list_id: expect.stringMatching(/^\$\{data\.aws_ssm_parameter\.\w+\.insecure_value\}$/) });
  expect(all(result, 'aws_route')).toHaveLength(1);
  // 10 for media by UDP, and 25 each for signalling by TCP and UDP.
  expect(result.warnings.join()).toContain('the egress rules count as 60');
});

test('groups, routes and rule groups take a list by its id; a data source reads the ARN', () => {
  const result = synthesise((stack) => {
    const media = TwilioPrefixList.fromPrefixListId(stack, 'Media', { ...MEDIA, prefixListId: 'pl-0123456789abcdef0' });
    const group = {
      vpcId: VPC.vpcId,
      edge: TwilioEdge.ASHBURN_IX,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      prefixLists: { media },
    };
    const first = new TwilioEdgeSecurityGroup(stack, 'First', group);
    const second = new TwilioEdgeSecurityGroup(stack, 'Second', { ...group, prefixLists: first.prefixLists });
    expect(second.prefixLists['media']).toBe(media);
    new TwilioRoutes(stack, 'Routes', {
      routeTableIds: VPC.routeTableIds,
      transitGatewayId: VPC.transitGatewayId,
      prefixLists: [media],
    });
    new TwilioFirewallRuleGroup(stack, 'Rules', {
      edges: EDGES,
      traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
      prefixLists: { media },
    });
  });
  expect(all(result, 'aws_ec2_managed_prefix_list')).toEqual([]);
  expect(all(result, 'aws_vpc_security_group_egress_rule').map(({ prefix_list_id }) => prefix_list_id)).toEqual([
    'pl-0123456789abcdef0',
    'pl-0123456789abcdef0',
  ]);
  expect(all(result, 'aws_route')).toMatchObject([{ destination_prefix_list_id: 'pl-0123456789abcdef0' }]);
  expect(dataOf(result, 'aws_ec2_managed_prefix_list')).toEqual([{ id: 'pl-0123456789abcdef0' }]);
  expect(JSON.stringify(all(result, 'aws_networkfirewall_rule_group'))).toMatch(
    /\$\{data\.aws_ec2_managed_prefix_list\.\w+\.arn\}/,
  );
});

test('a data source finds a list by its name and owner', () => {
  const result = synthesise((stack) => {
    const media = TwilioPrefixList.fromLookup(stack, 'Media', { ...MEDIA, prefixListName: 'twilio-media', ownerAccount: OWNER });
    expect(media.prefixListArn).toContain('TfToken');
    const prefixLists = { media };
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA];
    new TwilioEdgeSecurityGroup(stack, 'Group', { vpcId: VPC.vpcId, edge: TwilioEdge.ASHBURN_IX, traffic, prefixLists });
  });
  expect(dataOf(result, 'aws_ec2_managed_prefix_list')).toEqual([
    { name: 'twilio-media', filter: [{ name: 'owner-id', values: [OWNER] }] },
  ]);
});

test('a token may stand for the id, the parameter and the name', () => {
  const result = synthesise((stack) => {
    const token = new TerraformVariable(stack, 'given', {}).stringValue;
    const lists = [
      TwilioPrefixList.fromPrefixListId(stack, 'Id', { ...MEDIA, prefixListId: token }),
      TwilioPrefixList.fromParameter(stack, 'Parameter', { ...MEDIA, parameter: token }),
      TwilioPrefixList.fromLookup(stack, 'Name', { ...MEDIA, prefixListName: token, ownerAccount: token }),
    ];
    new TwilioRoutes(stack, 'Routes', {
      routeTableIds: VPC.routeTableIds,
      transitGatewayId: VPC.transitGatewayId,
      prefixLists: lists,
    });
  });
  expect(all(result, 'aws_route')).toHaveLength(3);
});

test('two imports of one list are one route', () => {
  const result = synthesise((stack) => {
    const prefixLists = ['First', 'Second'].map((id) =>
      TwilioPrefixList.fromLookup(stack, id, { ...ANNOUNCED, prefixListName: 'twilio-bgp-prefixes' }),
    );
    const { routeTableIds, transitGatewayId } = VPC;
    new TwilioRoutes(stack, 'Routes', { routeTableIds, transitGatewayId, prefixLists });
  });
  expect(all(result, 'aws_route')).toHaveLength(1);
});

test('lists of another Region, or of a stack of another account, are refused', () => {
  synthesise((stack) => {
    const other = new AwsProvider(stack, 'other', { alias: 'other', region: 'us-west-2', allowedAccountIds: [OWNER] });
    const own = new AwsProvider(stack, 'own', { alias: 'own', region: 'us-west-2', allowedAccountIds: ['111122223333'] });
    const prefixListId = 'pl-0123456789abcdef0';
    const imported = TwilioPrefixList.fromPrefixListId(stack, 'Imported', { ...MEDIA, prefixListId, region: 'us-west-2' });
    const made = new TwilioPrefixList(stack, 'Made', { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA], provider: other });
    const traffic = [TwilioTraffic.VOICE_SDK_MEDIA];
    const base = { vpcId: VPC.vpcId, edge: TwilioEdge.ASHBURN_IX, traffic };
    expect(refusalOf(() => new TwilioEdgeSecurityGroup(stack, 'A', { ...base, prefixLists: { media: imported } }))).toEqual([
      'prefix-list-elsewhere prefixLists.media',
    ]);
    expect(
      refusalOf(() => new TwilioEdgeSecurityGroup(stack, 'B', { ...base, prefixLists: { media: made }, provider: own })),
    ).toEqual(['prefix-list-other-account prefixLists.media']);
    const routes = { routeTableIds: VPC.routeTableIds, transitGatewayId: VPC.transitGatewayId, prefixLists: [imported] };
    expect(refusalOf(() => new TwilioRoutes(stack, 'C', routes))).toEqual([
      'prefix-list-elsewhere prefixLists.pl-0123456789abcdef0',
    ]);
    expect(refusalOf(() => new TwilioRoutes(stack, 'E', { ...routes, prefixLists: [made], provider: own }))).toEqual([
      expect.stringMatching(/^prefix-list-other-account prefixLists\./),
    ]);
    const rules = { edges: EDGES, traffic };
    expect(refusalOf(() => new TwilioFirewallRuleGroup(stack, 'F', { ...rules, prefixLists: { media: imported } }))).toEqual([
      'prefix-list-elsewhere prefixLists.media',
    ]);
    expect(
      refusalOf(() => new TwilioFirewallRuleGroup(stack, 'G', { ...rules, prefixLists: { media: made }, provider: own })),
    ).toEqual(['prefix-list-other-account prefixLists.media']);
    expect(
      refusalOf(() =>
        TwilioPrefixList.fromParameter(stack, 'D', { ...MEDIA, parameter: ARN.replace('us-east-1', 'eu-west-1') + 'media' }),
      ),
    ).toEqual(['prefix-list-elsewhere parameter']);
  });
});
