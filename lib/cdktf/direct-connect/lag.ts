import { DxLag } from '@cdktf/provider-aws/lib/dx-lag';
import { Construct } from 'constructs';
import type { Bandwidth } from '../../model/bandwidth';
import { locateFailure } from '../../model/finding';
import { FLAG, type Kind, NUMBER, objectOf } from '../../model/shape/kind';
import { checkArn, checkIdentifier } from '../../plan/direct-connect/identifier';
import { planLag } from '../../plan/direct-connect/lag';
import type { LagOptions } from '../../plan/direct-connect/options';
import { LAG } from '../../plan/direct-connect/options-shape';
import { physicalName } from '../../plan/direct-connect/physical-name';
import { planWithin, providerLagFindings } from '../../plan/terraform/terraform';
import { ID } from '../engine-kinds';
import { environmentOf } from '../environment';
import { givenBelow, givenId, givenTo } from '../given';
import { planFor } from '../planning';
import { uniqueName } from '../references';
import { protect, type ProtectedOptions, type RegionalOptions, type TaggableOptions } from '../terraform-options';
import { PROTECTED, REGIONAL, TAGGABLE } from '../terraform-options-shape';
import {
  CONNECTION_OPTIONS,
  DirectConnectConnection,
  type DirectConnectConnectionOptions,
  idFromArn,
  lagMembersOf,
  REGIONAL_OPTIONS,
  regionFromArn,
  registerOrder,
} from './connection';
import type { IDirectConnectLag } from './virtual-interface-parent';

/** Properties of a link aggregation group. */
export interface DirectConnectLagProps extends LagOptions, RegionalOptions, TaggableOptions, ProtectedOptions {
  /**
   * The number of connections that must be up for the group to be up. The AWS provider of Terraform cannot set it, and AWS's
   * default is 0: any other number is refused.
   *
   * Errors: `twilio-interconnect:provider-lag-minimum-links`.
   *
   * @default 0
   */
  readonly minimumLinks?: number;

  /**
   * Whether to order its connections with MACsec. The AWS provider of Terraform cannot order such a group: true is refused.
   *
   * Errors: `twilio-interconnect:provider-lag-mac-sec`.
   *
   * @default false
   */
  readonly requestMacSec?: boolean;
}

/** What a link aggregation group is made from. */
export const LAG_PROPS: Kind<DirectConnectLagProps> = objectOf<DirectConnectLagProps>('a link aggregation group', {
  ...LAG,
  ...REGIONAL,
  ...TAGGABLE,
  ...PROTECTED,
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
});

/**
 * A link aggregation group. Connections join it by `addConnection`, or by the `lag` of a connection.
 *
 * Errors: `twilio-interconnect:lag-members`. Warnings: `twilio-interconnect:lags-in-region`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/lags.html
 */
export class DirectConnectLag extends Construct implements IDirectConnectLag {
  /**
   * An existing group by its id, which may be from a resource.
   *
   * Errors: `twilio-interconnect:lag-id`.
   */
  public static fromLagId(scope: Construct, id: string, lagId: string, options: RegionalOptions = {}): IDirectConnectLag {
    const { region } = givenBelow(scope, id, REGIONAL_OPTIONS, options, 'options');
    return new ImportedLag(scope, id, lagId, region);
  }

  /**
   * An existing group by its ARN, which names its Region.
   *
   * Errors: `twilio-interconnect:direct-connect-arn`, `twilio-interconnect:lag-id`.
   */
  public static fromLagArn(scope: Construct, id: string, lagArn: string): IDirectConnectLag {
    givenBelow(scope, id, ID, lagArn, 'lagArn');
    locateFailure(`${scope.node.path}/${id}`, () => checkArn('lagArn', 'dxlag', lagArn));
    return new ImportedLag(scope, id, idFromArn(lagArn), regionFromArn(lagArn));
  }

  public readonly lagId: string;
  public readonly lagArn: string;
  /** The speed of each of its connections. */
  public readonly connectionsBandwidth: Bandwidth;
  /** The location code. */
  public readonly location: string;
  /** The Region, if it is given. */
  public readonly region: string | undefined;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxLag;
  /** Whether its ports are ordered with MACsec: the AWS provider cannot. */
  public readonly requestMacSec = false;
  private readonly connectionDefaults: Pick<
    DirectConnectLagProps,
    'providerName' | 'preventDestroy' | 'provider' | 'region' | 'tags'
  >;

  public constructor(scope: Construct, id: string, given: DirectConnectLagProps) {
    super(scope, id);
    const props = givenTo(this, LAG_PROPS, given);
    const { provider, providerName, preventDestroy, region, tags } = props;
    this.connectionsBandwidth = props.connectionsBandwidth;
    this.location = props.location;
    this.region = region;
    this.connectionDefaults = { providerName, preventDestroy, provider, region, tags };
    const plan = planFor(this, () =>
      planWithin(providerLagFindings(props), () =>
        planLag({
          name: physicalName('connection', props.lagName, (maxLength) => uniqueName(this, maxLength)),
          location: props.location,
          region: region ?? environmentOf(this, provider).region,
          connectionsBandwidth: props.connectionsBandwidth,
          minimumLinks: props.minimumLinks,
          requestMacSec: props.requestMacSec,
          providerName,
        }),
      ),
    );
    this.resource = new DxLag(this, 'Resource', {
      provider,
      region,
      name: plan.name,
      location: plan.location,
      connectionsBandwidth: plan.connectionsBandwidth,
      providerName: plan.providerName,
      tags,
      lifecycle: protect(props),
    });
    this.lagId = this.resource.id;
    this.lagArn = this.resource.arn;
    registerOrder(this, 'lags');
  }

  /** The connections of the app that joined the group, sorted by path. */
  public get members(): readonly DirectConnectConnection[] {
    return lagMembersOf(this);
  }

  /**
   * Orders a connection that joins the group, with its speed and location. By default it has the group's provider, Region,
   * tags and protection.
   */
  public addConnection(id: string, options: DirectConnectConnectionOptions = {}): DirectConnectConnection {
    return new DirectConnectConnection(this, givenId(this, id), {
      ...this.connectionDefaults,
      ...givenBelow(this, id, CONNECTION_OPTIONS, options),
      location: this.location,
      bandwidth: this.connectionsBandwidth,
      lag: this,
    });
  }
}

class ImportedLag extends Construct implements IDirectConnectLag {
  public constructor(
    scope: Construct,
    id: string,
    public readonly lagId: string,
    public readonly region: string | undefined,
  ) {
    givenBelow(scope, id, ID, lagId, 'lagId');
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('lagId', lagId));
    super(scope, id);
  }
}
