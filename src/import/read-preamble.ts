import { textWidth } from '../transcript/speaker-name.ts';
import type { Chapter, Transcript, Turn } from '../transcript/transcript.ts';

/** What stands before the first turn of an export or a typed transcript. */
export interface Preamble {
  title: string | null;
  /** paragraphs for the story's body */
  prose: string[];
  /** a recorder app's own lines: date and length, keywords */
  recorderHeader: string[];
}

const RECORDER_LINE =
  /^(?:关键词|关键字|文字记录|文字稿|转写结果|会议主题|会议时间|参会人|录制时间|录音时间|录音时长|时长|创建时间|开始时间|日期|时间)\s*[:：]?|^\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?/;
const KEYWORDS_ALONE = /^(?:关键词|关键字)\s*[:：]?$/;
/** Wider than this (20 Chinese characters), or a whole sentence, is no title. */
const WIDEST_TITLE = 60;

function titleOf(line: string | undefined): string | null {
  if (line === undefined) return null;
  const heading = /^#\s+(.+)$/.exec(line)?.[1]?.trim();
  if (heading) return heading;
  const isTitle =
    textWidth(line) <= WIDEST_TITLE && !/[。！？；，：:]/.test(line) && !RECORDER_LINE.test(line);
  return isTitle ? line : null;
}

/** Sorts the lines before the first turn into title, prose, and what a recorder app put there. */
export function readPreamble(lines: string[]): Preamble {
  const title = titleOf(lines[0]);
  const preamble: Preamble = { title, prose: [], recorderHeader: [] };
  const rest = title === null ? lines : lines.slice(1);
  rest.forEach((line, index) => {
    const isHeader = RECORDER_LINE.test(line) || KEYWORDS_ALONE.test(rest[index - 1] ?? '');
    (isHeader ? preamble.recorderHeader : preamble.prose).push(line);
  });
  return preamble;
}

const isSpoken = (part: Turn | Chapter) =>
  part.type === 'turn' && (part.start !== null || part.speaker !== null);

/**
 * Takes what precedes the first turn out of a transcript. A chapter directly above that turn is
 * its chapter and stays.
 */
export function splitPreamble(transcript: Transcript): {
  preamble: Preamble;
  /** the same as it was read, to be put back */
  before: (Turn | Chapter)[];
  transcript: Transcript;
} {
  const first = transcript.parts.findIndex(isSpoken);
  let cut = Math.max(first, 0);
  while (cut > 0 && transcript.parts[cut - 1]!.type === 'chapter') cut -= 1;
  const before = transcript.parts.slice(0, cut);
  const lines = before.flatMap((part) =>
    part.type === 'turn' ? part.text.split('\n') : `## ${part.title}`,
  );
  return {
    preamble: readPreamble(lines),
    before,
    transcript: { ...transcript, parts: transcript.parts.slice(cut) },
  };
}
