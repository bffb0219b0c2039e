import type { FileHandle } from 'node:fs/promises';
import type { Sound } from './mp3-sound.ts';
import type { WavFormat } from './wav-format.ts';

/** Samples decoded at a time. */
const AT_ONCE = 32_768;

export type ReadableWav = WavFormat & { read: NonNullable<WavFormat['read']> };

/** Known codings only: the length of others can't be told from their bytes. */
export function isReadable(wav: WavFormat | null): wav is ReadableWav {
  return wav !== null && wav.read !== null && wav.block % wav.channels === 0;
}

function split(bytes: Buffer, { channels, block, read }: ReadableWav): Float32Array[] {
  const frames = Math.floor(bytes.length / block);
  const width = block / channels;
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (_sample, frame) =>
      read(bytes, frame * block + channel * width),
    ),
  );
}

/** The sound of a WAV, a piece at a time. */
export async function* readWav(handle: FileHandle, wav: ReadableWav): AsyncGenerator<Sound> {
  const buffer = Buffer.alloc(AT_ONCE * wav.block);
  for (let done = 0; done < wav.length;) {
    const wanted = Math.min(buffer.length, wav.length - done);
    const { bytesRead } = await handle.read(buffer, 0, wanted, wav.start + done);
    if (bytesRead === 0) break;
    yield { channels: split(buffer.subarray(0, bytesRead), wav), rate: wav.rate };
    done += bytesRead;
  }
}
