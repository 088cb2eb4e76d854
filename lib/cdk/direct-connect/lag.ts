import { ArnFormat, type IResource, Names, RemovalPolicy, Resource, Stack } from 'aws-cdk-lib';
import { CfnLag, type ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Bandwidth } from '../../model/bandwidth';
import { locateFailure } from '../../model/finding';
import { FLAG, type Kind, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import { checkArn, checkIdentifier } from '../../plan/direct-connect/identifier';
import { planLag } from '../../plan/direct-connect/lag';
import type { LagOptions } from '../../plan/direct-connect/options';
import { LAG as LAG_OPTIONS } from '../../plan/direct-connect/options-shape';
import type { AllocatedInterfaceType } from '../../plan/direct-connect/role-actions';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { REMOVAL_POLICY } from '../engine-kinds';
import { givenBelow, givenTo, givenToMethod } from '../given';
import { makeResource } from '../older-releases';
import { planFor } from '../planning';
import {
  checkArnRegion,
  CONNECTION_OPTIONS,
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  lagMembersOf,
  registerOrder,
} from './connection';

import { type AllocateGrantOptions, grantAllocate, type VirtualInterfaceAllocator } from './grants';

/** A link aggregation group: dedicated connections of the same speed, on one AWS device, that act as one. */
export interface IDirectConnectLag extends IResource, ILagRef, VirtualInterfaceAllocator {
  /**
   * The id, for example `dxlag-fgabc123`.
   *
   * @attribute
   */
  readonly lagId: string;

  /**
   * The ARN.
   *
   * @attribute
   */
  readonly lagArn: string;
}

/** Properties of a link aggregation group. */
export interface DirectConnectLagProps extends LagOptions {
  /**
   * The number of connections that must be up for the group to be up: 0 to 4 for ports below 100 Gbps, 0 to 2 for faster ones. A change is
   * made in place; the group goes down at once if fewer are up.
   *
   * Errors: `twilio-interconnect:lag-minimum-links`. Warnings: `twilio-interconnect:lag-members-missing`.
   *
   * @default 0
   */
  readonly minimumLinks?: number;

  /**
   * Whether to order its connections with MACsec: 10 Gbps or more, where the location offers it. A change replaces the group.
   *
   * Errors: `twilio-interconnect:mac-sec-bandwidth`.
   *
   * @default false
   */
  readonly requestMacSec?: boolean;

  /**
   * What happens to the group when it leaves the stack. AWS refuses to delete it while it has interfaces.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** What a link aggregation group is made from. */
export const LAG_PROPS: Kind<DirectConnectLagProps> = objectOf<DirectConnectLagProps>('a link aggregation group', {
  ...LAG_OPTIONS,
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
  removalPolicy: REMOVAL_POLICY,
});

/**
 * A link aggregation group. Connections join it by `addConnection`, or by the `lag` of a connection.
 *
 * Errors: `twilio-interconnect:lag-members`. Warnings: `twilio-interconnect:lags-in-region`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/lags.html
 */
export class DirectConnectLag extends Resource implements IDirectConnectLag {
  /**
   * An existing group of the stack's account and Region, by its id.
   *
   * Errors: `twilio-interconnect:lag-id`.
   */
  public static fromLagId(scope: Construct, id: string, lagId: string): IDirectConnectLag {
    const resourceName = givenBelow(scope, id, { kind: TEXT, given: lagId, path: 'lagId' });
    const lagArn = Stack.of(scope).formatArn({ service: 'directconnect', resource: 'dxlag', resourceName });
    return new ImportedLag(scope, id, resourceName, lagArn);
  }

  /**
   * An existing group by its ARN. Import it into a stack of its own Region, in which its interfaces are then made.
   *
   * Errors: `twilio-interconnect:direct-connect-arn`, `twilio-interconnect:lag-id`, `twilio-interconnect:connection-arn-region`.
   */
  public static fromLagArn(scope: Construct, id: string, lagArn: string): IDirectConnectLag {
    const arn = givenBelow(scope, id, { kind: TEXT, given: lagArn, path: 'lagArn' });
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('lagArn', 'dxlag', arn));
    const { resourceName: lagId = '', region } = Stack.of(scope).splitArn(lagArn, ArnFormat.SLASH_RESOURCE_NAME);
    checkArnRegion(scope, id, region, 'lagArn');
    return new ImportedLag(scope, id, lagId, lagArn, lagArn);
  }

  public readonly lagId: string;
  public readonly lagArn: string;
  /** The speed of each of its connections. */
  public readonly connectionsBandwidth: Bandwidth;
  /** The location code. */
  public readonly location: string;
  /** The number of connections that must be up for the group to be up. */
  public readonly minimumLinks: number | undefined;
  /** Whether its ports are ordered with MACsec. */
  public readonly requestMacSec: boolean;
  /** The CloudFormation resource, for properties that this class does not set. */
  public readonly resource: CfnLag;
  private readonly connectionDefaults: Pick<DirectConnectLagProps, 'providerName' | 'requestMacSec' | 'removalPolicy'>;

  public constructor(scope: Construct, id: string, given: DirectConnectLagProps) {
    super(scope, id);
    const props = givenTo(this, LAG_PROPS, given);
    const { providerName, requestMacSec, removalPolicy } = props;
    this.connectionsBandwidth = props.connectionsBandwidth;
    this.location = props.location;
    this.minimumLinks = props.minimumLinks;
    this.requestMacSec = requestMacSec ?? false;
    this.connectionDefaults = { providerName, requestMacSec, removalPolicy };
    const plan = planFor(this, () =>
      planLag({
        name: physicalName('connection', props.lagName, (maxLength) =>
          Names.uniqueResourceName(this, { maxLength, separator: '-' }),
        ),
        location: props.location,
        region: this.env.region,
        connectionsBandwidth: props.connectionsBandwidth,
        minimumLinks: props.minimumLinks,
        requestMacSec,
        providerName,
      }),
    );
    this.resource = makeResource(CfnLag, this, 'Resource', {
      lagName: plan.name,
      location: plan.location,
      connectionsBandwidth: plan.connectionsBandwidth,
      minimumLinks: plan.minimumLinks,
      providerName: plan.providerName,
      requestMacSec: plan.requestMacSec,
    });
    this.resource.applyRemovalPolicy(removalPolicy ?? RemovalPolicy.RETAIN);
    this.lagId = this.resource.attrLagId;
    this.lagArn = this.resource.attrLagArn;
    registerOrder(this);
  }

  /** The connections of the app that joined the group, sorted by path. */
  public get members(): readonly DirectConnectConnection[] {
    return lagMembersOf(this);
  }

  /**
   * Orders a connection that joins the group, with its speed and location. By default it has the group's provider, MACsec setting
   * and removal policy.
   */
  public addConnection(id: string, options?: DirectConnectConnectionOptions): DirectConnectConnection {
    const [name, given] = givenToMethod<readonly [string, DirectConnectConnectionOptions | undefined]>(
      this,
      { kind: required(TEXT), given: id, path: 'id' },
      { kind: CONNECTION_OPTIONS, given: options, path: '' },
    );
    return new DirectConnectConnection(this, name, {
      ...this.connectionDefaults,
      ...given,
      location: this.location,
      bandwidth: this.connectionsBandwidth,
      lag: this,
    });
  }

  public grantAllocateVirtualInterface(grantee: IGrantable, type: AllocatedInterfaceType, options?: AllocateGrantOptions): Grant {
    return grantAllocate(this, this.lagArn, grantee, type, options);
  }

  /** Registered by the resource's own reference, so that the construct and its reference count as one. */
  public get lagRef(): aws_directconnect.LagReference {
    return this.resource.lagRef;
  }
}

class ImportedLag extends Resource implements IDirectConnectLag {
  public constructor(
    scope: Construct,
    id: string,
    public readonly lagId: string,
    public readonly lagArn: string,
    environmentFromArn?: string,
  ) {
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('lagId', lagId));
    super(scope, id, { environmentFromArn });
  }

  public grantAllocateVirtualInterface(grantee: IGrantable, type: AllocatedInterfaceType, options?: AllocateGrantOptions): Grant {
    return grantAllocate(this, this.lagArn, grantee, type, options);
  }

  public get lagRef(): aws_directconnect.LagReference {
    return { lagArn: this.lagArn };
  }
}
