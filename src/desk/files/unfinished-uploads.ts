import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DeskRefusal } from '../desk-refusal.ts';
import type { Repository } from '../repository.ts';
import { keepFile, type KeptUpload } from './keep-upload.ts';
import { blobSize } from './stream-blob.ts';

/** Days after its last byte in which an upload can be gone on with. */
const KEPT = 7;
const DAY = 86_400_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** Uploads are called by what will be in them: whoever sends the same again goes on where it was. */
export const isUploadName = (name: string | null | undefined): name is string =>
  SHA256.test(name ?? '');

const folderOf = ({ ownFolder }: Repository) => join(ownFolder, 'unfinished');

/** Where uploads lie until they are whole; made when it is first needed. */
export async function unfinishedFolder(repository: Repository): Promise<string> {
  const folder = folderOf(repository);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What became of an upload: its answer may have been lost on the way, and is asked for again. */
async function readTaken(repository: Repository, note: string): Promise<KeptUpload | undefined> {
  try {
    const { blob } = JSON.parse(await readFile(note, 'utf8')) as KeptUpload;
    const size = await blobSize(repository, blob);
    return size === undefined ? undefined : { blob, size };
  } catch {
    return undefined;
  }
}

/**
 * Takes an upload that has come whole into git, held until a save names it. Refuses as missing what
 * is not whole, and what is not what its name says: that is to be sent again. Asked twice, it
 * answers the same.
 */
export async function takeFinished(repository: Repository, name: string): Promise<KeptUpload> {
  const path = join(folderOf(repository), name);
  const taken = isUploadName(name) && (await readTaken(repository, `${path}.taken`));
  if (taken) return taken;
  const { size } = isUploadName(name) ? await stat(path).catch(() => ({ size: 0 })) : { size: 0 };
  const announced = await readFile(`${path}.json`, 'utf8').catch(() => '{}');
  if (size === 0 || (JSON.parse(announced) as { size?: number }).size !== size)
    throw new DeskRefusal('file-missing');
  const isAsNamed = (await digestOf(path)) === name;
  const kept = isAsNamed && { blob: await keepFile(repository, path), size };
  if (kept) await writeFile(`${path}.taken`, JSON.stringify(kept));
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  if (!kept) throw new DeskRefusal('file-missing');
  return kept;
}

/** What nobody has gone on with for a week. */
export async function forgetUnfinished(repository: Repository, now = Date.now()): Promise<void> {
  const folder = folderOf(repository);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (mtimeMs < now - KEPT * DAY) await rm(path, { force: true });
  }
}
