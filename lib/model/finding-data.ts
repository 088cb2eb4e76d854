/** The severity of a finding: an error stops planning and synthesis, a warning can be acknowledged. */
export type FindingSeverity = 'error' | 'warning';

/** One coded result of a validation. */
export interface Finding {
  /** Stable code, for example `twilio-interconnect:vlan-range`. Warnings are acknowledged by it. */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** The path in the given props, for example `sites.ashburn.vlan`. */
  readonly path: string;
  /** What was given, as text. Never a secret: a BGP key is shown by its length only. */
  readonly value: string;
  /** Why it is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}
