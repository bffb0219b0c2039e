import { renameSpeakers } from '../../../transcript/rename-speakers.ts';
import { sortByTime } from '../../../transcript/sort-by-time.ts';
import type { Chapter, Turn } from '../../../transcript/transcript.ts';
import type { BroughtIn } from './read-brought-in.ts';

/** What an editor decided about a text that is brought in. */
export interface BringInChoices {
  /** by the name that was found; null: turns that name nobody */
  names: ReadonlyMap<string | null, string>;
  sorted: boolean;
  withBefore: boolean;
}

/** The turns and chapters as they go into the transcript. */
export function chooseParts(
  { transcript, before }: Pick<BroughtIn, 'transcript' | 'before'>,
  { names, sorted, withBefore }: BringInChoices,
): (Turn | Chapter)[] {
  const ordered = sorted ? sortByTime(transcript.parts) : transcript.parts;
  // What stands before the first turn is nobody's speech, and stays so.
  return [...(withBefore ? before : []), ...renameSpeakers(ordered, names)];
}
