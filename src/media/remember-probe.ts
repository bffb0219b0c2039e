import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function recall<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Not there, or cut short by a full disk: it can be made again.
    return null;
  }
}

/**
 * What was seen in a media file, kept under `name`, which tells its content and the code that
 * looked: an entry is prepared again every day, an hour of sound is decoded once. Problems (strings)
 * are not kept: a busy machine may have been the reason.
 */
export async function rememberProbe<T extends object | string>(
  cache: string,
  name: string,
  look: () => Promise<T>,
): Promise<T> {
  const folder = join(cache, 'probes');
  const file = join(folder, `${name}.json`);
  const known = await recall<T>(file);
  if (known) return known;
  const seen = await look();
  if (typeof seen === 'string') return seen;
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}.tmp`;
  await writeFile(unfinished, JSON.stringify(seen));
  await rename(unfinished, file);
  return seen;
}
