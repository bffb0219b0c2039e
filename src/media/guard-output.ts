import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PublishedMedia } from '../load/read-archive.ts';
import { contentId } from './content-id.ts';

async function filesBySize(
  folder: string,
  wanted: (name: string) => boolean,
): Promise<Map<number, string[]>> {
  const bySize = new Map<number, string[]>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !wanted(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const { size } = await stat(file);
    bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  return bySize;
}

/**
 * Files of `out` that are originals of the archive: photos as the camera wrote them, recordings
 * nobody agreed to publish. Must be none. Bytes are compared only where sizes are equal.
 */
export async function findLeakedOriginals(
  content: string,
  out: string,
  media: readonly PublishedMedia[],
): Promise<string[]> {
  const allowed = new Set(media.flatMap((each) => (each.type === 'audio' ? [each.audio.id] : [])));
  const originals = await filesBySize(content, (name) => !/\.(mdx?|ya?ml)$/i.test(name));
  const leaked: string[] = [];
  for (const [size, files] of await filesBySize(out, () => true)) {
    const candidates = originals.get(size);
    if (!candidates) continue;
    const ids = new Set(await Promise.all(candidates.map(contentId)));
    for (const file of files) {
      const id = await contentId(file);
      if (ids.has(id) && !allowed.has(id)) leaked.push(relative(out, file));
    }
  }
  return leaked;
}
