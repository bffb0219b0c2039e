import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exporting as words } from '../../strings/exporting.ts';
import { bundleOwn } from './bundle-scripts.ts';
import { openSite, type BuiltSite } from './built-site.ts';
import { createNamer } from './single-name.ts';
import { makeSingle, SINGLE_MARK } from './single-story.ts';
import { chooseTarget, replaceFolder } from './target-folder.ts';
import { readOrNull, writeCopy, type CopyOptions, type CopySize } from './write-copy.ts';

export interface ExportOptions extends CopyOptions {
  /** A finished site. */
  built: string;
  /** Where it is to lie. */
  out: string;
}

async function open(built: string): Promise<BuiltSite> {
  try {
    return await openSite(built);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(words.noSite(built));
    throw error;
  }
}

/** Writes a copy of a finished site that works from a stick. Throws in Chinese. */
export async function exportUsb(
  options: ExportOptions & { about: { name: string; station: string } },
): Promise<CopySize & { folder: string }> {
  const folder = await chooseTarget(options.out);
  const site = await open(options.built);
  let size: CopySize = { bytes: 0, pages: 0, stories: 0 };
  await replaceFolder(folder, async (unfinished) => {
    size = await writeCopy(site, unfinished, options.about, options);
  });
  options.print(words.done(folder, size.bytes, size.pages, size.stories));
  return { ...size, folder };
}

/** Writes one story as one file. Throws, in Chinese, where there is no such story for everybody. */
export async function exportStory(options: ExportOptions & { story: string }): Promise<string> {
  const site = await open(options.built);
  const address = options.story.replace(/^.*\/stories\//, '').replace(/\/.*$/, '');
  const file = `stories/${address}/index.html`;
  if (!site.files.has(file)) throw new Error(words.noStory(options.story));
  if ((await site.head(file)).unlisted) throw new Error(words.notListed(options.story));
  const script = await bundleOwn('single-story.ts');
  const single = await makeSingle({ site, file, script, today: options.today });
  if (!single) throw new Error(words.noStory(options.story));
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true });
  const path = join(folder, createNamer()(single.title));
  const before = await readOrNull(path);
  if (before !== null && !before.includes(SINGLE_MARK)) throw new Error(words.fileTaken(path));
  await writeFile(`${path}.part`, single.html);
  await rename(`${path}.part`, path);
  options.print(words.storyDone(path, Buffer.byteLength(single.html)));
  return path;
}
