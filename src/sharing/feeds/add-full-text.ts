import type { EntryText } from '../../model/published.ts';
import type { FeedItem } from './feed-items.ts';
import { fullText } from './full-text.ts';

/** Characters of full text in one feed: on a weak network it is fetched in a few seconds. */
const ENOUGH = 1_000_000;

export type FullItem = FeedItem & {
  /** HTML with whole addresses; empty where a feed would become too long. */
  content: string;
};

/** Gives items their full text, the newest first, until there is enough: the others are described. */
export async function addFullText(
  items: readonly FeedItem[],
  origin: string,
  read: (textKey: string) => Promise<EntryText>,
): Promise<FullItem[]> {
  const full: FullItem[] = [];
  let length = 0;
  for (const item of items) {
    const content =
      length < ENOUGH
        ? fullText(item.entry, await read(item.entry.of.textKey), new URL(item.path, origin).href)
        : '';
    const fits = length + content.length <= ENOUGH;
    length += content.length;
    full.push({ ...item, content: fits ? content : '' });
  }
  return full;
}
