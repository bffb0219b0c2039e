import { openIndex, type Answer } from './ask-index.ts';
import { fillChoices } from './choices.ts';
import { showPerhaps } from './perhaps.ts';
import { showRecent } from './recent-list.ts';
import { isAsked, type Asked } from './search-address.ts';
import type { SearchParts } from './search-parts.ts';

/** What stands around the results: choices, suggestions, and the lists where there are no results. */
export function createSurroundings(parts: SearchParts) {
  let now: Asked;
  /** What can be chosen before anything is asked. */
  const offerAll = async () => {
    const { counts } = await (await openIndex()).find('');
    if (!isAsked(now)) fillChoices(parts, now, counts);
  };
  const offerMore = (asked: Asked, { search }: Answer) =>
    showPerhaps(parts.perhaps, asked, search, () => asked === now);
  // Nobody asked for either: where they cannot be had, nothing is said.
  const quietly = (offered: Promise<void>) => void offered.catch(() => undefined);

  return {
    /** When somebody is about to search. */
    wake: () => quietly(offerAll()),
    change: (asked: Asked, answer: Answer | null) => {
      now = asked;
      const isFound = answer !== null && answer.finding.hits.length > 0;
      parts.none.hidden = answer === null || isFound;
      parts.names.hidden = isFound;
      parts.perhaps.hidden = true;
      if (isAsked(asked)) parts.recent.hidden = true;
      else showRecent(parts.recent, parts.box);
      if (!isAsked(asked)) return;
      if (answer) fillChoices(parts, asked, answer.finding.counts);
      if (answer && asked.query.trim()) quietly(offerMore(asked, answer));
    },
  };
}
