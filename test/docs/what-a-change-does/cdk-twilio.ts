import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { NetworkAcl, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  CrossConnect,
  type HostNameCovers,
  IpRoutes,
  Mtu,
  type Openings,
  PortRange,
  type SbcPorts,
  SharePrincipal,
  Translation,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  TwilioAccess,
  type TwilioAccessProps,
  TwilioDnsFirewallRuleGroup,
  type TwilioDnsFirewallRuleGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
  TwilioFirewallRuleGroup,
  type TwilioFirewallRuleGroupProps,
  TwilioInterconnect,
  type TwilioInterconnectProps,
  type TwilioInterconnectSiteProps,
  TwilioNetworkAclRules,
  type TwilioNetworkAclRulesProps,
  TwilioPrefixList,
  type TwilioPrefixListProps,
  TwilioPrefixListShare,
  type TwilioPrefixListShareProps,
  TwilioRoutes,
  type TwilioRoutesProps,
} from 'twilio-interconnect-constructs/cdk';
import { PREFIX_POOL_CHANGES } from './cdk-direct-connect';
import type { Scene } from './cdk-scene';
import { between, changesOf, type ConstructChanges } from './change';

const NAMES = between('name-a', 'name-b');
const CATALOGUES = between(TwilioCatalog.at('2023-06-01'), TwilioCatalog.current);
const QUOTAS = between(60, 200);
const OPENINGS = between<Openings>('chosen-traffic', 'all-bgp-prefixes');
const SBC = between<SbcPorts>(
  { media: PortRange.of(10000, 20000) },
  { signalling: PortRange.of(5080), media: PortRange.of(6000, 9999) },
);
const PROXY = { coveredHostNames: [{ hostName: 'eventgw.twilio.com', protocol: 'tcp', ports: PortRange.of(443) }] } as const;
const HOST_NAMES = between<HostNameCovers>([], PROXY);
const TRAFFIC = between(TwilioTraffic.SIP, [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK]);

function siteAt(scene: Scene, which: 0 | 1): TwilioInterconnectSiteProps {
  return {
    edge: which === 0 ? TwilioEdge.ASHBURN_IX : TwilioEdge.SAN_JOSE_IX,
    bandwidth: Bandwidth.mbps(100),
    connection: scene.ports[which],
    vlan: Vlan.of(201),
    peering: BgpPeering.ipv4(),
  };
}

function interconnect(scene: Scene, changed: Partial<TwilioInterconnectProps>): void {
  const props = {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    vpc: scene.vpcs[0],
    traffic: TwilioTraffic.SIP,
    sites: { ashburn: siteAt(scene, 0), sanJose: siteAt(scene, 1) },
    ...changed,
  };
  new TwilioInterconnect(scene.stack, 'Subject', props as TwilioInterconnectProps);
}

/** The constructs of Twilio. */
export const TWILIO_CHANGES: readonly ConstructChanges[] = [
  changesOf<TwilioInterconnectProps>('TwilioInterconnect', interconnect, {
    customerAsn: between(Asn.of(65010), Asn.of(65011)),
    ipRoutes: between(IpRoutes.of('203.0.113.0/24'), IpRoutes.of('198.51.100.0/24')),
    addressing: between(Addressing.shared(), Addressing.shared({ twilioConfirmed: '2026-10-01' })),
    announcementsToAws: between('as-received', 'summarised'),
    capacity: between(Capacity.ofCalls(100, Codec.G711), Capacity.ofCalls(10_000, Codec.G711)),
    allowedPrefixes: between([Cidr.of('203.0.113.0/24')], [Cidr.of('203.0.112.0/23')]),
    traffic: TRAFFIC,
    catalog: CATALOGUES,
    vpc: { values: ({ vpcs }) => vpcs },
    vpcSubnets: between({ subnetGroupName: 'sbc' }, { subnetGroupName: 'media' }),
    directConnectGateway: { values: ({ directConnectGateways }) => directConnectGateways },
    vpnGateway: { values: ({ vpnGateways }) => vpnGateways },
    transitGateway: { values: ({ transitGateways }) => transitGateways },
    transitGatewayAsn: {
      values: () => [undefined, Asn.of(64520)],
      beside: ({ transitGateways: [transitGateway] }) => ({ transitGateway }),
    },
    acceptProposalRole: {
      values: ({ roles }) => roles,
      beside: ({ directConnectGateways: [directConnectGateway] }) => ({ directConnectGateway }),
    },
    resiliency: between('single-site', 'high'),
    rulesQuota: QUOTAS,
    routesQuota: QUOTAS,
    internetFallback: between('intended', 'blocked'),
    openings: OPENINGS,
    sbc: SBC,
    hostNames: HOST_NAMES,
    removalPolicy: between(RemovalPolicy.RETAIN, RemovalPolicy.DESTROY),
    sites: {
      values: (scene) => {
        const [ashburn, sanJose] = [siteAt(scene, 0), siteAt(scene, 1)];
        return [
          { ashburn, sanJose },
          { ashburn, west: sanJose },
        ];
      },
    },
  }),
  changesOf<TwilioInterconnectSiteProps>(
    'site',
    (scene, changed) => {
      const ashburn = { ...siteAt(scene, 0), ...changed };
      const london = siteAt(scene, 1);
      if (changed.ipRoutes !== undefined) {
        interconnect(scene, { addressing: Addressing.perSite(), sites: { ashburn } });
      } else if (changed.translations !== undefined) {
        const { translations } = changed;
        interconnect(scene, { addressing: Addressing.translated(), sites: { ashburn, london: { ...london, translations } } });
      } else {
        interconnect(scene, { sites: { ashburn, london } });
      }
    },
    {
      edge: between(TwilioEdge.ASHBURN_IX, TwilioEdge.LONDON_IX),
      bandwidth: between(Bandwidth.mbps(10), Bandwidth.mbps(100)),
      failoverEdges: between<readonly TwilioEdge[]>([], [TwilioEdge.LONDON_IX]),
      connection: { values: ({ ports, spare }) => [ports[0], spare] },
      vlan: between(Vlan.of(201), Vlan.of(202)),
      peering: between(
        BgpPeering.ipv4(),
        BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
      ),
      bgpAuthKey: between(SecretValue.secretsManager('a'), SecretValue.secretsManager('b')),
      allocateRole: { values: ({ roles }) => roles },
      mtu: between(Mtu.of(1500), Mtu.of(8500)),
      siteLink: between(false, true),
      virtualInterfaceName: between('voice-a', 'voice-b'),
      preference: between('medium', 'high'),
      crossConnect: between(undefined as never, CrossConnect.physical({ loaEntity: 'Example Ltd' })),
      ipRoutes: between(IpRoutes.of('203.0.113.0/24'), IpRoutes.of('198.51.100.0/24')),
      lanPrefixes: between<readonly Cidr[]>([], [Cidr.of('203.0.113.128/25')]),
      translations: between(
        [Translation.oneToOne({ inside: '10.0.0.0/28', outside: '203.0.113.0/28' })],
        [Translation.oneToOne({ inside: '10.0.0.16/28', outside: '203.0.113.0/28' })],
      ),
      ...PREFIX_POOL_CHANGES,
      secondary: {
        values: ({ spare }) => [undefined as never, { connection: spare, vlan: Vlan.of(202), peering: BgpPeering.ipv4() }],
      },
    },
  ),
  changesOf<TwilioAccessProps>(
    'TwilioAccess',
    ({ stack, vpcs: [vpc] }, changed) => {
      const props = { vpc, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, ...changed };
      new TwilioAccess(stack, 'Subject', props as TwilioAccessProps);
    },
    {
      vpc: { values: ({ vpcs }) => vpcs },
      edges: between([TwilioEdge.ASHBURN_IX], [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX]),
      traffic: TRAFFIC,
      failoverEdges: between<readonly TwilioEdge[]>([], [TwilioEdge.SAN_JOSE_IX]),
      catalog: CATALOGUES,
      rulesQuota: QUOTAS,
      openings: OPENINGS,
      sbc: SBC,
      hostNames: HOST_NAMES,
      internetFallback: {
        ...between('intended', 'blocked'),
        beside: ({ transitGateways: [transitGateway] }) => ({ transitGateway }),
      },
      vpnGateway: { values: ({ vpnGateways }) => vpnGateways },
      transitGateway: { values: ({ transitGateways }) => transitGateways },
      vpcSubnets: {
        ...between({ subnetGroupName: 'sbc' }, { subnetGroupName: 'media' }),
        beside: ({ vpnGateways: [vpnGateway] }) => ({ vpnGateway }),
      },
      prefixLists: {
        values: (scene) => {
          const given = ['One', 'Another'].map(
            (id) =>
              new TwilioAccess(scene.stack, id, {
                vpc: scene.vpcs[1],
                edges: [TwilioEdge.ASHBURN_IX],
                traffic: TwilioTraffic.SIP,
              }).prefixLists,
          );
          return [given[0]!, given[1]!];
        },
      },
    },
  ),
  changesOf<TwilioPrefixListProps>(
    'TwilioPrefixList',
    ({ stack }, changed) =>
      new TwilioPrefixList(stack, 'Subject', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, ...changed }),
    {
      edges: between([TwilioEdge.ASHBURN_IX], [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX]),
      traffic: between([TwilioTraffic.SIP_MEDIA], TwilioTraffic.SIP),
      catalog: CATALOGUES,
      maxEntries: between(20, 25),
      prefixListName: NAMES,
    },
  ),
  changesOf<TwilioEdgeSecurityGroupProps>(
    'TwilioEdgeSecurityGroup',
    ({ stack, vpcs: [vpc] }, changed) =>
      new TwilioEdgeSecurityGroup(stack, 'Subject', { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP, ...changed }),
    {
      edge: between(TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX),
      traffic: TRAFFIC,
      failoverEdges: between<readonly TwilioEdge[]>([], [TwilioEdge.SAN_JOSE_IX]),
      catalog: CATALOGUES,
      vpc: { values: ({ vpcs }) => vpcs },
      securityGroupName: NAMES,
      description: between('one', 'another'),
      rulesQuota: QUOTAS,
      openings: OPENINGS,
      sbc: SBC,
      hostNames: HOST_NAMES,
      prefixLists: {
        values: (scene) => {
          const given = ['A', 'B'].map((name) => ({ media: list(scene, name) }));
          return [given[0]!, given[1]!];
        },
        beside: () => ({ traffic: [TwilioTraffic.SIP_MEDIA] }),
      },
      associatedVpcs: {
        values: ({ stack }) => {
          const [one, other] = ['vpc-0aaaaaaaaaaaaaaaa', 'vpc-0bbbbbbbbbbbbbbbb'].map((vpcId, index) =>
            Vpc.fromVpcAttributes(stack, `Other${index}`, { vpcId, availabilityZones: ['us-east-1a'] }),
          );
          return [[one!], [one!, other!]];
        },
      },
    },
  ),
  changesOf<TwilioPrefixListShareProps>(
    'TwilioPrefixListShare',
    (scene, changed) => {
      const prefixLists = { media: list(scene, 'Shared') };
      const principals = [SharePrincipal.account('111122223333')];
      new TwilioPrefixListShare(scene.stack, 'Subject', { prefixLists, principals, ...changed });
    },
    {
      prefixLists: {
        values: (scene) => {
          const [one, other] = [list(scene, 'A'), list(scene, 'B')];
          return [{ one }, { one, other }];
        },
      },
      principals: between(
        [SharePrincipal.account('111122223333')],
        [SharePrincipal.account('111122223333'), SharePrincipal.account('444455556666')],
      ),
      shareName: NAMES,
      allowExternalPrincipals: between(false, true),
      parameterPath: between('/one', '/another'),
    },
  ),
  changesOf<TwilioFirewallRuleGroupProps>(
    'TwilioFirewallRuleGroup',
    ({ stack }, changed) =>
      new TwilioFirewallRuleGroup(stack, 'Subject', {
        edges: [TwilioEdge.ASHBURN_IX],
        traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
        ...changed,
      }),
    {
      edges: between([TwilioEdge.ASHBURN], [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN]),
      traffic: TRAFFIC,
      catalog: CATALOGUES,
      olderSdks: {
        values: () => [false, true],
        beside: () => ({ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK }),
      },
      prefixLists: {
        values: (scene) => {
          const given = ['A', 'B'].map((name) => ({ media: list(scene, name) }));
          return [given[0]!, given[1]!];
        },
        beside: () => ({ traffic: [TwilioTraffic.SIP_MEDIA] }),
      },
      homeNetworks: between([Cidr.of('10.0.0.0/16')], [Cidr.of('10.0.0.0/8')]),
      behindTransitGateway: between({ applianceMode: false }, { applianceMode: true }),
      sbc: { ...SBC, beside: () => ({ traffic: TwilioTraffic.SIP }) },
      ruleOrder: between<'strict' | 'action'>('strict', 'action'),
      capacity: between(100, 200),
      ruleGroupName: NAMES,
    },
  ),
  changesOf<TwilioNetworkAclRulesProps>(
    'TwilioNetworkAclRules',
    ({ stack }, changed) => {
      const networkAcl = NetworkAcl.fromNetworkAclId(stack, 'Acl', 'acl-0123456789abcdef0');
      const base = { networkAcl, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
      new TwilioNetworkAclRules(stack, 'Subject', { ...base, ...changed });
    },
    {
      edges: between([TwilioEdge.ASHBURN_IX], [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX]),
      traffic: TRAFFIC,
      failoverEdges: between<readonly TwilioEdge[]>([], [TwilioEdge.SAN_JOSE_IX]),
      catalog: CATALOGUES,
      networkAcl: {
        values: ({ stack }) => [
          NetworkAcl.fromNetworkAclId(stack, 'AclA', 'acl-0123456789abcdef1'),
          NetworkAcl.fromNetworkAclId(stack, 'AclB', 'acl-0123456789abcdef2'),
        ],
      },
      firstRuleNumber: between(1000, 10000),
      lastRuleNumber: between(19999, 29999),
      // Ports above 1023 are open anyway.
      sbc: between<SbcPorts>({ signalling: PortRange.of(5061) }, { signalling: PortRange.of(443) }),
      // The number of the first rule.
      otherRuleNumbers: between({ egress: [1] }, { egress: [22546] }),
      hostNames: HOST_NAMES,
      rulesQuota: QUOTAS,
    },
  ),
  changesOf<TwilioDnsFirewallRuleGroupProps>(
    'TwilioDnsFirewallRuleGroup',
    ({ stack, vpcs: [vpc] }, changed) => {
      const base = {
        edges: [TwilioEdge.ASHBURN],
        traffic: TwilioTraffic.VOICE_SDK,
        vpcs: { softphones: { vpc, priority: 101 } },
      };
      new TwilioDnsFirewallRuleGroup(stack, 'Subject', { ...base, ...changed });
    },
    {
      edges: between([TwilioEdge.ASHBURN], [TwilioEdge.ASHBURN, TwilioEdge.TOKYO]),
      traffic: between([TwilioTraffic.VOICE_SDK_INSIGHTS], TwilioTraffic.VOICE_SDK),
      catalog: between(TwilioCatalog.at('2023-01-22'), TwilioCatalog.current),
      ruleGroupName: NAMES,
      vpcs: { values: ({ vpcs: [vpc] }) => [{ softphones: { vpc, priority: 101 } }, { softphones: { vpc, priority: 102 } }] },
    },
  ),
  changesOf<TwilioRoutesProps>(
    'TwilioRoutes',
    ({ stack, vpcs: [vpc], vpnGateways: [vpnGateway] }, changed) => {
      const props = { subnets: vpc.isolatedSubnets, vpnGateway, ...changed };
      new TwilioRoutes(stack, 'Subject', props as TwilioRoutesProps);
    },
    {
      subnets: { values: ({ vpcs: [vpc] }) => [vpc.isolatedSubnets.slice(0, 2), vpc.isolatedSubnets] },
      vpnGateway: { values: ({ vpnGateways }) => vpnGateways },
      transitGateway: {
        values: ({ transitGateways }) => transitGateways,
        beside: (scene) => ({ vpnGateway: undefined, prefixLists: [list(scene, 'A')] }),
      },
      prefixLists: {
        values: (scene) => {
          const lists = [list(scene, 'A'), list(scene, 'B')] as const;
          return [[lists[0]], [lists[1]]];
        },
        beside: ({ transitGateways: [transitGateway] }) => ({ vpnGateway: undefined, transitGateway }),
      },
    },
  ),
];

function list({ stack }: Scene, name: string): TwilioPrefixList {
  return new TwilioPrefixList(stack, `List${name}`, { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
}
