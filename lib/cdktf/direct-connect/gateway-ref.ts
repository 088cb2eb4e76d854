import type { IConstruct } from 'constructs';
import type { Asn } from '../../model/asn';
import { type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach } from '../attachments';
import { identityOf } from '../references';

/** What attachments need to know about a Direct Connect gateway. */
export interface DirectConnectGatewayIdentity extends IConstruct {
  /** The id, a UUID. */
  readonly directConnectGatewayId: string;

  /** The ASN of the Amazon side of every BGP session, if it is known. */
  readonly amazonSideAsn: Asn | undefined;
}

/** Registers an attachment to a gateway, to check all of them together. */
export function attachToGateway(scope: IConstruct, gateway: DirectConnectGatewayIdentity, attachment: GatewayAttachment): void {
  const key = `gateway:${identityOf(scope, gateway.directConnectGatewayId)}`;
  attach<GatewayAttachment>(gateway, key, attachment, (attachments) =>
    gatewayAttachmentsFindings(attachments, gateway.node.path),
  );
}
