/** The dates of a fact, inclusive. */
export interface FactDates {
  /**
   * The first day, `YYYY-MM-DD`.
   *
   * @default - valid from the beginning
   */
  readonly validFrom?: string;
  /**
   * The last day, `YYYY-MM-DD`.
   *
   * @default - still valid
   */
  readonly validUntil?: string;
  /**
   * The first day on which it was seen published, if the day of the change is not known.
   *
   * @default - not known
   */
  readonly firstSeen?: string;
  /**
   * The last day on which it was seen published, if the day of the change is not known.
   *
   * @default - not known
   */
  readonly lastSeen?: string;
}

/** Whether the fact is valid on that day. Both of its dates are inclusive. */
export function isValidOn({ validFrom, validUntil }: FactDates, date: string): boolean {
  return (validFrom ?? date) <= date && date <= (validUntil ?? date);
}
