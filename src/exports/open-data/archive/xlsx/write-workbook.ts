import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml } from '../../../../sharing/escape-xml.ts';
import type { CellStyle } from './cell-styles.ts';
import { stylesXml } from './cell-styles.ts';
import { columnLetters, writeCell } from './write-cell.ts';

export type Value = string | number | null;
export interface Row {
  values: readonly Value[];
  /** One look for the row, or one for each cell. */
  style?: CellStyle | readonly CellStyle[];
}

/** A sheet of a workbook; rows are asked for once, one after the other. */
export interface Sheet {
  name: string;
  /** Widths in characters, a column each. */
  widths: readonly number[];
  rows: Iterable<Row>;
  /** The first row is the table's head: it stays in view, filters, and is printed on each page. */
  table?: { frozenColumns: number };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same archive, the same bytes: the zip knows no time of day. */
const NO_TIME = new Date(1980, 0, 1);
const ROWS_AT_ONCE = 500;

function rowXml({ values, style = 'text' }: Row, number: number): string {
  const cells = values.map((value, index) =>
    writeCell(
      value,
      `${columnLetters(index)}${number}`,
      typeof style === 'string' ? style : style[index],
    ),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function beginSheet({ widths, table }: Sheet): string {
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = table
    ? `<pane xSplit="${table.frozenColumns}" ySplit="1" topLeftCell="${columnLetters(table.frozenColumns)}2" activePane="bottomRight" state="frozen"/>`
    : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`;
}

function endSheet({ widths, table }: Sheet, rows: number): string {
  const filter = table
    ? `<autoFilter ref="A1:${columnLetters(widths.length - 1)}${Math.max(1, rows)}"/>`
    : '';
  // A4 upright for what is read, A3 across and two pages wide for a table.
  const setup = table
    ? '<pageSetup paperSize="8" orientation="landscape" fitToWidth="2" fitToHeight="0"/>'
    : '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"/>';
  return `</sheetData>${filter}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>${setup}<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function* sheetXml(sheet: Sheet): Generator<string> {
  yield beginSheet(sheet);
  let count = 0;
  let pending = '';
  for (const row of sheet.rows) {
    pending += rowXml(row, (count += 1));
    if (count % ROWS_AT_ONCE > 0) continue;
    yield pending;
    pending = '';
  }
  yield pending + endSheet(sheet, count);
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, table }, index) => {
    if (!table) return [];
    const last = columnLetters(table.frozenColumns - 1);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$A:$${last},'${escapeXml(name)}'!$1:$1</definedName>`;
  });
  const names = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${names}</workbook>`;
}

/** The parts around the sheets, by their names in the package. */
function frame(sheets: readonly Sheet[]): [name: string, xml: string][] {
  const parts = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const overrides = parts.map(
    (part) => `<Override PartName="/xl/${part}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relations = [...parts.map((part) => ['worksheet', part]), ['styles', 'styles.xml']].map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
  ];
}

/** An XLSX file of these sheets; their names are short and free of `[]:*?/\` and `'`. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (name: string, parts: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = NO_TIME;
    zip.add(file);
    for (const part of parts) file.push(strToU8(part));
    file.push(new Uint8Array(), true);
  };
  for (const [name, xml] of frame(sheets)) add(name, [xml]);
  for (const [index, sheet] of sheets.entries())
    add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
