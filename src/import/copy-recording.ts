import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Progress } from './progress.ts';

/**
 * Copies a recording as it is, piece by piece, and returns its SHA-256: what is kept can be proved
 * to be what was brought. Refuses to write over an existing file (EEXIST).
 */
export async function copyRecording(from: string, to: string, total: number, progress: Progress) {
  const hash = createHash('sha256');
  const target = await open(to, 'wx');
  let bytes = 0;
  try {
    for await (const piece of createReadStream(from, { highWaterMark: 1 << 20 })) {
      const chunk = piece as Uint8Array;
      hash.update(chunk);
      await target.writeFile(chunk);
      bytes += chunk.length;
      progress.update(bytes, total);
    }
    await target.sync();
  } finally {
    await target.close();
    progress.end();
  }
  return { bytes, sha256: hash.digest('hex') };
}
