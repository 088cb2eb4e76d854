import type { DxBgpPeer } from '@cdktf/provider-aws/lib/dx-bgp-peer';
import { DxHostedPrivateVirtualInterface } from '@cdktf/provider-aws/lib/dx-hosted-private-virtual-interface';
import { DxHostedPrivateVirtualInterfaceAccepter } from '@cdktf/provider-aws/lib/dx-hosted-private-virtual-interface-accepter';
import { DxPrivateVirtualInterface } from '@cdktf/provider-aws/lib/dx-private-virtual-interface';
import type { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { type Mtu, MTU } from '../../model/mtu';
import { FLAG, type Kind, objectOf } from '../../model/shape/kind';
import { PREFIX_POOL } from '../../plan/direct-connect/options-shape';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { planWithin } from '../../plan/terraform/terraform';
import { ID, TIMEOUTS } from '../engine-kinds';
import { givenOrPlanned } from '../given';
import { planFor } from '../planning';
import { asnConfig, prefixPoolConfig, rateLimitConfig } from '../provider-quirks';
import { createAndDelete } from '../terraform-options';
import { outputOfBgpKey } from './bgp-key-output';
import { attachToGateway, type DirectConnectGatewayIdentity, GATEWAY_IDENTITY } from './gateway-ref';
import { followGateway } from './hosted-interface';
import { ImportedVirtualInterface } from './imported-virtual-interface';
import {
  asnNumberOf,
  commonConfig,
  commonPlanProps,
  furtherPeers,
  type GatewayInterfaceOptions,
  INTERFACE,
  type IVirtualInterface,
  type PlannedVirtualInterfaceProps,
  providerFindings,
  type VirtualInterfaceConnection,
} from './virtual-interface';
import { regionOf, registerInterface, type VirtualInterfaceParent } from './virtual-interface-parent';
import { judgeWrittenKeys } from './written-keys';

/** A private virtual interface. */
export type IPrivateVirtualInterface = IVirtualInterface;

/** The options of every private virtual interface. */
export interface PrivateVirtualInterfaceOptions extends GatewayInterfaceOptions {
  /**
   * The MTU: 1500 or 9001 bytes. AWS's pages give jumbo frames as 9001 or as 8500; Terraform's provider accepts 9001. A change
   * is made in place; it may take all interfaces of the connection down for up to 30 seconds. Static routes on the VPN gateway
   * stay at 1500.
   *
   * Errors: `twilio-interconnect:virtual-interface-mtu`, `twilio-interconnect:provider-mtu`.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;
}

/** Properties of a private virtual interface, with exactly one gateway. A change of the gateway replaces the interface. */
export type PrivateVirtualInterfaceProps = PrivateVirtualInterfaceOptions &
  VirtualInterfaceConnection &
  (
    | {
        /** The Direct Connect gateway. It must not have transit gateways. A change replaces the interface. */
        readonly directConnectGateway: DirectConnectGatewayIdentity;
        readonly vpnGatewayId?: never;
      }
    | {
        /** The id of the VPN gateway, in the Region of the interface. A change replaces the interface. */
        readonly vpnGatewayId: string;
        readonly directConnectGateway?: never;
      }
  );

/** What a private virtual interface is made from. */
export const PRIVATE_INTERFACE_PROPS: Kind<PrivateVirtualInterfaceProps> = objectOf<PrivateVirtualInterfaceProps>(
  'a private virtual interface',
  {
    ...INTERFACE,
    ...PREFIX_POOL,
    mtu: MTU,
    siteLink: FLAG,
    timeouts: TIMEOUTS,
    directConnectGateway: GATEWAY_IDENTITY,
    vpnGatewayId: ID,
  },
);

/**
 * A private virtual interface: a VLAN on a connection that leads to a VPC, through a Direct Connect gateway or a VPN gateway.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html
 */
export class PrivateVirtualInterface extends Construct implements IPrivateVirtualInterface {
  /**
   * An existing interface by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): IPrivateVirtualInterface {
    return new ImportedVirtualInterface(scope, id, virtualInterfaceId);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxPrivateVirtualInterface | DxHostedPrivateVirtualInterface;
  /** The accepter of the interface, if it is hosted for another account. */
  public readonly accepter: DxHostedPrivateVirtualInterfaceAccepter | undefined;
  /** The BGP sessions other than the first, by address family. */
  public readonly bgpPeers: Readonly<Record<string, DxBgpPeer>>;

  public constructor(scope: Construct, id: string, props: PrivateVirtualInterfaceProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedVirtualInterfaceProps);
  public constructor(scope: Construct, id: string, given: PrivateVirtualInterfaceProps | PlannedVirtualInterfaceProps) {
    super(scope, id);
    const props = givenOrPlanned(this, PRIVATE_INTERFACE_PROPS, given);
    const { connection, directConnectGateway, vpnGatewayId, owner, tags } = props;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planWithin(providerFindings(this, 'private', props), () =>
              planVirtualInterface({
                ...commonPlanProps(this, props),
                type: 'private',
                amazonSideAsn: directConnectGateway?.amazonSideAsn,
                gateways: [
                  ...(directConnectGateway === undefined ? [] : (['direct-connect-gateway'] as const)),
                  ...(vpnGatewayId === undefined ? [] : (['vpn-gateway'] as const)),
                ],
              }),
            ),
          );
    const gateway = { dxGatewayId: directConnectGateway?.directConnectGatewayId, vpnGatewayId };
    const config = {
      ...commonConfig(this, props, plan),
      ...asnConfig(asnNumberOf(plan.bgpPeers[0]?.asn)),
      ...rateLimitConfig(plan.rateLimit),
      mtu: plan.mtu,
    };
    const timeouts = createAndDelete(props.timeouts);
    this.resource =
      owner === undefined
        ? new DxPrivateVirtualInterface(this, 'Resource', {
            ...config,
            ...gateway,
            ...prefixPoolConfig(plan),
            sitelinkEnabled: plan.siteLink,
            timeouts: props.timeouts,
            tags,
          })
        : new DxHostedPrivateVirtualInterface(this, 'Hosted', { ...config, ownerAccountId: owner.accountId, timeouts });
    this.virtualInterfaceId = this.resource.id;
    this.virtualInterfaceArn = this.resource.arn;
    this.accepter =
      owner &&
      new DxHostedPrivateVirtualInterfaceAccepter(this, 'Accepter', {
        provider: owner.provider,
        region: regionOf(this, connection as VirtualInterfaceParent, owner.provider),
        virtualInterfaceId: this.virtualInterfaceId,
        ...prefixPoolConfig(plan),
        ...gateway,
        timeouts,
        tags,
      });
    if (owner !== undefined) {
      followGateway(this, this.resource, directConnectGateway?.directConnectGatewayId ?? vpnGatewayId!);
    }
    this.bgpPeers = furtherPeers(this, props, plan, this.virtualInterfaceId, this.accepter && [this.accepter]);
    judgeWrittenKeys(this, [this.resource, ...Object.values(this.bgpPeers)]);
    const { path } = this.node;
    registerInterface(this, connection, plan);
    if (directConnectGateway !== undefined) {
      attachToGateway(this, directConnectGateway, {
        kind: 'private-interface',
        path,
        resource: this.accepter ?? this.resource,
      });
    }
  }

  /**
   * Makes a sensitive output of the BGP key (MD5) of the first session: of the key that AWS made, if none was given. Terraform prints it for
   * `terraform output -raw`, and keeps it in its state with or without the output.
   */
  public outputBgpAuthKey(id = 'BgpAuthKey'): TerraformOutput {
    return outputOfBgpKey(this, id, this.resource);
  }
}
