import type { Chapter, Turn } from './transcript.ts';

/**
 * Gives speakers other names; whoever is not in `names` keeps theirs, and two that get the same name
 * are one from then on. `null` stands for turns that name nobody.
 */
export function renameSpeakers(
  parts: readonly (Turn | Chapter)[],
  names: ReadonlyMap<string | null, string>,
): (Turn | Chapter)[] {
  return parts.map((part) =>
    part.type === 'turn' ? { ...part, speaker: names.get(part.speaker) ?? part.speaker } : part,
  );
}
