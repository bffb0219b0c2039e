import { keptChoice, type KeptChoice } from './kept-choice.ts';

/** How fast it plays, from slow to fast; they have words in the strings, in this order. */
export const SPEEDS = [0.6, 0.8, 1, 1.25, 1.5] as const;

/** Kept: whoever needs an old voice slower needs it slower tomorrow. */
export function speedChoice(): KeptChoice {
  return keptChoice('transcribing-speed', SPEEDS, 1);
}
