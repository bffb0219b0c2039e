import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { moduleDigest } from '../../load/code-digest.ts';
import { digestOf } from '../../load/text-store.ts';
import { fontVersion } from '../../sharing/cards/own-font.ts';
import type { Book } from '../book.ts';

/** Hex digits: enough that no two booklets share them. */
const LENGTH = 20;
const TEMPLATE = join(import.meta.dirname, '../print/template');
const TYPST = '@myriaddreamin/typst-ts-node-compiler/package.json';

/** A digest of how booklets look now: code, template, font and typesetter. */
export async function currentPrint(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { version } = require(TYPST) as { version: string };
  const names = (await readdir(TEMPLATE)).toSorted();
  const template = await Promise.all(names.map((name) => readFile(join(TEMPLATE, name), 'utf8')));
  const code = await moduleDigest('book/print/open-press.ts');
  return digestOf(code, fontVersion(), version, ...names, ...template);
}

/**
 * The file name of a booklet, before it is printed: a digest of all that it is printed from, and of
 * `print`. Another word is another name, so that caches may keep it for ever.
 */
export function bookletName(book: Book, print: string): string {
  const { files: _files, site, words, chapters, ...rest } = book;
  // What of the settings no booklet says: editors change it often.
  const { leadStory: _lead, wechatQr: _qr, wechatImage: _image, villages: _listed, ...said } = site;
  const told = chapters.map(({ village, histories, stories, title }) => ({
    title,
    village: village && { ...village, textKey: '' },
    // How a text is filed, and which paths lead to it, is not printed.
    told: [...histories, ...stories].map(({ story, text, link }) => [
      { ...story, textKey: '', formerPaths: [] },
      { ...text, said: [] },
      link,
    ]),
  }));
  const seen = JSON.stringify([rest, said, told, [...words]]);
  return `${digestOf(print, seen).slice(0, LENGTH)}.pdf`;
}
