import { DxBgpPeer } from '@cdktf/provider-aws/lib/dx-bgp-peer';
import { type ITerraformDependable, type TerraformProvider, type TerraformResourceLifecycle, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { type Asn, ASN } from '../../model/asn';
import { type Bandwidth, BANDWIDTH } from '../../model/bandwidth';
import { BGP_PEERING, type BgpPeering } from '../../model/bgp-peering';
import type { Finding } from '../../model/finding';
import type { Mtu } from '../../model/mtu';
import { listOf, type Members, objectOf, required, TEXT } from '../../model/shape/kind';
import { type Vlan, VLAN } from '../../model/vlan';
import type { PrefixPoolOptions } from '../../plan/direct-connect/options';
import { physicalName } from '../../plan/direct-connect/physical-name';
import type { VirtualInterfacePlan } from '../../plan/direct-connect/virtual-interface';
import type { VirtualInterfacePlanProps } from '../../plan/direct-connect/virtual-interface-props';
import {
  accountIdFindings,
  FOREIGN_OWNER_REMEDY,
  providerAsnFindings,
  providerInterfaceFindings,
} from '../../plan/terraform/terraform';
import type { VirtualInterfaceType } from '../../rules/direct-connect/virtual-interface';
import { AWS_PROVIDER, ID } from '../engine-kinds';
import { accountThatMade, environmentOf } from '../environment';
import { asnConfig, PROVIDER } from '../provider-quirks';
import { uniqueName } from '../references';
import {
  createAndDelete,
  protect,
  type ProtectedOptions,
  type ResourceTimeouts,
  type TaggableOptions,
} from '../terraform-options';
import { PROTECTED, TAGGABLE } from '../terraform-options-shape';
import { BGP_KEY, keySubject } from './bgp-key';
import type { DirectConnectGatewayIdentity } from './gateway-ref';
import {
  connectionIdOf,
  type IDirectConnectConnection,
  type IDirectConnectLag,
  type IHostedConnection,
  INTERFACE_PARENT,
  knownRegionOf,
  parentFactsOf,
  regionOf,
  type VirtualInterfaceParent,
} from './virtual-interface-parent';

/** A virtual interface of any type. */
export interface IVirtualInterface extends IConstruct {
  /** The id, for example `dxvif-fgabc123`. */
  readonly virtualInterfaceId: string;
}

/** The account that an interface is hosted for, if it is not the account of the connection. */
export interface VirtualInterfaceOwner {
  /**
   * The id of the account: 12 digits.
   *
   * Errors: `twilio-interconnect:account-id`.
   */
  readonly accountId: string;

  /** The AWS provider of the account. It accepts the interface, and owns the gateway of the interface. */
  readonly provider: TerraformProvider;
}

/** The options of every virtual interface, of any type. */
export interface VirtualInterfaceOptions extends TaggableOptions, ProtectedOptions {
  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The ASN of the customer's router. A change replaces the interface. On CDKTF at most 2147483646.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`, `twilio-interconnect:provider-asn`. Warnings: `twilio-interconnect:asn-reserved`,
   * `twilio-interconnect:asn-documentation`.
   */
  readonly customerAsn: Asn;

  /**
   * The BGP sessions: one or two, at most one of each address family. The first, IPv4 before IPv6, is part of the interface:
   * a change of it replaces the interface. The other is a separate resource: a change replaces only that. Removing an address plans no
   * change.
   *
   * Errors: `twilio-interconnect:peerings-count`, `twilio-interconnect:peerings-family`, and those that begin with
   * `twilio-interconnect:peer-`.
   */
  readonly peerings: readonly BgpPeering[];

  /**
   * The BGP key (MD5) of the sessions, 6 to 80 characters: a token, for example the `stringValue` of a sensitive `TerraformVariable` or the
   * attribute of a secret's data source. Terraform keeps the key in its state, so the state is as secret as the key. A change replaces
   * the interface; removing the key plans no change.
   *
   * No literal may be in its expression, in a local behind it, or in the argument of a resource whose attribute it is, except one that
   * chooses, as in `keys["ashburn"]`. The keys of `resource` and of `bgpPeers` are judged again at synthesis, with every change that the
   * program made to them.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-literal`, `twilio-interconnect:bgp-auth-key-elsewhere`. Warnings: `twilio-interconnect:bgp-auth-key-not-sensitive`,
   * `twilio-interconnect:bgp-auth-key-default`.
   *
   * @default - AWS generates a key
   */
  readonly bgpAuthKey?: string;

  /**
   * The name: at most 100 letters, digits, spaces or the characters - _ , /. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`.
   *
   * @default - generated from the construct's path
   */
  readonly virtualInterfaceName?: string;

  /**
   * The account that the interface is hosted for: `provider` is then the provider of the connection's account. A change of the owner, or
   * any later change except of tags, replaces the interface.
   *
   * @default - the account of the connection
   */
  readonly owner?: VirtualInterfaceOwner;
}

/** The options of private and transit interfaces, but not of public ones. */
export interface GatewayInterfaceOptions extends VirtualInterfaceOptions, PrefixPoolOptions {
  /**
   * Whether SiteLink is on: AWS carries traffic between this interface and others with SiteLink. Needs a Direct Connect gateway; billed by
   * the hour. A change is made in place and resets the BGP sessions.
   *
   * Errors: `twilio-interconnect:site-link-gateway`, `twilio-interconnect:provider-site-link` if the interface is hosted.
   *
   * @default false
   */
  readonly siteLink?: boolean;

  /**
   * How long Terraform waits for the interface, its accepter, and BGP sessions that are separate resources. `update` applies to the
   * interface, and has no effect if it is hosted, because only the tags of a hosted interface are updated.
   *
   * @default - 10 minutes each
   */
  readonly timeouts?: ResourceTimeouts;
}

/** A dedicated connection, a connection of unknown kind, or a link aggregation group. */
export type RateLimitableParent = (IDirectConnectConnection | IDirectConnectLag) & { readonly isHosted?: false };

/** The connection or group of an interface, and its rate limit: a connection known to be hosted takes none. */
export type VirtualInterfaceConnection =
  | {
      /**
       * The connection, or the link aggregation group. A change replaces the interface.
       *
       * Errors: `twilio-interconnect:connection-interfaces`, `twilio-interconnect:connection-interfaces-total`.
       */
      readonly connection: RateLimitableParent;

      /**
       * The rate limit in each direction: 50 Mbps to 1.6 Tbps, not above the connection's bandwidth, on at most 10 interfaces of a
       * dedicated connection. AWS drops traffic above it. A change is made in place. Only on CDK Terrain: the last provider for CDKTF has
       * no rate limit.
       *
       * Errors: `twilio-interconnect:provider-rate-limit`, `twilio-interconnect:rate-limit-range`,
       * `twilio-interconnect:rate-limit-above-connection`, `twilio-interconnect:rate-limit-hosted`,
       * `twilio-interconnect:connection-rate-limits`. Warnings:
       * `twilio-interconnect:rate-limit-undocumented`.
       *
       * @default - no limit but the connection's
       */
      readonly rateLimit?: Bandwidth;
    }
  | {
      /**
       * The hosted connection. A change replaces the interface.
       *
       * Errors: `twilio-interconnect:hosted-connection-interfaces`.
       */
      readonly connection: IHostedConnection;
      readonly rateLimit?: never;
    };

/** The engine's own objects that an interface needs in addition to its plan. */
type InterfaceObjects = TaggableOptions &
  ProtectedOptions &
  Pick<VirtualInterfaceOptions, 'bgpAuthKey' | 'owner'> & {
    readonly connection: VirtualInterfaceParent | RateLimitableParent;
    readonly timeouts?: ResourceTimeouts | undefined;
  };

/** An interface on a Direct Connect gateway, built from a plan, with the engine's own objects. */
export interface PlannedVirtualInterfaceProps
  extends TaggableOptions, ProtectedOptions, Pick<VirtualInterfaceOptions, 'bgpAuthKey' | 'owner'> {
  readonly plan: Omit<VirtualInterfacePlan, 'findings'>;
  readonly connection: VirtualInterfaceParent;
  readonly directConnectGateway: DirectConnectGatewayIdentity;
  readonly vpnGatewayId?: never;
  /** How long Terraform waits. */
  readonly timeouts?: ResourceTimeouts;
}

/** The props of an interface of any type. */
type AnyInterfaceProps = VirtualInterfaceOptions &
  PrefixPoolOptions &
  VirtualInterfaceConnection & {
    readonly mtu?: Mtu | undefined;
    readonly siteLink?: boolean | undefined;
    readonly timeouts?: ResourceTimeouts | undefined;
  };

/** What every virtual interface is made from. */
export const INTERFACE: Members<VirtualInterfaceOptions & VirtualInterfaceConnection> = {
  ...TAGGABLE,
  ...PROTECTED,
  connection: required(INTERFACE_PARENT) as Members<VirtualInterfaceConnection>['connection'],
  rateLimit: BANDWIDTH,
  vlan: required(VLAN),
  customerAsn: required(ASN),
  peerings: required(listOf(BGP_PEERING)),
  bgpAuthKey: BGP_KEY,
  virtualInterfaceName: TEXT,
  owner: objectOf<VirtualInterfaceOwner>('the owner of an interface', {
    accountId: required(ID),
    provider: required(AWS_PROVIDER),
  }),
};

/** The errors for what the provider does not support on an interface. */
export function providerFindings(construct: Construct, type: VirtualInterfaceType, props: AnyInterfaceProps): readonly Finding[] {
  const resource = props.owner === undefined ? type : (`hosted-${type}` as const);
  const { customerAsn, mtu, rateLimit, siteLink } = props;
  const bgpAuthKey = keySubject(construct, props.bgpAuthKey);
  return [
    ...accountIdFindings({ 'owner.accountId': props.owner?.accountId }),
    ...providerAsnFindings({ provider: PROVIDER, resource, customerAsn }, ''),
    ...providerInterfaceFindings({ provider: PROVIDER, resource, mtu, rateLimit, siteLink, bgpAuthKey }, ''),
  ];
}

/** The plan props that all types have in common. */
export function commonPlanProps(
  construct: Construct,
  props: AnyInterfaceProps,
): Omit<VirtualInterfacePlanProps, 'type' | 'gateways'> {
  const { account } = environmentOf(construct, props.provider);
  return {
    name: physicalName('virtualInterface', props.virtualInterfaceName, (maxLength) => uniqueName(construct, maxLength)),
    vlan: props.vlan,
    customerAsn: props.customerAsn,
    peerings: props.peerings,
    parent: parentFactsOf(props.connection),
    rateLimit: props.rateLimit,
    prefixPoolAllocatedCountIpv4: props.prefixPoolAllocatedCountIpv4,
    prefixPoolAllocatedCountIpv6: props.prefixPoolAllocatedCountIpv6,
    engineWithoutPrefixPools: PROVIDER.prefixPools ? undefined : PROVIDER.name,
    mtu: props.mtu,
    siteLink: props.siteLink,
    region: knownRegionOf(construct, props.connection as VirtualInterfaceParent, props.provider),
    accounts: {
      account,
      ownerAccount: accountThatMade(props.connection as VirtualInterfaceParent),
      hasRole: false,
      remedy: FOREIGN_OWNER_REMEDY,
    },
  };
}

/** The configuration that the resources of all types have in common, except the ASN. */
export function commonConfig(
  construct: Construct,
  props: InterfaceObjects,
  plan: Omit<VirtualInterfacePlan, 'findings'>,
): {
  readonly provider: TerraformProvider | undefined;
  readonly region: string | undefined;
  readonly connectionId: string;
  readonly name: string;
  readonly vlan: number;
  readonly addressFamily: string;
  readonly amazonAddress: string | undefined;
  readonly customerAddress: string | undefined;
  readonly bgpAuthKey: string | undefined;
  readonly lifecycle: TerraformResourceLifecycle | undefined;
} {
  const [session] = plan.bgpPeers;
  return {
    provider: props.provider,
    region: regionOf(construct, props.connection as VirtualInterfaceParent, props.provider),
    connectionId: connectionIdOf(props.connection as VirtualInterfaceParent),
    name: plan.name,
    vlan: plan.vlan,
    addressFamily: session?.addressFamily ?? '',
    amazonAddress: session?.amazonAddress,
    customerAddress: session?.customerAddress,
    bgpAuthKey: props.bgpAuthKey,
    lifecycle: protect(props),
  };
}

/** The BGP sessions other than the one in the interface, by address family. */
export function furtherPeers(
  construct: Construct,
  props: InterfaceObjects,
  plan: Omit<VirtualInterfacePlan, 'findings'>,
  virtualInterfaceId: string,
  dependsOn: readonly ITerraformDependable[] = [],
): Readonly<Record<string, DxBgpPeer>> {
  const [, ...further] = plan.bgpPeers;
  return Object.fromEntries(
    further.map(({ asn, addressFamily, amazonAddress, customerAddress }) => [
      addressFamily,
      new DxBgpPeer(construct, `BgpPeer-${addressFamily}`, {
        provider: props.owner?.provider ?? props.provider,
        region: regionOf(construct, props.connection as VirtualInterfaceParent, props.owner?.provider ?? props.provider),
        virtualInterfaceId,
        ...asnConfig(asnNumberOf(asn)),
        addressFamily,
        amazonAddress,
        customerAddress,
        bgpAuthKey: props.bgpAuthKey,
        timeouts: createAndDelete(props.timeouts),
        ...(dependsOn.length === 0 ? {} : { dependsOn: [...dependsOn] }),
      }),
    ]),
  );
}

/** The ASN of a session as a number or a number token. */
export function asnNumberOf(asn: string | undefined): number {
  const number = Number(asn);
  return Number.isNaN(number) ? Token.asNumber(asn) : number;
}
