import type { HeardCharacter } from './join-pairs.ts';
import { joinPairs } from './join-pairs.ts';
import type { KnownName, SuggestionSource } from './load-suggestions.ts';
import { fitPinyin, NEARLY, pinyinFits, splitSyllables } from './match-pinyin.ts';
import type { Proposal } from './other-words.ts';

/** Fewer letters begin too many names. */
const SHORTEST = 2;
/** What is looked for in the texts is longer than what is looked for among names. */
const SHORTEST_IN_TEXTS = 4;

/** Letters as they are compared: without tones, `v` for ü (also for the `yu` of passports: lyu), and without the signs between syllables. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/(^|[^aeiouv])([ln])yu/g, '$1$2v')
    .replace(/[\p{M}\p{P}\s]+/gu, '');
}

function proposeFitting(typed: string, names: readonly KnownName[]): Proposal[] {
  const fitting = names
    .map((name, index) => {
      const fit = fitPinyin(typed, name, false);
      return { name, index, fit: fit < Infinity ? fit : fitPinyin(typed, name, true) };
    })
    .filter(({ fit }) => fit < Infinity)
    .sort((a, b) => a.fit - b.fit || a.index - b.index);
  return fitting.map(({ name, fit }) => ({
    query: name.name,
    why: fit % NEARLY < pinyinFits.initials ? 'pinyin' : 'initials',
  }));
}

/** Names whose pinyin was typed, or its beginning, or its first letters. */
export async function proposeNamesByPinyin(
  query: string,
  { names, sounds }: SuggestionSource,
): Promise<Proposal[]> {
  const typed = plainLetters(query);
  if (!/[a-z]/.test(typed) || typed.length < SHORTEST) return [];
  const first = typed.codePointAt(0)!;
  const syllable = sounds.syllableOf(first) ?? typed.charAt(0);
  return proposeFitting(typed, await names('names', [{ point: first, syllable }]));
}

/** Words of the texts whose whole pinyin was typed. */
export async function proposeTextByPinyin(
  query: string,
  source: SuggestionSource,
): Promise<Proposal[]> {
  const typed = plainLetters(query);
  if (!/^[a-z]+$/.test(typed) || typed.length < SHORTEST_IN_TEXTS) return [];
  const [reading] = splitSyllables(typed, source.sounds.syllables);
  if (!reading) return [];
  const words = await joinSounds(
    reading.map((syllable) => ({ syllable, point: null })),
    source,
  );
  return words.map((word) => ({ query: word, why: 'pinyin' }));
}

/** Words of the texts that sound like this. */
export async function joinSounds(
  heard: readonly HeardCharacter[],
  { sounds, pairs }: SuggestionSource,
): Promise<string[]> {
  const classes = heard.map(({ syllable }) => sounds.classOf(syllable));
  const asked = classes.slice(1).map((second, index) => pairs(classes[index]!, second));
  const words = joinPairs(heard, await Promise.all(asked), (point) => sounds.syllableOf(point));
  return words.map((points) => String.fromCodePoint(...points));
}
