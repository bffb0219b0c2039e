/** A name that may not appear, and what stands in its place. */
export interface NameReplacement {
  name: string;
  substitute: string;
}

const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;
/** What a typist may leave inside a name without meaning another one. */
const GAP = '[\\s\\u200B-\\u200D\\u2060·]*';

function keyOf(name: string): string {
  return name.replace(/[\s\u200B-\u200D\u2060·]+/g, '').toLowerCase();
}

/**
 * A function that puts substitutes for names, the longest name first, so that a short alias never
 * leaves half of a longer one standing.
 */
export function nameReplacer(replacements: readonly NameReplacement[]): (text: string) => string {
  const substitutes = new Map(
    replacements.map(({ name, substitute }) => [keyOf(name), substitute] as const),
  );
  substitutes.delete('');
  if (substitutes.size === 0) return (text) => text;
  const pattern = [...substitutes.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => [...name].map((character) => character.replace(SPECIAL, '\\$&')).join(GAP))
    .join('|');
  const names = new RegExp(pattern, 'gi');
  return (text) => text.replace(names, (found) => substitutes.get(keyOf(found)) ?? '');
}
