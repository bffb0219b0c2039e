/** Characters of a query that are looked for; anybody can write an address. */
const LONGEST = 100;

/** What stood in the search box, `?q=…`, at most 100 characters of it. */
export function askedWords(search: string): string {
  const query = new URLSearchParams(search).get('q') || '';
  return Array.from(query).slice(0, LONGEST).join('').trim();
}

/** The fragment of an address as it was meant. */
export function fragmentOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** This page's address without the words: a reload does not bring the marks back. */
export function withoutWords({ pathname, search, hash }: Location): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('q');
  const rest = parameters.toString();
  return pathname + (rest && `?${rest}`) + hash;
}
