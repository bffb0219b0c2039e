import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { audioTypes } from '../../sharing/audio-type.ts';
import { exporting as words } from '../../strings/exporting.ts';
import type { BuiltSite } from './built-site.ts';
import { findTarget } from './find-target.ts';
import {
  attributeOf,
  elementsIn,
  makeElement,
  replaceWith,
  setAttribute,
  unwrap,
  type Element,
} from './html-tree.ts';
import { photoNear } from './story-parts.ts';

/** Pixels: sharp on a phone, small enough to send. */
const PHOTO_WIDTH = 960;
/** Bytes of sound in one file at most: more, and phones give up on it. */
const MOST_SOUND = 20 * 1024 * 1024;
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  ...audioTypes,
};

async function fileOf(address: string | undefined, page: string, site: BuiltSite) {
  const target = await findTarget(address ?? '', page, site);
  return target.to === 'file' ? target.file : null;
}

async function toDataUrl(file: string, { folder }: BuiltSite): Promise<string> {
  const type = TYPES[extname(file).slice(1)] ?? 'application/octet-stream';
  return `data:${type};base64,${(await readFile(join(folder, file))).toString('base64')}`;
}

/** Photos become parts of the page. */
export async function embedPhotos(root: Element, page: string, site: BuiltSite): Promise<void> {
  for (const element of elementsIn(root)) {
    if (element.tagName === 'source') replaceWith(element);
    if (element.tagName !== 'img') continue;
    const file = await fileOf(photoNear(element, PHOTO_WIDTH), page, site);
    for (const name of ['srcset', 'sizes', 'loading']) setAttribute(element, name, null);
    if (file) setAttribute(element, 'src', await toDataUrl(file, site));
    else replaceWith(element);
  }
}

/** The sound of a story by its file: which recording it is. */
export type EmbeddedSound = ReadonlyMap<string, string>;

/** Sound becomes part of the page, as much as a phone can bear; of the rest the page says so. */
export async function embedSound(
  root: Element,
  page: string,
  site: BuiltSite,
): Promise<EmbeddedSound> {
  const embedded = new Map<string, string>();
  let left = MOST_SOUND;
  for (const audio of elementsIn(root).filter(({ tagName }) => tagName === 'audio')) {
    const file = await fileOf(attributeOf(audio, 'src'), page, site);
    const bytes = file ? (await stat(join(site.folder, file))).size : 0;
    if (!file || bytes > left) {
      replaceWith(audio, makeElement('p', { class: 'quiet' }, words.tooMuchSound(bytes)));
      continue;
    }
    left -= bytes;
    audio.childNodes = [];
    setAttribute(audio, 'controls', '');
    setAttribute(audio, 'src', await toDataUrl(file, site));
    const player = attributeOf(audio.parentNode as Element, 'data-recording') ?? '1';
    embedded.set(file, player);
  }
  return embedded;
}

/** `….mp3#t=83` as `#t=83` of the sound in the page; words where that is not in it. */
export async function leadToSound(
  link: Element,
  file: string,
  sound: EmbeddedSound,
): Promise<void> {
  const recording = sound.get(file);
  const [, time] = /#(t=[\d.,]+)$/.exec(attributeOf(link, 'href') ?? '') ?? [];
  if (!recording || !time) unwrap(link);
  else setAttribute(link, 'href', recording === '1' ? `#${time}` : `#r=${recording}&${time}`);
}
