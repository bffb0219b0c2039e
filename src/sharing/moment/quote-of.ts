import { wordsIn, type Stretch } from './chosen-words.ts';
import type { ToldPart, ToldUnit } from './told-words.ts';

/** Words as they are quoted. */
export interface Quote {
  /** A paragraph for each turn or paragraph; with its speaker's name where several speak. */
  lines: string[];
  /** Who says all of it; null where several do, or nobody is named. */
  speaker: string | null;
}

function speakerOf({ element }: ToldUnit): string | null {
  const name = element.querySelector('.who b');
  return name && name.textContent!.trim();
}

/** The words of a stretch, and who says them. */
export function quoteOf(part: ToldPart, stretch: Stretch): Quote {
  const spoken = wordsIn(part, stretch).map(({ unit, words }) => ({
    words: words.replace(/\s+/g, ' '),
    speaker: speakerOf(unit),
  }));
  const [first] = spoken;
  if (spoken.every(({ speaker }) => speaker === first!.speaker))
    return { lines: spoken.map(({ words }) => words), speaker: first!.speaker };
  return {
    lines: spoken.map(({ words, speaker }) => (speaker ? `${speaker}：${words}` : words)),
    speaker: null,
  };
}
