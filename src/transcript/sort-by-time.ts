import type { Chapter, Turn } from './transcript.ts';

interface Group {
  start: number;
  parts: (Turn | Chapter)[];
}

/**
 * Turns in the order of their times. A chapter goes with the turn below it, a turn without a time
 * with the one above; what precedes every time stays first.
 */
export function sortByTime(parts: readonly (Turn | Chapter)[]): (Turn | Chapter)[] {
  let group: Group = { start: -1, parts: [] };
  const groups = [group];
  let chapters: Chapter[] = [];
  for (const part of parts) {
    if (part.type === 'chapter') {
      chapters.push(part);
      continue;
    }
    if (part.start !== null) groups.push((group = { start: part.start, parts: [] }));
    group.parts.push(...chapters, part);
    chapters = [];
  }
  group.parts.push(...chapters);
  return groups.sort((a, b) => a.start - b.start).flatMap((each) => each.parts);
}
