import { isCertainSpeaker } from '../../../transcript/speaker-role.ts';
import { splitSpeaker, WIDEST_TITLE } from '../../../transcript/speaker-name.ts';
import { CLOCK_PATTERN } from '../../../transcript/read-clock.ts';
import { chapterTitle } from '../../../transcript/transcript-lines.ts';
import { readTimeHead } from '../../../transcript/turn-head.ts';
import type { TextRange } from '../parts.ts';

/** What only the whole transcript tells about one of its lines. */
export interface KnownHeads {
  /** in the order in which they first speak */
  speakers: readonly string[];
  /** whether `12:30 我们走了` starts a turn here */
  bareTimes: boolean;
  /** spaces that every line has, and that mean nothing */
  indent: number;
  /** whether two spaces make a line part of the turn above */
  indentCounts: boolean;
}

/** Where on a line the head of a turn stands; UTF-16 units from the line's start. */
export interface TurnHead {
  /** with its brackets; `clock` is the time alone */
  time: (TextRange & { clock: TextRange; seconds: number }) | null;
  /** with its colon; the name is '' where a colon stands alone */
  speaker: (TextRange & { name: string }) | null;
  /** where the words begin */
  words: number;
}

export type LineKind =
  { kind: 'chapter'; title: number } | { kind: 'turn'; head: TurnHead } | { kind: 'words' };

/** A head is shorter than this; what follows on a line of any length is not looked at. */
const LONGEST_HEAD = 240;
const BEFORE = /[[［(（【]\s*$/;
const BEHIND = new RegExp(
  `^(?:\\s*(?:-->|[-–—~～至])\\s*${CLOCK_PATTERN})?(?:\\s*[\\]］)）】])?`,
  'u',
);

function blankAt(line: string, at: number): number {
  return /\s*/.exec(line.slice(at))![0].length;
}

/** The name between `from` and a colon; nothing where the speaker is not written. */
function speakerBefore(line: string, from: number, name: string) {
  const colon = from + line.slice(from).search(/[:：]/);
  return { from: from + blankAt(line, from), to: colon + 1, name };
}

function withoutTime(line: string, start: number, known: KnownHeads): TurnHead | null {
  const name = splitSpeaker(line.trim())?.speaker;
  if (!name || !(known.speakers.includes(name) || isCertainSpeaker(name))) return null;
  const speaker = speakerBefore(line, start, name);
  return { time: null, speaker, words: speaker.to + blankAt(line, speaker.to) };
}

function titleBehind(text: string, known: KnownHeads): string | null {
  const title = splitSpeaker(text, WIDEST_TITLE)?.speaker;
  return title && known.speakers.includes(title) ? title : null;
}

function readHead(line: string, start: number, known: KnownHeads): TurnHead | null {
  const head = readTimeHead(line.trim());
  if (!head || !(head.certain || known.bareTimes)) return withoutTime(line, start, known);
  const at = line.indexOf(head.clock);
  if (at < 0) return null;
  const clock = { from: at, to: at + head.clock.length };
  const from = BEFORE.exec(line.slice(0, at))?.index ?? at;
  const to = clock.to + BEHIND.exec(line.slice(clock.to))![0].length;
  const time = { from, to, clock, seconds: head.seconds };
  if (from > start) {
    const name = { from: start, to: line.slice(0, from).trimEnd().length, name: head.speaker! };
    const behind = to + /^(?:\s*[:：])?\s*/.exec(line.slice(to))![0].length;
    return { time, speaker: name, words: behind };
  }
  const name = head.speaker ?? titleBehind(head.text, known);
  const speaker = name === null ? null : speakerBefore(line, to, name);
  const end = speaker?.to ?? to;
  return { time, speaker, words: end + blankAt(line, end) };
}

/**
 * What one line of a transcript is, by itself: what the parser says of it, without reading the
 * whole text at every key. It may differ for a moment, until the text is read again.
 */
export function readLine(whole: string, known: KnownHeads): LineKind {
  const line = whole.slice(0, LONGEST_HEAD);
  const spaces = /^ */.exec(line)![0].length;
  if (known.indentCounts && spaces - known.indent >= 2) return { kind: 'words' };
  if (chapterTitle(line.trim()) !== null)
    return { kind: 'chapter', title: /^\s*[#＃]+\s*/.exec(line)![0].length };
  const head = readHead(line, blankAt(line, 0), known);
  return head ? { kind: 'turn', head } : { kind: 'words' };
}
