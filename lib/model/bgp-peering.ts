import type { AddressFamily } from './ip-address';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

/** The two ends of an IPv4 peering. */
export interface Ipv4PeeringProps {
  /**
   * Amazon's end, with its prefix length: `169.254.96.1/30`.
   *
   * @default - AWS assigns both ends from 169.254.0.0/16
   */
  readonly amazonAddress?: string;
  /**
   * The customer router's end, with the same prefix length: `169.254.96.2/30`.
   *
   * @default - AWS assigns both ends from 169.254.0.0/16
   */
  readonly customerAddress?: string;
}

/**
 * One BGP session between the customer's router and AWS, on a virtual interface.
 *
 * A peering only holds what is given. The plan checks it, so that its findings have a path and are reported with all others:
 * both addresses or none, the same prefix length on both, one subnet, two different hosts, and neither the network nor the
 * broadcast address (except in a /31).
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html
 */
export class BgpPeering {
  /** A session over IPv4. */
  public static ipv4(props: Ipv4PeeringProps = {}): BgpPeering {
    return new BgpPeering('ipv4', props.amazonAddress, props.customerAddress);
  }

  /** A session over IPv6. AWS assigns the addresses, from a /125, and accepts none from the customer. */
  public static ipv6(): BgpPeering {
    return new BgpPeering('ipv6', undefined, undefined);
  }

  private constructor(
    /** The family of the session's addresses. */
    public readonly addressFamily: AddressFamily,
    /** Amazon's end, with its prefix length, as given. */
    public readonly amazonAddress: string | undefined,
    /** The customer router's end, with its prefix length, as given. */
    public readonly customerAddress: string | undefined,
  ) {
    Object.freeze(this);
  }
}

brand(BgpPeering, 'BgpPeering');

/** A peering, where a table of props has one. */
export const BGP_PEERING = valueKind<BgpPeering>({
  type: 'BgpPeering',
  isOwn: (given) => given instanceof BgpPeering,
  adopt: (other) => (other.addressFamily === 'ipv6' ? BgpPeering.ipv6() : BgpPeering.ipv4(other as Ipv4PeeringProps)),
  callFor: () => undefined,
  example: 'BgpPeering.ipv4()',
});
