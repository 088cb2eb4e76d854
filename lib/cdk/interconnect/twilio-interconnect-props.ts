import type { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import type { IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import type { ITransitGatewayRef, IVpc, IVPNGatewayRef, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { Asn } from '../../model/asn';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Vlan } from '../../model/vlan';
import type { AccessOptions } from '../../plan/access/options';
import type { InterconnectOptions, SiteOptions, SiteParts } from '../../plan/interconnect/options';
import type { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import type { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import type { VirtualInterfaceParent } from '../direct-connect/virtual-interface-parent';

/** One virtual interface of a site. */
export interface TwilioSiteInterfaceProps {
  /**
   * The Direct Connect connection, or link aggregation group: imported, or made in the app. Its stack must be of its Region: if that is
   * another stack than the Interconnect's, the interface is made there, under the connection. A change moves the interface in place and
   * interrupts its traffic; a connection of another stack moves it to that stack, which replaces it.
   *
   * Errors: `twilio-interconnect:interface-region`, `twilio-interconnect:location-region`, `twilio-interconnect:interface-place-taken`.
   * Warnings: `twilio-interconnect:location-far-from-exchange`, `twilio-interconnect:port-not-ordered-yet`.
   */
  readonly connection: VirtualInterfaceParent;

  /**
   * The VLAN, unique on the connection. A change replaces the interface.
   *
   * Errors: `twilio-interconnect:vlan-taken`.
   */
  readonly vlan: Vlan;

  /**
   * The BGP session between AWS and the site's router. A change is made in place and resets the session. This is unproven, because AWS does
   * not delete the last BGP peer of an interface.
   *
   * Errors: those that begin with `twilio-interconnect:peer-`.
   */
  readonly peering: BgpPeering;

  /**
   * The BGP key (MD5) of the session, 6 to 80 characters. A reference to a secret is read in the Region of the interface, so the secret
   * must be there, or a replica of it. A change is made in place and resets the session; see `peering`.
   *
   * Errors: `twilio-interconnect:bgp-auth-key-plain-text`, unless it was given to `acceptPlainTextKey`;
   * `twilio-interconnect:bgp-auth-key-syntax`, where the key is known at synthesis; `twilio-interconnect:bgp-auth-key-region`, where the
   * Region of its secret is; `twilio-interconnect:bgp-auth-key-secure-string`.
   *
   * @default - AWS generates a key
   */
  readonly bgpAuthKey?: SecretValue;

  /**
   * The name of the virtual interface: at most 100 letters, digits, spaces or the characters - _ , /. A change is made in place.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`. Warnings: `twilio-interconnect:site-interface-names`.
   *
   * @default - from the site's key: `twilio-ashburn`, and `twilio-ashburn-secondary` for a second interface
   */
  readonly virtualInterfaceName?: string;
  /**
   * A role in the account that owns the connection, where that is another account. It needs
   * `directconnect:AllocatePrivateVirtualInterface`, or `directconnect:AllocateTransitVirtualInterface` with a transit gateway. A change
   * replaces the interface.
   *
   * Errors: `twilio-interconnect:allocate-role-missing`.
   *
   * @default - the connection is in the same account
   */
  readonly allocateRole?: IRoleRef;
}

/** One site: an Interconnect edge, a Direct Connect location and a router in the same data centre. */
export interface TwilioInterconnectSiteProps extends TwilioSiteInterfaceProps, SiteOptions<TwilioSiteInterfaceProps> {}

/**
 * The gateway between the VPC and the Direct Connect gateway: a VPN gateway or a transit gateway. CloudFormation refuses a change between
 * them.
 */
export type TwilioInterconnectGateway = VpnGatewayChoice | TransitGatewayChoice;

interface VpnGatewayChoice {
  /**
   * The VPN gateway between the VPC and the Direct Connect gateway, attached to the VPC, in the Region of the Interconnect. A change replaces
   * the association.
   *
   * Errors: `twilio-interconnect:gateway-elsewhere`, `twilio-interconnect:vpn-gateway-of-other-vpc`.
   *
   * @default - the VPC's own, or a new one; without a VPC it must be given
   */
  readonly vpnGateway?: IVPNGatewayRef;
  readonly transitGateway?: never;
  readonly transitGatewayAsn?: never;
}

interface TransitGatewayChoice {
  /**
   * The transit gateway, which serves many VPCs. The interfaces are then transit interfaces, and the subnets get static routes to the
   * prefix lists. You attach the VPC to the transit gateway; the routes wait for an attachment in the same stack. A change replaces the
   * association; the routes change in place.
   *
   * Errors: `twilio-interconnect:gateway-elsewhere`.
   */
  readonly transitGateway: ITransitGatewayRef;

  /**
   * The ASN of the transit gateway.
   *
   * Errors: `twilio-interconnect:transit-gateway-asn`.
   *
   * @default - the ASN of the transit gateway if it is made in the app; otherwise not known, and not compared
   */
  readonly transitGatewayAsn?: Asn;
  readonly vpnGateway?: never;
}

/** An Interconnect with a VPC of its own, which gets lists, groups and routes. Adding or removing the VPC keeps hub and sites. */
export interface TwilioInterconnectWithVpc extends AccessOptions {
  /**
   * The VPC whose hosts talk to Twilio. A change replaces the groups.
   *
   * Errors: `twilio-interconnect:vpc-elsewhere`.
   */
  readonly vpc: IVpc;

  /**
   * The subnets that get routes to Twilio.
   *
   * @default - the private and isolated subnets of the VPC
   */
  readonly vpcSubnets?: SubnetSelection;
}

/**
 * An Interconnect without a VPC of its own: hub and sites, for example in a network account. Each VPC gets a `TwilioAccess`.
 *
 * Errors: `twilio-interconnect:hub-without-gateway`, `twilio-interconnect:vpc-and-traffic`.
 */
export interface TwilioInterconnectWithoutVpc {
  readonly vpc?: never;
  readonly vpcSubnets?: never;
  readonly traffic?: never;
  readonly rulesQuota?: never;
  readonly internetFallback?: never;
  readonly openings?: never;
  readonly sbc?: never;
  readonly hostNames?: never;
}

/** Properties of an Interconnect, with a VPC of its own or without. Without one, a gateway must be given. */
export type TwilioInterconnectProps<SiteKey extends string = string> = TwilioInterconnectOptions<SiteKey> &
  (
    | (TwilioInterconnectWithVpc & TwilioInterconnectGateway)
    | (TwilioInterconnectWithoutVpc &
        TwilioInterconnectGateway &
        (Required<Pick<VpnGatewayChoice, 'vpnGateway'>> | Pick<TransitGatewayChoice, 'transitGateway'>))
  );

/** Properties of an Interconnect, except its VPC and its gateway. */
export interface TwilioInterconnectOptions<SiteKey extends string = string> extends InterconnectOptions<
  SiteKey,
  TwilioInterconnectSiteProps,
  IDirectConnectGatewayRef
> {
  /**
   * The ASN of the customer's routers: a public one that you own, or a private one. A change is made in place and resets every BGP
   * session; see `peering` of a site.
   *
   * Errors: `twilio-interconnect:asn-same-on-both-sides`.
   */
  readonly customerAsn: Asn;

  /**
   * A role in the account that owns the Direct Connect gateway, where that is another account: it accepts the association. It needs
   * `directconnect:AcceptDirectConnectGatewayAssociationProposal`. A change replaces the association.
   *
   * Errors: `twilio-interconnect:accept-role-missing`.
   *
   * @default - the Direct Connect gateway is in the same account
   */
  readonly acceptProposalRole?: IRoleRef;

  /**
   * What happens to the virtual interfaces, and to the Direct Connect gateway made here, when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** A virtual interface of an Interconnect: private with a VPN gateway, transit with a transit gateway. */
export type TwilioInterconnectVirtualInterface = PrivateVirtualInterface | TransitVirtualInterface;

/** The parts of one site. */
export type TwilioInterconnectSite = SiteParts<TwilioInterconnectVirtualInterface>;
