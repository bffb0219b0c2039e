import { List } from 'immutable';
import type { Conversion } from './as-control.ts';

/**
 * Names as the entry holds them: a list, or one string where only one may be given; then the last
 * one that was given counts.
 */
export const asNames: Conversion<string[]> = {
  read: (kept) => {
    const all: unknown[] = Array.isArray(kept) ? kept : [kept];
    return all.filter((name): name is string => typeof name === 'string' && name !== '');
  },
  write: (names, { multiple }) => (multiple === false ? names[names.length - 1] : List(names)),
};
