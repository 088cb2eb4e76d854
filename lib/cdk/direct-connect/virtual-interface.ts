import { Names, RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { IConnectionRef, IDirectConnectGatewayRef, ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import type { InterfaceMetricPlanProps } from '../../plan/direct-connect/metric';
import { physicalName } from '../../plan/direct-connect/physical-name';
import type { BgpPeerPlan, VirtualInterfacePlan, VirtualInterfacePlanProps } from '../../plan/direct-connect/virtual-interface';
import { plainTextOf } from '../planning';
import type { VirtualInterfaceBase } from './virtual-interface-base';
import { connectionIdOf, connectionIdTextOf, parentFactsOf, type VirtualInterfaceParent } from './virtual-interface-parent';

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

/** The engine's own objects that an interface needs besides its plan. */
type InterfaceObjects = Pick<VirtualInterfaceOptions, 'bgpAuthKey' | 'allocateRole' | 'removalPolicy'> & {
  readonly connection: VirtualInterfaceParent;
};

/** An interface on a Direct Connect gateway that is planned already, with the engine's own objects. */
export interface PlannedVirtualInterfaceProps extends InterfaceObjects {
  readonly plan: Omit<VirtualInterfacePlan, 'findings'>;
  readonly directConnectGateway: IDirectConnectGatewayRef;
  readonly vpnGateway?: never;
}

/** The props that all types share, as the plan takes them. */
export function commonPlanProps(
  construct: VirtualInterfaceBase,
  props: VirtualInterfaceOptions & VirtualInterfaceConnection & { readonly mtu?: Mtu | undefined; readonly siteLink?: boolean },
): Omit<VirtualInterfacePlanProps, 'type' | 'gateways'> {
  return {
    name: physicalName('virtualInterface', props.virtualInterfaceName, (maxLength) =>
      Names.uniqueResourceName(construct, { maxLength, separator: '-' }),
    ),
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
  { connection, bgpAuthKey }: InterfaceObjects,
  plan: Omit<VirtualInterfacePlan, 'findings'>,
): {
  readonly connectionId: string | VirtualInterfaceParent;
  readonly virtualInterfaceName: string;
  readonly vlan: number;
  readonly rateLimit: string | undefined;
  readonly bgpPeers: BgpPeerProperty[];
} {
  const authKey = bgpAuthKey?.unsafeUnwrap();
  return {
    connectionId: connectionIdOf(connection),
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
  plan: Omit<VirtualInterfacePlan, 'findings'>,
): Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'> {
  return {
    connectionId: connectionIdTextOf(connection),
    families: plan.bgpPeers.map(({ addressFamily }) => addressFamily),
  };
}
