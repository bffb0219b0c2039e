import { readClock } from './read-clock.ts';
import { splitLines } from './transcript-lines.ts';
import type { TranscriptProblem } from './transcript.ts';

export interface CaptionCue {
  /** seconds */
  start: number;
  /** seconds; null where the file's end is no end: zero length, before the start, 00:00:00 */
  end: number | null;
  /** as written, tags and entities included; lines separated by \n */
  text: string;
  /** 1-based line of the cue's times */
  line: number;
}

const TIMES = /^\s*(\S+)\s*-->\s*(\S*)/;
const NOT_SPOKEN = /^(?:NOTE|STYLE|REGION|WEBVTT)(?:\s|$)/;
const CUE_NUMBER = /^\s*\d+\s*$/;

interface Block {
  lines: string[];
  line: number;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  splitLines(text).forEach((content, index) => {
    if (content.trim() === '') {
      block = null;
    } else if (block) {
      block.lines.push(content);
    } else {
      block = { lines: [content], line: index + 1 };
      blocks.push(block);
    }
  });
  return blocks;
}

/** Cues that nobody separated by a blank line (with the number that may stand above each). */
function splitAtTimes({ lines, line }: Block): Block[] {
  const starts = lines.flatMap((content, index) => (TIMES.test(content) ? [index] : []));
  return starts.map((start, order) => {
    const next = starts[order + 1] ?? lines.length;
    const isNumbered = next < lines.length && CUE_NUMBER.test(lines[next - 1]!) && next - 1 > start;
    return { lines: lines.slice(start, isNumbered ? next - 1 : next), line: line + start };
  });
}

/**
 * Words above a block's first times that belong to the cue before: nobody left a line blank between.
 * Directly above the times stands the cue's number, and in WebVTT any name.
 */
function wordsAbove({ lines }: Block, isWebVtt: boolean): string[] {
  if (NOT_SPOKEN.test(lines[0]!)) return [];
  const above = lines.slice(
    0,
    lines.findIndex((content) => TIMES.test(content)),
  );
  if (above.length > 0 && (isWebVtt || CUE_NUMBER.test(above.at(-1)!))) above.pop();
  return above;
}

function readCue({ lines, line }: Block, above: CaptionCue | undefined): CaptionCue | null {
  const [times = '', ...spoken] = lines;
  const [, from = '', to = ''] = TIMES.exec(times) ?? [];
  const start = readClock(from);
  const end = readClock(to)?.seconds ?? 0;
  const seconds = start?.seconds ?? above?.start ?? 0;
  return { start: seconds, end: end > seconds ? end : null, text: spoken.join('\n'), line };
}

/**
 * The cues of a .vtt or .srt file in the file's order. Headers, styles, regions, notes and settings
 * are passed over; text cut off from its cue by a blank line goes back to it; a cue whose time
 * cannot be read keeps its text at the time above it and is reported.
 */
export function readCues(text: string): { cues: CaptionCue[]; problems: TranscriptProblem[] } {
  const cues: CaptionCue[] = [];
  const problems: TranscriptProblem[] = [];
  const isWebVtt = /^\s*WEBVTT/.test(splitLines(text)[0]!);
  for (const block of blocksOf(text)) {
    const timed = splitAtTimes(block);
    const last = cues.at(-1);
    if (timed.length === 0 && last && !NOT_SPOKEN.test(block.lines[0]!)) {
      const isNumber = block.lines.length === 1 && CUE_NUMBER.test(block.lines[0]!);
      if (!isNumber) last.text += `\n\n${block.lines.join('\n')}`;
    }
    const above = last && timed.length > 0 ? wordsAbove(block, isWebVtt) : [];
    if (last && above.length > 0) last.text += `\n\n${above.join('\n')}`;
    for (const cueBlock of timed) {
      const clock = TIMES.exec(cueBlock.lines[0]!)![1]!;
      const reading = readClock(clock);
      const { line } = cueBlock;
      if (!reading) problems.push({ id: 'cue-time-unreadable', line, found: clock });
      else if (!reading.possible) problems.push({ id: 'time-impossible', line, found: clock });
      cues.push(readCue(cueBlock, cues.at(-1))!);
    }
  }
  return { cues, problems };
}
