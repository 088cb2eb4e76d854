import { SecretValue } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import { Asn, BgpPeering, Mtu, Vlan } from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { cloudFormation, SENSITIVE, terraform } from './engines';
import type { Interface } from './network';
import { outcomeOf } from './outcome';
import { readCloudFormation } from './read-cloudformation';
import { readTerraform } from './read-terraform';
import { SEED } from '../support/seed';

/** A private interface that somebody may want; some of what is generated AWS refuses. */
const interfaces = fc.record({
  gateway: fc.constantFrom('vpn', 'dx'),
  vlan: fc.integer({ min: 1, max: 4094 }),
  customerAsn: fc.constantFrom(65010, 64600, 131072),
  peerings: fc.array(fc.constantFrom('ipv4', 'ipv4 given', 'ipv6'), { minLength: 1, maxLength: 3 }),
  hasKey: fc.boolean(),
  mtu: fc.constantFrom(undefined, 1500, 9001, 1400),
  siteLink: fc.constantFrom(undefined, true, false),
});

type Wanted = typeof interfaces extends fc.Arbitrary<infer Value> ? Value : never;

const GATEWAY = { directConnectGatewayId: '11111111-2222-3333-4444-555555555555', amazonSideAsn: Asn.of(64600) };
const VPN_GATEWAY_ID = 'vgw-0123456789abcdef0';
const CONNECTION_ID = 'dxcon-fgabc123';

function commonProps(wanted: Wanted) {
  return {
    virtualInterfaceName: 'vif',
    vlan: Vlan.of(wanted.vlan),
    customerAsn: Asn.of(wanted.customerAsn),
    mtu: wanted.mtu === undefined ? undefined : Mtu.of(wanted.mtu),
    siteLink: wanted.siteLink,
    peerings: wanted.peerings.map((peering) =>
      peering === 'ipv6'
        ? BgpPeering.ipv6()
        : BgpPeering.ipv4(peering === 'ipv4' ? {} : { amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
    ),
  };
}

function onCloudFormation(wanted: Wanted): readonly Interface[] {
  const template = cloudFormation((stack) => {
    new cdk.PrivateVirtualInterface(stack, 'Interface', {
      ...commonProps(wanted),
      connection: cdk.DirectConnectConnection.fromConnectionId(stack, 'Port', CONNECTION_ID),
      bgpAuthKey: wanted.hasKey ? SecretValue.secretsManager('bgp') : undefined,
      ...(wanted.gateway === 'dx'
        ? { directConnectGateway: cdk.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', GATEWAY) }
        : { vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Gateway', VPN_GATEWAY_ID) }),
    });
  });
  return readCloudFormation(template).interfaces;
}

function onTerraform(engine: 'cdktf' | 'cdktn', wanted: Wanted): readonly Interface[] {
  const configuration = terraform(engine, (stack, { core, library }) => {
    new library.PrivateVirtualInterface(stack, 'Interface', {
      ...commonProps(wanted),
      connection: library.DirectConnectConnection.fromConnectionId(stack, 'Port', CONNECTION_ID),
      bgpAuthKey: wanted.hasKey ? new core.TerraformVariable(stack, 'key', SENSITIVE).stringValue : undefined,
      ...(wanted.gateway === 'dx'
        ? { directConnectGateway: library.DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'Gateway', GATEWAY) }
        : { vpnGatewayId: VPN_GATEWAY_ID }),
    });
  });
  return readTerraform(configuration).interfaces;
}

/** The interface, as it is wanted. */
function expected(wanted: Wanted): Interface {
  const sessions = wanted.peerings.map((peering) => {
    const addresses = peering === 'ipv4 given' ? '169.254.96.1/30 169.254.96.2/30' : 'assigned assigned';
    return `${peering.slice(0, 4)} ${wanted.customerAsn} ${addresses} ${wanted.hasKey ? 'key' : 'made key'}`;
  });
  return {
    type: 'private',
    name: 'vif',
    connection: CONNECTION_ID,
    vlan: wanted.vlan,
    mtu: wanted.mtu,
    siteLink: wanted.siteLink,
    gateway: wanted.gateway === 'dx' ? `dx ${GATEWAY.directConnectGatewayId}` : `vpn ${VPN_GATEWAY_ID}`,
    sessions: sessions.sort(),
  };
}

test('every engine makes the same private interface, with one or two BGP sessions, or refuses it alike', () => {
  let accepted = 0;
  fc.assert(
    fc.property(interfaces, (wanted) => {
      const made = outcomeOf(() => onCloudFormation(wanted));
      expect(outcomeOf(() => onTerraform('cdktf', wanted))).toEqual(made);
      expect(outcomeOf(() => onTerraform('cdktn', wanted))).toEqual(made);
      if ('accepted' in made) {
        accepted += 1;
        expect(made.accepted).toEqual([expected(wanted)]);
      }
    }),
    { numRuns: 100, seed: SEED },
  );
  expect(accepted).toBeGreaterThan(10);
});
