import { Bandwidth } from '../../model/bandwidth';
import type { EncryptionMode } from '../../rules/direct-connect/encryption-mode';

/** Properties of the plan of a dedicated connection. */
export interface ConnectionPlanProps {
  readonly name: string;
  /** The code of a Direct Connect location, for example `EqDC2`. */
  readonly location: string;
  /**
   * The Region in which it is ordered, or a token.
   *
   * @default - not known, and not compared with the Region of the location
   */
  readonly region?: string | undefined;
  readonly bandwidth: Bandwidth;
  /**
   * @default false
   */
  readonly requestMacSec?: boolean | undefined;
  /**
   * Who carries the connection to the location.
   *
   * @default - AWS records no provider
   */
  readonly providerName?: string | undefined;
  /**
   * What all members of the link aggregation group that it joins have in common.
   *
   * @default - it joins no group, or the group is not known
   */
  readonly lag?: LagMemberFacts | undefined;
  /**
   * Whether frames must, should or must not be encrypted by MACsec.
   *
   * @default - AWS decides
   */
  readonly encryptionMode?: EncryptionMode | undefined;
}

/** What all members of a link aggregation group have in common. */
export interface LagMemberFacts {
  readonly connectionsBandwidth: Bandwidth;
  readonly location: string;
  /**
   * Whether the group is ordered with MACsec.
   *
   * @default - not known, and not compared
   */
  readonly requestMacSec?: boolean | undefined;
}

/** Properties of the plan of a link aggregation group. */
export interface LagPlanProps {
  readonly name: string;
  /** The code of a Direct Connect location, for example `EqDC2`. */
  readonly location: string;
  /**
   * The Region in which it is ordered, or a token.
   *
   * @default - not known, and not compared with the Region of the location
   */
  readonly region?: string | undefined;
  /** The bandwidth of each of its connections. */
  readonly connectionsBandwidth: Bandwidth;
  /**
   * @default 0
   */
  readonly minimumLinks?: number | undefined;
  /**
   * @default false
   */
  readonly requestMacSec?: boolean | undefined;
  /**
   * Who carries the connections to the location.
   *
   * @default - AWS records no provider
   */
  readonly providerName?: string | undefined;
}
