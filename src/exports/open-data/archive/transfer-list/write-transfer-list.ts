import { transfer as t } from '../../../../strings/open-data-archive.ts';
import { writeCsv } from '../../../csv.ts';
import { cleanText } from '../../../../blocks/sentinels.ts';
import { fondsOf } from '../fonds-of.ts';
import { listedArchive, type WholeArchive } from '../listed-archive.ts';
import { measureArchive } from '../measure-archive.ts';
import { writeWorkbook, type Row } from '../xlsx/write-workbook.ts';
import { columnKeys, type ColumnKey, type TransferRow } from './transfer-row.ts';
import { transferRows } from './transfer-rows.ts';
import { writeNotes } from './write-notes.ts';

/** Characters; what is not here is narrow. */
const WIDTHS: Partial<Record<ColumnKey, number>> = {
  number: 6,
  code: 22,
  parent: 20,
  title: 34,
  responsible: 30,
  station: 24,
  place: 18,
  extent: 18,
  consent: 40,
  people: 20,
  topics: 24,
  summary: 50,
  note: 40,
  link: 36,
};
const NARROW = 12;
/** 序号, 全宗号, 档号. */
const FROZEN = 3;

const head = columnKeys.map((key) => t.columns[key][0]);

function gather(archive: WholeArchive) {
  const { stories, albums } = listedArchive(archive);
  const fonds = fondsOf(archive.site, [...stories, ...albums]);
  return {
    fonds,
    extent: measureArchive(stories, albums),
    rows: [...transferRows(stories, albums, { site: archive.site, fonds })],
  };
}

function valuesOf(row: TransferRow, index: number): (string | number)[] {
  const numbered: TransferRow = { ...row, number: index + 1 };
  return columnKeys.map((key) => numbered[key] ?? '');
}

function* sheetRows(rows: readonly TransferRow[]): Generator<Row> {
  yield { values: head, style: 'head' };
  for (const [index, row] of rows.entries()) yield { values: valuesOf(row, index) };
}

/**
 * 移交清单 for the county archive, as XLSX: the list of every published 件, and before it a sheet to
 * sign, with the counts to check it by and what each column rests on. `today`: `YYYY-MM-DD`.
 */
export function writeTransferList(archive: WholeArchive, today: string): Uint8Array<ArrayBuffer> {
  const { fonds, extent, rows } = gather(archive);
  const notes = writeNotes({ site: archive.site, fonds, extent, rows, today });
  const widths = columnKeys.map((key) => WIDTHS[key] ?? NARROW);
  return writeWorkbook([
    { name: t.notesSheet, widths: [22, 70], rows: notes },
    { name: t.sheet, widths, rows: sheetRows(rows), table: { frozenColumns: FROZEN } },
  ]);
}

/** The same list as CSV, for programs that take nothing else. */
export function writeTransferCsv(archive: WholeArchive): string {
  const lines = gather(archive).rows.map((row, index) =>
    valuesOf(row, index).map((value) => cleanText(String(value))),
  );
  return writeCsv([head, ...lines]);
}
