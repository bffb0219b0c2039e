import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { placeFile } from '../../media/encode-photo.ts';
import type { PublishedStory } from '../../model/published.ts';
import { bookletFolder, BOOKLETS, forgetBookletList, readBookletList } from './booklet-list.ts';

/** Puts the booklets that pages lead to into the site. */
export async function publishBooklets(
  stories: readonly PublishedStory[],
  { cache, out }: { cache: string; out: string },
): Promise<void> {
  const find = await readBookletList(cache);
  const folder = join(out, BOOKLETS);
  for (const story of stories) {
    const booklet = find(story);
    if (!booklet) continue;
    await mkdir(folder, { recursive: true });
    const name = basename(booklet.path);
    await placeFile(join(bookletFolder(cache), name), join(folder, name));
  }
  await forgetBookletList(cache);
}
