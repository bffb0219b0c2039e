import type { Chapter, Turn } from '../../../transcript/transcript.ts';
import { zh } from './iiif-words.ts';
import { timedPart } from './turn-annotations.ts';

/** Where chapters begin: with the first time below them. One that has none is not found by time. */
function startsOf(parts: readonly (Turn | Chapter)[]): { title: string; start: number }[] {
  const chapters: { title: string; start: number | null }[] = [];
  for (const part of parts) {
    const last = chapters.at(-1);
    if (part.type === 'chapter') chapters.push({ title: part.title, start: null });
    else if (last) last.start ??= part.start;
  }
  return chapters
    .flatMap(({ title, start }) => (start === null ? [] : [{ title, start }]))
    .sort((a, b) => a.start - b.start);
}

/** The chapters of a recording as ranges of its canvas; null where it has none. */
export function chapterRanges(
  parts: readonly (Turn | Chapter)[],
  { canvas, label, duration }: { canvas: string; label: string; duration: number },
) {
  const chapters = startsOf(parts).filter(({ start }) => start < duration);
  if (chapters.length === 0) return null;
  return {
    id: `${canvas}/chapters`,
    type: 'Range',
    label: zh(label),
    items: chapters.map(({ title, start }, index) => ({
      id: `${canvas}/c-${index + 1}`,
      type: 'Range',
      label: zh(title),
      items: [
        {
          id: timedPart(canvas, start, chapters[index + 1]?.start ?? duration, duration),
          type: 'Canvas',
        },
      ],
    })),
  };
}
