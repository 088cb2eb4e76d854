import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Asn } from '../../model/asn';
import { type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach, hostOf, type Member } from '../attachments';
import { constructWith } from '../engine-kinds';
import { identityOf, resourcesOf } from '../references';

/** What attachments need to know about a Direct Connect gateway. */
export interface DirectConnectGatewayIdentity extends IConstruct {
  /** The id, a UUID. */
  readonly directConnectGatewayId: string;

  /** The ASN of the Amazon side of every BGP session, if it is known. */
  readonly amazonSideAsn: Asn | undefined;
}

/** A Direct Connect gateway, where a table of props has one. */
export const GATEWAY_IDENTITY = constructWith<DirectConnectGatewayIdentity>(
  'a DirectConnectGateway, for example DirectConnectGateway.fromDirectConnectGatewayId(...)',
  'directConnectGatewayId',
);

/** An attachment to a gateway, with its resource. */
type Registered = GatewayAttachment & Member;

/** The types of interface that Terraform's resources attach to a Direct Connect gateway. */
const INTERFACES = {
  aws_dx_private_virtual_interface: 'private-interface',
  aws_dx_hosted_private_virtual_interface_accepter: 'private-interface',
  aws_dx_transit_virtual_interface: 'transit-interface',
  aws_dx_hosted_transit_virtual_interface_accepter: 'transit-interface',
} as const;

/** Registers an attachment to a gateway, to check all of them together with what the app attaches without this library. */
export function attachToGateway(scope: IConstruct, gateway: DirectConnectGatewayIdentity, attachment: Registered): void {
  const { directConnectGatewayId } = gateway;
  const identity = identityOf(scope, directConnectGatewayId);
  attach<Registered>(
    hostOf(gateway, 'gateway', scope, directConnectGatewayId, true),
    attachment,
    (attachments) => gatewayAttachmentsFindings(attachments, gateway.node.path),
    () =>
      Object.entries(INTERFACES).flatMap(([type, kind]) =>
        resourcesOf(gateway.node.root, type)
          .filter((each) => {
            const { dxGatewayIdInput } = each as TerraformResource & { readonly dxGatewayIdInput?: string };
            return dxGatewayIdInput !== undefined && identityOf(each, dxGatewayIdInput) === identity;
          })
          .map((resource) => ({ kind, path: resource.node.path, resource })),
      ),
  );
}
