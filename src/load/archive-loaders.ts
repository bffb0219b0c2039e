import type { Loader, LoaderContext } from 'astro/loaders';
import { showProgress } from '../build/show-progress.ts';
import type { ArchivePaths } from './archive-paths.ts';
import { readArchive, type Archive } from './read-archive.ts';

type Row = { id: string; data: object };

/** What of the archive goes into which collection; an entry that isn't here reaches no page. */
const rows = {
  site: ({ site }) => [{ id: 'site', data: site }],
  stories: ({ stories }) => stories.map((data) => ({ id: data.address, data })),
  albums: ({ albums }) => albums.map((data) => ({ id: data.address, data })),
  villages: ({ villages }) => villages.map((data) => ({ id: data.slug, data })),
  people: ({ people }) => people.map((data) => ({ id: data.slug, data })),
  glossary: ({ words }) => words.map((data) => ({ id: data.slug, data })),
  tombstones: ({ tombstones }) =>
    tombstones.map((data, index) => ({ id: `tombstone-${index + 1}`, data })),
  withdrawn: ({ withdrawnPaths }) => withdrawnPaths.map((path) => ({ id: path, data: { path } })),
} as const satisfies Record<string, (archive: Archive) => Row[]>;

/** An editor saves several files in one breath; wait this long for the last one. Milliseconds. */
const SETTLE = 150;

/** Reads the archive once for all collections, and again after something changed. */
function createSource(paths: ArchivePaths) {
  let current: Promise<Archive> | null = null;
  return {
    read: () => (current ??= readArchive(paths, { onProgress: showProgress('正在读故事') })),
    forget: () => {
      current = null;
    },
  };
}

function fill({ store }: LoaderContext, entries: Row[]): void {
  store.clear();
  for (const { id, data } of entries) store.set({ id, data: data as Record<string, unknown> });
}

/**
 * One loader a collection, all fed by the same reading of the archive. They never keep entries
 * from an earlier build: what is not let through now is gone.
 */
export function archiveLoaders(paths: ArchivePaths): Record<keyof typeof rows, Loader> {
  const source = createSource(paths);
  const entries = Object.entries(rows) as [keyof typeof rows, (archive: Archive) => Row[]][];
  const loader = ([name, select]: (typeof entries)[number]): Loader => ({
    name: `archive-${name}`,
    load: async (context) => {
      const load = async () => fill(context, select(await source.read()));
      await load();
      if (!context.watcher) return;
      context.watcher.add(paths.content);
      let timer: NodeJS.Timeout | undefined;
      context.watcher.on('all', (_, file) => {
        if (!file.startsWith(paths.content)) return;
        source.forget();
        clearTimeout(timer);
        timer = setTimeout(() => void load(), SETTLE);
      });
    },
  });
  return Object.fromEntries(entries.map((entry) => [entry[0], loader(entry)])) as Record<
    keyof typeof rows,
    Loader
  >;
}
