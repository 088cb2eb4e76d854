import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { VpnGatewayAttachment } from '@cdktf/provider-aws/lib/vpn-gateway-attachment';
import { App, TerraformLocal, TerraformStack, TerraformVariable } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Cidr, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  TransitVirtualInterface,
  TwilioRoutes,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { all, only, readStack, type Synthesised, twoSites } from './support';

const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const SESSION = { customerAsn: Asn.of(65010), peerings: [IPV4] };

/** Builds two stacks, `dev` and `prod`, in one app, and synthesises it. */
function synthesiseBoth(build: (dev: TerraformStack, prod: TerraformStack) => void): { dev: Synthesised; prod: Synthesised } {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const [dev, prod] = ['dev', 'prod'].map((id) => {
    const stack = new TerraformStack(app, id);
    new AwsProvider(stack, 'aws', { region: 'us-east-1' });
    return stack;
  }) as [TerraformStack, TerraformStack];
  build(dev, prod);
  app.synth();
  return { dev: readStack(outdir, dev), prod: readStack(outdir, prod) };
}

const codesOf = ({ warnings }: Synthesised): readonly string[] =>
  warnings.map((line) => /\[twilio-interconnect:(.*)\]$/.exec(line)?.[1] ?? line);

describe('two stacks made by the same code', () => {
  const both = (build: (stack: TerraformStack) => void): ReturnType<typeof synthesiseBoth> =>
    synthesiseBoth((dev, prod) => {
      build(dev);
      build(prod);
    });

  test('have VPCs of the same addresses, each behind its own gateways', () => {
    const { dev, prod } = both((stack) => {
      const vpc = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' });
      const vpn = new VpnGateway(stack, 'vpn', { vpcId: vpc.id });
      new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', { vpnGatewayId: vpn.id });
    });
    expect(prod.resource['aws_dx_gateway_association']).toEqual(dev.resource['aws_dx_gateway_association']);
    expect([...dev.warnings, ...prod.warnings]).toEqual([]);
  });

  test('have a VPN gateway here and a transit gateway there', () => {
    synthesiseBoth((dev, prod) => {
      const [one, other] = [dev, prod].map((stack) => new DirectConnectGateway(stack, 'Gateway'));
      one?.associateVpnGateway('Association', { vpnGatewayId: 'vgw-1' });
      other?.associateTransitGateway('Association', { transitGatewayId: 'tgw-1', allowedPrefixes: [Cidr.of('10.0.0.0/8')] });
    });
  });

  test.each(['a construct', 'an expression written by hand'])('use the same VLAN on connections of their own: %s', (kind) => {
    both((stack) => {
      const made = new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) });
      new PrivateVirtualInterface(stack, 'Interface', {
        ...SESSION,
        vlan: Vlan.of(7),
        connection:
          kind === 'a construct' ? made : DirectConnectConnection.fromConnectionId(stack, 'Same', '${aws_dx_connection.port.id}'),
        directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      });
    });
  });

  test('have link aggregation groups with members of their own', () => {
    const lags: DirectConnectLag[] = [];
    both((stack) => {
      const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
      lag.addConnection('A');
      lag.addConnection('B');
      lags.push(lag);
    });
    expect(lags.map(({ members }) => members.map(({ node }) => node.path))).toEqual([
      ['dev/Lag/A', 'dev/Lag/B'],
      ['prod/Lag/A', 'prod/Lag/B'],
    ]);
  });

  test('order ports of their own, also where both are below one construct', () => {
    const app = new App({ outdir: temporaryFolder() });
    const orders = new TerraformStack(app, 'orders');
    const names = ['dev', 'prod'].map((id) => new TerraformStack(orders, id));
    for (const stack of names) {
      new AwsProvider(stack, 'aws', { region: 'us-east-1' });
      for (let port = 0; port < 6; port += 1) {
        new DirectConnectConnection(stack, `Port${port}`, { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) });
      }
    }
    new AwsProvider(orders, 'aws', { region: 'us-east-1' });
    app.synth();
    const messages = names
      .flatMap((stack) => stack.node.findAll().flatMap(({ node }) => node.metadata))
      .map(({ data }) => String(data));
    expect(messages.filter((text) => text.includes('connections-at-location'))).toEqual([]);
  });

  test('have a whole Interconnect each', () => {
    const { dev, prod } = synthesiseBoth((one, other) => {
      twoSites(one);
      const connection = (id: string, region: string) =>
        DirectConnectConnection.fromConnectionId(other, id, `dxcon-${id}`, { region });
      twoSites(other, {
        ashburn: { connection: connection('fgaaaaaa', 'us-east-1') },
        sanJose: { connection: connection('fgbbbbbb', 'us-west-1') },
      });
    });
    expect(Object.keys(prod.resource).sort()).toEqual(Object.keys(dev.resource).sort());
    expect(codesOf(prod)).toEqual(codesOf(dev));
  });

  test('each get the warning about their own variable', () => {
    const { dev, prod } = synthesiseBoth((one, other) => {
      for (const [stack, sensitive] of [
        [one, false],
        [other, true],
      ] as const) {
        const key = new TerraformVariable(stack, 'key', { type: 'string', sensitive });
        new PrivateVirtualInterface(stack, 'Interface', {
          ...SESSION,
          vlan: Vlan.of(7),
          connection: DirectConnectConnection.fromConnectionId(stack, 'Port', sensitive ? 'dxcon-fgabc123' : 'dxcon-fgdef456'),
          directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
          bgpAuthKey: key.stringValue,
        });
      }
    });
    expect(codesOf(dev)).toEqual(['bgp-auth-key-not-sensitive']);
    expect(codesOf(prod)).toEqual([]);
  });
});

describe('what another stack has', () => {
  test('is known: a VPC, its second CIDR and its VPN gateway', () => {
    const warned = (allowedPrefix: string): readonly string[] =>
      codesOf(
        synthesiseBoth((dev, prod) => {
          // The same names here: they are not what is meant.
          const here = new Vpc(prod, 'vpc', { cidrBlock: '203.0.113.0/24' });
          new VpnGateway(prod, 'vpn', { vpcId: here.id });
          const vpc = new Vpc(dev, 'vpc', { cidrBlock: '10.0.0.0/16' });
          const vpn = new VpnGateway(dev, 'vpn', {});
          new VpnGatewayAttachment(prod, 'attachment', { vpcId: vpc.id, vpnGatewayId: vpn.id });
          new VpcIpv4CidrBlockAssociation(dev, 'second', { vpcId: vpc.id, cidrBlock: '10.1.0.0/16' });
          new DirectConnectGateway(prod, 'Gateway').associateVpnGateway('Association', {
            vpnGatewayId: vpn.id,
            allowedPrefixes: [Cidr.of(allowedPrefix)],
          });
        }).prod,
      );
    expect(warned('203.0.113.0/24')).toEqual(['vpc-not-advertised']);
    expect(warned('10.0.0.0/16')).toEqual([]);
    expect(warned('10.1.0.0/16')).toEqual([]);
  });

  test('cannot be in depends_on, which names resources of one stack', () => {
    const { prod } = synthesiseBoth((dev, voice) => {
      new VpnGatewayAttachment(dev, 'there', { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678' });
      new VpnGatewayAttachment(voice, 'here', { vpcId: 'vpc-1', vpnGatewayId: 'vgw-12345678' });
      new DirectConnectGateway(voice, 'Gateway').associateVpnGateway('Association', { vpnGatewayId: 'vgw-12345678' });
    });
    expect(only(prod, 'aws_dx_gateway_association').depends_on).toEqual(['aws_vpn_gateway_attachment.here']);
  });

  test('is one connection for the interfaces of both stacks', () => {
    expect(() =>
      synthesiseBoth((dev, prod) => {
        const port = new DxConnection(dev, 'port', { name: 'p', location: 'EqDC2', bandwidth: '1Gbps' });
        new DxConnection(prod, 'port', { name: 'p', location: 'EqDC2', bandwidth: '1Gbps' });
        for (const stack of [dev, prod]) {
          new TransitVirtualInterface(stack, 'Interface', {
            ...SESSION,
            vlan: Vlan.of(7),
            connection: DirectConnectConnection.fromConnectionId(stack, 'Port', port.id),
            directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
          });
        }
      }),
    ).toThrow(/\[twilio-interconnect:vlan-taken\]/);
  });

  test('is a variable, sensitive or not', () => {
    const result = synthesiseBoth((dev, prod) => {
      const key = new TerraformVariable(dev, 'key', { type: 'string' });
      new TerraformVariable(prod, 'key', { type: 'string', sensitive: true });
      new PrivateVirtualInterface(prod, 'Interface', {
        ...SESSION,
        vlan: Vlan.of(7),
        connection: DirectConnectConnection.fromConnectionId(prod, 'Port', 'dxcon-fgabc123'),
        directConnectGateway: new DirectConnectGateway(prod, 'Gateway'),
        bgpAuthKey: key.stringValue,
      });
    });
    expect(codesOf(result.prod)).toEqual(['bgp-auth-key-not-sensitive']);
  });

  test('is a local: a BGP key in it is refused, whatever has the same name here', () => {
    const act = (there: string, here: string) => (): unknown =>
      synthesiseBoth((dev, prod) => {
        const local = new TerraformLocal(dev, 'local', there);
        new TerraformLocal(prod, 'local', here);
        new PrivateVirtualInterface(prod, 'Interface', {
          ...SESSION,
          vlan: Vlan.of(7),
          connection: DirectConnectConnection.fromConnectionId(prod, 'Port', 'dxcon-fgabc123'),
          directConnectGateway: new DirectConnectGateway(prod, 'Gateway'),
          bgpAuthKey: local.asString,
        });
      });
    expect(act('topsecret', '${var.key}')).toThrow(/bgpAuthKey: is plain text.*bgp-auth-key-literal/);
    expect(act('${var.key}', 'topsecret')).not.toThrow();
  });

  test('is another route table than that of the same name here: both get routes', () => {
    const result = synthesiseBoth((dev, prod) => {
      const [there, here] = [dev, prod].map((stack) => new RouteTable(stack, 'sbc', { vpcId: 'vpc-1' }).id) as [string, string];
      new TwilioRoutes(prod, 'Routes', { vpnGatewayId: 'vgw-1', routeTableIds: [there, here, there] });
    });
    const propagations = result.prod.resource['aws_vpn_gateway_route_propagation'] ?? {};
    expect(Object.keys(propagations).map((id) => id.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
      'Routes_Propagation-aws_route_table-sbc',
      'Routes_Propagation-dev-aws_route_table-sbc',
    ]);
    expect(all(result.prod, 'aws_vpn_gateway_route_propagation')[0].route_table_id).toBe('${aws_route_table.sbc.id}');
    expect(all(result.prod, 'aws_vpn_gateway_route_propagation')[1].route_table_id).toContain('terraform_remote_state');
  });
});

test('a resource that was looked up can still get another logical id', () => {
  const { dev } = synthesiseBoth((stack) => {
    const table = new RouteTable(stack, 'table', { vpcId: 'vpc-1' });
    twoSites(stack);
    table.overrideLogicalId('renamed');
  });
  expect(Object.keys(dev.resource['aws_route_table'] ?? {})).toContain('renamed');
  expect(only(dev, 'aws_dx_gateway')).toBeDefined();
});
