import type { Construct } from 'constructs';
import { Cidr, PortRange, SharePrincipal, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import {
  type ITwilioPrefixList,
  TwilioAccess,
  type TwilioAccessProps,
  TwilioDnsFirewallRuleGroup,
  type TwilioDnsFirewallRuleGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
  TwilioFirewallRuleGroup,
  type TwilioFirewallRuleGroupProps,
  TwilioNetworkAclRules,
  type TwilioNetworkAclRulesProps,
  TwilioPrefixList,
  type TwilioPrefixListProps,
  TwilioPrefixListShare,
  type TwilioPrefixListShareProps,
  TwilioRoutes,
  type TwilioRoutesProps,
} from 'twilio-interconnect-constructs/cdktf';
import { casesOf, type Change, type ChangeCase } from './change-case';

const SBC = { signalling: PortRange.of(5080), media: PortRange.of(6000, 9999) };

const EARLIER = TwilioCatalog.at('2024-02-21');

const tags: Change = () => [{ tags: { team: 'voice' } }, { tags: { team: 'network' } }];
const provider: Change = ({ otherProvider }) => [{}, { provider: otherProvider }];
const catalog: Change = () => [{ catalog: EARLIER }, {}];

const LIST = casesOf<TwilioPrefixListProps>(
  'TwilioPrefixList',
  ({ scope }, props) => {
    const base = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.VOICE_SDK_MEDIA] };
    new TwilioPrefixList(scope, 'It', { ...base, ...props });
  },
  {
    edges: () => [
      { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.SIP_SIGNALLING] },
      { edges: [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN], traffic: [TwilioTraffic.SIP_SIGNALLING] },
    ],
    traffic: () => [{}, { traffic: [TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.VOICE_SDK_SIGNALLING] }],
    catalog,
    maxEntries: () => [{}, { maxEntries: 40 }],
    prefixListName: () => [{ prefixListName: 'old' }, { prefixListName: 'new' }],
    tags,
    provider,
  },
  {
    'a `maxEntries` that passes 100': () => [{ maxEntries: 40 }, { maxEntries: 120 }],
    'more entries within a `maxEntries` above 100': () => [
      { maxEntries: 120 },
      { maxEntries: 120, edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAO_PAULO_IX], traffic: TwilioTraffic.SIP },
    ],
  },
);

const MEDIA = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_MEDIA], maxEntries: 10 };
const list = (scope: Construct, id: string): TwilioPrefixList => new TwilioPrefixList(scope, id, MEDIA);
const imported = (scope: Construct, id: string, prefixListId: string): ITwilioPrefixList =>
  TwilioPrefixList.fromPrefixListId(scope, id, { ...MEDIA, prefixListId });

const AT_EXCHANGES = [TwilioEdge.ASHBURN_IX];
const AT_EXCHANGE = { edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP };
/** A proxy that lets a host out. */
export const PROXY = {
  coveredHostNames: [{ hostName: 'eventgw.twilio.com', protocol: 'tcp', ports: PortRange.of(443) }],
} as const;

const GROUP = casesOf<TwilioEdgeSecurityGroupProps>(
  'TwilioEdgeSecurityGroup',
  ({ scope }, props) => {
    const base = { vpcId: 'vpc-0123456789abcdef0', edge: TwilioEdge.ASHBURN, traffic: TwilioTraffic.VOICE_SDK };
    new TwilioEdgeSecurityGroup(scope, 'It', { ...base, ...props });
  },
  {
    vpcId: () => [{}, { vpcId: 'vpc-0fedcba9876543210' }],
    edge: () => [{}, { edge: TwilioEdge.DUBLIN }],
    traffic: () => [{}, { traffic: [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP] }],
    failoverEdges: () => [
      { traffic: TwilioTraffic.SIP, failoverEdges: [TwilioEdge.UMATILLA] },
      { traffic: TwilioTraffic.SIP, failoverEdges: [TwilioEdge.UMATILLA, TwilioEdge.DUBLIN] },
    ],
    catalog: () => [
      { edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP, catalog: EARLIER },
      { edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP },
    ],
    securityGroupName: () => [{ securityGroupName: 'old' }, { securityGroupName: 'new' }],
    description: () => [{ description: 'Old' }, { description: 'New' }],
    openings: () => [AT_EXCHANGE, { ...AT_EXCHANGE, openings: 'all-bgp-prefixes' }],
    sbc: () => [AT_EXCHANGE, { ...AT_EXCHANGE, sbc: SBC }],
    rulesQuota: () => [{}, { rulesQuota: 100 }],
    hostNames: () => [{}, { hostNames: PROXY }],
    prefixLists: ({ scope }) => [
      { traffic: [TwilioTraffic.VOICE_SDK_MEDIA], prefixLists: { media: imported(scope, 'Old', 'pl-0123456789abcdef0') } },
      { traffic: [TwilioTraffic.VOICE_SDK_MEDIA], prefixLists: { media: imported(scope, 'New', 'pl-0fedcba9876543210') } },
    ],
    associatedVpcIds: () => [
      { associatedVpcIds: ['vpc-0aaaaaaaaaaaaaaaa'] },
      { associatedVpcIds: ['vpc-0aaaaaaaaaaaaaaaa', 'vpc-0bbbbbbbbbbbbbbbb'] },
    ],
    tags,
    provider,
  },
);

const SHARE = casesOf<TwilioPrefixListShareProps>(
  'TwilioPrefixListShare',
  ({ scope }, props) => {
    const prefixLists = { media: list(scope, 'Media') };
    new TwilioPrefixListShare(scope, 'It', { prefixLists, principals: [SharePrincipal.account('111122223333')], ...props });
  },
  {
    prefixLists: ({ scope }) => {
      const [one, other] = [list(scope, 'One'), list(scope, 'Other')];
      return [{ prefixLists: { one } }, { prefixLists: { one, other } }];
    },
    principals: () => [{}, { principals: ['111122223333', '444455556666'].map((each) => SharePrincipal.account(each)) }],
    shareName: () => [{ shareName: 'old' }, { shareName: 'new' }],
    allowExternalPrincipals: () => [{}, { allowExternalPrincipals: true }],
    parameterPath: () => [{ parameterPath: '/old' }, { parameterPath: '/new' }],
    tags,
    provider,
  },
);

const NETWORK_ACL = casesOf<TwilioNetworkAclRulesProps>(
  'TwilioNetworkAclRules',
  ({ scope }, props) => {
    const base = { networkAclId: 'acl-0123456789abcdef0', edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
    new TwilioNetworkAclRules(scope, 'It', { ...base, ...props });
  },
  {
    networkAclId: () => [{}, { networkAclId: 'acl-0fedcba9876543210' }],
    edges: () => [{}, { edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX] }],
    traffic: () => [{}, { traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_SIGNALLING] }],
    failoverEdges: () => [{}, { failoverEdges: [TwilioEdge.SAN_JOSE_IX] }],
    catalog,
    // Ports above 1023 are open anyway.
    sbc: () => [{}, { sbc: { signalling: PortRange.of(443) } }],
    firstRuleNumber: () => [{}, { firstRuleNumber: 20000 }],
    lastRuleNumber: () => [{}, { lastRuleNumber: 19999 }],
    // The number of the first rule.
    otherRuleNumbers: () => [{}, { otherRuleNumbers: { egress: [22546] } }],
    rulesQuota: () => [{}, { rulesQuota: 40 }],
    hostNames: () => [{}, { hostNames: PROXY }],
    provider,
  },
);

const TRANSIT = {
  transitGatewayId: 'tgw-0123456789abcdef0',
  routeTableIds: ['rtb-0123456789abcdef0'],
  prefixLists: [{ prefixListId: 'pl-0123456789abcdef0' }],
};
const TABLE = {
  transitGatewayAttachmentId: 'tgw-attach-0123456789abcdef0',
  transitGatewayRouteTableIds: ['tgw-rtb-0123456789abcdef0'],
  prefixLists: [{ prefixListId: 'pl-0123456789abcdef0' }],
};

const ROUTES = casesOf<TwilioRoutesProps>(
  'TwilioRoutes',
  ({ scope }, props) => {
    const base = { vpnGatewayId: 'vgw-0123456789abcdef0', routeTableIds: ['rtb-0123456789abcdef0'] };
    const isVpn = props.prefixLists === undefined;
    new TwilioRoutes(scope, 'It', { ...(isVpn ? base : {}), ...props } as TwilioRoutesProps);
  },
  {
    vpnGatewayId: () => [{}, { vpnGatewayId: 'vgw-0fedcba9876543210' }],
    transitGatewayId: () => [TRANSIT, { ...TRANSIT, transitGatewayId: 'tgw-0fedcba9876543210' }],
    transitGatewayAttachmentId: () => [TABLE, { ...TABLE, transitGatewayAttachmentId: 'tgw-attach-0fedcba9876543210' }],
    transitGatewayRouteTableIds: () => [
      TABLE,
      { ...TABLE, transitGatewayRouteTableIds: ['tgw-rtb-0123456789abcdef0', 'tgw-rtb-0fedcba9876543210'] },
    ],
    routeTableIds: () => [TRANSIT, { ...TRANSIT, routeTableIds: ['rtb-0123456789abcdef0', 'rtb-0fedcba9876543210'] }],
    prefixLists: () => [TRANSIT, { ...TRANSIT, prefixLists: [{ prefixListId: 'pl-0fedcba9876543210' }] }],
    provider,
  },
);

const VPC = { vpcId: 'vpc-0123456789abcdef0', vpnGatewayId: 'vgw-0123456789abcdef0', routeTableIds: ['rtb-0123456789abcdef0'] };

const ACCESS = casesOf<TwilioAccessProps>(
  'TwilioAccess',
  ({ scope }, props) => {
    new TwilioAccess(scope, 'It', { vpc: VPC, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, ...props });
  },
  {
    vpc: () => [{}, { vpc: { ...VPC, vpcId: 'vpc-0fedcba9876543210' } }],
    edges: () => [{}, { edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX] }],
    traffic: () => [{}, { traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] }],
    prefixLists: ({ scope }) => {
      const other = new TwilioAccess(scope, 'Other', {
        vpc: { vpcId: 'vpc-0fedcba9876543210' },
        edges: [TwilioEdge.ASHBURN_IX],
        traffic: TwilioTraffic.SIP,
      });
      return [{}, { prefixLists: other.prefixLists }];
    },
    catalog,
    failoverEdges: () => [{}, { failoverEdges: [TwilioEdge.SAN_JOSE_IX] }],
    rulesQuota: () => [{}, { rulesQuota: 100 }],
    internetFallback: () => [{ internetFallback: 'intended' }, { internetFallback: 'blocked' }],
    openings: () => [{}, { openings: 'all-bgp-prefixes' }],
    sbc: () => [{}, { sbc: SBC }],
    hostNames: () => [{}, { hostNames: PROXY }],
    tags,
    provider,
  },
);

const FIREWALL = casesOf<TwilioFirewallRuleGroupProps>(
  'TwilioFirewallRuleGroup',
  ({ scope }, props) => {
    new TwilioFirewallRuleGroup(scope, 'It', { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK, ...props });
  },
  {
    edges: () => [{}, { edges: [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN] }],
    traffic: () => [{}, { traffic: [...TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP_SIGNALLING] }],
    catalog: () => [{ edges: [TwilioEdge.ASHBURN_IX], catalog: EARLIER }, { edges: [TwilioEdge.ASHBURN_IX] }],
    olderSdks: () => [{}, { olderSdks: true }],
    sbc: () => [
      { edges: AT_EXCHANGES, traffic: TwilioTraffic.SIP },
      { edges: AT_EXCHANGES, traffic: TwilioTraffic.SIP, sbc: SBC },
    ],
    prefixLists: ({ scope }) => {
      const media = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] };
      const lists = ['One', 'Other'].map((id) => new TwilioPrefixList(scope, id, media));
      return [
        { ...media, prefixLists: { media: lists[0] } },
        { ...media, prefixLists: { media: lists[1] } },
      ];
    },
    homeNetworks: () => [{}, { homeNetworks: [Cidr.of('10.0.0.0/8')] }],
    behindTransitGateway: () => [{}, { behindTransitGateway: { applianceMode: true } }],
    ruleOrder: () => [{}, { ruleOrder: 'action' }],
    capacity: () => [{}, { capacity: 200 }],
    ruleGroupName: () => [{ ruleGroupName: 'old' }, { ruleGroupName: 'new' }],
    tags,
    provider,
  },
);

const DNS = casesOf<TwilioDnsFirewallRuleGroupProps>(
  'TwilioDnsFirewallRuleGroup',
  ({ scope }, props) => {
    const vpcs = { softphones: { vpcId: 'vpc-0123456789abcdef0', priority: 101 } };
    new TwilioDnsFirewallRuleGroup(scope, 'It', {
      edges: [TwilioEdge.ASHBURN],
      traffic: TwilioTraffic.VOICE_SDK,
      vpcs,
      ...props,
    });
  },
  {
    edges: () => [{}, { edges: [TwilioEdge.ASHBURN, TwilioEdge.TOKYO] }],
    traffic: () => [{ traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] }, { traffic: TwilioTraffic.VOICE_SDK }],
    catalog: () => [{ catalog: TwilioCatalog.at('2023-01-22') }, {}],
    ruleGroupName: () => [{ ruleGroupName: 'old' }, { ruleGroupName: 'new' }],
    vpcs: () => [{}, { vpcs: { softphones: { vpcId: 'vpc-0123456789abcdef0', priority: 102 } } }],
    tags,
    provider,
  },
);

/** Every prop of the constructs of a VPC's access. */
export const ACCESS_CASES: readonly ChangeCase[] = [
  ...LIST,
  ...SHARE,
  ...GROUP,
  ...DNS,
  ...NETWORK_ACL,
  ...ROUTES,
  ...FIREWALL,
  ...ACCESS,
];
