import type { Hit, Passage, Shown } from '../found.ts';
import type { PassageRow, TextFile } from '../index-format.ts';
import type { Entry } from './entry-table.ts';
import type { IndexFiles } from './load-index.ts';
import { markWords } from './mark-words.ts';

type Words = readonly (readonly number[])[];

function toPassage([kind, to, text, speaker = '', start = null]: PassageRow, words: Words) {
  const { marks, places } = markWords(text, words);
  return { passage: { kind, to, speaker, start, text, marks } satisfies Passage, places };
}

/** Passages of a file that hold words; the title is shown anyway, and is none of them. */
function readPassages({ passages }: TextFile, words: Words) {
  const marked = passages.map((row) => toPassage(row, words)).filter(({ places }) => places > 0);
  return {
    shown: marked.map(({ passage }) => passage).filter(({ kind }) => kind !== 'title'),
    places: marked.reduce((sum, { places }) => sum + places, 0),
  };
}

/**
 * What is shown of a hit. Reads its text files one by one until there are `wanted` passages. Throws
 * SearchError.
 */
export async function showHit(
  { entry: { id }, hit, words, wanted }: { entry: Entry; hit: Hit; words: Words; wanted: number },
  { text }: IndexFiles,
): Promise<Shown> {
  const passages: Passage[] = [];
  let places = 0;
  let head: TextFile['head'] | null = null;
  for (const block of hit.blocks) {
    if (head && passages.length >= wanted) break;
    const file = await text(id, block);
    head ??= file.head;
    const read = readPassages(file, words);
    passages.push(...read.shown);
    places += read.places;
  }
  head ??= (await text(id, 0)).head;
  return {
    ...head,
    titleMarks: markWords(head.title, words).marks,
    passages,
    placesLeft: Math.max(0, hit.places - places),
  };
}
