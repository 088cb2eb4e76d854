import { Cidr, CIDR } from './cidr';
import { mapCollectingFailures } from './finding';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { listOf, required, valueKind } from './shape/kind';
import { plainForm } from './shape/plain-kind';

/**
 * The customer's own public prefixes, which the customer's routers announce to Twilio.
 *
 * Globally unique IPv4, at most a /24 each. The plan checks that, and reports it with a path (RFC 1918, documentation ranges, width,
 * overlaps); here only text that is no CIDR is refused.
 *
 * Errors: those of `Cidr`, all invalid routes at once.
 *
 * @see https://www.twilio.com/docs/interconnect/crossconnect
 */
export class IpRoutes {
  /** The routes, in any order. */
  public static of(...cidrs: readonly (string | Cidr)[]): IpRoutes {
    const parsed = mapCollectingFailures(cidrs, (cidr, index) => Cidr.of(cidr, `ipRoutes[${index}]`));
    return new IpRoutes([...parsed].sort((a, b) => Cidr.compare(a, b)));
  }

  private constructor(
    /** The routes, sorted. */
    public readonly cidrs: readonly Cidr[],
  ) {
    Object.freeze(this.cidrs);
    Object.freeze(this);
  }

  public equals(other: IpRoutes): boolean {
    return this.toString() === argument(IP_ROUTES, other, 'other').toString();
  }

  /** The routes, separated by a comma and a space. */
  public toString(): string {
    return this.cidrs.join(', ');
  }

  /** The routes, as a list of texts. */
  public toJSON(): readonly string[] {
    return this.cidrs.map((cidr) => cidr.toString());
  }
}

brand(IpRoutes, 'IpRoutes');

/** IP routes, where a table of props has them. */
export const IP_ROUTES = valueKind<IpRoutes>({
  type: 'IpRoutes',
  isOwn: (given) => given instanceof IpRoutes,
  adopt: ({ cidrs }) => IpRoutes.of(...guard(required(listOf(CIDR)), cidrs, 'cidrs')),
  callFor: (given) => routesCall(given),
  example: "IpRoutes.of('203.0.113.0/24')",
  plain: plainForm(listOf(CIDR), (cidrs) => IpRoutes.of(...cidrs)),
});

/** The call for routes that are given as a text, or as a list of texts or networks. */
function routesCall(given: unknown): string | undefined {
  const items: readonly unknown[] = Array.isArray(given) ? given : [given];
  const isText =
    items.length > 0 && items.length <= 10 && items.every((item) => typeof item === 'string' || item instanceof Cidr);
  return isText
    ? `IpRoutes.of(${IpRoutes.of(...(items as readonly (string | Cidr)[]))
        .cidrs.map((cidr) => `'${cidr.toString()}'`)
        .join(', ')})`
    : undefined;
}
