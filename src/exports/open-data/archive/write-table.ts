import type { z } from 'zod';
import { titleOf } from '../../../model/schema-walk.ts';
import { tableTitles } from '../../../strings/open-data-archive.ts';
import { writeCsv } from '../../csv.ts';
import { recordShapes, tableNames, type ArchiveRecords, type TableName } from './archive-shapes.ts';
import { readCell } from './read-cell.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** The columns of a table: keys as in `archive.json`, and the schema each has. */
function columnsOf(name: TableName): [key: string, schema: z.ZodType][] {
  return Object.entries(recordShapes[name].shape as Record<string, z.ZodType>);
}

/** One kind of record as CSV, headed by the titles an editor knows. */
export function writeTable(name: TableName, records: ArchiveRecords): string {
  const columns = columnsOf(name);
  const rows = (records[name] as Record<string, unknown>[]).map((record) =>
    columns.map(([key, schema]) => readCell(key, record[key], schema)),
  );
  return writeCsv([columns.map(([, schema]) => titleOf(schema) ?? ''), ...rows]);
}

/**
 * `datapackage.json` (Data Package, Table Schema): the column names as they stand in the tables, and
 * in `key` what each is called in `archive.json`. All cells are text: they are there to be read.
 */
export function writeDataPackage({ archive }: ArchiveRecords): string {
  const resources = tableNames.map((name) => ({
    name,
    title: tableTitles[name],
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columnsOf(name).map(([key, schema]) => ({
        name: titleOf(schema),
        key,
        type: 'string',
      })),
    },
  }));
  const homepage = archive.home.startsWith('http') ? archive.home : undefined;
  const about = { name: 'archive', title: archive.name, homepage };
  return `${JSON.stringify({ $schema: PROFILE, ...about, resources }, null, 1)}\n`;
}
