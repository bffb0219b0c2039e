import { archivedSheets } from '../../catalogue/photo-sheet/archived-sheets.ts';
import { resemblance, type Resemblance } from '../../likeness/find-alike.ts';
import { todayInShanghai } from '../../model/dates.ts';
import type { Context } from '../context.ts';
import { DeskRefusal } from '../desk-refusal.ts';
import { wholeArchive } from '../photos/list-entries.ts';
import { lookAtPhotos } from '../photos/look-at-photos.ts';
import { readNames } from '../photos/read-names.ts';
import type { Params } from '../protocol.ts';

/** A photo that looks like the one that was asked about. */
export interface AlikePhoto {
  how: Resemblance;
  blob: string;
  name: string;
  /** The entry it is in; null: the one that is open, as it stands in the form. */
  entry: { path: string; title: string; place: number; caption: string } | null;
}

/** Enough to see what it is; all others are alike too. */
const MOST = 3;

/**
 * Which photos look like one that has just come: in other entries, published or not, and `beside` it
 * in the form. Identical ones first.
 */
export async function alikePhotos(
  { repository, blobs }: Context,
  { blob, path, beside }: Params<'alikePhotos'>,
): Promise<{ alike: AlikePhoto[] }> {
  for (const each of [blob, ...beside.map((other) => other.blob)])
    if (!(await blobs.has(each))) throw new DeskRefusal('file-missing');
  const { photos } = await wholeArchive(repository);
  const others = photos.filter(({ file }) => file !== path);
  const known: Omit<AlikePhoto, 'how'>[] = [
    ...beside.map((photo) => ({ ...photo, entry: null })),
    ...others.map(({ file, fields, photo, place, key }) => ({
      blob: key,
      name: photo.file,
      entry: { path: file, title: fields.title, place, caption: photo.caption ?? '' },
    })),
  ];
  const seen = await lookAtPhotos(repository, [blob, ...known.map((each) => each.blob)]);
  const alike = known.flatMap((each) => {
    const how = resemblance(seen.get(blob)!, seen.get(each.blob)!);
    return how ? [{ how, ...each }] : [];
  });
  alike.sort((a, b) => Number(b.how === 'identical') - Number(a.how === 'identical'));
  return { alike: alike.slice(0, MOST) };
}

/** The photos of the whole archive to be asked about, as sheets, one for each village. */
export async function photosToAsk({ repository }: Context) {
  const archive = await wholeArchive(repository);
  const names = await readNames(repository, archive.files);
  return archivedSheets(archive.photos, { ...names, today: todayInShanghai() });
}
