import type { SearchFiles } from '../finding/load-index.ts';
import { foldText } from '../fold-text.ts';
import { readWords, type SoundingPairs } from './read-words.ts';
import { nameShard, pairCode, wordShard } from './shard-keys.ts';
import { Sounds } from './sounds.ts';
import {
  SUGGESTION_HEAD,
  SUGGESTION_VERSION,
  type NameRow,
  type SoundTable,
  type SuggestionHead,
} from './suggestion-files.ts';

/** A name as it is compared: folded, as code points, and a syllable for each. */
export interface KnownName {
  /** As it is written. */
  name: string;
  points: number[];
  syllables: (string | undefined)[];
}

/** What suggestions are made from, each file read when it is needed, and once. */
export interface SuggestionSource {
  head: SuggestionHead;
  sounds: Sounds;
  /** Names that begin, or end, with one of these sounds; the most named first. */
  names: (
    kind: 'names' | 'titles',
    ends: readonly { point: number; syllable: string | undefined }[],
  ) => Promise<KnownName[]>;
  /** Pairs of characters that sound like these two classes, the most said first. */
  pairs: (first: number, second: number) => Promise<SoundingPairs>;
  /** Traditional character → simplified one. */
  traditional: () => Promise<Map<number, number>>;
}

/** A promise for each name, made once; one that failed is made anew when asked for again. */
function remember<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    made.catch(() => known.delete(name));
    return made;
  };
}

function toKnownName(row: NameRow, sounds: Sounds): KnownName {
  const [name, reading] = typeof row === 'string' ? [row, undefined] : row;
  const { points } = foldText(name);
  const syllables = reading ? reading.split(' ') : points.map((point) => sounds.syllableOf(point));
  return { name, points, syllables };
}

/** See `building/traditional-pairs.ts`. */
function readTraditional(steps: string, { alphabet }: Sounds): Map<number, number> {
  const pairs = new Map<number, number>();
  let place = 0;
  for (const [, step, character] of allMatches(/([0-9a-z]+)([^0-9a-z])/gu, steps)) {
    place += parseInt(step!, 36);
    pairs.set(character!.codePointAt(0)!, alphabet[place]!);
  }
  return pairs;
}

/** `matchAll`, which the browsers of old phones do not have. */
function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Reads the head and the sounds of suggestions. Throws where they are missing or of another build. */
export async function loadSuggestions({ read }: SearchFiles): Promise<SuggestionSource> {
  const json = remember(async (path) => JSON.parse(new TextDecoder().decode(await read(path))));
  const head = (await json(SUGGESTION_HEAD)) as SuggestionHead;
  if (head.version !== SUGGESTION_VERSION) throw new RangeError('another version');
  const sounds = new Sounds((await json(`${head.folder}/sounds.json`)) as SoundTable);
  const alike = sounds.alike();
  const names = remember(async (file) =>
    ((await json(`${head.folder}/${file}.json`)) as NameRow[]).map((row) =>
      toKnownName(row, sounds),
    ),
  );
  const words = remember(async (number) =>
    readWords(await read(`${head.folder}/words-${number}.bin`), sounds.classCount, alike),
  );
  return {
    head,
    sounds,
    names: async (kind, ends) => {
      const homes = ends.map(({ point, syllable }) => nameShard(syllable, point, head[kind]));
      const found = await Promise.all(
        Array.from(new Set(homes)).map((home) => names(`${kind}-${home}`)),
      );
      return found.reduce((all, some) => all.concat(some), []);
    },
    pairs: async (first, second) => {
      const shard = await words(String(wordShard(first, second, head.words, sounds)));
      return shard.get(pairCode(first, second, sounds)) ?? [];
    },
    traditional: async () =>
      readTraditional((await json(`${head.folder}/traditional.json`)) as string, sounds),
  };
}
