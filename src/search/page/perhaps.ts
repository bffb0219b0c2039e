import { suggest as t } from '../../strings/suggest.ts';
import type { Search } from '../found.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { make } from './make-element.ts';
import { toAddress, type Asked } from './search-address.ts';

function suggestionItem({ query, why, found }: Suggestion): HTMLLIElement {
  const link = make('a', 'button', query);
  link.href = `/search/${toAddress({ query, filters: {}, sort: 'best' })}`;
  return make('li', '', link, make('span', 'quiet', `${t.why[why]}，${t.found(found)}`));
}

/**
 * Offers what somebody may have meant, apart from what was found and after it. Nothing is said of
 * suggestions that cannot be had: nobody asked for them.
 */
export async function showPerhaps(
  section: HTMLElement,
  { query }: Asked,
  search: Search,
  isStill: () => boolean,
): Promise<void> {
  const { suggest } = await import('../suggest/suggest.ts');
  const suggestions = await suggest(query, search);
  if (!isStill()) return;
  const list = section.querySelector('ul')!;
  list.textContent = '';
  list.append(...suggestions.map(suggestionItem));
  section.hidden = suggestions.length === 0;
}
