/** Where nobody has written down any day; before all others. */
const LONG_AGO = '2000-01-01';

/** Midnight in Shandong, and `minutes` past it, as RFC 822 writes it; nothing for no day. */
export function rssDate(day: string, minutes = 0): string {
  if (day === '') return '';
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000);
  return moment.toUTCString().replace('GMT', '+0800');
}

/** The same as RFC 3339 writes it. */
export function atomDate(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** Days for a format that insists on one: those without stand with the oldest that is known. */
export function everyDay(days: readonly string[]): string[] {
  const oldest = days.filter((day) => day !== '').sort()[0] ?? LONG_AGO;
  return days.map((day) => day || oldest);
}
