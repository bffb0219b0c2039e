import type { Archive } from '../../../load/read-archive.ts';
import { files as t } from '../../../strings/open-data-archive.ts';
import { tableNames } from './archive-shapes.ts';
import { gatherRecords } from './gather-records.ts';
import { writeTransferCsv, writeTransferList } from './transfer-list/write-transfer-list.ts';
import { writeArchiveJson, writeArchiveSchema } from './write-archive-json.ts';
import { writeDataPackage, writeTable } from './write-table.ts';

/** A file about the archive as a whole. */
export interface ArchiveFile {
  /** Below `/data/v1/`. */
  path: string;
  /** What it is called where it is listed. */
  title: string;
  mediaType: string;
  /** Made when it is asked for, so that only one is in memory. */
  write: () => string | Uint8Array;
}

const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every file about the archive as a whole. `today` (`YYYY-MM-DD`) is written on the transfer list. */
export function archiveFiles(archive: Archive, today: string): ArchiveFile[] {
  const records = gatherRecords(archive);
  return [
    {
      path: 'archive.json',
      title: t.archive,
      mediaType: JSON_TYPE,
      write: () => writeArchiveJson(records),
    },
    {
      path: 'archive.schema.json',
      title: t.schema,
      mediaType: 'application/schema+json',
      write: writeArchiveSchema,
    },
    ...tableNames.map((name) => ({
      path: `tables/${name}.csv`,
      title: t.table(t.tables[name]),
      mediaType: CSV,
      write: () => writeTable(name, records),
    })),
    {
      path: 'tables/datapackage.json',
      title: t.package,
      mediaType: JSON_TYPE,
      write: () => writeDataPackage(records),
    },
    {
      path: 'transfer-list.xlsx',
      title: t.transferXlsx,
      mediaType: XLSX,
      write: () => writeTransferList(archive, today),
    },
    {
      path: 'transfer-list.csv',
      title: t.transferCsv,
      mediaType: CSV,
      write: () => writeTransferCsv(archive),
    },
  ];
}
