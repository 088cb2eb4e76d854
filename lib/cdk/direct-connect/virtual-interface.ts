import { type IResource, Names, type RemovalPolicy, Resource, type SecretValue } from 'aws-cdk-lib';
import { type Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConnectionRef, ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { AddressFamily } from '../../model/ip-address';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import { locateFailure } from '../../model/finding';
import { checkIdentifier } from '../../plan/direct-connect/identifier';
import { bgpDimensions, interfaceDimensions, type InterfaceMetricPlanProps } from '../../plan/direct-connect/metric';
import type { BgpPeerPlan, VirtualInterfacePlan, VirtualInterfacePlanProps } from '../../plan/direct-connect/virtual-interface';
import { directConnectMetric } from './metric';
import { plainTextOf } from '../planning';
import { connectionIdOf, connectionIdTextOf, parentFactsOf, type VirtualInterfaceParent } from './virtual-interface-parent';

/** Options of a metric of a BGP session. */
export interface BgpMetricOptions extends MetricOptions {
  /**
   * The family of the session's addresses.
   *
   * Errors: `twilio-interconnect:metric-address-family`.
   *
   * @default - that of the interface's only session; IPv4 if there are two, or if they are not known
   */
  readonly addressFamily?: AddressFamily;
}

/**
 * A virtual interface of any type.
 *
 * Its metrics name the connection, or the link aggregation group, that it stands on. Those of an import need to be told which that is.
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

  /** Bits a second from AWS. Average over 5 minutes. */
  metricBpsEgress(props?: MetricOptions): Metric;

  /** Bits a second to AWS. Average over 5 minutes. */
  metricBpsIngress(props?: MetricOptions): Metric;

  /** Packets a second from AWS. Average over 5 minutes. */
  metricPpsEgress(props?: MetricOptions): Metric;

  /** Packets a second to AWS. Average over 5 minutes. */
  metricPpsIngress(props?: MetricOptions): Metric;

  /** Whether the BGP session is up: 1 or 0. Minimum over 5 minutes. */
  metricBgpStatus(props?: BgpMetricOptions): Metric;

  /** How many prefixes AWS accepted of the router. Average over 5 minutes. */
  metricBgpPrefixesAccepted(props?: BgpMetricOptions): Metric;

  /** How many prefixes AWS announces to the router. Average over 5 minutes. */
  metricBgpPrefixesAdvertised(props?: BgpMetricOptions): Metric;

  /** Bytes a second from AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedBpsEgress(props?: MetricOptions): Metric;

  /** Bytes a second to AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedBpsIngress(props?: MetricOptions): Metric;

  /** Packets a second from AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedPpsEgress(props?: MetricOptions): Metric;

  /** Packets a second to AWS that the rate limit dropped. Average over 5 minutes. Only with a rate limit. */
  metricPolicedPpsIngress(props?: MetricOptions): Metric;

  /** How much of the rate limit is used from AWS, in percent; may be above 100. Average over 5 minutes. Only with a rate limit. */
  metricUtilizationEgress(props?: MetricOptions): Metric;

  /** How much of the rate limit is used to AWS, in percent; may be above 100. Average over 5 minutes. Only with a rate limit. */
  metricUtilizationIngress(props?: MetricOptions): Metric;
}

/** What every virtual interface has, whatever its type. */
export interface VirtualInterfaceOptions {
  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The ASN of the customer's router. A change is made in place and ends the sessions.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`. Warnings: `twilio-interconnect:asn-reserved`,
   * `twilio-interconnect:asn-documentation`.
   */
  readonly customerAsn: Asn;

  /**
   * The BGP sessions: one or two, at most one of each address family. A change is made in place and ends the sessions that it concerns.
   *
   * Errors: `twilio-interconnect:peerings-count`, `twilio-interconnect:peerings-family`, and those that begin with
   * `twilio-interconnect:peer-`.
   */
  readonly peerings: readonly BgpPeering[];

  /**
   * The key (MD5) of the sessions, 6 to 80 characters. A change is made in place and ends the sessions.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-syntax`, where the key is known at synthesis.
   *
   * @default - AWS makes a key
   */
  readonly bgpAuthKey?: SecretValue;

  /**
   * The name, at most 100 letters, digits and hyphens. A change is made in place.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly virtualInterfaceName?: string;

  /**
   * A role of the account that owns the connection, where that is another account: with it, the interface is allocated to this stack's
   * account. It needs the `directconnect:Allocate…VirtualInterface` of the interface's type, and `directconnect:TagResource` if the
   * interface has tags. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:allocate-role-missing`.
   *
   * @default - the connection is of the same account
   */
  readonly allocateRole?: IRoleRef;

  /**
   * What becomes of the interface when it leaves the stack. Deleting it is an outage.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** What private and transit interfaces have, and public ones have not. */
export interface GatewayInterfaceOptions extends VirtualInterfaceOptions {
  /**
   * Whether AWS carries traffic between this interface and others with SiteLink. Needs a Direct Connect gateway; is billed by the hour. A
   * change is made in place and ends the sessions for a moment.
   *
   * Errors: `twilio-interconnect:site-link-gateway`, `twilio-interconnect:site-link-region`.
   *
   * @default false
   */
  readonly siteLink?: boolean;
}

/** A connection that is dedicated or of which that is not known, or a link aggregation group. */
export type RateLimitableParent = (IConnectionRef | ILagRef) & { readonly isHosted?: false };

/** What an interface stands on, and how much it may carry: a connection that is known to be hosted takes no rate limit. */
export type VirtualInterfaceConnection =
  | {
      /**
       * The connection, or the link aggregation group. A change moves the interface in place and interrupts its traffic.
       *
       * Errors: `twilio-interconnect:connection-interfaces`, `twilio-interconnect:connection-interfaces-total`.
       */
      readonly connection: RateLimitableParent;

      /**
       * The most that the interface carries each way: 50 Mbps to 1.6 Tbps, not above the connection, on at most 10 interfaces of a dedicated
       * connection. AWS drops what is above it. Only on dedicated connections. A change is made in place.
       *
       * Errors: `twilio-interconnect:rate-limit-range`, `twilio-interconnect:rate-limit-above-connection`,
       * `twilio-interconnect:rate-limit-hosted`, `twilio-interconnect:connection-rate-limits`.
       *
       * @default - no limit but the connection's
       */
      readonly rateLimit?: Bandwidth;
    }
  | {
      /**
       * The connection, or the link aggregation group. One that a partner hosts carries this interface alone. A change moves the interface
       * in place and interrupts its traffic.
       *
       * Errors: `twilio-interconnect:hosted-connection-interfaces`.
       */
      readonly connection: VirtualInterfaceParent;
      readonly rateLimit?: never;
    };

/** An existing virtual interface. */
export interface VirtualInterfaceAttributes {
  /**
   * The id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  readonly virtualInterfaceId: string;

  /**
   * The connection, or the link aggregation group, that it stands on: a dimension of its metrics.
   *
   * @default - not known, and its metrics cannot be made
   */
  readonly connection?: VirtualInterfaceParent;

  /**
   * The families of its sessions.
   *
   * @default - not known, and metrics of sessions are those of IPv4 unless told otherwise
   */
  readonly addressFamilies?: readonly AddressFamily[];
}

/** What every virtual interface can do, made here or imported. */
export abstract class VirtualInterfaceBase extends Resource implements IVirtualInterface {
  public abstract readonly virtualInterfaceId: string;
  public abstract readonly virtualInterfaceArn: string;
  /** What the dimensions of its metrics are made from. */
  protected abstract readonly metricSource: Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'>;

  public metric(metricName: string, props?: MetricOptions): Metric {
    const dimensions = locateFailure(this.node.path, () => interfaceDimensions(this.metricProps));
    return directConnectMetric(this, metricName, dimensions, Stats.AVERAGE, props);
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

  private bgpMetric(metricName: string, statistic: string, props: BgpMetricOptions = {}): Metric {
    const { addressFamily, ...options } = props;
    const dimensions = locateFailure(this.node.path, () => bgpDimensions(this.metricProps, addressFamily));
    return directConnectMetric(this, metricName, dimensions, statistic, options);
  }

  private get metricProps(): InterfaceMetricPlanProps {
    return { ...this.metricSource, virtualInterfaceId: this.virtualInterfaceId };
  }
}

/** What every imported interface is. */
export abstract class ImportedVirtualInterface extends VirtualInterfaceBase {
  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  protected readonly metricSource: Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'>;

  public constructor(scope: Construct, id: string, attributes: VirtualInterfaceAttributes) {
    super(scope, id);
    const { virtualInterfaceId, connection, addressFamilies } = attributes;
    this.virtualInterfaceId = locateFailure(this.node.path, () => checkIdentifier('virtualInterfaceId', virtualInterfaceId));
    this.virtualInterfaceArn = this.stack.formatArn({
      service: 'directconnect',
      resource: 'dxvif',
      resourceName: virtualInterfaceId,
    });
    this.metricSource = { connectionId: connection && connectionIdTextOf(connection), families: addressFamilies };
  }

  /** What the references of all three types look like. */
  protected get reference(): aws_directconnect.PrivateVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}

/** The props that all types share, as the plan takes them. */
export function commonPlanProps(
  construct: VirtualInterfaceBase,
  props: VirtualInterfaceOptions & VirtualInterfaceConnection & { readonly mtu?: Mtu | undefined; readonly siteLink?: boolean },
): Omit<VirtualInterfacePlanProps, 'type' | 'gateways'> {
  return {
    name: props.virtualInterfaceName ?? Names.uniqueResourceName(construct, { maxLength: 100, separator: '-' }).toLowerCase(),
    vlan: props.vlan,
    customerAsn: props.customerAsn,
    peerings: props.peerings,
    bgpAuthKey: plainTextOf(props.bgpAuthKey),
    parent: parentFactsOf(props.connection),
    rateLimit: props.rateLimit,
    mtu: props.mtu,
    siteLink: props.siteLink,
    region: construct.env.region,
    accounts: {
      account: construct.env.account,
      ownerAccount: props.connection.env.account,
      hasRole: props.allocateRole !== undefined,
    },
  };
}

/** A BGP session as the L1s of all types take it. */
type BgpPeerProperty = BgpPeerPlan & { readonly authKey: string | undefined };

/** The properties that the L1s of all types share. */
export function commonResourceProps(
  props: VirtualInterfaceOptions & VirtualInterfaceConnection,
  plan: VirtualInterfacePlan,
): {
  readonly connectionId: string | VirtualInterfaceParent;
  readonly virtualInterfaceName: string;
  readonly vlan: number;
  readonly rateLimit: string | undefined;
  readonly bgpPeers: BgpPeerProperty[];
} {
  const authKey = props.bgpAuthKey?.unsafeUnwrap();
  return {
    connectionId: connectionIdOf(props.connection),
    virtualInterfaceName: plan.name,
    vlan: plan.vlan,
    rateLimit: plan.rateLimit,
    bgpPeers: plan.bgpPeers.map(({ addressFamily, asn, amazonAddress, customerAddress }) => ({
      addressFamily,
      asn,
      amazonAddress,
      customerAddress,
      authKey,
    })),
  };
}

/** What the dimensions of the metrics of an interface made here are made from. */
export function metricSourceOf(
  connection: VirtualInterfaceParent,
  plan: VirtualInterfacePlan,
): Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'> {
  return {
    connectionId: connectionIdTextOf(connection),
    families: plan.bgpPeers.map(({ addressFamily }) => addressFamily),
  };
}
