import { RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as library from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import type { Entry } from './entry';
import { interconnectProps } from './interconnect-props';

const { Asn, Bandwidth, BgpPeering, Cidr, Mtu, PortRange, ResiliencyModel, TwilioCatalog, TwilioEdge, TwilioTraffic, Vlan } =
  library;

const port = (stack: Stack, id = 'Port', connectionId = 'dxcon-fgabc123') =>
  cdk.DirectConnectConnection.fromConnectionId(stack, id, connectionId);
const gateway = (stack: Stack) =>
  cdk.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', {
    directConnectGatewayId: '11111111-2222-3333-4444-555555555555',
    amazonSideAsn: Asn.of(64600),
  });
const vpnGateway = (stack: Stack) => ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', 'vgw-12345678');
const transitGateway = (stack: Stack) => ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', 'tgw-12345678');
const role = (stack: Stack) => iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/direct-connect');
const ownRole = (stack: Stack) => new iam.Role(stack, 'OwnRole', { assumedBy: new iam.AccountPrincipal('444455556666') });
const network = (stack: Stack) =>
  new ec2.Vpc(stack, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr('5.6.7.0/25'),
    natGateways: 0,
    maxAzs: 1,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
const key = SecretValue.secretsManager('twilio/bgp', { jsonField: 'key' });
const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });

const session = (stack: Stack) => ({
  connection: port(stack),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [peering],
  bgpAuthKey: key,
  virtualInterfaceName: 'one',
  removalPolicy: RemovalPolicy.DESTROY,
});
const access = (stack: Stack) => ({ vpc: network(stack), edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });

const interconnect = (stack: Stack) =>
  new cdk.TwilioInterconnect<string>(stack, 'Interconnect', {
    customerAsn: Asn.of(65010),
    ipRoutes: library.IpRoutes.of('5.6.7.0/24'),
    vpc: network(stack),
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

/** The metrics of a construct, each with the props that CDK's own have. */
function metrics(of: string, make: (stack: Stack) => any, prototype: object): readonly Entry<Stack>[] {
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name.startsWith('metric') && name !== 'metricProps')
    .map((name) => {
      const first =
        name === 'metric'
          ? ['ConnectionState']
          : name.startsWith('metricLightLevel')
            ? [1]
            : name.startsWith('metricBgp')
              ? [{ addressFamily: 'ipv4' }]
              : [];
      return {
        name: `${of}#${name}`,
        inputs: [() => first],
        call: (stack, ...input) => {
          const made = make(stack);
          return stack.resolve(made[name](...input).toMetricConfig());
        },
        isQuestion: true,
        weight: 1,
      };
    });
}

/** Calls `new`, under the id `It`. */
const constructing =
  (type: new (scope: Stack, id: string, props: any) => unknown) =>
  (stack: Stack, props: unknown): unknown =>
    new type(stack, 'It', props);

/** Calls a static method under the id `It`. */
const importing =
  (method: (scope: Stack, id: string, input: any) => unknown) =>
  (stack: Stack, input: unknown): unknown =>
    method(stack, 'It', input);

/** What takes CDK's own peers and ports, as the group that it overrides does. */
export const CDKS_OWN: readonly string[] = ['TwilioEdgeSecurityGroup#addEgressRule', 'TwilioEdgeSecurityGroup#addIngressRule'];

/** The interfaces of each kind. */
function interfaces(): readonly Entry<Stack>[] {
  const attributes = (stack: Stack) => [
    { virtualInterfaceId: 'dxvif-fgabc123', connection: port(stack), addressFamilies: ['ipv4', 'ipv6'] },
  ];
  return (['Private', 'Transit', 'Public'] as const).flatMap((kind): readonly Entry<Stack>[] => {
    const name = `${kind}VirtualInterface` as const;
    const type = { ...cdk }[name] as any;
    const given = `from${name}Attributes`;
    return [
      ...metrics(name, (stack) => type[given](stack, 'Vif', ...attributes(stack)), Object.getPrototypeOf(type.prototype)),
      {
        name: `${name}.fromVirtualInterfaceId`,
        inputs: [() => ['dxvif-fgabc123']],
        call: importing((...all) => type.fromVirtualInterfaceId(...all)),
      },
      { name: `${name}.${given}`, inputs: [attributes], call: importing((...all) => type[given](...all)) },
    ];
  });
}

/** Everything that the CDK entry exports and that takes something, with right inputs. */
export function cdkEntries(): readonly Entry<Stack>[] {
  return [
    {
      name: 'acceptPlainTextKey',
      inputs: [() => [SecretValue.unsafePlainText('aBcDeFgHiJkLmNoP')]],
      call: (_, secret) => cdk.acceptPlainTextKey(secret),
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
            removalPolicy: RemovalPolicy.DESTROY,
            providerName: 'Example',
            lag: cdk.DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'),
          },
        ],
      ],
      call: constructing(cdk.DirectConnectConnection),
    },
    {
      name: 'DirectConnectConnection.fromConnectionId',
      inputs: [() => ['dxcon-fgabc123']],
      call: importing(cdk.DirectConnectConnection.fromConnectionId),
    },
    {
      name: 'DirectConnectConnection.fromConnectionArn',
      inputs: [(stack) => [`arn:aws:directconnect:${stack.region}:111122223333:dxcon/dxcon-fgabc123`]],
      call: importing((...all) => cdk.DirectConnectConnection.fromConnectionArn(...all)),
    },
    {
      name: 'DirectConnectConnection.fromHostedConnectionId',
      inputs: [() => [{ connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(500) }]],
      call: importing((...all) => cdk.DirectConnectConnection.fromHostedConnectionId(...all)),
    },
    ...metrics('DirectConnectConnection', (stack) => port(stack), Object.getPrototypeOf(cdk.DirectConnectConnection.prototype)),
    {
      name: 'new DirectConnectLag',
      inputs: [
        () => [lag],
        () => [
          {
            ...lag,
            lagName: 'one',
            minimumLinks: 1,
            requestMacSec: true,
            removalPolicy: RemovalPolicy.DESTROY,
            providerName: 'Example',
          },
        ],
      ],
      call: constructing(cdk.DirectConnectLag),
    },
    {
      name: 'DirectConnectLag.fromLagId',
      inputs: [() => ['dxlag-fgabc123']],
      call: importing((...all) => cdk.DirectConnectLag.fromLagId(...all)),
    },
    {
      name: 'DirectConnectLag.fromLagArn',
      inputs: [(stack) => [`arn:aws:directconnect:${stack.region}:111122223333:dxlag/dxlag-fgabc123`]],
      call: importing((...all) => cdk.DirectConnectLag.fromLagArn(...all)),
    },
    {
      name: 'DirectConnectLag#addConnection',
      inputs: [() => [{ connectionName: 'one', removalPolicy: RemovalPolicy.DESTROY, providerName: 'Example' }], () => []],
      call: (stack, ...input) => (new cdk.DirectConnectLag(stack, 'Lag', lag) as any).addConnection('It', ...input),
    },
    {
      name: 'new DirectConnectGateway',
      inputs: [
        () => [{ amazonSideAsn: Asn.of(64600), directConnectGatewayName: 'one', removalPolicy: RemovalPolicy.DESTROY }],
        () => [],
      ],
      call: constructing(cdk.DirectConnectGateway),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayId',
      inputs: [() => ['11111111-2222-3333-4444-555555555555']],
      call: importing((...all) => cdk.DirectConnectGateway.fromDirectConnectGatewayId(...all)),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayArn',
      inputs: [() => ['arn:aws:directconnect::111122223333:dx-gateway/11111111-2222-3333-4444-555555555555']],
      call: importing((...all) => cdk.DirectConnectGateway.fromDirectConnectGatewayArn(...all)),
    },
    {
      name: 'DirectConnectGateway.fromDirectConnectGatewayAttributes',
      inputs: [() => [{ directConnectGatewayId: '11111111-2222-3333-4444-555555555555', amazonSideAsn: Asn.of(64600) }]],
      call: importing((...all) => cdk.DirectConnectGateway.fromDirectConnectGatewayAttributes(...all)),
    },
    {
      name: 'DirectConnectGateway#grantAcceptProposal',
      inputs: [(stack) => [ownRole(stack)]],
      call: (stack, grantee) => gateway(stack).grantAcceptProposal(grantee),
    },
    {
      name: 'DirectConnectConnection#grantAllocateVirtualInterface',
      inputs: [(stack) => [ownRole(stack), 'private', { withTags: true }]],
      call: (stack, ...input) => port(stack).grantAllocateVirtualInterface(...(input as [any, any])),
    },
    {
      name: 'DirectConnectLag#grantAllocateVirtualInterface',
      inputs: [(stack) => [ownRole(stack), 'transit', { withTags: false }]],
      call: (stack, ...input) =>
        cdk.DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123').grantAllocateVirtualInterface(...(input as [any, any])),
    },
    {
      name: 'DirectConnectGateway#associateVpnGateway',
      inputs: [(stack) => [{ vpnGateway: vpnGateway(stack), allowedPrefixes: [Cidr.of('5.6.7.0/24')] }]],
      call: (stack, ...input) => (gateway(stack) as any).associateVpnGateway('It', ...input),
    },
    {
      name: 'DirectConnectGateway#associateTransitGateway',
      inputs: [
        (stack) => [
          { transitGateway: transitGateway(stack), transitGatewayAsn: Asn.of(64513), allowedPrefixes: [Cidr.of('5.6.7.0/24')] },
        ],
      ],
      call: (stack, ...input) => (gateway(stack) as any).associateTransitGateway('It', ...input),
    },
    {
      name: 'new DirectConnectGatewayAssociation',
      inputs: [
        (stack) => [
          {
            directConnectGateway: gateway(stack),
            vpnGateway: vpnGateway(stack),
            allowedPrefixes: [Cidr.of('5.6.7.0/24')],
            acceptProposalRole: role(stack),
          },
        ],
        (stack) => [
          {
            directConnectGateway: gateway(stack),
            transitGateway: transitGateway(stack),
            transitGatewayAsn: Asn.of(64513),
            allowedPrefixes: [Cidr.of('5.6.7.0/24'), Cidr.of('2001:db8::/48')],
          },
        ],
      ],
      call: constructing(cdk.DirectConnectGatewayAssociation),
    },
    {
      name: 'new DirectConnectResiliencyGroup',
      inputs: [
        (stack) => [
          {
            resiliencyModel: ResiliencyModel.HIGH,
            connections: [port(stack, 'A', 'dxcon-fgabc123'), port(stack, 'B', 'dxcon-fgdef456')],
            resiliencyGroupName: 'one',
          },
        ],
      ],
      call: constructing(cdk.DirectConnectResiliencyGroup),
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
            rateLimit: Bandwidth.mbps(50),
            allocateRole: role(stack),
          },
        ],
        (stack) => [{ ...session(stack), vpnGateway: vpnGateway(stack) }],
      ],
      call: constructing(cdk.PrivateVirtualInterface),
      weight: 14,
    },
    {
      name: 'new TransitVirtualInterface',
      inputs: [(stack) => [{ ...session(stack), directConnectGateway: gateway(stack), mtu: Mtu.JUMBO_8500, siteLink: false }]],
      call: constructing(cdk.TransitVirtualInterface),
      weight: 8,
    },
    {
      name: 'new PublicVirtualInterface',
      inputs: [
        (stack) => [
          {
            ...session(stack),
            peerings: [BgpPeering.ipv4({ amazonAddress: '5.6.8.1/30', customerAddress: '5.6.8.2/30' })],
            routeFilterPrefixes: [Cidr.of('5.6.7.0/24')],
          },
        ],
      ],
      call: constructing(cdk.PublicVirtualInterface),
      weight: 8,
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
          },
        ],
      ],
      call: constructing(cdk.TwilioFirewallRuleGroup),
      weight: 8,
    },
    {
      name: 'new TwilioAddressPolicy',
      inputs: [() => [{ catalog: TwilioCatalog.current }]],
      call: (_stack, props) => new cdk.TwilioAddressPolicy(props),
    },
    {
      name: 'TwilioAddressPolicy#validate',
      inputs: [(stack) => [{ templatePaths: ['/cdk.out/Stack.template.json'], appConstruct: stack }]],
      call: (_stack, context) => new cdk.TwilioAddressPolicy().validate(context),
      // AWS CDK hands it over, with more in newer releases.
      records: /^\[\]$/,
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
          },
        ],
        () => [{ plan: library.planPrefixList({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }) }],
      ],
      call: constructing(cdk.TwilioPrefixList),
      weight: 8,
    },
    {
      name: 'TwilioPrefixList.ofBgpPrefixes',
      inputs: [() => [{ edges: [TwilioEdge.ASHBURN_IX], catalog: TwilioCatalog.current, prefixListName: 'own' }]],
      call: importing((...all) => cdk.TwilioPrefixList.ofBgpPrefixes(...all)),
    },
    {
      name: 'TwilioPrefixList.fromPrefixListId',
      inputs: [
        () => [{ ...stated, prefixListId: 'pl-0123456789abcdef0', region: 'us-east-1', ownerAccount: '111122223333' }],
        () => [{ edges: [TwilioEdge.ASHBURN_IX], traffic: 'bgp-prefixes', maxEntries: 15, prefixListId: 'pl-12345678' }],
      ],
      call: importing((...all) => cdk.TwilioPrefixList.fromPrefixListId(...all)),
    },
    {
      name: 'TwilioPrefixList.fromParameter',
      inputs: [() => [{ ...stated, parameter: '/twilio/media' }]],
      call: importing((...all) => cdk.TwilioPrefixList.fromParameter(...all)),
    },
    {
      name: 'TwilioPrefixList.fromLookup',
      inputs: [() => [{ ...stated, prefixListName: 'twilio-media', ownerAccount: '111122223333' }]],
      call: (stack, ...input) => {
        const scope = new Stack(stack, 'Searching', { env: { account: '111122223333', region: 'us-east-1' } });
        return cdk.TwilioPrefixList.fromLookup(scope, 'It', ...(input as [any]));
      },
    },
    {
      name: 'new TwilioPrefixListShare',
      inputs: [
        (stack) => [
          {
            prefixLists: { media: cdk.TwilioPrefixList.ofBgpPrefixes(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX] }) },
            principals: [library.SharePrincipal.account('111122223333')],
            shareName: 'own',
            allowExternalPrincipals: true,
            parameterPath: '/twilio',
          },
        ],
      ],
      call: constructing(cdk.TwilioPrefixListShare),
      records: /^\[\]\.prefixLists$/,
    },
    {
      name: 'new TwilioEdgeSecurityGroup',
      inputs: [
        (stack) => [
          {
            vpc: network(stack),
            edge: TwilioEdge.ASHBURN_IX,
            traffic: [TwilioTraffic.VOICE_SDK_MEDIA],
            prefixLists: {
              media: cdk.TwilioPrefixList.fromPrefixListId(stack, 'List', { ...stated, prefixListId: 'pl-12345678' }),
            },
            associatedVpcs: [
              ec2.Vpc.fromVpcAttributes(stack, 'Other', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['us-east-1a'] }),
            ],
          },
        ],
        (stack) => [
          {
            vpc: network(stack),
            edge: TwilioEdge.DUBLIN,
            traffic: TwilioTraffic.SIP,
            failoverEdges: [TwilioEdge.FRANKFURT],
            openings: 'chosen-traffic',
            sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
            catalog: TwilioCatalog.current,
            rulesQuota: 120,
            securityGroupName: 'own',
            description: 'Own',
          },
        ],
      ],
      call: constructing(cdk.TwilioEdgeSecurityGroup),
      records: /^\[\]\.prefixLists$/,
      weight: 8,
    },
    {
      name: 'new TwilioNetworkAclRules',
      weight: 8,
      inputs: [
        (stack) => [
          {
            networkAcl: ec2.NetworkAcl.fromNetworkAclId(stack, 'Acl', 'acl-12345678'),
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
      call: constructing(cdk.TwilioNetworkAclRules),
      records: /^\[\]\.(?:hostNames(?:\[\])?)$/,
    },
    {
      name: 'new TwilioAccess',
      inputs: [
        (stack) => [access(stack)],
        (stack) => {
          const given = access(stack);
          const { prefixLists } = new cdk.TwilioAccess(stack, 'Donor', given);
          return [
            {
              ...given,
              prefixLists,
              vpnGateway: vpnGateway(stack),
              vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
              catalog: TwilioCatalog.current,
              rulesQuota: 120,
              internetFallback: 'intended',
              sbc: { media: PortRange.of(6000, 9999) },
              hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] }],
            },
          ];
        },
        (stack) => [{ ...access(stack), transitGateway: transitGateway(stack) }],
      ],
      call: constructing(cdk.TwilioAccess),
      records: /^\[\]\.(?:prefixLists|vpcSubnets|hostNames(?:\[\])?)$/,
      weight: 16,
    },
    {
      name: 'TwilioAccess#securityGroupOf',
      inputs: [() => [TwilioEdge.ASHBURN_IX]],
      call: (stack, edge) => new cdk.TwilioAccess(stack, 'Access', access(stack)).securityGroupOf(edge),
    },
    {
      name: 'new TwilioDnsFirewallRuleGroup',
      inputs: [
        () => [{ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK }],
        (stack) => [
          {
            edges: [TwilioEdge.ROAMING],
            traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS],
            catalog: TwilioCatalog.current,
            ruleGroupName: 'own',
            vpcs: { softphones: { vpc: network(stack), priority: 101 } },
          },
        ],
      ],
      call: constructing(cdk.TwilioDnsFirewallRuleGroup),
      records: /^\[\]\.vpcs$/,
    },
    {
      name: 'TwilioInterconnect#securityGroupsOf',
      inputs: [() => [['ashburn']]],
      call: (stack, sites) => interconnect(stack).securityGroupsOf(sites as string[]),
    },
    {
      name: 'new TwilioRoutes',
      inputs: [
        (stack) => [{ subnets: network(stack).isolatedSubnets, vpnGateway: vpnGateway(stack) }],
        (stack) => [
          {
            subnets: network(stack).isolatedSubnets,
            transitGateway: transitGateway(stack),
            prefixLists: [cdk.TwilioPrefixList.ofBgpPrefixes(stack, 'List', { edges: [TwilioEdge.ASHBURN_IX] })],
          },
        ],
      ],
      call: constructing(cdk.TwilioRoutes),
      // Lists are given by what has their id.
      records: /^\[\]\.prefixLists\[\]$/,
    },
    {
      name: 'new TwilioInterconnect',
      inputs: [
        (stack) => [
          {
            ...interconnectProps((id, site) => ({
              connection: port(stack, id, id === 'A' ? 'dxcon-fgabc123' : `dxcon-fgabc12${id.charCodeAt(0) % 10}`),
              bgpAuthKey: key,
              ...(site ? { virtualInterfaceName: `vif-${id}` } : {}),
            })),
            directConnectGateway: gateway(stack),
            removalPolicy: RemovalPolicy.DESTROY,
            vpc: network(stack),
            vpnGateway: vpnGateway(stack),
            vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
            traffic: TwilioTraffic.SIP,
            openings: 'all-bgp-prefixes',
            sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
            rulesQuota: 120,
            internetFallback: 'intended',
            hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] }],
          },
        ],
        (stack) => [
          {
            customerAsn: Asn.of(65010),
            ipRoutes: library.IpRoutes.of('5.6.7.0/24'),
            transitGateway: transitGateway(stack),
            transitGatewayAsn: Asn.of(64600),
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
      call: constructing(cdk.TwilioInterconnect),
      records: /^\[\]\.(?:sites|vpcSubnets|hostNames(?:\[\])?)$/,
      weight: 50,
    },
  ];
}
