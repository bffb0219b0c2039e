import type { KeptMap } from '../entry/decap-store.ts';
import { keepMedia, type KeptMedia } from './kept-store.ts';

/** A file as Decap's form has it. */
interface FormMedia extends Record<string, unknown> {
  id: string;
  draft?: boolean;
  url?: string;
  file?: Blob;
}

/** The files of an entry as Decap's form holds it. */
function mediaOf(form: KeptMap): FormMedia[] {
  const files = form.get('mediaFiles') as KeptMap | undefined;
  return files ? (files.toJS() as unknown as FormMedia[]) : [];
}

export function mediaIdsOf(form: KeptMap): ReadonlySet<string> {
  return new Set(mediaOf(form).map(({ id }) => id));
}

async function blobOf({ file, url }: FormMedia): Promise<Blob | null> {
  if (file instanceof Blob) return file;
  if (!url?.startsWith('blob:')) return null;
  return (await fetch(url)).blob();
}

/** What is already on this machine's disk, by text and file: a recording is written once. */
const written = new Set<string>();

/** Keeps the files that were chosen since the form was filled; returns the ids of all of them. */
export async function keepNewMedia(
  text: string,
  form: KeptMap,
  opened: ReadonlySet<string>,
): Promise<string[]> {
  const added = mediaOf(form).filter(({ id, draft }) => draft && !opened.has(id));
  for (const media of added) {
    const name = `${text}\0${media.id}`;
    if (written.has(name)) continue;
    const blob = await blobOf(media);
    const { file: _file, url, displayURL: _shown, ...rest } = media;
    // What the desk holds already is at an address that outlives this page.
    const fields = blob ? rest : { ...rest, url };
    await keepMedia(text, { id: media.id, blob, fields } satisfies KeptMedia);
    written.add(name);
  }
  return added.map(({ id }) => id);
}
