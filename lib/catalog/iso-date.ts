import type { Finding } from '../model/finding';
import { finding } from '../model/finding-code';
import { CATALOG_CODES } from './catalog-codes';

/** Whether the text is a day that exists, written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return false;
  }
  // Engines turn 30 February into a day of March, so what comes back is compared.
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day after a day that exists. */
export function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The finding about a text that is no date. */
export function badDate(path: string, date: string): Finding {
  return finding(
    CATALOG_CODES.date,
    path,
    date,
    'is not a date that exists, written as YYYY-MM-DD',
    'Give for example 2023-10-01.',
  );
}
