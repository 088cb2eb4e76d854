import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Annotations as CdkAnnotations, App, CfnParameter, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CfnConnection, CfnLag } from 'aws-cdk-lib/aws-directconnect';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import {
  Asn,
  Bandwidth,
  BgpPeering,
  CrossConnect,
  Cidr,
  IpRoutes,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  type TwilioEdgeSecurityGroup,
  TwilioInterconnect,
  type TwilioInterconnectProps,
  type TwilioInterconnectSite,
  type TwilioSiteInterfaceProps,
} from 'twilio-interconnect-constructs/cdk';
import { acknowledge, HAS_VALIDATIONS } from '../../support/either-release';
import { openingsOf } from '../../support/security-group';
import { networkStack, twoSites, twoSitesProps } from '../../support/two-sites';

function logicalIdOf(stack: Stack, construct: { readonly node: { readonly defaultChild?: unknown } }): string {
  return stack.resolve((construct.node.defaultChild as { logicalId: string }).logicalId) as string;
}

/** A port for a site at the edge. */
const portAt = (stack: Stack, { id }: TwilioEdge): TwilioSiteInterfaceProps['connection'] =>
  DirectConnectConnection.fromConnectionId(stack, `${id}-port`, `dxcon-fg${id.replaceAll('-', '')}`);

describe('an Interconnect at two sites', () => {
  const { app, stack, twilio } = twoSites();
  const template = Template.fromStack(stack);

  test('has one gateway, one association and an interface per site', () => {
    template.resourceCountIs('AWS::DirectConnect::DirectConnectGateway', 1);
    template.resourceCountIs('AWS::DirectConnect::DirectConnectGatewayAssociation', 1);
    template.resourceCountIs('AWS::DirectConnect::PrivateVirtualInterface', 2);
    template.resourceCountIs('AWS::EC2::VPNGateway', 1);
    template.resourceCountIs('AWS::EC2::VPCGatewayAttachment', 1);
    template.resourceCountIs('AWS::EC2::PrefixList', 5);
    template.resourceCountIs('AWS::EC2::SecurityGroup', 2);
  });

  test('puts each interface on its connection with its session', () => {
    template.hasResource('AWS::DirectConnect::PrivateVirtualInterface', {
      Properties: {
        ConnectionId: 'dxcon-fgabc123',
        VirtualInterfaceName: 'twilio-ashburn',
        Vlan: 101,
        DirectConnectGatewayId: { 'Fn::GetAtt': [Match.stringLikeRegexp('DirectConnectGateway'), 'DirectConnectGatewayId'] },
        BgpPeers: [
          {
            AddressFamily: 'ipv4',
            Asn: '65010',
            AmazonAddress: '169.254.96.1/30',
            CustomerAddress: '169.254.96.2/30',
            AuthKey: '{{resolve:secretsmanager:twilio/bgp:SecretString:ashburn::}}',
          },
        ],
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('lets AWS announce the IP routes, once the VPN gateway is attached', () => {
    template.hasResource('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      Properties: { AllowedPrefixesToDirectConnectGateway: ['203.0.113.0/24'] },
      DependsOn: [Match.stringLikeRegexp('VpnGatewayAttachment')],
    });
    // Propagation before the association may propagate routes incorrectly.
    template.allResources('AWS::EC2::VPNGatewayRoutePropagation', {
      DependsOn: [Match.stringLikeRegexp('Association'), Match.stringLikeRegexp('VpnGatewayAttachment')],
    });
    template.resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 2);
  });

  test("opens exactly each site's traffic", () => {
    const signalling = (network: string): readonly string[] =>
      ['egress', 'ingress'].flatMap((direction) =>
        [`${network}.64/31`, `${network}.66/32`].flatMap((cidr) => [
          `${direction} tcp 5060-5061 ${cidr}`,
          `${direction} udp 5060-5060 ${cidr}`,
        ]),
      );
    const media = ['egress udp 10000-60000 168.86.128.0/18', 'ingress udp 10000-60000 168.86.128.0/18'];
    expect(openingsOf(template.toJSON() as any, logicalIdOf(stack, twilio.securityGroups.ashburn))).toEqual(
      [...signalling('208.78.112'), 'egress tcp 443-443 208.78.112.0/25', ...media].sort(),
    );
    expect(openingsOf(template.toJSON() as any, logicalIdOf(stack, twilio.securityGroups.sanJose))).toEqual(
      [...signalling('67.213.136'), 'egress tcp 443-443 67.213.136.0/25', ...media].sort(),
    );
  });

  test('writes no rule outside its group, and no open one', () => {
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
    expect(JSON.stringify(template.toJSON())).not.toContain('0.0.0.0/0');
  });

  test('exposes every part', () => {
    expect(twilio.prefixLists.media.plan.entries.map((entry) => entry.cidr.toString())).toEqual(['168.86.128.0/18']);
    expect(twilio.sites.ashburn.virtualInterface.resource.vlan).toBe(101);
    const { sanJose } = twilio.securityGroups;
    expect(sanJose).toBe(twilio.access?.securityGroupOf(TwilioEdge.SAN_JOSE_IX));
    expect(Object.keys((sanJose as TwilioEdgeSecurityGroup).prefixLists).sort()).toEqual([
      'media',
      'sip-signalling-san-jose-ix',
      'voice-sdk-signalling-san-jose-ix',
    ]);
    expect((sanJose as TwilioEdgeSecurityGroup).prefixLists['media']).toBe(twilio.prefixLists.media);
    expect(twilio.securityGroupsOf(['sanJose', 'ashburn'])).toEqual([sanJose, twilio.securityGroups.ashburn]);
    // @ts-expect-error there is no such site
    expect(() => twilio.securityGroupsOf(['london'])).toThrow(/site-unknown/);
    expect(twilio.routes).toBe(twilio.access?.routes);
    expectTypeOf(twilio.securityGroups.ashburn).toExtend<ec2.ISecurityGroup>();
    expectTypeOf(twilio.sites).toEqualTypeOf<Readonly<Record<'ashburn' | 'sanJose', TwilioInterconnectSite>>>();
    // @ts-expect-error there is no such site
    expect(twilio.sites.london).toBeUndefined();
  });

  test('has outputs for the network team, per site', () => {
    const outputs = Object.values(template.findOutputs('*')) as { Description: string; Value: string }[];
    const ofAshburn = outputs.filter(({ Description }) => Description.endsWith('(ashburn)')).map(({ Value }) => Value);
    expect(ofAshburn).toEqual([
      'ashburn-ix',
      'Equinix DC1, 21711 Filigree Ct, Ashburn, VA 20147',
      '100Mbps',
      '65010',
      '64512',
      { 'Fn::GetAtt': ['TwilioSitesashburnPrivateVirtualInterface8FB91CCE', 'VirtualInterfaceId'] },
      '101',
      '169.254.96.1/30',
      '169.254.96.2/30',
      'none: leave the prefixes untagged',
      'not planned: give the site its crossConnect',
      '203.0.113.0/24',
      '208.78.112.0/25, 168.86.128.0/18 le 24',
    ]);
    expect(outputs).toHaveLength(26);
  });

  test('never shows a BGP key', () => {
    const assembly = app.synth();
    const text = readFileSync(join(assembly.directory, 'Network.template.json'), 'utf8');
    expect(text.match(/AuthKey": "(.*?)"/g)).toEqual([
      'AuthKey": "{{resolve:secretsmanager:twilio/bgp:SecretString:ashburn::}}"',
      'AuthKey": "{{resolve:secretsmanager:twilio/bgp:SecretString:sanJose::}}"',
    ]);
  });
});

describe('the template', () => {
  const textOf = (stack: Stack): string => JSON.stringify(Template.fromStack(stack).toJSON());

  test('does not depend on the order of sites, traffic or routes', () => {
    const build = (order: readonly number[], traffic: readonly TwilioTraffic[], routes: readonly string[]): string => {
      const { stack, vpc } = networkStack();
      const props = twoSitesProps(stack, vpc);
      const sites = Object.entries({
        ...props.sites,
        london: { ...props.sites.ashburn, edge: TwilioEdge.LONDON_IX, connection: portAt(stack, TwilioEdge.LONDON_IX) },
      });
      new TwilioInterconnect(stack, 'Twilio', {
        ...props,
        traffic,
        ipRoutes: IpRoutes.of(...routes),
        sites: Object.fromEntries(order.map((index) => sites[index]!)),
      });
      return textOf(stack);
    };
    const traffic = [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK];
    const routes = ['203.0.113.0/25', '203.0.113.128/26', '198.51.100.0/24'];
    const expected = build([0, 1, 2], traffic, routes);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.shuffledSubarray(traffic, { minLength: traffic.length }),
        fc.shuffledSubarray(routes, { minLength: routes.length }),
        (order, kinds, cidrs) => {
          expect(build(order, kinds, cidrs)).toBe(expected);
        },
      ),
      { numRuns: 8 },
    );
  });

  // An exchange that opened after the first of these dates comes last, and in the catalogues since.
  const hasRules = (edge: TwilioEdge, date: string): boolean => TwilioCatalog.at(date).rules({ edges: [edge] }).length > 0;
  const opened = (edge: TwilioEdge): string => TwilioCatalog.changes.find((date) => hasRules(edge, date)) ?? '';
  const edges = [...TwilioEdge.interconnectEdges].sort((a, b) => opened(a).localeCompare(opened(b)));
  const swaps = [2, 4, 7, 8].flatMap((sites) =>
    TwilioCatalog.changes
      .filter((date) => edges.slice(0, sites).every((edge) => hasRules(edge, date)))
      .map((date) => [sites, date] as const),
  );

  test('every date is tried with 7 sites, and an exchange that opened later with 8', () => {
    const datesOf = (count: number): string[] => swaps.filter(([sites]) => sites === count).map(([, date]) => date);
    expect(datesOf(7)).toEqual(TwilioCatalog.changes);
    expect(datesOf(8)).toEqual(TwilioCatalog.changes.filter((date) => date >= '2023-10-10'));
  });

  test.each(swaps)(
    'with %i sites, at the catalogue of %s, differs from today in the entries of prefix lists only',
    (count, date) => {
      const chosen = edges.slice(0, count);
      const build = (catalog: TwilioCatalog): Stack => {
        const { stack, vpc } = networkStack();
        const { sites, ...props } = twoSitesProps(stack, vpc);
        const siteAt = (edge: TwilioEdge) => [edge.id, { ...sites.ashburn, edge, connection: portAt(stack, edge) }] as const;
        new TwilioInterconnect(stack, 'Twilio', { ...props, catalog, sites: Object.fromEntries(chosen.map(siteAt)) });
        return stack;
      };
      const blank = (template: any): unknown => {
        for (const resource of Object.values<any>(template.Resources)) {
          if (resource.Type === 'AWS::EC2::PrefixList') {
            resource.Properties.Entries = [];
          }
        }
        return template;
      };
      const then = Template.fromStack(build(TwilioCatalog.at(date))).toJSON();
      const now = Template.fromStack(build(TwilioCatalog.current)).toJSON();
      expect(blank(then)).toEqual(blank(now));
    },
  );

  test('keeps every other resource when a site is added', () => {
    const before = Template.fromStack(twoSites().stack).toJSON()['Resources'];
    const { stack, vpc } = networkStack();
    const props = twoSitesProps(stack, vpc);
    new TwilioInterconnect(stack, 'Twilio', {
      ...props,
      sites: {
        aaa: { ...props.sites.ashburn, edge: TwilioEdge.FRANKFURT_IX, connection: portAt(stack, TwilioEdge.FRANKFURT_IX) },
        ...props.sites,
      },
    });
    const after = Template.fromStack(stack).toJSON()['Resources'];
    for (const [id, resource] of Object.entries<any>(before)) {
      if (resource.Type !== 'AWS::EC2::PrefixList') {
        expect({ id, resource: after[id] }).toEqual({ id, resource });
      } else {
        expect(after[id].Properties.MaxEntries).toBe(resource.Properties.MaxEntries);
      }
    }
  });
});

describe('existing parts', () => {
  test('can be given by reference: gateway, VPN gateway, L1 connection, link aggregation group', () => {
    const { stack, vpc } = networkStack();
    const connection = new CfnConnection(stack, 'Port', { bandwidth: '10Gbps', connectionName: 'port', location: 'EqDC2' });
    const lag = new CfnLag(stack, 'Lag', { connectionsBandwidth: '10Gbps', lagName: 'lag', location: 'EqSV5' });
    const gateway = DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', {
      directConnectGatewayId: '11111111-2222-3333-4444-555555555555',
      amazonSideAsn: Asn.of(64600),
    });
    const vpnGateway = new ec2.VpnGateway(stack, 'Vgw', { type: 'ipsec.1' });
    const twilio = new TwilioInterconnect(
      stack,
      'Twilio',
      twoSitesProps(stack, vpc, {
        directConnectGateway: gateway,
        vpnGateway,
        ashburn: { connection },
        sanJose: { connection: lag },
      }),
    );
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::DirectConnect::DirectConnectGateway', 0);
    template.resourceCountIs('AWS::EC2::VPNGateway', 1);
    template.hasResourceProperties('AWS::DirectConnect::PrivateVirtualInterface', {
      ConnectionId: { Ref: 'Port' },
      DirectConnectGatewayId: '11111111-2222-3333-4444-555555555555',
    });
    template.hasResourceProperties('AWS::DirectConnect::PrivateVirtualInterface', { ConnectionId: { Ref: 'Lag' } });
    expect(twilio.vpnGateway).toBe(vpnGateway);
    expect(Object.values(template.findOutputs('*')).map((output) => output['Value'])).toContain('64600');
  });

  test("the VPC's own VPN gateway is associated, once it is attached", () => {
    const stack = new Stack(new App(), 'Network');
    const vpc = new ec2.Vpc(stack, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
      natGateways: 0,
      vpnGateway: true,
    });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::EC2::VPNGateway', 1);
    template.hasResource('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      Properties: { AssociatedGatewayId: { Ref: Match.stringLikeRegexp('VpnGateway') } },
      DependsOn: [Match.stringLikeRegexp('VPNGW')],
    });
  });

  test('a VPN gateway that is given is associated once it is attached, wherever the app attaches it', () => {
    const { stack, vpc } = networkStack();
    const vpnGateway = new ec2.CfnVPNGateway(stack, 'Gateway', { type: 'ipsec.1' });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { vpnGateway }));
    new ec2.CfnVPCGatewayAttachment(stack, 'GivenAttachment', { vpcId: vpc.vpcId, vpnGatewayId: vpnGateway.attrVpnGatewayId });
    Template.fromStack(stack).hasResource('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DependsOn: ['GivenAttachment'],
    });
  });

  test('routes to a transit gateway wait for the association and for the attachment of the VPC', () => {
    const { stack, vpc } = networkStack();
    const transitGateway = new ec2.CfnTransitGateway(stack, 'Hub', { amazonSideAsn: 64600 });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { transitGateway }));
    new ec2.CfnTransitGatewayVpcAttachment(stack, 'HubAttachment', {
      transitGatewayId: transitGateway.attrId,
      vpcId: vpc.vpcId,
      subnetIds: vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
    });
    Template.fromStack(stack).allResources('AWS::EC2::Route', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^HubAttachment$'), Match.stringLikeRegexp('TwilioAssociation')]),
    });
  });

  test('an imported VPC can be given', () => {
    const stack = new Stack(new App(), 'Network');
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: 'vpc-12345678',
      availabilityZones: ['us-east-1a'],
      privateSubnetIds: ['subnet-12345678'],
      privateSubnetRouteTableIds: ['rtb-12345678'],
    });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::VPNGatewayRoutePropagation', { RouteTableIds: ['rtb-12345678'] });
  });
});

describe('options', () => {
  test('reach the resources', () => {
    const { stack, vpc } = networkStack();
    new TwilioInterconnect(
      stack,
      'Twilio',
      twoSitesProps(stack, vpc, {
        allowedPrefixes: [Cidr.of('203.0.113.0/24'), Cidr.of('198.51.100.0/24')],
        vpcSubnets: { availabilityZones: [vpc.availabilityZones[0]!] },
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    );
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AllowedPrefixesToDirectConnectGateway: ['198.51.100.0/24', '203.0.113.0/24'],
    });
    template.resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 1);
    template.allResources('AWS::DirectConnect::PrivateVirtualInterface', { DeletionPolicy: 'Delete' });
    template.allResources('AWS::DirectConnect::DirectConnectGateway', { DeletionPolicy: 'Delete' });
  });

  test('values that are known only at deploy time are not checked', () => {
    const { stack, vpc } = networkStack();
    const vlan = new CfnParameter(stack, 'VlanNumber', { type: 'Number' });
    const asn = new CfnParameter(stack, 'AsnNumber', { type: 'Number' });
    const address = new CfnParameter(stack, 'Address');
    new TwilioInterconnect(
      stack,
      'Twilio',
      twoSitesProps(stack, vpc, {
        customerAsn: Asn.of(asn.valueAsNumber),
        ashburn: {
          vlan: Vlan.of(vlan.valueAsNumber),
          peering: BgpPeering.ipv4({ amazonAddress: address.valueAsString, customerAddress: '169.254.96.2/30' }),
          connection: DirectConnectConnection.fromConnectionId(stack, 'Later', new CfnParameter(stack, 'PortId').valueAsString),
        },
      }),
    );
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::DirectConnect::PrivateVirtualInterface', {
      Vlan: { Ref: 'VlanNumber' },
      BgpPeers: [Match.objectLike({ AmazonAddress: { Ref: 'Address' }, Asn: { Ref: 'AsnNumber' } })],
    });
    expect(Object.values(template.findOutputs('*')).map((output) => output['Value'])).toContainEqual({ Ref: 'VlanNumber' });
  });

  test('media traffic is what the media list needs', () => {
    const { twilio } = twoSites({ traffic: [TwilioTraffic.SIP_SIGNALLING] });
    expect(() => twilio.prefixLists.media).toThrow(/no media of an Interconnect edge was chosen/);
  });
});

describe('with a transit gateway', () => {
  const { stack, vpc } = networkStack();
  const transitGateway = new ec2.CfnTransitGateway(stack, 'Hub');
  const twilio = new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { transitGateway }));
  const template = Template.fromStack(stack);

  test('the interfaces are transit interfaces, and no VPN gateway is made', () => {
    template.resourceCountIs('AWS::DirectConnect::TransitVirtualInterface', 2);
    template.resourceCountIs('AWS::DirectConnect::PrivateVirtualInterface', 0);
    template.resourceCountIs('AWS::EC2::VPNGateway', 0);
    template.resourceCountIs('AWS::EC2::VPNGatewayRoutePropagation', 0);
    expect(twilio.vpnGateway).toBeUndefined();
  });

  test('its ASN differs from that of the Direct Connect gateway', () => {
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGateway', { AmazonSideAsn: '64513' });
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AssociatedGatewayId: { Ref: 'Hub' },
      AllowedPrefixesToDirectConnectGateway: ['203.0.113.0/24'],
    });
  });

  test('what Twilio announces is routed to it from every route table', () => {
    template.resourcePropertiesCountIs('AWS::EC2::Route', { TransitGatewayId: { Ref: 'Hub' } }, 2);
    const list = twilio.prefixLists['bgp-prefixes']!;
    const announced = stack.resolve((list.node.defaultChild as ec2.CfnPrefixList).logicalId) as string;
    template.resourcePropertiesCountIs(
      'AWS::EC2::Route',
      { DestinationPrefixListId: { 'Fn::GetAtt': [announced, 'PrefixListId'] } },
      2,
    );
    expect(list.plan.entries.map(({ cidr }) => cidr.toString())).toEqual([
      '67.213.136.0/25',
      '168.86.128.0/18',
      '208.78.112.0/25',
    ]);
  });

  test('excludes a VPN gateway', () => {
    const other = networkStack();
    const vpnGateway = new ec2.VpnGateway(other.stack, 'Vgw', { type: 'ipsec.1' });
    const { transitGateway: _hub, ...props } = twoSitesProps(other.stack, other.vpc);
    // @ts-expect-error one or the other
    const both: TwilioInterconnectProps = { ...props, transitGateway, vpnGateway };
    expect(both).toBeDefined();
  });
});

describe('other resources of the app', () => {
  test('a second Interconnect that attaches a VPN gateway to the same VPC is refused', () => {
    const { app, stack, vpc } = networkStack();
    const first = twoSitesProps(stack, vpc);
    new TwilioInterconnect(stack, 'Twilio', first);
    const { sites, ...props } = first;
    new TwilioInterconnect(stack, 'Second', {
      ...props,
      sites: {
        london: { ...sites.ashburn, edge: TwilioEdge.LONDON_IX, vlan: Vlan.of(7) },
        tokyo: { ...sites.sanJose, edge: TwilioEdge.TOKYO_IX, vlan: Vlan.of(8) },
      },
    });
    expect(() => app.synth()).toThrow(/twilio-interconnect:vpc-vpn-gateways/);
  });

  test('the same Interconnect in two stacks of one app is two Interconnects', () => {
    const app = new App();
    for (const name of ['Development', 'Production']) {
      const stack = new Stack(app, name);
      const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'), natGateways: 0 });
      new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    }
    expect(() => app.synth()).not.toThrow();
  });

  test('two VPCs that are not looked up yet are two VPCs, though CDK gives both the same id', () => {
    const app = new App();
    for (const region of ['us-east-1', 'us-west-1']) {
      const stack = new Stack(app, region, { env: { account: '111111111111', region } });
      const vpc = ec2.Vpc.fromLookup(stack, 'Vpc', { tags: { Name: 'voice' } });
      expect(vpc.vpcId).toBe('vpc-12345');
      new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    }
    expect(() => app.synth()).not.toThrow();
  });

  test('connections and a gateway of other accounts need a role of those accounts', () => {
    const env = { account: '111111111111', region: 'us-east-1' };
    const build = (withRoles: boolean): Stack => {
      const stack = new Stack(new App(), 'Network', { env });
      const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: 'vpc-12345678',
        availabilityZones: ['us-east-1a'],
        privateSubnetIds: ['subnet-12345678'],
        privateSubnetRouteTableIds: ['rtb-12345678'],
      });
      const role = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::222222222222:role/Voice');
      const connection = DirectConnectConnection.fromConnectionArn(
        stack,
        'Theirs',
        'arn:aws:directconnect:us-east-1:222222222222:dxcon/dxcon-fgxyz123',
      );
      const directConnectGateway = DirectConnectGateway.fromDirectConnectGatewayArn(
        stack,
        'Gateway',
        'arn:aws:directconnect::222222222222:dx-gateway/11111111-2222-3333-4444-555555555555',
      );
      const roles = withRoles ? { allocateRole: role } : {};
      new TwilioInterconnect(
        stack,
        'Twilio',
        twoSitesProps(stack, vpc, {
          directConnectGateway,
          ...(withRoles ? { acceptProposalRole: role } : {}),
          ashburn: { connection, ...roles },
        }),
      );
      return stack;
    };
    expect(() => build(false)).toThrow(/acceptProposalRole: .*\n.*sites\.ashburn\.allocateRole: /);
    const template = Template.fromStack(build(true));
    template.hasResourceProperties('AWS::DirectConnect::PrivateVirtualInterface', {
      AllocatePrivateVirtualInterfaceRoleArn: 'arn:aws:iam::222222222222:role/Voice',
    });
    template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AcceptDirectConnectGatewayAssociationProposalRoleArn: 'arn:aws:iam::222222222222:role/Voice',
    });
  });

  test('what the Region does not offer is reported for all sites at once', () => {
    const stack = new Stack(new App(), 'Network', { env: { account: '111111111111', region: 'us-gov-west-1' } });
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['us-gov-west-1a'] });
    const props = twoSitesProps(stack, vpc, { ashburn: { siteLink: true }, sanJose: { siteLink: true } });
    expect(() => new TwilioInterconnect(stack, 'Twilio', props)).toThrow(
      /sites\.ashburn\.siteLink.*\n.*sites\.sanJose\.siteLink/,
    );
  });

  test('a subnet whose route table is not known is refused', () => {
    const stack = new Stack(new App(), 'Network');
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: 'vpc-12345678',
      availabilityZones: ['us-east-1a', 'us-east-1b'],
      isolatedSubnetIds: ['subnet-12345678', 'subnet-23456789'],
    });
    expect(() => new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc))).toThrow(
      /twilio-interconnect:route-table-unknown/,
    );
  });

  test('a group that is joined to a site repeats none of its rules', () => {
    const { stack, vpc, twilio } = twoSites();
    const sbc = new ec2.SecurityGroup(stack, 'Sbc', { vpc });
    sbc.connections.addSecurityGroup(twilio.securityGroups.ashburn);
    sbc.connections.allowTo(twilio.prefixLists.media, ec2.Port.udpRange(10000, 60000));
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    const plain = twoSites();
    const id = logicalIdOf(stack, twilio.securityGroups.ashburn);
    expect(openingsOf(template.toJSON() as any, id)).toEqual(openingsOf(Template.fromStack(plain.stack).toJSON() as any, id));
  });
});

describe('maximum resiliency', () => {
  const secondary = (stack: Stack, id: string, vlan: number): TwilioSiteInterfaceProps => ({
    connection: DirectConnectConnection.fromConnectionId(stack, id, `dxcon-${id.toLowerCase()}`),
    vlan: Vlan.of(vlan),
    peering: BgpPeering.ipv4(),
    bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: id }),
  });

  test('has two interfaces at every site, and outputs for both', () => {
    const { stack, vpc } = networkStack();
    const twilio = new TwilioInterconnect(
      stack,
      'Twilio',
      twoSitesProps(stack, vpc, {
        resiliency: 'maximum',
        ashburn: { secondary: secondary(stack, 'Ashburn2x', 111), preference: 'high' },
        sanJose: { secondary: secondary(stack, 'SanJose2x', 112), preference: 'low' },
      }),
    );
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::DirectConnect::PrivateVirtualInterface', 4);
    template.hasResourceProperties('AWS::DirectConnect::PrivateVirtualInterface', {
      ConnectionId: 'dxcon-sanjose2x',
      VirtualInterfaceName: 'twilio-san-jose-secondary',
      Vlan: 112,
    });
    expect(twilio.sites.sanJose.secondaryVirtualInterface?.resource.vlan).toBe(112);
    const values = Object.values(template.findOutputs('*')).map((output) => output['Value'] as string);
    expect(values).toEqual(expect.arrayContaining(['111', '112', '7224:7300', '7224:7100']));
  });

  test('without a second interface is refused', () => {
    expect(() => twoSites({ resiliency: 'maximum' })).toThrow(/sites\.ashburn\.secondary: is missing/);
  });

  test('with 8 sites stays within the limits of CloudFormation, by either gateway', () => {
    for (const hub of [true, false]) {
      const { stack, vpc } = networkStack();
      const sites = Object.fromEntries(
        TwilioEdge.interconnectEdges.slice(0, 8).map((edge, index) => [
          edge.id,
          {
            edge,
            bandwidth: Bandwidth.gbps(1),
            ...secondary(stack, `First${index}xxx`, 100 + index),
            secondary: secondary(stack, `Second${index}xx`, 200 + index),
            crossConnect: CrossConnect.physical({ loaEntity: 'Example Ltd', accountSid: `AC${'0'.repeat(32)}` }).authorized({
              issuedOn: '2026-01-15',
              port: `Panel ${index}`,
            }),
          },
        ]),
      );
      new TwilioInterconnect(stack, 'Twilio', {
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of('203.0.113.0/24'),
        vpc,
        traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
        resiliency: 'maximum',
        sites,
        ...(hub ? { transitGateway: new ec2.CfnTransitGateway(stack, 'Hub') } : {}),
      });
      const template = Template.fromStack(stack).toJSON();
      const text = JSON.stringify(template);
      expect(Object.keys(template['Resources']).length).toBeLessThan(200);
      // CloudFormation takes 200 outputs in a template.
      expect(Object.keys(template['Outputs'])).toHaveLength(8 * 23);
      expect(text.match(/\{\{resolve:/g)).toHaveLength(16);
      expect(text.length).toBeLessThan(1_000_000);
    }
  });
});

describe('findings', () => {
  test('are thrown all at once before anything is made, with the path of the construct', () => {
    const { stack, vpc } = networkStack();
    const props = twoSitesProps(stack, vpc, {
      ipRoutes: IpRoutes.of('10.0.0.0/24'),
      ashburn: { bandwidth: Bandwidth.mbps(500), bgpAuthKey: SecretValue.unsafePlainText('hunter two') },
      sanJose: { edge: TwilioEdge.UMATILLA },
    });
    const resources = (): number => stack.node.findAll().length;
    const before = resources();
    const failure = ((): ValidationFailure => {
      try {
        new TwilioInterconnect(stack, 'Twilio', props);
      } catch (error) {
        return error as ValidationFailure;
      }
      throw new Error('it was accepted');
    })();
    expect(failure).toBeInstanceOf(ValidationFailure);
    expect(failure.findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`)).toEqual([
      'twilio-interconnect:ip-route-private ipRoutes',
      'twilio-interconnect:bandwidth-not-offered sites.ashburn.bandwidth',
      'twilio-interconnect:bgp-auth-key-plain-text sites.ashburn.bgpAuthKey',
      'twilio-interconnect:bgp-auth-key-syntax sites.ashburn.bgpAuthKey',
      'twilio-interconnect:edge-not-interconnect sites.sanJose.edge',
    ]);
    expect(failure.message).toMatch(/^5 errors in Network\/Twilio:/);
    expect(failure.message + JSON.stringify(failure.findings)).not.toContain('hunter');
    // Only the empty construct itself is left.
    expect(resources() - before).toBe(1);
  });

  test('that are warnings become annotations, each once, and can be acknowledged by code', () => {
    const { stack, twilio } = twoSites({ customerAsn: Asn.of(64500) });
    const annotations = (): readonly string[] =>
      Annotations.fromStack(stack)
        .findWarning('*', Match.anyValue())
        .map((message) => `${message.id} ${String(message.entry.data).replace(/.*\[ack: (.*)\].*/s, '$1')}`);
    expect(annotations()).toEqual([
      '/Network/Twilio twilio-interconnect:asn-documentation',
      '/Network/Twilio twilio-interconnect:ip-route-documentation',
      '/Network/Twilio twilio-interconnect:sbc-ports-assumed',
      '/Network/Twilio twilio-interconnect:host-names-only',
      '/Network/Twilio twilio-interconnect:host-names-only',
    ]);
    acknowledge(twilio, 'twilio-interconnect:asn-documentation', 'twilio-interconnect:ip-route-documentation');
    expect(annotations()).toEqual([
      '/Network/Twilio twilio-interconnect:sbc-ports-assumed',
      '/Network/Twilio twilio-interconnect:host-names-only',
      '/Network/Twilio twilio-interconnect:host-names-only',
    ]);
    acknowledge(twilio, 'twilio-interconnect:host-names-only', 'twilio-interconnect:sbc-ports-assumed');
    expect(annotations()).toEqual([]);
  });

  test('can be acknowledged by the annotations that every release has', () => {
    const { stack, twilio } = twoSites();
    Annotations.fromStack(stack).hasWarning('/Network/Twilio', Match.stringLikeRegexp('host-names-only'));
    CdkAnnotations.of(twilio).acknowledgeWarning('twilio-interconnect:host-names-only', 'a test');
    Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('host-names-only'));
  });

  // An old release acknowledges a code wherever it is.
  (HAS_VALIDATIONS ? test : test.skip)('can be acknowledged for one value only', () => {
    const { stack, twilio } = twoSites();
    const id = 'twilio-interconnect:host-names-only';
    Validations.of(twilio).acknowledge({ id, reason: 'a test', where: { value: 'ashburn-ix' } });
    expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp(id))).toHaveLength(1);
  });

  describe('about the connection of a site', () => {
    type Connect = (stack: Stack) => TwilioSiteInterfaceProps['connection'];
    const place = { location: 'EqDC2' };
    const hosted =
      (bandwidth: Bandwidth): Connect =>
      (stack) =>
        DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', { connectionId: 'dxcon-fghosted', bandwidth });
    const port: Connect = (stack) => new DirectConnectConnection(stack, 'Port', { ...place, bandwidth: Bandwidth.gbps(1) });
    const group: Connect = (stack) => new DirectConnectLag(stack, 'Lag', { ...place, connectionsBandwidth: Bandwidth.gbps(1) });
    const unknown: Connect = (stack) => DirectConnectConnection.fromConnectionId(stack, 'Any', 'dxcon-fgany123');

    const warned = (connect: Connect, which: 'first' | 'second'): readonly string[] => {
      const { stack, vpc } = networkStack();
      const connection = connect(stack);
      const secondary = { connection, vlan: Vlan.of(201), peering: BgpPeering.ipv4() };
      const site = which === 'first' ? { connection } : { secondary };
      const twilio = new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { ashburn: site }));
      return twilio.plan.findings
        .filter(({ code }) => code === 'twilio-interconnect:port-below-bandwidth')
        .map(({ severity, path, value }) => `${severity} ${path} ${value}`);
    };

    test('warn if it has less bandwidth than is ordered from Twilio', () => {
      expect(warned(hosted(Bandwidth.mbps(50)), 'first')).toEqual(['warning sites.ashburn.connection 50Mbps']);
      expect(warned(hosted(Bandwidth.mbps(50)), 'second')).toEqual(['warning sites.ashburn.secondary.connection 50Mbps']);
    });

    test.each<[string, Connect]>([
      ['a hosted connection as fast', hosted(Bandwidth.mbps(100))],
      ['a dedicated port', port],
      ['a group', group],
      ['an import without attributes', unknown],
    ])('are none with %s, as the first and as the second', (_, connect) => {
      expect([...warned(connect, 'first'), ...warned(connect, 'second')]).toEqual([]);
    });
  });

  test('can be acknowledged before the construct is made', () => {
    const { stack, vpc } = networkStack();
    acknowledge(stack, 'twilio-interconnect:ip-route-documentation', 'twilio-interconnect:host-names-only');
    acknowledge(stack, 'twilio-interconnect:sbc-ports-assumed');
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });

  test('warn of a VPC that is not announced', () => {
    const stack = new Stack(new App(), 'Network');
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), natGateways: 0 });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc));
    Annotations.fromStack(stack).hasWarning(
      '/Network/Twilio/Association',
      Match.stringLikeRegexp('contains no whole CIDR of the VPC \\(10\\.0\\.0\\.0/16\\)'),
    );
  });
});
