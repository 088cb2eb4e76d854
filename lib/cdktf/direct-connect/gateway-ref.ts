import type { IConstruct } from 'constructs';
import type { Asn } from '../../model/asn';
import { type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach } from '../attachments';
import { identityOf } from '../references';

/** What tells a Direct Connect gateway to what is attached to it. */
export interface DirectConnectGatewayIdentity extends IConstruct {
  /** The id, a UUID. */
  readonly directConnectGatewayId: string;

  /** The ASN of its end of every BGP session, if it is known. */
  readonly amazonSideAsn: Asn | undefined;
}

/** Notes what is attached to a gateway, to judge all of it together. */
export function attachToGateway(scope: IConstruct, gateway: DirectConnectGatewayIdentity, attachment: GatewayAttachment): void {
  const key = `gateway:${identityOf(scope, gateway.directConnectGatewayId)}`;
  attach<GatewayAttachment>(gateway, key, attachment, (attachments) =>
    gatewayAttachmentsFindings(attachments, gateway.node.path),
  );
}
