import type { ArchivePaths } from '../../load/archive-paths.ts';
import type { Archive } from '../../load/read-archive.ts';
import { readEntryText } from '../../load/text-store.ts';
import type { PublishedStory } from '../../model/published.ts';
import { shortPath } from '../../sharing/short-path.ts';
import { wholeAddress } from '../../sharing/site-address.ts';
import { book as words } from '../../strings/book.ts';
import type { Book, BookChapter, BookChoice, BookStory } from '../book.ts';

type Chosen = Pick<Book, 'title' | 'subtitle'> & { stories: PublishedStory[]; albums: boolean };

/** The stories that a choice means, in the archive's order or in the list's. Throws in Chinese. */
function choose({ stories, villages, site }: Archive, choice: BookChoice): Chosen {
  const listed = stories.filter((story) => story.listed);
  if (choice.of === 'archive')
    return { title: site.name, subtitle: site.tagline, stories: listed, albums: true };
  if (choice.of === 'village') {
    const village = villages.find(
      ({ slug, name }) => slug === choice.village || name === choice.village,
    );
    if (!village)
      throw new Error(words.noVillage(choice.village, villages.map(({ name }) => name).join('、')));
    const own = listed.filter((story) => story.village?.slug === village.slug);
    return { title: village.name, subtitle: site.name, stories: own, albums: true };
  }
  const own = choice.addresses.map((address) => findStory(stories, address));
  const [first] = own;
  return own.length === 1
    ? { title: first!.title, subtitle: site.name, stories: own, albums: false }
    : { title: site.name, subtitle: words.chosen, stories: own, albums: false };
}

function findStory(stories: readonly PublishedStory[], asked: string): PublishedStory {
  const address = asked.replace(/^.*\/stories\//, '').replace(/\/.*$/, '');
  const story = stories.find(
    (each) => each.address === address || each.shortCode === address || each.title === asked,
  );
  if (!story) throw new Error(words.noStory(asked));
  if (!story.listed) throw new Error(words.notListed(asked));
  return story;
}

/** A chapter a village, in the archive's order; what has no village comes last. */
async function layOut(
  archive: Archive,
  { stories, albums }: Chosen,
  open: (story: PublishedStory) => Promise<BookStory>,
  cache: string,
): Promise<BookChapter[]> {
  const chapterOf = async (village: BookChapter['village']): Promise<BookChapter> => {
    const slug = village?.slug ?? null;
    const placed = (entry: { village: PublishedStory['village'] }) =>
      village
        ? entry.village?.slug === slug
        : !archive.villages.some((each) => each.slug === entry.village?.slug);
    const own = await Promise.all(stories.filter(placed).map(open));
    return {
      title: village?.name ?? words.elsewhere,
      village,
      about: albums && village ? await readEntryText(cache, village.textKey) : null,
      histories: own.filter(({ story }) => story.kind === 'village-history'),
      stories: own.filter(({ story }) => story.kind !== 'village-history'),
      albums: albums ? archive.albums.filter((album) => album.listed && placed(album)) : [],
    };
  };
  const chapters = await Promise.all([...archive.villages, null].map(chapterOf));
  return chapters.filter((each) => each.histories.length + each.stories.length > 0);
}

/**
 * Puts together what a book is made of. A list keeps its order within a village. Throws, in Chinese,
 * where a village or story is not there, is for those with its link only, or nothing is chosen.
 */
export async function gatherBook(
  archive: Archive,
  { cache, today }: ArchivePaths,
  choice: BookChoice,
): Promise<Book> {
  const chosen = choose(archive, choice);
  const open = async (story: PublishedStory): Promise<BookStory> => ({
    story,
    text: await readEntryText(cache, story.textKey),
    link: wholeAddress(shortPath(story), archive.site),
  });
  const chapters = await layOut(archive, chosen, open, cache);
  if (chapters.length === 0) throw new Error(words.nothing);
  return {
    choice,
    title: chosen.title,
    subtitle: chosen.subtitle,
    day: today,
    site: archive.site,
    chapters,
    words: new Map(archive.words.map((word) => [word.slug, word])),
    people: archive.people,
    villages: archive.villages,
    files: new Map(
      archive.media.map((each) => [
        each.type === 'photo' ? each.image.id : each.audio.id,
        each.file,
      ]),
    ),
  };
}
