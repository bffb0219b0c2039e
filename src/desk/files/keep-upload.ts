import { createWriteStream } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DeskRefusal } from '../desk-refusal.ts';
import { ownName } from '../own-folder.ts';
import type { Repository } from '../repository.ts';
import { holdUpload } from './hold-uploads.ts';

/** MB. A day's sound as MP3, or six hours of a studio's WAV; git and a small computer bear it well. */
export const LARGEST_UPLOAD = 1000;
export const MEGABYTE = 1_000_000;
/** Bytes that stay free whatever comes: a full disk stops more than us. */
const RESERVE = 50 * MEGABYTE;
/** It lies on the disk as it came, and in git, before the first is taken away. */
const COPIES = 2;

/** Bytes on their way in, as a request brings them. */
export interface Upload {
  bytes: AsyncIterable<Uint8Array>;
  /** As people call it: for what is said of it. */
  name: string;
  /** In bytes, where the sender says. */
  announced: number | undefined;
}

export interface KeptUpload {
  /** The id of its contents: what a save names. */
  blob: string;
  /** In bytes. */
  size: number;
}

/** Refuses, before anything is read, what is too large or what the disk can't hold. */
export async function checkRoom(
  { ownFolder }: Repository,
  announced: number,
  largest: number,
): Promise<void> {
  if (announced > largest) throw tooLarge(largest);
  const { bavail, bsize } = await statfs(ownFolder);
  if (announced * COPIES + RESERVE > bavail * bsize) throw new DeskRefusal('disk-full');
}

function tooLarge(largest: number): DeskRefusal {
  return new DeskRefusal('request-too-large', String(Math.floor(largest / MEGABYTE)));
}

/** Lets bytes through, and stops at the first that is too many. */
function count(largest: number, onSize: (size: number) => void) {
  return async function* (bytes: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const part of bytes) {
      size += part.length;
      if (size > largest) throw tooLarge(largest);
      onSize(size);
      yield part;
    }
  };
}

/** Takes a file that lies on the disk into git, held by a ref until a save names it. */
export async function keepFile(repository: Repository, path: string): Promise<string> {
  // Photos and sound are pressed already; to press them again takes six times as long.
  const args = ['-c', 'core.compression=0', 'hash-object', '-w', '--no-filters', '--', path];
  const blob = (await repository.git.run(args)).text.trim();
  await holdUpload(repository, blob);
  return blob;
}

/**
 * Streams a file into git, however large: onto the disk first, since git reads a pipe whole into
 * memory and a file piece by piece. It is held by a ref until a save names it. Broken off, full
 * disk, too large: nothing of it stays.
 */
export async function keepUpload(
  repository: Repository,
  { bytes, name, announced }: Upload,
  largest = LARGEST_UPLOAD * MEGABYTE,
): Promise<KeptUpload> {
  await checkRoom(repository, announced ?? 0, largest);
  const temporary = ownName(repository, 'upload');
  let size = 0;
  try {
    const counted = count(largest, (now) => (size = now));
    await pipeline(bytes, counted, createWriteStream(temporary));
    if (size === 0) throw new DeskRefusal('file-empty', name);
    return { blob: await keepFile(repository, temporary), size };
  } finally {
    await rm(temporary, { force: true });
  }
}
