import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exporting as words } from '../../strings/exporting.ts';
import { bundleOwn, bundleScripts, type PageScript } from './bundle-scripts.ts';
import type { BuiltSite } from './built-site.ts';
import { copyPage } from './copy-page.ts';
import { fetchedFiles, packFiles } from './pack-files.ts';
import { createNamer } from './single-name.ts';
import { makeSingle } from './single-story.ts';
import { storyAddress } from './story-parts.ts';
import { checkSpace, MARK } from './target-folder.ts';
import { PAGES, relativeAddress, usbPath } from './usb-path.ts';
import { wander } from './wander.ts';

export interface CopyOptions {
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether each story is written as one file too: with sound, that is all of it once more. */
  singles: boolean;
  print: (text: string) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

export interface CopySize {
  bytes: number;
  pages: number;
  stories: number;
}

/** FAT32 holds nothing larger; bytes. */
const LARGEST = 4 * 1024 ** 3 - 1;
/** What base64 makes of bytes. */
const BASE64 = 4 / 3;

/** Writes files into a folder, and counts them. */
function createWriter(folder: string) {
  let bytes = 0;
  return {
    size: () => bytes,
    write: async (path: string, text: string) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      bytes += Buffer.byteLength(text);
    },
    copy: async (from: string, path: string) => {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      // Instantly where the drive can share what is the same.
      await copyFile(from, file, constants.COPYFILE_FICLONE);
      bytes += (await stat(from)).size;
    },
  };
}
type Writer = ReturnType<typeof createWriter>;

/** One bundle for all pages that run the same scripts. */
function createScripts(site: BuiltSite, writer: Writer) {
  const made = new Map<string, Promise<string>>();
  const make = async (scripts: readonly PageScript[], number: number) => {
    const file = `${PAGES}/scripts/${number}.js`;
    await writer.write(file, await bundleScripts(site.folder, scripts));
    return file;
  };
  return (scripts: readonly PageScript[]) => {
    const key = JSON.stringify(scripts);
    const known = made.get(key) ?? make(scripts, made.size + 1);
    made.set(key, known);
    return known;
  };
}

async function writePages(site: BuiltSite, writer: Writer, { progress }: CopyOptions) {
  const scriptFile = createScripts(site, writer);
  const pages: string[] = [];
  const total = [...site.files].filter((file) => file.endsWith('.html')).length;
  const show = progress(words.pages);
  const write = async (page: string, path: string, meet: (file: string) => void) => {
    const way = (to: string) => relativeAddress(path, to);
    const html = await copyPage(await site.text(page), {
      site,
      page,
      first: way(`${PAGES}/usb.js`),
      addressOf: (file) => {
        meet(file);
        return way(`${PAGES}/${usbPath(file)}`);
      },
      scriptOf: async (scripts) => way(await scriptFile(scripts)),
    });
    await writer.write(path, html);
  };
  const others = await wander(site, async (page, meet) => {
    await write(page, `${PAGES}/${usbPath(page)}`, meet);
    if (page === 'index.html') await write(page, words.frontDoor, meet);
    pages.push(page);
    show(pages.length, Math.max(total, pages.length + 1));
  });
  show(pages.length, pages.length);
  return { pages, others };
}

async function sizesOf(files: Iterable<string>, { folder }: BuiltSite): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return bytes;
}

async function copyFiles(
  files: ReadonlySet<string>,
  site: BuiltSite,
  writer: Writer,
  { progress, print }: CopyOptions,
): Promise<void> {
  const show = progress(words.files);
  let done = 0;
  for (const file of files) {
    const from = join(site.folder, file);
    if ((await stat(from)).size > LARGEST) print(words.tooLarge(file));
    else await writer.copy(from, `${PAGES}/${usbPath(file)}`);
    show((done += 1), files.size);
  }
}

async function writeSingles(
  pages: readonly string[],
  site: BuiltSite,
  writer: Writer,
  { progress, today }: CopyOptions,
): Promise<number> {
  const stories = pages.filter((page) => storyAddress(page) !== null);
  const nameOf = createNamer();
  const script = await bundleOwn('single-story.ts');
  const show = progress(words.stories);
  let made = 0;
  for (const [index, file] of stories.entries()) {
    const single = await makeSingle({ site, file, script, today });
    if (single) {
      await writer.write(`${words.singles}/${nameOf(single.title)}`, single.html);
      made += 1;
    }
    show(index + 1, stories.length);
  }
  return made;
}

/** Writes the whole copy into an empty folder. Throws, in Chinese, where there is too little room. */
export async function writeCopy(
  site: BuiltSite,
  folder: string,
  about: { name: string; station: string },
  options: CopyOptions,
): Promise<CopySize> {
  const writer = createWriter(folder);
  const { pages, others } = await writePages(site, writer, options);
  const media = await sizesOf(others, site);
  const packed = (await sizesOf(fetchedFiles(site), site)) * BASE64;
  const inSingles = options.singles ? media * BASE64 : 0;
  await checkSpace(folder, media + packed + inSingles);
  await writer.write(`${PAGES}/usb.js`, await bundleOwn('usb.ts'));
  await packFiles(site, join(folder, PAGES, 'packs'));
  await copyFiles(others, site, writer, options);
  const stories = options.singles ? await writeSingles(pages, site, writer, options) : 0;
  const leaflet = words.leafletText(about.name, options.today, about.station);
  // Without this mark, old Windows takes it for another alphabet.
  await writer.write(words.leaflet, `\uFEFF${leaflet}`);
  await writer.write(MARK, JSON.stringify({ version: 1, day: options.today }));
  return { bytes: Math.round(writer.size() + packed), pages: pages.length, stories };
}

/** Reads a file that one of ours may have written before; null where there is none. */
export async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
