import { CLOCK_PATTERN, readClock } from './read-clock.ts';
import { readSpeakerName, splitSpeaker } from './speaker-name.ts';

/** A line that gives the second at which a turn starts. */
export interface TimeHead {
  /** the time as written, for messages */
  clock: string;
  seconds: number;
  possible: boolean;
  /** null: no name and no colon; '': a colon alone, the speaker above goes on */
  speaker: string | null;
  /** what is said on the same line */
  text: string;
  /**
   * `12:30 我们走了` may be a turn without a name or a sentence about half past twelve: such a head
   * is not certain, and the transcript around it decides.
   */
  certain: boolean;
}

const CLOCK = `(${CLOCK_PATTERN})`;
const RANGE_END = `(?:\\s*(?:-->|[-–—~～至])\\s*${CLOCK_PATTERN})?`;
const BRACKETED = `[\\[［(（【]\\s*${CLOCK}${RANGE_END}\\s*[\\]］)）】]`;

const BRACKETED_FIRST = new RegExp(`^${BRACKETED}(.*)$`, 'su');
const BARE_FIRST = new RegExp(`^${CLOCK}${RANGE_END}(?![0-9０-９.,．])(.*)$`, 'su');
/** 腾讯会议: `张三(00:01:23):`; text may follow the colon. */
const NAME_THEN_BRACKETED = new RegExp(`^(.{1,60}?)\\s*${BRACKETED}\\s*(?:$|[:：](.*)$)`, 'su');
/** 讯飞听见, 飞书妙记: `说话人 1 00:01:23`, alone on its line. */
const NAME_THEN_BARE = new RegExp(`^(.{1,60}?)\\s+${CLOCK}${RANGE_END}\\s*[:：]?$`, 'su');

function timeFirst(clock: string, after: string, certain: boolean): TimeHead | null {
  const reading = readClock(clock);
  if (!reading) return null;
  const rest = after.trim();
  const spoken = splitSpeaker(rest);
  return {
    clock,
    ...reading,
    speaker: spoken ? spoken.speaker : null,
    text: spoken ? spoken.text : rest,
    certain: certain || spoken !== null || rest === '',
  };
}

/** A bare time ends at a space, a colon or the line's end: `12:30到的` is prose. */
function bareFirst(clock: string, after: string): TimeHead | null {
  const head = timeFirst(clock, after, false);
  if (!head || /^[:：][0-9０-９]/.test(after)) return null;
  return head.certain || /^\s/.test(after) ? head : null;
}

function nameFirst(label: string, clock: string, after: string): TimeHead | null {
  const reading = readClock(clock);
  const read = readSpeakerName(label);
  if (!reading || !read) return null;
  const text = (read.sound + after.trim()).trim();
  return { clock, ...reading, speaker: read.name, text, certain: true };
}

/** Reads a trimmed line that starts a turn with a time, in any of the known layouts. */
export function readTimeHead(line: string): TimeHead | null {
  let match = BRACKETED_FIRST.exec(line);
  if (match) return timeFirst(match[1]!, match[2]!, true);
  match = BARE_FIRST.exec(line);
  if (match) return bareFirst(match[1]!, match[2]!);
  match = NAME_THEN_BRACKETED.exec(line);
  const head = match && nameFirst(match[1]!, match[2]!, match[3] ?? '');
  if (head) return head;
  match = NAME_THEN_BARE.exec(line);
  return match && nameFirst(match[1]!, match[2]!, '');
}
