import { photoStrings as strings } from '../../../strings/cms-photos.ts';
import { FileRefusal, type EntryFiles } from '../../files/entry-files.ts';
import { nameFile } from '../../files/name-file.ts';
import { takePhotoIn } from '../photo-upload/take-in.ts';

export interface TakingPhotos {
  files: EntryFiles;
  /** The photos of the entry as they are now, by name. */
  names: () => readonly string[];
  /** Called with each as soon as it is safe, while the next are still to come. */
  add: (name: string) => void;
  onStart: (at: number) => void;
  signal: AbortSignal;
}

export interface Taken {
  added: number;
  /** What was not taken, and why; a sentence each. */
  refusals: string[];
  /** How many were not looked at any more. */
  left: number;
}

/** Puts one photo into the entry; a sentence where it was not taken. */
async function takeOne(
  file: File,
  { files, names, add, signal }: TakingPhotos,
): Promise<string | null> {
  const { file: stripped, refusal } = await takePhotoIn(file);
  if (!stripped) return refusal;
  const sent = await files.send(stripped, { signal });
  const twin = files.list().find(({ id }) => id === sent.id);
  const place = twin ? names().indexOf(twin.name) : -1;
  if (place >= 0) return strings.twin(file.name, place + 1);
  if (twin) {
    // It lies beside the entry and was only not among its photos.
    add(twin.name);
    return null;
  }
  const taken = [...names(), ...files.list().map(({ name }) => name)];
  const name = nameFile(stripped.name, taken);
  files.add(sent, name);
  add(name);
  return null;
}

/**
 * Puts photos into the entry one after another, so that a hundred take no more memory than one.
 * Where one can't be sent the next couldn't either: it stops there.
 */
export async function takePhotos(chosen: readonly File[], taking: TakingPhotos): Promise<Taken> {
  const taken: Taken = { added: 0, refusals: [], left: 0 };
  for (const [index, file] of chosen.entries()) {
    taken.left = chosen.length - index;
    if (taking.signal.aborted) return taken;
    taking.onStart(index + 1);
    try {
      const refusal = await takeOne(file, taking);
      if (refusal) taken.refusals.push(refusal);
      else taken.added += 1;
    } catch (error) {
      if (error instanceof FileRefusal) taken.refusals.push(error.message);
      else if (!taking.signal.aborted) throw error;
      return taken;
    }
  }
  return { ...taken, left: 0 };
}
