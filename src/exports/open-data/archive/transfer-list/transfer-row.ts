import type { PublishedEntry } from '../../../../model/published.ts';
import type { Site } from '../../../../model/site.ts';
import { transfer as t } from '../../../../strings/open-data-archive.ts';
import { sayConsent } from './say-description.ts';

export type ColumnKey = keyof typeof t.columns;
export const columnKeys = Object.keys(t.columns) as ColumnKey[];
/** One 件: what its columns hold; empty ones are left out. */
export type TransferRow = Partial<Record<ColumnKey, string | number>>;

/** Whose archive it is. */
export interface Station {
  site: Site;
  fonds: string | null;
}

/** What every row of an entry says alike. */
export function common(entry: PublishedEntry, { site, fonds }: Station): TransferRow {
  return {
    fonds: fonds ?? '',
    station: site.station,
    openness: t.open,
    consent: sayConsent(entry),
    village: entry.village?.name ?? '',
  };
}
