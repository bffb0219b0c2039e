import { parseTranscript } from '../../transcript/parse-transcript.ts';
import type { Chapter, Turn } from '../../transcript/transcript.ts';
import { placeParts } from '../places/place-parts.ts';
import { compareTexts } from './compare-texts.ts';
import { findEdits, type Span } from './find-edits.ts';

/** A turn or a chapter, with where it stands in its text; UTF-16 units. */
export interface ComparedPart {
  part: Turn | Chapter;
  from: number;
  to: number;
}

/** A turn in both texts, or in one of them. */
export interface TurnPair {
  before: ComparedPart | null;
  after: ComparedPart | null;
  same: boolean;
  /** What is said, before and after. */
  words: Span[];
}

type Pairing = [ComparedPart | null, ComparedPart | null];
type KeyOf = (compared: ComparedPart) => string;

const wordsOf = ({ part }: ComparedPart) => (part.type === 'chapter' ? part.title : part.text);
const speakerOf = ({ part }: ComparedPart) =>
  part.type === 'chapter' ? '#' : (part.speaker ?? '');
const startOf = ({ part }: ComparedPart) => (part.type === 'chapter' ? null : part.start);

/** First by time, which an edit rarely moves; then by what is said, where times were mended. */
const byTime: KeyOf = (compared) => {
  const start = startOf(compared);
  return start === null ? byWords(compared) : `@${start}`;
};
const byWords: KeyOf = (compared) => `${speakerOf(compared)}\n${wordsOf(compared)}`;

function readParts(text: string): ComparedPart[] {
  return placeParts(text, parseTranscript(text).parts);
}

function pairBy(
  before: readonly ComparedPart[],
  after: readonly ComparedPart[],
  key: KeyOf,
  between: (gone: ComparedPart[], added: ComparedPart[]) => Pairing[],
): Pairing[] {
  const pairs: Pairing[] = [];
  let [gone, added]: [ComparedPart[], ComparedPart[]] = [[], []];
  let [x, y] = [0, 0];
  const flush = () => {
    if (gone.length > 0 || added.length > 0) pairs.push(...between(gone, added));
    [gone, added] = [[], []];
  };
  for (const { kind } of findEdits(before.map(key), after.map(key))) {
    if (kind === 'gone') gone.push(before[x++]!);
    else if (kind === 'new') added.push(after[y++]!);
    else {
      flush();
      pairs.push([before[x++]!, after[y++]!]);
    }
  }
  flush();
  return pairs;
}

function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** Whether two turns are one, edited: they share more than a third of the pairs of characters. */
function isAlike(one: ComparedPart, other: ComparedPart): boolean {
  if (one.part.type !== other.part.type) return false;
  const [mine, theirs] = [pieces(wordsOf(one)), pieces(wordsOf(other))];
  const shared = [...mine].filter((piece) => theirs.has(piece)).length;
  return 3 * shared > Math.min(mine.size, theirs.size);
}

/** How many turns may have been put in or taken out before one that was edited. */
const LOOK_AHEAD = 4;

/** What nothing equal stands in: turns that are alike, in order. */
function pairAlike(gone: ComparedPart[], added: ComparedPart[]): Pairing[] {
  const pairs: Pairing[] = [];
  let y = 0;
  for (const before of gone) {
    const ahead = added.slice(y, y + LOOK_AHEAD).findIndex((after) => isAlike(before, after));
    if (ahead < 0) {
      pairs.push([before, null]);
      continue;
    }
    for (const after of added.slice(y, y + ahead)) pairs.push([null, after]);
    pairs.push([before, added[y + ahead]!]);
    y += ahead + 1;
  }
  return [...pairs, ...added.slice(y).map((after): Pairing => [null, after])];
}

function describePair([before, after]: Pairing): TurnPair {
  const [was, is] = [before ? wordsOf(before) : '', after ? wordsOf(after) : ''];
  const words: Span[] = was === is ? [{ kind: 'same', text: is }] : compareTexts(was, is);
  const isSame =
    before !== null &&
    after !== null &&
    was === is &&
    speakerOf(before) === speakerOf(after) &&
    startOf(before) === startOf(after);
  return { before, after, same: isSame, words };
}

/** Two texts of one recording turn by turn: those that belong together beside each other, in order. */
export function compareTurns(before: string, after: string): TurnPair[] {
  const pairs = pairBy(readParts(before), readParts(after), byTime, (gone, added) =>
    pairBy(gone, added, byWords, pairAlike),
  );
  return pairs.map(describePair);
}
