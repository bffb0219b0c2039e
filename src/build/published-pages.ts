import { channel } from 'node:diagnostics_channel';
import type { Archive } from '../load/read-archive.ts';
import { whyHeld } from './report-archive.ts';

/** Where an entry can be read; `entry` is its kind and slug: `stories/loom`. */
export interface PublishedPage {
  entry: string;
  title: string;
  /** From the site's root: `/stories/loom/`. */
  url: string;
}

/** What a build made of the entries; `why` is what keeps one back, in Chinese. */
export interface BuiltPages {
  pages: PublishedPage[];
  held: { entry: string; why: string }[];
}

/** Kind and slug, wherever the content folder lies: `x/stories/loom/井.jpg` is of `stories/loom`. */
const ENTRY =
  /(?:^|\/)((?:stories|albums|villages|people|glossary|pages)\/[^/]+?)(?:\.(?:mdx?|ya?ml))?(?:\/|$)/;

/** The entry a file belongs to; null for settings and the like. */
export function entryOf(file: string): string | null {
  return ENTRY.exec(file)?.[1] ?? null;
}

/** Which entries of an archive have a page, where, and which are held back. */
export function listPages({ traced, villages, people, words, held }: Archive): BuiltPages {
  return {
    pages: [
      ...traced.flatMap(({ file, title, url }) => {
        const entry = entryOf(file);
        return entry ? [{ entry, title, url }] : [];
      }),
      ...villages.map(({ slug, name }) => page(`villages/${slug}`, name)),
      ...people.map(({ slug, name }) => page(`people/${slug}`, name)),
      ...words.map(({ slug, word }) => ({
        entry: `glossary/${slug}`,
        title: word,
        url: `/glossary/#${slug}`,
      })),
    ],
    held: held.flatMap(({ file, reason }) => {
      const entry = entryOf(file);
      return entry ? [{ entry, why: whyHeld[reason] }] : [];
    }),
  };
}

function page(entry: string, title: string): PublishedPage {
  return { entry, title, url: `/${entry}/` };
}

const built = channel('hometown-traces:pages');

/** Says what a build publishes; costs nothing when nobody listens. */
export function announcePages(archive: Archive): void {
  if (built.hasSubscribers) built.publish(listPages(archive));
}

/** Calls `listener` with the pages of every build in this process. */
export function onPages(listener: (pages: BuiltPages) => void): void {
  built.subscribe((pages) => listener(pages as BuiltPages));
}
