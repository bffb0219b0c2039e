import { join } from 'node:path';
import type { Repository } from '../desk/repository.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { previewEnd, type PreviewEnd } from '../review/preview/family-preview.ts';
import { standingOf } from './draft-standing.ts';
import { oneFile } from './one-file.ts';
import { openPreviewPages, type Built, type BuiltDraft } from './preview-pages.ts';
import { openPreviewStore, type NewPreview, type PreviewRecord } from './preview-store.ts';

/** What comes of an address: nothing known of it, why it ended, or what it shows. */
export type Visit =
  | { ended: PreviewEnd }
  | { record: PreviewRecord; ready: Built | null; make: () => Promise<Built> };

export type DraftName = Pick<NewPreview, 'collection' | 'slug'>;

export interface Previews {
  /** Null: there is no draft. The page is made before the address is given out. */
  open: (
    preview: DraftName & Pick<NewPreview, 'note' | 'by' | 'days'>,
  ) => Promise<{ token: string; record: PreviewRecord } | { refused: string } | null>;
  /** The addresses of a draft that still work, the newest first. */
  list: (draft: DraftName) => Promise<PreviewRecord[]>;
  stop: (id: string) => Promise<void>;
  /** Null: nobody was ever given this address. */
  visit: (token: string) => Promise<Visit | null>;
  /** The built page for the files that belong to it; null where the address does not work (any more). */
  filesOf: (token: string) => Promise<BuiltDraft | null>;
  /** The draft as one file; null: there is no draft. */
  asFile: (draft: DraftName) => Promise<{ html: string } | { refused: string } | null>;
  /** Somebody may soon ask for one. */
  warm: () => void;
  close: () => Promise<void>;
}

/** How long the state of a draft is good for its photos and sound; milliseconds. */
const FRESH = 1000;
const DAY = 24 * 60 * 60 * 1000;
/** A file that is sent says how long it is meant to be read; days. */
const FILE_DAYS = 14;

/** The private addresses of an archive's drafts. */
export async function openPreviews(
  repository: Repository,
  paths: Pick<ArchivePaths, 'cache'>,
  environment?: NodeJS.ProcessEnv,
): Promise<Previews> {
  const store = await openPreviewStore(join(paths.cache, 'previews', 'addresses.json'));
  const pages = await openPreviewPages(repository, paths, environment);
  const asked = new Map<string, { at: number; ended: PreviewEnd | null }>();

  const end = async (record: PreviewRecord, reason: PreviewEnd) => {
    await store.end(record.id, reason);
    const others = store.list().filter((each) => each.ended === null);
    const isShown = others.some(
      ({ collection, slug }) => collection === record.collection && slug === record.slug,
    );
    if (!isShown) await pages.forget(record);
  };

  /** The draft it shows, or why it shows none; an end is written down, once and for good. */
  const look = async (record: PreviewRecord) => {
    if (record.ended) return { ended: record.ended };
    const standing = await standingOf(repository, record, record.tip);
    const ended = previewEnd(record, standing, new Date());
    if (ended || standing.standing !== 'open') {
      const reason = ended ?? 'deleted';
      await end(record, reason);
      return { ended: reason };
    }
    await store.follow(record.id, standing.tip);
    const { collection, slug } = record;
    return { draft: { collection, slug, tip: standing.tip, published: standing.published } };
  };

  const visit = async (token: string): Promise<Visit | null> => {
    const record = store.find(token);
    if (!record) return null;
    const found = await look(record);
    asked.set(record.id, { at: Date.now(), ended: found.ended ?? null });
    if (!found.draft) return { ended: found.ended };
    const make = async () => {
      const built = await pages.make(found.draft);
      if ('refused' in built && built.end) await end(record, built.end);
      return built;
    };
    return { record, ready: pages.ready(found.draft), make };
  };

  const draftNow = async ({ collection, slug }: DraftName) => {
    const { readDraft } = await import('../desk/drafts.ts');
    const { publishedTip } = await import('../desk/published-tip.ts');
    const draft = await readDraft(repository, { collection, slug });
    const published = draft && (await publishedTip(repository));
    return draft ? { collection, slug, tip: draft.tip, published: published ?? null } : null;
  };

  return {
    visit,
    open: async ({ note, by, days, ...name }) => {
      const draft = await draftNow(name);
      if (!draft) return null;
      const built = await pages.make(draft);
      if ('refused' in built) return { refused: built.refused };
      return store.add({ ...name, tip: draft.tip, note, by, days });
    },
    list: async ({ collection, slug }) => {
      const own = store
        .list()
        .filter((each) => each.collection === collection && each.slug === slug && !each.ended);
      const looked = await Promise.all(
        own.map(async (each) => ({ each, found: await look(each) })),
      );
      const open = looked.filter(({ found }) => found.draft).map(({ each }) => each);
      return open.sort((a, b) => b.openedAt.localeCompare(a.openedAt));
    },
    stop: async (id) => {
      const record = store.list().find((each) => each.id === id);
      if (record && !record.ended) await end(record, 'stopped');
    },
    filesOf: async (token) => {
      const record = store.find(token);
      if (!record || record.ended) return null;
      const known = asked.get(record.id);
      const isFresh = known && Date.now() - known.at < FRESH;
      if (isFresh ? known.ended : (await look(record)).ended) return null;
      if (!isFresh) asked.set(record.id, { at: Date.now(), ended: null });
      return pages.lastBuilt(record);
    },
    asFile: async (name) => {
      const draft = await draftNow(name);
      if (!draft) return null;
      const built = await pages.make(draft);
      if ('refused' in built) return { refused: built.refused };
      const until = new Date(Date.now() + FILE_DAYS * DAY).toISOString();
      return { html: await oneFile(built, until) };
    },
    warm: () => pages.warm(),
    close: () => pages.close(),
  };
}
