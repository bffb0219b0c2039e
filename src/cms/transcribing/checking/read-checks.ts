import { findCheckMarks } from '../../../load/strip-check-marks.ts';
import { WITHHELD } from '../../../load/withhold-passages.ts';
import { timeEstimate, type TimeOf } from '../../../review/places/estimate-time.ts';
import { findPassages, type WithheldPassage } from '../../../review/places/find-passages.ts';
import { placeParts, type PlacedPart } from '../../../review/places/place-parts.ts';
import { findTimesBeyond } from '../../../transcript/find-times-beyond.ts';
import { parseTranscript } from '../../../transcript/parse-transcript.ts';
import type { TranscriptProblem } from '../../../transcript/transcript.ts';
import type { TextRange } from '../parts.ts';
import { listNames, type NameToCheck } from './list-names.ts';
import type { NameReader } from './name-reader.ts';

/** A place to go to, and the second from which it is heard; null where the text has no times. */
export interface HeardPlace {
  range: TextRange;
  seconds: number | null;
}

export interface ChapterToSee extends HeardPlace {
  title: string;
}
export interface TimeToMend extends HeardPlace {
  problem: TranscriptProblem;
}
export interface MarkToCheck extends HeardPlace {
  /** The words the mark stands behind. */
  words: string;
}
export interface PassageToSee extends HeardPlace {
  /** How it begins. */
  words: string;
  /** How long it is spoken, in seconds; null where the text has no times. */
  lasts: number | null;
  unclosed: boolean;
  /** The words around, as readers get them. */
  shown: string;
}

/** What is still to be checked in a transcript. */
export interface Checks {
  chapters: ChapterToSee[];
  times: TimeToMend[];
  marks: MarkToCheck[];
  names: NameToCheck[];
  passages: PassageToSee[];
  /** False: names are still being looked for; read again. */
  complete: boolean;
}

/** A little before it is said: nobody hears a name that begins at once. */
const LEAD = 2;
const WORDS = 12;
const AROUND = 8;

/** Never half a character at the edge. */
function whole(words: string): string {
  return words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** Words of the same line up to `offset`, not before `first`. */
function before(text: string, offset: number, first: number): string {
  const words = whole(text.slice(Math.max(first, 0), offset));
  return words.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r')) + 1);
}

function after(text: string, offset: number, most: number): string {
  return whole(text.slice(offset, offset + most).split(/[\n\r]/, 1)[0]!);
}

function markWords(text: string, { start, end }: { start: number; end: number }): string {
  const words = before(text, start, start - WORDS).trim();
  const clause = words.slice(
    1 + Math.max(...[...'，。！？；：:）)】」”'].map((c) => words.lastIndexOf(c))),
  );
  return clause.trim() || text.slice(start, end) + after(text, end, WORDS);
}

/** How a passage begins; `【不公开：` leaves its colon. */
function passageWords(text: string, { saidFrom, saidTo }: WithheldPassage): string {
  const said = text.slice(saidFrom, saidTo).replace(/^[：:，,、；;。\s]+/, '');
  const words = after(said, 0, WORDS).trim();
  return `${words}${said.trim().length > words.length ? '…' : ''}`;
}

/** The words around a passage, as readers get them. */
function shownAround(text: string, { from, to }: TextRange, placed: readonly PlacedPart[]): string {
  const part = placed.find((each) => each.from <= from && each.to > from);
  const first = Math.max(part?.saidFrom ?? 0, from - AROUND);
  const behind = after(text, to, AROUND);
  const isCut = behind.length >= AROUND;
  return `${first === part?.saidFrom ? '' : '…'}${before(text, from, first)}${WITHHELD}${behind}${isCut ? '…' : ''}`;
}

function readPassages(text: string, placed: readonly PlacedPart[], timeOf: TimeOf): PassageToSee[] {
  return findPassages(text).map((passage) => {
    const { from, to, saidFrom, saidTo, unclosed } = passage;
    const [begins, ends] = [timeOf(saidFrom), timeOf(saidTo)];
    return {
      range: { from, to },
      seconds: begins,
      words: passageWords(text, passage),
      lasts: begins === null || ends === null ? null : Math.max(1, Math.round(ends - begins)),
      unclosed,
      shown: shownAround(text, passage, placed),
    };
  });
}

function readChapters(placed: readonly PlacedPart[], timeOf: TimeOf): ChapterToSee[] {
  return placed.flatMap(({ part, from, to }, index): ChapterToSee[] => {
    if (part.type !== 'chapter') return [];
    const next = placed.slice(index).find((each) => each.part.type === 'turn');
    const timed = next && timeOf(next.saidFrom);
    const last = next === undefined ? null : (timed ?? null);
    return [{ title: part.title, range: { from, to }, seconds: last }];
  });
}

/** Where the time is wrong, what was said above is heard: it leads to the right one. */
function readTimes(
  problems: readonly TranscriptProblem[],
  placed: readonly PlacedPart[],
  text: string,
): TimeToMend[] {
  const byLine = new Map(placed.map((each, index) => [each.part.line, index]));
  return problems.map((problem) => {
    const index = byLine.get(problem.line) ?? -1;
    const { from = 0, to = 0 } = placed[index] ?? {};
    let seconds: number | null = null;
    for (let above = index - 1; above >= 0 && seconds === null; above -= 1) {
      const { part } = placed[above]!;
      if (part.type === 'turn') seconds = part.start;
    }
    const line = text
      .slice(from, to)
      .trimEnd()
      .split(/[\n\r]/, 1)[0]!;
    return { problem, range: { from, to: from + line.length }, seconds };
  });
}

/** Everything in `text` that a person should look at or listen to; `length` in seconds. */
export function readChecks(text: string, length: number | null, readNames: NameReader): Checks {
  const transcript = parseTranscript(text);
  const placed = placeParts(text, transcript.parts);
  const timeOf = timeEstimate(placed, length);
  const heard = (offset: number) => {
    const seconds = timeOf(offset);
    return seconds === null ? null : Math.max(0, seconds - LEAD);
  };
  const beyond = length === null ? [] : findTimesBeyond(transcript, length);
  const problems = [...transcript.problems, ...beyond].sort((a, b) => a.line - b.line);
  const marks = findCheckMarks(text);
  const said = transcript.parts.map((part) => (part.type === 'turn' ? part.text : part.title));
  const reading = readNames(text, said);
  return {
    chapters: readChapters(placed, timeOf),
    times: readTimes(problems, placed, text),
    marks: marks.map((mark) => ({
      words: markWords(text, mark),
      range: { from: mark.start, to: mark.end },
      seconds: heard(mark.start),
    })),
    names: listNames(text, reading, placed, marks, heard),
    passages: readPassages(text, placed, timeOf),
    complete: reading.complete,
  };
}
