import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { VpnGatewayAttachment } from '@cdktf/provider-aws/lib/vpn-gateway-attachment';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import {
  conditional,
  Fn,
  Lazy,
  propertyAccess,
  TerraformLocal,
  TerraformStack,
  TerraformVariable,
  type TerraformVariableConfig,
  Token,
} from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  DirectConnectLag,
  Findings,
  type IDirectConnectGateway,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdktf';
import { all, failureOf, IS_CDKTN, only, refusalOf, synthesise, tree } from '../support';

const GATEWAY_ID = '11111111-2222-3333-4444-555555555555';
const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const PUBLIC_IPV4 = BgpPeering.ipv4({ amazonAddress: '185.1.96.1/30', customerAddress: '185.1.96.2/30' });

const port = (stack: TerraformStack, id = 'dxcon-fgabc123') => DirectConnectConnection.fromConnectionId(stack, `Port-${id}`, id);
const gatewayOf = (stack: TerraformStack): IDirectConnectGateway =>
  DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', {
    directConnectGatewayId: GATEWAY_ID,
    amazonSideAsn: Asn.of(64600),
  });
const refused = (build: (stack: TerraformStack) => void): readonly string[] => refusalOf(() => synthesise(build));
const codesOf = (warnings: readonly string[]): readonly string[] =>
  warnings.map((line) => /\[twilio-interconnect:(.*)\]$/.exec(line)?.[1] ?? line);

describe('a Direct Connect gateway', () => {
  test('takes a name, an ASN, time-outs and a provider, and may be unprotected', () => {
    const result = synthesise((stack) => {
      const gateway = new DirectConnectGateway(stack, 'Gateway', {
        directConnectGatewayName: 'voice',
        amazonSideAsn: Asn.of(4200000001),
        preventDestroy: false,
        timeouts: { create: '20m' },
        provider: new AwsProvider(stack, 'voice', { alias: 'voice' }),
      });
      expect(gateway.directConnectGatewayArn).toContain('TfToken');
    });
    expect(only(result, 'aws_dx_gateway')).toEqual({
      name: 'voice',
      amazon_side_asn: '4200000001',
      timeouts: { create: '20m' },
      provider: 'aws.voice',
    });
  });

  test('has tags on CDK Terrain only', () => {
    const build = (): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new DirectConnectGateway(stack, 'Gateway', { tags: { team: 'voice' } });
      });
    if (IS_CDKTN) {
      expect(only(build(), 'aws_dx_gateway').tags).toEqual({ team: 'voice' });
    } else {
      expect(refusalOf(build)).toEqual(['provider-gateway-tags tags']);
      expect(failureOf(build).message).toContain('CDK Terrain (twilio-interconnect-constructs/cdktn)');
    }
  });

  test.each([
    [{ amazonSideAsn: Asn.of(7224) }, ['amazon-side-asn-private amazonSideAsn']],
    [{ directConnectGatewayName: 'ü' }, ['direct-connect-gateway-name directConnectGatewayName']],
  ])('refuses %p', (props, codes) => {
    expect(
      refused((stack) => {
        new DirectConnectGateway(stack, 'Gateway', props);
      }),
    ).toEqual(codes);
  });

  test('can be imported by its id or its ARN', () => {
    const ids: string[] = [];
    const result = synthesise((stack) => {
      const arn = new TerraformVariable(stack, 'arn', { type: 'string' }).stringValue;
      const gateways = [
        DirectConnectGateway.fromDirectConnectGatewayId(stack, 'ById', GATEWAY_ID),
        DirectConnectGateway.fromDirectConnectGatewayArn(
          stack,
          'ByArn',
          `arn:aws:directconnect::111122223333:dx-gateway/${GATEWAY_ID}`,
        ),
        DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'Later', arn),
      ];
      for (const [index, gateway] of gateways.entries()) {
        gateway.associateVpnGateway('Association', { vpnGatewayId: `vgw-${index}` });
        ids.push(gateway.directConnectGatewayId);
      }
    });
    expect(ids.slice(0, 2)).toEqual([GATEWAY_ID, GATEWAY_ID]);
    expect(
      all(result, 'aws_dx_gateway_association')
        .map((each) => each.dx_gateway_id)
        .sort(),
    ).toEqual(['${element(split("/", var.arn), 1)}', GATEWAY_ID, GATEWAY_ID]);
    expect(
      refused((stack) => {
        DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', 'tgw-1');
      }),
    ).toEqual(['direct-connect-gateway-id directConnectGatewayId']);
  });
});

describe('an association', () => {
  test('has time-outs of an hour, and no allowed prefixes unless they are given', () => {
    const result = synthesise((stack) => {
      new DirectConnectGatewayAssociation(stack, 'Association', {
        directConnectGateway: gatewayOf(stack),
        vpnGatewayId: 'vgw-12345678',
      });
    });
    expect(only(result, 'aws_dx_gateway_association')).toEqual({
      dx_gateway_id: GATEWAY_ID,
      associated_gateway_id: 'vgw-12345678',
      timeouts: { create: '60m', update: '60m', delete: '60m' },
    });
  });

  test('of a transit gateway has the id of the attachment', () => {
    const result = synthesise((stack) => {
      const association = gatewayOf(stack).associateTransitGateway('Association', {
        transitGatewayId: 'tgw-12345678',
        transitGatewayAsn: Asn.of(64700),
        allowedPrefixes: [Cidr.of('10.1.0.0/16'), Cidr.of('10.0.0.0/16')],
        timeouts: { delete: '2h' },
      });
      expect(association.transitGatewayAttachmentId).toContain('TfToken');
    });
    expect(only(result, 'aws_dx_gateway_association')).toEqual({
      dx_gateway_id: GATEWAY_ID,
      associated_gateway_id: 'tgw-12345678',
      allowed_prefixes: ['10.0.0.0/16', '10.1.0.0/16'],
      timeouts: { create: '60m', update: '60m', delete: '2h' },
    });
  });

  test('of a VPN gateway depends on its attachment, wherever the stack makes that', () => {
    const result = synthesise((stack) => {
      gatewayOf(stack).associateVpnGateway('Association', { vpnGatewayId: 'vgw-12345678' });
      new VpnGatewayAttachment(stack, 'later', { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678' });
      new VpnGatewayAttachment(stack, 'other', { vpcId: 'vpc-1', vpnGatewayId: 'vgw-87654321' });
    });
    expect(only(result, 'aws_dx_gateway_association')).toMatchObject({ depends_on: ['aws_vpn_gateway_attachment.later'] });
  });

  test('across accounts is proposed by one and accepted by the other', () => {
    const result = synthesise((stack) => {
      const provider = new AwsProvider(stack, 'spoke', { alias: 'spoke' });
      const attachment = new VpnGatewayAttachment(stack, 'attachment', {
        vpcId: 'vpc-1',
        vpnGatewayId: 'vgw-12345678',
        provider,
      });
      gatewayOf(stack).associateVpnGateway('Association', {
        vpnGatewayId: 'vgw-12345678',
        allowedPrefixes: [Cidr.of('10.0.0.0/16')],
        proposer: { provider, accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
        dependsOn: [attachment],
      });
    });
    const [id] = Object.keys(result.resource['aws_dx_gateway_association_proposal'] ?? {});
    expect(only(result, 'aws_dx_gateway_association_proposal')).toEqual({
      provider: 'aws.spoke',
      dx_gateway_id: GATEWAY_ID,
      dx_gateway_owner_account_id: '444455556666',
      associated_gateway_id: 'vgw-12345678',
      allowed_prefixes: ['10.0.0.0/16'],
      depends_on: ['aws_vpn_gateway_attachment.attachment'],
      // The provider has no update of a proposal: the association changes its prefixes, and only another gateway replaces it.
      lifecycle: { ignore_changes: ['allowed_prefixes'] },
    });
    expect(only(result, 'aws_dx_gateway_association')).toMatchObject({
      allowed_prefixes: ['10.0.0.0/16'],
      lifecycle: { replace_triggered_by: [`aws_dx_gateway_association_proposal.${id}.associated_gateway_id`] },
      proposal_id: `\${aws_dx_gateway_association_proposal.${id}.id}`,
      associated_gateway_owner_account_id: '111122223333',
    });
    expect(only(result, 'aws_dx_gateway_association').associated_gateway_id).toBeUndefined();
  });

  test('refuses what AWS refuses', () => {
    expect(
      refused((stack) => {
        gatewayOf(stack).associateTransitGateway('Association', {
          transitGatewayId: 'tgw-1',
          transitGatewayAsn: Asn.of(64600),
          allowedPrefixes: [],
        });
      }),
    ).toEqual(['allowed-prefixes-missing allowedPrefixes', 'transit-gateway-asn transitGatewayAsn']);
  });

  test.each([
    ['vpnGatewayId', {}],
    ['transitGatewayId', { vpnGatewayId: 'vgw-1', transitGatewayId: 'tgw-1', allowedPrefixes: [Cidr.of('10.0.0.0/8')] }],
  ])('is of exactly one gateway: %s', (prop, gateways) => {
    expect(
      refused((stack) => {
        const props = { ...gateways, directConnectGateway: gatewayOf(stack) };
        new DirectConnectGatewayAssociation(stack, 'Association', props as never);
      }),
    ).toEqual([`gateway-choice ${prop}`]);
  });

  test('knows the VPC behind a VPN gateway of the stack', () => {
    const warnings = (attached: boolean): readonly string[] =>
      codesOf(
        synthesise((stack) => {
          const vpc = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' });
          const gateway = new VpnGateway(stack, 'gateway', {});
          gatewayOf(stack).associateVpnGateway('Association', {
            vpnGatewayId: gateway.id,
            allowedPrefixes: [Cidr.of('10.0.0.0/24')],
          });
          // Made last, and known all the same.
          if (attached) {
            new VpnGatewayAttachment(stack, 'attachment', { vpcId: vpc.id, vpnGatewayId: gateway.id });
          }
        }).warnings,
      );
    expect(warnings(true)).toEqual(['vpc-not-advertised']);
    expect(warnings(false)).toEqual(['vpn-gateway-detached']);
  });
});

describe('everything on one gateway is checked together, at synthesis', () => {
  test('a VPN gateway and a transit gateway exclude each other', () => {
    expect(() =>
      synthesise((stack) => {
        const gateway = gatewayOf(stack);
        gateway.associateVpnGateway('Vpn', { vpnGatewayId: 'vgw-1' });
        gateway.associateTransitGateway('Transit', { transitGatewayId: 'tgw-1', allowedPrefixes: [Cidr.of('10.0.0.0/8')] });
      }),
    ).toThrow(/\[twilio-interconnect:gateway-mode\]/);
  });

  test.each([
    ['us-east-1', false],
    ['eu-west-1', true],
  ])('a transit gateway is in the Region of its proposer: one ASN in us-east-1 and %s, refused: %p', (region, isRefused) => {
    const build = (): unknown =>
      synthesise((stack) => {
        const gateway = gatewayOf(stack);
        for (const [id, where, prefix] of [
          ['one', 'us-east-1', '10.0.0.0/16'],
          ['other', region, '10.1.0.0/16'],
        ] as const) {
          const provider = new AwsProvider(stack, id, { alias: id, region: where });
          gateway.associateTransitGateway(`Association-${id}`, {
            transitGatewayId: `tgw-${id}`,
            transitGatewayAsn: Asn.of(64513),
            allowedPrefixes: [Cidr.of(prefix)],
            proposer: { provider, accountId: '111122223333', directConnectGatewayAccountId: '444455556666' },
          });
        }
      });
    if (isRefused) {
      expect(build).toThrow(/\[twilio-interconnect:transit-gateway-asn-taken\]/);
    } else {
      expect(build).not.toThrow();
    }
  });

  test('a warning appears once, and can be acknowledged by its code', () => {
    const warnings = (acknowledged: boolean): readonly string[] =>
      codesOf(
        synthesise((stack) => {
          const gateway = gatewayOf(stack);
          gateway.associateVpnGateway('Vpn', { vpnGatewayId: 'vgw-1' });
          new TransitVirtualInterface(stack, 'Interface', {
            connection: port(stack),
            directConnectGateway: gateway,
            vlan: Vlan.of(1),
            customerAsn: Asn.of(65010),
            peerings: [IPV4],
          });
          if (acknowledged) {
            Findings.of(stack).acknowledge({ id: 'twilio-interconnect:gateway-mode-interfaces', reason: 'being moved' });
          }
        }).warnings,
      );
    expect(warnings(false)).toEqual(['gateway-mode-interfaces']);
    expect(warnings(true)).toEqual([]);
  });

  test('two imports of one connection are one connection', () => {
    expect(() =>
      synthesise((stack) => {
        for (const id of ['A', 'B']) {
          new PrivateVirtualInterface(stack, `Interface${id}`, {
            connection: DirectConnectConnection.fromConnectionId(stack, id, 'dxcon-fgabc123'),
            directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(stack, `Gateway${id}`, GATEWAY_ID),
            vlan: Vlan.of(7),
            customerAsn: Asn.of(65010),
            peerings: [IPV4],
          });
        }
      }),
    ).toThrow(/\[twilio-interconnect:vlan-taken\]/);
  });
});

describe('a connection', () => {
  test('is protected, and is kept at AWS when it leaves the program', () => {
    const result = synthesise((stack) => {
      const connection = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) });
      expect(connection.connectionArn).toContain('TfToken');
    });
    expect(only(result, 'aws_dx_connection')).toEqual({
      name: 'network-port',
      location: 'EqDC2',
      bandwidth: '10Gbps',
      skip_destroy: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  test('takes everything', () => {
    const result = synthesise((stack) => {
      new DirectConnectConnection(stack, 'Port', {
        location: 'EqDC2',
        bandwidth: Bandwidth.gbps(100),
        connectionName: 'ashburn-primary',
        providerName: 'Equinix',
        requestMacSec: true,
        encryptionMode: 'must_encrypt',
        preventDestroy: false,
        tags: { team: 'voice' },
      });
    });
    expect(only(result, 'aws_dx_connection')).toEqual({
      name: 'ashburn-primary',
      location: 'EqDC2',
      bandwidth: '100Gbps',
      provider_name: 'Equinix',
      request_macsec: true,
      encryption_mode: 'must_encrypt',
      skip_destroy: false,
      tags: { team: 'voice' },
    });
  });

  test('refuses what AWS refuses', () => {
    expect(
      refused((stack) => {
        new DirectConnectConnection(stack, 'Port', { location: 'Eq DC2', bandwidth: Bandwidth.mbps(500), requestMacSec: true });
      }),
    ).toEqual(['dedicated-bandwidth bandwidth', 'location-code location', 'mac-sec-bandwidth requestMacSec']);
    expect(refused((stack) => void DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxlag-fgabc123'))).toEqual([
      'connection-id connectionId',
    ]);
    expect(
      refused((stack) => {
        DirectConnectConnection.fromHostedConnectionId(stack, 'Port', {
          connectionId: 'dxcon-fgabc123',
          bandwidth: Bandwidth.mbps(75),
        });
      }),
    ).toEqual(['hosted-bandwidth bandwidth']);
  });
});

describe('a link aggregation group', () => {
  test('gets its connections as members', () => {
    const result = synthesise((stack) => {
      const lag = new DirectConnectLag(stack, 'Lag', {
        location: 'EqDC2',
        connectionsBandwidth: Bandwidth.gbps(10),
        tags: { team: 'voice' },
      });
      lag.addConnection('First');
      const second = new DirectConnectConnection(stack, 'Second', {
        location: 'EqDC2',
        bandwidth: Bandwidth.gbps(10),
        lag: DirectConnectLag.fromLagId(stack, 'Same', lag.lagId),
      });
      expect(lag.members).toHaveLength(2);
      expect(lag.members[1]).toBe(second);
    });
    const [lagId] = Object.keys(result.resource['aws_dx_lag'] ?? {});
    expect(only(result, 'aws_dx_lag')).toEqual({
      name: 'network-lag',
      location: 'EqDC2',
      connections_bandwidth: '10Gbps',
      tags: { team: 'voice' },
      lifecycle: { prevent_destroy: true },
    });
    expect(all(result, 'aws_dx_connection')[0]).toMatchObject({
      bandwidth: '10Gbps',
      location: 'EqDC2',
      tags: { team: 'voice' },
    });
    expect(all(result, 'aws_dx_connection_association').map((each) => each.lag_id)).toEqual([
      `\${aws_dx_lag.${lagId}.id}`,
      `\${aws_dx_lag.${lagId}.id}`,
    ]);
    expect(tree(result.stack, 'network/Lag')).toMatchSnapshot();
  });

  test('refuses minimum links and MACsec, which the provider does not know', () => {
    const lag = (props: { minimumLinks?: number; requestMacSec?: boolean }) => (): unknown =>
      synthesise((stack) => {
        new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), ...props });
      });
    expect(refusalOf(lag({ minimumLinks: 2, requestMacSec: true }))).toEqual([
      'provider-lag-minimum-links minimumLinks',
      'provider-lag-mac-sec requestMacSec',
    ]);
    expect(lag({ minimumLinks: 0, requestMacSec: false })).not.toThrow();
  });

  test('is complete before its interfaces are made, whenever its members join', () => {
    const result = synthesise((stack) => {
      const group = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) };
      const connection = new DirectConnectLag(stack, 'Lag', group);
      connection.addConnection('Early');
      new DirectConnectLag(stack, 'Other', group).addConnection('Unrelated');
      const directConnectGateway = gatewayOf(stack);
      const session = { customerAsn: Asn.of(65010), peerings: [BgpPeering.ipv6()], connection };
      new PrivateVirtualInterface(stack, 'Private', { ...session, vlan: Vlan.of(101), directConnectGateway });
      new TransitVirtualInterface(stack, 'Transit', { ...session, vlan: Vlan.of(102), directConnectGateway });
      const routeFilterPrefixes = [Cidr.of('2001:db8::/48')];
      new PublicVirtualInterface(stack, 'Public', { ...session, vlan: Vlan.of(103), routeFilterPrefixes });
      connection.addConnection('Late');
    });
    for (const type of ['private', 'transit', 'public']) {
      expect(only(result, `aws_dx_${type}_virtual_interface`).depends_on).toEqual([
        expect.stringMatching(/^aws_dx_connection_association\.Lag_Early_LagAssociation_/),
        expect.stringMatching(/^aws_dx_connection_association\.Lag_Late_LagAssociation_/),
      ]);
    }
  });

  test('has at most four connections', () => {
    expect(() =>
      synthesise((stack) => {
        const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
        for (const id of ['A', 'B', 'C', 'D', 'E']) {
          lag.addConnection(id);
        }
      }),
    ).toThrow(/\[twilio-interconnect:lag-members\]/);
  });
});

describe('a private interface', () => {
  const base = { vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [IPV4] };

  test('takes everything, with the second session in a resource of its own', () => {
    const result = synthesise((stack) => {
      const key = new TerraformVariable(stack, 'key', { type: 'string', sensitive: true });
      const vif = new PrivateVirtualInterface(stack, 'Interface', {
        ...base,
        connection: port(stack),
        directConnectGateway: gatewayOf(stack),
        peerings: [BgpPeering.ipv6(), IPV4],
        bgpAuthKey: key.stringValue,
        virtualInterfaceName: 'voice',
        mtu: Mtu.JUMBO_9001,
        siteLink: true,
        preventDestroy: false,
        tags: { team: 'voice' },
        timeouts: { create: '20m' },
      });
      expect(Object.keys(vif.bgpPeers)).toEqual(['ipv6']);
      expect(vif.virtualInterfaceArn).toContain('TfToken');
    });
    const [id] = Object.keys(result.resource['aws_dx_private_virtual_interface'] ?? {});
    expect(only(result, 'aws_dx_private_virtual_interface')).toEqual({
      name: 'voice',
      vlan: 101,
      connection_id: 'dxcon-fgabc123',
      dx_gateway_id: GATEWAY_ID,
      address_family: 'ipv4',
      amazon_address: '169.254.96.1/30',
      customer_address: '169.254.96.2/30',
      bgp_asn: 65010,
      bgp_auth_key: '${var.key}',
      mtu: 9001,
      sitelink_enabled: true,
      tags: { team: 'voice' },
      timeouts: { create: '20m' },
    });
    expect(only(result, 'aws_dx_bgp_peer')).toEqual({
      virtual_interface_id: `\${aws_dx_private_virtual_interface.${id}.id}`,
      address_family: 'ipv6',
      bgp_asn: 65010,
      bgp_auth_key: '${var.key}',
      timeouts: { create: '20m' },
    });
    expect(tree(result.stack, 'network/Interface')).toMatchSnapshot();
  });

  test('can be on a VPN gateway', () => {
    const result = synthesise((stack) => {
      new PrivateVirtualInterface(stack, 'Interface', { ...base, connection: port(stack), vpnGatewayId: 'vgw-12345678' });
    });
    expect(only(result, 'aws_dx_private_virtual_interface')).toEqual({
      name: 'network-interface',
      vlan: 101,
      connection_id: 'dxcon-fgabc123',
      vpn_gateway_id: 'vgw-12345678',
      address_family: 'ipv4',
      amazon_address: '169.254.96.1/30',
      customer_address: '169.254.96.2/30',
      bgp_asn: 65010,
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is hosted for another account, which accepts it', () => {
    const result = synthesise((stack) => {
      const provider = new AwsProvider(stack, 'spoke', { alias: 'spoke' });
      new PrivateVirtualInterface(stack, 'Interface', {
        ...base,
        peerings: [IPV4, BgpPeering.ipv6()],
        connection: port(stack),
        directConnectGateway: gatewayOf(stack),
        mtu: Mtu.STANDARD,
        tags: { team: 'voice' },
        owner: { accountId: '111122223333', provider },
      });
    });
    const [id] = Object.keys(result.resource['aws_dx_hosted_private_virtual_interface'] ?? {});
    const [accepterId] = Object.keys(result.resource['aws_dx_hosted_private_virtual_interface_accepter'] ?? {});
    const virtual_interface_id = `\${aws_dx_hosted_private_virtual_interface.${id}.id}`;
    expect(result.resource['aws_dx_private_virtual_interface']).toBeUndefined();
    expect(only(result, 'aws_dx_hosted_private_virtual_interface')).toEqual({
      name: 'network-interface',
      owner_account_id: '111122223333',
      vlan: 101,
      connection_id: 'dxcon-fgabc123',
      address_family: 'ipv4',
      amazon_address: '169.254.96.1/30',
      customer_address: '169.254.96.2/30',
      bgp_asn: 65010,
      mtu: 1500,
      lifecycle: { prevent_destroy: true, replace_triggered_by: [expect.stringMatching(/^terraform_data\.Interface_Gateway_/)] },
    });
    expect(only(result, 'aws_dx_hosted_private_virtual_interface_accepter')).toEqual({
      provider: 'aws.spoke',
      virtual_interface_id,
      dx_gateway_id: GATEWAY_ID,
      tags: { team: 'voice' },
    });
    expect(only(result, 'aws_dx_bgp_peer')).toEqual({
      provider: 'aws.spoke',
      virtual_interface_id,
      address_family: 'ipv6',
      bgp_asn: 65010,
      depends_on: [`aws_dx_hosted_private_virtual_interface_accepter.${accepterId}`],
    });
  });

  test.each(['private', 'transit'] as const)('hosted, of type %s, goes before its gateway, and is replaced with it', (type) => {
    const result = synthesise((stack) => {
      const props = {
        ...base,
        connection: port(stack),
        directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
        owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
      };
      return type === 'private'
        ? new PrivateVirtualInterface(stack, 'Interface', props)
        : new TransitVirtualInterface(stack, 'Interface', props);
    });
    const [gateway] = Object.keys(result.resource['aws_dx_gateway'] ?? {});
    const [marker] = Object.keys(result.resource['terraform_data'] ?? {});
    expect(only(result, 'terraform_data')).toEqual({ triggers_replace: `\${aws_dx_gateway.${gateway}.id}` });
    expect(only(result, `aws_dx_hosted_${type}_virtual_interface`)).toMatchObject({
      depends_on: [`aws_dx_gateway.${gateway}`],
      lifecycle: { prevent_destroy: true, replace_triggered_by: [`terraform_data.${marker}`] },
    });
  });

  test('hosted, follows its VPN gateway', () => {
    const result = synthesise((stack) => {
      new PrivateVirtualInterface(stack, 'Interface', {
        ...base,
        connection: port(stack),
        vpnGatewayId: new VpnGateway(stack, 'vpn', {}).id,
        owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
        preventDestroy: false,
      });
    });
    expect(only(result, 'terraform_data')).toEqual({ triggers_replace: '${aws_vpn_gateway.vpn.id}' });
    expect(only(result, 'aws_dx_hosted_private_virtual_interface')).toMatchObject({
      depends_on: ['aws_vpn_gateway.vpn'],
      lifecycle: { replace_triggered_by: [expect.stringMatching(/^terraform_data\.Interface_Gateway_/)] },
    });
  });

  test('passes its time-outs to every resource that it makes', () => {
    const build = (isHosted: boolean): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new PrivateVirtualInterface(stack, 'Interface', {
          ...base,
          peerings: [IPV4, BgpPeering.ipv6()],
          connection: port(stack),
          directConnectGateway: gatewayOf(stack),
          timeouts: { create: '20m', update: '30m', delete: '40m' },
          ...(isHosted
            ? { owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) } }
            : {}),
        });
      });
    const own = build(false);
    expect(only(own, 'aws_dx_private_virtual_interface').timeouts).toEqual({ create: '20m', update: '30m', delete: '40m' });
    expect(only(own, 'aws_dx_bgp_peer').timeouts).toEqual({ create: '20m', delete: '40m' });
    const hosted = build(true);
    for (const type of ['hosted_private_virtual_interface', 'hosted_private_virtual_interface_accepter', 'bgp_peer']) {
      expect(only(hosted, `aws_dx_${type}`).timeouts).toEqual({ create: '20m', delete: '40m' });
    }
  });

  test('takes an ASN that is known only at deploy time, as bgp_asn_long if the provider has it', () => {
    const result = synthesise((stack) => {
      const asn = new TerraformVariable(stack, 'asn', { type: 'number' });
      const text = new TerraformVariable(stack, 'text', { type: 'string' });
      for (const [id, connectionId, customerAsn] of [
        ['Number', 'dxcon-fgabc123', Asn.of(asn.numberValue)],
        ['Text', 'dxcon-fgdef456', Asn.of(text.stringValue)],
      ] as const) {
        new PrivateVirtualInterface(stack, id, {
          ...base,
          customerAsn,
          peerings: [IPV4, BgpPeering.ipv6()],
          connection: port(stack, connectionId),
          directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(stack, `${id}Gateway`, GATEWAY_ID),
        });
      }
    });
    for (const type of ['aws_dx_private_virtual_interface', 'aws_dx_bgp_peer']) {
      expect(all(result, type).map((each) => [each.bgp_asn, each.bgp_asn_long])).toEqual(
        IS_CDKTN
          ? [
              [undefined, '${var.asn}'],
              [undefined, '${var.text}'],
            ]
          : [
              ['${var.asn}', undefined],
              ['${var.text}', undefined],
            ],
      );
    }
  });

  test('has a rate limit and a long ASN on CDK Terrain only', () => {
    const build = (): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new PrivateVirtualInterface(stack, 'Interface', {
          ...base,
          connection: port(stack),
          directConnectGateway: gatewayOf(stack),
          customerAsn: Asn.of(4200000001),
          peerings: [IPV4, BgpPeering.ipv6()],
          rateLimit: Bandwidth.mbps(500),
        });
      });
    if (IS_CDKTN) {
      const result = build();
      expect(only(result, 'aws_dx_private_virtual_interface')).toMatchObject({
        bgp_asn_long: '4200000001',
        rate_limit: '500Mbps',
      });
      expect(only(result, 'aws_dx_private_virtual_interface').bgp_asn).toBeUndefined();
      expect(only(result, 'aws_dx_bgp_peer')).toMatchObject({ bgp_asn_long: '4200000001' });
    } else {
      expect(refusalOf(build)).toEqual(['provider-asn customerAsn', 'provider-rate-limit rateLimit']);
      expect(failureOf(build).message.match(/CDK Terrain/g)).toHaveLength(2);
    }
  });

  test('allocates routes from the prefix pool of its connection on CDK Terrain only', () => {
    const build = (): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        const props = { ...base, connection: port(stack), directConnectGateway: gatewayOf(stack) };
        const counts = { prefixPoolAllocatedCountIpv4: 500, prefixPoolAllocatedCountIpv6: 200 };
        new PrivateVirtualInterface(stack, 'Interface', { ...props, ...counts });
      });
    if (IS_CDKTN) {
      const allocated = { prefix_pool_allocated_count_ipv4: 500, prefix_pool_allocated_count_ipv6: 200 };
      expect(only(build(), 'aws_dx_private_virtual_interface')).toMatchObject(allocated);
    } else {
      expect(refusalOf(build)).toEqual([
        'prefix-pool-engine prefixPoolAllocatedCountIpv4',
        'prefix-pool-engine prefixPoolAllocatedCountIpv6',
      ]);
    }
  });

  test('reports every error at once, and never shows a key', () => {
    const build = (): unknown =>
      synthesise((stack) => {
        new PrivateVirtualInterface(stack, 'Interface', {
          ...base,
          connection: port(stack),
          directConnectGateway: gatewayOf(stack),
          customerAsn: Asn.of(64600),
          mtu: Mtu.JUMBO_8500,
          siteLink: true,
          bgpAuthKey: 'hunter-two',
          owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
        });
      });
    expect(refusalOf(build)).toEqual([
      'bgp-auth-key-literal bgpAuthKey',
      'asn-same-on-both-sides customerAsn',
      'provider-mtu mtu',
      'provider-site-link siteLink',
    ]);
    expect(failureOf(build).message + JSON.stringify(failureOf(build).findings)).not.toContain('hunter');
  });

  describe('with a key', () => {
    const build = (key: (variable: TerraformVariable) => string) => (): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new PrivateVirtualInterface(stack, 'Interface', {
          ...base,
          connection: port(stack),
          directConnectGateway: gatewayOf(stack),
          bgpAuthKey: key(new TerraformVariable(stack, 'key', { type: 'any', sensitive: true })),
        });
      });

    test.each<readonly [string, (variable: TerraformVariable) => string]>([
      ['before a token', (key) => `topsecret-${key.stringValue}`],
      ['after a token', (key) => `${key.stringValue}-topsecret`],
      ['before an expression', () => 'topsecret-${var.key}'],
      ['marked as sensitive', () => Fn.sensitive('topsecret')],
      ['marked as sensitive with a token', (key) => Fn.sensitive(`topsecret-${key.stringValue}`)],
      ['in quotes', () => '${"topsecret"}'],
      ['made later', () => Lazy.stringValue({ produce: () => 'topsecret' })],
      ['made later as a number', () => Lazy.stringValue({ produce: () => 12345678 as unknown as string })],
      ['joined', () => Fn.join('', ['top', 'secret'])],
      ['joined with a token', (key) => Fn.join('-', [key.stringValue, 'topsecret'])],
      ['trimmed', () => Fn.trimspace('topsecret')],
      ['formatted', () => Fn.format('%s', ['topsecret'])],
      ['in a format', (key) => Fn.format('topsecret%s', [key.stringValue])],
      ['that is not sensitive', () => Fn.nonsensitive('topsecret')],
      ['in a branch of a condition', (key) => Token.asString(conditional(key.stringValue, 'topsecret', key.stringValue))],
      ['in a heredoc', () => '${<<EOT\ntopsecret\nEOT\n}'],
      ['in an indented heredoc', () => '${trimspace(<<-EOT\n  topsecret\n  EOT\n)}'],
      ['encoded', () => Fn.base64decode('dG9wc2VjcmV0')],
      ['in a list', () => Fn.element(['topsecret'], 0)],
      ['as a default of a look-up', (key) => Fn.lookup(key.value, 'ashburn-ix', 'topsecret')],
      ['in a local', (key) => new TerraformLocal(TerraformStack.of(key), 'local', 'topsecret').asString],
      [
        'in a local by hand',
        (key) => `\${local.${new TerraformLocal(TerraformStack.of(key), 'local', 'topsecret').friendlyUniqueId}}`,
      ],
      [
        'in a local behind a local',
        (key) =>
          new TerraformLocal(
            TerraformStack.of(key),
            'b',
            Fn.trimspace(new TerraformLocal(TerraformStack.of(key), 'a', 'topsecret').asString),
          ).asString,
      ],
      [
        'in a local behind a function',
        (key) => Fn.trimspace(new TerraformLocal(TerraformStack.of(key), 'local', 'topsecret').asString),
      ],
      [
        'in a member of a local',
        (key) =>
          Token.asString(
            propertyAccess(new TerraformLocal(TerraformStack.of(key), 'local', { a: key.stringValue, b: 'topsecret' }).asAnyMap, [
              'b',
            ]),
          ),
      ],
      [
        'in some member of a local',
        (key) => Fn.lookup(new TerraformLocal(TerraformStack.of(key), 'local', { a: 'topsecret' }).asAnyMap, key.stringValue, ''),
      ],
    ])('it is refused with text %s', (_, key) => {
      expect(refusalOf(build(key))).toEqual(['bgp-auth-key-literal bgpAuthKey']);
      expect(failureOf(build(key)).message).not.toContain('topsecret');
    });

    test.each<readonly [string, (variable: TerraformVariable) => string]>([
      ['a variable', (key) => key.stringValue],
      ['marked as sensitive', (key) => Fn.sensitive(key.stringValue)],
      ['a member of a map', (key) => Fn.lookup(key.value, 'ashburn-ix', '')],
      ['a property', (key) => Token.asString(propertyAccess(key.value, ['ashburn-ix']))],
      ['a field of JSON', (key) => Token.asString(propertyAccess(Fn.jsondecode(key.stringValue), ['key']))],
      ['a part of a text', (key) => Fn.element(Fn.split('}', key.stringValue), 0)],
      ['written by hand', () => '${data.aws_secretsmanager_secret_version.keys["a}b"].secret_string}'],
      ['a local', (key) => new TerraformLocal(TerraformStack.of(key), 'local', key.stringValue).asString],
      ['a local behind itself', (key) => new TerraformLocal(TerraformStack.of(key), 'local', '${local.local}').asString],
      [
        'a member of a local',
        (key) =>
          Token.asString(
            propertyAccess(new TerraformLocal(TerraformStack.of(key), 'local', { a: key.stringValue, b: 'port' }).asAnyMap, [
              'a',
            ]),
          ),
      ],
      ['decoded', (key) => Fn.base64decode(key.stringValue)],
      ['joined of variables', (key) => Fn.join('', [key.stringValue, key.stringValue])],
      ['chosen', (key) => Token.asString(conditional(key.value, key.stringValue, key.stringValue))],
      ['one that is not there yet', () => Lazy.stringValue({ produce: () => undefined as unknown as string })],
    ])('it may be %s', (_, key) => {
      expect(codesOf(build(key)().warnings)).toEqual([]);
    });

    test('a member of a variable that is not sensitive is a warning', () => {
      const result = synthesise((stack) => {
        const keys = new TerraformVariable(stack, 'keys', { type: 'map(string)' });
        new PrivateVirtualInterface(stack, 'Interface', {
          ...base,
          connection: port(stack),
          directConnectGateway: gatewayOf(stack),
          bgpAuthKey: Token.asString(propertyAccess(keys.value, ['ashburn-ix'])),
        });
      });
      expect(codesOf(result.warnings)).toEqual(['bgp-auth-key-not-sensitive']);
    });

    test.each<readonly [string, (key: string, stack: TerraformStack) => string]>([
      ['by a function', (key) => Fn.trimspace(key)],
      ['in text', (key) => Fn.join('', [key, key])],
      ['marked as sensitive', (key) => Fn.sensitive(key)],
      ['by a local', (key, stack) => new TerraformLocal(stack, 'local', key).asString],
      ['by a function of a local', (key, stack) => Fn.trimspace(new TerraformLocal(stack, 'local', Fn.lower(key)).asString)],
    ])('a variable that is read %s must be sensitive, without a default', (_, read) => {
      const warned = (config: TerraformVariableConfig): readonly string[] =>
        codesOf(
          synthesise((stack) => {
            new PrivateVirtualInterface(stack, 'Interface', {
              ...base,
              connection: port(stack),
              directConnectGateway: gatewayOf(stack),
              bgpAuthKey: read(new TerraformVariable(stack, 'key', { type: 'string', ...config }).stringValue, stack),
            });
          }).warnings,
        );
      expect(warned({ sensitive: true })).toEqual([]);
      expect(warned({})).toEqual(['bgp-auth-key-not-sensitive']);
      expect([...warned({ default: 'topsecret' })].sort()).toEqual(['bgp-auth-key-default', 'bgp-auth-key-not-sensitive']);
    });

    test('a sensitive variable stays sensitive', () => {
      expect(codesOf(build((key) => Fn.nonsensitive(key.stringValue))().warnings)).toEqual(['bgp-auth-key-not-sensitive']);
    });
  });

  test('can be imported by its id', () => {
    synthesise((stack) => {
      expect(PrivateVirtualInterface.fromVirtualInterfaceId(stack, 'Interface', 'dxvif-fgabc123').virtualInterfaceId).toBe(
        'dxvif-fgabc123',
      );
    });
    expect(refused((stack) => void TransitVirtualInterface.fromVirtualInterfaceId(stack, 'Interface', 'dxcon-fgabc123'))).toEqual(
      ['virtual-interface-id virtualInterfaceId'],
    );
  });
});

describe('a transit interface', () => {
  const base = { vlan: Vlan.of(201), customerAsn: Asn.of(65010), peerings: [IPV4] };

  test('is on a Direct Connect gateway, and can have an MTU of 8500', () => {
    const result = synthesise((stack) => {
      new TransitVirtualInterface(stack, 'Interface', {
        ...base,
        connection: DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'),
        directConnectGateway: gatewayOf(stack),
        mtu: Mtu.JUMBO_8500,
        siteLink: false,
      });
    });
    expect(only(result, 'aws_dx_transit_virtual_interface')).toMatchObject({
      connection_id: 'dxlag-fgabc123',
      dx_gateway_id: GATEWAY_ID,
      mtu: 8500,
      sitelink_enabled: false,
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is hosted for another account, which accepts it', () => {
    const result = synthesise((stack) => {
      new TransitVirtualInterface(stack, 'Interface', {
        ...base,
        connection: port(stack),
        directConnectGateway: gatewayOf(stack),
        owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
      });
    });
    expect(only(result, 'aws_dx_hosted_transit_virtual_interface')).toMatchObject({ owner_account_id: '111122223333' });
    expect(only(result, 'aws_dx_hosted_transit_virtual_interface_accepter')).toMatchObject({
      provider: 'aws.spoke',
      dx_gateway_id: GATEWAY_ID,
    });
  });
});

describe('a public interface', () => {
  const base = {
    vlan: Vlan.of(301),
    customerAsn: Asn.of(65010),
    peerings: [PUBLIC_IPV4],
    routeFilterPrefixes: [Cidr.of('203.0.113.128/25'), Cidr.of('203.0.113.0/25')],
  };

  test('announces its prefixes, in order', () => {
    const result = synthesise((stack) => {
      new PublicVirtualInterface(stack, 'Interface', { ...base, connection: port(stack), tags: { team: 'voice' } });
    });
    expect(only(result, 'aws_dx_public_virtual_interface')).toMatchObject({
      bgp_asn: 65010,
      route_filter_prefixes: ['203.0.113.0/25', '203.0.113.128/25'],
      tags: { team: 'voice' },
      lifecycle: { prevent_destroy: true },
    });
  });

  test('is hosted for another account, which accepts it', () => {
    const result = synthesise((stack) => {
      new PublicVirtualInterface(stack, 'Interface', {
        ...base,
        connection: port(stack),
        owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) },
      });
    });
    expect(only(result, 'aws_dx_hosted_public_virtual_interface')).toMatchObject({
      owner_account_id: '111122223333',
      route_filter_prefixes: ['203.0.113.0/25', '203.0.113.128/25'],
    });
    expect(only(result, 'aws_dx_hosted_public_virtual_interface_accepter')).toMatchObject({ provider: 'aws.spoke' });
  });

  test('takes no long ASN on either engine, unless it is hosted on CDK Terrain', () => {
    const build = (isHosted: boolean) => (): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new PublicVirtualInterface(stack, 'Interface', {
          ...base,
          connection: port(stack),
          customerAsn: Asn.of(4200000001),
          ...(isHosted
            ? { owner: { accountId: '111122223333', provider: new AwsProvider(stack, 'spoke', { alias: 'spoke' }) } }
            : {}),
        });
      });
    expect(refusalOf(build(false))).toEqual(['provider-asn customerAsn']);
    if (IS_CDKTN) {
      expect(only(build(true)(), 'aws_dx_hosted_public_virtual_interface')).toMatchObject({ bgp_asn_long: '4200000001' });
    } else {
      expect(refusalOf(build(true))).toEqual(['provider-asn customerAsn']);
    }
  });
});
