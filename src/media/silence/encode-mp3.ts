import { registerMp3Encoder } from '@mediabunny/mp3-encoder';
import {
  AudioSample,
  AudioSampleSource,
  Mp3OutputFormat,
  NullTarget,
  Output,
  Quality,
} from 'mediabunny';

/** What is made: one channel, every frame of the same bitrate, so that any second can be found. */
export interface Mp3Kind {
  /** Samples a second, one of MP3's own. */
  rate: number;
  /** kbit/s */
  bitrate: number;
}

/** Sample rates there are in MP3. */
export const MP3_RATES: readonly number[] = [
  8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
];

/** Samples by which sound comes later out of a decoder than it went into this encoder: 576 of LAME's, 529 of any decoder's. */
export const ENCODER_DELAY = 1105;

/** Samples in a frame of that kind. */
export const frameLength = (rate: number): number => (rate >= 32_000 ? 1152 : 576);

/** Encodes in a thread of its own, piece by piece. Must be closed, or the thread stays. */
export interface Mp3Encoder {
  /** The frames that are ready after these samples. */
  encode: (samples: Float32Array) => Promise<Uint8Array[]>;
  close: () => Promise<void>;
}

export async function openMp3Encoder({ rate, bitrate }: Mp3Kind): Promise<Mp3Encoder> {
  registerMp3Encoder();
  let ready: Uint8Array[] = [];
  const source = new AudioSampleSource({
    codec: 'mp3',
    quality: new Quality({ bitrate: bitrate * 1000, bitrateMode: 'constant' }),
    onEncodedPacket: ({ data }) => void ready.push(data),
  });
  const output = new Output({ format: new Mp3OutputFormat(), target: new NullTarget() });
  output.addAudioTrack(source);
  await output.start();
  let done = 0;
  return {
    encode: async (data) => {
      const timestamp = done / rate;
      done += data.length;
      const sample = new AudioSample({
        data,
        format: 'f32',
        numberOfChannels: 1,
        sampleRate: rate,
        timestamp,
      });
      await source.add(sample);
      sample.close();
      const frames = ready;
      ready = [];
      return frames;
    },
    close: () => output.cancel(),
  };
}
