import type { DxBgpPeer } from '@cdktf/provider-aws/lib/dx-bgp-peer';
import { DxHostedTransitVirtualInterface } from '@cdktf/provider-aws/lib/dx-hosted-transit-virtual-interface';
import { DxHostedTransitVirtualInterfaceAccepter } from '@cdktf/provider-aws/lib/dx-hosted-transit-virtual-interface-accepter';
import { DxTransitVirtualInterface } from '@cdktf/provider-aws/lib/dx-transit-virtual-interface';
import type { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { FLAG, type Kind, objectOf, required } from '../../model/shape/kind';
import type { TransitInterfaceOptions } from '../../plan/direct-connect/options';
import { PREFIX_POOL, TRANSIT_INTERFACE } from '../../plan/direct-connect/options-shape';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { planWithin } from '../../plan/terraform/terraform';
import { TIMEOUTS } from '../engine-kinds';
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

/** A transit virtual interface. */
export type ITransitVirtualInterface = IVirtualInterface;

/** The options of every transit virtual interface. */
export interface TransitVirtualInterfaceOptions
  extends GatewayInterfaceOptions, TransitInterfaceOptions<DirectConnectGatewayIdentity> {}

/** Properties of a transit virtual interface. */
export type TransitVirtualInterfaceProps = TransitVirtualInterfaceOptions & VirtualInterfaceConnection;

/** What a transit virtual interface is made from. */
export const TRANSIT_INTERFACE_PROPS: Kind<TransitVirtualInterfaceProps> = objectOf<TransitVirtualInterfaceProps>(
  'a transit virtual interface',
  {
    ...INTERFACE,
    ...PREFIX_POOL,
    ...TRANSIT_INTERFACE,
    siteLink: FLAG,
    timeouts: TIMEOUTS,
    directConnectGateway: required(GATEWAY_IDENTITY),
  },
);

/**
 * A transit virtual interface: a VLAN on a connection that leads to transit gateways, through a Direct Connect gateway.
 *
 * Warnings: `twilio-interconnect:connection-transit-interfaces`.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html
 */
export class TransitVirtualInterface extends Construct implements ITransitVirtualInterface {
  /**
   * An existing interface by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): ITransitVirtualInterface {
    return new ImportedVirtualInterface(scope, id, virtualInterfaceId);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxTransitVirtualInterface | DxHostedTransitVirtualInterface;
  /** The accepter of the interface, if it is hosted for another account. */
  public readonly accepter: DxHostedTransitVirtualInterfaceAccepter | undefined;
  /** The BGP sessions other than the first, by address family. */
  public readonly bgpPeers: Readonly<Record<string, DxBgpPeer>>;

  public constructor(scope: Construct, id: string, props: TransitVirtualInterfaceProps);
  /**
   * Builds from a plan.
   *
   * @internal
   */
  public constructor(scope: Construct, id: string, props: PlannedVirtualInterfaceProps);
  public constructor(scope: Construct, id: string, given: TransitVirtualInterfaceProps | PlannedVirtualInterfaceProps) {
    super(scope, id);
    const props = givenOrPlanned(this, TRANSIT_INTERFACE_PROPS, given);
    const { connection, directConnectGateway, owner, tags } = props;
    const plan =
      'plan' in props
        ? props.plan
        : planFor(this, () =>
            planWithin(providerFindings(this, 'transit', props), () =>
              planVirtualInterface({
                ...commonPlanProps(this, props),
                type: 'transit',
                amazonSideAsn: directConnectGateway?.amazonSideAsn,
                gateways: directConnectGateway === undefined ? [] : ['direct-connect-gateway'],
              }),
            ),
          );
    const dxGatewayId = directConnectGateway.directConnectGatewayId;
    const config = {
      ...commonConfig(this, props, plan),
      ...asnConfig(asnNumberOf(plan.bgpPeers[0]?.asn)),
      ...rateLimitConfig(plan.rateLimit),
      mtu: plan.mtu,
    };
    const timeouts = createAndDelete(props.timeouts);
    this.resource =
      owner === undefined
        ? new DxTransitVirtualInterface(this, 'Resource', {
            ...config,
            dxGatewayId,
            ...prefixPoolConfig(plan),
            sitelinkEnabled: plan.siteLink,
            timeouts: props.timeouts,
            tags,
          })
        : new DxHostedTransitVirtualInterface(this, 'Hosted', { ...config, ownerAccountId: owner.accountId, timeouts });
    this.virtualInterfaceId = this.resource.id;
    this.virtualInterfaceArn = this.resource.arn;
    this.accepter =
      owner &&
      new DxHostedTransitVirtualInterfaceAccepter(this, 'Accepter', {
        provider: owner.provider,
        region: regionOf(this, connection as VirtualInterfaceParent, owner.provider),
        virtualInterfaceId: this.virtualInterfaceId,
        ...prefixPoolConfig(plan),
        dxGatewayId,
        timeouts,
        tags,
      });
    if (owner !== undefined) {
      followGateway(this, this.resource, dxGatewayId);
    }
    this.bgpPeers = furtherPeers(this, props, plan, this.virtualInterfaceId, this.accepter && [this.accepter]);
    judgeWrittenKeys(this, [this.resource, ...Object.values(this.bgpPeers)]);
    const { path } = this.node;
    registerInterface(this, connection, plan);
    attachToGateway(this, directConnectGateway, {
      kind: 'transit-interface',
      path,
      resource: this.accepter ?? this.resource,
    });
  }

  /**
   * Makes a sensitive output of the BGP key (MD5) of the first session: of the key that AWS made, if none was given. Terraform prints it for
   * `terraform output -raw`, and keeps it in its state with or without the output.
   */
  public outputBgpAuthKey(id = 'BgpAuthKey'): TerraformOutput {
    return outputOfBgpKey(this, id, this.resource);
  }
}
