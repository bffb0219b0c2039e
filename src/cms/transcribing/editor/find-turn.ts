import type { EditorState, Line } from '@codemirror/state';
import type { TextRange } from '../parts.ts';
import { lastReading } from './along-field.ts';
import { readLine, type LineKind, type TurnHead } from './read-line.ts';

/** As many lines up and down are looked at for a turn's beginning and end. */
const FARTHEST = 500;

/** The turn, or the chapter, that a place is in. */
export interface Here {
  /** where it begins; the place's own line where no turn begins above */
  line: Line;
  kind: LineKind['kind'];
  /** in places of the text; null: neither a time nor a name is written */
  head: TurnHead | null;
  /** behind its last word */
  end: number;
}

function shifted<T extends TextRange>(range: T, by: number): T {
  return { ...range, from: range.from + by, to: range.to + by };
}

/** What a line of the text is; a head's places are the text's. */
export function lineKind(state: EditorState, line: Line): LineKind {
  const read = readLine(line.text, lastReading(state).known);
  if (read.kind === 'words') return read;
  if (read.kind === 'chapter') return { ...read, title: read.title + line.from };
  const { time, speaker, words } = read.head;
  const head: TurnHead = {
    time: time && { ...shifted(time, line.from), clock: shifted(time.clock, line.from) },
    speaker: speaker && shifted(speaker, line.from),
    words: words + line.from,
  };
  return { kind: 'turn', head };
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** The lines above one, nearest first. */
export function* linesAbove(state: EditorState, from: Line, farthest = FARTHEST): Generator<Line> {
  const first = Math.max(1, from.number - farthest);
  for (let number = from.number - 1; number >= first; number -= 1) yield state.doc.line(number);
}

function endOfTurn(state: EditorState, from: Line): number {
  let end = from.from + from.text.trimEnd().length;
  const last = Math.min(state.doc.lines, from.number + FARTHEST);
  for (let number = from.number + 1; number <= last; number += 1) {
    const line = state.doc.line(number);
    if (lineKind(state, line).kind !== 'words') break;
    if (!isBlank(line)) end = line.from + line.text.trimEnd().length;
  }
  return end;
}

/** A time alone on its line takes the name on the line below. */
function withTimeAbove(
  state: EditorState,
  line: Line,
  head: TurnHead,
): Pick<Here, 'line' | 'head'> {
  if (head.time) return { line, head };
  for (const above of linesAbove(state, line, 3)) {
    if (isBlank(above)) continue;
    const read = lineKind(state, above);
    const isBare = read.kind === 'turn' && !read.head.speaker && read.head.words === above.to;
    return isBare ? { line: above, head: { ...head, time: read.head.time } } : { line, head };
  }
  return { line, head };
}

export function findTurn(state: EditorState, place: number): Here {
  const own = state.doc.lineAt(place);
  for (const line of [own, ...linesAbove(state, own)]) {
    const read = lineKind(state, line);
    if (read.kind === 'turn') {
      const end = endOfTurn(state, line);
      return { kind: 'turn', ...withTimeAbove(state, line, read.head), end };
    }
    if (read.kind === 'chapter' && line.number === own.number)
      return { kind: 'chapter', line, head: null, end: line.to };
    if (read.kind === 'chapter') break;
  }
  return { kind: 'words', line: own, head: null, end: own.from + own.text.trimEnd().length };
}

/** Nothing is said in it yet. */
export function isUnspoken({ head, end }: Here): boolean {
  return head !== null && end <= head.words;
}

/** The names of those who speak from a place upwards, the nearest first, repeated as they come. */
export function* speakersAbove(state: EditorState, place: number): Generator<string> {
  const own = state.doc.lineAt(place);
  for (const line of [own, ...linesAbove(state, own, state.doc.lines)]) {
    const read = lineKind(state, line);
    if (read.kind === 'turn' && read.head.speaker?.name) yield read.head.speaker.name;
  }
}
