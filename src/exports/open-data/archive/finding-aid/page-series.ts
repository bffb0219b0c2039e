import type { AidSeries } from './gather-finding-aid.ts';

/** Entries on one page: as many as an old phone shows at once, a dozen sheets of paper. */
export const ENTRIES_ON_PAGE = 200;

/** The series in pages of `size` entries, at least one; one that goes on begins anew on the next. */
export function pageSeries(series: readonly AidSeries[], size = ENTRIES_ON_PAGE): AidSeries[][] {
  const pages: AidSeries[][] = [[]];
  let room = size;
  for (const { kind, entries } of series) {
    for (let from = 0; from < entries.length;) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      const taken = entries.slice(from, from + room);
      pages.at(-1)!.push({ kind, entries: taken });
      from += taken.length;
      room -= taken.length;
    }
  }
  return pages;
}
