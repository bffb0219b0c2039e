import type { Site } from '../../../../model/site.ts';
import { lengthOf, transfer as t } from '../../../../strings/open-data-archive.ts';
import { formatBytes, formatDay } from '../../../../strings/words.ts';
import type { Extent } from '../measure-archive.ts';
import type { Row } from '../xlsx/write-workbook.ts';
import { columnKeys, type TransferRow } from './transfer-row.ts';

interface Transfer {
  site: Site;
  fonds: string | null;
  extent: Extent;
  rows: readonly TransferRow[];
  today: string;
}

/** Who hands over what to whom, and the counts that both sides check. */
function facts({ site, fonds, extent, rows, today }: Transfer): [label: string, fact: string][] {
  const { labels, blank } = t.notes;
  const codes = rows.flatMap(({ code }) => (code ? String(code) : []));
  return [
    [labels.from, site.station || blank],
    [labels.to, blank],
    [labels.fonds, fonds ?? blank],
    [labels.entries, t.notes.entries(extent.stories, extent.albums)],
    [labels.things, String(rows.length)],
    [labels.sound, t.notes.sound(extent.recordings, lengthOf(extent.seconds))],
    [labels.photos, t.notes.photos(extent.photos)],
    [labels.bytes, extent.bytes > 0 ? formatBytes(extent.bytes) : '0'],
    [labels.range, codes.length > 0 ? `${codes[0]} — ${codes.at(-1)}` : blank],
    [labels.made, formatDay(today)],
    [labels.giver, blank],
    [labels.taker, blank],
    [labels.seal, ''],
  ];
}

/** The sheet before the list. */
export function* writeNotes(transfer: Transfer): Generator<Row> {
  const { notes, columns, heading } = t;
  const samples = transfer.rows.filter(({ note }) =>
    String(note ?? '').startsWith(t.remarks.sample),
  ).length;
  yield { values: [heading(transfer.site.station)], style: 'title' };
  for (const [label, fact] of facts(transfer))
    yield { values: [label, fact], style: ['label', 'text'] };
  yield { values: [] };
  const explanations = [...(samples > 0 ? [notes.samples(samples)] : []), ...notes.explanations];
  for (const [index, line] of explanations.entries())
    yield { values: [index === 0 ? notes.explained : '', line], style: ['label', 'text'] };
  yield { values: [] };
  yield { values: notes.columnsHead, style: 'head' };
  for (const key of columnKeys) yield { values: columns[key] };
}
