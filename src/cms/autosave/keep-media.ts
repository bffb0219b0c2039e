import type { KeptMap } from '../entry/decap-store.ts';
import type { DeskFile } from './ask-kept.ts';
import { deskFilesOf } from './kept-texts.ts';
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

/** A file without what is only this page's. What the desk has is at an address that outlives it. */
function lastingFields({ file: _file, url, displayURL: _shown, ...rest }: FormMedia) {
  return url?.startsWith('blob:') ? rest : { ...rest, url };
}

const addedTo = (form: KeptMap, opened: ReadonlySet<string>) =>
  mediaOf(form).filter(({ id, draft }) => draft && !opened.has(id));

/** The files that were chosen since the form was filled, as far as the desk has them. */
export function newDeskFiles(form: KeptMap, opened: ReadonlySet<string>): DeskFile[] {
  const media = addedTo(form, opened);
  return deskFilesOf(
    media.map((each) => ({ id: each.id, blob: null, fields: lastingFields(each) })),
  );
}

/** What is already on this machine's disk, by text and file: a recording is written once. */
const written = new Set<string>();

/** Keeps the files that were chosen since the form was filled; returns the ids of all of them. */
export async function keepNewMedia(
  text: string,
  form: KeptMap,
  opened: ReadonlySet<string>,
): Promise<string[]> {
  const added = addedTo(form, opened);
  for (const media of added) {
    const name = `${text}\0${media.id}`;
    if (written.has(name)) continue;
    const blob = await blobOf(media);
    const fields = lastingFields(media);
    await keepMedia(text, { id: media.id, blob, fields } satisfies KeptMedia);
    written.add(name);
  }
  return added.map(({ id }) => id);
}
