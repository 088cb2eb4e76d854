import type { TerraformProvider } from 'cdktf';
import type { Asn } from '../../model/asn';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Vlan } from '../../model/vlan';
import type { AccessOptions } from '../../plan/access/options';
import type { InterconnectOptions, SiteOptions, SiteParts } from '../../plan/interconnect/options';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import type { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import type { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import type { VirtualInterfaceParent } from '../direct-connect/virtual-interface-parent';
import type { ManyTagsOptions, ProtectedOptions, ResourceTimeouts } from '../terraform-options';

/** One virtual interface of a site. */
export interface TwilioSiteInterfaceProps {
  /**
   * The Direct Connect connection, or link aggregation group. The interface is made in its `region`, if that is given. A change replaces the
   * interface.
   *
   * Warnings: `twilio-interconnect:location-far-from-exchange`.
   */
  readonly connection: VirtualInterfaceParent;

  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The BGP session between AWS and the site's router. A change replaces the interface.
   *
   * Errors: those that begin with `twilio-interconnect:peer-`.
   */
  readonly peering: BgpPeering;

  /**
   * The BGP key (MD5) of the session, 6 to 80 characters: a token, for example the `stringValue` of a sensitive `TerraformVariable` or the
   * attribute of a secret's data source. Terraform keeps the key in its state, so the state is as secret as the key. A change replaces
   * the interface; removing the key plans no change.
   *
   * No literal may be in its expression or in a local behind it, except one that chooses, as in `keys["ashburn"]`.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-literal`. Warnings: `twilio-interconnect:bgp-auth-key-not-sensitive`,
   * `twilio-interconnect:bgp-auth-key-default`.
   *
   * @default - AWS generates a key
   */
  readonly bgpAuthKey?: string;
  /**
   * The name of the virtual interface: at most 100 letters, digits, spaces or the characters - _ , /. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`. Warnings: `twilio-interconnect:site-interface-names`.
   *
   * @default - from the site's key: `twilio-ashburn`, and `twilio-ashburn-secondary` for a second interface
   */
  readonly virtualInterfaceName?: string;
  /**
   * The AWS provider of the interface, with an alias, for example one of the connection's Region. It must be of the account that owns the
   * Direct Connect gateway. A change replaces the interface.
   *
   * @default - for a second interface, that of the first; otherwise the provider of the Interconnect
   */
  readonly provider?: TerraformProvider;
  /**
   * How long Terraform waits for the interface.
   *
   * @default - for a second interface, as for the first; otherwise 10 minutes each
   */
  readonly timeouts?: ResourceTimeouts;
}

/**
 * One site: an Interconnect edge, a Direct Connect location and a router in the same data centre.
 *
 * Errors: `twilio-interconnect:provider-mtu`.
 */
export interface TwilioInterconnectSiteProps extends TwilioSiteInterfaceProps, SiteOptions<TwilioSiteInterfaceProps> {}

/** The options of every VPC. */
export interface TwilioInterconnectVpcOptions {
  /** The id of the VPC. */
  readonly vpcId: string;

  /**
   * The ids of the route tables of the subnets whose hosts talk to Twilio. The list must be known at synthesis; its ids may be tokens.
   *
   * Errors: `twilio-interconnect:literal-needed`.
   *
   * @default - no route table gets routes to Twilio
   */
  readonly routeTableIds?: readonly string[];
}

/** What joins the VPCs to the Direct Connect gateway: a VPN gateway, or a transit gateway. A change between them replaces every interface. */
export type TwilioInterconnectGateway = VpnGatewayChoice | TransitGatewayChoice;

interface VpnGatewayChoice {
  /**
   * The id of the VPN gateway, attached to the VPC. A change replaces the association, which waits for an `aws_vpn_gateway_attachment` in
   * the same stack.
   *
   * @default - a new one, attached to the VPC; without a VPC it must be given
   */
  readonly vpnGatewayId?: string;
  readonly transitGatewayId?: never;
  readonly transitGatewayAsn?: never;
}

interface TransitGatewayChoice {
  /**
   * The id of the transit gateway, attached to the VPC. A change from or to a VPN gateway replaces every interface. The
   * routes wait for an `aws_ec2_transit_gateway_vpc_attachment` in the same stack.
   */
  readonly transitGatewayId: string;

  /**
   * The ASN of the transit gateway, to compare it with that of the Direct Connect gateway.
   *
   * Errors: `twilio-interconnect:transit-gateway-asn`.
   *
   * @default - not known, and not compared
   */
  readonly transitGatewayAsn?: Asn;
  readonly vpnGatewayId?: never;
}

/** A VPC, as Terraform knows it: by ids, or tokens for ids. A VPN gateway or a transit gateway joins it to the Direct Connect gateway. */
export type TwilioInterconnectVpc = TwilioInterconnectVpcOptions & TwilioInterconnectGateway;

/** A virtual interface of an Interconnect: private with a VPN gateway, transit with a transit gateway. */
export type TwilioInterconnectVirtualInterface = PrivateVirtualInterface | TransitVirtualInterface;

/** An Interconnect with a VPC of its own, which gets lists, groups and routes. Adding or removing the VPC keeps hub and sites. */
export interface TwilioInterconnectWithVpc extends AccessOptions {
  /**
   * The VPC whose hosts talk to Twilio, and its gateway.
   *
   * Errors: `twilio-interconnect:gateway-choice`, `twilio-interconnect:vpc-elsewhere`.
   */
  readonly vpc: TwilioInterconnectVpc;
  readonly gateway?: never;
}

/**
 * An Interconnect without a VPC of its own: hub and sites, for example in a network account. Each VPC gets a `TwilioAccess`.
 *
 * Errors: `twilio-interconnect:vpc-and-traffic`.
 */
export interface TwilioInterconnectWithoutVpc {
  readonly vpc?: never;
  readonly traffic?: never;
  readonly rulesQuota?: never;
  readonly internetFallback?: never;
  readonly openings?: never;
  readonly sbc?: never;
  readonly hostNames?: never;

  /**
   * The transit gateway, or the VPN gateway of a VPC elsewhere.
   *
   * Errors: `twilio-interconnect:hub-without-gateway`, `twilio-interconnect:gateway-choice`.
   */
  readonly gateway: (Required<Pick<VpnGatewayChoice, 'vpnGatewayId'>> & VpnGatewayChoice) | TransitGatewayChoice;
}

/** Properties of an Interconnect, with a VPC of its own or without. */
export type TwilioInterconnectProps<SiteKey extends string = string> = TwilioInterconnectOptions<SiteKey> &
  (TwilioInterconnectWithVpc | TwilioInterconnectWithoutVpc);

/** What every Interconnect has, except its VPC and its gateway. */
export interface TwilioInterconnectOptions<SiteKey extends string = string>
  extends
    InterconnectOptions<SiteKey, TwilioInterconnectSiteProps, DirectConnectGatewayIdentity>,
    ProtectedOptions,
    ManyTagsOptions {
  /**
   * The ASN of the customer's routers: a public one that you own, or a private one. A change replaces every interface. On CDKTF at most
   * 2147483646.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`, `twilio-interconnect:provider-asn`.
   */
  readonly customerAsn: Asn;

  /**
   * Whether Terraform refuses every plan that would destroy or replace a virtual interface, the Direct Connect gateway or the VPN
   * gateway made here. Deleting them is an outage.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;

  /**
   * How long Terraform waits for the association of the VPN gateway or the transit gateway.
   *
   * @default - 60 minutes each
   */
  readonly associationTimeouts?: ResourceTimeouts;
}

/** The parts of one site. */
export type TwilioInterconnectSite = SiteParts<TwilioInterconnectVirtualInterface>;
