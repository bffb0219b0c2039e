/**
 * A short name of a passage by its folded words, so that a result can lead to a paragraph that has
 * no id: the page's script folds its paragraphs and goes to the one of this name. FNV-1a, 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/), in base 36.
 */
export function passageMark(points: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const point of points) hash = Math.imul(hash ^ point, 0x01000193);
  return (hash >>> 0).toString(36);
}
