import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import * as library from 'twilio-interconnect-constructs';
import * as terraform from 'twilio-interconnect-constructs/cdktf';
import type { Entry } from './entry';
import { interconnectProps } from './interconnect-props';

const { Asn, Bandwidth, BgpPeering, Cidr, Mtu, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic, Vlan } = library;

const port = (stack: TerraformStack, id = 'Port', connectionId = 'dxcon-fgabc123') =>
  terraform.DirectConnectConnection.fromConnectionId(stack, id, connectionId);
const gateway = (stack: TerraformStack) =>
  terraform.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', {
    directConnectGatewayId: '11111111-2222-3333-4444-555555555555',
    amazonSideAsn: Asn.of(64600),
  });
const key = (stack: TerraformStack): string =>
  new TerraformVariable(stack, 'key', { type: 'string', sensitive: true }).stringValue;
const other = (stack: TerraformStack): AwsProvider => new AwsProvider(stack, 'other', { alias: 'other', region: 'us-east-1' });
const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const timeouts = { create: '10m', update: '10m', delete: '10m' };
const createAndDelete = { create: '10m', delete: '10m' };
const tags = { team: 'voice' };

const session = (stack: TerraformStack) => ({
  connection: port(stack),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [peering],
  bgpAuthKey: key(stack),
  virtualInterfaceName: 'one',
  preventDestroy: false,
  tags,
});
const access = { vpc: { vpcId: 'vpc-1' }, edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };
const interconnect = (stack: TerraformStack) =>
  new terraform.TwilioInterconnect<string>(stack, 'Interconnect', {
    customerAsn: Asn.of(65010),
    ipRoutes: library.IpRoutes.of('5.6.7.0/24'),
    vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678', routeTableIds: ['rtb-1'] },
    traffic: TwilioTraffic.SIP,
    sites: {
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: port(stack),
        vlan: Vlan.of(101),
        peering: BgpPeering.ipv4(),
      },
    },
  });

/** What is stated of an imported list. */
const stated = {
  edges: [TwilioEdge.ASHBURN_IX],
  traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
  maxEntries: 10,
  catalog: TwilioCatalog.current,
};

const lag = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) };

const constructing =
  (type: new (scope: TerraformStack, id: string, props: any) => unknown) =>
  (stack: TerraformStack, props: unknown): unknown =>
    new type(stack, 'It', props);

const importing =
  (method: (scope: TerraformStack, id: string, input: any, more: any) => unknown) =>
  (stack: TerraformStack, input: unknown, more: unknown): unknown =>
    method(stack, 'It', input, more);

/** The interfaces of each kind that exist already, and the outputs of keys. */
function interfaces(): readonly Entry<TerraformStack>[] {
  return (['Private', 'Transit', 'Public'] as const).flatMap((kind): readonly Entry<TerraformStack>[] => {
    const name = `${kind}VirtualInterface` as const;
    const type = { ...terraform }[name] as any;
    const specific =
      kind === 'Public'
        ? () => ({ routeFilterPrefixes: [Cidr.of('5.6.7.0/24')], peerings: [PUBLIC] })
        : (stack: TerraformStack) => ({ directConnectGateway: gateway(stack) });
    return [
      {
        name: `${name}.fromVirtualInterfaceId`,
        inputs: [() => ['dxvif-fgabc123']],
        call: importing((...all) => type.fromVirtualInterfaceId(...all)),
      },
      {
        name: `${name}#outputBgpAuthKey`,
        inputs: [() => []],
        call: (stack, ...input) =>
          new type(stack, 'Interface', { ...session(stack), ...specific(stack) }).outputBgpAuthKey('It', ...input),
      },
    ];
  });
}

const PUBLIC = BgpPeering.ipv4({ amazonAddress: '5.6.8.1/30', customerAddress: '5.6.8.2/30' });

/**
 * Everything that the entry for a Terraform engine exports and that takes something, with right inputs.
 *
 * @param hasNewProvider whether the provider is CDK Terrain's, which takes more
 */
export function terraformEntries(hasNewProvider: boolean): readonly Entry<TerraformStack>[] {
  const entries: readonly Entry<TerraformStack>[] = [
    {
      name: 'Findings#acknowledge',
      inputs: [() => [{ id: 'twilio-interconnect:single-site', reason: 'a trial' }]],
      call: (stack, ...input) => (terraform.Findings.of(stack) as any).acknowledge(...input),
    },
    {
      name: 'new DirectConnectConnection',
      inputs: [
        () => [{ location: 'EqDC2', bandwidth: Bandwidth.gbps(1) }],
        (stack) => [
          {
            location: 'EqDC2',
            bandwidth: Bandwidth.gbps(10),
            connectionName: 'one',
            requestMacSec: true,
            encryptionMode: 'must_encrypt',
            preventDestroy: false,
            providerName: 'Example',
            region: 'us-east-1',
            provider: other(stack),
            tags,
          },
        ],
        (stack) => [
          {
            location: 'EqDC2',
            bandwidth: Bandwidth.gbps(10),
            lag: terraform.DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'),
          },
        ],
      ],
      call: constructing(terraform.DirectConnectConnection),
      weight: 8,
    },
    {
      name: 'DirectConnectConnection.fromConnectionId',
      inputs: [() => ['dxcon-fgabc123', { region: 'us-east-1' }], () => ['dxcon-fgabc123']],
      call: importing((...all) => terraform.DirectConnectConnection.fromConnectionId(...all)),
    },
    {
      name: 'DirectConnectConnection.fromConnectionArn',
      inputs: [() => ['arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123']],
      call: importing((...all) => terraform.DirectConnectConnection.fromConnectionArn(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'DirectConnectConnection.fromHostedConnectionId',
      inputs: [() => [{ connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(500), region: 'us-east-1' }]],
      call: importing((...all) =>
        terraform.DirectConnectConnection.fromHostedConnectionId(...(all.slice(0, 3) as [any, any, any])),
      ),
    },
    {
      name: 'new DirectConnectLag',
      inputs: [
        () => [{ ...lag, lagName: 'one', region: 'us-east-1', preventDestroy: false, tags, providerName: 'Example' }],
        () => [lag],
      ],
      call: constructing(terraform.DirectConnectLag),
    },
    {
      name: 'DirectConnectLag.fromLagId',
      inputs: [() => ['dxlag-fgabc123', { region: 'us-east-1' }], () => ['dxlag-fgabc123']],
      call: importing((...all) => terraform.DirectConnectLag.fromLagId(...all)),
    },
    {
      name: 'DirectConnectLag.fromLagArn',
      inputs: [() => ['arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123']],
      call: importing((...all) => terraform.DirectConnectLag.fromLagArn(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'DirectConnectLag#addConnection',
      inputs: [() => [{ connectionName: 'one', preventDestroy: false, tags }], () => []],
      call: (stack, ...input) => (new terraform.DirectConnectLag(stack, 'Lag', lag) as any).addConnection('It', ...input),
    },
    {
      name: 'new DirectConnectGateway',
      inputs: [
        () => [
          { amazonSideAsn: Asn.of(64600), directConnectGatewayName: 'one', preventDestroy: false, timeouts: createAndDelete },
        ],
        () => [],
      ],
      call: constructing(terraform.DirectConnectGateway),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayId',
      inputs: [() => ['11111111-2222-3333-4444-555555555555']],
      call: importing((...all) =>
        terraform.DirectConnectGateway.fromDirectConnectGatewayId(...(all.slice(0, 3) as [any, any, any])),
      ),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayArn',
      inputs: [() => ['arn:aws:directconnect::111122223333:dx-gateway/11111111-2222-3333-4444-555555555555']],
      call: importing((...all) =>
        terraform.DirectConnectGateway.fromDirectConnectGatewayArn(...(all.slice(0, 3) as [any, any, any])),
      ),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayAttributes',
      inputs: [() => [{ directConnectGatewayId: '11111111-2222-3333-4444-555555555555', amazonSideAsn: Asn.of(64600) }]],
      call: importing((...all) =>
        terraform.DirectConnectGateway.fromDirectConnectGatewayAttributes(...(all.slice(0, 3) as [any, any, any])),
      ),
    },
    {
      name: 'DirectConnectGateway#associateVpnGateway',
      inputs: [() => [{ vpnGatewayId: 'vgw-12345678', allowedPrefixes: [Cidr.of('5.6.7.0/24')], timeouts }]],
      call: (stack, ...input) => (gateway(stack) as any).associateVpnGateway('It', ...input),
    },
    {
      name: 'DirectConnectGateway#associateTransitGateway',
      inputs: [
        () => [{ transitGatewayId: 'tgw-12345678', transitGatewayAsn: Asn.of(64513), allowedPrefixes: [Cidr.of('5.6.7.0/24')] }],
      ],
      call: (stack, ...input) => (gateway(stack) as any).associateTransitGateway('It', ...input),
    },
    {
      name: 'new DirectConnectGatewayAssociation',
      inputs: [
        (stack) => [
          {
            directConnectGateway: gateway(stack),
            vpnGatewayId: 'vgw-12345678',
            allowedPrefixes: [Cidr.of('5.6.7.0/24')],
            proposer: { provider: other(stack), accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
            timeouts,
          },
        ],
        (stack) => [
          {
            directConnectGateway: gateway(stack),
            transitGatewayId: 'tgw-12345678',
            transitGatewayAsn: Asn.of(64513),
            allowedPrefixes: [Cidr.of('5.6.7.0/24'), Cidr.of('2001:db8::/48')],
          },
        ],
      ],
      call: constructing(terraform.DirectConnectGatewayAssociation),
    },
    {
      name: 'new PrivateVirtualInterface',
      inputs: [
        (stack) => [
          {
            ...session(stack),
            peerings: [peering, BgpPeering.ipv6()],
            directConnectGateway: gateway(stack),
            mtu: Mtu.JUMBO_9001,
            siteLink: true,
            timeouts,
            ...(hasNewProvider ? { rateLimit: Bandwidth.mbps(50), prefixPoolAllocatedCountIpv4: 10 } : {}),
          },
        ],
        (stack) => [{ ...session(stack), vpnGatewayId: 'vgw-12345678' }],
        (stack) => [
          {
            ...session(stack),
            directConnectGateway: gateway(stack),
            owner: { accountId: '444455556666', provider: other(stack) },
          },
        ],
      ],
      call: constructing(terraform.PrivateVirtualInterface),
      weight: 16,
    },
    {
      name: 'new TransitVirtualInterface',
      inputs: [
        (stack) => [{ ...session(stack), directConnectGateway: gateway(stack), mtu: Mtu.JUMBO_8500, siteLink: false, timeouts }],
      ],
      call: constructing(terraform.TransitVirtualInterface),
      weight: 10,
    },
    {
      name: 'new PublicVirtualInterface',
      inputs: [
        (stack) => [
          {
            ...session(stack),
            peerings: [PUBLIC],
            routeFilterPrefixes: [Cidr.of('5.6.7.0/24')],
            timeouts: createAndDelete,
          },
        ],
      ],
      call: constructing(terraform.PublicVirtualInterface),
      weight: 10,
    },
    ...interfaces(),
    {
      name: 'new TwilioFirewallRuleGroup',
      inputs: [
        () => [
          {
            edges: [TwilioEdge.ASHBURN],
            traffic: TwilioTraffic.VOICE_SDK,
            catalog: TwilioCatalog.current,
            olderSdks: true,
            homeNetworks: [Cidr.of('10.0.0.0/8')],
            behindTransitGateway: { applianceMode: true },
            ruleOrder: 'strict',
            capacity: 100,
            ruleGroupName: 'own',
            tags,
          },
        ],
      ],
      call: constructing(terraform.TwilioFirewallRuleGroup),
      weight: 8,
    },
    {
      name: 'new TwilioPrefixList',
      inputs: [
        () => [
          {
            edges: [TwilioEdge.ASHBURN_IX],
            traffic: TwilioTraffic.SIP,
            catalog: TwilioCatalog.current,
            maxEntries: 50,
            prefixListName: 'own',
            tags,
          },
        ],
        () => [{ plan: library.planPrefixList({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }) }],
      ],
      call: constructing(terraform.TwilioPrefixList),
      weight: 8,
    },
    {
      name: 'TwilioPrefixList.ofBgpPrefixes',
      inputs: [() => [{ edges: [TwilioEdge.ASHBURN_IX], catalog: TwilioCatalog.current, prefixListName: 'own', tags }]],
      call: importing((...all) => terraform.TwilioPrefixList.ofBgpPrefixes(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'TwilioPrefixList.fromPrefixListId',
      inputs: [
        () => [{ ...stated, prefixListId: 'pl-0123456789abcdef0', region: 'us-east-1' }],
        () => [{ edges: [TwilioEdge.ASHBURN_IX], traffic: 'bgp-prefixes', maxEntries: 15, prefixListId: 'pl-12345678' }],
      ],
      call: importing((...all) => terraform.TwilioPrefixList.fromPrefixListId(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'TwilioPrefixList.fromParameter',
      inputs: [() => [{ ...stated, parameter: '/twilio/media' }]],
      call: importing((...all) => terraform.TwilioPrefixList.fromParameter(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'TwilioPrefixList.fromLookup',
      inputs: [() => [{ ...stated, prefixListName: 'twilio-media', ownerAccount: '111122223333' }]],
      call: importing((...all) => terraform.TwilioPrefixList.fromLookup(...(all.slice(0, 3) as [any, any, any]))),
    },
    {
      name: 'new TwilioPrefixListShare',
      inputs: [
        (stack) => [
          {
            prefixLists: { media: terraform.TwilioPrefixList.ofBgpPrefixes(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX] }) },
            principals: [library.SharePrincipal.account('111122223333')],
            shareName: 'own',
            allowExternalPrincipals: true,
            parameterPath: '/twilio',
            tags,
          },
        ],
      ],
      call: constructing(terraform.TwilioPrefixListShare),
      records: /^\[\]\.(?:prefixLists|tags)$/,
    },
    {
      name: 'new TwilioEdgeSecurityGroup',
      inputs: [
        (stack) => [
          {
            vpcId: 'vpc-1',
            edge: TwilioEdge.ASHBURN_IX,
            traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
            prefixLists: {
              media: terraform.TwilioPrefixList.fromPrefixListId(stack, 'List', { ...stated, prefixListId: 'pl-12345678' }),
            },
            associatedVpcIds: ['vpc-2'],
          },
        ],
        () => [
          {
            vpcId: 'vpc-1',
            edge: TwilioEdge.DUBLIN,
            traffic: TwilioTraffic.SIP,
            failoverEdges: [TwilioEdge.FRANKFURT],
            openings: 'chosen-traffic',
            sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
            catalog: TwilioCatalog.current,
            rulesQuota: 120,
            securityGroupName: 'own',
            description: 'Own',
            tags,
          },
        ],
      ],
      call: constructing(terraform.TwilioEdgeSecurityGroup),
      weight: 10,
      records: /^\[\]\.prefixLists$/,
    },
    {
      name: 'new TwilioNetworkAclRules',
      weight: 8,
      inputs: [
        () => [
          {
            networkAclId: 'acl-12345678',
            edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.DUBLIN],
            traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA],
            failoverEdges: [TwilioEdge.FRANKFURT, TwilioEdge.LONDON_IX],
            catalog: TwilioCatalog.current,
            rulesQuota: 40,
            hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] }],
            firstRuleNumber: 1000,
            lastRuleNumber: 1999,
            otherRuleNumbers: { egress: [100], ingress: [100, 200] },
          },
        ],
      ],
      call: constructing(terraform.TwilioNetworkAclRules),
      records: /^\[\]\.(?:hostNames(?:\[\])?|tags)$/,
    },
    {
      name: 'new TwilioAccess',
      inputs: [
        () => [access],
        (stack) => [
          {
            ...access,
            vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678', routeTableIds: ['rtb-1', 'rtb-2'] },
            prefixLists: new terraform.TwilioAccess(stack, 'Donor', access).prefixLists,
            catalog: TwilioCatalog.current,
            rulesQuota: 120,
            internetFallback: 'intended',
            sbc: { media: PortRange.of(6000, 9999) },
            hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] }],
            tags,
          },
        ],
        () => [{ ...access, vpc: { vpcId: 'vpc-1', transitGatewayId: 'tgw-12345678', routeTableIds: ['rtb-1'] } }],
      ],
      call: constructing(terraform.TwilioAccess),
      records: /^\[\]\.(?:prefixLists|tags|hostNames(?:\[\])?)$/,
      weight: 16,
    },
    {
      name: 'TwilioAccess#securityGroupOf',
      inputs: [() => [TwilioEdge.ASHBURN_IX]],
      call: (stack, edge) => new terraform.TwilioAccess(stack, 'Access', access).securityGroupOf(edge),
    },
    {
      name: 'new TwilioDnsFirewallRuleGroup',
      inputs: [
        () => [{ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK }],
        () => [
          {
            edges: [TwilioEdge.ROAMING],
            traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS],
            catalog: TwilioCatalog.current,
            ruleGroupName: 'own',
            vpcs: { softphones: { vpcId: 'vpc-1', priority: 101 } },
            tags,
          },
        ],
      ],
      call: constructing(terraform.TwilioDnsFirewallRuleGroup),
      records: /^\[\]\.(?:vpcs|tags)$/,
    },
    {
      name: 'TwilioInterconnect#securityGroupsOf',
      inputs: [() => [['ashburn']]],
      call: (stack, sites) => interconnect(stack).securityGroupsOf(sites as string[]),
    },
    {
      name: 'new TwilioRoutes',
      inputs: [
        () => [{ routeTableIds: ['rtb-1'], vpnGatewayId: 'vgw-12345678' }],
        () => [{ routeTableIds: ['rtb-1'], transitGatewayId: 'tgw-12345678', prefixLists: [{ prefixListId: 'pl-1' }] }],
        () => [
          {
            transitGatewayRouteTableIds: ['tgw-rtb-1'],
            transitGatewayAttachmentId: 'tgw-attach-1',
            prefixLists: [{ prefixListId: 'pl-1' }],
          },
        ],
      ],
      call: constructing(terraform.TwilioRoutes),
      // Lists are given by what has their id.
      records: /^\[\]\.prefixLists\[\]$/,
      weight: 10,
    },
    {
      name: 'new TwilioInterconnect',
      inputs: [
        (stack) => {
          const bgpAuthKey = key(stack);
          return [
            {
              ...interconnectProps((id, isFirst) => ({
                connection: port(stack, id, `dxcon-fgabc12${id.charCodeAt(0) % 10}`),
                bgpAuthKey,
                ...(isFirst ? { virtualInterfaceName: `vif-${id}`, timeouts } : {}),
              })),
              directConnectGateway: gateway(stack),
              preventDestroy: false,
              associationTimeouts: timeouts,
              vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678', routeTableIds: ['rtb-1'] },
              traffic: TwilioTraffic.SIP,
              openings: 'all-bgp-prefixes',
              sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
              rulesQuota: 120,
              internetFallback: 'intended',
              hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] }],
              tags,
            },
          ];
        },
        (stack) => [
          {
            customerAsn: Asn.of(65010),
            ipRoutes: library.IpRoutes.of('5.6.7.0/24'),
            gateway: { transitGatewayId: 'tgw-12345678', transitGatewayAsn: Asn.of(64600) },
            allowedPrefixes: [Cidr.of('5.6.7.0/24')],
            sites: {
              ashburn: {
                edge: TwilioEdge.ASHBURN_IX,
                bandwidth: Bandwidth.mbps(100),
                connection: port(stack),
                vlan: Vlan.of(101),
                peering: BgpPeering.ipv4(),
              },
            },
          },
        ],
      ],
      call: constructing(terraform.TwilioInterconnect),
      records: /^\[\]\.(?:sites|tags|hostNames(?:\[\])?)$/,
      weight: 50,
    },
  ];
  return entries.map((entry) => ({ ...entry, records: entry.records ?? /\.tags$/ }));
}
