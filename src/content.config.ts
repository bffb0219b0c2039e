import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { archiveLoaders } from './load/archive-loaders.ts';
import { archivePaths } from './load/archive-paths.ts';
import type {
  PublishedAlbum,
  PublishedPerson,
  PublishedStory,
  PublishedVillage,
  PublishedWord,
  Tombstone,
} from './model/published.ts';
import type { PublishedSite } from './model/site.ts';

const loaders = archiveLoaders(archivePaths());

export const collections = {
  site: defineCollection({ loader: loaders.site, schema: z.custom<PublishedSite>() }),
  stories: defineCollection({ loader: loaders.stories, schema: z.custom<PublishedStory>() }),
  albums: defineCollection({ loader: loaders.albums, schema: z.custom<PublishedAlbum>() }),
  villages: defineCollection({ loader: loaders.villages, schema: z.custom<PublishedVillage>() }),
  people: defineCollection({ loader: loaders.people, schema: z.custom<PublishedPerson>() }),
  glossary: defineCollection({ loader: loaders.glossary, schema: z.custom<PublishedWord>() }),
  tombstones: defineCollection({ loader: loaders.tombstones, schema: z.custom<Tombstone>() }),
  withdrawn: defineCollection({ loader: loaders.withdrawn, schema: z.custom<{ path: string }>() }),
};
