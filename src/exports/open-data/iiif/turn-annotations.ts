import { dialectStrings } from '../../../strings/dialect.ts';
import { turnLines } from '../../../transcript/plain-lines.ts';
import { timedCues } from '../../../transcript/to-web-vtt.ts';
import type { Turn } from '../../../transcript/transcript.ts';

/** `王秀英：……`, and below what dialect means. */
function turnText({ speaker, text }: Turn): string {
  const lines = turnLines(text).map((line) =>
    line.plain ? `（${dialectStrings.plain}）${line.text}` : line.text,
  );
  return lines.length === 0 ? '' : (speaker === null ? '' : `${speaker}：`) + lines.join('\n');
}

/** `#t=5,12`; whole where a time lies behind the end of a recording that is too short. */
export function timedPart(canvas: string, from: number, to: number, duration: number): string {
  const end = Math.min(to, duration);
  return from < end ? `${canvas}#t=${from},${end}` : canvas;
}

/** What is said, where it is heard; without any time, all of it of the whole recording. */
export function turnAnnotations(turns: Turn[], canvas: string, duration: number) {
  const cues = timedCues(turns, duration);
  const heard =
    cues.length > 0 ? cues : turns.length > 0 ? [{ id: 't-1', start: 0, end: 0, turns }] : [];
  return heard.flatMap(({ id, start, end, turns: said }) => {
    const value = said.map(turnText).filter(Boolean).join('\n');
    if (value === '') return [];
    return {
      id: `${canvas}/${id}`,
      type: 'Annotation',
      motivation: 'supplementing',
      body: { type: 'TextualBody', value, format: 'text/plain', language: 'zh' },
      target: timedPart(canvas, start, end, duration),
    };
  });
}
