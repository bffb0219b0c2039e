import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Hex digits of SHA-256 that name a media file: 80 bits, no two files will share them. */
const ID_LENGTH = 20;

/** The name of a file's content, read in a stream so that an hour of sound costs no memory. */
export async function contentId(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex').slice(0, ID_LENGTH);
}
