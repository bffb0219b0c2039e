import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { todayInShanghai } from '../model/dates.ts';
import { digestOf } from '../load/text-store.ts';
import { isContent } from './watch-content.ts';

/** Files looked at in one go: enough to keep the disk busy. */
const AT_ONCE = 64;

async function stateOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file).catch(() => ({ size: -1, mtimeMs: -1 }));
  return `${file}:${size}:${mtimeMs}`;
}

/**
 * Changes whenever a file of the archive does, or the day that consent is read on: what has the
 * same state need not be built again.
 */
export async function contentState(content: string, today = todayInShanghai()): Promise<string> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isContent(file.slice(content.length)))
    .sort();
  const states: string[] = [today];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    states.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map(stateOf))));
  }
  return digestOf(...states);
}
