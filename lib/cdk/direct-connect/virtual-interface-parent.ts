import { ArnFormat, type CfnResource, Stack, Token } from 'aws-cdk-lib';
import {
  CfnConnection,
  CfnLag,
  CfnPrivateVirtualInterface,
  CfnPublicVirtualInterface,
  CfnTransitVirtualInterface,
  type IConnectionRef,
  type ILagRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { IConstruct } from 'constructs';
import { Bandwidth } from '../../model/bandwidth';
import { connectionInterfacesFindings, type RegisteredInterface } from '../../plan/direct-connect/connection';
import { lagBandwidthLimit } from '../../plan/direct-connect/lag';
import type { VirtualInterfacePlan } from '../../plan/direct-connect/virtual-interface';
import type { InterfaceParentFacts } from '../../plan/direct-connect/virtual-interface-props';
import { attach, hostOf, type Member, resourcesOf } from '../attachments';
import { dependOnceComplete } from '../dependencies';
import { constructWith } from '../engine-kinds';
import { identityOf, isSame, targetOf } from '../references';

/** What can carry a virtual interface: a connection or a link aggregation group. */
export type VirtualInterfaceParent = IConnectionRef | ILagRef;

/** What can carry a virtual interface, where a table of props has one. */
export const INTERFACE_PARENT = constructWith<VirtualInterfaceParent>(
  'a DirectConnectConnection or DirectConnectLag, for example DirectConnectConnection.fromConnectionId(...)',
  'connectionRef',
  'lagRef',
);

/** Properties of this library's constructs, which others may have too. */
interface Known {
  readonly connectionId?: string;
  readonly lagId?: string;
  readonly bandwidth?: unknown;
  readonly connectionsBandwidth?: unknown;
  readonly location?: unknown;
  readonly isHosted?: boolean;
  readonly isDedicated?: boolean;
}

/** The known facts about a link aggregation group. */
export interface LagFacts {
  readonly connectionsBandwidth: Bandwidth;
  readonly location: string;
  readonly requestMacSec?: boolean | undefined;
  readonly minimumLinks: number | undefined;
}

/** The value of `ConnectionId`: the id if it is known, otherwise the reference, which CloudFormation accepts as well. */
export function connectionIdOf(parent: VirtualInterfaceParent): string | VirtualInterfaceParent {
  const id = knownIdOf(parent);
  return id !== undefined && !Token.isUnresolved(id) ? id : parent;
}

/** The id of the connection or group if it is literal, otherwise the ARN. */
export function connectionNameOf(parent: VirtualInterfaceParent): string {
  const id = knownIdOf(parent);
  return id !== undefined && !Token.isUnresolved(id) ? id : arnOf(parent);
}

/** A text that identifies the connection or group. */
export function connectionKeyOf(parent: VirtualInterfaceParent): string {
  return identityOf(connectionNameOf(parent)).text;
}

/** The id as a string or a token: the dimension of metrics. */
export function connectionIdTextOf(parent: VirtualInterfaceParent): string {
  const id = knownIdOf(parent);
  if (id !== undefined) {
    return id;
  }
  if (CfnConnection.isCfnConnection(parent)) {
    return parent.attrConnectionId;
  }
  return CfnLag.isCfnLag(parent) ? parent.attrLagId : idFromArn(parent, arnOf(parent));
}

/** Whether it is hosted or dedicated, and its bandwidth, as far as they are known. */
export function parentFactsOf(parent: VirtualInterfaceParent): InterfaceParentFacts {
  if (!('connectionRef' in parent)) {
    const lag = lagFactsOf(parent);
    return { kind: 'lag', bandwidth: lag && lagBandwidthLimit(lag.connectionsBandwidth) };
  }
  const { bandwidth, isHosted, isDedicated } = parent as Known;
  if (CfnConnection.isCfnConnection(parent)) {
    return { kind: 'dedicated', bandwidth: Bandwidth.parse(parent.bandwidth), isOrderedHere: true };
  }
  return {
    isOrderedHere: [knownIdOf(parent), arnOf(parent)].some((id) => CfnConnection.isCfnConnection(targetOf(id))),
    kind: isHosted === true ? 'hosted' : isDedicated === true ? 'dedicated' : 'unknown',
    bandwidth: bandwidth instanceof Bandwidth ? bandwidth : undefined,
  };
}

/** What all members of a group have in common, if it is known. */
export function lagFactsOf(lag: ILagRef): LagFacts | undefined {
  if (CfnLag.isCfnLag(lag)) {
    const connectionsBandwidth = Bandwidth.parse(lag.connectionsBandwidth);
    const requestMacSec = typeof lag.requestMacSec === 'object' ? undefined : (lag.requestMacSec ?? false);
    return (
      connectionsBandwidth && { connectionsBandwidth, location: lag.location, minimumLinks: lag.minimumLinks, requestMacSec }
    );
  }
  const facts = lag as Partial<LagFacts>;
  return facts.connectionsBandwidth instanceof Bandwidth && facts.location !== undefined ? (facts as LagFacts) : undefined;
}

/** The location code of a connection or group, if it is known. */
export function locationOf(parent: VirtualInterfaceParent): string | undefined {
  const { location } = parent as Known;
  return typeof location === 'string' ? location : undefined;
}

/** An interface on a connection, with its resource. */
type Registered = RegisteredInterface & Member;

/**
 * Registers an interface with its connection, to check all interfaces of that connection together, with those that the app makes without
 * this library. An interface on a group depends on the members of the group, those that join it later included.
 */
export function registerInterface(
  virtualInterface: IConstruct & { readonly resource: CfnResource },
  parent: VirtualInterfaceParent,
  { type, vlan, rateLimit }: Omit<VirtualInterfacePlan, 'findings'>,
): void {
  const { resource, node } = virtualInterface;
  const { kind } = parentFactsOf(parent);
  attach<Registered>(
    hostOf(parent, 'interfaces', connectionNameOf(parent)),
    { path: node.path, resource, type, vlan, rateLimit, kind },
    (interfaces) => connectionInterfacesFindings(interfaces, parent.node.path),
    () => interfacesOn(parent),
  );
  const ids = [knownIdOf(parent), arnOf(parent)];
  dependOnceComplete(virtualInterface, ids, () =>
    resourcesOf(parent, CfnConnection.isCfnConnection).filter(
      ({ lagId }) => lagId !== undefined && ids.some((id) => isSame(lagId, id)),
    ),
  );
}

/** The interfaces of the app on a connection or group, made by this library or not. */
function interfacesOn(parent: VirtualInterfaceParent): readonly Registered[] {
  const connection = connectionKeyOf(parent);
  const interfaces = {
    private: resourcesOf(parent, CfnPrivateVirtualInterface.isCfnPrivateVirtualInterface),
    transit: resourcesOf(parent, CfnTransitVirtualInterface.isCfnTransitVirtualInterface),
    public: resourcesOf(parent, CfnPublicVirtualInterface.isCfnPublicVirtualInterface),
  };
  return (['private', 'transit', 'public'] as const).flatMap((type) =>
    interfaces[type]
      .filter(({ connectionId }) => identityOf(connectionId).text === connection)
      .map((resource) => ({
        path: resource.node.path,
        resource,
        type,
        vlan: resource.vlan,
        rateLimit: resource.rateLimit,
        kind: 'unknown',
      })),
  );
}

function knownIdOf(parent: VirtualInterfaceParent): string | undefined {
  const { connectionId, lagId } = parent as Known;
  return 'connectionRef' in parent ? connectionId : lagId;
}

function arnOf(parent: VirtualInterfaceParent): string {
  return 'connectionRef' in parent ? parent.connectionRef.connectionArn : parent.lagRef.lagArn;
}

function idFromArn(parent: VirtualInterfaceParent, arn: string): string {
  return Stack.of(parent).splitArn(arn, ArnFormat.SLASH_RESOURCE_NAME).resourceName ?? arn;
}
