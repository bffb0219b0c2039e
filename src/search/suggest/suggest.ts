import type { Search } from '../found.ts';
import { fetchIndex } from '../page/fetch-index.ts';
import { openSuggestions } from './open-suggestions.ts';
import type { Suggest } from './suggestion.ts';

/** Suggestions belong to the index they were asked of: one that is opened afresh reads them again. */
const opened = new WeakMap<Search, Suggest>();

/** What may have been meant on this site; see `openSuggestions`. */
export function suggest(query: string, search: Search): ReturnType<Suggest> {
  const ask = opened.get(search) ?? openSuggestions(fetchIndex, search);
  opened.set(search, ask);
  return ask(query);
}
