import type { AddressFamily } from './ip-address';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { choiceOf, eitherOf, objectOf, required, valueKind } from './shape/kind';
import { plainForm, textOf } from './shape/plain-kind';

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

const IPV4_PEERING = objectOf<Ipv4PeeringProps>('the addresses of a session', {
  amazonAddress: textOf({ example: '169.254.96.1/30' }),
  customerAddress: textOf({ example: '169.254.96.2/30' }),
});

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
    const { amazonAddress, customerAddress } = guard(required(IPV4_PEERING), props ?? {}, '');
    return new BgpPeering('ipv4', amazonAddress, customerAddress);
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
  adopt: ({ addressFamily, amazonAddress, customerAddress }) =>
    addressFamily === 'ipv6' ? BgpPeering.ipv6() : BgpPeering.ipv4({ amazonAddress, customerAddress } as Ipv4PeeringProps),
  callFor: () => undefined,
  example: 'BgpPeering.ipv4()',
  plain: plainForm(eitherOf<[AddressFamily, Ipv4PeeringProps]>(choiceOf('ipv4', 'ipv6'), IPV4_PEERING), (plain) =>
    plain === 'ipv6' ? BgpPeering.ipv6() : BgpPeering.ipv4(plain === 'ipv4' ? {} : plain),
  ),
});
