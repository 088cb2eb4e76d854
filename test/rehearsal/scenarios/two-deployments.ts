import { type App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { TerraformStack } from 'cdktf';
import { Asn, Bandwidth, BgpPeering, Cidr, TwilioEdge, TwilioTraffic, Vlan } from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import * as terraform from 'twilio-interconnect-constructs/cdktf';
import type { CloudFormationProgram } from '../cloudformation/assembly';
import type { RefusalCode } from '../control-plane/refusal';
import { type TerraformJson, withoutProtection } from '../terraform/configuration';
import type { Given } from './given';
import { cdkProgram, terraformStack } from './synthesis';
import { TWO_SITES, type Voice, buildOnCdk, buildOnTerraform } from './voice';

/** A change that the documentation makes in two deployments. */
export interface TwoDeployments<Program> {
  readonly name: string;
  readonly from: Program;
  readonly between: Program;
  readonly to: Program;
  /** What is deployed instead by who does it in one; the end itself if it is left out. */
  readonly atOnce?: Program;
  /** What is said against that. */
  readonly inOne: readonly RefusalCode[];
  readonly given?: Given;
}

const onCdk = (build: (stack: Stack) => void): CloudFormationProgram =>
  cdkProgram((app: App) => build(new Stack(app, 'Network', { env: { region: 'us-east-1' } })));

const onTerraform = (build: (stack: TerraformStack) => void): TerraformJson => terraformStack(build);

/** With a gateway that stays, so that old and new interfaces meet on it. */
const VPN: Voice = { ...TWO_SITES, hasGivenGateway: true };
const TRANSIT: Voice = { ...VPN, hub: 'transit' };
/** Beside the first, on the same ports with other VLANs. */
const SECOND: Voice = { ...TWO_SITES, hub: 'transit', id: 'TwilioHub', vlan: 201 };

const PORT = { location: 'EqDC2', bandwidth: Bandwidth.gbps(1) };
const SESSION = { vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [BgpPeering.ipv4()] };

function ordered(hasInterface: boolean) {
  return (stack: Stack): void => {
    const connection = new cdk.DirectConnectConnection(stack, 'Port', PORT);
    if (hasInterface) {
      const directConnectGateway = new cdk.DirectConnectGateway(stack, 'Gateway', {});
      new cdk.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
    }
  };
}

function orderedOnTerraform(hasInterface: boolean) {
  return (stack: TerraformStack): void => {
    const connection = new terraform.DirectConnectConnection(stack, 'Port', PORT);
    if (hasInterface) {
      const directConnectGateway = new terraform.DirectConnectGateway(stack, 'Gateway', {});
      new terraform.PrivateVirtualInterface(stack, 'Voice', { ...SESSION, connection, directConnectGateway });
    }
  };
}

function associated(hub: 'one' | 'other' | undefined) {
  return (stack: Stack): void => {
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0, vpnGateway: true, vpnRoutePropagation: [] });
    const hubs = {
      one: new cdk.DirectConnectGateway(stack, 'One', { amazonSideAsn: Asn.of(64601) }),
      other: new cdk.DirectConnectGateway(stack, 'Other', { amazonSideAsn: Asn.of(64602) }),
    };
    if (hub !== undefined) {
      const vpnGateway = vpc.node.findChild('VpnGateway') as ec2.VpnGateway;
      new cdk.DirectConnectGatewayAssociation(stack, 'Association', {
        directConnectGateway: hubs[hub],
        vpnGateway,
        allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      });
    }
  };
}

const EDGES = TwilioEdge.interconnectEdges.slice(0, 3);

function listed(edges: readonly TwilioEdge[], maxEntries: number) {
  return (stack: Stack): void => {
    new cdk.TwilioPrefixList(stack, 'Gateways', { edges, traffic: [TwilioTraffic.SIP_SIGNALLING], maxEntries });
  };
}

export const ON_CDK: readonly TwoDeployments<CloudFormationProgram>[] = [
  {
    name: 'from a VPN gateway to a transit gateway',
    from: onCdk((stack) => buildOnCdk(stack, VPN)),
    between: onCdk((stack) => buildOnCdk(stack, VPN, SECOND)),
    to: onCdk((stack) => buildOnCdk(stack, SECOND)),
    atOnce: onCdk((stack) => buildOnCdk(stack, TRANSIT)),
    inOne: ['gateway-of-other-kind', 'vlan-in-use'],
  },
  {
    name: 'an interface on a port that is ordered',
    from: onCdk(() => {}),
    between: onCdk(ordered(false)),
    to: onCdk(ordered(true)),
    inOne: ['port-not-available'],
    given: { hasTime: true },
  },
  {
    name: 'an association moves to another Direct Connect gateway',
    from: onCdk(associated('one')),
    between: onCdk(associated(undefined)),
    to: onCdk(associated('other')),
    inOne: ['vpn-gateway-elsewhere'],
  },
  {
    name: 'a list grows by more edges than it has room for',
    from: onCdk(listed(EDGES.slice(0, 1), 5)),
    between: onCdk(listed(EDGES.slice(0, 1), 10)),
    to: onCdk(listed(EDGES, 10)),
    inOne: ['entries-and-size'],
  },
];

export const ON_TERRAFORM: readonly TwoDeployments<TerraformJson>[] = [
  {
    name: 'from a VPN gateway to a transit gateway',
    from: onTerraform((stack) => buildOnTerraform(stack, VPN)),
    between: onTerraform((stack) => buildOnTerraform(stack, VPN, SECOND)),
    to: onTerraform((stack) => buildOnTerraform(stack, SECOND)),
    atOnce: withoutProtection(onTerraform((stack) => buildOnTerraform(stack, TRANSIT))),
    inOne: ['gateway-of-other-kind', 'interface-of-other-kind', 'vlan-in-use'],
  },
  {
    name: 'an interface on a port that is ordered',
    from: onTerraform(() => {}),
    between: onTerraform(orderedOnTerraform(false)),
    to: onTerraform(orderedOnTerraform(true)),
    inOne: ['port-not-available'],
    given: { hasTime: true },
  },
];
