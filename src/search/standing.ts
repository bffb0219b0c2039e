/**
 * How much a word says of an entry: it is told there, is among its names, begins its title, or is
 * its whole name.
 */
const standings = { told: 0, named: 1, begins: 2, whole: 3 } as const;
export const STANDINGS = Object.keys(standings).length;

/** The standing of a word of `length` characters at `position` of an entry, whose title and names end at `head`. */
export function standingOf(position: number, length: number, head: number): number {
  // One past the name lies the place where nothing stands.
  if (position === 0) return head === length + 1 ? standings.whole : standings.begins;
  return position < head ? standings.named : standings.told;
}
