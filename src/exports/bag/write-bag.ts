import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { preserving as words } from '../../strings/preserving.ts';
import { consentRegister } from './consent-register.ts';
import { checkSpace, writeOnDrive } from './disk-space.ts';
import { fragileNames } from './fragile-names.ts';
import { copyHashed, hashFile, type OnRead } from './hash-file.ts';
import { JOURNAL, noteInJournal, readJournal, type TakenIn } from './journal.ts';
import { listFiles, type ListedFile } from './list-files.ts';
import { formatManifest, type Fixity } from './manifest.ts';

export interface BagOptions {
  /** The archive. */
  content: string;
  /** The bag's folder; made whole or not at all. */
  out: string;
  /** `YYYY-MM-DD`. */
  today: string;
  about: { name: string; station: string };
  /** Whether the table of consents goes along. */
  consent: boolean;
  print: (text: string) => void;
  progress: (label: string) => (done: number, total: number) => void;
}

/** Where the archive lies in a bag. */
export const CONTENT = 'data/content/';
const MEGABYTE = 1e6;
/** A day that is over cannot be read again: where a file is changed meanwhile, the whole is not one state. */
const isSame = (a: ListedFile, b: { size: number; mtimeMs: number }) =>
  a.bytes === b.size && a.changed === b.mtimeMs;

/** Progress in whole megabytes. */
export function inMegabytes(report: (done: number, total: number) => void, total: number): OnRead {
  let done = 0;
  return (bytes) => {
    done += bytes;
    report(Math.floor(done / MEGABYTE), Math.ceil(total / MEGABYTE));
  };
}

/** What lies in the unfinished bag already and is still the same, read once more to be sure. */
async function keptFrom(
  before: TakenIn | undefined,
  file: ListedFile,
  target: string,
  onRead: OnRead,
): Promise<string | null> {
  if (before?.bytes !== file.bytes || before.changed !== file.changed) return null;
  const there = await hashFile(target).catch(() => null);
  if (there !== before.sha512) return null;
  onRead(file.bytes);
  return there;
}

/** Takes all files of the archive in, going on where it was left. */
async function takeIn(
  files: readonly ListedFile[],
  unfinished: string,
  { content, print, progress }: BagOptions,
): Promise<Fixity[]> {
  const journal = join(unfinished, JOURNAL);
  const before = await readJournal(journal);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const onRead = inMegabytes(progress(words.copying), total);
  const taken: Fixity[] = [];
  let kept = 0;
  for (const file of files) {
    const [source, path] = [join(content, file.path), CONTENT + file.path];
    const there = await keptFrom(before.get(file.path), file, join(unfinished, path), onRead);
    kept += Number(there !== null);
    const sha512 = there ?? (await copyHashed(source, join(unfinished, path), onRead));
    if (!isSame(file, await stat(source))) throw new Error(words.changedMeanwhile(file.path));
    if (there === null) await noteInJournal(journal, { ...file, sha512 });
    taken.push({ sha512, path });
  }
  if (kept > 0) print(words.goingOn(kept));
  return taken;
}

const hashText = (text: string) => createHash('sha512').update(text).digest('hex');

/** RFC 8493, 2.2.2. A line break in a name would begin another field. */
function bagInfo({ today, about }: BagOptions, bytes: number, files: number): string {
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const fields = {
    'Source-Organization': about.station,
    'External-Identifier': about.name,
    'Bagging-Date': today,
    'Payload-Oxum': `${bytes}.${files}`,
    'Bag-Software-Agent': 'Hometown Traces',
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
    .join('');
}

/** Writes what says what the bag is, and the manifest of that. */
async function writeTags(unfinished: string, tags: Record<string, string>): Promise<void> {
  const files = Object.entries(tags);
  for (const [name, text] of files) await writeFile(join(unfinished, name), text);
  const manifest = formatManifest(files.map(([path, text]) => ({ sha512: hashText(text), path })));
  await writeFile(join(unfinished, 'tagmanifest-sha512.txt'), manifest);
}

async function listArchive({ content, print }: BagOptions): Promise<ListedFile[]> {
  const { files, odd } = await listFiles(content).catch(() => ({ files: [], odd: [] }));
  if (files.length === 0) throw new Error(words.noContent(content));
  for (const path of odd) print(words.odd(path));
  return files;
}

/** Fills the folder that becomes the bag; run again, it goes on. */
async function fill(unfinished: string, options: BagOptions, listed: readonly ListedFile[]) {
  const { content, about, consent, today } = options;
  const files = await takeIn(listed, unfinished, options);
  let bytes = listed.reduce((sum, file) => sum + file.bytes, 0);
  if (consent) {
    const register = await consentRegister(content);
    await writeFile(join(unfinished, 'data/consent.csv'), register);
    files.push({ sha512: hashText(register), path: 'data/consent.csv' });
    bytes += Buffer.byteLength(register);
  }
  await leaveOnly(unfinished, files);
  await writeTags(unfinished, {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': bagInfo(options, bytes, files.length),
    'manifest-sha512.txt': formatManifest(files),
    '打开先看.txt': words.readMe(about.name, about.station, today),
  });
  return { files, bytes };
}

/**
 * Writes the archive as a BagIt 1.0 package (RFC 8493). Interrupted, it goes on when it is run
 * again. Throws in Chinese; nothing half made ever has the bag's own name.
 */
export async function writeBag(options: BagOptions): Promise<{ files: Fixity[]; bytes: number }> {
  const { out, print } = options;
  if (await stat(out).catch(() => null)) throw new Error(words.taken(out));
  const listed = await listArchive(options);
  const unfinished = `${out}${words.unfinished}`;
  await checkSpace(out, await bytesToCome(listed, join(unfinished, JOURNAL)));
  const written = await writeOnDrive(async () => {
    await mkdir(unfinished, { recursive: true });
    return fill(unfinished, options, listed);
  }, words.fullExporting(unfinished));
  await rm(join(unfinished, JOURNAL));
  await rename(unfinished, out);
  for (const path of fragileNames(listed.map((file) => file.path))) print(words.fragile(path));
  return written;
}

/** What has not been taken in yet; bytes. */
async function bytesToCome(listed: readonly ListedFile[], journal: string): Promise<number> {
  const before = await readJournal(journal);
  return listed.filter(({ path }) => !before.has(path)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Takes away what an earlier attempt took in and the archive has no more. */
async function leaveOnly(unfinished: string, files: readonly Fixity[]): Promise<void> {
  const wanted = new Set(files.map(({ path }) => path));
  const { files: there } = await listFiles(join(unfinished, 'data'));
  for (const { path } of there)
    if (!wanted.has(`data/${path}`)) await rm(join(unfinished, 'data', path));
}

/** The manifest of a bag, as it lies in its folder. */
export function readBagManifest(bag: string): Promise<string> {
  return readFile(join(bag, 'manifest-sha512.txt'), 'utf8');
}
