import { doubtMessage } from '../../../import/messages.ts';
import type { Chapter, Transcript, Turn } from '../../../transcript/transcript.ts';

type Part = Turn | Chapter;

/** The last part that begins at or above a line. */
function partAt(parts: readonly Part[], line: number): Part | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.line <= line) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1] ?? parts[0];
}

/**
 * What is doubtful about each part, in sentences. Parts are known again by their line, also after
 * they were renamed and put in another order.
 */
export function doubtsOfParts({ parts, problems }: Transcript): (part: Part) => string[] {
  const doubts = new Map<number, string[]>();
  for (const { id, line, found } of problems) {
    const at = partAt(parts, line)?.line ?? line;
    doubts.set(at, [...(doubts.get(at) ?? []), doubtMessage(id, line, found)]);
  }
  return (part) => (part.type === 'turn' ? (doubts.get(part.line) ?? []) : []);
}
