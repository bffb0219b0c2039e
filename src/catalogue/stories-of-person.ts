import type { NamedLink, PublishedAlbum, PublishedStory } from '../model/published.ts';

const names = (links: readonly NamedLink[], slug: string) =>
  links.some((link) => link.slug === slug);

/** What somebody told. */
export function storiesToldBy(stories: readonly PublishedStory[], slug: string): PublishedStory[] {
  return stories.filter(({ narrators }) => names(narrators, slug));
}

/** What somebody asked for, or wrote down. */
export function storiesCollectedBy(
  stories: readonly PublishedStory[],
  slug: string,
): PublishedStory[] {
  return stories.filter(({ interviewers, compilers }) =>
    names([...interviewers, ...compilers], slug),
  );
}

/** Photos that somebody brought, or is in. */
export function albumsOf(albums: readonly PublishedAlbum[], slug: string): PublishedAlbum[] {
  return albums.filter(
    ({ providers, photos }) =>
      names(providers, slug) || photos.some(({ people }) => names(people, slug)),
  );
}
