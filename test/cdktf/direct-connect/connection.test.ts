import type { TerraformStack } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  type IDirectConnectConnection,
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
