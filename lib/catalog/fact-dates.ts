/** The days of a fact. Both ends are inclusive. */
export interface FactDates {
  /**
   * The first day, `YYYY-MM-DD`.
   *
   * @default - it has always been so
   */
  readonly validFrom?: string;
  /**
   * The last day, `YYYY-MM-DD`.
   *
   * @default - it still is so
   */
  readonly validUntil?: string;
  /**
   * The first day on which it was seen published, where the day of the change is not known.
   *
   * @default - not recorded
   */
  readonly firstSeen?: string;
  /**
   * The last day on which it was seen published, where the day of the change is not known.
   *
   * @default - not recorded
   */
  readonly lastSeen?: string;
}
