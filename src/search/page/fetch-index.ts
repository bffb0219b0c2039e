import type { SearchFiles } from '../finding/load-index.ts';
import { SearchError } from '../found.ts';
import { INDEX_FOLDER } from '../index-format.ts';

/** Nothing is waited for longer; milliseconds. */
export const PATIENCE = 15_000;

/** The network is there, but so slow that somebody would sit before it for ever. */
export class TooSlow extends Error {}

/** Everything but the base is named by its build or its content, and is never another. */
async function fetchBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const cache = path === 'base.json' ? 'no-cache' : 'default';
  const answer = await fetch(`/${INDEX_FOLDER}/${path}`, { cache, signal });
  if (!answer.ok) throw new SearchError('search-broken', answer.status);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The index as it lies on the site. Throws SearchError and TooSlow. */
export const fetchIndex: SearchFiles = {
  read: async (path) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), PATIENCE);
    try {
      return await fetchBytes(path, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) throw new TooSlow();
      throw error instanceof SearchError ? error : new SearchError('search-offline', error);
    } finally {
      clearTimeout(timer);
    }
  },
};
