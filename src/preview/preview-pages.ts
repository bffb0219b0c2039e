import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createBuilder, type Builder } from '../build/warm-builder.ts';
import type { Repository } from '../desk/repository.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { digestOf } from '../load/text-store.ts';
import { todayInShanghai } from '../model/dates.ts';
import { familyPreviewStrings as strings } from '../strings/family-preview.ts';
import { layOutDraft, type Desktop } from './lay-out-draft.ts';

/** A draft's page, built. */
export interface BuiltDraft {
  /** Changes with whatever it was built of. */
  state: string;
  /** The folder of its site; none of it is served but what `serve-previews.ts` picks out. */
  folder: string;
  /** The page's HTML, and where it will be on the site: `/stories/井台/`. */
  html: string;
  url: string;
}

export type Built = BuiltDraft | { refused: string; end: 'withdrawn' | 'sealed' | null };

export interface DraftToShow {
  collection: string;
  slug: string;
  tip: string;
  published: string | null;
}

export interface PreviewPages {
  /** The page if it is built already and still right. */
  ready: (draft: DraftToShow) => Built | null;
  /** What was built of it last, for the photos of a page that somebody has open. */
  lastBuilt: (draft: Pick<DraftToShow, 'collection' | 'slug'>) => BuiltDraft | null;
  /** Builds it, after whatever is being built; the same draft is not built twice. */
  make: (draft: DraftToShow) => Promise<Built>;
  /** Deletes a draft's page. */
  forget: (draft: Pick<DraftToShow, 'collection' | 'slug'>) => Promise<void>;
  /** Gets ready to build. */
  warm: () => void;
  close: () => Promise<void>;
}

/** Astro waits this long for the next draft, then gives its memory back; milliseconds. */
const IDLE = 60_000;

const kindOf = (collection: string) => (collection === 'albums' ? 'albums' : 'stories');
const folderOf = (slug: string) => slug.replace(/\/index$/, '');
const nameOf = ({ collection, slug }: Pick<DraftToShow, 'collection' | 'slug'>) =>
  digestOf(collection, slug);

function stateOf({ tip, published }: DraftToShow): string {
  return digestOf(tip, published ?? '', todayInShanghai());
}

/** Photos that were made for the site are not made again, nor for the site what is made here. */
async function shareCache(cache: string, work: string): Promise<void> {
  for (const part of ['photos', 'probes']) {
    await mkdir(join(cache, part), { recursive: true });
    await symlink(join(cache, part), join(work, part), 'junction').catch(() => undefined);
  }
}

/** Builds pages of drafts, one at a time, apart from the site: below `.cache/previews`. */
export async function openPreviewPages(
  repository: Repository,
  { cache }: Pick<ArchivePaths, 'cache'>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<PreviewPages> {
  const room = join(cache, 'previews');
  const work = join(room, 'work');
  // What was laid out before a power cut is nobody's: pages are built anew when they are asked for.
  await Promise.all(
    ['work', 'sites'].map((each) => rm(join(room, each), { recursive: true, force: true })),
  );
  await mkdir(join(work, 'cache'), { recursive: true, mode: 0o700 });
  await shareCache(cache, join(work, 'cache'));
  const desktop: Desktop = { folder: join(work, 'content'), lies: new Map() };
  const own = {
    ...environment,
    ARCHIVE_BACKEND: 'desk',
    ARCHIVE_CONTENT: desktop.folder,
    ARCHIVE_CACHE: join(work, 'cache'),
    ARCHIVE_OUT: join(work, 'out'),
  };
  // What is said of a build is said to whoever asked for the preview.
  const builder: Builder = createBuilder(own, { quiet: true });
  const built = new Map<string, BuiltDraft>();
  const running = new Map<string, Promise<Built>>();
  let line: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let count = 0;

  const build = async (draft: DraftToShow): Promise<Built> => {
    const { collection, slug, tip, published } = draft;
    const [kind, folder, state] = [kindOf(collection), folderOf(slug), stateOf(draft)] as const;
    builder.warm();
    const place = { tip, published, kind, folder, today: todayInShanghai() } as const;
    const seen = await layOutDraft(repository, desktop, place);
    if (!seen) return { refused: strings.ended.deleted, end: null };
    if ('refused' in seen) return seen;
    const out = join(room, 'sites', `${nameOf(draft)}-${(count += 1)}`);
    await mkdir(join(room, 'sites'), { recursive: true, mode: 0o700 });
    const { pages, held } = await builder.build(out);
    const page = pages.find(({ entry }) => entry === `${kind}/${folder}`);
    if (!page) {
      await rm(out, { recursive: true, force: true });
      return { refused: held[0]?.why ?? strings.unreadable, end: null };
    }
    const html = await readFile(join(out, page.url, 'index.html'), 'utf8');
    const before = built.get(nameOf(draft));
    const made = { state, folder: out, html, url: page.url };
    built.set(nameOf(draft), made);
    if (before) await rm(before.folder, { recursive: true, force: true });
    return made;
  };

  const ready = (draft: DraftToShow) => {
    const found = built.get(nameOf(draft));
    return found?.state === stateOf(draft) ? found : null;
  };

  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(() => void builder.close(), IDLE).unref();
  };

  return {
    ready,
    warm: () => {
      builder.warm();
      rest();
    },
    lastBuilt: (draft) => built.get(nameOf(draft)) ?? null,
    make: (draft) => {
      const known = ready(draft);
      if (known) return Promise.resolve(known);
      const key = `${nameOf(draft)} ${stateOf(draft)}`;
      const under = running.get(key);
      if (under) return under;
      clearTimeout(idle);
      const making = line
        .catch(() => undefined)
        .then(() => ready(draft) ?? build(draft))
        .finally(() => {
          running.delete(key);
          rest();
        });
      running.set(key, making);
      line = making;
      return making;
    },
    forget: async (draft) => {
      const found = built.get(nameOf(draft));
      built.delete(nameOf(draft));
      if (found) await rm(found.folder, { recursive: true, force: true });
    },
    close: async () => {
      clearTimeout(idle);
      await builder.close();
      await line.catch(() => undefined);
      await rm(work, { recursive: true, force: true });
      await rm(join(room, 'sites'), { recursive: true, force: true });
    },
  };
}
