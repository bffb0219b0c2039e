import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A booklet that pages may lead to. */
export interface Booklet {
  /** From the site's root. */
  path: string;
  /** Null where it is printed when somebody asks for it. */
  bytes: number | null;
}

/** File names and sizes by the story's address; or whatever is asked for, while somebody edits. */
type Kept = { printed: [address: string, name: string, bytes: number][] } | { onDemand: true };

/** Where booklets lie on the site. */
export const BOOKLETS = '/media/booklets';

export function bookletFolder(cache: string): string {
  return join(cache, 'booklets');
}

const LIST = 'list-';

/** Of this process: two builds at once don't mix up theirs. */
const listOf = (cache: string) => join(bookletFolder(cache), `${LIST}${process.pid}.json`);

/** Whether a file beside the booklets is some process's list. */
export const isList = (name: string) => name.startsWith(LIST);

/** Tells pages, which are drawn later in this process, what there is. */
export async function keepBookletList(cache: string, kept: Kept): Promise<void> {
  await mkdir(bookletFolder(cache), { recursive: true });
  const unfinished = `${listOf(cache)}.tmp`;
  await writeFile(unfinished, JSON.stringify(kept));
  await rename(unfinished, listOf(cache));
}

/** Without a list, no page leads to a booklet. */
export async function forgetBookletList(cache: string): Promise<void> {
  await rm(listOf(cache), { force: true });
}

/** Finds the booklet of a listed story; null where there is none. */
export type FindBooklet = (story: { address: string; listed: boolean }) => Booklet | null;

/** What this process has printed, for pages. */
export async function readBookletList(cache: string): Promise<FindBooklet> {
  const text = await readFile(listOf(cache), 'utf8').catch(() => '{"printed":[]}');
  const kept = JSON.parse(text) as Kept;
  if ('onDemand' in kept)
    return ({ address, listed }) =>
      listed ? { path: `${BOOKLETS}/${encodeURIComponent(address)}.pdf`, bytes: null } : null;
  const known = new Map(
    kept.printed.map(([address, name, bytes]) => [address, { path: `${BOOKLETS}/${name}`, bytes }]),
  );
  return ({ address, listed }) => (listed ? (known.get(address) ?? null) : null);
}
