import { sniffPhoto } from '../../../media/sniff-photo.ts';
import { widgetStrings } from '../../../strings/cms-widgets.ts';
import { isCutOff } from './cut-off.ts';
import { stripPhoto } from './strip-photo.ts';

const strings = widgetStrings.upload;
const MEGABYTE = 1024 * 1024;
/** Bytes. A phone's largest photos have 30 MB; a scanner's 100. */
const LARGEST_PHOTO = 100 * MEGABYTE;
/** Bytes. Three hours of MP3 have 170 MB. */
const LARGEST_FILE = 300 * MEGABYTE;
/** Bytes: enough to tell a photo by. */
const HEAD = 64;
const PHOTO_NAME = /\.(jpe?g|png|webp|gif|tiff?|avif|hei[cf]|bmp)$/i;
const ENDINGS: Record<string, { fits: RegExp; ending: string }> = {
  jpeg: { fits: /\.jpe?g$/i, ending: '.jpg' },
  png: { fits: /\.png$/i, ending: '.png' },
  webp: { fits: /\.webp$/i, ending: '.webp' },
};

/** A file that may go on its way, or a sentence that says why not and what to do. */
export type TakenIn = { file: File; refusal?: never } | { file?: never; refusal: string };

async function bytesFrom(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The name with the ending that the kind of photo has: a `.png` from a chat is often a JPEG. */
export function nameFor(name: string, kind: string): string {
  const known = ENDINGS[kind];
  if (!known || known.fits.test(name)) return name;
  return name.replace(PHOTO_NAME, '') + known.ending;
}

/** What its first bytes alone tell against it: nothing more of it is read then. */
function refusePhoto({ name, size }: File, head: Uint8Array): string | undefined {
  if (size > LARGEST_PHOTO) return strings.photoTooLarge(name);
  const kind = sniffPhoto(head);
  if (kind === 'heic') return strings.heic(name);
  if (!kind) return strings.noPhoto(name);
  return kind in ENDINGS ? undefined : strings.otherKind(name, kind.toUpperCase());
}

/** As `takeIn`, where nothing but a photo will do. */
export async function takePhotoIn(file: File): Promise<TakenIn> {
  if (file.size === 0) return { refusal: strings.empty(file.name) };
  try {
    const refusal = refusePhoto(file, await bytesFrom(file.slice(0, HEAD)));
    return refusal === undefined ? await cleanPhoto(file) : { refusal };
  } catch {
    return { refusal: strings.unreadable(file.name) };
  }
}

async function cleanPhoto(file: File): Promise<TakenIn> {
  const original = await bytesFrom(file);
  const stripped = stripPhoto(original);
  if (!stripped) return { refusal: strings.noPhoto(file.name) };
  const { kind, bytes } = stripped;
  if (isCutOff(kind, original)) return { refusal: strings.broken(file.name) };
  const taken = new File([bytes], nameFor(file.name, kind), { type: `image/${kind}` });
  return (await opens(taken)) ? { file: taken } : { refusal: strings.broken(file.name) };
}

/** Whether a browser can show it; where there is no browser nobody can tell. */
async function opens(photo: Blob): Promise<boolean> {
  if (typeof createImageBitmap === 'undefined') return true;
  try {
    (await createImageBitmap(photo)).close();
    return true;
  } catch {
    return false;
  }
}

/**
 * What is done with a file somebody chose, before it goes anywhere: a photo loses what was written
 * into it, other files pass, and what can't be taken in is refused in plain words.
 */
export async function takeIn(file: File): Promise<TakenIn> {
  if (file.size === 0) return { refusal: strings.empty(file.name) };
  const named = file.type.startsWith('image/') || PHOTO_NAME.test(file.name);
  try {
    const isPhoto = named || sniffPhoto(await bytesFrom(file.slice(0, HEAD))) !== null;
    if (isPhoto) return await takePhotoIn(file);
  } catch {
    return { refusal: strings.unreadable(file.name) };
  }
  return file.size > LARGEST_FILE ? { refusal: strings.fileTooLarge(file.name) } : { file };
}
