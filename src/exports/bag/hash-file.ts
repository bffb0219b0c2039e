import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Told of every piece that was read, in bytes. */
export type OnRead = (bytes: number) => void;

/** Hashes what goes through to `target`, a piece at a time: a recording of hours takes no memory. */
async function hashThrough(source: string, target: Writable, onRead: OnRead): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(
    createReadStream(source, { highWaterMark: 1 << 20 }),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        onRead(piece.length);
        yield piece;
      }
    },
    target,
  );
  return hash.digest('hex');
}

/** A file's SHA-512 in hexadecimal. */
export function hashFile(file: string, onRead: OnRead = () => {}): Promise<string> {
  const nowhere = new Writable({ write: (_, __, done) => done() });
  return hashThrough(file, nowhere, onRead);
}

/** Copies a file, folders and all, and returns the SHA-512 of what was read. */
export async function copyHashed(source: string, target: string, onRead: OnRead): Promise<string> {
  await mkdir(dirname(target), { recursive: true });
  return hashThrough(source, createWriteStream(target), onRead);
}
