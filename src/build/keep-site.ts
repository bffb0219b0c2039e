import type { BuiltPages } from './published-pages.ts';
import type { Builder } from './warm-builder.ts';
import { newsOf, type Publication } from './publication-news.ts';
import type { SiteShelf } from './site-shelf.ts';
import type { SiteStatus } from './site-status.ts';

export interface KeepOptions {
  builder: Builder;
  shelf: SiteShelf;
  /** The commit the archive is at; null where there is no git. */
  findCommit: () => Promise<string | null>;
  /** Changes with whatever is built; the same state is not built twice. */
  findState: () => Promise<string>;
  /** Several files change in one breath; wait this long for the last. Milliseconds. */
  settle?: number;
}

export interface KeptSite {
  /** The folder of the site that is shown; null while there is none. */
  folder: () => string | null;
  status: () => SiteStatus;
  /** Something may have changed: looks, and builds, once it is quiet or the build that runs is done. */
  refresh: (published?: Publication) => void;
  /** Called with every new status; returns how to stop that. */
  onChange: (listener: (status: SiteStatus) => void) => () => void;
  /** Resolves when nothing is being built or waited for. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

const SETTLE = 200;

/** What is said of a build that failed; the site of before stays. */
function explain(error: unknown, hasSite: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stays = hasSite ? '网站没能更新，现在看到的还是原来的样子。' : '网站没有做成。';
  return `${stays}写好的内容都在，不会丢。请把这句话告诉维护者：${message}`;
}

/**
 * Keeps the site that is shown as the archive is. A new one is built beside it and takes its place
 * in one step; builds never overlap, and a change during one leads to one more.
 */
export async function keepSite(options: KeepOptions): Promise<KeptSite> {
  const { builder, shelf, findCommit, findState, settle = SETTLE } = options;
  const listeners = new Set<(status: SiteStatus) => void>();
  let status: SiteStatus = { commit: null, buildingSince: null, problem: null, news: null };
  let shown: string | null = null;
  /** Of the last build that was finished. */
  let built: { state: string; pages: BuiltPages } | null = null;
  let publications: Publication[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;

  const tell = (change: Partial<SiteStatus>) => {
    status = { ...status, ...change };
    for (const listener of listeners) listener(status);
  };

  /** The end of what is under way, unless more is to come. */
  const done = () => (again || timer ? {} : { buildingSince: null });

  const make = async (state: string): Promise<void> => {
    tell({ buildingSince: status.buildingSince ?? new Date().toISOString() });
    const next = shelf.next();
    const pages = await builder.build(next);
    const before = shown;
    [shown, built] = [next, { state, pages }];
    // The site of before is still being sent to somebody: it goes with the next.
    await shelf.keepOnly(next, before);
  };

  const build = async () => {
    const taken = publications;
    publications = [];
    const [head, state] = await Promise.all([findCommit(), findState()]);
    if (closed) return;
    try {
      if (state !== built?.state) await make(state);
      const at = Math.max(Date.now(), (status.news?.at ?? 0) + 1);
      const news = taken.length > 0 ? { at, entries: newsOf(taken, built!.pages) } : status.news;
      // In one breath: nobody hears of a page while the site still counts as being made.
      tell({ commit: taken.at(-1)?.commit ?? head, problem: null, news, ...done() });
    } catch (error) {
      if (closed) return;
      // What was published is told with the next build that is finished.
      publications = [...taken, ...publications];
      shown ??= await shelf.newest();
      const problem = explain(error, shown !== null);
      if (problem !== status.problem) process.stderr.write(`${problem}\n`);
      tell({ problem, ...done() });
    }
  };

  const run = async () => {
    do {
      again = false;
      await build();
    } while (again && !closed);
    running = null;
  };

  const start = () => {
    timer = undefined;
    if (running) again = true;
    else running = run();
  };

  return {
    folder: () => shown,
    status: () => status,
    refresh: (published) => {
      if (closed) return;
      if (published) {
        publications.push(published);
        // Said at once: the editor who has just published waits for it.
        if (!status.buildingSince) tell({ buildingSince: new Date().toISOString() });
      }
      clearTimeout(timer);
      timer = setTimeout(start, settle);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: async () => {
      while (timer ?? running) {
        if (running) await running;
        else await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      timer = undefined;
      await builder.close();
      await running?.catch(() => undefined);
      await shelf.keepOnly(shown);
    },
  };
}
