import { type IResource, Resource } from 'aws-cdk-lib';
import { type Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConnectionRef } from 'aws-cdk-lib/aws-directconnect';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Bandwidth } from '../../model/bandwidth';
import { NUMBER, required, TEXT } from '../../model/shape/kind';
import type { AllocatedInterfaceType } from '../../plan/direct-connect/role-actions';
import { givenToMethod } from '../given';
import { type AllocateGrantOptions, grantAllocate, type VirtualInterfaceAllocator } from './grants';
import { directConnectMetric } from './metric';
import { METRIC_OPTIONS } from './metric-shape';

/** A Direct Connect connection: a port at a Direct Connect location, dedicated or hosted by a partner. */
export interface IDirectConnectConnection extends IResource, IConnectionRef, VirtualInterfaceAllocator {
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

  /** A metric of the connection, by its CloudWatch name. */
  metric(metricName: string, props?: MetricOptions): Metric;

  /** Whether the connection is up: 1 or 0. Minimum over 5 minutes. */
  metricState(props?: MetricOptions): Metric;

  /** Bits per second from AWS. Average over 5 minutes. */
  metricBpsEgress(props?: MetricOptions): Metric;

  /** Bits per second to AWS. Average over 5 minutes. */
  metricBpsIngress(props?: MetricOptions): Metric;

  /** Packets per second from AWS. Average over 5 minutes. */
  metricPpsEgress(props?: MetricOptions): Metric;

  /** Packets per second to AWS. Average over 5 minutes. */
  metricPpsIngress(props?: MetricOptions): Metric;

  /** Errors on AWS's device. Sum over 5 minutes. */
  metricErrorCount(props?: MetricOptions): Metric;

  /**
   * Transmit light level at AWS, in dBm. Minimum over 5 minutes. Dedicated connections only.
   *
   * @param opticalLane the number of the optical lane: the value of CloudWatch's dimension `OpticalLaneNumber`
   */
  metricLightLevelTx(opticalLane: number, props?: MetricOptions): Metric;

  /**
   * Receive light level at AWS, in dBm. Minimum over 5 minutes. Dedicated connections only.
   *
   * @param opticalLane the number of the optical lane: the value of CloudWatch's dimension `OpticalLaneNumber`
   */
  metricLightLevelRx(opticalLane: number, props?: MetricOptions): Metric;

  /** Whether MACsec encryption is up: 1 or 0. Minimum over 5 minutes. Only where MACsec is configured. */
  metricEncryptionState(props?: MetricOptions): Metric;

  /** Packets per second that AWS drops on egress. Average over 5 minutes. */
  metricDiscardsPpsEgress(props?: MetricOptions): Metric;
}

/** A hosted connection: one virtual interface, no link aggregation group, no MACsec, no rate limit. */
export interface IHostedConnection extends IDirectConnectConnection {
  /** Distinguishes it from other connections. */
  readonly isHosted: true;

  /** The bandwidth ordered from the partner; AWS drops traffic above it. */
  readonly bandwidth: Bandwidth;
}

/** The methods of every connection, new or imported. */
export abstract class ConnectionBase extends Resource implements IDirectConnectConnection {
  public abstract readonly connectionId: string;
  public abstract readonly connectionArn: string;

  public get connectionRef(): aws_directconnect.ConnectionReference {
    return { connectionArn: this.connectionArn };
  }

  public grantAllocateVirtualInterface(grantee: IGrantable, type: AllocatedInterfaceType, options?: AllocateGrantOptions): Grant {
    return grantAllocate(this, this.connectionArn, grantee, type, options);
  }

  public metric(metricName: string, props?: MetricOptions): Metric {
    return this.measure(metricName, Stats.AVERAGE, props);
  }

  public metricState(props?: MetricOptions): Metric {
    return this.measure('ConnectionState', Stats.MINIMUM, props);
  }

  public metricBpsEgress(props?: MetricOptions): Metric {
    return this.metric('ConnectionBpsEgress', props);
  }

  public metricBpsIngress(props?: MetricOptions): Metric {
    return this.metric('ConnectionBpsIngress', props);
  }

  public metricPpsEgress(props?: MetricOptions): Metric {
    return this.metric('ConnectionPpsEgress', props);
  }

  public metricPpsIngress(props?: MetricOptions): Metric {
    return this.metric('ConnectionPpsIngress', props);
  }

  public metricErrorCount(props?: MetricOptions): Metric {
    return this.measure('ConnectionErrorCount', Stats.SUM, props);
  }

  public metricLightLevelTx(opticalLane: number, props?: MetricOptions): Metric {
    return this.measureLane('ConnectionLightLevelTx', opticalLane, props);
  }

  public metricLightLevelRx(opticalLane: number, props?: MetricOptions): Metric {
    return this.measureLane('ConnectionLightLevelRx', opticalLane, props);
  }

  public metricEncryptionState(props?: MetricOptions): Metric {
    return this.measure('ConnectionEncryptionState', Stats.MINIMUM, props);
  }

  public metricDiscardsPpsEgress(props?: MetricOptions): Metric {
    return this.metric('ConnectionDiscardsPpsEgress', props);
  }

  private measure(metricName: string, statistic: string, props: MetricOptions | undefined): Metric {
    const [name, options] = givenToMethod<readonly [string, MetricOptions | undefined]>(
      this,
      { kind: required(TEXT), given: metricName, path: 'metricName' },
      { kind: METRIC_OPTIONS, given: props, path: '' },
    );
    return directConnectMetric(this, name, { ConnectionId: this.connectionId }, statistic, options);
  }

  private measureLane(metricName: string, opticalLane: number, props: MetricOptions | undefined): Metric {
    const [lane, options] = givenToMethod<readonly [number, MetricOptions | undefined]>(
      this,
      { kind: required(NUMBER), given: opticalLane, path: 'opticalLane' },
      { kind: METRIC_OPTIONS, given: props, path: '' },
    );
    const dimensions = { ConnectionId: this.connectionId, OpticalLaneNumber: String(lane) };
    return directConnectMetric(this, metricName, dimensions, Stats.MINIMUM, options);
  }
}
