import { Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import {
  CfnTransitGatewayAttachment,
  CfnTransitGatewayVpcAttachment,
  CfnVPC,
  CfnVPCCidrBlock,
  CfnVPCGatewayAttachment,
  CfnVPNGateway,
  type ITransitGatewayRef,
  type IVpc,
  type IVPNGatewayRef,
} from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { type Cidr, literalCidr } from '../../model/cidr';

/** A VPC, and its literal CIDRs. */
export interface VpcBehind {
  readonly path: string;
  readonly primary: Cidr | undefined;
  readonly secondary: readonly Cidr[];
}

/** What the app defines about the VPC of a VPN gateway. Complete only when the app is complete. */
export function vpcBehind(vpnGateway: IVPNGatewayRef): VpcBehind | undefined {
  const attachment = attachmentOf(vpnGateway);
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
  return isMadeHere && attachmentOf(vpnGateway) === undefined;
}

/**
 * What attaches a VPN gateway to its VPC, for what is made in a stack: in that stack, or in the gateway's if that is another one, on which
 * the stack depends already.
 */
export function attachmentFor(construct: IConstruct, vpnGateway: IVPNGatewayRef): CfnVPCGatewayAttachment | undefined {
  const attachment = attachmentOf(vpnGateway);
  const stacks = [Stack.of(construct), Stack.of(vpnGateway)];
  return attachment !== undefined && stacks.includes(Stack.of(attachment)) ? attachment : undefined;
}

/**
 * The resources that attach a VPC to a transit gateway, in the stack of a construct.
 *
 * @param vpcId the VPC; if it is not known, the attachments of every VPC
 */
export function transitAttachmentsIn(
  construct: IConstruct,
  transitGateway: ITransitGatewayRef,
  vpcId: string | undefined,
): readonly (CfnTransitGatewayAttachment | CfnTransitGatewayVpcAttachment)[] {
  const { transitGatewayId } = transitGateway.transitGatewayRef;
  return Stack.of(construct)
    .node.findAll()
    .filter(
      (each) =>
        CfnTransitGatewayAttachment.isCfnTransitGatewayAttachment(each) ||
        CfnTransitGatewayVpcAttachment.isCfnTransitGatewayVpcAttachment(each),
    )
    .filter((each) => isSame(each.transitGatewayId, transitGatewayId))
    .filter((each) => vpcId === undefined || isSame(each.vpcId, vpcId));
}

function attachmentOf(vpnGateway: IVPNGatewayRef): CfnVPCGatewayAttachment | undefined {
  const { vpnGatewayId } = vpnGateway.vpnGatewayRef;
  const found = vpnGateway.node.root.node
    .findAll()
    .find((each) => CfnVPCGatewayAttachment.isCfnVPCGatewayAttachment(each) && isSame(each.vpnGatewayId, vpnGatewayId));
  return CfnVPCGatewayAttachment.isCfnVPCGatewayAttachment(found) ? found : undefined;
}

/** Whether two ids identify the same resource: the same text, or tokens of the same construct. */
function isSame(a: string | undefined, b: string): boolean {
  const target = targetOf(a);
  return a === b || (target !== undefined && target === targetOf(b));
}

/** The construct that a token refers to. */
function targetOf(id: string | undefined): unknown {
  const token = id === undefined || !Token.isUnresolved(id) ? undefined : Tokenization.reverse(id, { failConcat: false });
  return Reference.isReference(token) ? token.target : undefined;
}
