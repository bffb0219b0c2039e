import { searchScript as t } from '../../strings/search.ts';
import type { Hit, Shown } from '../found.ts';
import { showHits, type Answer, type Wanted } from './ask-index.ts';
import { say, type FoundRegion } from './found-region.ts';
import { resultItem } from './result-item.ts';
import { countFilters, LONGEST, type Asked } from './search-address.ts';

/** Results that one tap on the button brings. */
const MORE = 10;

function outcomeOf({ query, filters }: Asked, hits: readonly Hit[]): string {
  if (hits.length > 0)
    return t.found(
      hits.length,
      hits.reduce((sum, { places }) => sum + places, 0),
    );
  return countFilters(filters) > 0 ? t.noneLeft : t.none(query.trim());
}

/** Draws an answer; returns its first sentence. */
export function showAnswer(
  region: FoundRegion,
  asked: Asked,
  answer: Answer,
  { results: wanted, passages }: Wanted,
): string {
  const { hits } = answer.finding;
  const { query } = asked;
  const outcome = outcomeOf(asked, hits);
  say(region, outcome, asked.isCut ? t.cut(LONGEST) : '');
  let listed = 0;
  const append = (shown: readonly Shown[]): HTMLElement | undefined => {
    const items = shown.map((each, index) => {
      const hit = hits[listed + index]!;
      const showMore = (places: number) =>
        showHits(answer, query, [hit], places).then(([more]) => more!);
      return resultItem(each, { query, places: passages, showMore });
    });
    region.results.append(...items);
    listed += items.length;
    region.more.hidden = listed >= hits.length;
    region.more.textContent = t.more(Math.min(MORE, hits.length - listed));
    return items[0];
  };
  region.more.onclick = async () => {
    const next = hits.slice(listed, listed + MORE);
    try {
      const first = append(await showHits(answer, query, next, passages));
      if (first) first.querySelector('a')!.focus();
    } catch {
      region.more.textContent = t.again;
    }
  };
  append(answer.shown.slice(0, wanted));
  return outcome;
}
