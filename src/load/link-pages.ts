import type { NamedLink, PublishedAlbum, PublishedStory } from '../model/published.ts';

type Entry = PublishedStory | PublishedAlbum;

/** Who and what gets a page of its own. */
export interface Pages {
  people: Set<string>;
  villages: Set<string>;
}

function linksOf(entry: Entry): NamedLink[] {
  const tellers =
    'narrators' in entry
      ? [...entry.narrators, ...entry.interviewers, ...entry.compilers]
      : entry.providers;
  return [...tellers, ...entry.photos.flatMap(({ people }) => people)];
}

function slugsOf(links: (NamedLink | null)[]): Set<string> {
  return new Set(links.flatMap((link) => (link?.slug ? [link.slug] : [])));
}

/** Every person and village that what is listed names with a page of its own. */
export function findMentioned(entries: readonly Entry[]): Pages {
  const listed = entries.filter((entry) => entry.listed);
  return {
    people: slugsOf(listed.flatMap(linksOf)),
    villages: slugsOf(listed.map(({ village }) => village)),
  };
}

/** People who tell or are seen where the village may not be named: their page can't name it either. */
export function findPlaceless(entries: readonly Entry[]): Set<string> {
  const placeless = entries.filter(({ consent }) => !consent.scopes.includes('place'));
  return slugsOf(
    placeless.flatMap((entry) => [
      ...('narrators' in entry ? entry.narrators : entry.providers),
      ...entry.photos.flatMap(({ people }) => people),
    ]),
  );
}

/** Links from unlisted entries to pages that exist only for them fall back to plain names. */
export function unlinkMissing<T extends Entry>(entry: T, pages: Pages): T {
  const link = (named: NamedLink, slugs: Set<string>): NamedLink =>
    named.slug && slugs.has(named.slug) ? named : { ...named, slug: null };
  const all = (links: NamedLink[]) => links.map((each) => link(each, pages.people));
  const photos = entry.photos.map((photo) => ({ ...photo, people: all(photo.people) }));
  return {
    ...entry,
    village: entry.village && link(entry.village, pages.villages),
    photos,
    cover: photos.find(({ file }) => file === entry.cover?.file) ?? null,
    ...('narrators' in entry
      ? {
          narrators: all(entry.narrators),
          interviewers: all(entry.interviewers),
          compilers: all(entry.compilers),
        }
      : { providers: all(entry.providers) }),
  };
}
