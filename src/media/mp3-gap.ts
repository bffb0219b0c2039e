import { open } from 'node:fs/promises';
import { readFrame } from './mp3-frames.ts';

/** Samples by which any decoder is late. */
const DECODER_DELAY = 529;
/** Bytes: from the first frame's beginning to the end of what LAME writes into it. */
const HEAD = 400;

/** Bytes of the fields that Xing's flags say are there. */
function fieldBytes(flags: number): number {
  return (
    8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0)
  );
}

/** Samples that the encoder of this first frame says it put before the sound; null where it doesn't. */
export function encoderGap(frame: Buffer): number | null {
  const at = frame.toString('latin1', 0, 64).search(/Xing|Info/);
  if (at < 0 || frame.length < at + 8) return null;
  const tag = at + fieldBytes(frame[at + 7]!);
  if (frame.length < tag + 24 || !/^(LAME|Lav[fc])/.test(frame.toString('latin1', tag, tag + 4)))
    return null;
  return frame.readUIntBE(tag + 21, 3) >> 12;
}

/** Samples at an MP3's beginning that players leave out; its frames begin at `start` bytes. */
export async function readGap(file: string, start: number): Promise<number> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, start);
    const head = buffer.subarray(0, bytesRead);
    const gap = readFrame(head, 0) ? encoderGap(head) : null;
    return gap === null ? 0 : gap + DECODER_DELAY;
  } finally {
    await handle.close();
  }
}
