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
import { synthesise } from '../support';

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
