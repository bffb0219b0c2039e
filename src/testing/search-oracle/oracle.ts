import { personSlug, villageSlug, wordSlug } from './corpus-files.ts';
import { INTERVIEWER, type Corpus, type CorpusStory } from './invent-corpus.ts';

/**
 * What must be found: plain substrings, looked for in everything that is published, the slow way.
 * It shares no code with what it judges; in particular it folds by itself.
 */
export interface Oracle {
  /** Every entry that can be found, by address: `/stories/story-00001/`, `/glossary/#word-3`. */
  addresses: string[];
  /** The entries that hold all words. */
  find: (query: string) => Map<string, OracleHit>;
}

export interface OracleHit {
  /** How often the words stand in it. */
  places: number;
  /** The anchors of the turns that hold any of them. */
  turns: string[];
}

interface Entry {
  address: string;
  texts: string[];
  /** `texts` has these as well. */
  turns: { anchor: string; text: string }[];
}

const NOT_COUNTED = /[^\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;

/** Compatibility forms alike, case alike, and nothing but letters, digits and emoji. */
export function foldPlainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_COUNTED, '');
}

function entry(address: string, texts: string[], turns: Entry['turns'] = []): Entry {
  return {
    address,
    texts: texts.map(foldPlainly),
    turns: turns.map(({ anchor, text }) => ({ anchor, text: foldPlainly(text) })),
  };
}

function storyEntry(story: CorpusStory, { people, villages }: Corpus): Entry {
  const { slug, title, summary, village, narrators, topics, year, event, photo } = story;
  const turns = story.turns.map(({ text }, index) => ({ anchor: `t-${index + 1}`, text }));
  return entry(
    `/stories/${slug}/`,
    [
      title,
      summary,
      villages[village]!.name,
      INTERVIEWER,
      ...topics,
      ...narrators.map((number) => people[number]!.name),
      `${year}年${event}`,
      ...(photo ? [photo.caption, photo.alt, photo.provenance] : []),
      ...story.paragraphs,
      ...turns.map(({ text }) => text),
    ],
    turns,
  );
}

/** Somebody, and some village, has a page where a story that may be read names them. */
function publishedEntries(corpus: Corpus): Entry[] {
  const stories = corpus.stories.filter(({ isSealed }) => !isSealed);
  const tellers = new Set(stories.flatMap(({ narrators }) => narrators));
  const told = new Set(stories.map(({ village }) => village));
  return [
    ...stories.map((story) => storyEntry(story, corpus)),
    ...[...tellers].map((number) => {
      const { name, about, village } = corpus.people[number]!;
      return entry(`/people/${personSlug(number)}/`, [name, about, corpus.villages[village]!.name]);
    }),
    ...[...told].map((number) => {
      const { name, alias, summary, text } = corpus.villages[number]!;
      return entry(`/villages/${villageSlug(number)}/`, [name, alias, summary, text]);
    }),
    ...corpus.words.map(({ word, meaning, example }, number) =>
      entry(`/glossary/#${wordSlug(number)}`, [word, meaning, example]),
    ),
  ];
}

/** How often a word stands in a text; places may overlap. */
function countIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}

export function createOracle(corpus: Corpus): Oracle {
  const entries = publishedEntries(corpus);
  const known = new Map<string, Map<string, OracleHit>>();
  const find = (query: string) => {
    const before = known.get(query);
    if (before) return before;
    const words = query.split(/\s+/u).map(foldPlainly).filter(Boolean);
    const found = new Map<string, OracleHit>();
    known.set(query, found);
    if (words.length === 0) return found;
    for (const { address, texts, turns } of entries) {
      if (!words.every((word) => texts.some((text) => text.includes(word)))) continue;
      const places = words.flatMap((word) => texts.map((text) => countIn(text, word)));
      const speaking = turns.filter(({ text }) => words.some((word) => text.includes(word)));
      found.set(address, {
        places: places.reduce((sum, count) => sum + count, 0),
        turns: speaking.map(({ anchor }) => anchor),
      });
    }
    return found;
  };
  return { addresses: entries.map(({ address }) => address), find };
}
