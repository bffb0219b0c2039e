import { SearchError, type Finding, type Hit, type Search, type Shown } from '../found.ts';
import { openSearch } from '../open-search.ts';
import { fetchIndex, PATIENCE, TooSlow } from './fetch-index.ts';
import type { Asked } from './search-address.ts';

/** What came back: the first results, and what is needed to show more of the same. */
export interface Answer {
  finding: Finding;
  shown: Shown[];
  /** The index it came from: hits are its numbers, and no other's. */
  search: Search;
}

export interface Wanted {
  results: number;
  /** Of each result. */
  passages: number;
}

let opened: Promise<Search> | null = null;

/** The index, opened once a page. Throws SearchError and TooSlow. */
export function openIndex(): Promise<Search> {
  const mine = (opened ??= openSearch(fetchIndex));
  mine.catch(() => {
    if (opened === mine) opened = null;
  });
  return mine;
}

function inTime<T>(coming: Promise<T>): Promise<T> {
  let timer: number;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new TooSlow()), PATIENCE);
  });
  const stop = () => clearTimeout(timer);
  coming.then(stop, stop);
  return Promise.race([coming, late]);
}

/** Several results, as they are shown. */
export function showHits(
  { search }: Pick<Answer, 'search'>,
  query: string,
  hits: readonly Hit[],
  passages: number,
): Promise<Shown[]> {
  return inTime(Promise.all(hits.map((hit) => search.show(query, hit, passages))));
}

async function answerOnce(
  { query, filters, sort }: Asked,
  { results, passages }: Wanted,
): Promise<Answer> {
  const search = await openIndex();
  const finding = await search.find(query, filters, sort);
  const shown = await Promise.all(
    finding.hits.slice(0, results).map((hit) => search.show(query, hit, passages)),
  );
  return { finding, shown, search };
}

/**
 * Asks the index. Where it is not whole, or its files are another build's, it is opened afresh and
 * asked once more. Throws SearchError and TooSlow.
 */
export async function askIndex(asked: Asked, wanted: Wanted): Promise<Answer> {
  const answer = answerOnce(asked, wanted).catch((error: unknown) => {
    if (!(error instanceof SearchError) || error.id !== 'search-broken') throw error;
    opened = null;
    return answerOnce(asked, wanted);
  });
  return inTime(answer);
}

/** `slow` and `offline` may be over in a moment; `broken` is not. */
export function faultOf(error: unknown): 'slow' | 'offline' | 'broken' {
  if (error instanceof TooSlow) return 'slow';
  return error instanceof SearchError && error.id === 'search-offline' ? 'offline' : 'broken';
}
