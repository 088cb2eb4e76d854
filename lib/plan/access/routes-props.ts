import type { VpcEnvironmentSubject } from '../../rules/access/access';

/** Something that a route refers to: a route table or a prefix list. */
export interface Routed {
  /** Its part of construct ids: a path or an address, never an index. */
  readonly key: string;
  /**
   * Identifies it; two with the same identity are one.
   *
   * @default - the id
   */
  readonly identity?: string | undefined;
  /** The id, or a token. Undefined if it is not known. */
  readonly id: string | undefined;
  /**
   * Whether a route table has a default route that leads elsewhere, for example to a NAT gateway.
   *
   * @default - not known
   */
  readonly hasDefaultRoute?: boolean | undefined;
}

/** Properties of the plan of routes. */
export interface RoutesPlanProps {
  /** The gateways that the routes can lead to, by the props that name them: exactly one is given. */
  readonly gateways: Readonly<Record<string, unknown>>;
  /**
   * The Region of the gateway, or a token.
   *
   * @default - not known, and not compared with the Region of the routes
   */
  readonly gatewayRegion?: string | undefined;
  /**
   * The account and Region of the subnets, and those of the routes.
   *
   * @default - not known, and not compared
   */
  readonly environment?: VpcEnvironmentSubject | undefined;
  /**
   * The Regions of the prefix lists, by key.
   *
   * @default - not known, and not compared with that of the routes
   */
  readonly prefixListRegions?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * The accounts of the lists that the app makes, by key. An imported list is its owner's, who shares it.
   *
   * @default - not known, and not compared with that of the routes
   */
  readonly prefixListAccounts?: Readonly<Record<string, string | undefined>> | undefined;
  /**
   * The route tables of a VPC.
   *
   * @default - the routes are those of a transit gateway's own route tables
   */
  readonly routeTables?: readonly Routed[] | undefined;
  /**
   * The route tables of a transit gateway.
   *
   * @default - the routes are those of a VPC's route tables
   */
  readonly transitGatewayRouteTables?: readonly Routed[] | undefined;
  /**
   * The prefix lists to route.
   *
   * @default - none: a VPN gateway learns its routes by BGP
   */
  readonly prefixLists?: readonly Omit<Routed, 'id' | 'hasDefaultRoute'>[] | undefined;
}
