import type { Finding } from '../model/finding';
import { finding } from '../model/finding-code';
import { CATALOG_CODES } from './catalog-codes';

/** Whether the text is a valid date, written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return false;
  }
  // `Date` turns 30 February into a day in March, so the result is compared with the input.
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day after a valid date. */
export function dayAfter(date: string): string {
  return daysAfter(date, 1);
}

/** The day that comes so many days after a valid date, or before it if the number is below zero. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The finding for a text that is not a valid date. */
export function badDate(path: string, date: string): Finding {
  return finding(CATALOG_CODES.date, path, date, 'is not a valid date, written as YYYY-MM-DD', 'Give for example 2023-10-01.');
}
