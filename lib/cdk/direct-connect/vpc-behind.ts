import { Stage } from 'aws-cdk-lib';
import { CfnDirectConnectGatewayAssociation } from 'aws-cdk-lib/aws-directconnect';
import {
  CfnTransitGatewayAttachment,
  CfnTransitGatewayVpcAttachment,
  CfnVPC,
  CfnVPCCidrBlock,
  CfnVPCGatewayAttachment,
  CfnVPNGateway,
  CfnVPNGatewayRoutePropagation,
  type ITransitGatewayRef,
  type IVpc,
  type IVPNGatewayRef,
} from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { type Cidr, literalCidr } from '../../model/cidr';
import { resourcesOf } from '../attachments';
import { isSame, targetOf } from '../references';

/** A VPC, and its literal CIDRs. */
export interface VpcBehind {
  readonly path: string;
  readonly primary: Cidr | undefined;
  readonly secondary: readonly Cidr[];
}

/** What the app defines about the VPC of a VPN gateway. Complete only when the app is complete. */
export function vpcBehind(vpnGateway: IVPNGatewayRef): VpcBehind | undefined {
  const [attachment] = vpnAttachmentsOf(vpnGateway);
  const vpc = attachment && cfnVpcOf(vpnGateway, attachment.vpcId);
  return vpc && { path: vpc.node.path, primary: literalCidr(vpc.cidrBlock), secondary: addedTo(vpnGateway, vpc.ref) };
}

/** A VPC made in the app, or imported; what the app adds to it is complete only when the app is complete. */
export function vpcFactsOf(vpc: IVpc): VpcBehind {
  const made = cfnVpcOf(vpc, vpc.vpcId);
  return {
    path: (made ?? vpc).node.path,
    primary: made === undefined ? importedCidrOf(vpc) : literalCidr(made.cidrBlock),
    secondary: addedTo(vpc, vpc.vpcId),
  };
}

/** Whether the app makes the VPC. */
export function hasVpcInApp(vpc: IVpc): boolean {
  return cfnVpcOf(vpc, vpc.vpcId) !== undefined;
}

function cfnVpcOf({ node }: IConstruct, vpcId: string): CfnVPC | undefined {
  const vpc = node.root.node.findAll().find((each) => CfnVPC.isCfnVPC(each) && isSame(each.ref, vpcId));
  return CfnVPC.isCfnVPC(vpc) ? vpc : undefined;
}

/** The CIDRs that the app adds to a VPC. */
function addedTo({ node }: IConstruct, vpcId: string): readonly Cidr[] {
  const all = node.root.node.findAll();
  const blocks = all.filter((each) => CfnVPCCidrBlock.isCfnVPCCidrBlock(each) && isSame(each.vpcId, vpcId)) as CfnVPCCidrBlock[];
  return blocks.flatMap(({ cidrBlock }) => literalCidr(cidrBlock) ?? []);
}

/** The CIDR that a VPC was imported with. One that was imported without throws when it is asked. */
function importedCidrOf(vpc: IVpc): Cidr | undefined {
  try {
    return literalCidr(vpc.vpcCidrBlock);
  } catch {
    return undefined;
  }
}

/** Whether the VPN gateway is made in the app, and nothing in the app attaches it to a VPC. */
export function isDetached(vpnGateway: IVPNGatewayRef): boolean {
  const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
  const isMadeHere = CfnVPNGateway.isCfnVPNGateway(targetOf(vpnGatewayId));
  return isMadeHere && vpnAttachmentsOf(vpnGateway).length === 0;
}

/** What attaches a VPN gateway to its VPC. */
export function vpnAttachmentsOf(vpnGateway: IVPNGatewayRef): readonly CfnVPCGatewayAttachment[] {
  const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
  return resourcesOf(vpnGateway, CfnVPCGatewayAttachment.isCfnVPCGatewayAttachment).filter((each) =>
    isSame(each.vpnGatewayId, vpnGatewayId),
  );
}

/** What attaches VPN gateways to a VPC. */
export function vpnAttachmentsTo(vpc: IVpc): readonly CfnVPCGatewayAttachment[] {
  return resourcesOf(vpc, CfnVPCGatewayAttachment.isCfnVPCGatewayAttachment).filter(
    (each) => each.vpnGatewayId !== undefined && isSame(each.vpcId, vpc.vpcId),
  );
}

/** What propagates the routes of a VPN gateway in the stage of a construct: other stages can have the same id in another account. */
export function propagationsOf(construct: IConstruct, vpnGateway: IVPNGatewayRef): readonly CfnVPNGatewayRoutePropagation[] {
  const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
  return resourcesOf(construct, CfnVPNGatewayRoutePropagation.isCfnVPNGatewayRoutePropagation)
    .filter((each) => isSame(each.vpnGatewayId, vpnGatewayId))
    .filter((each) => Stage.of(each) === Stage.of(construct));
}

/**
 * What attaches a VPC to a transit gateway.
 *
 * @param vpcId the VPC; if it is not known, the attachments of every VPC
 */
export function transitAttachmentsOf(
  transitGateway: ITransitGatewayRef,
  vpcId: string | undefined,
): readonly (CfnTransitGatewayAttachment | CfnTransitGatewayVpcAttachment)[] {
  const { transitGatewayId } = transitGateway.transitGatewayRef;
  return [
    ...resourcesOf(transitGateway, CfnTransitGatewayAttachment.isCfnTransitGatewayAttachment),
    ...resourcesOf(transitGateway, CfnTransitGatewayVpcAttachment.isCfnTransitGatewayVpcAttachment),
  ]
    .filter((each) => isSame(each.transitGatewayId, transitGatewayId))
    .filter((each) => vpcId === undefined || isSame(each.vpcId, vpcId));
}

/** The associations of a VPN gateway or transit gateway with Direct Connect gateways. */
export function associationsOf(scope: IConstruct, gatewayId: string): readonly CfnDirectConnectGatewayAssociation[] {
  return resourcesOf(scope, CfnDirectConnectGatewayAssociation.isCfnDirectConnectGatewayAssociation).filter((each) =>
    isSame(each.associatedGatewayId, gatewayId),
  );
}
