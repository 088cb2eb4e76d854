import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { DxConnectionAssociation } from '@cdktf/provider-aws/lib/dx-connection-association';
import { Fn, TerraformStack, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { Bandwidth } from '../../model/bandwidth';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { hostedConnectionFindings, orderedPortsFindings, planConnection } from '../../plan/direct-connect/connection';
import { checkIdentifier } from '../../plan/direct-connect/identifier';
import { lagMembersFindings } from '../../plan/direct-connect/lag';
import { attach, type Attached } from '../attachments';
import type { ConnectionPlace, ConnectionProvider, HostedConnectionAttributes } from '../../plan/direct-connect/options';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { planFor } from '../planning';
import { uniqueName } from '../references';
import { protect, type ProtectedOptions, type TaggableOptions } from '../terraform-options';
import {
  connectionKeyOf,
  type IDirectConnectConnection,
  type IDirectConnectLag,
  type IHostedConnection,
  lagFactsOf,
} from './virtual-interface-parent';

/** The options of a connection, besides where it is and how fast. */
export interface DirectConnectConnectionOptions extends ConnectionProvider, TaggableOptions, ProtectedOptions {
  /**
   * The name, at most 200 characters. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:connection-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly connectionName?: string;

  /**
   * Whether to order a port with MACsec: 10 Gbps or more, where the location offers it. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:mac-sec-bandwidth`.
   *
   * @default false
   */
  readonly requestMacSec?: boolean;

  /**
   * Whether Terraform refuses every plan that would destroy the connection, a plan that would replace it among them, and leaves it at AWS
   * when it leaves the program. Deleting it gives the port back, and a new one takes weeks.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;

  /**
   * What becomes of frames that MACsec does not encrypt. A change is made in place.
   *
   * @default - AWS sets `should_encrypt` on a port with MACsec
   */
  readonly encryptionMode?: 'no_encrypt' | 'should_encrypt' | 'must_encrypt';
}

/** Properties of a dedicated connection. */
export interface DirectConnectConnectionProps extends ConnectionPlace, DirectConnectConnectionOptions {
  /**
   * The link aggregation group that the connection joins. A change moves it; joining or leaving a group interrupts the traffic of the
   * connection.
   *
   * Errors: `twilio-interconnect:lag-members`.
   *
   * @default - none
   */
  readonly lag?: IDirectConnectLag;
}

/**
 * A dedicated Direct Connect connection: a port of your own at a Direct Connect location.
 *
 * AWS approves the order, then gives the letter of authorisation (LOA-CFA) with which the data centre makes the cross connect. The port is
 * billed when it is up, or 90 days after the letter.
 *
 * Warnings: `twilio-interconnect:connections-at-location`, `twilio-interconnect:connection-transit-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html
 */
export class DirectConnectConnection extends Construct implements IDirectConnectConnection {
  /**
   * An existing connection by its id, or by the id of a resource or a data source. It may be dedicated or hosted, so
   * what only one of the two can do is not checked.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  public static fromConnectionId(scope: Construct, id: string, connectionId: string): IDirectConnectConnection {
    return new ImportedConnection(scope, id, connectionId);
  }

  /**
   * An existing connection by its ARN. It may be dedicated or hosted, so
   * what only one of the two can do is not checked.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  public static fromConnectionArn(scope: Construct, id: string, connectionArn: string): IDirectConnectConnection {
    return new ImportedConnection(scope, id, idFromArn(connectionArn));
  }

  /**
   * An existing connection that a partner hosts. It carries one virtual interface, and no rate limit.
   *
   * Errors: `twilio-interconnect:connection-id`, `twilio-interconnect:hosted-bandwidth`,
   * `twilio-interconnect:hosted-connection-interfaces`.
   */
  public static fromHostedConnectionId(scope: Construct, id: string, attributes: HostedConnectionAttributes): IHostedConnection {
    locateFailure(`${scope.node.path}/${id}`, () => throwOnErrors(hostedConnectionFindings(attributes.bandwidth)));
    return new HostedConnection(scope, id, attributes.connectionId, attributes.bandwidth);
  }

  public readonly connectionId: string;
  public readonly connectionArn: string;
  /** Tells it from connections that a partner hosts. */
  public readonly isDedicated = true;
  /** The speed of the port. */
  public readonly bandwidth: Bandwidth;
  /** The code of the location. */
  public readonly location: string;
  /** The Terraform resource, to set what this class does not. */
  public readonly resource: DxConnection;
  /** What makes it a member of the link aggregation group, if there is one. */
  public readonly lagAssociation: DxConnectionAssociation | undefined;

  public constructor(scope: Construct, id: string, props: DirectConnectConnectionProps) {
    super(scope, id);
    this.bandwidth = props.bandwidth;
    this.location = props.location;
    const { lag, provider } = props;
    const plan = planFor(this, () =>
      planConnection({
        name: physicalName('connection', props.connectionName, (maxLength) => uniqueName(this, maxLength)),
        location: props.location,
        bandwidth: props.bandwidth,
        requestMacSec: props.requestMacSec,
        lag: lag && lagFactsOf(lag),
      }),
    );
    this.resource = new DxConnection(this, 'Resource', {
      provider,
      name: plan.name,
      location: plan.location,
      bandwidth: plan.bandwidth,
      providerName: props.providerName,
      requestMacsec: props.requestMacSec,
      encryptionMode: props.encryptionMode,
      tags: props.tags,
      skipDestroy: props.preventDestroy ?? true,
      lifecycle: protect(props),
    });
    this.connectionId = this.resource.id;
    this.connectionArn = this.resource.arn;
    registerOrder(this, 'connections', plan.location);
    this.lagAssociation =
      lag && new DxConnectionAssociation(this, 'LagAssociation', { provider, connectionId: this.connectionId, lagId: lag.lagId });
    if (lag !== undefined) {
      registerLagMember(lag, this);
    }
  }
}

class ImportedConnection extends Construct implements IDirectConnectConnection {
  public constructor(
    scope: Construct,
    id: string,
    public readonly connectionId: string,
  ) {
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('connectionId', connectionId));
    super(scope, id);
  }
}

class HostedConnection extends ImportedConnection implements IHostedConnection {
  public readonly isHosted = true;

  public constructor(
    scope: Construct,
    id: string,
    connectionId: string,
    public readonly bandwidth: Bandwidth,
  ) {
    super(scope, id, connectionId);
  }
}

/** A connection that joined a group. */
export interface LagMember extends Attached {
  readonly connection: DirectConnectConnection;
}

/** What tells the members of a group from those of another. */
export function lagMembersKey(scope: IConstruct, lag: IDirectConnectLag): string {
  return `members:${connectionKeyOf(scope, lag)}`;
}

/** Notes that a connection joined a group, to judge all of them together where enough is known of the group. */
function registerLagMember(lag: IDirectConnectLag, connection: DirectConnectConnection): void {
  attach<LagMember>(lag, lagMembersKey(connection, lag), { path: connection.node.path, connection }, (members) => {
    const facts = lagFactsOf(lag);
    return facts === undefined ? [] : lagMembersFindings(facts.connectionsBandwidth, undefined, members.length, lag.node.path);
  });
}

/** Notes an order, to count what one stack orders at one place. */
export function registerOrder(construct: IConstruct, what: 'connections' | 'lags', place: string): void {
  attach(
    construct,
    `${what}:${TerraformStack.of(construct).node.path}:${place}`,
    { path: construct.node.path },
    ({ length: count }) => orderedPortsFindings({ what, place, count }, construct.node.path),
  );
}

/** The last part of an ARN, also of one that is known only later. */
export function idFromArn(arn: string): string {
  return Token.isUnresolved(arn) ? Fn.element(Fn.split('/', arn), 1) : (arn.split('/')[1] ?? arn);
}
