import { ArnFormat, type IResource, Resource, Stack, Token } from 'aws-cdk-lib';
import type { IConnectionRef, ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';

/** A Direct Connect connection: a port at a Direct Connect location, dedicated or hosted by a partner. */
export interface IDirectConnectConnection extends IResource, IConnectionRef {
  /**
   * The id, for example `dxcon-fgabc123`.
   *
   * @attribute
   */
  readonly connectionId: string;

  /**
   * The ARN.
   *
   * @attribute
   */
  readonly connectionArn: string;
}

/** What a virtual interface can stand on: a connection or a link aggregation group. */
export type VirtualInterfaceParent = IConnectionRef | ILagRef;

/**
 * A Direct Connect connection.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithConnections.html
 */
export abstract class DirectConnectConnection extends Resource implements IDirectConnectConnection {
  /** An existing connection of the stack's account and Region, by its id. */
  public static fromConnectionId(scope: Construct, id: string, connectionId: string): IDirectConnectConnection {
    const connectionArn = Stack.of(scope).formatArn({ service: 'directconnect', resource: 'dxcon', resourceName: connectionId });
    return new ImportedConnection(scope, id, connectionId, connectionArn);
  }

  /** An existing connection by its ARN. */
  public static fromConnectionArn(scope: Construct, id: string, connectionArn: string): IDirectConnectConnection {
    const connectionId = Stack.of(scope).splitArn(connectionArn, ArnFormat.SLASH_RESOURCE_NAME).resourceName ?? '';
    return new ImportedConnection(scope, id, connectionId, connectionArn, connectionArn);
  }

  public abstract readonly connectionId: string;
  public abstract readonly connectionArn: string;

  public get connectionRef(): aws_directconnect.ConnectionReference {
    return { connectionArn: this.connectionArn };
  }
}

class ImportedConnection extends DirectConnectConnection {
  public constructor(
    scope: Construct,
    id: string,
    public readonly connectionId: string,
    public readonly connectionArn: string,
    environmentFromArn?: string,
  ) {
    super(scope, id, { environmentFromArn });
  }
}

/** What to write as `ConnectionId`: the id where it is known, otherwise the reference that CloudFormation takes as well. */
export function connectionIdOf(parent: VirtualInterfaceParent): string | VirtualInterfaceParent {
  const { connectionId } = parent as Partial<IDirectConnectConnection>;
  return connectionId !== undefined && !Token.isUnresolved(connectionId) ? connectionId : parent;
}

/** A text that tells one connection or group from another. */
export function connectionKeyOf(parent: VirtualInterfaceParent): string {
  const { connectionId } = parent as Partial<IDirectConnectConnection>;
  return connectionId ?? ('connectionRef' in parent ? parent.connectionRef.connectionArn : parent.lagRef.lagArn);
}
