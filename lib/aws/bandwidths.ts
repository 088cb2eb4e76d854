import { Bandwidth } from '../model/bandwidth';

/**
 * The speeds of dedicated ports.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html
 */
export const DEDICATED_BANDWIDTHS: readonly Bandwidth[] = [1, 10, 100, 400].map((gbps) => Bandwidth.gbps(gbps));

/**
 * The speeds of hosted connections.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/hosted_connection.html
 */
export const HOSTED_BANDWIDTHS: readonly Bandwidth[] = [
  ...[50, 100, 200, 300, 400, 500].map((mbps) => Bandwidth.mbps(mbps)),
  ...[1, 2, 5, 10, 25].map((gbps) => Bandwidth.gbps(gbps)),
];

/**
 * The lowest and the highest rate limit of an interface.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtual-interfaces.html
 */
export const RATE_LIMITS = { slowest: Bandwidth.mbps(50), fastest: Bandwidth.gbps(1600) } as const;

/**
 * The rate limits that a source names. AWS takes "one of the supported bandwidth values" and does not publish the list in full: the user
 * guide gives the lowest and the highest, and the Terraform provider two more as examples (hashicorp/terraform-provider-aws#48558).
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/vif-rate-limiters.html
 */
export const DOCUMENTED_RATE_LIMITS: readonly Bandwidth[] = [
  RATE_LIMITS.slowest,
  Bandwidth.gbps(1),
  Bandwidth.gbps(10),
  RATE_LIMITS.fastest,
];

/**
 * The slowest port that offers MACsec.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/MACsec.html
 */
export const SLOWEST_MAC_SEC_BANDWIDTH = Bandwidth.gbps(10);
