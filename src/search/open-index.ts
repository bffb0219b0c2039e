import * as pagefind from 'pagefind';
import { digestOf } from '../load/text-store.ts';
import type { SearchDocument } from './search-documents.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** An index that is being filled. */
export interface OpenIndex {
  add: (document: SearchDocument) => Promise<void>;
  /** Writes it; throws what Pagefind says. */
  write: (folder: string) => Promise<void>;
}

interface Kept {
  index: Index;
  /** The digest of each document that is in it, by address. */
  digests: Map<string, string>;
}

let isKeeping = false;
let kept: Kept | null = null;

/**
 * Keeps the index in memory from one build of this process to the next: only what changed is
 * indexed anew. Costs about 1 MB a story; half the time of indexing is then saved.
 */
export function keepIndex(): void {
  isKeeping = true;
}

async function create(): Promise<Kept> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
  if (!index) throw new Error(`查找用的索引没有做成：${errors.join('；')}`);
  return { index, digests: new Map() };
}

/** The kept index, unless it has something that is to be found no more: Pagefind only replaces. */
async function reuse(addresses: ReadonlySet<string>): Promise<Kept> {
  const known = kept;
  kept = null;
  if (known && [...known.digests.keys()].every((url) => addresses.has(url))) return known;
  await known?.index.deleteIndex();
  return create();
}

/** Opens an index for what can be found at `addresses`, each of which is then added. */
export async function openIndex(addresses: ReadonlySet<string>): Promise<OpenIndex> {
  const opened = await reuse(addresses);
  const { index, digests } = opened;
  return {
    add: async ({ url, html }) => {
      const digest = digestOf(html);
      if (digests.get(url) === digest) return;
      const { errors } = await index.addHTMLFile({ url, content: html });
      if (errors.length > 0) throw new Error(`${url} 没能编进索引：${errors.join('；')}`);
      digests.set(url, digest);
    },
    write: async (outputPath) => {
      const { errors } = await index.writeFiles({ outputPath });
      if (errors.length > 0) throw new Error(`查找用的索引没有写成：${errors.join('；')}`);
      // Only what was finished is kept.
      if (isKeeping) kept = opened;
      else await pagefind.close();
    },
  };
}
