import { keptChoice } from '../sound/kept-choice.ts';

/** Where a browser keeps that the pictures were seen: '1'. Set it before a test opens the desk. */
export const FIRST_VISIT_KEY = 'transcribing-first-visit-seen';

const seen = keptChoice(FIRST_VISIT_KEY, [0, 1], 0);

export const wasFirstVisitSeen = (): boolean => seen.read() === 1;
export const keepFirstVisitSeen = (): void => seen.keep(1);
