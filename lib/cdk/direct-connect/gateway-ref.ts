import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { CfnDirectConnectGateway, type IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import { Asn } from '../../model/asn';
import { amazonSideAsnOfResource, type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach } from '../attachments';

/** Properties of this library's constructs, which others may have too. */
interface Known {
  readonly directConnectGatewayId?: string;
  readonly amazonSideAsn?: unknown;
}

/** The value of `DirectConnectGatewayId`: the id if the construct has one, otherwise the reference that CloudFormation accepts. */
export function directConnectGatewayIdOf(gateway: IDirectConnectGatewayRef): string | IDirectConnectGatewayRef {
  return (gateway as Known).directConnectGatewayId ?? gateway;
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
