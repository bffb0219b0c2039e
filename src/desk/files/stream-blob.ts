import type { Readable } from 'node:stream';
import type { Repository } from '../repository.ts';
import type { ByteRange } from './byte-range.ts';

/** In bytes; undefined where there is no such object. */
export async function blobSize({ git }: Repository, blob: string): Promise<number | undefined> {
  const { status, text } = await git.run(['cat-file', '-s', blob], { answers: [1, 128] });
  return status === 0 ? Number(text) : undefined;
}

/** Only the wanted bytes of a stream; what comes behind them is not waited for. */
async function* cut(bytes: Readable, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const part of bytes as AsyncIterable<Buffer>) {
    const wanted = part.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
    at += part.length;
    if (wanted.length > 0) yield wanted;
    if (at > last) return;
  }
}

/** Bytes of a blob, piece by piece, straight from git; git ends with whoever reads. */
export async function* streamBlob(
  { git }: Repository,
  blob: string,
  range: ByteRange,
): AsyncGenerator<Buffer> {
  const child = git.start(['cat-file', 'blob', blob]);
  child.stdin.end();
  child.stderr.resume();
  child.on('error', () => child.stdout.destroy());
  try {
    yield* cut(child.stdout, range);
  } finally {
    child.kill();
  }
}
