import { z } from 'zod';
import { archiveShape, tableNames, type ArchiveRecords } from './archive-shapes.ts';

/** `archive.json`: one record a line, so that two versions can be compared line by line. */
export function writeArchiveJson(records: ArchiveRecords): string {
  const { $schema, version, archive } = records;
  const head = JSON.stringify({ $schema, version, archive }, null, 1).slice(0, -2);
  const tables = tableNames.map((name) => {
    const lines = records[name].map((record) => JSON.stringify(record)).join(',\n');
    return ` "${name}": [${lines && `\n${lines}\n`}]`;
  });
  return `${[head, ...tables].join(',\n')}\n}\n`;
}

/** `archive.schema.json`: the JSON Schema (2020-12) that `archive.json` holds to. */
export function writeArchiveSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(archiveShape), null, 1)}\n`;
}
