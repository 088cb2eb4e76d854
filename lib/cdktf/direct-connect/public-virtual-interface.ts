import type { DxBgpPeer } from '@cdktf/provider-aws/lib/dx-bgp-peer';
import { DxHostedPublicVirtualInterface } from '@cdktf/provider-aws/lib/dx-hosted-public-virtual-interface';
import { DxHostedPublicVirtualInterfaceAccepter } from '@cdktf/provider-aws/lib/dx-hosted-public-virtual-interface-accepter';
import { DxPublicVirtualInterface } from '@cdktf/provider-aws/lib/dx-public-virtual-interface';
import type { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import { type Kind, objectOf } from '../../model/shape/kind';
import type { PublicInterfaceOptions } from '../../plan/direct-connect/options';
import { PUBLIC_INTERFACE } from '../../plan/direct-connect/options-shape';
import { planVirtualInterface } from '../../plan/direct-connect/virtual-interface';
import { planWithin } from '../../plan/terraform/terraform';
import { CREATE_AND_DELETE } from '../engine-kinds';
import { givenTo } from '../given';
import { planFor } from '../planning';
import { asnConfig, rateLimitConfig } from '../provider-quirks';
import { createAndDelete, type ResourceTimeouts } from '../terraform-options';
import { outputOfBgpKey } from './bgp-key-output';
import { ImportedVirtualInterface } from './imported-virtual-interface';
import {
  asnNumberOf,
  commonConfig,
  commonPlanProps,
  furtherPeers,
  INTERFACE,
  type IVirtualInterface,
  providerFindings,
  type VirtualInterfaceConnection,
  type VirtualInterfaceOptions,
} from './virtual-interface';
import { regionOf, registerInterface, type VirtualInterfaceParent } from './virtual-interface-parent';
import { judgeWrittenKeys } from './written-keys';

/** A public virtual interface. */
export type IPublicVirtualInterface = IVirtualInterface;

/** The options of every public virtual interface. */
export interface PublicVirtualInterfaceOptions extends VirtualInterfaceOptions, PublicInterfaceOptions {
  /**
   * How long Terraform waits for the interface, its accepter, and BGP sessions that are separate resources.
   *
   * @default - 10 minutes each
   */
  readonly timeouts?: Pick<ResourceTimeouts, 'create' | 'delete'>;
}

/** Properties of a public virtual interface. */
export type PublicVirtualInterfaceProps = PublicVirtualInterfaceOptions & VirtualInterfaceConnection;

/** What a public virtual interface is made from. */
export const PUBLIC_INTERFACE_PROPS: Kind<PublicVirtualInterfaceProps> = objectOf<PublicVirtualInterfaceProps>(
  'a public virtual interface',
  { ...INTERFACE, ...PUBLIC_INTERFACE, timeouts: CREATE_AND_DELETE },
);

/**
 * A public virtual interface: a VLAN on a connection that leads to AWS's public addresses. It has no gateway, no MTU setting and no
 * SiteLink.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-public-vif.html
 */
export class PublicVirtualInterface extends Construct implements IPublicVirtualInterface {
  /**
   * An existing interface by its id.
   *
   * Errors: `twilio-interconnect:virtual-interface-id`.
   */
  public static fromVirtualInterfaceId(scope: Construct, id: string, virtualInterfaceId: string): IPublicVirtualInterface {
    return new ImportedVirtualInterface(scope, id, virtualInterfaceId);
  }

  public readonly virtualInterfaceId: string;
  public readonly virtualInterfaceArn: string;
  /** The Terraform resource, for arguments that this class does not set. */
  public readonly resource: DxPublicVirtualInterface | DxHostedPublicVirtualInterface;
  /** The accepter of the interface, if it is hosted for another account. */
  public readonly accepter: DxHostedPublicVirtualInterfaceAccepter | undefined;
  /** The BGP sessions other than the first, by address family. */
  public readonly bgpPeers: Readonly<Record<string, DxBgpPeer>>;

  public constructor(scope: Construct, id: string, given: PublicVirtualInterfaceProps) {
    super(scope, id);
    const props = givenTo(this, PUBLIC_INTERFACE_PROPS, given);
    const { connection, owner, tags } = props;
    const plan = planFor(this, () =>
      planWithin(providerFindings(this, 'public', props), () =>
        planVirtualInterface({
          ...commonPlanProps(this, props),
          type: 'public',
          gateways: [],
          routeFilterPrefixes: props.routeFilterPrefixes,
        }),
      ),
    );
    const bgpAsn = asnNumberOf(plan.bgpPeers[0]?.asn);
    const config = {
      ...commonConfig(this, props, plan),
      ...rateLimitConfig(plan.rateLimit),
      routeFilterPrefixes: (plan.routeFilterPrefixes ?? []).map((prefix) => prefix.toString()),
      timeouts: createAndDelete(props.timeouts),
    };
    this.resource =
      owner === undefined
        ? new DxPublicVirtualInterface(this, 'Resource', { ...config, bgpAsn, tags })
        : new DxHostedPublicVirtualInterface(this, 'Hosted', {
            ...config,
            ...asnConfig(bgpAsn),
            ownerAccountId: owner.accountId,
          });
    this.virtualInterfaceId = this.resource.id;
    this.virtualInterfaceArn = this.resource.arn;
    this.accepter =
      owner &&
      new DxHostedPublicVirtualInterfaceAccepter(this, 'Accepter', {
        provider: owner.provider,
        region: regionOf(this, connection as VirtualInterfaceParent, owner.provider),
        virtualInterfaceId: this.virtualInterfaceId,
        timeouts: config.timeouts,
        tags,
      });
    this.bgpPeers = furtherPeers(this, props, plan, this.virtualInterfaceId, this.accepter && [this.accepter]);
    judgeWrittenKeys(this, [this.resource, ...Object.values(this.bgpPeers)]);
    registerInterface(this, connection, plan);
  }

  /**
   * Makes a sensitive output of the BGP key (MD5) of the first session: of the key that AWS made, if none was given. Terraform prints it for
   * `terraform output -raw`, and keeps it in its state with or without the output.
   */
  public outputBgpAuthKey(id = 'BgpAuthKey'): TerraformOutput {
    return outputOfBgpKey(this, id, this.resource);
  }
}
