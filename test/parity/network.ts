/** A network as any engine would have it, read from what was synthesised: nothing here knows how the library decides. */
export interface Network {
  /** By what the group says of itself: `egress udp 10000-60000 168.86.128.0/18`, sorted. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Sorted by name. */
  readonly interfaces: readonly Interface[];
  /** What AWS announces to the routers, sorted. */
  readonly allowedPrefixes: readonly string[];
  /** The ASN of a Direct Connect gateway that is made, or the id of one that is given. */
  readonly directConnectGateway: string;
  /** The id of the VPN gateway or transit gateway that is joined to it, or `made`. */
  readonly associatedGateway: string;
  /** The route tables that learn Twilio's prefixes, sorted. */
  readonly propagatedTables: readonly string[];
  /** By route table, what is routed where: `168.86.128.0/18 -> tgw-1`, one for each prefix list, sorted. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  /** What the network team is told, by its description. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Interface {
  readonly type: 'private' | 'transit';
  readonly name: string;
  readonly connection: string;
  readonly vlan: number;
  readonly mtu: number | undefined;
  readonly siteLink: boolean | undefined;
  /** `dx` and the Direct Connect gateway, or `vpn` and the VPN gateway. */
  readonly gateway: string;
  /** `ipv4 65010 169.254.96.1/30 169.254.96.2/30 key`, sorted. */
  readonly sessions: readonly string[];
}

/** One session, as text. */
export function session(
  family: string,
  asn: string,
  amazon: string | undefined,
  customer: string | undefined,
  key: boolean,
): string {
  return [family, asn, amazon ?? 'assigned', customer ?? 'assigned', key ? 'key' : 'made key'].join(' ');
}

/** What a group opens, from rules whose prefix lists are resolved. */
export function openings(
  rules: readonly {
    readonly direction: 'egress' | 'ingress';
    readonly protocol: string;
    readonly from: number;
    readonly to: number;
    readonly cidrs: readonly string[];
  }[],
): readonly string[] {
  const lines = rules.flatMap(({ direction, protocol, from, to, cidrs }) =>
    cidrs.map((cidr) => `${direction} ${protocol} ${from}-${to} ${cidr}`),
  );
  return [...new Set(lines)].sort();
}

/** Routes by their table. */
export function byTable(
  routes: readonly { readonly table: string; readonly cidrs: readonly string[]; readonly gateway: string }[],
): Readonly<Record<string, readonly string[]>> {
  const tables = [...new Set(routes.map(({ table }) => table))];
  const line = (cidrs: readonly string[], gateway: string): string => `${[...cidrs].sort().join(', ')} -> ${gateway}`;
  return Object.fromEntries(
    tables.map((table) => [
      table,
      routes
        .filter((route) => route.table === table)
        .map(({ cidrs, gateway }) => line(cidrs, gateway))
        .sort(),
    ]),
  );
}

export function byName(interfaces: readonly Interface[]): readonly Interface[] {
  return [...interfaces].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What stands for a value that AWS assigns. */
export const ASSIGNED = 'assigned';

/** The value of an output; for one that AWS assigns, an engine writes a reference, or where to look it up. */
export function outputText(value: unknown): string {
  const isAssigned = typeof value !== 'string' || /^(\$\{aws_dx_|assigned by AWS, |the ASN of )/.test(value);
  return isAssigned ? ASSIGNED : value;
}
