import { turnLines } from '../../transcript/plain-lines.ts';
import type { AnchoredPart } from '../../transcript/turn-anchors.ts';
import type { FindWords, WordPlace } from './find-words.ts';

/** A word in a turn: in which of its lines, as `turnLines` counts them. */
export interface UsedWord extends WordPlace {
  line: number;
}

/** By the turn's anchor, the words that a transcript says there for the first time. */
export type FirstUses = ReadonlyMap<string, readonly UsedWord[]>;

/**
 * Where each word of the glossary is first said in a story. Only there is it explained: a word that
 * recurs in three hundred turns would be a page of links.
 */
export function firstUses(parts: readonly AnchoredPart[], find: FindWords): FirstUses {
  const seen = new Set<string>();
  const uses = new Map<string, UsedWord[]>();
  for (const { part, anchor } of parts) {
    if (part.type === 'chapter') continue;
    turnLines(part.text).forEach(({ text, plain }, line) => {
      for (const place of plain ? [] : find(text, seen)) {
        if (seen.has(place.slug)) continue;
        seen.add(place.slug);
        uses.set(anchor, [...(uses.get(anchor) ?? []), { ...place, line }]);
      }
    });
  }
  return uses;
}

/** The slugs in it, in order of their first use. */
export function wordsIn(uses: FirstUses): string[] {
  return [...uses.values()].flat().map(({ slug }) => slug);
}
