import { getCollection, getEntry } from 'astro:content';
import type { PublishedAlbum, PublishedArchive, PublishedStory } from '../model/published.ts';
import { site as siteSchema, type PublishedSite } from '../model/site.ts';
import { byName } from '../strings/words.ts';
import { byNewest } from './order-stories.ts';

export async function readSite(): Promise<PublishedSite> {
  const entry = await getEntry('site', 'site');
  return entry?.data ?? siteSchema.parse({});
}

/** Every story that has a page, unlisted ones too. */
export async function readAllStories(): Promise<PublishedStory[]> {
  return (await getCollection('stories')).map(({ data }) => data).sort(byNewest);
}

/** Where a notice stands of something withdrawn: in no list, feed or index. */
export async function readWithdrawnPaths(): Promise<string[]> {
  return (await getCollection('withdrawn')).map(({ data }) => data.path);
}

/** Every album that has a page, unlisted ones too. */
export async function readAllAlbums(): Promise<PublishedAlbum[]> {
  return (await getCollection('albums')).map(({ data }) => data);
}

/**
 * What lists, counts and indexes are made from: never anything unlisted. That is asked for by name,
 * where its own page is drawn.
 */
export async function readCatalogue(): Promise<PublishedArchive> {
  const [stories, albums, villages, people, words, tombstones] = await Promise.all([
    readAllStories(),
    readAllAlbums(),
    getCollection('villages'),
    getCollection('people'),
    getCollection('glossary'),
    getCollection('tombstones'),
  ]);
  return {
    stories: stories.filter(({ listed }) => listed),
    albums: albums.filter(({ listed }) => listed),
    villages: villages.map(({ data }) => data).sort(byName),
    people: people.map(({ data }) => data).sort(byName),
    words: words.map(({ data }) => data).sort((a, b) => byName({ name: a.word }, { name: b.word })),
    tombstones: tombstones.map(({ data }) => data),
  };
}
