import { type IResource, Resource } from 'aws-cdk-lib';
import { type Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import { locateFailure } from '../../model/finding';
import type { AddressFamily } from '../../model/ip-address';
import { choiceOf, type Kind, listOf, objectOf, required, TEXT } from '../../model/shape/kind';
import { checkIdentifier } from '../../plan/direct-connect/identifier';
import { bgpDimensions, interfaceDimensions, type InterfaceMetricPlanProps } from '../../plan/direct-connect/metric';
import { METRIC } from '../engine-kinds';
import { givenBelow, givenToMethod } from '../given';
import { directConnectMetric } from './metric';
import { METRIC_OPTIONS } from './metric-shape';
import { connectionIdTextOf, INTERFACE_PARENT, type VirtualInterfaceParent } from './virtual-interface-parent';

/** Options of a metric of a BGP session. */
export interface BgpMetricOptions extends MetricOptions {
  /**
   * The address family of the session.
   *
   * Errors: `twilio-interconnect:metric-address-family`.
   *
   * @default - the family of the interface's only session; IPv4 if there are two, or if they are not known
   */
  readonly addressFamily?: AddressFamily;
}

/**
 * A virtual interface of any type.
 *
 * Its metrics have its connection or link aggregation group as a dimension. For metrics of an imported interface, give its connection.
 *
 * Errors: `twilio-interconnect:metric-connection-unknown`.
 */
export interface IVirtualInterface extends IResource {
  /**
   * The id, for example `dxvif-fgabc123`.
   *
   * @attribute
   */
  readonly virtualInterfaceId: string;

  /**
   * The ARN.
   *
   * @attribute
   */
  readonly virtualInterfaceArn: string;

  /** A metric of the interface, by its CloudWatch name. */
  metric(metricName: string, props?: MetricOptions): Metric;

  /** Bits per second from AWS. Average over 5 minutes. */
  metricBpsEgress(props?: MetricOptions): Metric;

  /** Bits per second to AWS. Average over 5 minutes. */
  metricBpsIngress(props?: MetricOptions): Metric;

  /** Packets per second from AWS. Average over 5 minutes. */
  metricPpsEgress(props?: MetricOptions): Metric;

  /** Packets per second to AWS. Average over 5 minutes. */
  metricPpsIngress(props?: MetricOptions): Metric;

  /** Whether the BGP session is up: 1 or 0. Minimum over 5 minutes. */
  metricBgpStatus(props?: BgpMetricOptions): Metric;

  /** The number of prefixes that AWS accepted from the router. Average over 5 minutes. */
  metricBgpPrefixesAccepted(props?: BgpMetricOptions): Metric;

  /** The number of prefixes that AWS announces to the router. Average over 5 minutes. */
  metricBgpPrefixesAdvertised(props?: BgpMetricOptions): Metric;

  /** Bytes per second from AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedBpsEgress(props?: MetricOptions): Metric;

  /** Bytes per second to AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedBpsIngress(props?: MetricOptions): Metric;

  /** Packets per second from AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedPpsEgress(props?: MetricOptions): Metric;

  /** Packets per second to AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedPpsIngress(props?: MetricOptions): Metric;

  /** Utilization of the rate limit from AWS, in percent; can exceed 100. Average over 5 minutes. Only with a rate limit. */
  metricUtilizationEgress(props?: MetricOptions): Metric;

  /** Utilization of the rate limit to AWS, in percent; can exceed 100. Average over 5 minutes. Only with a rate limit. */
  metricUtilizationIngress(props?: MetricOptions): Metric;
}

/** An existing virtual interface. */
export interface VirtualInterfaceAttributes {
  /**
   * The id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  readonly virtualInterfaceId: string;

  /**
   * Its connection or link aggregation group: a dimension of its metrics.
   *
   * @default - not known, and the interface has no metrics
   */
  readonly connection?: VirtualInterfaceParent;

  /**
   * The address families of its sessions.
   *
   * @default - not known; BGP metrics are for IPv4 unless `addressFamily` is given
   */
  readonly addressFamilies?: readonly AddressFamily[];
}

/** What is known of an existing virtual interface. */
export const INTERFACE_ATTRIBUTES: Kind<VirtualInterfaceAttributes> = objectOf<VirtualInterfaceAttributes>(
  'a virtual interface',
  {
    virtualInterfaceId: required(TEXT),
    connection: INTERFACE_PARENT,
    addressFamilies: listOf(choiceOf('ipv4', 'ipv6')),
  },
);

/** The options of a metric of a BGP session. */
export const BGP_METRIC_OPTIONS: Kind<BgpMetricOptions> = objectOf<BgpMetricOptions>('a metric', {
  ...METRIC,
  addressFamily: choiceOf('ipv4', 'ipv6'),
});

/** The metrics of every virtual interface, new or imported. */
export abstract class VirtualInterfaceBase extends Resource implements IVirtualInterface {
  public abstract readonly virtualInterfaceId: string;
  public abstract readonly virtualInterfaceArn: string;
  /** The values for the dimensions of its metrics. */
  protected abstract readonly metricSource: Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'>;

  public metric(metricName: string, props?: MetricOptions): Metric {
    const [name, options] = givenToMethod<readonly [string, MetricOptions]>(
      this,
      { kind: required(TEXT), given: metricName, path: 'metricName' },
      { kind: METRIC_OPTIONS, given: props, path: '' },
    );
    const dimensions = locateFailure(this.node.path, () => interfaceDimensions(this.metricProps));
    return directConnectMetric(this, name, dimensions, Stats.AVERAGE, options);
  }

  public metricBpsEgress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfaceBpsEgress', props);
  }

  public metricBpsIngress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfaceBpsIngress', props);
  }

  public metricPpsEgress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePpsEgress', props);
  }

  public metricPpsIngress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePpsIngress', props);
  }

  public metricBgpStatus(props?: BgpMetricOptions): Metric {
    return this.bgpMetric('VirtualInterfaceBgpStatus', Stats.MINIMUM, props);
  }

  public metricBgpPrefixesAccepted(props?: BgpMetricOptions): Metric {
    return this.bgpMetric('VirtualInterfaceBgpPrefixesAccepted', Stats.AVERAGE, props);
  }

  public metricBgpPrefixesAdvertised(props?: BgpMetricOptions): Metric {
    return this.bgpMetric('VirtualInterfaceBgpPrefixesAdvertised', Stats.AVERAGE, props);
  }

  public metricPolicedBpsEgress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePolicedBpsEgress', props);
  }

  public metricPolicedBpsIngress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePolicedBpsIngress', props);
  }

  public metricPolicedPpsEgress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePolicedPpsEgress', props);
  }

  public metricPolicedPpsIngress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfacePolicedPpsIngress', props);
  }

  public metricUtilizationEgress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfaceUtilizationEgress', props);
  }

  public metricUtilizationIngress(props?: MetricOptions): Metric {
    return this.metric('VirtualInterfaceUtilizationIngress', props);
  }

  private bgpMetric(metricName: string, statistic: string, props: BgpMetricOptions | undefined): Metric {
    const [given] = givenToMethod<readonly [BgpMetricOptions | undefined]>(this, {
      kind: BGP_METRIC_OPTIONS,
      given: props,
      path: '',
    });
    const { addressFamily, ...options } = given ?? {};
    const dimensions = locateFailure(this.node.path, () => bgpDimensions(this.metricProps, addressFamily));
    return directConnectMetric(this, metricName, dimensions, statistic, options);
  }

  private get metricProps(): InterfaceMetricPlanProps {
    return { ...this.metricSource, virtualInterfaceId: this.virtualInterfaceId };
  }
}

/** An imported interface. */
export abstract class ImportedVirtualInterface extends VirtualInterfaceBase {
  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  protected readonly metricSource: Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'>;

  public constructor(scope: Construct, id: string, attributes: VirtualInterfaceAttributes) {
    const given = givenBelow(scope, id, { kind: INTERFACE_ATTRIBUTES, given: attributes, path: '' });
    super(scope, id);
    const { virtualInterfaceId, connection, addressFamilies } = given;
    this.virtualInterfaceId = locateFailure(this.node.path, () => checkIdentifier('virtualInterfaceId', virtualInterfaceId));
    this.virtualInterfaceArn = this.stack.formatArn({
      service: 'directconnect',
      resource: 'dxvif',
      resourceName: virtualInterfaceId,
    });
    this.metricSource = { connectionId: connection && connectionIdTextOf(connection), families: addressFamilies };
  }

  /** The reference, which is the same for all three types. */
  protected get reference(): aws_directconnect.PrivateVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}
