import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleDigest } from '../../load/code-digest.ts';
import { digestOf } from '../../load/text-store.ts';
import { buildBundle, ROOT } from './build-bundle.ts';
import type { PageFiles } from './page-html.ts';

/** Says which bundle is the latest, and what it was made of. */
const NOTE = 'latest.json';

export interface Kept {
  digest: string;
  /** Our own files in the bundle, under the project's folder. */
  inputs: string[];
  files: PageFiles;
}

/** A digest of our own `inputs`, of the packages, and of how they are bundled. */
async function digestInputs(inputs: readonly string[]): Promise<string> {
  const files = ['package-lock.json', ...inputs].map((file) => join(ROOT, file));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return digestOf(await moduleDigest('cms/app/build-bundle.ts', join(ROOT, 'src')), ...texts);
}

/** The kept bundle, while nothing it was made of has changed: what is new comes by a change. */
async function readKept(cache: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(cache, NOTE), 'utf8')) as Kept;
    if (kept.digest !== (await digestInputs(kept.inputs))) return undefined;
    await readdir(join(cache, kept.digest));
    return kept;
  } catch {
    return undefined;
  }
}

/** Writes beside and moves into place, so that a broken-off bundle is never taken for one. */
async function bundleInto(cache: string): Promise<Kept> {
  const unfinished = join(cache, `unfinished-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { script, together, style, sources: inputs } = await buildBundle(unfinished);
  const digest = await digestInputs(inputs);
  const kept = { digest, inputs, files: { script, together, style } };
  await rm(join(cache, digest), { recursive: true, force: true });
  await rename(unfinished, join(cache, digest));
  await writeFile(join(cache, `${NOTE}.${process.pid}`), JSON.stringify(kept));
  await rename(join(cache, `${NOTE}.${process.pid}`), join(cache, NOTE));
  return kept;
}

/** Bundles of code that is no longer there: each is 3 MB. */
async function forgetOthers(cache: string, digest: string): Promise<void> {
  const others = (await readdir(cache)).filter((name) => name !== NOTE && name !== digest);
  await Promise.all(others.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

/** Makes sure that `cache` has the bundle of our code as it is now; making one takes some seconds. */
export async function keepBundle(cache: string): Promise<Kept> {
  const kept = (await readKept(cache)) ?? (await bundleInto(cache));
  await forgetOthers(cache, kept.digest);
  return kept;
}

/** Copies the editor's scripts and styles into `folder`, by way of `cache`. Says what the page loads. */
export async function copyBundle(cache: string, folder: string): Promise<PageFiles> {
  const { digest, files } = await keepBundle(cache);
  await cp(join(cache, digest), folder, { recursive: true });
  return files;
}
