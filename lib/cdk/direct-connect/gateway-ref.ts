import { CfnOutput, Names, Stack, Token } from 'aws-cdk-lib';
import {
  CfnDirectConnectGateway,
  CfnPrivateVirtualInterface,
  CfnTransitVirtualInterface,
  type IDirectConnectGatewayRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { Construct } from 'constructs';
import { Asn } from '../../model/asn';
import { amazonSideAsnOfResource, type GatewayAttachment, gatewayAttachmentsFindings } from '../../plan/direct-connect/gateway';
import { attach, type Host, hostOf, type Member, outermostOf, resourcesOf } from '../attachments';
import { addStackDependency, stackOutput } from '../older-releases';
import { identityOf } from '../references';

/** Properties of this library's constructs, which others may have too. */
interface Known {
  readonly directConnectGatewayId?: string;
  readonly amazonSideAsn?: unknown;
  readonly resource?: unknown;
}

/** The id of the output that other Regions read. */
const ID_OUTPUT = 'IdForOtherRegions';

/** The id if the construct has one, otherwise the reference that CloudFormation accepts. */
function directConnectGatewayIdOf(gateway: IDirectConnectGatewayRef): string | IDirectConnectGatewayRef {
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
  const output = idOutputOf(resource);
  const { stackName, region } = Stack.of(output);
  addStackDependency(here, there, 'it refers to the Direct Connect gateway');
  return stackOutput(stackName, Stack.of(output).getLogicalId(output), region);
}

/** The output with the id of a gateway. The name of a nested stack is known at deployment only, so its output is in the stack around it. */
function idOutputOf(resource: CfnDirectConnectGateway): CfnOutput {
  const stack = Stack.of(resource);
  const top = outermostOf(stack);
  const [scope, id] = top === stack ? [resource, ID_OUTPUT] : [top, `${Names.nodeUniqueId(resource.node)}${ID_OUTPUT}`];
  return (
    (scope.node.tryFindChild(id) as CfnOutput | undefined) ??
    new CfnOutput(scope, id, {
      description: 'Id of the Direct Connect gateway, for stacks of other Regions',
      value: resource.attrDirectConnectGatewayId,
    })
  );
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

/** An attachment to a gateway, with its resource. */
type Registered = GatewayAttachment & Member;

/** Registers an attachment to a gateway, to check all of them together with what the app attaches without this library. */
export function attachToGateway(gateway: IDirectConnectGatewayRef, attachment: Registered): void {
  const { text: key } = identityOf(idTextOf(gateway));
  attach<Registered>(
    gatewayHostOf(gateway),
    attachment,
    (attachments) => gatewayAttachmentsFindings(attachments, gateway.node.path),
    () =>
      [
        ...resourcesOf(gateway, CfnPrivateVirtualInterface.isCfnPrivateVirtualInterface),
        ...resourcesOf(gateway, CfnTransitVirtualInterface.isCfnTransitVirtualInterface),
      ]
        .filter(({ directConnectGatewayId: given }) => given !== undefined && identityOf(given).text === key)
        .map((resource) => ({
          kind: CfnTransitVirtualInterface.isCfnTransitVirtualInterface(resource) ? 'transit-interface' : 'private-interface',
          path: resource.node.path,
          resource,
        })),
  );
}

/** The host of what is attached to a gateway. */
export function gatewayHostOf(gateway: IDirectConnectGatewayRef): Host {
  return hostOf(gateway, 'gateway', idTextOf(gateway), true);
}

/** The id if it is literal, otherwise the ARN. */
function idTextOf(gateway: IDirectConnectGatewayRef): string {
  const { directConnectGatewayId } = gateway as Known;
  return directConnectGatewayId !== undefined && !Token.isUnresolved(directConnectGatewayId)
    ? directConnectGatewayId
    : gateway.directConnectGatewayRef.directConnectGatewayArn;
}
