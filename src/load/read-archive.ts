import type { Problem } from '../checks/problems.ts';
import type { PublishedAlbum, PublishedArchive, PublishedStory } from '../model/published.ts';
import type { PublishedSite } from '../model/site.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { codeDigest } from './code-digest.ts';
import { readEntryFiles, type EntryFile } from './entry-file.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findMentioned, findPlaceless, unlinkMissing, type Pages } from './link-pages.ts';
import { findStorylessVillages, listVillages } from './list-villages.ts';
import { prepareAlbum } from './prepare-album.ts';
import { prepareAll, type Ready, type Workshop } from './prepare-all.ts';
import { prepareStories } from './prepare-stories.ts';
import type { Held } from './publication.ts';
import { publishContact } from './publish-contact.ts';
import { publishPeople } from './publish-people.ts';
import { publishVillages } from './publish-villages.ts';
import { publishWords } from './publish-words.ts';
import { mediaOf, silencedIn, type PublishedMedia } from './published-media.ts';
import { forgetSilenced } from '../media/silence/silencer.ts';
import { readSite } from './read-site.ts';
import { settleAddresses } from './settle-addresses.ts';
import { readRegister } from './register.ts';
import { createMediaProbe } from './resolve-media.ts';
import { createSilencer } from './silence-sound.ts';
import { openTextStore } from './text-store.ts';

export type { PublishedMedia };

/** The archive as the public may know it, and the report on what it may not. */
export interface Archive extends PublishedArchive {
  site: PublishedSite;
  media: PublishedMedia[];
  held: { file: string; reason: Held['reason'] }[];
  /** Which file each story's and album's page came from: what the editor is told after publishing. */
  traced: { file: string; title: string; url: string }[];
  /** Files of villages that have no page, because nothing published is set in them. */
  storyless: string[];
  /** Paths at which a notice stands of something withdrawn: all that remains of it. */
  withdrawnPaths: string[];
  problems: Problem[];
  /** Entries whose parsed form was still good. */
  reused: number;
}

export interface ReadOptions {
  /** Called as entries are read; `done` of `total`. */
  onProgress?: (done: number, total: number) => void;
}

type Published = PublishedStory | PublishedAlbum;

/** What lies on the disk, before anything is published. */
async function readDisk({ content, cache }: ArchivePaths) {
  const probe = await createMediaProbe(cache);
  const [register, site, stories, albums, store, code, silence] = await Promise.all([
    readRegister(content),
    readSite(content),
    readEntryFiles(content, 'stories'),
    readEntryFiles(content, 'albums'),
    openTextStore(cache),
    codeDigest(),
    createSilencer(cache, probe),
  ]);
  return { cache, register, site, stories, albums, store, code, probe, silence };
}
type Disk = Awaited<ReturnType<typeof readDisk>>;

function openWorkshop(disk: Disk, today: string, { onProgress }: ReadOptions): Workshop {
  const { cache, register, store, code, probe, silence } = disk;
  const total = disk.stories.files.length + disk.albums.files.length;
  let done = 0;
  const tick = () => onProgress?.((done += 1), total);
  return {
    cache,
    register,
    store,
    code,
    today,
    probe,
    silence,
    used: new Set(),
    reused: 0,
    tick,
    withheldElsewhere: new Set(),
  };
}

function urlOf({ kind }: EntryFile, { address }: Published): string {
  return `/${kind}/${address}/`;
}

/** Stories and albums that passed the gate, each at an address of its own. */
async function readEntries({ stories, albums }: Disk, workshop: Workshop) {
  const readyStories = await prepareStories(stories.files, workshop);
  const readyAlbums = await prepareAll(albums.files, prepareAlbum, workshop);
  const known: Ready<Published>[] = [...readyStories, ...readyAlbums];
  const duplicates = findDuplicates(known);
  const standing = <P extends Published>({ prepared, file }: Ready<P>): Ready<P> => ({
    file,
    prepared: prepared.published
      ? { ...prepared, published: duplicates.settle(prepared.published, file) }
      : prepared,
  });
  const ready = known.map(standing);
  const { settle, withdrawn, problems } = settleAddresses(ready);
  const settled = <P extends Published>(entries: Ready<P>[]) =>
    entries
      .map(standing)
      .flatMap(({ prepared: { published }, file }) => (published ? [settle(published, file)] : []));
  const traced = ready.flatMap(({ prepared: { published }, file }) =>
    published ? [{ file: file.file, title: published.title, url: urlOf(file, published) }] : [],
  );
  return {
    stories: settled(readyStories),
    albums: settled(readyAlbums),
    ready,
    traced,
    withdrawn,
    problems: [...duplicates.problems, ...problems],
  };
}

/** The pages that published entries, and the site's settings, ask for. */
async function publishPages(entries: readonly Published[], { site }: Disk, workshop: Workshop) {
  const mentioned = findMentioned(entries);
  const listed = listVillages(site, workshop.register);
  const villages = await publishVillages(
    new Set([...mentioned.villages, ...listed.slugs]),
    workshop,
  );
  const slugs = new Set(villages.entries.map(({ slug }) => slug));
  const people = publishPeople(workshop.register, {
    mentioned: mentioned.people,
    placeless: findPlaceless(entries),
    villages: slugs,
  });
  const pages: Pages = { people: new Set(people.map(({ slug }) => slug)), villages: slugs };
  return {
    people,
    villages: villages.entries,
    pages,
    storyless: findStorylessVillages(workshop.register, slugs),
    problems: [...listed.problems, ...villages.problems],
  };
}

/** What is said of entries that are held back. */
function reportHeld(ready: readonly Ready<Published>[]): Pick<Archive, 'tombstones' | 'held'> {
  const held = ready.flatMap(({ file: { file }, prepared }) =>
    prepared.published === null ? [{ ...prepared, file }] : [],
  );
  return {
    tombstones: held.flatMap(({ tombstone }) => tombstone ?? []),
    held: held.map(({ file, reason }) => ({ file, reason })),
  };
}

/**
 * Reads a whole archive and lets through what may be published: the one way in. Bad content is
 * reported, never thrown; throws only where the disk itself fails.
 */
export async function readArchive(
  paths: ArchivePaths,
  options: ReadOptions = {},
): Promise<Archive> {
  const disk = await readDisk(paths);
  const workshop = openWorkshop(disk, paths.today, options);
  const { stories, albums, ready, traced, withdrawn, problems } = await readEntries(disk, workshop);
  const { people, villages, pages, ...told } = await publishPages(
    [...stories, ...albums],
    disk,
    workshop,
  );
  const contact = await publishContact(paths.content, disk.site, disk.probe);
  await disk.store.prune(workshop.used);
  const made = [...stories, ...albums].flatMap(silencedIn);
  await forgetSilenced(paths.cache, new Set(made));
  return {
    ...reportHeld(ready),
    traced,
    withdrawnPaths: withdrawn,
    storyless: told.storyless,
    site: contact.site,
    stories: stories.map((story) => unlinkMissing(story, pages)),
    albums: albums.map((album) => unlinkMissing(album, pages)),
    villages,
    people,
    words: publishWords(disk.register),
    media: [
      ...contact.media,
      ...ready.flatMap(({ prepared, file }) =>
        prepared.published ? mediaOf(prepared.published, file, paths.cache) : [],
      ),
    ],
    problems: [
      ...[disk.site, disk.register, disk.stories, disk.albums].flatMap((part) => part.problems),
      ...ready.flatMap(({ prepared }) => prepared.problems),
      ...contact.problems,
      ...told.problems,
      ...problems,
    ],
    reused: workshop.reused,
  };
}
