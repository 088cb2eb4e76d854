import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  Findings,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdktf';
import { Cidr } from 'twilio-interconnect-constructs';
import { temporaryFolder } from '../../support/strict';
import { all, only, readStack, refusalOf, type Synthesised, synthesise, twoSites, type TwoSitesChanges } from '../support';

const west = (stack: TerraformStack): AwsProvider => new AwsProvider(stack, 'west', { alias: 'west', region: 'us-west-1' });

function build(changesOf: (stack: TerraformStack) => TwoSitesChanges): Synthesised {
  return synthesise((stack) => {
    twoSites(stack, changesOf(stack));
  });
}

const imported = (stack: TerraformStack, region?: string): DirectConnectConnection =>
  DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc999', region === undefined ? {} : { region }) as never;

/** The interface of San Jose. */
function sanJoseOf(result: Synthesised, type = 'private'): any {
  return all(result, `aws_dx_${type}_virtual_interface`).find(({ name }) => name === 'twilio-san-jose');
}

const isFar = (result: Synthesised): boolean => result.warnings.some((text) => text.includes('location-far-from-exchange'));

describe('an interface', () => {
  test('has the Region of its connection, and the hub that of its provider', () => {
    const result = build((stack) => ({ sanJose: { connection: imported(stack, 'us-west-1') } }));
    expect(all(result, 'aws_dx_private_virtual_interface').map(({ region }) => region)).toEqual([undefined, 'us-west-1']);
    for (const [type, resources] of Object.entries(result.resource).filter(([each]) => !each.endsWith('virtual_interface'))) {
      expect([type, Object.values(resources).flatMap(({ region }) => region ?? [])]).toEqual([type, []]);
    }
    expect(isFar(result)).toBe(false);
  });

  test('takes the Region from an ARN', () => {
    const arn = 'arn:aws:directconnect:us-west-1:111111111111:dxcon/dxcon-fgabc777';
    const result = build((stack) => ({ sanJose: { connection: DirectConnectConnection.fromConnectionArn(stack, 'P', arn) } }));
    expect(sanJoseOf(result)).toMatchObject({ connection_id: 'dxcon-fgabc777', region: 'us-west-1' });
    const ofLag = build((stack) => ({
      sanJose: { connection: DirectConnectLag.fromLagArn(stack, 'P', arn.replaceAll('dxcon', 'dxlag')) },
    }));
    expect(sanJoseOf(ofLag)).toMatchObject({ connection_id: 'dxlag-fgabc777', region: 'us-west-1' });
  });

  test('reads the Region of an ARN that is known later', () => {
    const result = build((stack) => {
      const port = new DxConnection(stack, 'Bare', { name: 'p', bandwidth: '10Gbps', location: 'EqSV5' });
      return { sanJose: { connection: DirectConnectConnection.fromConnectionArn(stack, 'P', port.arn) } };
    });
    expect(sanJoseOf(result).region).toBe('${element(split(":", aws_dx_connection.Bare.arn), 3)}');
  });

  test('takes the Region of a port or group that is ordered elsewhere', () => {
    const place = { location: 'EqSV5', region: 'us-west-1' };
    const onPort = build((stack) => ({
      sanJose: { connection: new DirectConnectConnection(stack, 'Port', { ...place, bandwidth: Bandwidth.gbps(10) }) },
    }));
    expect(only(onPort, 'aws_dx_connection').region).toBe('us-west-1');
    expect(sanJoseOf(onPort).region).toBe('us-west-1');
    const onLag = build((stack) => {
      const lag = new DirectConnectLag(stack, 'Lag', { ...place, connectionsBandwidth: Bandwidth.gbps(10) });
      lag.addConnection('Member');
      return { sanJose: { connection: lag } };
    });
    expect(only(onLag, 'aws_dx_lag').region).toBe('us-west-1');
    expect(only(onLag, 'aws_dx_connection').region).toBe('us-west-1');
    expect(only(onLag, 'aws_dx_connection_association').region).toBe('us-west-1');
    expect(sanJoseOf(onLag).region).toBe('us-west-1');
  });

  test('refers to the Region of a port that another provider orders', () => {
    const result = build((stack) => {
      const order = { location: 'EqSV5', bandwidth: Bandwidth.gbps(10), provider: west(stack) };
      return { sanJose: { connection: new DirectConnectConnection(stack, 'Port', order) } };
    });
    expect(sanJoseOf(result).region).toMatch(/^\$\{aws_dx_connection\.Port_\w+\.region\}$/);
    expect(isFar(result)).toBe(false);
  });

  test('has no Region if its own provider orders the port', () => {
    const result = build((stack) => {
      const provider = west(stack);
      const order = { location: 'EqSV5', bandwidth: Bandwidth.gbps(10), provider };
      return { sanJose: { provider, connection: new DirectConnectConnection(stack, 'Port', order) } };
    });
    expect(sanJoseOf(result)).toMatchObject({ provider: 'aws.west' });
    expect(sanJoseOf(result)).not.toHaveProperty('region');
    expect(isFar(result)).toBe(false);
  });

  test('has the provider, the timeouts and the name of its site, which a second interface shares unless it has its own', () => {
    const second = { vlan: Vlan.of(202), peering: BgpPeering.ipv4() };
    const result = build((stack) => {
      const provider = west(stack);
      const connection = imported(stack);
      const other = DirectConnectConnection.fromConnectionId(stack, 'Other', 'dxcon-fgabc888');
      return {
        ashburn: {
          secondary: { ...second, connection: other, provider, timeouts: { delete: '5m' }, virtualInterfaceName: 'second' },
        },
        sanJose: {
          connection,
          provider,
          timeouts: { create: '30m' },
          virtualInterfaceName: 'voice west',
          secondary: { ...second, vlan: Vlan.of(203), connection },
        },
      };
    });
    const rows = all(result, 'aws_dx_private_virtual_interface').map(({ name, provider, timeouts }) => [
      name,
      provider,
      timeouts,
    ]);
    expect(rows).toEqual([
      ['twilio-ashburn', undefined, undefined],
      ['second', 'aws.west', { delete: '5m' }],
      ['voice west', 'aws.west', { create: '30m' }],
      ['twilio-san-jose-secondary', 'aws.west', { create: '30m' }],
    ]);
    expect(only(result, 'aws_dx_gateway_association')).not.toHaveProperty('provider');
  });

  test('with a transit gateway has another id', () => {
    let paths: readonly string[] = [];
    synthesise((stack) => {
      const vpc = { vpcId: 'vpc-0123456789abcdef0', transitGatewayId: 'tgw-0123456789abcdef0' };
      const { sites } = twoSites(stack, { vpc });
      paths = [sites.ashburn.virtualInterface.node.path, sites.sanJose.virtualInterface.node.path];
    });
    expect(paths).toEqual(['ashburn', 'sanJose'].map((key) => `network/Twilio/Sites/${key}/TransitVirtualInterface`));
  });
});

test('outputs refer to what AWS assigns', () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const result = build((stack) => ({
    directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', id),
    ashburn: { peering: BgpPeering.ipv4() },
  }));
  const valueOf = (key: string): unknown => result.output[`Twilio_ashburn_${key}`]?.value;
  const [address] = /aws_dx_private_virtual_interface\.\w+/.exec(String(valueOf('AwsVirtualInterfaceId'))) ?? [''];
  expect(address).toContain('ashburn');
  expect(['AwsVirtualInterfaceId', 'AwsAmazonSideAsn', 'AwsAmazonAddress', 'AwsCustomerAddress'].map(valueOf)).toEqual(
    ['id', 'amazon_side_asn', 'amazon_address', 'customer_address'].map((attribute) => `\${${address}.${attribute}}`),
  );
  expect(result.output['Twilio_sanJose_AwsAmazonAddress']?.value).toBe('169.254.96.5/30');
});

describe('an interface made by hand', () => {
  const VIF = {
    vlan: Vlan.of(101),
    customerAsn: Asn.of(65010),
    peerings: [BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' }), BgpPeering.ipv6()],
  };
  const hosted = { connectionId: 'dxcon-fghij789', bandwidth: Bandwidth.mbps(500), region: 'us-west-1' };

  test('has the Region of its connection, and so have its second session and its accepter', () => {
    const result = synthesise((stack) => {
      const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
      const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', hosted);
      const provider = new AwsProvider(stack, 'owner', { alias: 'owner', region: 'eu-west-1' });
      const owner = { accountId: '222222222222', provider };
      new PrivateVirtualInterface(stack, 'Vif', { ...VIF, connection, directConnectGateway, owner });
    });
    for (const type of ['hosted_private_virtual_interface', 'hosted_private_virtual_interface_accepter', 'bgp_peer']) {
      expect([type, only(result, `aws_dx_${type}`).region]).toEqual([type, 'us-west-1']);
    }
  });

  test('is in that Region whatever its type', () => {
    const result = synthesise((stack) => {
      const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
      const connection = DirectConnectConnection.fromConnectionId(stack, 'P', 'dxcon-fgabc123', { region: 'us-west-1' });
      new TransitVirtualInterface(stack, 'Transit', { ...VIF, connection, directConnectGateway });
      const routeFilterPrefixes = [Cidr.of('203.0.113.0/24')];
      const [ipv4] = VIF.peerings;
      new PublicVirtualInterface(stack, 'Public', {
        ...VIF,
        vlan: Vlan.of(102),
        peerings: [ipv4!],
        connection,
        routeFilterPrefixes,
      });
    });
    expect(only(result, 'aws_dx_transit_virtual_interface').region).toBe('us-west-1');
    expect(only(result, 'aws_dx_public_virtual_interface').region).toBe('us-west-1');
  });
});

describe('a port ordered in another Region than its location', () => {
  const order = { location: 'EqSV5', bandwidth: Bandwidth.gbps(10) };
  const refused = (changes: object): readonly string[] =>
    refusalOf(() =>
      synthesise((stack) => {
        new DirectConnectConnection(stack, 'Port', { ...order, ...changes });
      }),
    );

  test('is refused, by the Region of the provider or its own', () => {
    expect(refused({})).toEqual(['location-region location']);
    expect(refused({ region: 'us-west-2' })).toEqual(['location-region location']);
    const group = { location: 'EqSV5', connectionsBandwidth: Bandwidth.gbps(10) };
    expect(refusalOf(() => synthesise((stack) => void new DirectConnectLag(stack, 'Lag', group)))).toEqual([
      'location-region location',
    ]);
  });

  test('is accepted if the Region is not known', () => {
    synthesise((stack) => {
      const region = new TerraformVariable(stack, 'region', { type: 'string' }).stringValue;
      new DirectConnectConnection(stack, 'Port', { ...order, region });
    });
  });
});

describe("a site's port in a Region far from its exchange", () => {
  const far = (acknowledge: boolean): Synthesised =>
    build((stack) => {
      if (acknowledge) {
        Findings.of(stack).acknowledge({ id: 'twilio-interconnect:location-far-from-exchange', reason: 'We have a circuit.' });
      }
      return { sanJose: { connection: imported(stack) } };
    });

  test('is a warning, which can be acknowledged', () => {
    expect(far(false).warnings.join()).toMatch(/sites\.sanJose\.connection: has no Direct Connect location near Equinix SV1/);
    expect(isFar(far(true))).toBe(false);
  });
});

describe('a port of another stack', () => {
  const inTwoStacks = (portOf: (ports: TerraformStack) => DirectConnectLag | DirectConnectConnection): any => {
    const outdir = temporaryFolder();
    const app = new App({ outdir });
    const ports = new TerraformStack(app, 'ports');
    new AwsProvider(ports, 'aws', { region: 'us-west-1' });
    const connection = portOf(ports);
    const hub = new TerraformStack(app, 'network');
    new AwsProvider(hub, 'aws', { region: 'us-east-1' });
    twoSites(hub, { sanJose: { connection } });
    app.synth();
    const result = readStack(outdir, hub);
    expect(isFar(result)).toBe(false);
    return sanJoseOf(result);
  };

  test('brings its Region along if it is ordered there', () => {
    const place = { location: 'EqSV5', connectionsBandwidth: Bandwidth.gbps(10) };
    const { region } = inTwoStacks((ports) => new DirectConnectLag(ports, 'Lag', place));
    expect(region).toMatch(/^\$\{data\.terraform_remote_state\.[\w-]+\.outputs\.[\w-]+region\}$/);
  });

  test("is in that stack's Region if it is imported there", () => {
    expect(inTwoStacks((ports) => imported(ports)).region).toBe('us-west-1');
  });
});
