import { keptChoice, type KeptChoice } from './kept-choice.ts';

/** Seconds that playing goes back by after a pause: who stopped to type has missed the last words. */
export const rewindChoice: KeptChoice = keptChoice('transcribing-rewind', [0, 1, 1.5, 3], 1.5);
