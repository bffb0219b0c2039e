import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import type {
  AudioSource,
  EntryText,
  ImageSource,
  NamedLink,
  PublishedAlbum,
  PublishedPerson,
  PublishedStory,
  PublishedVillage,
  PublishedWord,
  Tombstone,
} from '../model/published.ts';
import { site as siteSchema, type Site } from '../model/site.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { codeDigest } from './code-digest.ts';
import type { HeldReason } from './decide-publication.ts';
import { readEntryFiles, type EntryFile } from './entry-file.ts';
import { findDuplicates } from './find-duplicates.ts';
import { prepareAlbum, prepareStory, type Preparation, type Prepared } from './prepare-entry.ts';
import { publishPeople, publishVillages, publishWords } from './publish-register.ts';
import { readYamlFile } from './read-front-matter.ts';
import { readRegister, type Register } from './register.ts';
import { createMediaProbe } from './resolve-media.ts';
import { salvage } from './salvage.ts';
import { digestOf, openTextStore, type TextStore } from './text-store.ts';

/** A media file that the site publishes, by the name of its content. */
export type PublishedMedia =
  | { type: 'photo'; file: string; image: ImageSource }
  | { type: 'audio'; file: string; audio: AudioSource };

/** The archive as the public may know it, and the report on what it may not. */
export interface Archive {
  site: Site;
  stories: PublishedStory[];
  albums: PublishedAlbum[];
  villages: PublishedVillage[];
  people: PublishedPerson[];
  words: PublishedWord[];
  tombstones: Tombstone[];
  media: PublishedMedia[];
  held: { file: string; reason: HeldReason | 'unreadable' }[];
  problems: Problem[];
  /** Entries whose parsed form was still good. */
  reused: number;
}

export interface ReadOptions {
  /** Called as entries are read; `done` of `total`. */
  onProgress?: (done: number, total: number) => void;
}

/** Entries read at once: enough to keep the disk busy, few enough to keep memory flat. */
const AT_ONCE = 16;

type EntryOf = { stories: PublishedStory; albums: PublishedAlbum };
type Ready<K extends 'stories' | 'albums'> = { file: EntryFile; prepared: Prepared<EntryOf[K]> };

interface Workshop {
  store: TextStore;
  register: Register;
  today: string;
  code: string;
  probe: Preparation['probe'];
  used: Set<string>;
  reused: number;
  tick: () => void;
}

async function readSite(content: string): Promise<{ site: Site; problems: Problem[] }> {
  const file = 'content/site.yaml';
  const source = await readFile(join(content, 'site.yaml'), 'utf8').catch(() => '');
  const yaml = readYamlFile(source);
  if ('failure' in yaml) {
    const { failure, line, found } = yaml;
    return {
      site: siteSchema.parse({}),
      problems: [{ id: failure, file, line, ...(found && { found }) }],
    };
  }
  const { fields, problems } = salvage(siteSchema, yaml.value);
  return {
    site: fields ?? siteSchema.parse({}),
    problems: problems.map(({ path, ...problem }) => ({
      ...problem,
      file,
      line: yaml.lineOf(path),
    })),
  };
}

/** Prepares one entry, or takes what was prepared before from the same bytes on the same day. */
async function prepare<K extends 'stories' | 'albums'>(
  kind: K,
  file: EntryFile,
  workshop: Workshop,
): Promise<Ready<K>> {
  const { store, register, today, code, probe, used } = workshop;
  const beside = [...file.media].map(([name, state]) => `${name}:${state}`).join('|');
  const key = digestOf(code, today, register.digest, file.file, file.source, beside);
  used.add(key);
  const known = await store.read<Prepared<EntryOf[K]>>(key);
  workshop.tick();
  if (known) {
    workshop.reused += 1;
    return { file, prepared: known };
  }
  const preparation: Preparation = { register, probe, today, textKey: key };
  const prepared = (await (kind === 'stories' ? prepareStory : prepareAlbum)(
    file,
    preparation,
  )) as Prepared<EntryOf[K]> & { text?: EntryText };
  const { text, ...light } = prepared;
  if (text) await store.write(`${key}.text`, text);
  await store.write(key, light);
  return { file, prepared: light as Prepared<EntryOf[K]> };
}

async function prepareAll<K extends 'stories' | 'albums'>(
  kind: K,
  files: EntryFile[],
  workshop: Workshop,
): Promise<Ready<K>[]> {
  const ready: Ready<K>[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    ready.push(
      ...(await Promise.all(
        files.slice(start, start + AT_ONCE).map((file) => prepare(kind, file, workshop)),
      )),
    );
  }
  return ready;
}

function mediaOf(
  entry: PublishedStory | PublishedAlbum,
  { folder, media }: EntryFile,
): PublishedMedia[] {
  const photos = entry.photos.map(({ file, image }) => ({
    type: 'photo' as const,
    file: join(folder, file),
    image,
  }));
  const recordings = 'recordings' in entry ? entry.recordings : [];
  const audio = recordings.flatMap(({ audio: sound, file }) =>
    sound && file && media.has(file)
      ? [{ type: 'audio' as const, file: join(folder, file), audio: sound }]
      : [],
  );
  return [...photos, ...audio];
}

/** Every person and village that what is published names with a page of its own. */
function mentioned(
  stories: PublishedStory[],
  albums: PublishedAlbum[],
): { people: Set<string>; villages: Set<string> } {
  const slugs = (links: (NamedLink | null)[]) =>
    links.flatMap((link) => (link?.slug ? [link.slug] : []));
  const listed = [...stories, ...albums].filter((entry) => entry.listed);
  return {
    people: new Set(
      listed.flatMap((entry) =>
        slugs([
          ...('narrators' in entry
            ? [...entry.narrators, ...entry.interviewers, ...entry.compilers]
            : entry.providers),
          ...entry.photos.flatMap(({ people }) => people),
        ]),
      ),
    ),
    villages: new Set(slugs(listed.map(({ village }) => village))),
  };
}

/** Links from unlisted entries to pages that exist only for them fall back to plain names. */
function unlinkMissing<T extends PublishedStory | PublishedAlbum>(
  entry: T,
  people: Set<string>,
  villages: Set<string>,
): T {
  const link = (named: NamedLink): NamedLink =>
    named.slug && people.has(named.slug) ? named : { ...named, slug: null };
  const photos = entry.photos.map((photo) => ({ ...photo, people: photo.people.map(link) }));
  return {
    ...entry,
    village:
      entry.village &&
      (entry.village.slug && villages.has(entry.village.slug)
        ? entry.village
        : { ...entry.village, slug: null }),
    photos,
    cover: photos.find(({ file }) => file === entry.cover?.file) ?? null,
    ...('narrators' in entry
      ? {
          narrators: entry.narrators.map(link),
          interviewers: entry.interviewers.map(link),
          compilers: entry.compilers.map(link),
        }
      : { providers: entry.providers.map(link) }),
  };
}

/**
 * Reads a whole archive and lets through what may be published: the one way in. Bad content is
 * reported, never thrown; throws only where the disk itself fails.
 */
export async function readArchive(
  paths: ArchivePaths,
  { onProgress }: ReadOptions = {},
): Promise<Archive> {
  const { content, today } = paths;
  const [register, { site, problems: siteProblems }, storyFiles, albumFiles, store, code] =
    await Promise.all([
      readRegister(content),
      readSite(content),
      readEntryFiles(content, 'stories'),
      readEntryFiles(content, 'albums'),
      openTextStore(paths.cache),
      codeDigest(),
    ]);
  const total = storyFiles.files.length + albumFiles.files.length;
  let done = 0;
  const tick = () => onProgress?.((done += 1), total);
  const workshop: Workshop = {
    store,
    register,
    today,
    code,
    probe: createMediaProbe(),
    used: new Set(),
    reused: 0,
    tick,
  };
  const readyStories = await prepareAll('stories', storyFiles.files, workshop);
  const readyAlbums = await prepareAll('albums', albumFiles.files, workshop);
  const ready = [...readyStories, ...readyAlbums];

  const doubles = findDuplicates(ready);
  const published = <K extends 'stories' | 'albums'>(entries: Ready<K>[]): EntryOf[K][] =>
    entries.flatMap(({ prepared, file }) =>
      prepared.published ? [doubles.settle(prepared.published, file)] : [],
    );
  const names = mentioned(published(readyStories), published(readyAlbums));
  const villages = await publishVillages(register, new Set([...names.villages, ...site.villages]), {
    store,
    code,
    used: workshop.used,
  });
  const people = publishPeople(register, names.people, new Set(villages.map(({ slug }) => slug)));
  const personSlugs = new Set(people.map(({ slug }) => slug));
  const villageSlugs = new Set(villages.map(({ slug }) => slug));
  await store.prune(workshop.used);

  return {
    site,
    stories: published(readyStories).map((story) =>
      unlinkMissing(story, personSlugs, villageSlugs),
    ),
    albums: published(readyAlbums).map((album) => unlinkMissing(album, personSlugs, villageSlugs)),
    villages,
    people,
    words: publishWords(register),
    tombstones: ready.flatMap(({ prepared }) =>
      prepared.published === null && prepared.tombstone ? [prepared.tombstone] : [],
    ),
    media: ready.flatMap(({ prepared, file }) =>
      prepared.published ? mediaOf(prepared.published, file) : [],
    ),
    held: ready.flatMap(({ prepared, file }) =>
      prepared.published === null ? [{ file: file.file, reason: prepared.reason }] : [],
    ),
    problems: [
      ...siteProblems,
      ...register.problems,
      ...storyFiles.problems,
      ...albumFiles.problems,
      ...ready.flatMap(({ prepared }) => prepared.problems),
      ...doubles.problems,
    ],
    reused: workshop.reused,
  };
}
