import type { KnownNames } from '../load/find-by-name.ts';
import { todayInShanghai } from '../model/dates.ts';
import { readForReview, readPerson, readVillage } from './entry-under-review.ts';
import { mayEnterArchive } from './may-publish.ts';

/** What is about to be published: paths from the project's root, with `/`; null removes the file. */
export interface PublishedFile {
  path: string;
  text: string | null;
}

const ENTRY = /(?:^|\/)(stories|albums)\/[^/]+\/index\.mdx?$/;
const PERSON = /(?:^|\/)people\/([^/]+)\.ya?ml$/;
const VILLAGE = /(?:^|\/)villages\/([^/]+)\/index\.mdx?$/;

function changed<T>(
  known: ReadonlyMap<string, T>,
  files: readonly PublishedFile[],
  name: RegExp,
  read: (source: string) => T | null,
): Map<string, T> {
  const merged = new Map(known);
  for (const { path, text } of files) {
    const slug = name.exec(path)?.[1];
    if (slug === undefined) continue;
    const entry = text === null ? null : read(text);
    if (entry) merged.set(slug, entry);
    else merged.delete(slug);
  }
  return merged;
}

/**
 * The desk's question before it publishes, answered by the site's own gate: reasons not to, one
 * Chinese sentence each; none, it may. `readKnown` tells whom the archive knows, such as
 * `load/register.ts` from the disk; what these files change of it counts already.
 */
export function gatePublishing(
  readKnown: () => Promise<KnownNames>,
  today: () => string = todayInShanghai,
): (entry: { files: readonly PublishedFile[] }) => Promise<string[]> {
  return async ({ files }) => {
    const register = await readKnown();
    const known = {
      people: changed(register.people, files, PERSON, readPerson),
      villages: changed(register.villages, files, VILLAGE, readVillage),
    };
    const reasons = files.flatMap(({ path, text }) => {
      const kind = ENTRY.exec(path)?.[1] as 'stories' | 'albums' | undefined;
      if (kind === undefined || text === null) return [];
      const entry = readForReview({ kind, source: text, today: today() });
      return mayEnterArchive({ ...entry, known }) ?? [];
    });
    return [...new Set(reasons)];
  };
}
