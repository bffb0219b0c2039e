import { searchKinds, type SearchKind } from '../search-kinds.ts';
import { sorts, type Filters, type Sort } from '../found.ts';

/** What is asked for, as the address of the search page has it: a search can be sent to somebody. */
export interface Asked {
  query: string;
  filters: Filters;
  sort: Sort;
  /** Whether the query was longer than what is searched for. */
  isCut: boolean;
}

/** Characters; a sentence that somebody remembers is shorter. */
export const LONGEST = 100;

/** Halves of characters, which no address can hold, and marks that would turn a sentence around. */
const UNSEEN = /[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What somebody typed or pasted, or an address brought, as it is asked for and shown. */
export function cleanQuery(text: string): Pick<Asked, 'query' | 'isCut'> {
  const seen = Array.from(text.replace(UNSEEN, '').replace(/[\s\p{Cc}]+/gu, ' '));
  return { query: seen.slice(0, LONGEST).join(''), isCut: seen.length > LONGEST };
}

const isKind = (text: string | null): text is SearchKind =>
  searchKinds.some(([kind]) => kind === text);
const isSort = (text: string | null): text is Sort => sorts.some((sort) => sort === text);

/** Reads `location.search`; what makes no sense is left out. */
export function parseAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(name);
  const words = (name: string) => cleanQuery(read(name) || '').query.trim();
  const filters: Filters = {};
  const [kind, sort, decade] = [read('kind'), read('sort'), read('decade')];
  if (isKind(kind)) filters.kind = kind;
  if (words('village')) filters.village = words('village');
  if (words('narrator')) filters.narrator = words('narrator');
  if (decade && /^[12]\d\d0$/.test(decade)) filters.decade = Number(decade);
  if (read('sound') === '1') filters.sound = true;
  if (read('photos') === '1') filters.photos = true;
  return { ...cleanQuery(read('q') || ''), filters, sort: isSort(sort) ? sort : 'best' };
}

/** The other way round: `?q=井&sound=1`, or nothing. */
export function toAddress({ query, filters, sort }: Omit<Asked, 'isCut'>): string {
  const given: [string, string | number | true | undefined][] = [
    ['q', query.trim()],
    ['kind', filters.kind],
    ['village', filters.village],
    ['narrator', filters.narrator],
    ['decade', filters.decade],
    ['sound', filters.sound],
    ['photos', filters.photos],
    ['sort', sort === 'best' ? undefined : sort],
  ];
  const parts = given
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value === true ? '1' : String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** How many filters are on. */
export function countFilters(filters: Filters): number {
  return Object.keys(filters).length;
}

/** Whether there is anything to look for. */
export function isAsked({ query, filters }: Pick<Asked, 'query' | 'filters'>): boolean {
  return query.trim() !== '' || countFilters(filters) > 0;
}
