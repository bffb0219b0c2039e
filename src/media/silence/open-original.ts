import { open } from 'node:fs/promises';
import { readGap } from '../mp3-gap.ts';
import { id3Length } from '../mp3-frames.ts';
import { decodeMp3, type Sound } from '../mp3-sound.ts';
import { beginWalk } from '../mp3-walk.ts';
import { readHead } from '../read-head.ts';
import { readWavFormat } from '../wav-format.ts';
import { isReadable, readWav } from '../wav-sound.ts';

/** A recording as it is decoded. */
export interface Original {
  pieces: AsyncGenerator<Sound>;
  /** Samples at the beginning that no player plays. */
  gap: number;
  /** kbit/s once the first piece has come; null where there is no one bitrate. */
  bitrate: () => number | null;
}

async function openMp3(file: string): Promise<Original> {
  const start = id3Length(await readHead(file));
  const walk = beginWalk();
  return {
    pieces: decodeMp3(file, start, walk),
    gap: await readGap(file, start),
    bitrate: () => (walk.bitrates.size === 1 ? [...walk.bitrates][0]! : null),
  };
}

async function* readWholeWav(file: string): AsyncGenerator<Sound> {
  const handle = await open(file);
  try {
    const wav = await readWavFormat(handle, (await handle.stat()).size);
    if (isReadable(wav)) yield* readWav(handle, wav);
  } finally {
    await handle.close();
  }
}

/** Opens what can be decoded here: MP3 and WAV; null otherwise. */
export async function openOriginal(file: string, extension: string): Promise<Original | null> {
  if (extension === 'mp3') return openMp3(file);
  if (extension === 'wav') return { pieces: readWholeWav(file), gap: 0, bitrate: () => null };
  return null;
}
