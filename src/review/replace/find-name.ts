import { parseTranscript } from '../../transcript/parse-transcript.ts';
import { nameMatcher } from '../places/match-names.ts';
import { placeParts, type PlacedPart } from '../places/place-parts.ts';
import { guessIn, likelyNames } from '../rules/guess-names.ts';
import { untouchedRanges, type Stretch } from './untouched-ranges.ts';

/** A text of an entry, by its path in the form and the form's own name for it. */
export interface EntryText {
  path: readonly PropertyKey[];
  field: string;
  text: string;
  transcript: boolean;
}

/** One place where a name stands. Positions are UTF-16 units of its text. */
export interface FoundName extends Stretch {
  /** Which of the texts. */
  index: number;
  /** As it is written there. */
  found: string;
  /** It says who speaks. */
  speaker: boolean;
  /** In a 档案本. */
  archive: boolean;
  /** The longer name it seems to be a part of. */
  partOf: string | null;
}

export interface FoundNames {
  places: FoundName[];
  /** In how many file names, addresses and tags it stands; they are no prose. */
  untouched: number;
}

/** What a typist may leave inside a name without meaning another one. */
const GAP = '[ \\t\\u00a0\\u3000\\u200B-\\u200D\\u2060·]*';
const GAPS = /[\s\u200B-\u200D\u2060·]+/g;
const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;

function patternOf(name: string): RegExp | null {
  const characters = [...name.replace(GAPS, '')];
  if (characters.length === 0) return null;
  return new RegExp(characters.map((each) => each.replace(SPECIAL, '\\$&')).join(GAP), 'giu');
}

const isArchive = ({ path, transcript }: EntryText) => transcript && path.at(-1) === 'verbatim';
const isWithin = ({ from, to }: Stretch, outer: Stretch) => from < outer.to && to > outer.from;

/** Names of speakers that have one character more: 王英杰 beside 王英. */
function longerSpeakers(placed: readonly PlacedPart[], name: string): string[] {
  return placed.flatMap(({ part }) => {
    const speaker = part.type === 'turn' ? part.speaker : null;
    return speaker?.startsWith(name) && speaker.length === name.length + 1 && name.length === 2
      ? [speaker]
      : [];
  });
}

/** Names that hold this one and more, known or guessed at where it stands. */
function longerNames(
  texts: readonly { text: string; placed: readonly PlacedPart[] }[],
  name: string,
  known: readonly string[],
): string[] {
  const lines = texts.flatMap(({ text }) =>
    text.split(/[\n\r]/).filter((line) => line.includes(name)),
  );
  const speakers = texts.flatMap(({ placed }) => longerSpeakers(placed, name));
  const candidates = [...known, ...likelyNames(lines.map(guessIn)), ...speakers];
  return candidates.filter((each) => each.length > name.length && each.includes(name));
}

function isSpeaker(place: Stretch, placed: readonly PlacedPart[]): boolean {
  return placed.some(
    ({ part, from, saidFrom }) =>
      part.type === 'turn' && place.from >= from && place.to <= saidFrom,
  );
}

/**
 * Every place where a name stands in the texts of an entry, with gaps inside it or not. `known`: all
 * names of the archive, to see where it is a part of a longer one.
 */
export function findName(
  texts: readonly EntryText[],
  name: string,
  known: readonly string[],
): FoundNames {
  const pattern = patternOf(name);
  if (!pattern) return { places: [], untouched: 0 };
  const read = texts.map((each) => ({
    ...each,
    placed: each.transcript ? placeParts(each.text, parseTranscript(each.text).parts) : [],
  }));
  const matchLonger = nameMatcher(longerNames(read, name.trim(), known));
  let untouched = 0;
  const places = read.flatMap((each, index): FoundName[] => {
    const matches = [...each.text.matchAll(pattern)];
    if (matches.length === 0) return [];
    const fixed = untouchedRanges(each.text, each.path[0] === 'body');
    const longer = matchLonger(each.text);
    return matches.flatMap((match): FoundName[] => {
      const place = { from: match.index, to: match.index + match[0].length };
      if (fixed.some((range) => isWithin(place, range))) {
        untouched += 1;
        return [];
      }
      const partOf = longer.find((other) => isWithin(place, other))?.name ?? null;
      const speaker = isSpeaker(place, each.placed);
      return [{ ...place, index, found: match[0], speaker, archive: isArchive(each), partOf }];
    });
  });
  return { places, untouched };
}

/** Recordings whose 档案本 is what readers get, as there is no 传播本. */
export function isOnlyArchive(texts: readonly EntryText[], { path }: EntryText): boolean {
  const beside = [...path.slice(0, -1), 'transcript'].join('/');
  return !texts.some((each) => each.path.join('/') === beside && each.text.trim() !== '');
}
