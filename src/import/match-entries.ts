/** A village or a person that the archive already has. */
export interface NamedEntry {
  slug: string;
  name: string;
  aliases: readonly string[];
}

export type Match = { slug: string } | { among: string[] } | null;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * Finds the entry somebody means: by slug, else by name, else by alias (`王大娘`). Where a name or
 * an alias fits several, none is chosen.
 */
export function matchEntry(wanted: string, entries: readonly NamedEntry[]): Match {
  const sought = plain(wanted);
  const ways: ((entry: NamedEntry) => readonly string[])[] = [
    ({ slug }) => [slug],
    ({ name }) => [name],
    ({ aliases }) => aliases,
  ];
  for (const wordsOf of ways) {
    const found = entries.filter((entry) => wordsOf(entry).map(plain).includes(sought));
    if (found.length === 1) return { slug: found[0]!.slug };
    if (found.length > 1) return { among: found.map(({ slug }) => slug) };
  }
  return null;
}
