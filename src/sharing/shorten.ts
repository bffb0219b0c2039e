/** Search engines and link cards show no more; characters, not code units: 𠮷 stays whole. */
const LONGEST = 120;

/** A description on one line, cut where nobody would read on. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= LONGEST) return characters.join('');
  return `${characters.slice(0, LONGEST - 1).join('')}…`;
}
