import { formatStrictClock } from './format-clock.ts';
import { splitSpeaker, WIDEST_TITLE } from './speaker-name.ts';
import type { Chapter, Transcript, Turn } from './transcript.ts';

function formatTurn({ start, speaker, text }: Turn): string[] {
  const paragraphs = text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const time = start === null ? '' : `[${formatStrictClock(start)}]`;
  const name = speaker === null ? '' : `${speaker}：`;
  // Nobody named, and the words look like a name: they go below, where indentation protects them.
  const isMistakable =
    time !== '' && name === '' && splitSpeaker(paragraphs[0] ?? '', WIDEST_TITLE) !== null;
  const first = isMistakable ? '' : (paragraphs.shift() ?? '');
  const head = [time, name + first].filter((piece) => piece !== '').join(' ');
  return [head, ...paragraphs.map((paragraph) => `  ${paragraph}`)];
}

function formatPart(part: Turn | Chapter): string[] {
  return part.type === 'chapter' ? [`## ${part.title}`] : formatTurn(part);
}

/**
 * Writes a transcript in its one strict form:
 *
 *     ## 逃荒到崔寨
 *     [00:00:05] 采访人：您是哪一年来的？
 *     [00:00:12] 王大娘：我是一九五八年开春来的，……
 *       （笑）那时候这里还是一片盐碱地。
 *
 * What `parseTranscript` read is read again exactly the same (source lines apart).
 */
export function formatTranscript({ parts }: Pick<Transcript, 'parts'>): string {
  return parts
    .flatMap(formatPart)
    .map((line) => `${line}\n`)
    .join('');
}
