import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { TerraformStack } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  Findings,
  type IDirectConnectConnection,
  type IDirectConnectLag,
  PrivateVirtualInterface,
} from 'twilio-interconnect-constructs/cdktf';
import { only, refusalOf, synthesise } from '../support';

const CONNECTION_ID = 'dxcon-fgabc123';
const IMPORTS: Readonly<Record<'unknown' | 'hosted', (stack: TerraformStack, id: string) => IDirectConnectConnection>> = {
  unknown: (stack, id) => DirectConnectConnection.fromConnectionId(stack, id, CONNECTION_ID),
  hosted: (stack, id) =>
    DirectConnectConnection.fromHostedConnectionId(stack, id, {
      connectionId: CONNECTION_ID,
      bandwidth: Bandwidth.mbps(500),
    }),
};

/** Puts an interface on each import, in this order. */
function build(...kinds: readonly (keyof typeof IMPORTS)[]): ReturnType<typeof synthesise> {
  return synthesise((stack) => {
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    for (const [index, kind] of kinds.entries()) {
      new PrivateVirtualInterface(stack, `Interface${index}`, {
        connection: IMPORTS[kind](stack, `Port${index}`),
        directConnectGateway,
        vlan: Vlan.of(101 + index),
        customerAsn: Asn.of(65010),
        peerings: [BgpPeering.ipv4()],
      });
    }
  });
}

describe('two imports of one connection', () => {
  test.each([
    ['hosted', 'unknown'],
    ['unknown', 'hosted'],
    ['hosted', 'hosted'],
  ] as const)('carry one interface if one of them says that a partner hosts it: %s, %s', (first, second) => {
    expect(() => build(first, second)).toThrow(/\[twilio-interconnect:hosted-connection-interfaces\]/);
    expect(() => build(first)).not.toThrow();
  });

  test('carry several interfaces if neither says so', () => {
    expect(() => build('unknown', 'unknown')).not.toThrow();
  });
});

describe('a port that the app orders', () => {
  const place = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
  const codes = (connect: (stack: TerraformStack) => IDirectConnectConnection | IDirectConnectLag, acknowledge = false) =>
    synthesise((stack) => {
      const voice = new PrivateVirtualInterface(stack, 'Interface', {
        connection: connect(stack),
        directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
        vlan: Vlan.of(101),
        customerAsn: Asn.of(65010),
        peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
      });
      if (acknowledge) {
        Findings.of(voice).acknowledge({ id: 'twilio-interconnect:port-not-ordered-yet', reason: 'The port is up since May.' });
      }
    }).warnings.map((line) => /\[twilio-interconnect:(.*)\]$/.exec(line)?.[1]);
  const ordered = (stack: TerraformStack): DirectConnectConnection => new DirectConnectConnection(stack, 'Port', place);

  test('cannot carry an interface yet, by its id neither', () => {
    expect(codes(ordered)).toEqual(['port-not-ordered-yet']);
    const byId = (stack: TerraformStack): IDirectConnectConnection =>
      DirectConnectConnection.fromConnectionId(stack, 'Same', ordered(stack).connectionId);
    expect(codes(byId)).toEqual(['port-not-ordered-yet']);
  });

  test('can once that is acknowledged, as an imported port and a group can', () => {
    expect(codes(ordered, true)).toEqual([]);
    expect(codes((stack) => IMPORTS.unknown(stack, 'Port'))).toEqual([]);
    const group = (stack: TerraformStack): DirectConnectLag => {
      const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
      lag.addConnection('First');
      return lag;
    };
    expect(codes(group)).toEqual([]);
  });
});

describe('an ARN on Terraform', () => {
  const refused = (make: (stack: TerraformStack) => unknown): readonly string[] => refusalOf(() => synthesise(make));

  test('must be one, of the right type', () => {
    expect(refused((stack) => DirectConnectConnection.fromConnectionArn(stack, 'Port', 'a/dxcon-fgabc123'))).toEqual([
      'direct-connect-arn connectionArn',
    ]);
    expect(refused((stack) => DirectConnectLag.fromLagArn(stack, 'Lag', 'dxlag-fgabc123'))).toEqual([
      'direct-connect-arn lagArn',
    ]);
    expect(refused((stack) => DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'Gateway', 'gateway'))).toEqual([
      'direct-connect-arn directConnectGatewayArn',
    ]);
  });

  test('gives the id', () => {
    synthesise((stack) => {
      const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
      expect(DirectConnectConnection.fromConnectionArn(stack, 'Port', arn).connectionId).toBe('dxcon-fgabc123');
    });
  });
});

describe('a port with MACsec on Terraform', () => {
  const order = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };

  test('has the encryption mode of its plan, and a warning if no MACsec is ordered', () => {
    const port = (requestMacSec: boolean): ReturnType<typeof synthesise> =>
      synthesise((stack) => {
        new DirectConnectConnection(stack, 'Port', { ...order, requestMacSec, encryptionMode: 'must_encrypt' });
      });
    expect(only(port(true), 'aws_dx_connection')).toMatchObject({ request_macsec: true, encryption_mode: 'must_encrypt' });
    expect(port(true).warnings).toEqual([]);
    expect(port(false).warnings).toEqual([expect.stringContaining('[twilio-interconnect:encryption-mode-mac-sec]')]);
  });

  test('joins no group that is made here, because the provider orders groups without MACsec', () => {
    const member = (lag: (stack: TerraformStack) => IDirectConnectLag) => (): unknown =>
      synthesise((stack) => new DirectConnectConnection(stack, 'Port', { ...order, requestMacSec: true, lag: lag(stack) }));
    const group = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) };
    expect(refusalOf(member((stack) => new DirectConnectLag(stack, 'Lag', group)))).toEqual(['lag-member-mac-sec requestMacSec']);
    expect(member((stack) => DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123'))).not.toThrow();
  });
});

test('account ids of other accounts have 12 digits', () => {
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        const provider = new AwsProvider(stack, 'other', { alias: 'other' });
        new PrivateVirtualInterface(stack, 'Interface', {
          connection: IMPORTS.unknown(stack, 'Port'),
          directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
          vlan: Vlan.of(101),
          customerAsn: Asn.of(65010),
          peerings: [BgpPeering.ipv4()],
          owner: { accountId: '1111-2222-3333', provider },
        });
      }),
    ),
  ).toEqual(['account-id owner.accountId']);
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        const provider = new AwsProvider(stack, 'other', { alias: 'other' });
        new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', {
          vpnGatewayId: 'vgw-1',
          proposer: { provider, accountId: '1', directConnectGatewayAccountId: '2' },
        });
      }),
    ),
  ).toEqual(['account-id proposer.accountId', 'account-id proposer.directConnectGatewayAccountId']);
});

test('the BGP key that AWS made is a sensitive output where it is asked for', () => {
  const result = synthesise((stack) => {
    const session = { connection: IMPORTS.unknown(stack, 'Port'), customerAsn: Asn.of(65010), peerings: [BgpPeering.ipv4()] };
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const asked = new PrivateVirtualInterface(stack, 'Asked', { ...session, vlan: Vlan.of(101), directConnectGateway });
    new PrivateVirtualInterface(stack, 'Other', { ...session, vlan: Vlan.of(102), directConnectGateway });
    asked.outputBgpAuthKey().overrideLogicalId('asked_key');
  });
  expect(result.output).toEqual({
    asked_key: {
      description: expect.any(String),
      sensitive: true,
      value: expect.stringMatching(/^\$\{aws_dx_private_virtual_interface\.Asked_\w+\.bgp_auth_key\}$/),
    },
  });
});
