import { Names, RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { IConnectionRef, IDirectConnectGatewayRef, ILagRef } from 'aws-cdk-lib/aws-directconnect';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { type Asn, ASN } from '../../model/asn';
import { type Bandwidth, BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING, type BgpPeering } from '../../model/bgp-peering';
import type { Mtu } from '../../model/mtu';
import { FLAG, listOf, type Members, required, TEXT } from '../../model/shape/kind';
import { type Vlan, VLAN } from '../../model/vlan';
import type { InterfaceMetricPlanProps } from '../../plan/direct-connect/metric';
import type { PrefixPoolOptions } from '../../plan/direct-connect/options';
import { PREFIX_POOL } from '../../plan/direct-connect/options-shape';
import { physicalName } from '../../plan/direct-connect/physical-name';
import type { BgpPeerPlan, VirtualInterfacePlan } from '../../plan/direct-connect/virtual-interface';
import type { VirtualInterfacePlanProps } from '../../plan/direct-connect/virtual-interface-props';
import { REMOVAL_POLICY, ROLE, SECRET_VALUE } from '../engine-kinds';
import { stayingText } from '../planning';
import { secretPlaceOf } from '../secret-place';
import type { VirtualInterfaceBase } from './virtual-interface-base';
import {
  connectionIdOf,
  connectionIdTextOf,
  INTERFACE_PARENT,
  locationOf,
  parentFactsOf,
  type VirtualInterfaceParent,
} from './virtual-interface-parent';

/** The options of every virtual interface, of any type. */
export interface VirtualInterfaceOptions {
  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The ASN of the customer's router. A change is made in place and resets the BGP sessions; see `peerings`.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`. Warnings: `twilio-interconnect:asn-reserved`,
   * `twilio-interconnect:asn-documentation`.
   */
  readonly customerAsn: Asn;

  /**
   * The BGP sessions: one or two, at most one of each address family. A change is made in place and resets the sessions that change. For an
   * interface with one peering this is unproven: AWS does not delete the last BGP peer of an interface.
   *
   * Errors: `twilio-interconnect:peerings-count`, `twilio-interconnect:peerings-family`, and those that begin with
   * `twilio-interconnect:peer-`.
   */
  readonly peerings: readonly BgpPeering[];

  /**
   * The BGP key (MD5) of the sessions, 6 to 80 characters. A reference to a secret is read in the Region of the interface. A change is made
   * in place and resets the sessions; see `peerings`.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-plain-text`, unless it was given to `acceptPlainTextKey`;
   * `twilio-interconnect:bgp-auth-key-syntax`, where the key is known at synthesis; `twilio-interconnect:bgp-auth-key-region`, where the
   * Region of its secret is; `twilio-interconnect:bgp-auth-key-secure-string`; `twilio-interconnect:bgp-auth-key-elsewhere`. The keys of
   * `resource` are judged again at synthesis, with every change that the program made to it.
   *
   * Warnings: `twilio-interconnect:bgp-auth-key-shown`.
   *
   * @default - AWS generates a key
   */
  readonly bgpAuthKey?: SecretValue;

  /**
   * The name: at most 100 letters, digits, spaces or the characters - _ , /. A change is made in place.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`.
   *
   * @default - generated from the construct's path
   */
  readonly virtualInterfaceName?: string;

  /**
   * A role in the account that owns the connection, where that is another account: it allocates the interface to this stack's
   * account. It needs the `directconnect:Allocate…VirtualInterface` action of the interface's type, and `directconnect:TagResource` if
   * the interface has tags. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:allocate-role-missing`.
   *
   * @default - the connection is in the same account
   */
  readonly allocateRole?: IRoleRef;

  /**
   * What happens to the interface when it leaves the stack. Deleting it is an outage.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** The options of private and transit interfaces, but not of public ones. */
export interface GatewayInterfaceOptions extends VirtualInterfaceOptions, PrefixPoolOptions {
  /**
   * Whether SiteLink is on: AWS carries traffic between this interface and others with SiteLink. Needs a Direct Connect gateway; billed by
   * the hour. A change is made in place and resets the BGP sessions.
   *
   * Errors: `twilio-interconnect:site-link-gateway`, `twilio-interconnect:site-link-region`.
   *
   * @default false
   */
  readonly siteLink?: boolean;
}

/** A dedicated connection, a connection of unknown kind, or a link aggregation group. */
export type RateLimitableParent = (IConnectionRef | ILagRef) & { readonly isHosted?: false };

/** The connection or group of an interface, and its rate limit: a connection known to be hosted takes none. */
export type VirtualInterfaceConnection =
  | {
      /**
       * The connection, or the link aggregation group, in the Region of the interface. A change moves the interface in place and
       * interrupts its traffic.
       *
       * Errors: `twilio-interconnect:connection-interfaces`, `twilio-interconnect:connection-interfaces-total`,
       * `twilio-interconnect:interface-region`.
       */
      readonly connection: RateLimitableParent;

      /**
       * The rate limit in each direction: 50 Mbps to 1.6 Tbps, not above the connection's bandwidth, on at most 10 interfaces of a
       * dedicated connection. AWS drops traffic above it. Only on dedicated connections. A change is made in place.
       *
       * Errors: `twilio-interconnect:rate-limit-range`, `twilio-interconnect:rate-limit-above-connection`,
       * `twilio-interconnect:rate-limit-hosted`, `twilio-interconnect:connection-rate-limits`. Warnings:
       * `twilio-interconnect:rate-limit-undocumented`.
       *
       * @default - no limit but the connection's
       */
      readonly rateLimit?: Bandwidth;
    }
  | {
      /**
       * The connection, or the link aggregation group. A hosted connection carries only this interface. A change moves the interface
       * in place and interrupts its traffic.
       *
       * Errors: `twilio-interconnect:hosted-connection-interfaces`, `twilio-interconnect:interface-region`.
       */
      readonly connection: VirtualInterfaceParent;
      readonly rateLimit?: never;
    };

/** The engine's own objects that an interface needs in addition to its plan. */
type InterfaceObjects = Pick<VirtualInterfaceOptions, 'bgpAuthKey' | 'allocateRole' | 'removalPolicy'> & {
  readonly connection: VirtualInterfaceParent;
};

/** An interface on a Direct Connect gateway, built from a plan, with the engine's own objects. */
export interface PlannedVirtualInterfaceProps extends InterfaceObjects {
  readonly plan: Omit<VirtualInterfacePlan, 'findings'>;
  readonly directConnectGateway: IDirectConnectGatewayRef;
  readonly vpnGateway?: never;
}

/** The plan props that all types have in common. */
export function commonPlanProps(
  construct: VirtualInterfaceBase,
  props: VirtualInterfaceOptions &
    VirtualInterfaceConnection & { readonly mtu?: Mtu | undefined; readonly siteLink?: boolean } & PrefixPoolOptions,
): Omit<VirtualInterfacePlanProps, 'type' | 'gateways'> {
  const { region: bgpAuthKeyRegion, isSecureString, shownBy, known: bgpAuthKey } = secretPlaceOf(construct, props.bgpAuthKey);
  return {
    name: physicalName('virtualInterface', props.virtualInterfaceName, (maxLength) =>
      Names.uniqueResourceName(construct, { maxLength, separator: '-' }),
    ),
    vlan: props.vlan,
    customerAsn: props.customerAsn,
    peerings: props.peerings,
    bgpAuthKey,
    parent: parentFactsOf(props.connection),
    rateLimit: props.rateLimit,
    prefixPoolAllocatedCountIpv4: props.prefixPoolAllocatedCountIpv4,
    prefixPoolAllocatedCountIpv6: props.prefixPoolAllocatedCountIpv6,
    engineWithoutPrefixPools: 'CloudFormation',
    mtu: props.mtu,
    siteLink: props.siteLink,
    region: construct.env.region,
    connectionRegion: props.connection.env.region,
    location: locationOf(props.connection),
    bgpAuthKeyRegion,
    hasSecureStringKey: isSecureString,
    bgpAuthKeyShownBy: shownBy,
    accounts: {
      account: construct.env.account,
      ownerAccount: props.connection.env.account,
      hasRole: props.allocateRole !== undefined,
    },
  };
}

/** A BGP session for the L1s of all types. */
type BgpPeerProperty = BgpPeerPlan & { readonly authKey: string | undefined };

/** The properties that the L1s of all types have in common. */
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
      asn: stayingText(asn),
      amazonAddress,
      customerAddress,
      authKey,
    })),
  };
}

/** The values for the dimensions of a new interface's metrics. */
export function metricSourceOf(
  connection: VirtualInterfaceParent,
  plan: Omit<VirtualInterfacePlan, 'findings'>,
): Pick<InterfaceMetricPlanProps, 'connectionId' | 'families'> {
  return {
    connectionId: connectionIdTextOf(connection),
    families: plan.bgpPeers.map(({ addressFamily }) => addressFamily),
  };
}
/** What every virtual interface is made from. */
export const INTERFACE: Members<VirtualInterfaceOptions & VirtualInterfaceConnection> = {
  connection: required(INTERFACE_PARENT),
  rateLimit: BANDWIDTH,
  vlan: required(VLAN),
  customerAsn: required(ASN),
  peerings: required(listOf(BGP_PEERING)),
  bgpAuthKey: SECRET_VALUE,
  virtualInterfaceName: TEXT,
  allocateRole: ROLE,
  removalPolicy: REMOVAL_POLICY,
};

/** The same, on a gateway. */
export const GATEWAY_INTERFACE: Members<GatewayInterfaceOptions & VirtualInterfaceConnection> = {
  ...INTERFACE,
  ...PREFIX_POOL,
  siteLink: FLAG,
};
