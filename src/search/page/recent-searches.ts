import { cleanQuery } from './search-address.ts';

/** What was looked for on this phone: kept here and nowhere else, and gone at a tap. */
const KEY = 'recent-searches';
const MOST = 8;

/** The newest first. Empty where the browser keeps nothing, or somebody else wrote there. */
export function readRecent(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) || '[]') as unknown;
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((each): each is string => typeof each === 'string')
      .map((each) => cleanQuery(each).query.trim())
      .filter((each) => each !== '')
      .slice(0, MOST);
  } catch {
    return [];
  }
}

/** Keeps what somebody found useful enough to press Enter or to open a result. */
export function keepRecent(query: string): void {
  const words = query.trim();
  if (words === '') return;
  const others = readRecent().filter((each) => each !== words);
  try {
    localStorage.setItem(KEY, JSON.stringify([words, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing: then there is nothing to show.
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
