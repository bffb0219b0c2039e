import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from '../repository.ts';

export interface ReplacedBlobs {
  /** No ref names these any more, and none ever will. */
  add: (blobs: readonly string[]) => Promise<void>;
}

/** How long they stay for a copy of the repository that is being made just now; milliseconds. */
const STAYS = 10 * 60_000;

/**
 * Takes away what was replaced by a later state of the same text. One state every few seconds, all
 * day long, is hundreds of megabytes, and git would keep them until somebody collects its garbage.
 * Only for contents that nothing else can have: each has a number of its own in it.
 */
export function createReplacedBlobs({ commonFolder }: Repository): ReplacedBlobs {
  const waiting: { blob: string; since: number }[] = [];
  return {
    add: async (blobs) => {
      const now = Date.now();
      waiting.push(...blobs.map((blob) => ({ blob, since: now })));
      while (waiting[0] && waiting[0].since < now - STAYS) {
        const { blob } = waiting.shift()!;
        const path = join(commonFolder, 'objects', blob.slice(0, 2), blob.slice(2));
        // It may lie in a pack by now, and git takes it from there in its own time.
        await rm(path, { force: true }).catch(() => undefined);
      }
    },
  };
}
