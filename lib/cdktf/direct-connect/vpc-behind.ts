import { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Cidr, literalCidr } from '../../model/cidr';
import { identityOf, resourceOf, resourcesOf } from '../references';

/** A VPC of the app, and its literal CIDRs. */
export interface VpcBehind {
  readonly path: string;
  readonly primary: Cidr | undefined;
  readonly secondary: readonly Cidr[];
}

/** The input attributes of the provider's resources. */
interface Inputs {
  readonly vpcIdInput?: string;
  readonly vpnGatewayIdInput?: string;
  readonly transitGatewayIdInput?: string;
  readonly cidrBlockInput?: string;
  readonly associatedGatewayIdInput?: string;
  readonly proposalIdInput?: string;
}

/** What the app defines about a VPC with that id, if the VPC is made in the app. */
export function vpcOf(scope: IConstruct, vpcId: string | undefined): VpcBehind | undefined {
  const vpc = resourceOf(scope, vpcId);
  if (vpcId === undefined || vpc?.terraformResourceType !== 'aws_vpc') {
    return undefined;
  }
  const id = identityOf(scope, vpcId);
  return {
    path: vpc.node.path,
    primary: literalCidr(inputsOf(vpc).cidrBlockInput),
    secondary: resourcesOf(scope.node.root, 'aws_vpc_ipv4_cidr_block_association')
      .filter((each) => isIdentity(each, inputsOf(each).vpcIdInput, id))
      .flatMap((each) => literalCidr(inputsOf(each).cidrBlockInput) ?? []),
  };
}

/** What the app defines about the VPC of a VPN gateway. Complete only when the app is complete. */
export function vpcBehind(scope: IConstruct, vpnGatewayId: string): VpcBehind | undefined {
  const attaching = attachingOf(scope, vpnGatewayId);
  return attaching && vpcOf(attaching, inputsOf(attaching).vpcIdInput);
}

/** Whether the VPN gateway is made in the app, and nothing in the app attaches it to a VPC. */
export function isDetached(scope: IConstruct, vpnGatewayId: string): boolean {
  const gateway = resourceOf(scope, vpnGatewayId);
  return gateway?.terraformResourceType === 'aws_vpn_gateway' && attachingOf(scope, vpnGatewayId) === undefined;
}

/** The id of the VPC of a route table, if the app makes the table. */
export function vpcIdOfTable(scope: IConstruct, routeTableId: string | undefined): string | undefined {
  const table = resourceOf(scope, routeTableId);
  return table === undefined ? undefined : inputsOf(table).vpcIdInput;
}

/** What attaches VPCs to a transit gateway. */
export function transitAttachmentsOf(
  scope: IConstruct,
  transitGatewayId: string,
  vpcId: string | undefined,
): readonly TerraformResource[] {
  const id = identityOf(scope, transitGatewayId);
  const vpc = vpcId === undefined ? undefined : identityOf(scope, vpcId);
  return resourcesOf(scope.node.root, 'aws_ec2_transit_gateway_vpc_attachment').filter(
    (each) =>
      isIdentity(each, inputsOf(each).transitGatewayIdInput, id) &&
      (vpc === undefined || isIdentity(each, inputsOf(each).vpcIdInput, vpc)),
  );
}

/** The resources that attach a VPN gateway to its VPC, beside the gateway's own `vpc_id`. */
export function vpnAttachmentsOf(scope: IConstruct, vpnGatewayId: string): readonly TerraformResource[] {
  const id = identityOf(scope, vpnGatewayId);
  return resourcesOf(scope.node.root, 'aws_vpn_gateway_attachment').filter((each) =>
    isIdentity(each, inputsOf(each).vpnGatewayIdInput, id),
  );
}

/** The associations of a VPN gateway or transit gateway with Direct Connect gateways, those that a proposal names it for included. */
export function associationsOf(scope: IConstruct, gatewayId: string): readonly TerraformResource[] {
  const id = identityOf(scope, gatewayId);
  return resourcesOf(scope.node.root, 'aws_dx_gateway_association').filter((each) => {
    const proposal = resourceOf(each, inputsOf(each).proposalIdInput);
    return [each, proposal].some((named) => named && isIdentity(named, inputsOf(named).associatedGatewayIdInput, id));
  });
}

/** What attaches a VPN gateway to its VPC: the gateway itself, or an attachment. */
function attachingOf(scope: IConstruct, vpnGatewayId: string): TerraformResource | undefined {
  const gateway = resourceOf(scope, vpnGatewayId);
  return gateway !== undefined && inputsOf(gateway).vpcIdInput !== undefined ? gateway : vpnAttachmentsOf(scope, vpnGatewayId)[0];
}

/** Whether a resource was given a certain id. */
function isIdentity(resource: TerraformResource, given: string | undefined, identity: string): boolean {
  return given !== undefined && identityOf(resource, given) === identity;
}

function inputsOf(resource: TerraformResource): Inputs {
  return resource as TerraformResource & Inputs;
}
