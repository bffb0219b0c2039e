/** No i, l, o, 0, 1: a slug may be read out over the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * `story-20260412-k7qd`: a folder's name from a day (`YYYY-MM-DD`) and chance. Never from a title:
 * Chinese in an address is unreadable, and pinyin guesses names wrongly.
 */
export function makeSlug(prefix: string, day: string, random: () => number = Math.random): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
  return `${prefix}-${day.replaceAll('-', '')}-${letters.join('')}`;
}

/** Whether a name can be a folder and the end of an address; as `address` in the model. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,63}$/.test(text);
}

/** `loom` → `loom-2`, or the next number that is not taken. */
export function nextFreeSlug(slug: string, isTaken: (candidate: string) => boolean): string {
  const stem = slug.slice(0, 58);
  let number = 2;
  while (isTaken(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
