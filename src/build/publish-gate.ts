import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EntryToPublish } from '../desk/open-desk.ts';
import { readForReview } from '../review/entry-under-review.ts';
import { mayEnterArchive } from '../review/may-publish.ts';

/** The text of an entry that consent decides about, by its path in a request. */
const GATED = /(?:^|\/)(stories|albums)\/[^/]+\/index\.mdx?$/;

/** The texts in a folder of the archive by slug; `fileOf` is where the text of a name lies. */
async function readTexts(
  folder: string,
  fileOf = (name: string) => name,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => [])) {
    const text = await readFile(join(folder, fileOf(name)), 'utf8').catch(() => null);
    if (text !== null) texts.set(basename(name, '.yaml'), text);
  }
  return texts;
}

/**
 * Why an entry may not be published yet, in Chinese; none: it may. Asks the rule that the site asks
 * (`src/review`), with the people and villages as they lie in the archive now.
 */
export function publishGate(content: string): (entry: EntryToPublish) => Promise<string[]> {
  return async ({ files }) => {
    const gated = files.flatMap(({ path, text }) => {
      const kind = GATED.exec(path)?.[1] as 'stories' | 'albums' | undefined;
      return kind && text !== null ? [{ kind, source: text }] : [];
    });
    if (gated.length === 0) return [];
    const people = await readTexts(join(content, 'people'));
    const villages = await readTexts(join(content, 'villages'), (name) => join(name, 'index.mdx'));
    return gated.flatMap(
      (each) => mayEnterArchive(readForReview({ ...each, people, villages })) ?? [],
    );
  };
}
