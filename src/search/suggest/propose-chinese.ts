import { foldText } from '../fold-text.ts';
import type { KnownName, SuggestionSource } from './load-suggestions.ts';
import { distances, nameDistance } from './near-names.ts';
import type { Proposal } from './other-words.ts';
import { joinSounds } from './propose-letters.ts';

/** A word that was typed, as it is compared. */
export type TypedWord = Pick<KnownName, 'points' | 'syllables'>;

export function readTyped(word: string, { sounds }: SuggestionSource): TypedWord {
  const { points } = foldText(word);
  return { points, syllables: points.map((point) => sounds.syllableOf(point)) };
}

const toText = (points: readonly number[]) => String.fromCodePoint(...points);

/** In simplified characters; and in traditional ones, where the archive holds such. */
export async function proposeTraditional(
  word: string,
  source: SuggestionSource,
): Promise<Proposal[]> {
  const { points } = readTyped(word, source);
  const held = Array.from(source.head.held, (character) => character.codePointAt(0)!);
  const common = new Set(source.sounds.alphabet);
  const mayBeTraditional = points.some((point) => !common.has(point) || held.indexOf(point) >= 0);
  const simpler = mayBeTraditional ? await source.traditional() : new Map<number, number>();
  const older = new Map<number, number>();
  for (let at = 0; at < held.length; at += 2) older.set(held[at + 1]!, held[at]!);
  return [simpler, older]
    .map((map) => toText(points.map((point) => map.get(point) ?? point)))
    .filter((text) => text !== toText(points))
    .map((query) => ({ query, why: 'traditional' }));
}

/** Names near to what was typed, as far as `farthest`, nearest first. */
export async function proposeNames(
  typed: TypedWord,
  source: SuggestionSource,
  { kind, farthest }: { kind: 'names' | 'titles'; farthest: number },
): Promise<Proposal[]> {
  const { points, syllables } = typed;
  if (points.length < 2) return [];
  const ends = [0, points.length - 1].map((at) => ({
    point: points[at]!,
    syllable: syllables[at],
  }));
  const near = (await source.names(kind, ends))
    .map((name, index) => ({ name, index, distance: nameDistance(typed, name) }))
    .filter(({ distance }) => distance > 0 && distance <= farthest)
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
  return near.map(({ name, distance }) => ({
    query: name.name,
    why: distance < distances.oneCharacter ? 'homophone' : 'one-character',
  }));
}

/** More characters are a sentence: most of it would have to be read. */
const LONGEST = 8;

/** Words of the texts that sound like what was typed. */
export async function proposeSounding(
  { points, syllables }: TypedWord,
  source: SuggestionSource,
): Promise<Proposal[]> {
  if (points.length < 2 || points.length > LONGEST) return [];
  const heard = points.map((point, index) => ({ point, syllable: syllables[index] ?? '' }));
  if (heard.some(({ syllable }) => syllable === '')) return [];
  const words = await joinSounds(heard, source);
  return words
    .filter((word) => word !== toText(points))
    .map((query) => ({ query, why: 'homophone' }));
}
