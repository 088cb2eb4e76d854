import { ArnFormat, CfnOutput, Fn, Stack, Token } from 'aws-cdk-lib';
import { CfnDirectConnectGateway, type IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import type { Construct } from 'constructs';
import { Asn } from '../../model/asn';
import { amazonSideAsnOfResource, type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach } from '../attachments';

/** Properties of this library's constructs, which others may have too. */
interface Known {
  readonly directConnectGatewayId?: string;
  readonly amazonSideAsn?: unknown;
  readonly resource?: unknown;
}

/** The id of the output that other Regions read. */
const ID_OUTPUT = 'IdForOtherRegions';

/** The value of `DirectConnectGatewayId`: the id if the construct has one, otherwise the reference that CloudFormation accepts. */
export function directConnectGatewayIdOf(gateway: IDirectConnectGatewayRef): string | IDirectConnectGatewayRef {
  return (gateway as Known).directConnectGatewayId ?? gateway;
}

/**
 * The value of `DirectConnectGatewayId` in a stack that may be of another Region than the gateway's: CloudFormation's exports end at the
 * Region, so such a stack reads an output of the gateway's stack. Other stacks refer to the gateway as usual.
 */
export function directConnectGatewayIdFor(
  construct: Construct,
  gateway: IDirectConnectGatewayRef,
): string | IDirectConnectGatewayRef {
  const { resource = gateway } = gateway as Known;
  const here = Stack.of(construct);
  const there = Stack.of(gateway);
  if (!CfnDirectConnectGateway.isCfnDirectConnectGateway(resource) || !isInAnotherRegion(here, there)) {
    return directConnectGatewayIdOf(gateway);
  }
  const output =
    (resource.node.tryFindChild(ID_OUTPUT) as CfnOutput | undefined) ??
    new CfnOutput(resource, ID_OUTPUT, {
      description: 'Id of the Direct Connect gateway, for virtual interfaces in other Regions',
      value: resource.attrDirectConnectGatewayId,
    });
  here.addStackDependency(there, 'its virtual interface is on the Direct Connect gateway');
  return Fn.getStackOutput(there.stackName, there.getLogicalId(output), there.region);
}

/** Whether two stacks have different Regions, both known. */
function isInAnotherRegion(here: Stack, there: Stack): boolean {
  const isKnown = !Token.isUnresolved(here.region) && !Token.isUnresolved(there.region);
  return isKnown && here.region !== there.region;
}

/** The ASN of the gateway, if it is known. */
export function amazonSideAsnOf(gateway: IDirectConnectGatewayRef | undefined): Asn | undefined {
  if (CfnDirectConnectGateway.isCfnDirectConnectGateway(gateway)) {
    return amazonSideAsnOfResource(gateway.amazonSideAsn);
  }
  const { amazonSideAsn } = (gateway ?? {}) as Known;
  return amazonSideAsn instanceof Asn ? amazonSideAsn : undefined;
}

/** Registers an attachment to a gateway, to check all of them together. */
export function attachToGateway(gateway: IDirectConnectGatewayRef, attachment: GatewayAttachment): void {
  attach<GatewayAttachment>(gateway, `gateway:${keyOf(gateway)}`, attachment, (attachments) =>
    gatewayAttachmentsFindings(attachments, gateway.node.path),
  );
}

/** A text that identifies the gateway: the id if it is literal, otherwise the ARN. */
function keyOf(gateway: IDirectConnectGatewayRef): string {
  const { directConnectGatewayId } = gateway as Known;
  if (directConnectGatewayId !== undefined && !Token.isUnresolved(directConnectGatewayId)) {
    return directConnectGatewayId;
  }
  const arn = gateway.directConnectGatewayRef.directConnectGatewayArn;
  return Token.isUnresolved(arn) ? arn : (Stack.of(gateway).splitArn(arn, ArnFormat.SLASH_RESOURCE_NAME).resourceName ?? arn);
}
