import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { expectTypeOf } from 'expect-type';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  IpRoutes,
  Mtu,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  Findings,
  TwilioInterconnect,
  type TwilioInterconnectSite,
  type TwilioInterconnectVpc,
} from 'twilio-interconnect-constructs/cdktf';
import { all, failureOf, IS_CDKTN, only, refusalOf, synthesise, tree, twoSites, type TwoSitesChanges } from '../support';

const build = (changes: TwoSitesChanges = {}): ReturnType<typeof synthesise> =>
  synthesise((stack) => {
    twoSites(stack, changes);
  });

describe('two sites', () => {
  let twilio!: TwilioInterconnect<'ashburn' | 'sanJose'>;
  const result = synthesise((stack) => {
    twilio = twoSites(stack);
  });

  test('share one Direct Connect gateway, which is protected', () => {
    expect(only(result, 'aws_dx_gateway')).toEqual({
      amazon_side_asn: '64512',
      name: 'network-twilio-directconnectgateway-af3f6915',
      lifecycle: { prevent_destroy: true },
    });
  });

  test('have a virtual interface each, whose key is a reference', () => {
    expect(Object.keys(result.resource['aws_dx_private_virtual_interface'] ?? {})).toHaveLength(2);
    expect(all(result, 'aws_dx_private_virtual_interface')[0]).toEqual({
      address_family: 'ipv4',
      amazon_address: '169.254.96.1/30',
      bgp_asn: 65010,
      bgp_auth_key: '${var.bgp_key}',
      connection_id: 'dxcon-fgabc123',
      customer_address: '169.254.96.2/30',
      dx_gateway_id: '${aws_dx_gateway.Twilio_DirectConnectGateway_E5FCFDB2.id}',
      lifecycle: { prevent_destroy: true },
      name: 'twilio-ashburn',
      vlan: 101,
    });
  });

  test('reach the VPC by a VPN gateway of their own, which AWS has an hour to associate', () => {
    expect(only(result, 'aws_vpn_gateway')).toEqual({
      tags: { Name: 'network/Twilio' },
      vpc_id: '${aws_vpc.vpc.id}',
      lifecycle: { prevent_destroy: true },
    });
    expect(only(result, 'aws_dx_gateway_association')).toEqual({
      allowed_prefixes: ['203.0.113.0/24'],
      associated_gateway_id: '${aws_vpn_gateway.Twilio_VpnGateway_ADB905D2.id}',
      dx_gateway_id: '${aws_dx_gateway.Twilio_DirectConnectGateway_E5FCFDB2.id}',
      timeouts: { create: '60m', update: '60m', delete: '60m' },
    });
    expect(only(result, 'aws_vpn_gateway_route_propagation')).toEqual({
      depends_on: [expect.stringMatching(/^aws_dx_gateway_association\.Twilio_Association_/)],
      route_table_id: '${aws_route_table.sbc.id}',
      vpn_gateway_id: '${aws_vpn_gateway.Twilio_VpnGateway_ADB905D2.id}',
    });
  });

  test('share the media list, and have lists of their own', () => {
    expect(all(result, 'aws_ec2_managed_prefix_list').map(({ name, max_entries }) => `${name} ${max_entries}`)).toEqual([
      'twilio-media 10',
      'twilio-sip-signalling-ashburn-ix 5',
      'twilio-sip-signalling-san-jose-ix 5',
      'twilio-voice-sdk-signalling-ashburn-ix 5',
      'twilio-voice-sdk-signalling-san-jose-ix 5',
    ]);
  });

  test('open nothing but what a prefix list holds', () => {
    const rules = [...all(result, 'aws_vpc_security_group_egress_rule'), ...all(result, 'aws_vpc_security_group_ingress_rule')];
    expect(rules).toHaveLength(14);
    for (const rule of rules) {
      expect(Object.keys(rule).sort()).toEqual([
        'description',
        'from_port',
        'ip_protocol',
        'prefix_list_id',
        'security_group_id',
        'to_port',
      ]);
    }
    expect(all(result, 'aws_security_group').flatMap((group) => Object.keys(group))).not.toContain('egress');
    expect(JSON.stringify(result.resource)).not.toContain('0.0.0.0/0');
  });

  test('have outputs for the network team, with readable names', () => {
    const ofAshburn = Object.entries(result.output).filter(([name]) => name.startsWith('Twilio_ashburn_'));
    expect(Object.fromEntries(ofAshburn.map(([name, { value }]) => [name.replace('Twilio_ashburn_', ''), value]))).toMatchObject({
      Edge: 'ashburn-ix',
      Exchange: 'Equinix DC1, 21711 Filigree Ct, Ashburn, VA 20147',
      Bandwidth: '100Mbps',
      AwsVlan: '101',
      AwsCustomerAsn: '65010',
      AwsAmazonSideAsn: '64512',
      AwsAmazonAddress: '169.254.96.1/30',
      AwsCustomerAddress: '169.254.96.2/30',
      TwilioStage: 'not planned: give the site its crossConnect',
      IpRoutes: '203.0.113.0/24',
      TwilioPrefixes: '208.78.112.0/25, 168.86.128.0/18 le 24',
    });
    expect(result.output['Twilio_sanJose_AwsVlan']).toMatchObject({
      value: '102',
      description: expect.stringContaining('(sanJose)'),
    });
    expect(Object.keys(result.output)).toHaveLength(2 * ofAshburn.length);
  });

  test('expose every part', () => {
    expect(twilio.prefixLists.media.plan.entries.map((entry) => entry.cidr.toString())).toEqual(['168.86.128.0/18']);
    expect(twilio.sites.ashburn.virtualInterface.resource.vlanInput).toBe(101);
    expect(Object.keys(twilio.securityGroups.sanJose.prefixLists).sort()).toEqual([
      'media',
      'sip-signalling-san-jose-ix',
      'voice-sdk-signalling-san-jose-ix',
    ]);
    expect(twilio.securityGroups.ashburn.prefixLists['media']).toBe(twilio.prefixLists.media);
    expect(twilio.securityGroups.ashburn).toBe(twilio.access?.securityGroups['ashburn-ix']);
    expect(twilio.securityGroupsOf(['sanJose', 'ashburn'])).toEqual([
      twilio.securityGroups.sanJose,
      twilio.securityGroups.ashburn,
    ]);
    // @ts-expect-error there is no such site
    expect(() => twilio.securityGroupsOf(['london'])).toThrow(/site-unknown/);
    expect(twilio.routes).toBe(twilio.access?.routes);
    expect(twilio.routes.propagations).toHaveLength(1);
    expectTypeOf(twilio.sites).toEqualTypeOf<Readonly<Record<'ashburn' | 'sanJose', TwilioInterconnectSite>>>();
    // @ts-expect-error there is no such site
    expect(twilio.sites.london).toBeUndefined();
  });
});

describe('the configuration', () => {
  test('does not depend on the order of sites, traffic or routes', () => {
    const ordered = (reverse: boolean): unknown =>
      synthesise((stack) => {
        const list = <Item>(...items: Item[]): Item[] =>
          reverse ? items.reduceRight<Item[]>((rest, item) => [...rest, item], []) : items;
        const site = (edge: TwilioEdge, vlan: number) => ({
          edge,
          bandwidth: Bandwidth.mbps(100),
          connection: DirectConnectConnection.fromConnectionId(stack, `Port${vlan}`, `dxcon-fgabc12${vlan}`),
          vlan: Vlan.of(vlan),
          peering: BgpPeering.ipv4(),
        });
        new TwilioInterconnect(stack, 'Twilio', {
          customerAsn: Asn.of(65010),
          ipRoutes: IpRoutes.of(...list('203.0.113.0/25', '198.51.100.0/24')),
          vpc: { vpcId: 'vpc-1', routeTableIds: list('rtb-2', 'rtb-1', 'rtb-3'), vpnGatewayId: 'vgw-1' },
          traffic: list(...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK),
          sites: Object.fromEntries(
            list(
              ['london', site(TwilioEdge.LONDON_IX, 1)] as const,
              ['tokyo', site(TwilioEdge.TOKYO_IX, 2)] as const,
              ['sydney', site(TwilioEdge.SYDNEY_IX, 3)] as const,
            ),
          ),
        });
      }).resource;
    expect(JSON.stringify(ordered(true))).toBe(JSON.stringify(ordered(false)));
  });

  test.each(['2023-09-01', '2024-02-21', '2025-01-01'])(
    'at the catalogue of %s differs from today in the entries of prefix lists only',
    (date) => {
      const blank = ({ resource }: ReturnType<typeof synthesise>): unknown => {
        for (const list of Object.values(resource['aws_ec2_managed_prefix_list'] ?? {})) {
          list.entry = [];
        }
        return resource;
      };
      expect(blank(build({ catalog: TwilioCatalog.at(date) }))).toEqual(blank(build()));
    },
  );

  test('keeps every other resource when a site is added', () => {
    const sites = (more: boolean): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        const site = (edge: TwilioEdge, id: string) => ({
          edge,
          bandwidth: Bandwidth.mbps(100),
          connection: DirectConnectConnection.fromConnectionId(stack, id, `dxcon-${id}12345`),
          vlan: Vlan.of(101),
          peering: BgpPeering.ipv4(),
        });
        new TwilioInterconnect(stack, 'Twilio', {
          customerAsn: Asn.of(65010),
          ipRoutes: IpRoutes.of('203.0.113.0/24'),
          vpc: { vpcId: 'vpc-1' },
          traffic: TwilioTraffic.SIP,
          sites: Object.fromEntries([
            ...(more ? [['aaa', site(TwilioEdge.FRANKFURT_IX, 'ccc')] as const] : []),
            ['london', site(TwilioEdge.LONDON_IX, 'aaa')] as const,
            ['tokyo', site(TwilioEdge.TOKYO_IX, 'bbb')] as const,
          ]),
        });
      });
    const before = sites(false).resource;
    const after = sites(true).resource;
    delete (before['aws_ec2_managed_prefix_list'] as any)[
      Object.keys(before['aws_ec2_managed_prefix_list'] ?? {}).find((id) => id.includes('media'))!
    ];
    expect(after).toMatchObject(before);
  });
});

describe('existing parts', () => {
  test('can be given by ids and by tokens', () => {
    const result = synthesise((stack) => {
      const port = new DxConnection(stack, 'port', { name: 'port', bandwidth: '10Gbps', location: 'EqDC2' });
      twoSites(stack, {
        vpc: { vpcId: 'vpc-12345678', routeTableIds: ['rtb-2', 'rtb-1', 'rtb-2'], vpnGatewayId: 'vgw-12345678' },
        directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', {
          directConnectGatewayId: '11111111-2222-3333-4444-555555555555',
          amazonSideAsn: Asn.of(64600),
        }),
        ashburn: { connection: DirectConnectConnection.fromConnectionId(stack, 'Port', port.id) },
      });
    });
    expect(result.resource['aws_dx_gateway']).toBeUndefined();
    expect(result.resource['aws_vpn_gateway']).toBeUndefined();
    expect(only(result, 'aws_dx_gateway_association')).toMatchObject({
      dx_gateway_id: '11111111-2222-3333-4444-555555555555',
      associated_gateway_id: 'vgw-12345678',
    });
    expect(all(result, 'aws_dx_private_virtual_interface')[0]).toMatchObject({ connection_id: '${aws_dx_connection.port.id}' });
    expect(all(result, 'aws_vpn_gateway_route_propagation').map((each) => each.route_table_id)).toEqual(['rtb-1', 'rtb-2']);
    expect(result.output['Twilio_ashburn_AwsAmazonSideAsn']?.value).toBe('64600');
  });

  test('a transit gateway takes the place of the VPN gateway', () => {
    const vpc = { vpcId: 'vpc-12345678', routeTableIds: ['rtb-1'], transitGatewayId: 'tgw-12345678' };
    const result = build({ vpc: { ...vpc, transitGatewayAsn: Asn.of(64600) }, ashburn: { mtu: Mtu.JUMBO_8500 } });
    expect(result.resource['aws_vpn_gateway']).toBeUndefined();
    expect(result.resource['aws_dx_private_virtual_interface']).toBeUndefined();
    expect(all(result, 'aws_dx_transit_virtual_interface').map(({ name, mtu }) => `${name} ${mtu}`)).toEqual([
      'twilio-ashburn 8500',
      'twilio-san-jose undefined',
    ]);
    expect(only(result, 'aws_dx_gateway_association')).toMatchObject({
      associated_gateway_id: 'tgw-12345678',
      allowed_prefixes: ['203.0.113.0/24'],
    });
    expect(all(result, 'aws_route')).toHaveLength(1);
    for (const route of all(result, 'aws_route')) {
      expect(route).toMatchObject({
        route_table_id: 'rtb-1',
        transit_gateway_id: 'tgw-12345678',
        destination_prefix_list_id: expect.stringMatching(/^\$\{aws_ec2_managed_prefix_list\./),
      });
    }
    // @ts-expect-error one gateway joins a VPC, not two
    expect({ ...vpc, vpnGatewayId: 'vgw-1' } satisfies TwilioInterconnectVpc).toBeDefined();
  });

  test('routes to a transit gateway wait for the association and for the attachment of the VPC', () => {
    const { resource } = synthesise((stack) => {
      const vpc = { vpcId: 'vpc-1', routeTableIds: ['rtb-1', 'rtb-2'], transitGatewayId: 'tgw-1' };
      twoSites(stack, { vpc });
      new Ec2TransitGatewayVpcAttachment(stack, 'hub', { transitGatewayId: 'tgw-1', vpcId: 'vpc-1', subnetIds: ['subnet-1'] });
      new Ec2TransitGatewayVpcAttachment(stack, 'other', { transitGatewayId: 'tgw-2', vpcId: 'vpc-1', subnetIds: ['subnet-1'] });
    });
    const routes = Object.values(resource['aws_route'] ?? {});
    expect(routes.length).toBeGreaterThan(1);
    for (const route of routes) {
      expect(route.depends_on).toEqual([
        expect.stringMatching(/^aws_dx_gateway_association\.Twilio_Association_/),
        'aws_ec2_transit_gateway_vpc_attachment.hub',
      ]);
    }
  });

  test('a new Direct Connect gateway does not have the default ASN of transit gateways', () => {
    const vpc = { vpcId: 'vpc-12345678', transitGatewayId: 'tgw-12345678' };
    let twilio!: ReturnType<typeof twoSites>;
    const result = synthesise((stack) => {
      twilio = twoSites(stack, { vpc: { ...vpc, transitGatewayAsn: Asn.of(64512) } });
    });
    expect(twilio.plan.amazonSideAsn?.toString()).toBe('64513');
    expect(twilio.directConnectGateway.amazonSideAsn?.toString()).toBe('64513');
    expect(only(result, 'aws_dx_gateway').amazon_side_asn).toBe('64513');
    expect(result.output['Twilio_ashburn_AwsAmazonSideAsn']?.value).toBe('64513');
    expect(refusalOf(() => build({ vpc: { ...vpc, transitGatewayAsn: Asn.of(64513) } }))).toEqual([
      'transit-gateway-asn transitGatewayAsn',
    ]);
    expect(refusalOf(() => build({ vpc, customerAsn: Asn.of(64513) }))).toEqual(['asn-same-on-both-sides customerAsn']);
  });

  test('a VPC without route tables is accepted', () => {
    const result = build({ vpc: { vpcId: 'vpc-12345678' } });
    expect(only(result, 'aws_vpn_gateway')).toEqual({
      tags: { Name: 'network/Twilio' },
      vpc_id: 'vpc-12345678',
      lifecycle: { prevent_destroy: true },
    });
    expect(result.resource['aws_vpn_gateway_route_propagation']).toBeUndefined();
  });
});

describe('options', () => {
  test('reach the resources', () => {
    const result = build({
      allowedPrefixes: [Cidr.of('203.0.113.0/24'), Cidr.of('198.51.100.0/24')],
      preventDestroy: false,
      associationTimeouts: { create: '2h' },
      ashburn: { mtu: Mtu.JUMBO_9001, siteLink: true },
    });
    expect(only(result, 'aws_dx_gateway_association')).toMatchObject({
      allowed_prefixes: ['198.51.100.0/24', '203.0.113.0/24'],
      timeouts: { create: '2h', update: '60m', delete: '60m' },
    });
    expect(all(result, 'aws_dx_private_virtual_interface')[0]).toMatchObject({ mtu: 9001, sitelink_enabled: true });
    expect(JSON.stringify(result.resource)).not.toContain('prevent_destroy');
  });

  test('an aliased provider reaches every resource', () => {
    const result = synthesise((stack) => {
      const provider = new AwsProvider(stack, 'voice', { region: 'eu-west-2', alias: 'voice' });
      twoSites(stack, { provider, vpc: { vpcId: 'vpc-12345678', routeTableIds: ['rtb-12345678'] } });
    });
    const own = Object.values(result.resource).flatMap((byId) => Object.entries(byId).filter(([id]) => id.startsWith('Twilio_')));
    expect(own.length).toBeGreaterThan(25);
    expect(own.filter(([, resource]) => resource.provider !== 'aws.voice')).toEqual([]);
  });

  test('values that are known only at deploy time are not checked', () => {
    const result = synthesise((stack) => {
      const number = (name: string): number => new TerraformVariable(stack, name, { type: 'number' }).numberValue;
      const text = (name: string): string => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      twoSites(stack, {
        customerAsn: Asn.of(number('asn')),
        ashburn: {
          vlan: Vlan.of(number('vlan')),
          peering: BgpPeering.ipv4({ amazonAddress: text('address'), customerAddress: '169.254.96.2/30' }),
          connection: DirectConnectConnection.fromConnectionId(stack, 'Later', text('port')),
        },
        sanJose: { connection: DirectConnectConnection.fromConnectionArn(stack, 'ByArn', text('arn')) },
      });
    });
    const [ashburn, sanJose] = all(result, 'aws_dx_private_virtual_interface');
    expect(ashburn).toMatchObject({
      [IS_CDKTN ? 'bgp_asn_long' : 'bgp_asn']: '${var.asn}',
      vlan: '${var.vlan}',
      amazon_address: '${var.address}',
      connection_id: '${var.port}',
    });
    expect(sanJose.connection_id).toBe('${element(split("/", var.arn), 1)}');
    expect(result.output['Twilio_ashburn_AwsVlan']?.value).toBe('${var.vlan}');
    expect(result.output['Twilio_ashburn_AwsCustomerAsn']?.value).toBe('${var.asn}');
  });

  test('a site can have a second interface, and a preference', () => {
    let twilio!: TwilioInterconnect<'ashburn' | 'sanJose'>;
    const result = synthesise((stack) => {
      const secondary = (id: string) => ({
        connection: DirectConnectConnection.fromConnectionId(stack, id, `dxcon-${id}12345`),
        vlan: Vlan.of(201),
        peering: BgpPeering.ipv4(),
      });
      twilio = twoSites(stack, {
        resiliency: 'maximum',
        ashburn: { secondary: secondary('aaa'), mtu: Mtu.JUMBO_9001, preference: 'high' },
        sanJose: { secondary: secondary('bbb'), preference: 'low' },
      });
    });
    expect(all(result, 'aws_dx_private_virtual_interface').map(({ name, vlan, mtu }) => `${name} ${vlan} ${mtu}`)).toEqual([
      'twilio-ashburn 101 9001',
      'twilio-ashburn-secondary 201 9001',
      'twilio-san-jose 102 undefined',
      'twilio-san-jose-secondary 201 undefined',
    ]);
    expect(twilio.sites.ashburn.secondaryVirtualInterface?.resource.vlanInput).toBe(201);
    expect(result.output['Twilio_ashburn_AwsSecondaryVlan']?.value).toBe('201');
    expect(result.output['Twilio_ashburn_AwsLocalPreferenceCommunity']?.value).toBe('7224:7300');
    expect(result.output['Twilio_sanJose_AwsLocalPreferenceCommunity']?.value).toBe('7224:7100');
  });

  test('media traffic is what the media list needs', () => {
    build({ traffic: [TwilioTraffic.SIP_SIGNALLING] });
    synthesise((stack) => {
      const twilio = twoSites(stack, { traffic: [TwilioTraffic.SIP_SIGNALLING] });
      expect(() => twilio.prefixLists.media).toThrow(/no media of an Interconnect edge was chosen/);
    });
  });

  test('two Interconnects of one stack have outputs of their own', () => {
    const result = synthesise((stack) => {
      twoSites(stack);
      const nested = new Construct(stack, 'Emea');
      new TwilioInterconnect(nested, 'Twilio', {
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of('203.0.113.0/24'),
        vpc: { vpcId: 'vpc-1' },
        traffic: TwilioTraffic.SIP,
        sites: {
          ashburn: {
            edge: TwilioEdge.ASHBURN_IX,
            bandwidth: Bandwidth.mbps(100),
            connection: DirectConnectConnection.fromConnectionId(nested, 'Port', 'dxcon-fgaaaaaa'),
            vlan: Vlan.of(7),
            peering: BgpPeering.ipv4(),
          },
        },
      });
    });
    expect(result.output['Twilio_ashburn_AwsVlan']?.value).toBe('101');
    expect(result.output['Emea_Twilio_ashburn_AwsVlan']?.value).toBe('7');
  });
});

describe('findings', () => {
  const refused = (changes: TwoSitesChanges): readonly string[] => refusalOf(() => build(changes));

  test('are thrown all at once before anything is made, with the path of the construct', () => {
    let stack!: TerraformStack;
    const failure = failureOf(() =>
      synthesise((network) => {
        stack = network;
        twoSites(network, {
          ipRoutes: IpRoutes.of('10.0.0.0/24'),
          ashburn: { bandwidth: Bandwidth.mbps(500), bgpAuthKey: 'hunter-two' },
          sanJose: { edge: TwilioEdge.UMATILLA, mtu: Mtu.JUMBO_8500 },
        });
      }),
    );
    expect(failure.findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)).toEqual([
      'twilio-interconnect:ip-route-private ipRoutes',
      'twilio-interconnect:bandwidth-not-offered sites.ashburn.bandwidth',
      'twilio-interconnect:bgp-auth-key-literal sites.ashburn.bgpAuthKey',
      'twilio-interconnect:edge-not-interconnect sites.sanJose.edge',
      'twilio-interconnect:provider-mtu sites.sanJose.mtu',
    ]);
    expect(failure.message).toMatch(/^5 errors in network\/Twilio:/);
    expect(failure.message + JSON.stringify(failure.findings)).not.toContain('hunter');
    expect(tree(stack, 'network/Twilio')).toEqual([]);
  });

  test('a customer ASN above 2147483646 is accepted on CDK Terrain only', () => {
    const changes = { customerAsn: Asn.of(4200000001) };
    if (!IS_CDKTN) {
      expect(refused(changes)).toEqual(['provider-asn customerAsn']);
      return;
    }
    for (const vif of all(build(changes), 'aws_dx_private_virtual_interface')) {
      expect(vif).toMatchObject({ bgp_asn_long: '4200000001' });
      expect(vif.bgp_asn).toBeUndefined();
    }
  });

  test('a literal key of a second interface is refused', () => {
    const connection = (stack: TerraformStack) => DirectConnectConnection.fromConnectionId(stack, 'Second', 'dxcon-fgaaaaaa');
    const act = (): unknown =>
      synthesise((stack) => {
        twoSites(stack, {
          resiliency: 'maximum',
          ashburn: {
            secondary: { connection: connection(stack), vlan: Vlan.of(9), peering: BgpPeering.ipv4(), bgpAuthKey: 'hunter-two' },
          },
        });
      });
    expect(refusalOf(act)).toEqual([
      'bgp-auth-key-literal sites.ashburn.secondary.bgpAuthKey',
      'resiliency-interfaces sites.sanJose.secondary',
    ]);
  });

  test('route tables must be a list that is known', () => {
    expect(
      refusalOf(() =>
        synthesise((stack) => {
          const tables = new TerraformVariable(stack, 'tables', { type: 'list(string)' });
          twoSites(stack, { vpc: { vpcId: 'vpc-1', routeTableIds: tables.listValue } });
        }),
      ),
    ).toEqual(['literal-needed vpc.routeTableIds']);
  });

  test('a VPC with both kinds of gateway is refused', () => {
    const vpc = { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1', transitGatewayId: 'tgw-1' } as unknown as TwilioInterconnectVpc;
    expect(refusalOf(() => build({ vpc }))).toEqual(['gateway-choice vpc.transitGatewayId']);
  });

  test('a gateway beside that of the VPC is refused, of either kind', () => {
    const vpc = { vpcId: 'vpc-1', vpnGatewayId: 'vgw-1' };
    for (const gateway of [{ vpnGatewayId: 'vgw-2' }, { transitGatewayId: 'tgw-1' }]) {
      expect(refusalOf(() => build({ vpc, gateway } as object))).toEqual([`gateway-choice gateway.${Object.keys(gateway)[0]}`]);
    }
  });

  test('that are warnings become annotations, each once', () => {
    expect(build({ customerAsn: Asn.of(64500) }).warnings.map((line) => line.replace(/^(.*?): .*\[(.*)\]$/s, '$1 $2'))).toEqual([
      'network/Twilio twilio-interconnect:asn-documentation',
      'network/Twilio twilio-interconnect:ip-route-documentation',
      'network/Twilio twilio-interconnect:sbc-ports-assumed',
      'network/Twilio twilio-interconnect:host-names-only',
      'network/Twilio twilio-interconnect:host-names-only',
    ]);
  });

  test.each(['before', 'after'])('that are acknowledged %s the construct is made do not appear', (when) => {
    const acknowledgements = [
      { id: 'twilio-interconnect:ip-route-documentation', reason: 'for documentation' },
      { id: 'twilio-interconnect:host-names-only', reason: 'a proxy' },
      { id: 'twilio-interconnect:sbc-ports-assumed', reason: 'they are the same' },
    ];
    const { warnings } = synthesise((stack) => {
      if (when === 'before') {
        Findings.of(stack).acknowledge(...acknowledgements);
      }
      const twilio = twoSites(stack, { customerAsn: Asn.of(64500) });
      if (when === 'after') {
        Findings.of(twilio).acknowledge(...acknowledgements);
      }
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^network\/Twilio: customerAsn: .*\[twilio-interconnect:asn-documentation\]$/),
    ]);
  });

  test('a variable that is not sensitive is a warning', () => {
    const { warnings } = synthesise((stack) => {
      const open = new TerraformVariable(stack, 'open', { type: 'string' });
      twoSites(stack, { ashburn: { bgpAuthKey: open.stringValue } });
    });
    expect(warnings.filter((line) => line.includes('bgp-auth-key'))).toEqual([
      expect.stringContaining('sites.ashburn.bgpAuthKey: is or contains a variable that is not sensitive'),
    ]);
  });

  test('a variable that has a default is a warning', () => {
    const { warnings } = synthesise((stack) => {
      const key = new TerraformVariable(stack, 'key', { type: 'string', sensitive: true, default: 'TOPSECRET9' });
      twoSites(stack, { ashburn: { bgpAuthKey: key.stringValue } });
    });
    expect(warnings.filter((line) => line.includes('bgp-auth-key'))).toEqual([
      expect.stringMatching(/sites\.ashburn\.bgpAuthKey: .*\[twilio-interconnect:bgp-auth-key-default\]$/),
    ]);
    expect(warnings.join()).not.toContain('TOPSECRET9');
  });

  test('allowed prefixes are compared with the VPC of the stack', () => {
    const warned = (cidrBlock: string, second?: string): boolean =>
      synthesise((stack) => {
        const vpc = new Vpc(stack, 'own', { cidrBlock });
        if (second !== undefined) {
          new VpcIpv4CidrBlockAssociation(stack, 'second', { vpcId: vpc.id, cidrBlock: second });
        }
        twoSites(stack, { vpc: { vpcId: vpc.id } });
      }).warnings.some((line) => line.includes('vpc-not-advertised'));
    expect(warned('10.0.0.0/16')).toBe(true);
    expect(warned('203.0.113.0/25')).toBe(false);
    expect(warned('10.0.0.0/16', '203.0.113.0/24')).toBe(false);
  });
});
