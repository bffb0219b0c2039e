import { entryOf, type BuiltPages } from './published-pages.ts';
import type { PublishedNews } from './site-status.ts';

/** What the desk says when the published branch has moved. */
export interface Publication {
  commit: string;
  /** From the root of the content's repository. */
  paths: string[];
}

/** What became of each entry that was published; of files that belong to none, one line in all. */
export function newsOf(publications: readonly Publication[], built: BuiltPages): PublishedNews[] {
  const entries = new Set(publications.flatMap(({ paths }) => paths).map(entryOf));
  const held = new Map(built.held.map(({ entry, why }) => [entry, why]));
  const pages = new Map(built.pages.map((page) => [page.entry, page]));
  const unknown = { title: null, url: null, held: null };
  return [...entries].map((entry) => {
    const page = entry && pages.get(entry);
    if (page) return { title: page.title, url: page.url, held: null };
    return { ...unknown, held: (entry && held.get(entry)) || null };
  });
}
