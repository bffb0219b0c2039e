import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { familyPreviewStrings as strings } from '../strings/family-preview.ts';
import { privatePage } from './family-page.ts';
import type { BuiltDraft } from './preview-pages.ts';

/** Recordings come along up to this many bytes in all; chat programs refuse much larger files. */
const MOST_SOUND = 12_000_000;

const PICTURE = /<picture>[\s\S]*?<\/picture>/g;
const PLAYER = /<audio [^>]*src="\/media\/([\w-]+\.(\w+))"[^>]*>[\s\S]*?<\/audio>/g;
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
};

async function dataUrl(file: string): Promise<string> {
  const extension = /\w+$/.exec(file)![0];
  const type = TYPES[extension] ?? 'application/octet-stream';
  return `data:${type};base64,${(await readFile(file)).toString('base64')}`;
}

/** As `replace`, for what has to be read first. */
async function replaceEach(
  text: string,
  pattern: RegExp,
  make: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> {
  const matches = [...text.matchAll(pattern)];
  const made: string[] = [];
  for (const match of matches) made.push(await make(match));
  let index = 0;
  return text.replace(pattern, () => made[index++]!);
}

/** The photo as every phone can show it, at the size that the page falls back to (960 pixels). */
function onlyPicture(media: string) {
  return async ([picture]: RegExpMatchArray): Promise<string> => {
    const image = /<img [^>]*>/.exec(picture)?.[0] ?? '';
    const name = /\ssrc="\/media\/([\w.-]+)"/.exec(image)?.[1];
    if (!name) return '';
    const bare = image.replace(/\s(?:srcset|sizes|src)="[^"]*"/g, '');
    return bare.replace('<img', `<img src="${await dataUrl(join(media, name))}"`);
  };
}

async function sizesOfSound(html: string, media: string): Promise<number> {
  const names = new Set([...html.matchAll(PLAYER)].map(([, name]) => name!));
  const sizes = await Promise.all(
    [...names].map(async (name) => (await stat(join(media, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * The page as one file that can be sent by itself: no script, nothing to fetch, photos in it, and
 * recordings where they are not too large.
 */
export async function oneFile({ html, folder }: BuiltDraft, expiresAt: string): Promise<string> {
  const media = join(folder, 'media');
  const bare = privatePage(html, expiresAt)
    .replace(/<script[\s\S]*?<\/script>|<link [^>]*>/g, '')
    .replace(/<header class="page">[\s\S]*?<\/header>|<footer class="page">[\s\S]*?<\/footer>/g, '')
    // Nothing leads anywhere from a file but to another place in it.
    .replace(/\shref="\/[^"]*"/g, '')
    .replace(/<a class="skip"[\s\S]*?<\/a>/, '');
  const isLight = (await sizesOfSound(bare, media)) <= MOST_SOUND;
  const withSound = await replaceEach(bare, PLAYER, async ([, name]) =>
    isLight
      ? `<audio controls preload="none" src="${await dataUrl(join(media, name!))}"></audio>`
      : `<p>${strings.soundLeftOut}</p>`,
  );
  return replaceEach(withSound, PICTURE, onlyPicture(media));
}
