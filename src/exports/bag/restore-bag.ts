import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preserving as words } from '../../strings/preserving.ts';
import { checkBag, payloadBytes } from './check-bag.ts';
import { checkSpace, writeOnDrive } from './disk-space.ts';
import { copyHashed } from './hash-file.ts';
import { CONTENT, inMegabytes } from './write-bag.ts';
import type { FixityFault } from './check-fixity.ts';
import type { Fixity } from './manifest.ts';

export interface RestoreOptions {
  bag: string;
  /** Where the archive is to lie. */
  content: string;
  /** Where what is there now goes; null: there has to be nothing. */
  aside: string | null;
  progress: (label: string) => (done: number, total: number) => void;
}

export interface Restored {
  /** Empty: nothing was wrong, and everything is back. */
  faults: FixityFault[];
  files: number;
  /** Whether something that was there went to `aside`. */
  moved: boolean;
}

const hasAny = (folder: string) =>
  readdir(folder).then(
    (names) => names.length > 0,
    () => false,
  );

/** Puts the files in place beside their own name first, each compared with its manifest on the way. */
async function putBack(
  files: readonly Fixity[],
  unfinished: string,
  { bag, progress }: RestoreOptions,
): Promise<number> {
  const own = files.filter(({ path }) => path.startsWith(CONTENT));
  await mkdir(unfinished, { recursive: true });
  const onRead = inMegabytes(progress(words.restoring), await payloadBytes(bag));
  for (const { path, sha512 } of own) {
    const target = join(unfinished, path.slice(CONTENT.length));
    const now = await copyHashed(join(bag, path), target, onRead);
    if (now !== sha512) throw new Error(words.fault.changed(path));
  }
  return own.length;
}

/**
 * Puts the archive of a bag back, byte for byte. Nothing is touched where the bag has a fault, or
 * where something is in the way. Throws in Chinese.
 */
export async function restoreBag(options: RestoreOptions): Promise<Restored> {
  const { bag, content, aside, progress } = options;
  const isThere = await hasAny(content);
  if (isThere && aside === null) throw new Error(words.notEmpty(content));
  const onRead = inMegabytes(progress(words.checking), await payloadBytes(bag));
  const { faults, files } = await checkBag(bag, onRead);
  if (faults.length > 0) return { faults, files: 0, moved: false };
  const unfinished = `${content}${words.unfinished}`;
  const forget = () => rm(unfinished, { recursive: true, force: true });
  await forget();
  await checkSpace(content, await payloadBytes(bag));
  const write = () => putBack(files, unfinished, options);
  const count = await writeOnDrive(write, words.fullRestoring, forget);
  if (isThere) {
    await mkdir(dirname(aside!), { recursive: true });
    await rename(content, aside!);
  } else await rm(content, { recursive: true, force: true });
  await rename(unfinished, content);
  return { faults, files: count, moved: isThere };
}
