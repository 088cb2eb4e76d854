import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack, Token } from 'cdktf';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  IpRoutes,
  Mtu,
  PortRange,
  SharePrincipal,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import * as engine from 'twilio-interconnect-constructs/cdktf';
import { ATTRIBUTES, LOOKUP_ATTRIBUTES, PARAMETER_ATTRIBUTES } from '../../lib/cdktf/access/imported-prefix-list';
import { ACCESS_PROPS } from '../../lib/cdktf/access/twilio-access';
import { SECURITY_GROUP_PROPS } from '../../lib/cdktf/access/twilio-edge-security-group';
import { BGP_PREFIX_LIST_PROPS, PREFIX_LIST_PROPS } from '../../lib/cdktf/access/twilio-prefix-list';
import { PREFIX_LIST_SHARE_PROPS } from '../../lib/cdktf/access/twilio-prefix-list-share';
import { ROUTES_PROPS } from '../../lib/cdktf/access/twilio-routes';
import { CONNECTION_OPTIONS, CONNECTION_PROPS, HOSTED_CONNECTION } from '../../lib/cdktf/direct-connect/connection';
import {
  ASSOCIATE_TRANSIT_GATEWAY,
  ASSOCIATE_VPN_GATEWAY,
  GATEWAY_ATTRIBUTES,
  GATEWAY_PROPS,
} from '../../lib/cdktf/direct-connect/gateway';
import { ASSOCIATION_PROPS } from '../../lib/cdktf/direct-connect/gateway-association';
import { LAG_PROPS } from '../../lib/cdktf/direct-connect/lag';
import { PRIVATE_INTERFACE_PROPS } from '../../lib/cdktf/direct-connect/private-virtual-interface';
import { PUBLIC_INTERFACE_PROPS } from '../../lib/cdktf/direct-connect/public-virtual-interface';
import { TRANSIT_INTERFACE_PROPS } from '../../lib/cdktf/direct-connect/transit-virtual-interface';
import { DNS_FIREWALL_PROPS } from '../../lib/cdktf/egress/twilio-dns-firewall-rule-group';
import { FIREWALL_RULE_GROUP_PROPS } from '../../lib/cdktf/egress/twilio-firewall-rule-group';
import { TWILIO_INTERCONNECT_PROPS } from '../../lib/cdktf/interconnect/twilio-interconnect-shape';
import { NETWORK_ACL_RULES_PROPS } from '../../lib/cdktf/network-acl/twilio-network-acl-rules';
import type { Kind } from '../../lib/model/shape/kind';
import { placesOf, wrongFor } from '../support/wrong-values';

const {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  DirectConnectLag,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
  TwilioAccess,
  TwilioDnsFirewallRuleGroup,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioInterconnect,
  TwilioNetworkAclRules,
  TwilioPrefixList,
  TwilioPrefixListShare,
  TwilioRoutes,
} = engine;

/** One way to hand props over: its table, props that are valid, and the call. */
interface Entry {
  readonly kind: Kind;
  readonly props: (stack: TerraformStack) => object;
  readonly make: (stack: TerraformStack, props: never) => unknown;
}

/** An entry whose types have to fit. The table's type is the props' own, so the compiler has compared them. */
function entry<Props extends object>(
  kind: Kind<Props>,
  props: (stack: TerraformStack) => Props,
  make: (stack: TerraformStack, props: Props) => unknown,
): Entry {
  return { kind: kind as Kind, props, make };
}

const other = (stack: TerraformStack): AwsProvider => new AwsProvider(stack, 'other', { alias: 'other' });
const port = (stack: TerraformStack) => DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
const gateway = (stack: TerraformStack) =>
  DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', '11111111-2222-3333-4444-555555555555');
const terraform = { tags: { team: 'voice' }, preventDestroy: false } as const;
const session = (stack: TerraformStack) => ({
  ...terraform,
  connection: port(stack),
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' })],
  virtualInterfaceName: 'twilio',
  owner: { accountId: '111122223333', provider: other(stack) },
  timeouts: { create: '30m', delete: '30m' },
});
const lists = { edges: [TwilioEdge.ASHBURN_IX], catalog: TwilioCatalog.current, tags: { team: 'voice' } } as const;

const stated = { edges: lists.edges, catalog: lists.catalog, traffic: TwilioTraffic.SIP, maxEntries: 30 };

/** A proxy that lets a host out by name. */
const PROXY = { coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: PortRange.of(443) }] } as const;

const ENTRIES: Readonly<Record<string, Entry>> = {
  DirectConnectConnection: entry(
    CONNECTION_PROPS,
    (stack) => ({
      ...terraform,
      location: 'EqDC2',
      bandwidth: Bandwidth.gbps(10),
      connectionName: 'port',
      region: 'us-east-1',
      requestMacSec: false,
      providerName: 'Carrier',
      lag: DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'),
    }),
    (stack, props) => new DirectConnectConnection(stack, 'It', props),
  ),
  'DirectConnectConnection.fromHostedConnectionId': entry(
    HOSTED_CONNECTION,
    () => ({ connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(100), region: 'us-east-1' }),
    (stack, props) => DirectConnectConnection.fromHostedConnectionId(stack, 'It', props),
  ),
  DirectConnectLag: entry(
    LAG_PROPS,
    () => ({ ...terraform, location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), lagName: 'lag', region: 'us-east-1' }),
    (stack, props) => new DirectConnectLag(stack, 'It', props),
  ),
  'DirectConnectLag#addConnection': entry(
    CONNECTION_OPTIONS,
    () => ({ connectionName: 'port' }),
    (stack, props) =>
      new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) }).addConnection(
        'It',
        props,
      ),
  ),
  DirectConnectGateway: entry(
    GATEWAY_PROPS,
    () => ({
      preventDestroy: false,
      amazonSideAsn: Asn.of(64512),
      directConnectGatewayName: 'hub',
      timeouts: { create: '30m', delete: '30m' },
    }),
    (stack, props) => new DirectConnectGateway(stack, 'It', props),
  ),
  'DirectConnectGateway.fromDirectConnectGatewayAttributes': entry(
    GATEWAY_ATTRIBUTES,
    () => ({ directConnectGatewayId: '11111111-2222-3333-4444-555555555555', amazonSideAsn: Asn.of(64512) }),
    (stack, props) => DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'It', props),
  ),
  'DirectConnectGateway#associateVpnGateway': entry(
    ASSOCIATE_VPN_GATEWAY,
    () => ({ vpnGatewayId: 'vgw-1', allowedPrefixes: [Cidr.of('10.0.0.0/16')] }),
    (stack, props) => gateway(stack).associateVpnGateway('It', props),
  ),
  'DirectConnectGateway#associateTransitGateway': entry(
    ASSOCIATE_TRANSIT_GATEWAY,
    () => ({ transitGatewayId: 'tgw-1', transitGatewayAsn: Asn.of(64514), allowedPrefixes: [Cidr.of('10.0.0.0/16')] }),
    (stack, props) => gateway(stack).associateTransitGateway('It', props),
  ),
  DirectConnectGatewayAssociation: entry(
    ASSOCIATION_PROPS,
    (stack) => ({
      directConnectGateway: gateway(stack),
      transitGatewayId: 'tgw-1',
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      proposer: { provider: other(stack), accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
      timeouts: { create: '30m' },
      dependsOn: [],
    }),
    (stack, props) => new DirectConnectGatewayAssociation(stack, 'It', props),
  ),
  PrivateVirtualInterface: entry(
    PRIVATE_INTERFACE_PROPS,
    (stack) => ({ ...session(stack), directConnectGateway: gateway(stack), mtu: Mtu.STANDARD }),
    (stack, props) => new PrivateVirtualInterface(stack, 'It', props),
  ),
  TransitVirtualInterface: entry(
    TRANSIT_INTERFACE_PROPS,
    (stack) => ({ ...session(stack), directConnectGateway: gateway(stack), mtu: Mtu.STANDARD }),
    (stack, props) => new TransitVirtualInterface(stack, 'It', props),
  ),
  PublicVirtualInterface: entry(
    PUBLIC_INTERFACE_PROPS,
    (stack) => ({ ...session(stack), routeFilterPrefixes: [Cidr.of('198.51.100.0/24')] }),
    (stack, props) => new PublicVirtualInterface(stack, 'It', props),
  ),
  TwilioFirewallRuleGroup: entry(
    FIREWALL_RULE_GROUP_PROPS,
    (stack) => ({
      ...lists,
      traffic: [TwilioTraffic.SIP_MEDIA],
      olderSdks: false,
      prefixLists: { media: new TwilioPrefixList(stack, 'List', { ...lists, traffic: [TwilioTraffic.SIP_MEDIA] }) },
      homeNetworks: [Cidr.of('10.0.0.0/8')],
      behindTransitGateway: { applianceMode: true },
      ruleOrder: 'strict' as const,
      capacity: 100,
      ruleGroupName: 'twilio',
    }),
    (stack, props) => new TwilioFirewallRuleGroup(stack, 'It', props),
  ),
  TwilioPrefixList: entry(
    PREFIX_LIST_PROPS,
    () => ({ ...lists, traffic: TwilioTraffic.SIP, maxEntries: 20, prefixListName: 'twilio' }),
    (stack, props) => new TwilioPrefixList(stack, 'It', props),
  ),
  'TwilioPrefixList.fromPrefixListId': entry(
    ATTRIBUTES,
    () => ({ ...stated, prefixListId: 'pl-0123456789abcdef0', region: 'us-east-1' }),
    (stack, props) => TwilioPrefixList.fromPrefixListId(stack, 'It', props),
  ),
  'TwilioPrefixList.fromParameter': entry(
    PARAMETER_ATTRIBUTES,
    () => ({ ...stated, parameter: '/twilio/media' }),
    (stack, props) => TwilioPrefixList.fromParameter(stack, 'It', props),
  ),
  'TwilioPrefixList.fromLookup': entry(
    LOOKUP_ATTRIBUTES,
    () => ({ ...stated, prefixListName: 'twilio-media', ownerAccount: '111122223333' }),
    (stack, props) => TwilioPrefixList.fromLookup(stack, 'It', props),
  ),
  TwilioPrefixListShare: entry(
    PREFIX_LIST_SHARE_PROPS,
    (stack) => ({
      prefixLists: { media: new TwilioPrefixList(stack, 'List', { ...lists, traffic: TwilioTraffic.SIP }) },
      principals: [SharePrincipal.account('111122223333')],
      shareName: 'twilio',
      allowExternalPrincipals: false,
      parameterPath: '/twilio',
      tags: lists.tags,
    }),
    (stack, props) => new TwilioPrefixListShare(stack, 'It', props),
  ),
  'TwilioPrefixList.ofBgpPrefixes': entry(
    BGP_PREFIX_LIST_PROPS,
    () => ({ ...lists, prefixListName: 'twilio' }),
    (stack, props) => TwilioPrefixList.ofBgpPrefixes(stack, 'It', props),
  ),
  TwilioEdgeSecurityGroup: entry(
    SECURITY_GROUP_PROPS,
    (stack) => ({
      vpcId: 'vpc-1',
      edge: TwilioEdge.ASHBURN_IX,
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.SAN_JOSE_IX],
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      rulesQuota: 100,
      prefixLists: Object.fromEntries(
        ['bgp-prefixes', 'media', 'sip-signalling-ashburn-ix', 'sip-signalling-san-jose-ix'].map((key) => [
          key,
          TwilioPrefixList.fromPrefixListId(stack, key, { ...stated, prefixListId: 'pl-12345678' }),
        ]),
      ),
      associatedVpcIds: ['vpc-2'],
      securityGroupName: 'sbc',
      description: 'SBC',
    }),
    (stack, props) => new TwilioEdgeSecurityGroup(stack, 'It', props),
  ),
  TwilioNetworkAclRules: entry(
    NETWORK_ACL_RULES_PROPS,
    () => ({
      edges: [TwilioEdge.ASHBURN_IX],
      catalog: TwilioCatalog.current,
      networkAclId: 'acl-1',
      traffic: TwilioTraffic.SIP,
      failoverEdges: [TwilioEdge.SAN_JOSE_IX],
      rulesQuota: 40,
      hostNames: PROXY,
      firstRuleNumber: 1000,
      lastRuleNumber: 1999,
      otherRuleNumbers: { egress: [100], ingress: [100] },
    }),
    (stack, props) => new TwilioNetworkAclRules(stack, 'It', props),
  ),
  TwilioRoutes: entry(
    ROUTES_PROPS,
    () => ({ transitGatewayId: 'tgw-1', routeTableIds: ['rtb-1'], prefixLists: [{ prefixListId: 'pl-1' }] }),
    (stack, props) => new TwilioRoutes(stack, 'It', props),
  ),
  TwilioAccess: entry(
    ACCESS_PROPS,
    () => ({
      ...lists,
      traffic: TwilioTraffic.SIP,
      internetFallback: 'blocked' as const,
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      hostNames: PROXY,
      vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1', routeTableIds: ['rtb-1'] },
    }),
    (stack, props) => new TwilioAccess(stack, 'It', props),
  ),
  TwilioDnsFirewallRuleGroup: entry(
    DNS_FIREWALL_PROPS,
    () => ({
      tags: { team: 'voice' },
      edges: [TwilioEdge.ASHBURN],
      traffic: TwilioTraffic.VOICE_SDK,
      catalog: TwilioCatalog.current,
      ruleGroupName: 'twilio',
      vpcs: { softphones: { vpcId: 'vpc-1', priority: 101 } },
    }),
    (stack, props) => new TwilioDnsFirewallRuleGroup(stack, 'It', props),
  ),
  TwilioInterconnect: entry(
    TWILIO_INTERCONNECT_PROPS,
    (stack) => ({
      ...terraform,
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      addressing: Addressing.perSite(),
      announcementsToAws: 'summarised' as const,
      capacity: Capacity.ofCalls(100, Codec.G711),
      traffic: TwilioTraffic.SIP,
      openings: 'all-bgp-prefixes' as const,
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      resiliency: 'single-site' as const,
      allowedPrefixes: [Cidr.of('203.0.113.0/24')],
      vpc: { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1', routeTableIds: ['rtb-1'] },
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          connection: port(stack),
          vlan: Vlan.of(101),
          peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
          failoverEdges: [TwilioEdge.SAN_JOSE_IX],
          lanPrefixes: [Cidr.of('192.0.2.0/24')],
          timeouts: { create: '30m' },
          secondary: {
            connection: DirectConnectConnection.fromConnectionId(stack, 'Second', 'dxcon-fgdef456'),
            vlan: Vlan.of(102),
            peering: BgpPeering.ipv4(),
          },
        },
      },
    }),
    (stack, props) => new TwilioInterconnect(stack, 'It', props),
  ),
};

function newStack(): TerraformStack {
  const stack = new TerraformStack(new App(), 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  return stack;
}

/** The findings of an entry with props: code and path. */
function findingsOf({ props, make }: Entry, change: (props: object) => unknown): readonly string[] {
  const stack = newStack();
  const given = change(props(stack));
  try {
    make(stack, given as never);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationFailure)) {
      throw error;
    }
    expect(stack.node.tryFindChild('It')?.node.children ?? []).toEqual([]);
    return error.findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`);
  }
}

test('every construct is here, and every import with attributes', () => {
  const constructs = Object.entries<unknown>(engine)
    .filter(([, each]) => typeof each === 'function' && /^class \w+ extends /.test(Function.prototype.toString.call(each)))
    .map(([name, each]) => ({ name, statics: Object.getOwnPropertyNames(each) }));
  expect(constructs.filter(({ name }) => !Object.hasOwn(ENTRIES, name))).toEqual([]);
  const imports = constructs.flatMap(({ name, statics }) =>
    statics.filter((each) => /^from.*(Attributes|HostedConnectionId)$|^of[A-Z]/.test(each)).map((each) => `${name}.${each}`),
  );
  expect(imports.filter((name) => !Object.hasOwn(ENTRIES, name))).toEqual([]);
});

describe.each(Object.keys(ENTRIES))('%s', (name) => {
  const given = ENTRIES[name]!;

  test('the props are valid', () => {
    const { props, make } = given;
    const stack = newStack();
    expect(() => make(stack, props(stack) as never)).not.toThrow();
  });

  test('a wrong type at any place is found there', () => {
    const paths = placesOf(given.kind, given.props(newStack())).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const { kind } = placesOf(given.kind, given.props(newStack())).find((place) => place.path === path)!;
      for (const wrong of wrongFor(kind)) {
        const findings = findingsOf(given, (props) =>
          placesOf(given.kind, props)
            .find((place) => place.path === path)!
            .with(wrong),
        );
        expect([path, wrong, findings]).toEqual([path, wrong, expect.arrayContaining([expect.stringContaining(` ${path}`)])]);
      }
    }
  });

  test('what is required is missed', () => {
    const required = placesOf(given.kind, given.props(newStack())).filter(({ kind }) => kind.isRequired === true);
    for (const { path } of required) {
      const findings = findingsOf(given, (props) =>
        placesOf(given.kind, props)
          .find((place) => place.path === path)!
          .with(),
      );
      expect(findings).toContain(`wrong-type ${path}`);
    }
    expect(findingsOf(given, () => undefined).length > 0 || required.length === 0).toBe(true);
  });

  test('an unknown prop is refused', () => {
    expect(findingsOf(given, (props) => ({ ...props, trafic: 1 }))).toEqual(['unknown-prop trafic']);
  });
});

test('a plain VLAN does not drop the attribute', () => {
  expect(findingsOf(ENTRIES['PrivateVirtualInterface']!, (props) => ({ ...props, vlan: 101 }))).toEqual(['wrong-type vlan']);
});

test('the ASN of a transit gateway is not dropped beside a VPN gateway', () => {
  const vpn = { transitGatewayId: undefined, vpnGatewayId: 'vgw-1' };
  expect(
    findingsOf(ENTRIES['DirectConnectGatewayAssociation']!, (all) => ({ ...all, ...vpn, transitGatewayAsn: Asn.of(64514) })),
  ).toEqual(['prop-without-effect transitGatewayAsn']);
  const given = { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1', transitGatewayAsn: Asn.of(64514), routeTableIds: ['rtb-1'] };
  expect(findingsOf(ENTRIES['TwilioInterconnect']!, (all) => ({ ...all, vpc: given }))).toEqual([
    'prop-without-effect vpc.transitGatewayAsn',
  ]);
});

test('tokens of AWS CDK are no tokens here', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['TwilioEdgeSecurityGroup', { vpcId: '${Token[AWS.VpcId.4]}' }, 'vpcId'],
    ['PrivateVirtualInterface', { customerAsn: Asn.of('${Token[TOKEN.7]}') }, 'customerAsn'],
    ['PrivateVirtualInterface', { vlan: Vlan.of(-1.8881545897087626e289) }, 'vlan'],
  ];
  for (const [name, props, path] of cases) {
    expect(findingsOf(ENTRIES[name]!, (all) => ({ ...all, ...props }))).toEqual([`foreign-token ${path}`]);
  }
});

test("the engine's own tokens pass", () => {
  const props = { vpcId: '${aws_vpc.main.id}', description: Token.asString({ resolve: () => 'x' }) };
  expect(findingsOf(ENTRIES['TwilioEdgeSecurityGroup']!, (all) => ({ ...all, ...props }))).toEqual([]);
});

describe('arguments of methods', () => {
  test.each([5, undefined, [], {}])('an id that is no text: %p', (id) => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    expect(() => lag.addConnection(id as never)).toThrow(/id: .*\[twilio-interconnect:wrong-type\]/);
    expect(() => gateway(stack).associateVpnGateway(id as never, { vpnGatewayId: 'vgw-1' })).toThrow(/wrong-type/);
  });

  test('an acknowledgement', () => {
    const given = [{ id: 5 }] as never;
    expect(() => engine.Findings.of(newStack()).acknowledge(...(given as never[]))).toThrow(
      /acknowledgements\[0\]\.id: is the number 5.*\n.*acknowledgements\[0\]\.reason: is missing/s,
    );
  });

  test('tags that are a list which is known at deployment only', () => {
    const tags = Token.asList({ resolve: () => ['a'] }) as never;
    expect(findingsOf(ENTRIES['TwilioPrefixList']!, (props) => ({ ...props, tags }))).toEqual(['wrong-type tags']);
  });
});
