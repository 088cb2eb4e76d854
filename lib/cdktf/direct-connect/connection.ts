import { DxConnection } from '@cdktf/provider-aws/lib/dx-connection';
import { DxConnectionAssociation } from '@cdktf/provider-aws/lib/dx-connection-association';
import { Fn, type TerraformResource, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { Bandwidth } from '../../model/bandwidth';
import { locateFailure, throwOnErrors } from '../../model/finding';
import { choiceOf, FLAG, type Kind, objectOf, required, TEXT } from '../../model/shape/kind';
import { hostedConnectionFindings, orderedPortsFindings, planConnection } from '../../plan/direct-connect/connection';
import { checkArn, checkIdentifier } from '../../plan/direct-connect/identifier';
import { lagMembersFindings } from '../../plan/direct-connect/lag';
import type { ConnectionPlace, ConnectionProvider, HostedConnectionAttributes } from '../../plan/direct-connect/options';
import { CONNECTION_PLACE, CONNECTION_PROVIDER, HOSTED_CONNECTION_ATTRIBUTES } from '../../plan/direct-connect/options-shape';
import { physicalName } from '../../plan/direct-connect/physical-name';
import type { EncryptionMode } from '../../rules/direct-connect/encryption-mode';
import { attach, attachedTo, type Host, hostOf, type Member } from '../attachments';
import { ID } from '../engine-kinds';
import { environmentOf } from '../environment';
import { givenBelow, givenTo } from '../given';
import { planFor } from '../planning';
import { resourcesOf, uniqueName } from '../references';
import { protect, type ProtectedOptions, type RegionalOptions, type TaggableOptions } from '../terraform-options';
import { PROTECTED, REGIONAL, TAGGABLE } from '../terraform-options-shape';
import {
  connectionKeyOf,
  type IDirectConnectConnection,
  type IDirectConnectLag,
  type IHostedConnection,
  LAG as LAG_CONSTRUCT,
  lagFactsOf,
  membershipsOf,
} from './virtual-interface-parent';

/** The options of a connection, except its location and speed. */
export interface DirectConnectConnectionOptions extends ConnectionProvider, RegionalOptions, TaggableOptions, ProtectedOptions {
  /**
   * The name, at most 200 characters. A change replaces the connection.
   *
   * Errors: `twilio-interconnect:connection-name`.
   *
   * @default - generated from the construct's path
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
   * Whether Terraform refuses every plan that would destroy or replace the connection, and whether it keeps the connection at AWS
   * when it is removed from the program. Deleting it returns the port, and a new one takes weeks. The provider reads what to keep from the
   * state: to delete a port, turn this off, apply, and then remove the connection.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;

  /**
   * The MACsec encryption mode: whether frames must, should or must not be encrypted. A change is made in place. The AWS provider does not
   * send it when it orders the connection, only when it updates it: apply once to order the port, and again once the port is there. Until
   * then the port has AWS's mode.
   *
   * Warnings: `twilio-interconnect:encryption-mode-mac-sec`.
   *
   * @default - AWS sets `should_encrypt` on a port with MACsec
   */
  readonly encryptionMode?: EncryptionMode;
}

/** Properties of a dedicated connection. */
export interface DirectConnectConnectionProps extends ConnectionPlace, DirectConnectConnectionOptions {
  /**
   * The link aggregation group that the connection joins. A change moves the connection; joining or leaving a group interrupts the traffic
   * of the connection.
   *
   * Errors: `twilio-interconnect:lag-members`, `twilio-interconnect:lag-member-mac-sec`.
   *
   * @default - none
   */
  readonly lag?: IDirectConnectLag;
}

const OPTIONS = {
  ...CONNECTION_PROVIDER,
  ...REGIONAL,
  ...TAGGABLE,
  ...PROTECTED,
  connectionName: TEXT,
  requestMacSec: FLAG,
  encryptionMode: choiceOf('no_encrypt', 'should_encrypt', 'must_encrypt'),
};

/** What a connection is made from. */
export const CONNECTION_PROPS: Kind<DirectConnectConnectionProps> = objectOf<DirectConnectConnectionProps>('a connection', {
  ...CONNECTION_PLACE,
  ...OPTIONS,
  lag: LAG_CONSTRUCT,
});

/** What a member of a link aggregation group is made from. */
export const CONNECTION_OPTIONS: Kind<DirectConnectConnectionOptions> = objectOf<DirectConnectConnectionOptions>(
  'a connection of the group',
  OPTIONS,
);

/** Where something existing is. */
export const REGIONAL_OPTIONS: Kind<RegionalOptions> = objectOf<RegionalOptions>('options', REGIONAL);

/** An existing hosted connection. */
export const HOSTED_CONNECTION: Kind<HostedConnectionAttributes & RegionalOptions> = objectOf<
  HostedConnectionAttributes & RegionalOptions
>('a hosted connection', { ...HOSTED_CONNECTION_ATTRIBUTES, ...REGIONAL, connectionId: required(ID) });

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
export class DirectConnectConnection extends Construct implements IDirectConnectConnection {
  /**
   * An existing connection by its id, which may be from a resource or a data source. It may be dedicated or hosted, so
   * rules that hold for only one of the two are not checked.
   *
   * Errors: `twilio-interconnect:connection-id`.
   */
  public static fromConnectionId(
    scope: Construct,
    id: string,
    connectionId: string,
    options: RegionalOptions = {},
  ): IDirectConnectConnection {
    const { region } = givenBelow(scope, id, REGIONAL_OPTIONS, options, 'options');
    return new ImportedConnection(scope, id, connectionId, region);
  }

  /**
   * An existing connection by its ARN, which names its Region. It may be dedicated or hosted, so rules that hold for only one of the two are
   * not checked.
   *
   * Errors: `twilio-interconnect:direct-connect-arn`, `twilio-interconnect:connection-id`.
   */
  public static fromConnectionArn(scope: Construct, id: string, connectionArn: string): IDirectConnectConnection {
    givenBelow(scope, id, ID, connectionArn, 'connectionArn');
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('connectionArn', 'dxcon', connectionArn));
    return new ImportedConnection(scope, id, idFromArn(connectionArn), regionFromArn(connectionArn));
  }

  /**
   * An existing connection that a partner hosts. It carries one virtual interface, without a rate limit.
   *
   * Errors: `twilio-interconnect:connection-id`, `twilio-interconnect:hosted-bandwidth`,
   * `twilio-interconnect:hosted-connection-interfaces`.
   */
  public static fromHostedConnectionId(
    scope: Construct,
    id: string,
    attributes: HostedConnectionAttributes & RegionalOptions,
  ): IHostedConnection {
    const { connectionId, region, bandwidth } = givenBelow(scope, id, HOSTED_CONNECTION, attributes);
    locateFailure(`${scope.node.path}/${id}`, () => throwOnErrors(hostedConnectionFindings(bandwidth)));
    return new HostedConnection(scope, id, connectionId, region, bandwidth);
  }

  public readonly connectionId: string;
  public readonly connectionArn: string;
  /** Distinguishes it from hosted connections. */
  public readonly isDedicated = true;
  /** The speed of the port. */
  public readonly bandwidth: Bandwidth;
  /** The location code. */
  public readonly location: string;
  /** The Region, if it is given. */
  public readonly region: string | undefined;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxConnection;
  /** The association with the link aggregation group, if it joins one. */
  public readonly lagAssociation: DxConnectionAssociation | undefined;

  public constructor(scope: Construct, id: string, given: DirectConnectConnectionProps) {
    super(scope, id);
    const props = givenTo(this, CONNECTION_PROPS, given);
    this.bandwidth = props.bandwidth;
    this.location = props.location;
    const { lag, provider, region } = props;
    this.region = region;
    const plan = planFor(this, () =>
      planConnection({
        name: physicalName('connection', props.connectionName, (maxLength) => uniqueName(this, maxLength)),
        location: props.location,
        region: region ?? environmentOf(this, provider).region,
        bandwidth: props.bandwidth,
        requestMacSec: props.requestMacSec,
        providerName: props.providerName,
        lag: lag && lagFactsOf(lag),
        encryptionMode: props.encryptionMode,
      }),
    );
    this.resource = new DxConnection(this, 'Resource', {
      provider,
      region,
      name: plan.name,
      location: plan.location,
      bandwidth: plan.bandwidth,
      providerName: plan.providerName,
      requestMacsec: plan.requestMacSec,
      encryptionMode: plan.encryptionMode,
      tags: props.tags,
      skipDestroy: props.preventDestroy ?? true,
      lifecycle: protect(props),
    });
    this.connectionId = this.resource.id;
    this.connectionArn = this.resource.arn;
    registerOrder(this, 'connections', plan.location);
    this.lagAssociation =
      lag &&
      new DxConnectionAssociation(this, 'LagAssociation', {
        provider,
        region,
        connectionId: this.connectionId,
        lagId: lag.lagId,
      });
    if (lag !== undefined && this.lagAssociation !== undefined) {
      registerLagMember(lag, this, this.lagAssociation);
    }
  }
}

class ImportedConnection extends Construct implements IDirectConnectConnection {
  public constructor(
    scope: Construct,
    id: string,
    public readonly connectionId: string,
    public readonly region: string | undefined,
  ) {
    givenBelow(scope, id, ID, connectionId, 'connectionId');
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
    region: string | undefined,
    public readonly bandwidth: Bandwidth,
  ) {
    super(scope, id, connectionId, region);
  }
}

/** A member of a group. */
interface LagMember extends Member {
  readonly connection?: DirectConnectConnection;
}

function lagHostOf(scope: IConstruct, lag: IDirectConnectLag): Host {
  return hostOf(lag, 'members', scope, lag.lagId);
}

/** The connections of this library that joined a group, sorted by path. */
export function lagMembersOf(lag: IDirectConnectLag): readonly DirectConnectConnection[] {
  return attachedTo<LagMember>(lagHostOf(lag, lag)).flatMap(({ connection }) => connection ?? []);
}

/**
 * Registers a member of a group. All members are checked together if enough is known of the group, with those that join it without this
 * library.
 */
function registerLagMember(lag: IDirectConnectLag, connection: DirectConnectConnection, resource: TerraformResource): void {
  attach<LagMember>(
    lagHostOf(connection, lag),
    { path: connection.node.path, resource, connection },
    (members) => {
      const facts = lagFactsOf(lag);
      return facts === undefined ? [] : lagMembersFindings(facts.connectionsBandwidth, undefined, members.length, lag.node.path);
    },
    () =>
      membershipsOf(lag.node.root, connectionKeyOf(connection, lag)).map((each) => ({ path: each.node.path, resource: each })),
  );
}

/**
 * Registers an order, to count what one account orders in one Region, by this library or not.
 *
 * @param location the location code, if the orders are counted by location
 */
export function registerOrder(
  construct: IConstruct & { readonly resource: TerraformResource },
  what: 'connections' | 'lags',
  location = '',
): void {
  const { node, resource } = construct;
  attach<Member>(
    { construct, key: `${what}:${location}`, isInApp: false, isGlobal: false },
    { path: node.path, resource },
    ({ length: count }) => orderedPortsFindings({ what, location, count }, node.path),
    () =>
      resourcesOf(node.root, resource.terraformResourceType)
        .filter(
          (each) =>
            what === 'lags' || (each as TerraformResource & { readonly locationInput?: string }).locationInput === location,
        )
        .map((each) => ({ path: each.node.path, resource: each })),
  );
}

/** The last part of an ARN, which may be a token. */
export function idFromArn(arn: string): string {
  return Token.isUnresolved(arn) ? Fn.element(Fn.split('/', arn), 1) : (arn.split('/')[1] ?? arn);
}

/** The Region in an ARN, which may be a token. */
export function regionFromArn(arn: string): string | undefined {
  return Token.isUnresolved(arn) ? Fn.element(Fn.split(':', arn), 3) : arn.split(':')[3];
}
