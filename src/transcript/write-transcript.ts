import { formatTranscript } from './format-transcript.ts';
import { parseTranscript } from './parse-transcript.ts';
import { turnsOf, type Chapter, type Turn } from './transcript.ts';

/** Stands for a voice that nobody named. */
const SOMEBODY = '说话人';

/**
 * A time without a name is read as the speaker above going on. Where that would put somebody's words
 * into another's mouth, the turn gets the name of nobody in particular.
 */
function nameUnnamed(parts: readonly (Turn | Chapter)[], isSpokenAbove: boolean) {
  let spoken = isSpokenAbove;
  return parts.map((part) => {
    if (part.type === 'chapter') return part;
    if (part.speaker !== null) spoken = true;
    return part.speaker === null && part.start !== null && spoken
      ? { ...part, speaker: SOMEBODY }
      : part;
  });
}

/** Parts that were put together anew, in the strict form, every word with whoever said it. */
export function writeTranscript(parts: readonly (Turn | Chapter)[]): string {
  return formatTranscript({ parts: nameUnnamed(parts, false) });
}

const isLoose = (part: Turn | Chapter | undefined) =>
  part?.type === 'turn' && part.start === null && part.speaker === null;

/** A time or a name at the end of a text would take the next line for its own. */
const isWaiting = (part: Turn | Chapter | undefined) => part?.type === 'turn' && part.text === '';

/**
 * Parts below a text that is there already, which stays as it is to the byte. Words that name nobody
 * would run on from its last turn: they get a chapter, `title`, to begin with.
 */
export function appendTranscript(
  current: string,
  parts: readonly (Turn | Chapter)[],
  title: string,
): string {
  const there = parseTranscript(current).parts;
  const spoken = turnsOf({ parts: there }).some(({ speaker }) => speaker !== null);
  const chapter: Chapter[] =
    isLoose(parts[0]) || isWaiting(there.at(-1)) ? [{ type: 'chapter', title, line: 0 }] : [];
  const below = formatTranscript({ parts: [...chapter, ...nameUnnamed(parts, spoken)] });
  const isWindows = /\r\n/.test(current) && !/[^\r]\n/.test(current);
  const end = isWindows ? '\r\n' : '\n';
  const gap = /(?:^|[\r\n])$/.test(current) ? '' : end;
  return current + gap + below.replaceAll('\n', end);
}

/** Names that the site would no longer take for speakers in `text`, written as it is. */
export function lostSpeakers(text: string, parts: readonly (Turn | Chapter)[]): string[] {
  const read = new Set(turnsOf(parseTranscript(text)).map(({ speaker }) => speaker));
  const names = parts.flatMap((part) => (part.type === 'turn' ? (part.speaker ?? []) : []));
  return [...new Set(names)].filter((name) => !read.has(name));
}
