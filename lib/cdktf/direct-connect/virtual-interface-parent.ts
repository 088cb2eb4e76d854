import { type TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { Bandwidth } from '../../model/bandwidth';
import { connectionInterfacesFindings, type RegisteredInterface } from '../../plan/direct-connect/connection';
import { lagBandwidthLimit } from '../../plan/direct-connect/lag';
import type { VirtualInterfacePlan } from '../../plan/direct-connect/virtual-interface';
import type { InterfaceParentFacts } from '../../plan/direct-connect/virtual-interface-props';
import { attach, hostOf, type Member } from '../attachments';
import { dependOnceComplete } from '../dependencies';
import { constructWith } from '../engine-kinds';
import { environmentOf } from '../environment';
import { identityOf, resourceOf, resourcesOf } from '../references';

/** A Direct Connect connection: a port at a Direct Connect location, dedicated or hosted by a partner. */
export interface IDirectConnectConnection extends IConstruct {
  /** The id, for example `dxcon-fgabc123`. */
  readonly connectionId: string;
  /** The Region, if it is given. */
  readonly region: string | undefined;
}

/** A hosted connection: one virtual interface, no link aggregation group, no MACsec, no rate limit. */
export interface IHostedConnection extends IDirectConnectConnection {
  /** Distinguishes it from other connections. */
  readonly isHosted: true;

  /** The bandwidth ordered from the partner; AWS drops traffic above it. */
  readonly bandwidth: Bandwidth;
}

/** A link aggregation group: dedicated connections of the same speed, on one AWS device, that act as one. */
export interface IDirectConnectLag extends IConstruct {
  /** The id, for example `dxlag-fgabc123`. */
  readonly lagId: string;
  /** The Region, if it is given. */
  readonly region: string | undefined;
}

/** What can carry a virtual interface: a connection or a link aggregation group. */
export type VirtualInterfaceParent = IDirectConnectConnection | IDirectConnectLag;

/** What can carry a virtual interface, where a table of props has one. */
export const INTERFACE_PARENT = constructWith<VirtualInterfaceParent>(
  'a DirectConnectConnection or DirectConnectLag, for example DirectConnectConnection.fromConnectionId(...)',
  'connectionId',
  'lagId',
);

/** A link aggregation group, where a table of props has one. */
export const LAG = constructWith<IDirectConnectLag>('a DirectConnectLag, for example DirectConnectLag.fromLagId(...)', 'lagId');

/** Properties of this library's constructs. */
interface Known {
  readonly bandwidth?: unknown;
  readonly location?: unknown;
  readonly isHosted?: boolean;
  readonly isDedicated?: boolean;
  readonly resource?: unknown;
}

/** The known facts about a link aggregation group. */
export interface LagFacts {
  readonly connectionsBandwidth: Bandwidth;
  readonly location: string;
  readonly requestMacSec?: boolean | undefined;
}

/** The id of the connection or group, for resources. */
export function connectionIdOf(parent: VirtualInterfaceParent): string {
  return 'connectionId' in parent ? parent.connectionId : parent.lagId;
}

/**
 * The Region of what is made on a connection or group with a provider, if it may be another than the provider's: as given, or that of the
 * provider or the stack that the connection belongs to.
 */
export function regionOf(
  scope: IConstruct,
  parent: VirtualInterfaceParent,
  provider: TerraformProvider | undefined,
): string | undefined {
  const resource = madeResourceOf(parent);
  const isElsewhere = TerraformStack.of(parent) !== TerraformStack.of(scope);
  if (parent.region !== undefined || resource === undefined) {
    return parent.region ?? (isElsewhere ? environmentOf(parent).region : undefined);
  }
  return isElsewhere || resource.provider !== provider ? resource.region : undefined;
}

/** The Region of a connection or group, and so of what a provider makes on it, as far as it is known at synthesis. */
export function knownRegionOf(
  scope: IConstruct,
  parent: VirtualInterfaceParent,
  provider: TerraformProvider | undefined,
): string | undefined {
  const resource = madeResourceOf(parent);
  const isElsewhere = TerraformStack.of(parent) !== TerraformStack.of(scope);
  return (
    parent.region ??
    (resource === undefined && !isElsewhere ? environmentOf(scope, provider) : environmentOf(parent, resource?.provider)).region
  );
}

/** The resource of a connection or group, if it is made in the app. */
function madeResourceOf(parent: VirtualInterfaceParent): (TerraformResource & { readonly region: string }) | undefined {
  const { resource } = parent as Known;
  return TerraformResource.isTerraformResource(resource)
    ? (resource as TerraformResource & { readonly region: string })
    : undefined;
}

/** The location code of a connection or group, if it is known. */
export function locationOf(parent: VirtualInterfaceParent): string | undefined {
  const { location } = parent as Known;
  return typeof location === 'string' ? location : undefined;
}

/** A text that identifies the connection or group. */
export function connectionKeyOf(scope: IConstruct, parent: VirtualInterfaceParent): string {
  return identityOf(scope, connectionIdOf(parent));
}

/** Whether it is hosted or dedicated, and its bandwidth, as far as they are known. */
export function parentFactsOf(parent: VirtualInterfaceParent): InterfaceParentFacts {
  if (!('connectionId' in parent)) {
    const lag = lagFactsOf(parent);
    return { kind: 'lag', bandwidth: lag && lagBandwidthLimit(lag.connectionsBandwidth) };
  }
  const { bandwidth, isHosted, isDedicated } = parent as Known;
  return {
    isOrderedHere: resourceOf(parent, parent.connectionId)?.terraformResourceType === 'aws_dx_connection',
    kind: isHosted === true ? 'hosted' : isDedicated === true ? 'dedicated' : 'unknown',
    bandwidth: bandwidth instanceof Bandwidth ? bandwidth : undefined,
  };
}

/** What all members of a group have in common, if it is known. */
export function lagFactsOf(lag: IDirectConnectLag): LagFacts | undefined {
  const { connectionsBandwidth, location, requestMacSec } = lag as Partial<LagFacts>;
  return connectionsBandwidth instanceof Bandwidth && location !== undefined
    ? { connectionsBandwidth, location, requestMacSec }
    : undefined;
}

/** An interface on a connection, with its resource. */
type Registered = RegisteredInterface & Member;

/** The input attributes of the provider's resources. */
interface Inputs {
  readonly connectionIdInput?: string;
  readonly lagIdInput?: string;
  readonly vlanInput?: number;
}

/** The types of interface, by Terraform's resources. */
const INTERFACES = {
  aws_dx_private_virtual_interface: 'private',
  aws_dx_hosted_private_virtual_interface: 'private',
  aws_dx_transit_virtual_interface: 'transit',
  aws_dx_hosted_transit_virtual_interface: 'transit',
  aws_dx_public_virtual_interface: 'public',
  aws_dx_hosted_public_virtual_interface: 'public',
} as const;

/**
 * Registers an interface with its connection, to check all interfaces of that connection together, with those that the app makes without
 * this library. An interface on a group depends on the members of the group, those that join it later included.
 */
export function registerInterface(
  virtualInterface: IConstruct & { readonly resource: TerraformResource },
  parent: VirtualInterfaceParent,
  { type, vlan, rateLimit }: Omit<VirtualInterfacePlan, 'findings'>,
): void {
  const { resource, node } = virtualInterface;
  const { kind } = parentFactsOf(parent);
  const id = connectionKeyOf(virtualInterface, parent);
  attach<Registered>(
    hostOf(parent, 'interfaces', virtualInterface, connectionIdOf(parent)),
    { path: node.path, resource, type, vlan, rateLimit, kind },
    (interfaces) => connectionInterfacesFindings(interfaces, parent.node.path),
    () => interfacesOn(node.root, id),
  );
  dependOnceComplete(resource, () => membershipsOf(node.root, id));
}

/** What makes connections members of a group, by this library or not. */
export function membershipsOf(app: IConstruct, group: string): readonly TerraformResource[] {
  return resourcesOf(app, 'aws_dx_connection_association').filter((each) => {
    const { lagIdInput } = each as TerraformResource & Inputs;
    return lagIdInput !== undefined && identityOf(each, lagIdInput) === group;
  });
}

/** The interfaces of the app on a connection or group, made by this library or not. */
function interfacesOn(app: IConstruct, connection: string): readonly Registered[] {
  return Object.entries(INTERFACES).flatMap(([resourceType, type]) =>
    resourcesOf(app, resourceType).flatMap((resource) => {
      const { connectionIdInput, vlanInput: vlan } = resource as TerraformResource & Inputs;
      const isHere = connectionIdInput !== undefined && identityOf(resource, connectionIdInput) === connection;
      return isHere && vlan !== undefined ? [{ path: resource.node.path, resource, type, vlan, kind: 'unknown' as const }] : [];
    }),
  );
}
