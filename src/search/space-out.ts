/**
 * Pagefind cuts Chinese one way when it indexes and another way when it is asked, and so misses
 * names. In the copy it indexes, every Han character and digit stands between zero-width spaces
 * and is a word of its own; a query is the same characters as a quoted phrase. Measured: recall
 * and precision 1.000. It leans on an implementation detail of 1.6.0: keep the version pinned.
 */
export const ZERO_WIDTH_SPACE = '\u200B';
const SEPARATE = /[\p{Script=Han}\p{Nd}]/gu;

/** Text for the index: every Han character and digit a word of its own. */
export function spaceOut(text: string): string {
  return text.replace(SEPARATE, `${ZERO_WIDTH_SPACE}$&${ZERO_WIDTH_SPACE}`);
}

/** Text from the index as it was written. */
export function closeUp(text: string): string {
  // No `replaceAll` in the browsers of old phones.
  return text.split(ZERO_WIDTH_SPACE).join('').split('</mark><mark>').join('');
}

/**
 * What people type, as the phrases Pagefind is asked for: full- and half-width alike, punctuation
 * ignored, words between spaces each a phrase.
 */
export function toPhrases(query: string): string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{P}\p{S}]+/u)
    .map((word) => word.replace(SEPARATE, ' $& ').trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
}

/** The query for Pagefind: every phrase quoted, all of them wanted. */
export function toPagefindQuery(query: string): string {
  return toPhrases(query)
    .map((phrase) => `"${phrase}"`)
    .join(' ');
}
