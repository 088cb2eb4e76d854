/**
 * The day on which the newest pages were read. `TwilioCatalog.current` is the catalogue of this day.
 *
 * No entry takes its dates from it, so changing it changes no entry.
 */
export const CATALOGUE_DATE = '2026-10-31';
