import { files as t } from '../../../strings/open-data-archive.ts';
import type { OpenArchive, OpenFile, OpenPart, WriteOpenFile } from '../open-part.ts';
import { tableNames } from './archive-shapes.ts';
import { gatherRecords } from './gather-records.ts';
import { writeTransferCsv, writeTransferList } from './transfer-list/write-transfer-list.ts';
import { writeArchiveJson, writeArchiveSchema } from './write-archive-json.ts';
import { writeDataPackage, writeTable } from './write-table.ts';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = (path: string, type: string, [title, description]: readonly [string, string]) =>
  ({ path, type, of: 'archive', title, description }) satisfies OpenFile;

/** Everything as records: JSON for programs, tables for people. */
const recordsPart: OpenPart = {
  files: [
    file('archive.json', 'application/json', t.archive),
    file('archive.schema.json', 'application/schema+json', t.schema),
    ...tableNames.map((name) => file(`tables/${name}.csv`, CSV, t.tables[name])),
    file('tables/datapackage.json', 'application/json', t.package),
  ],
  write: async (archive: OpenArchive, write: WriteOpenFile) => {
    const records = gatherRecords(archive);
    await write('archive.json', writeArchiveJson(records));
    await write('archive.schema.json', writeArchiveSchema());
    for (const name of tableNames) await write(`tables/${name}.csv`, writeTable(name, records));
    await write('tables/datapackage.json', writeDataPackage(records));
  },
};

/** 移交清单. */
const transferPart: OpenPart = {
  files: [
    file('transfer-list.xlsx', XLSX, t.transferXlsx),
    file('transfer-list.csv', CSV, t.transferCsv),
  ],
  write: async (archive: OpenArchive, write: WriteOpenFile) => {
    await write('transfer-list.xlsx', writeTransferList(archive, archive.day));
    await write('transfer-list.csv', writeTransferCsv(archive));
  },
};

/** What there is one of for the whole archive: JSON, tables, transfer list. */
export const archiveParts: readonly OpenPart[] = [recordsPart, transferPart];
