import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/** Bytes of base64 in a pack: read in a moment from a slow stick, and few files on it. */
const ENOUGH = 400_000;
/** What scripts of pages fetch. */
const FETCHED = /^search-index\/|^(?!admin\/|_astro\/).*\.json$/;

/** Files that pages fetch by script, in the order in which the packs hold them. */
export function fetchedFiles({ files }: BuiltSite): string[] {
  // By code units: the browser compares in the same way.
  return [...files].filter((file) => FETCHED.test(file)).sort((a, b) => (a < b ? -1 : 1));
}

/** Packs them into scripts in `folder`: `list.js`, `0.js`, `1.js` … */
export async function packFiles(site: BuiltSite, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const firsts: string[] = [];
  let pack: Record<string, string> = {};
  let size = 0;
  const flush = async () => {
    const name = `${firsts.length - 1}.js`;
    if (size > 0) await writeFile(join(folder, name), `usbPack(${JSON.stringify(pack)})`);
    [pack, size] = [{}, 0];
  };
  for (const file of fetchedFiles(site)) {
    const packed = (await readFile(join(site.folder, file))).toString('base64');
    if (size + packed.length > ENOUGH) await flush();
    if (size === 0) firsts.push(file);
    pack[file] = packed;
    size += packed.length + file.length;
  }
  await flush();
  await writeFile(join(folder, 'list.js'), `usbList(${JSON.stringify(firsts)})`);
}
