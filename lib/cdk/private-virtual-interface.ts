import { type IResource, Names, RemovalPolicy, Resource, type SecretValue } from 'aws-cdk-lib';
import {
  CfnPrivateVirtualInterface,
  type IDirectConnectGatewayRef,
  type IPrivateVirtualInterfaceRef,
} from 'aws-cdk-lib/aws-directconnect';
import type { IVPNGatewayRef } from 'aws-cdk-lib/aws-ec2';
import type { aws_directconnect } from 'aws-cdk-lib/interfaces';
import type { Construct } from 'constructs';
import type { Asn } from '../model/asn';
import type { BgpPeering } from '../model/bgp-peering';
import type { Mtu } from '../model/mtu';
import type { Vlan } from '../model/vlan';
import { planVirtualInterface } from '../plan/virtual-interface-plan';
import { connectionIdOf, type VirtualInterfaceParent } from './direct-connect-connection';
import { amazonSideAsnOf, directConnectGatewayIdOf } from './direct-connect-gateway';
import { plainTextOf, planFor } from './planning';

/** A private virtual interface. */
export interface IPrivateVirtualInterface extends IResource, IPrivateVirtualInterfaceRef {
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
}

/** What every private virtual interface has. */
export interface PrivateVirtualInterfaceOptions {
  /** The connection, or the link aggregation group. A change moves the interface in place and interrupts its traffic. */
  readonly connection: VirtualInterfaceParent;

  /** The VLAN, unique on the connection. A change replaces the interface. */
  readonly vlan: Vlan;

  /** The ASN of the customer's router. A change is made in place and ends the sessions. */
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
   * The largest packet: 1500, 8500 or 9001 bytes. AWS's pages disagree on jumbo frames of private interfaces: 9001 in the user guide and
   * the CloudFormation schema, 8500 in the API reference. A change is made in place; it may take all interfaces of the connection down
   * for up to 30 seconds.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;

  /**
   * Whether AWS carries traffic between this interface and others with SiteLink. Needs a Direct Connect gateway; is billed by the hour. A
   * change is made in place and ends the sessions for a moment.
   *
   * Errors: `twilio-interconnect:site-link-gateway`.
   *
   * @default false
   */
  readonly siteLink?: boolean;

  /**
   * The name, at most 100 letters, digits and hyphens. A change is made in place.
   *
   * Errors: `twilio-interconnect:virtual-interface-name`.
   *
   * @default - a name made from the construct's path
   */
  readonly virtualInterfaceName?: string;

  /**
   * What becomes of the interface when it leaves the stack. Deleting it is an outage.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** Properties of a private virtual interface: exactly one of the gateways. A change of the gateway replaces the interface. */
export type PrivateVirtualInterfaceProps = PrivateVirtualInterfaceOptions &
  (
    | {
        /** The Direct Connect gateway. */
        readonly directConnectGateway: IDirectConnectGatewayRef;
        readonly vpnGateway?: never;
      }
    | {
        /** The VPN gateway, of the interface's Region. */
        readonly vpnGateway: IVPNGatewayRef;
        readonly directConnectGateway?: never;
      }
  );

/**
 * A private virtual interface: a VLAN of a connection that leads to a VPC, by a Direct Connect gateway or a VPN gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html
 */
export class PrivateVirtualInterface extends Resource implements IPrivateVirtualInterface {
  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The CloudFormation resource, to set what this class does not. */
  public readonly resource: CfnPrivateVirtualInterface;

  public constructor(scope: Construct, id: string, props: PrivateVirtualInterfaceProps) {
    super(scope, id);
    const { directConnectGateway, vpnGateway, bgpAuthKey } = props;
    const plan = planFor(this, () =>
      planVirtualInterface({
        type: 'private',
        name: props.virtualInterfaceName ?? Names.uniqueResourceName(this, { maxLength: 100, separator: '-' }).toLowerCase(),
        vlan: props.vlan,
        customerAsn: props.customerAsn,
        amazonSideAsn: amazonSideAsnOf(directConnectGateway),
        peerings: props.peerings,
        bgpAuthKey: plainTextOf(bgpAuthKey),
        mtu: props.mtu,
        siteLink: props.siteLink,
        gateways: [
          ...(directConnectGateway === undefined ? [] : (['direct-connect-gateway'] as const)),
          ...(vpnGateway === undefined ? [] : (['vpn-gateway'] as const)),
        ],
      }),
    );
    const authKey = bgpAuthKey?.unsafeUnwrap();
    this.resource = new CfnPrivateVirtualInterface(this, 'Resource', {
      connectionId: connectionIdOf(props.connection),
      virtualInterfaceName: plan.name,
      vlan: plan.vlan,
      mtu: plan.mtu,
      enableSiteLink: plan.siteLink,
      directConnectGatewayId: directConnectGateway && directConnectGatewayIdOf(directConnectGateway),
      virtualGatewayId: vpnGateway?.vpnGatewayRef.vpnGatewayId,
      bgpPeers: plan.bgpPeers.map(({ addressFamily, asn, amazonAddress, customerAddress }) => ({
        addressFamily,
        asn,
        amazonAddress,
        customerAddress,
        authKey,
      })),
    });
    this.resource.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.virtualInterfaceId = this.resource.attrVirtualInterfaceId;
    this.virtualInterfaceArn = this.resource.attrVirtualInterfaceArn;
  }

  public get privateVirtualInterfaceRef(): aws_directconnect.PrivateVirtualInterfaceReference {
    return { virtualInterfaceArn: this.virtualInterfaceArn, virtualInterfaceId: this.virtualInterfaceId };
  }
}
