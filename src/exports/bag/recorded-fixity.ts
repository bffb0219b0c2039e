import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preserving as words } from '../../strings/preserving.ts';
import { checkFixity, type FixityFault } from './check-fixity.ts';
import { writeOnDrive } from './disk-space.ts';
import { hashFile } from './hash-file.ts';
import { listFiles } from './list-files.ts';
import { formatManifest, parseManifest, type Fixity } from './manifest.ts';
import { inMegabytes } from './write-bag.ts';

/** Where the last manifest of the archive lies: outside what is cleared away, outside git. */
export const recordOf = (root: string) => join(root, '.fixity', 'manifest-sha512.txt');

type Progress = (label: string) => (done: number, total: number) => void;

const sizeOf = async (content: string) =>
  (await listFiles(content)).files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Writes down what the archive is; paths begin in its folder. */
export async function keepRecord(record: string, files: readonly Fixity[]): Promise<void> {
  const unfinished = `${record}.part`;
  const write = async () => {
    await mkdir(dirname(record), { recursive: true });
    await writeFile(unfinished, formatManifest(files));
    await rename(unfinished, record);
  };
  await writeOnDrive(write, words.fullRecording, () => rm(unfinished, { force: true }));
}

/** Reads every file of the archive and writes down what it is; returns how many. */
export async function recordFixity(
  content: string,
  record: string,
  progress: Progress,
): Promise<number> {
  const { files } = await listFiles(content);
  const onRead = inMegabytes(progress(words.checking), await sizeOf(content));
  const taken: Fixity[] = [];
  for (const { path } of files)
    taken.push({ path, sha512: await hashFile(join(content, path), onRead) });
  await keepRecord(record, taken);
  return taken.length;
}

export interface CheckedRecord {
  files: number;
  faults: FixityFault[];
  /** The day it was written down, `YYYY-MM-DD`. */
  day: string;
}

/** Compares the archive with what was written down last. Throws, in Chinese, where nothing was. */
export async function checkRecord(
  content: string,
  record: string,
  progress: Progress,
): Promise<CheckedRecord> {
  const text = await readFile(record, 'utf8').catch(() => {
    throw new Error(words.noManifest);
  });
  const { files, odd } = parseManifest(text);
  const onRead = inMegabytes(progress(words.checking), await sizeOf(content));
  const faults = await checkFixity(content, files, onRead);
  const { mtime } = await stat(record);
  return {
    files: files.length,
    faults: [...odd.map((path): FixityFault => ({ kind: 'manifest', path })), ...faults],
    day: mtime.toISOString().slice(0, 10),
  };
}
