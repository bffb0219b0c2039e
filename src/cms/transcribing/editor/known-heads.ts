import type { LocatedPart } from '../../../transcript/locate-parts.ts';
import { readTimeHead } from '../../../transcript/turn-head.ts';
import type { KnownHeads } from './read-line.ts';

function lineAt(text: string, from: number): string {
  return text
    .slice(from, from + 300)
    .split('\n', 1)[0]!
    .trim();
}

/**
 * Whether the parser made anything of an indented line of its own: only then do the spaces mean
 * nothing in this text.
 */
function anyIndented(text: string, parts: readonly LocatedPart[], indent: number): boolean {
  return parts.some(({ from }, place) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    return place > 0 && parts[place - 1]!.part.type === 'turn' && from - start - indent >= 2;
  });
}

/** The least number of spaces before any line. */
function sharedIndent(text: string): number {
  const found = text.match(/^ *(?=\S)/gm) ?? [];
  return found.reduce((least, { length }) => Math.min(least, length), found.length ? Infinity : 0);
}

/** What the whole of a transcript tells about each of its lines; `parts` as they stand in `text`. */
export function knownHeads(text: string, parts: readonly LocatedPart[]): KnownHeads {
  const turns = parts.flatMap(({ part, from }) => (part.type === 'turn' ? { part, from } : []));
  const timed = turns.find(({ part }) => part.start !== null);
  const indent = sharedIndent(text);
  return {
    speakers: [...new Set(turns.flatMap(({ part }) => part.speaker ?? []))],
    bareTimes: timed !== undefined && !readTimeHead(lineAt(text, timed.from))?.certain,
    indent,
    indentCounts: !anyIndented(text, parts, indent),
  };
}
