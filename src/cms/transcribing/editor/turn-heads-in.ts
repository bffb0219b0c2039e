import { locateParts, type LocatedPart } from '../../../transcript/locate-parts.ts';
import type { Turn } from '../../../transcript/transcript.ts';
import type { TextRange } from '../parts.ts';
import { knownHeads } from './known-heads.ts';
import { readLine, type KnownHeads, type TurnHead } from './read-line.ts';

/** A turn, where it stands in the text, and where its time, its name and its words do. */
export interface HeadedTurn extends TextRange {
  part: Turn;
  /** null where a turn has neither a time nor a name */
  head: TurnHead | null;
}

function shifted<T extends TextRange>(range: T, by: number): T {
  return { ...range, from: range.from + by, to: range.to + by };
}

function headAt(text: string, { from }: LocatedPart, known: KnownHeads): TurnHead | null {
  const line = readLine(text.slice(from).split('\n', 1)[0]!, { ...known, indent: 0 });
  if (line.kind !== 'turn') return null;
  const { time, speaker, words } = line.head;
  return {
    time: time && { ...shifted(time, from), clock: shifted(time.clock, from) },
    speaker: speaker && shifted(speaker, from),
    words: words + from,
  };
}

/** Every turn that the parser reads in a text, with the places of its head; UTF-16 units of the text. */
export function turnHeadsIn(text: string): HeadedTurn[] {
  const located = locateParts(text);
  const known = knownHeads(text, located);
  return located.flatMap((each) =>
    each.part.type === 'turn'
      ? { part: each.part, from: each.from, to: each.to, head: headAt(text, each, known) }
      : [],
  );
}
