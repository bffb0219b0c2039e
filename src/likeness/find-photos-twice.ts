import { dirname, join } from 'node:path';
import type { Problem } from '../checks/problems.ts';
import type { ArchivePaths } from '../load/archive-paths.ts';
import { readEntryFiles, type EntryFile } from '../load/entry-file.ts';
import { contentId } from '../media/content-id.ts';
import { likenessStrings as strings } from '../strings/likeness.ts';
import { archivedPhotos, type ArchivedPhoto, type EntryWithPhotos } from './archived-photos.ts';
import { findPairs, type Compared, type Pair } from './find-alike.ts';
import { rememberLikenesses, type Likenesses } from './remember-likeness.ts';

/** Decoded at once: as many as there are hands for it. */
const AT_ONCE = 4;
/** Looked at between two savings: whoever stops a long first reading has not waited in vain. */
const BETWEEN_SAVINGS = 200;

type LyingPhoto = ArchivedPhoto & { path: string };

async function readPhotos(content: string): Promise<LyingPhoto[]> {
  const kinds = ['albums', 'stories'] as const;
  const read = await Promise.all(kinds.map((kind) => readEntryFiles(content, kind)));
  const files = read.flatMap((each) => each.files) as (EntryFile & EntryWithPhotos)[];
  const folders = new Map(files.map(({ file, folder }) => [file, folder]));
  return archivedPhotos(files).map((photo) => ({
    ...photo,
    path: join(folders.get(photo.file)!, photo.photo.file),
  }));
}

/** A photo as it is compared; one that the disk refuses resembles nothing. */
async function look({ path, key }: LyingPhoto, likenesses: Likenesses): Promise<Compared> {
  try {
    const id = await likenesses.idOf(`${path} ${key}`, () => contentId(path));
    return await likenesses.of(id, async () => path);
  } catch {
    return { id: path, likeness: null };
  }
}

function problemOf({ first, second, how }: Pair, photos: readonly LyingPhoto[]): Problem {
  const [earlier, later] = [photos[first]!, photos[second]!];
  const { file, line, photo } = later;
  return {
    id: how === 'identical' ? 'photo-twice' : 'photo-alike',
    file,
    line,
    found: photo.file,
    other: strings.whichPhoto(
      earlier.fields.title,
      `${dirname(earlier.file)}/${earlier.photo.file}`,
    ),
  };
}

/**
 * Photos of the archive, drafts and what is sealed included, that were brought in before: a warning
 * each. What it says is for whoever keeps the archive, and belongs on no page.
 */
export async function findPhotosTwice(
  { content, cache }: Pick<ArchivePaths, 'content' | 'cache'>,
  onProgress?: (done: number, total: number) => void,
): Promise<Problem[]> {
  const photos = await readPhotos(content);
  const likenesses = await rememberLikenesses(join(cache, 'likeness'));
  const compared: Compared[] = [];
  for (let start = 0; start < photos.length; start += AT_ONCE) {
    const batch = photos.slice(start, start + AT_ONCE);
    compared.push(...(await Promise.all(batch.map((photo) => look(photo, likenesses)))));
    onProgress?.(compared.length, photos.length);
    if (compared.length % BETWEEN_SAVINGS === 0) await likenesses.save();
  }
  await likenesses.save({ whole: true });
  return findPairs(compared).map((pair) => problemOf(pair, photos));
}
