import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { CfnDirectConnectGateway, type IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import { Asn } from '../../model/asn';
import { amazonSideAsnOfResource, gatewayAttachmentsFindings, type GatewayAttachment } from '../../plan/direct-connect/gateway';
import { attach } from '../attachments';

/** What the constructs of this library tell of themselves, and others may. */
interface Known {
  readonly directConnectGatewayId?: string;
  readonly amazonSideAsn?: unknown;
}

/** What to write as `DirectConnectGatewayId`: the id where the construct tells it, otherwise the reference that CloudFormation takes. */
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

/** Notes what is attached to a gateway, to judge all of it together. */
export function attachToGateway(gateway: IDirectConnectGatewayRef, attachment: GatewayAttachment): void {
  attach<GatewayAttachment>(gateway, `gateway:${keyOf(gateway)}`, attachment, (attachments) =>
    gatewayAttachmentsFindings(attachments, gateway.node.path),
  );
}

/** A text that tells one gateway from another: the id where it is literal, otherwise the ARN. */
function keyOf(gateway: IDirectConnectGatewayRef): string {
  const { directConnectGatewayId } = gateway as Known;
  if (directConnectGatewayId !== undefined && !Token.isUnresolved(directConnectGatewayId)) {
    return directConnectGatewayId;
  }
  const arn = gateway.directConnectGatewayRef.directConnectGatewayArn;
  return Token.isUnresolved(arn) ? arn : (Stack.of(gateway).splitArn(arn, ArnFormat.SLASH_RESOURCE_NAME).resourceName ?? arn);
}
