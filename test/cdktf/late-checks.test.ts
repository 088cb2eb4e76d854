import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { DxConnectionAssociation } from '@cdktf/provider-aws/lib/dx-connection-association';
import { DxHostedPrivateVirtualInterface } from '@cdktf/provider-aws/lib/dx-hosted-private-virtual-interface';
import { DxHostedPrivateVirtualInterfaceAccepter } from '@cdktf/provider-aws/lib/dx-hosted-private-virtual-interface-accepter';
import { DxLag } from '@cdktf/provider-aws/lib/dx-lag';
import { DxPrivateVirtualInterface } from '@cdktf/provider-aws/lib/dx-private-virtual-interface';
import { DxPublicVirtualInterface } from '@cdktf/provider-aws/lib/dx-public-virtual-interface';
import { DxTransitVirtualInterface } from '@cdktf/provider-aws/lib/dx-transit-virtual-interface';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformCount, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Addressing, Asn, Bandwidth, BgpPeering, Cidr, IpRoutes, TwilioEdge, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { readStack } from './support';

const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const SESSION = { customerAsn: Asn.of(65010), peerings: [IPV4] };
const PORT = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
const PORT_ID = 'dxcon-fgabc123';
const GATEWAY_ID = '5f294f92-bafb-4011-916d-9b0bec123456';

/** An AWS provider as far as it says where it is. */
interface Environment {
  readonly account?: string;
  readonly region?: string;
}

const HERE = { account: '111111111111', region: 'us-east-1' };

/** The codes of what is found when stacks with these environments are synthesised: of the errors, otherwise of the warnings. */
function codes(environments: readonly Environment[], build: (...stacks: readonly TerraformStack[]) => void): readonly string[] {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const stacks = environments.map(({ account, region }, index) => {
    const stack = new TerraformStack(app, `stack-${index}`);
    new AwsProvider(stack, 'aws', {
      ...(region === undefined ? {} : { region }),
      ...(account === undefined ? {} : { allowedAccountIds: [account] }),
    });
    return stack;
  });
  build(...stacks);
  let text: string;
  try {
    app.synth();
    text = stacks.flatMap((stack) => readStack(outdir, stack).warnings).join('\n');
  } catch (error) {
    text = (error as Error).message;
  }
  return [...new Set([...text.matchAll(/\[twilio-interconnect:([a-z0-9-]+)\]/g)].map((match) => match[1] ?? ''))];
}

const inOneStack = (build: (stack: TerraformStack) => void): readonly string[] =>
  codes([{ region: 'us-east-1' }], (stack) => build(stack!));

/** A private interface with VLAN 101 on a connection, by default on an imported one. */
function vif(scope: Construct, id = 'Vif', connectionId = PORT_ID, vlan = 101): PrivateVirtualInterface {
  const connection = DirectConnectConnection.fromConnectionId(scope, `${id}Port`, connectionId);
  return new PrivateVirtualInterface(scope, id, { ...SESSION, vlan: Vlan.of(vlan), connection, vpnGatewayId: 'vgw-12345678' });
}

/** The configuration of an interface without this library. */
const bare = (connectionId: string, vlan = 101) => ({ connectionId, vlan, name: 'bare', bgpAsn: 65010, addressFamily: 'ipv4' });

const importGateway = (scope: Construct): ReturnType<typeof DirectConnectGateway.fromDirectConnectGatewayId> =>
  DirectConnectGateway.fromDirectConnectGatewayId(scope, 'Gateway', GATEWAY_ID);

const associateVpn = (scope: Construct, gateway = importGateway(scope)): unknown =>
  gateway.associateVpnGateway('Vpc', { vpnGatewayId: 'vgw-12345678' });

const associateTransit = (scope: Construct, prefix = '10.0.0.0/8', transitGatewayAsn?: Asn): unknown =>
  importGateway(scope).associateTransitGateway('Hub', {
    transitGatewayId: 'tgw-12345678',
    allowedPrefixes: [Cidr.of(prefix)],
    ...(transitGatewayAsn === undefined ? {} : { transitGatewayAsn }),
  });

const sixPorts = (scope: Construct): void => {
  for (let index = 0; index < 6; index += 1) {
    new DirectConnectConnection(scope, `Port${index}`, PORT);
  }
};

describe('two stacks of one account and Region', () => {
  const both = [HERE, HERE];

  test('share the VLANs of a connection that both import', () => {
    expect(codes(both, (...stacks) => stacks.forEach((stack) => vif(stack)))).toEqual(['vlan-taken']);
  });

  test('share the mode of a gateway that both import', () => {
    const build = (dev?: TerraformStack, prod?: TerraformStack): void => {
      associateVpn(dev!);
      associateTransit(prod!);
    };
    expect(codes(both, build)).toEqual(['gateway-mode']);
  });

  test('share a VPN gateway that both import', () => {
    expect(
      codes(both, (...stacks) => stacks.forEach((stack) => associateVpn(stack, new DirectConnectGateway(stack, 'Own')))),
    ).toEqual(['vpn-gateway-associated']);
  });

  test('share the quota of ports at a location', () => {
    expect(codes(both, (...stacks) => stacks.forEach(sixPorts))).toEqual(['connections-at-location']);
  });
});

describe.each<readonly [string, readonly Environment[]]>([
  ['accounts that are not known', [{ region: 'us-east-1' }, { region: 'us-east-1' }]],
  ['two accounts', [HERE, { ...HERE, account: '222222222222' }]],
  ['one account and no Region', [{ account: HERE.account }, { account: HERE.account }]],
])('dev and prod with the same placeholder ids, with %s', (environments, both) => {
  test('have interfaces of the same VLAN', () => {
    expect(codes(both, (...stacks) => stacks.forEach((stack) => vif(stack)))).toEqual([]);
  });

  test('have a VPN gateway here and a transit gateway there on a Direct Connect gateway', () => {
    const build = (dev?: TerraformStack, prod?: TerraformStack): void => {
      associateVpn(dev!);
      associateTransit(prod!);
    };
    // A gateway belongs to no Region: the account is enough to know it.
    expect(codes(both, build)).toEqual(environments === 'one account and no Region' ? ['gateway-mode'] : []);
  });

  test('associate their VPN gateways', () => {
    expect(
      codes(both, (...stacks) => stacks.forEach((stack) => associateVpn(stack, new DirectConnectGateway(stack, 'Own')))),
    ).toEqual([]);
  });

  test('order six ports each at one location', () => {
    expect(codes(both, (...stacks) => stacks.forEach(sixPorts))).toEqual([]);
  });
});

test('two accounts in one stack are apart', () => {
  expect(
    codes([HERE], (stack) => {
      const provider = new AwsProvider(stack!, 'other', {
        alias: 'other',
        region: 'us-east-1',
        allowedAccountIds: ['222222222222'],
      });
      vif(stack!);
      const connection = DirectConnectConnection.fromConnectionId(stack!, 'Port', PORT_ID);
      new PrivateVirtualInterface(stack!, 'Other', {
        ...SESSION,
        vlan: Vlan.of(101),
        connection,
        provider,
        vpnGatewayId: 'vgw-12345678',
      });
    }),
  ).toEqual([]);
});

test('a gateway is compared across the Regions of an account', () => {
  const build = (east?: TerraformStack, west?: TerraformStack): void => {
    associateTransit(east!, '10.0.0.0/16', Asn.of(64513));
    associateTransit(west!, '10.1.0.0/16', Asn.of(64513));
  };
  expect(codes([HERE, { ...HERE, region: 'eu-west-1' }], build)).toEqual(['transit-gateway-asn-taken']);
});

describe('two Interconnects with IP routes of their own on the transit gateway of one id', () => {
  const found = (...both: readonly Environment[]): readonly string[] =>
    codes(both, (...stacks) => {
      stacks.forEach((stack, index) => {
        const edge = [TwilioEdge.LONDON_IX, TwilioEdge.FRANKFURT_IX][index]!;
        const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', `dxcon-fgport0${index}`);
        const site = { edge, bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: IPV4 };
        new TwilioInterconnect(stack, 'Twilio', {
          customerAsn: Asn.of(65010),
          ipRoutes: IpRoutes.of(`203.0.113.${index * 128}/25`),
          addressing: Addressing.perSite(),
          gateway: { transitGatewayId: 'tgw-12345678' },
          sites: { one: { ...site, connection } },
        });
      });
    });

  test('share a hub in one account and Region', () => {
    expect(found(HERE, HERE)).toContain('source-leaves-at-other-site');
  });

  test('have a hub each where these are not known', () => {
    expect(found({ region: 'us-east-1' }, { region: 'us-east-1' })).not.toContain('source-leaves-at-other-site');
  });
});

describe('what was removed from the app', () => {
  test('is no interface any more', () => {
    const found = inOneStack((stack) => {
      vif(stack, 'A');
      vif(stack, 'B');
      stack.node.tryRemoveChild('A');
    });
    expect(found).toEqual([]);
  });

  test('is no interface any more with the construct around it', () => {
    const found = inOneStack((stack) => {
      vif(new Construct(stack, 'Site'));
      vif(stack, 'B');
      stack.node.tryRemoveChild('Site');
    });
    expect(found).toEqual([]);
  });

  test.each([
    [false, ['gateway-mode']],
    [true, []],
  ])('is no association any more: %s', (isRemoved, expected) => {
    const found = inOneStack((stack) => {
      const gateway = new DirectConnectGateway(stack, 'Own');
      associateVpn(stack, gateway);
      gateway.associateTransitGateway('Hub', { transitGatewayId: 'tgw-12345678', allowedPrefixes: [Cidr.of('10.0.0.0/8')] });
      if (isRemoved) {
        gateway.node.tryRemoveChild('Vpc');
      }
    });
    expect(found).toEqual(expected);
  });

  test('is no member of its group any more', () => {
    const found = inOneStack((stack) => {
      const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
      ['A', 'B', 'C'].forEach((id) => lag.addConnection(id));
      lag.node.tryRemoveChild('A');
      expect(lag.members.map(({ node }) => node.id)).toEqual(['B', 'C']);
    });
    expect(found).toEqual([]);
  });

  test('does not take the check of the others with it', () => {
    const found = inOneStack((stack) => {
      ['A', 'B', 'C'].forEach((id) => vif(stack, id));
      stack.node.tryRemoveChild('A');
      stack.node.tryRemoveChild('APort');
    });
    expect(found).toEqual(['vlan-taken']);
  });
});

describe('interfaces of one VLAN with a count', () => {
  const made = (expressions: readonly (string | undefined)[]): readonly string[] =>
    inOneStack((stack) => {
      new TerraformVariable(stack, 'blue', { type: 'bool' });
      expressions.forEach((expression, index) => {
        const { resource } = vif(stack, `Vif${index}`);
        if (expression !== undefined) {
          const count = Token.asNumber(expression);
          resource.count = index === 0 ? count : TerraformCount.of(count);
        }
      });
    });
  const [BLUE, GREEN] = ['${var.blue ? 1 : 0}', '${var.blue ? 0 : 1}'];

  test('are accepted if the expressions differ', () => {
    expect(made([BLUE, GREEN])).toEqual([]);
  });

  test('are refused with one expression, and if one of them has none', () => {
    expect(made([BLUE, BLUE])).toEqual(['vlan-taken']);
    expect(made([BLUE, undefined])).toEqual(['vlan-taken']);
    expect(made([BLUE, GREEN, undefined])).toEqual(['vlan-taken']);
  });
});

describe('a resource made without this library', () => {
  test.each<readonly [string, (stack: TerraformStack, connectionId: string, vlan?: number) => unknown]>([
    ['private', (stack, id, vlan) => new DxPrivateVirtualInterface(stack, 'Bare', bare(id, vlan))],
    [
      'hosted',
      (stack, id, vlan) =>
        new DxHostedPrivateVirtualInterface(stack, 'Bare', { ...bare(id, vlan), ownerAccountId: '222222222222' }),
    ],
    [
      'transit',
      (stack, id, vlan) => new DxTransitVirtualInterface(stack, 'Bare', { ...bare(id, vlan), dxGatewayId: GATEWAY_ID }),
    ],
    [
      'public',
      (stack, id, vlan) =>
        new DxPublicVirtualInterface(stack, 'Bare', { ...bare(id, vlan), routeFilterPrefixes: ['203.0.113.0/24'] }),
    ],
  ])('is a %s interface that holds a VLAN', (_, make) => {
    const beside = (connectionId: string, vlan?: number): readonly string[] =>
      inOneStack((stack) => {
        vif(stack);
        make(stack, connectionId, vlan);
      });
    expect(beside(PORT_ID)).toEqual(['vlan-taken']);
    expect(beside(PORT_ID, 102)).toEqual([]);
    expect(beside('dxcon-fgother1')).toEqual([]);
    const found = inOneStack((stack) => {
      const port = new DxConnection(stack, 'port', { name: 'p', location: 'EqDC2', bandwidth: '10Gbps' });
      vif(stack, 'Vif', port.id);
      make(stack, port.id);
    });
    expect(found).toEqual(['vlan-taken']);
  });

  test('is an interface of dev, which is not that of prod', () => {
    const build = (dev?: TerraformStack, prod?: TerraformStack): void => {
      vif(dev!);
      new DxPrivateVirtualInterface(prod!, 'Bare', bare(PORT_ID));
    };
    expect(codes([{ region: 'us-east-1' }, { region: 'us-east-1' }], build)).toEqual([]);
  });

  test('is an interface on a gateway', () => {
    const found = inOneStack((stack) => {
      associateTransit(stack);
      new DxPrivateVirtualInterface(stack, 'Bare', { ...bare(PORT_ID), dxGatewayId: GATEWAY_ID });
    });
    expect(found).toEqual(['gateway-mode']);
  });

  test('is an interface that another account accepts on a gateway', () => {
    const found = inOneStack((stack) => {
      associateTransit(stack);
      new DxHostedPrivateVirtualInterfaceAccepter(stack, 'Bare', {
        virtualInterfaceId: 'dxvif-12345678',
        dxGatewayId: GATEWAY_ID,
      });
    });
    expect(found).toEqual(['gateway-mode']);
  });

  test('is a transit interface on a gateway', () => {
    const found = inOneStack((stack) => {
      associateVpn(stack);
      new DxTransitVirtualInterface(stack, 'Bare', { ...bare(PORT_ID), dxGatewayId: GATEWAY_ID });
    });
    expect(found).toEqual(['gateway-mode-interfaces']);
  });

  test('is an order that counts', () => {
    const found = inOneStack((stack) => {
      sixPorts(stack);
      for (let index = 0; index < 5; index += 1) {
        new DxConnection(stack, `Bare${index}`, { location: 'EqDC2', name: `bare-${index}`, bandwidth: '10Gbps' });
        new DxConnection(stack, `Far${index}`, { location: 'EqSV5', name: `far-${index}`, bandwidth: '10Gbps' });
      }
    });
    expect(found).toEqual(['connections-at-location']);
  });

  test('is a group that counts', () => {
    const found = inOneStack((stack) => {
      new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
      for (let index = 0; index < 10; index += 1) {
        new DxLag(stack, `Bare${index}`, { location: 'EqDC2', name: `bare-${index}`, connectionsBandwidth: '10Gbps' });
      }
    });
    expect(found).toEqual(['lags-in-region']);
  });

  test('is a member of a group', () => {
    const members = (isBareToo: boolean): readonly string[] =>
      inOneStack((stack) => {
        const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
        lag.addConnection('A');
        lag.addConnection('B');
        if (isBareToo) {
          new DxConnectionAssociation(stack, 'Bare', { connectionId: 'dxcon-fgother1', lagId: lag.lagId });
        }
        expect(lag.members).toHaveLength(2);
      });
    expect(members(false)).toEqual([]);
    expect(members(true)).toEqual(['lag-members']);
  });
});
