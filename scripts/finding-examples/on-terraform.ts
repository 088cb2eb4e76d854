import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack, Testing } from 'cdktf';
import { Asn, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway } from 'twilio-interconnect-constructs/cdktf';
import type { Finding } from '../../lib/model/finding';
import { readFinding } from './printed-finding';

/** Examples by the code that they cause, without its prefix. */
export type TerraformExamples = Readonly<Record<string, (given: TerraformGiven) => void>>;

/** What the examples on CDKTF assume. */
export class TerraformGiven {
  public readonly stack = new TerraformStack(new App(), 'Network');

  /** A provider with the credentials of another account. */
  public readonly otherAccount: AwsProvider;

  public constructor() {
    new AwsProvider(this.stack, 'aws', { region: 'us-east-1' });
    this.otherAccount = new AwsProvider(this.stack, 'other', { region: 'us-east-1', alias: 'other' });
  }

  /** The props of an interface on a Direct Connect gateway. */
  public get vif() {
    return {
      connection: DirectConnectConnection.fromConnectionId(this.stack, 'AshburnPort', 'dxcon-fgabc123'),
      directConnectGateway: new DirectConnectGateway(this.stack, 'DirectConnectGateway'),
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
    };
  }
}

/** The findings of an example on CDKTF once its app is complete. Findings before that are thrown. */
export function runOnTerraform(example: (given: TerraformGiven) => void): readonly Finding[] {
  const given = new TerraformGiven();
  example(given);
  Testing.synth(given.stack);
  const constructs = given.stack.node.findAll();
  const errors = constructs.flatMap(({ node }) => node.validate()).map((text) => readFinding('error', text));
  const warnings = constructs
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => String(data)))
    .map((text) => readFinding('warning', text));
  return [...errors, ...warnings];
}
