import { ArnFormat, Names, RemovalPolicy, type Resource, Stack } from 'aws-cdk-lib';
import { CfnConnection, CfnLag, type ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Bandwidth } from '../../model/bandwidth';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { FLAG, type Kind, type Members, objectOf, TEXT } from '../../model/shape/kind';
import {
  hostedConnectionFindings,
  importedByArnFindings,
  orderedPortsFindings,
  planConnection,
} from '../../plan/direct-connect/connection';
import { checkArn, checkIdentifier } from '../../plan/direct-connect/identifier';
import { lagMembersFindings } from '../../plan/direct-connect/lag';
import type { ConnectionPlace, ConnectionProvider, HostedConnectionAttributes } from '../../plan/direct-connect/options';
import { CONNECTION_PLACE, CONNECTION_PROVIDER, HOSTED_CONNECTION_ATTRIBUTES } from '../../plan/direct-connect/options-shape';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { attach, attachedTo, type Host, hostOf, type Member, placeOf, resourcesOf } from '../attachments';
import { LAG, REMOVAL_POLICY } from '../engine-kinds';
import { givenBelow, givenTo } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import { identityOf } from '../references';
import { ConnectionBase, type IDirectConnectConnection, type IHostedConnection } from './connection-base';
import { connectionKeyOf, connectionNameOf, lagFactsOf } from './virtual-interface-parent';

/** The options of a connection, except its location and speed. */
export interface DirectConnectConnectionOptions extends ConnectionProvider {
  /**
   * The name, at most 200 characters. A change is made in place.
   *
   * Errors: `twilio-interconnect:connection-name`.
   *
   * @default - generated from the construct's path
   */
  readonly connectionName?: string;

  /**
   * Whether to order a port with MACsec: 10 Gbps or more, where the location offers it. MACsec keys are associated outside
   * CloudFormation. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:mac-sec-bandwidth`.
   *
   * @default false
   */
  readonly requestMacSec?: boolean;

  /**
   * What happens to the connection when it leaves the stack. Deleting it returns the port, and a new one takes weeks.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** Properties of a dedicated connection. */
export interface DirectConnectConnectionProps extends ConnectionPlace, DirectConnectConnectionOptions {
  /**
   * The link aggregation group that the connection joins. A change is made in place; joining or leaving a group interrupts the traffic
   * of the connection.
   *
   * Errors: `twilio-interconnect:lag-members`, `twilio-interconnect:lag-member-mac-sec`.
   *
   * @default - none
   */
  readonly lag?: ILagRef;
}

const OPTIONS: Members<DirectConnectConnectionOptions> = {
  ...CONNECTION_PROVIDER,
  connectionName: TEXT,
  requestMacSec: FLAG,
  removalPolicy: REMOVAL_POLICY,
};

/** What a connection of a group is made from. */
export const CONNECTION_OPTIONS: Kind<DirectConnectConnectionOptions> = objectOf<DirectConnectConnectionOptions>(
  'a connection of a group',
  OPTIONS,
);

/** What a connection is made from. */
export const CONNECTION_PROPS: Kind<DirectConnectConnectionProps> = objectOf<DirectConnectConnectionProps>('a connection', {
  ...OPTIONS,
  ...CONNECTION_PLACE,
  lag: LAG,
});

/** What is known of a hosted connection. */
export const HOSTED_CONNECTION: Kind<HostedConnectionAttributes> = objectOf<HostedConnectionAttributes>(
  'a hosted connection',
  HOSTED_CONNECTION_ATTRIBUTES,
);

/**
 * A dedicated Direct Connect connection: a port of your own at a Direct Connect location.
 *
 * AWS approves the order and issues the letter of authorisation (LOA-CFA), which the data centre needs for the cross connect. The port is
 * billed when it is up, or 90 days after the letter.
 *
 * Warnings: `twilio-interconnect:connections-at-location`, `twilio-interconnect:connection-transit-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html
 */
export class DirectConnectConnection extends ConnectionBase {
  /**
   * An existing connection of the stack's account and Region, by its id. It may be dedicated or hosted, so rules that hold for only one of
   * the two are not checked.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  public static fromConnectionId(scope: Construct, id: string, connectionId: string): IDirectConnectConnection {
    checkConnectionId(scope, id, givenBelow(scope, id, { kind: TEXT, given: connectionId, path: 'connectionId' }));
    return new ImportedConnection(scope, id, connectionId, arnOfId(scope, connectionId));
  }

  /**
   * An existing connection by its ARN. It may be dedicated or hosted, so rules that hold for only one of the two are not checked. Import it
   * into a stack of its own Region, in which its interfaces are then made.
   *
   * Errors: `twilio-interconnect:direct-connect-arn`, `twilio-interconnect:connection-id`, `twilio-interconnect:connection-arn-region`.
   */
  public static fromConnectionArn(scope: Construct, id: string, connectionArn: string): IDirectConnectConnection {
    const arn = givenBelow(scope, id, { kind: TEXT, given: connectionArn, path: 'connectionArn' });
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('connectionArn', 'dxcon', arn));
    const { resourceName: connectionId = '', region } = Stack.of(scope).splitArn(connectionArn, ArnFormat.SLASH_RESOURCE_NAME);
    checkConnectionId(scope, id, connectionId);
    checkArnRegion(scope, id, region, 'connectionArn');
    return new ImportedConnection(scope, id, connectionId, connectionArn, connectionArn);
  }

  /**
   * An existing connection of the stack's account and Region that a partner hosts. It carries one virtual interface, without a rate limit.
   *
   * Errors: `twilio-interconnect:connection-id`, `twilio-interconnect:hosted-bandwidth`,
   * `twilio-interconnect:hosted-connection-interfaces`.
   */
  public static fromHostedConnectionId(scope: Construct, id: string, attributes: HostedConnectionAttributes): IHostedConnection {
    const given = givenBelow(scope, id, { kind: HOSTED_CONNECTION, given: attributes, path: '' });
    const { connectionId, bandwidth } = given;
    checkConnectionId(scope, id, connectionId);
    locateFailure(`${scope.node.path}/${id}`, () => throwOnErrors(hostedConnectionFindings(bandwidth)));
    return new HostedConnection(scope, id, connectionId, arnOfId(scope, connectionId), bandwidth);
  }

  public readonly connectionId: string;
  public readonly connectionArn: string;
  /** Distinguishes it from hosted connections. */
  public readonly isDedicated = true;
  /** The speed of the port. */
  public readonly bandwidth: Bandwidth;
  /** The location code. */
  public readonly location: string;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnConnection;

  public constructor(scope: Construct, id: string, given: DirectConnectConnectionProps) {
    super(scope, id);
    const props = givenTo(this, CONNECTION_PROPS, given);
    this.bandwidth = props.bandwidth;
    this.location = props.location;
    const lag = props.lag && lagFactsOf(props.lag);
    const plan = planFor(this, () =>
      planConnection({
        name: physicalName('connection', props.connectionName, (maxLength) =>
          Names.uniqueResourceName(this, { maxLength, separator: '-' }),
        ),
        location: props.location,
        region: this.env.region,
        bandwidth: props.bandwidth,
        requestMacSec: props.requestMacSec,
        providerName: props.providerName,
        // The group is a construct, with more than its facts.
        lag: lag && {
          connectionsBandwidth: lag.connectionsBandwidth,
          location: lag.location,
          requestMacSec: lag.requestMacSec,
        },
      }),
    );
    this.resource = makeResource(CfnConnection, this, 'Resource', {
      connectionName: plan.name,
      location: plan.location,
      bandwidth: plan.bandwidth,
      providerName: plan.providerName,
      requestMacSec: plan.requestMacSec,
      lagId: props.lag,
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.connectionId = this.resource.attrConnectionId;
    this.connectionArn = this.resource.attrConnectionArn;
    registerOrder(this);
    if (props.lag !== undefined) {
      registerLagMember(props.lag, this);
    }
  }

  /** Registered by the resource's own reference, so that the construct and its reference count as one. */
  public override get connectionRef(): aws_directconnect.ConnectionReference {
    return this.resource.connectionRef;
  }
}

class ImportedConnection extends ConnectionBase {
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

class HostedConnection extends ImportedConnection implements IHostedConnection {
  public readonly isHosted = true;

  public constructor(
    scope: Construct,
    id: string,
    connectionId: string,
    connectionArn: string,
    public readonly bandwidth: Bandwidth,
  ) {
    super(scope, id, connectionId, connectionArn);
  }
}

/** A member of a group. */
interface LagMember extends Member {
  readonly connection?: DirectConnectConnection;
}

function lagHostOf(lag: ILagRef): Host {
  return hostOf(lag, 'members', connectionNameOf(lag));
}

/** The connections of this library that joined a group, sorted by path. */
export function lagMembersOf(lag: ILagRef): readonly DirectConnectConnection[] {
  return attachedTo<LagMember>(lagHostOf(lag)).flatMap(({ connection }) => connection ?? []);
}

/**
 * Registers a member of a group. All members are checked together if enough is known of the group, with those that join it without this
 * library.
 */
function registerLagMember(lag: ILagRef, connection: DirectConnectConnection): void {
  const group = connectionKeyOf(lag);
  attach<LagMember>(
    lagHostOf(lag),
    { path: connection.node.path, resource: connection.resource, connection },
    (members) => {
      const facts = lagFactsOf(lag);
      return facts === undefined
        ? []
        : lagMembersFindings(facts.connectionsBandwidth, facts.minimumLinks, members.length, lag.node.path);
    },
    () =>
      resourcesOf(lag, CfnConnection.isCfnConnection)
        .filter(({ lagId }) => lagId !== undefined && identityOf(lagId).text === group)
        .map((resource) => ({ path: resource.node.path, resource })),
  );
}

/** Registers an order, to count what one account orders in one Region, by this library or not; connections by location. */
export function registerOrder(construct: Resource & { readonly resource: CfnConnection | CfnLag }): void {
  const { env, node, resource } = construct;
  const { location } = resource;
  const [what, orders] = CfnConnection.isCfnConnection(resource)
    ? (['connections', () => resourcesOf(construct, CfnConnection.isCfnConnection)] as const)
    : (['lags', () => resourcesOf(construct, CfnLag.isCfnLag)] as const);
  const isCounted = (order: { readonly location: string }): boolean => what === 'lags' || order.location === location;
  attach<Member>(
    { construct, key: `${what}:${what === 'lags' ? '' : location}`, place: placeOf(construct, env) },
    { path: node.path, resource },
    ({ length: count }) => orderedPortsFindings({ what, location, count }, node.path),
    () =>
      orders()
        .filter(isCounted)
        .map((order) => ({ path: order.node.path, resource: order })),
  );
}

/** Checks that the Region of an ARN is that of the stack that imports it. */
export function checkArnRegion(scope: Construct, id: string, arnRegion: string | undefined, prop: string): void {
  const { region } = Stack.of(scope);
  locateFailure(`${scope.node.path}/${id}`, () => throwOnErrors(importedByArnFindings({ arnRegion, region }, prop)));
}

function checkConnectionId(scope: Construct, id: string, connectionId: string): void {
  locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('connectionId', connectionId));
}

function arnOfId(scope: Construct, connectionId: string): string {
  return Stack.of(scope).formatArn({ service: 'directconnect', resource: 'dxcon', resourceName: connectionId });
}
