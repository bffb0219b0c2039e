import { strFromU8, unzipSync } from 'fflate';
import type { Archive } from '../../../load/read-archive.ts';
import { TODAY } from '../../../load/temporary-archive.ts';
import { archiveParts } from './archive-parts.ts';

/** Every file as text, what is in an XLSX part by part. */
export async function readFiles(archive: Archive): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  const open = {
    ...archive,
    day: TODAY,
    textOf: () => Promise.reject(new Error('no text needed')),
  };
  for (const part of archiveParts)
    await part.write(open, async (path, written) => {
      if (typeof written === 'string') read.set(path, written);
      else
        for (const [name, bytes] of Object.entries(unzipSync(written)))
          read.set(`${path}/${name}`, strFromU8(bytes));
    });
  return read;
}

/** RFC 4180, as strictly as a parser can be. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [])
    rows.push(
      [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
      ),
    );
  return rows;
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The cells of a sheet that `writeWorkbook` wrote: its place and its text, as Excel decodes them. */
export function readSheet(xml: string): Map<string, string> {
  const cells = [
    ...xml.matchAll(
      /<c r="([A-Z]+\d+)"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g,
    ),
  ];
  return new Map(
    cells.map(([, place, text, number]) => [
      place!,
      (text ?? number ?? '')
        .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name: string) =>
          code ? String.fromCodePoint(Number(code)) : NAMED[name]!,
        )
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
    ]),
  );
}
