import type { FindingSeverity } from '../model/finding-data';

/** What is wrong with a network that somebody wrote into a document. */
export interface AddressFinding {
  /** Stable code, for example `twilio-interconnect:stale-media`. */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** The path in the document, as the use has it. */
  readonly place: string;
  /**
   * The resource: its address in Terraform, its logical id in CloudFormation.
   *
   * @default - the network is in no resource
   */
  readonly resource?: string;
  /** The network as it is written. */
  readonly cidr: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do, with the construct that ends it. */
  readonly fix: string;
  /**
   * The day since which it is wrong, `YYYY-MM-DD`.
   *
   * @default - it was never right, or no page says since when
   */
  readonly since?: string;
  /** The page that says what is right. */
  readonly source: string;
}
