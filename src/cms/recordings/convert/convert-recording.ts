import { registerMp3Encoder } from '@mediabunny/mp3-encoder';
import {
  Conversion,
  Mp3OutputFormat,
  Output,
  Quality,
  StreamTarget,
  type AudioSample,
  type StreamTargetChunk,
} from 'mediabunny';
import type { Sound } from './open-sound.ts';

/** An hour's talk weighs 21.6 MB with it. The README says why not 64 kbps. */
const MP3 = { bitrate: 48_000, sampleRate: 24_000, numberOfChannels: 1 };
const PIECE = 1024 * 1024;

export interface Converting {
  onProgress?: (secondsDone: number, secondsTotal: number) => void;
  signal?: AbortSignal | undefined;
}

export interface Converted {
  /** Mono MP3. */
  mp3: Blob;
  /** The highest sample, 0 to 1: near 0 is silence. */
  loudest: number;
}

/** Puts what is written into one blob, which the browser may keep on its disk. */
function gather() {
  let whole = new Blob([]);
  const write = ({ data, position }: StreamTargetChunk) => {
    const after = whole.slice(position + data.length);
    whole = new Blob([whole.slice(0, position), data, after], { type: 'audio/mpeg' });
  };
  const stream = new WritableStream<StreamTargetChunk>({ write });
  return {
    target: new StreamTarget(stream, { chunked: true, chunkSize: PIECE }),
    whole: () => whole,
  };
}

function loudestOf(sample: AudioSample): number {
  const heights = new Float32Array(sample.numberOfFrames);
  sample.copyTo(heights, { planeIndex: 0, format: 'f32-planar' });
  return heights.reduce((most, height) => Math.max(most, Math.abs(height)), 0);
}

const calledOff = () => new DOMException('called off', 'AbortError');

/** Rejects then, and at once: one that waits for its encoder may take its time to stop. */
function untilCalledOff(conversion: Conversion, signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener(
      'abort',
      () => {
        conversion.cancel().catch(() => undefined);
        reject(calledOff());
      },
      { once: true },
    ),
  );
}

/**
 * Makes a mono MP3 of a recording, piece by piece, however long it is. Undefined where this browser
 * cannot decode it. Rejects with an AbortError where it is called off, with another where the
 * recording breaks off in mid-word.
 */
export async function convertRecording(
  { input, track, seconds }: Sound,
  { onProgress, signal }: Converting = {},
): Promise<Converted | undefined> {
  if (signal?.aborted) throw calledOff();
  registerMp3Encoder();
  const { target, whole } = gather();
  let loudest = 0;
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: new Mp3OutputFormat(), target }),
    video: { discard: true },
    audio: (other) =>
      other.id !== track.id
        ? { discard: true }
        : {
            codec: 'mp3',
            numberOfChannels: MP3.numberOfChannels,
            sampleRate: MP3.sampleRate,
            quality: new Quality({ bitrate: MP3.bitrate, bitrateMode: 'constant' }),
            forceTranscode: true,
            process: (sample) => {
              if (signal?.aborted) throw calledOff();
              loudest = Math.max(loudest, loudestOf(sample));
              onProgress?.(Math.min(sample.timestamp, seconds), seconds);
              return sample;
            },
          },
    tags: {},
    showWarnings: false,
  });
  if (!conversion.isValid) return undefined;
  await Promise.race([conversion.execute(), untilCalledOff(conversion, signal)]);
  return { mp3: whole(), loudest };
}
