import { createReadStream } from 'node:fs';
import { MPEGDecoder } from 'mpg123-decoder';
import { walkMp3, type Mp3Walk } from './mp3-walk.ts';

/** Bytes read at a time: a few seconds, which are a megabyte once decoded. */
const AT_ONCE = 16_384;

/** A piece of sound: samples from -1 to 1, as many for every channel. */
export interface Sound {
  channels: readonly Float32Array[];
  /** Samples a second. */
  rate: number;
}

/**
 * The sound of an MP3 whose frames begin at `start` bytes, a piece at a time: memory stays at one
 * piece however long it is. `walk` fills up on the way. Nothing is left out at the beginning: it has
 * what the encoder put before the first sound.
 */
export async function* decodeMp3(
  file: string,
  start: number,
  walk: Mp3Walk,
): AsyncGenerator<Sound> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  try {
    const chunks = createReadStream(file, {
      start,
      highWaterMark: AT_ONCE,
    }) as AsyncIterable<Buffer>;
    for await (const frames of walkMp3(chunks, walk)) {
      const { channelData, sampleRate } = decoder.decode(frames);
      yield { channels: channelData, rate: sampleRate };
    }
  } finally {
    decoder.free();
  }
}
