import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { readEntryText } from '../../load/text-store.ts';
import type { EntryText, PublishedStory } from '../../model/published.ts';
import { shortPath } from '../../sharing/short-path.ts';
import { wholeAddress } from '../../sharing/site-address.ts';
import { book as words } from '../../strings/book.ts';
import type { Book, BookChapter } from '../book.ts';

/**
 * The day a booklet says it was put together: the last one known of its story. Not today, or the
 * same booklet would be another one each day.
 */
function dayOf({ consent, recordings }: PublishedStory, today: string): string {
  const days = [consent.date, consent.reviewedOn, ...recordings.map(({ date }) => date)];
  return (
    days
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? today
  );
}

/**
 * Gathers books of one story, as `gatherBook` would, for one story after the other: what all have in
 * common is laid out once. Only the words that the story uses come along, so that an entry of the
 * glossary that changes is a change to those stories alone.
 */
export function openBooklets(
  archive: Archive,
  { cache, today }: Pick<ArchivePaths, 'cache' | 'today'>,
): (story: PublishedStory) => Promise<Book> {
  const { site } = archive;
  const villages = new Map(archive.villages.map((village) => [village.slug, village]));
  const glossary = new Map(archive.words.map((word) => [word.slug, word]));
  const files = new Map(
    archive.media.map((each) => [each.type === 'photo' ? each.image.id : each.audio.id, each.file]),
  );
  const chapterOf = (story: PublishedStory, text: EntryText): BookChapter => {
    const village = villages.get(story.village?.slug ?? '') ?? null;
    const told = [{ story, text, link: wholeAddress(shortPath(story), site) }];
    const isHistory = story.kind === 'village-history';
    return {
      title: village?.name ?? words.elsewhere,
      village,
      about: null,
      histories: isHistory ? told : [],
      stories: isHistory ? [] : told,
      albums: [],
    };
  };
  return async (story) => {
    const text = await readEntryText(cache, story.textKey);
    const used = text.words.flatMap((slug) => glossary.get(slug) ?? []);
    return {
      choice: { of: 'stories', addresses: [story.address] },
      title: story.title,
      subtitle: site.name,
      day: dayOf(story, today),
      site,
      chapters: [chapterOf(story, text)],
      words: new Map(used.map((word) => [word.slug, word])),
      people: [],
      villages: [],
      files,
    };
  };
}
