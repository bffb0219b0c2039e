import type { FileHandle } from 'node:fs/promises';
import {
  ENCODER_DELAY,
  MP3_RATES,
  frameLength,
  openMp3Encoder,
  type Mp3Encoder,
} from './encode-mp3.ts';
import { createFader } from './fade.ts';
import type { SilentSpan } from './find-silence.ts';
import { mixDown } from './mix-down.ts';
import { openOriginal, type Original } from './open-original.ts';

/** Speech is well served with it, as one channel; kbit/s. */
const BITRATE = 64;

export interface Silencing {
  file: string;
  extension: string;
  /** Seconds, of the original: what is made is as long. */
  duration: number;
  spans: readonly SilentSpan[];
  onProgress?: ((secondsDone: number, secondsTotal: number) => void) | undefined;
}

/** Every how many samples of a rate one is kept, so that MP3 knows the rate; null where it can't. */
function stepOf(rate: number): number | null {
  return [1, 2, 4].find((step) => MP3_RATES.includes(rate / step)) ?? null;
}

/** Writes frames up to a number of them, and says when that is reached. */
function createFrameWriter(target: FileHandle, most: number) {
  let written = 0;
  return async (frames: readonly Uint8Array[]): Promise<boolean> => {
    const wanted = frames.slice(0, most - written);
    written += wanted.length;
    if (wanted.length > 0) await target.appendFile(Buffer.concat(wanted));
    return written >= most;
  };
}

/** Goes on with nothing until the last frames have come out. */
async function finish(
  encoder: Mp3Encoder,
  write: (frames: readonly Uint8Array[]) => Promise<boolean>,
  length: number,
): Promise<void> {
  const patience = 100;
  for (let round = 0; round < patience; round += 1)
    if (await write(await encoder.encode(new Float32Array(length)))) return;
  throw new Error('the encoder stopped');
}

/** Makes the MP3 piece by piece; false where the original turns out to be what can't be encoded. */
async function encodeAll(
  { pieces, gap, bitrate }: Original,
  target: FileHandle,
  { duration, spans, onProgress }: Silencing,
): Promise<boolean> {
  let encoder: Mp3Encoder | undefined;
  try {
    let [known, step, left] = [0, 1, gap + ENCODER_DELAY];
    let fade: ReturnType<typeof createFader> | undefined;
    let write: ReturnType<typeof createFrameWriter> | undefined;
    let heard = 0;
    for await (const { channels, rate } of pieces) {
      if ((channels[0]?.length ?? 0) === 0) continue;
      // A file glued together of two kinds has no one second to cut at.
      if (known !== 0 && rate !== known) return false;
      if (!encoder || !fade || !write) {
        const fitting = stepOf(rate);
        if (fitting === null) return false;
        [known, step] = [rate, fitting];
        const made = rate / step;
        encoder = await openMp3Encoder({
          rate: made,
          bitrate: Math.min(BITRATE, bitrate() ?? BITRATE),
        });
        fade = createFader(spans, made, -gap / made);
        const length = frameLength(made);
        write = createFrameWriter(target, Math.ceil((duration * made) / length - 0.1));
      }
      const samples = mixDown(channels, step);
      fade(samples);
      heard += samples.length;
      const kept = samples.subarray(Math.min(left, samples.length));
      left -= samples.length - kept.length;
      if (kept.length > 0 && (await write(await encoder.encode(kept)))) break;
      onProgress?.((heard * step) / rate, duration);
    }
    if (!encoder || !write) return false;
    await finish(encoder, write, frameLength(known / step));
    return true;
  } finally {
    await encoder?.close();
  }
}

/**
 * Writes a recording anew as MP3 in which nothing is heard within `spans`: as long as the original,
 * and every second where it was. False where it can't be decoded here. Throws where the disk fails.
 */
export async function writeSilenced(silencing: Silencing, target: FileHandle): Promise<boolean> {
  const original = await openOriginal(silencing.file, silencing.extension);
  return original !== null && encodeAll(original, target, silencing);
}
