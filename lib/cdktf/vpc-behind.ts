import { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Cidr } from '../model/cidr';
import { literalCidr } from '../plan/gateway-plan';
import { resourceOf, resourcesOf, textOf } from './references';

/** A VPC of the stack, and its CIDRs that are literal. */
export interface VpcBehind {
  readonly path: string;
  readonly primary: Cidr | undefined;
  readonly secondary: readonly Cidr[];
}

/** What the provider's resources tell of what they were given. */
interface Inputs {
  readonly vpcIdInput?: string;
  readonly vpnGatewayIdInput?: string;
  readonly cidrBlockInput?: string;
}

/** What the stack tells of a VPC by its id, if it is made there. */
export function vpcOf(scope: IConstruct, vpcId: string | undefined): VpcBehind | undefined {
  const vpc = resourceOf(scope, vpcId);
  if (vpcId === undefined || vpc?.terraformResourceType !== 'aws_vpc') {
    return undefined;
  }
  const id = textOf(scope, vpcId);
  return {
    path: vpc.node.path,
    primary: literalCidr(inputsOf(vpc).cidrBlockInput),
    secondary: resourcesOf(scope, 'aws_vpc_ipv4_cidr_block_association')
      .map(inputsOf)
      .filter(({ vpcIdInput }) => vpcIdInput !== undefined && textOf(scope, vpcIdInput) === id)
      .flatMap(({ cidrBlockInput }) => literalCidr(cidrBlockInput) ?? []),
  };
}

/** What the stack tells of the VPC that has a VPN gateway. Complete only when the stack is. */
export function vpcBehind(scope: IConstruct, vpnGatewayId: string): VpcBehind | undefined {
  return vpcOf(scope, attachedVpcId(scope, vpnGatewayId));
}

/** Whether the VPN gateway is made in the stack, and nothing of the stack attaches it to a VPC. */
export function isDetached(scope: IConstruct, vpnGatewayId: string): boolean {
  const gateway = resourceOf(scope, vpnGatewayId);
  return gateway?.terraformResourceType === 'aws_vpn_gateway' && attachedVpcId(scope, vpnGatewayId) === undefined;
}

function attachedVpcId(scope: IConstruct, vpnGatewayId: string): string | undefined {
  const gateway = resourceOf(scope, vpnGatewayId);
  const id = textOf(scope, vpnGatewayId);
  const attachment = resourcesOf(scope, 'aws_vpn_gateway_attachment')
    .map(inputsOf)
    .find(({ vpnGatewayIdInput }) => vpnGatewayIdInput !== undefined && textOf(scope, vpnGatewayIdInput) === id);
  return (gateway && inputsOf(gateway).vpcIdInput) ?? attachment?.vpcIdInput;
}

function inputsOf(resource: TerraformResource): Inputs {
  return resource as TerraformResource & Inputs;
}
