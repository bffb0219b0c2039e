import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of finished sites, one a build; the newest is shown. */
export interface SiteShelf {
  /** The last site that was finished, of an earlier run also; null where there is none. */
  newest: () => Promise<string | null>;
  /** A place for the next; newer than all others. */
  next: () => string;
  /** Deletes every other site and what was left unfinished. What is in use goes the next time. */
  keepOnly: (...folders: (string | null)[]) => Promise<void>;
}

const SITE = /^site-\d{15}$/;

/** Opens the shelf in `folder`, and makes it. */
export async function openShelf(folder: string): Promise<SiteShelf> {
  await mkdir(folder, { recursive: true });
  const names = async () => (await readdir(folder)).sort();
  let last = 0;
  return {
    newest: async () => {
      const name = (await names()).filter((each) => SITE.test(each)).at(-1);
      return name ? join(folder, name) : null;
    },
    next: () => {
      last = Math.max(last + 1, Date.now());
      return join(folder, `site-${String(last).padStart(15, '0')}`);
    },
    keepOnly: async (...kept) => {
      for (const name of await names()) {
        const path = join(folder, name);
        // Windows keeps a file that is being sent.
        if (!kept.includes(path)) await rm(path, { recursive: true }).catch(() => undefined);
      }
    },
  };
}
