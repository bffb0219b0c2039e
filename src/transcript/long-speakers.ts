import { splitSpeaker, WIDEST_TITLE } from './speaker-name.ts';
import type { TimeHead } from './turn-head.ts';

/**
 * The openings beside times that are too wide for a name, but stand before more than one turn:
 * `柳湾村老年人协会秘书长王德福：…`. Without this their words would go to whoever spoke above.
 */
function recurringTitles(heads: readonly TimeHead[]): Set<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { speaker, text } of heads) {
    const title = speaker === null && splitSpeaker(text, WIDEST_TITLE)?.speaker;
    if (title) (once.has(title) ? again : once).add(title);
  }
  return again;
}

/** Heads with such titles as their speakers. */
export function nameLongSpeakers<T extends { head: TimeHead | null }>(lines: readonly T[]): T[] {
  const titles = recurringTitles(lines.flatMap(({ head }) => head ?? []));
  return lines.map((line) => {
    const spoken = line.head?.speaker === null && splitSpeaker(line.head.text, WIDEST_TITLE);
    return spoken && titles.has(spoken.speaker)
      ? { ...line, head: { ...line.head, ...spoken } }
      : line;
  });
}
