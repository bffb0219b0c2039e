import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../../load/read-archive.ts';
import { digestOf } from '../../../load/text-store.ts';
import { Sounds } from '../sounds.ts';
import { SUGGESTION_HEAD, SUGGESTION_VERSION, type SuggestionHead } from '../suggestion-files.ts';
import { collectNames, collectTitles, type Name } from './collect-names.ts';
import { plainWords } from './plain-words.ts';
import { makeSoundTable } from './sound-table.ts';
import { traditionalPairs } from './traditional-pairs.ts';
import type { Vocabulary } from './vocabulary.ts';
import { writeNames } from './write-names.ts';
import { writeWords } from './write-words.ts';

const HAN = /\p{Script=Han}/u;

/** Every Chinese character that can be found: of texts, and of names that stand by themselves. */
function charactersOf(vocabulary: Vocabulary, names: readonly Name[]): Set<number> {
  const found = vocabulary.characters();
  for (const point of names.flatMap(({ points }) => points))
    if (HAN.test(String.fromCodePoint(point))) found.add(point);
  return found;
}

/** A folder name that changes with everything that the files are made from. */
function folderOf(vocabulary: Vocabulary, ...sources: unknown[]): string {
  const pairs = vocabulary.pairs.flatMap(({ first, second, weight }) => [first, second, weight]);
  const digest = digestOf(
    String(SUGGESTION_VERSION),
    JSON.stringify(sources),
    new Uint8Array(Uint32Array.from(pairs).buffer),
  );
  return `suggest-${digest.slice(0, 12)}`;
}

/**
 * Writes into `index`, the folder of the search index, what suggestions are made from: names, how
 * characters sound, traditional characters, the glossary. `vocabulary` has heard the index being
 * written. Only what passed the gate comes in.
 */
export async function writeSuggestions(
  archive: Pick<Archive, 'stories' | 'albums' | 'people' | 'villages' | 'words'>,
  index: string,
  vocabulary: Vocabulary,
): Promise<void> {
  const names = collectNames(archive);
  const titles = collectTitles(archive);
  const characters = charactersOf(vocabulary, [...names, ...titles]);
  const table = makeSoundTable(characters);
  const sounds = new Sounds(table);
  const { steps, held } = traditionalPairs(characters, sounds.alphabet);
  const glossary = plainWords(archive.words);
  const name = folderOf(vocabulary, names, titles, table, steps, glossary);
  const folder = join(index, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'sounds.json'), JSON.stringify(table));
  await writeFile(join(folder, 'traditional.json'), JSON.stringify(steps));
  const head: SuggestionHead = {
    version: SUGGESTION_VERSION,
    folder: name,
    names: await writeNames(names, sounds, { folder, kind: 'names' }),
    titles: await writeNames(titles, sounds, { folder, kind: 'titles' }),
    words: await writeWords(vocabulary.pairs, sounds, folder),
    glossary,
    held,
  };
  await writeFile(join(index, SUGGESTION_HEAD), JSON.stringify(head));
}
