import {
  nameMatcher,
  type NameMatcher,
  type NamePlace,
} from '../../../review/places/match-names.ts';
import { guessIn, likelyNames, type NameGuess } from '../../../review/rules/guess-names.ts';
import type { KnownNames } from './checked-desk.ts';

export type NameKind = 'person' | 'village' | 'guess' | 'word';

/** Whose name it is. */
export interface NameOrigin {
  kind: NameKind;
  /** The name in the archive, where this is another one for it. */
  of: string | null;
}

export interface NameReading {
  places: NamePlace[];
  origin: (name: string) => NameOrigin;
  /** False: some texts are not guessed at yet; read again. */
  complete: boolean;
}

/** Characters that are cut into words at a time; some milliseconds on an old computer. */
const MOST_NEW = 6000;
/** One character alone stands for too much: 王, 么. */
const SHORTEST = 2;

function originsOf({ people, villages, words }: KnownNames): Map<string, NameOrigin> {
  const origins = new Map<string, NameOrigin>();
  const add = (name: string, kind: NameKind, of: string | null) => {
    if (name.length >= SHORTEST && !origins.has(name)) origins.set(name, { kind, of });
  };
  for (const [kind, names] of [
    ['person', people],
    ['village', villages],
  ] as const) {
    for (const { name } of names) add(name, kind, null);
    for (const { name, aliases } of names) for (const alias of aliases) add(alias, kind, name);
  }
  for (const word of words) add(word, 'word', null);
  return origins;
}

/**
 * Reads the names of one text again and again while it is typed: what did not change since is not
 * guessed at anew.
 */
export function makeNameReader(known: KnownNames) {
  const origins = originsOf(known);
  const names = [...origins].filter(([, { kind }]) => kind !== 'word').map(([name]) => name);
  const isPartOfKnown = new Map<string, boolean>();
  let guesses = new Map<string, NameGuess>();
  let matcher: { of: string; find: NameMatcher } | null = null;

  function isKnown(guess: string): boolean {
    const said =
      isPartOfKnown.get(guess) ??
      names.some((name) => name.includes(guess) || guess.includes(name));
    isPartOfKnown.set(guess, said);
    return said;
  }

  /** False where there is more than can be done at once. */
  function guessAll(texts: readonly string[]): boolean {
    const kept = new Map<string, NameGuess>();
    let left = MOST_NEW;
    let complete = true;
    for (const text of texts) {
      const guess = guesses.get(text) ?? (left > 0 ? guessIn(text) : null);
      if (!guess) complete = false;
      else kept.set(text, guess);
      if (guess && !guesses.has(text)) left -= text.length;
    }
    guesses = kept;
    return complete;
  }

  function matcherFor(guessed: readonly string[]): NameMatcher {
    const of = guessed.join('\n');
    if (matcher?.of !== of) matcher = { of, find: nameMatcher([...origins.keys(), ...guessed]) };
    return matcher.find;
  }

  /** `text` whole, and `said`: what is said in it, turn by turn, for guessing. */
  return (text: string, said: readonly string[]): NameReading => {
    const complete = guessAll(said);
    const guessed = likelyNames(said.flatMap((each) => guesses.get(each) ?? []));
    const places = matcherFor(guessed.filter((name) => !isKnown(name)))(text);
    const origin = (name: string): NameOrigin => origins.get(name) ?? { kind: 'guess', of: null };
    return { places, origin, complete };
  };
}

export type NameReader = ReturnType<typeof makeNameReader>;
