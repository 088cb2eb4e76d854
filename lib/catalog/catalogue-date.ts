/**
 * When the newest pages were read. What holds on this day is what the library calls current.
 *
 * No entry takes a day from it, so moving it changes no entry.
 */
export const CATALOGUE_DATE = '2026-10-31';
