import { z } from 'zod';
import { toEdtf } from './to-edtf.ts';

/**
 * Dates as archives write them: a subset of EDTF (ISO 8601-2) for when something happened, plain
 * ISO dates for when something was done. Times of day play no part; "today" is the day in Shandong.
 */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const EDTF = /^(?:(\d{3})X|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)([~?%])?$/;

/** Whether `text` is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day it is now in Asia/Shanghai, as `YYYY-MM-DD`; embargoes end at its midnight. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

export interface PastDate {
  /** First year it may mean. */
  from: number;
  /** Last year it may mean. */
  to: number;
  month?: number;
  day?: number;
  precision: 'day' | 'month' | 'year' | 'decade';
  approximate: boolean;
}

/** Reads one EDTF date (`1965`, `1965-05`, `1965~`, `196X`); null when it is not one. */
export function parsePastDate(text: string): PastDate | null {
  const match = EDTF.exec(text);
  if (!match) return null;
  const [, decade, year, month, day, qualifier] = match;
  const approximate = qualifier !== undefined;
  if (decade) {
    const from = Number(`${decade}0`);
    return { from, to: from + 9, precision: 'decade', approximate };
  }
  if (month && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day && !isCalendarDay(`${year}-${month}-${day}`)) return null;
  return {
    from: Number(year),
    to: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    precision: day ? 'day' : month ? 'month' : 'year',
    approximate,
  };
}

/** `约1965年`, `1960年代`, `1974年5月`: an EDTF date as a reader reads it. */
export function formatPastDate(edtf: string): string {
  const date = parsePastDate(edtf);
  if (!date) return edtf;
  const about = date.approximate ? '约' : '';
  if (date.precision === 'decade') return `${about}${date.from}年代`;
  const month = date.month ? `${date.month}月` : '';
  const day = date.day ? `${date.day}日` : '';
  return `${about}${date.from}年${month}${day}`;
}

/** `1958—1998年` or `1958年`. */
export function formatPeriod({ from, to }: { from: number; to?: number | undefined }): string {
  return to && to !== from ? `${from}—${to}年` : `${from}年`;
}

const DAY_FORM = '要写成 2024-05-12 这样的日期';

/** A day on which something was done: an interview, a consent, a review. */
export const calendarDay = z
  .string()
  .regex(ISO_DAY, { error: DAY_FORM, abort: true })
  .refine(isCalendarDay, { error: DAY_FORM })
  .meta({ identifier: true, widget: 'day' });

/** When something in the past happened, as exactly as is known. */
export const pastDate = z
  .string()
  .transform(toEdtf)
  .refine((text) => parsePastDate(text) !== null, {
    error: '要写成 1965、1965-05、约1965年 或 六十年代 这样的时间',
  })
  .meta({ identifier: true });
