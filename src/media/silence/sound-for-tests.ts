import { frameLength, openMp3Encoder, type Mp3Kind } from './encode-mp3.ts';
import { openOriginal } from './open-original.ts';
import { mixDown } from './mix-down.ts';

/** Something like speech: noise that swells twice a second, no two seconds of it alike. */
export function makeVoice(seconds: number, rate: number): Float32Array<ArrayBuffer> {
  let seed = 1;
  let low = 0;
  return Float32Array.from({ length: seconds * rate }, (_, index) => {
    seed = (seed * 48_271) % 0x7fff_ffff;
    low += 0.3 * (seed / 0x3fff_ffff - 1 - low);
    return low * (0.5 + 0.4 * Math.sin((index / rate) * 4 * Math.PI));
  });
}

/** That as WAV, 16 bits, in two channels that are alike. */
export function asWav(samples: Float32Array, rate: number): Buffer {
  const wav = Buffer.alloc(44 + samples.length * 4);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length * 4, 40);
  samples.forEach((sample, index) => {
    for (const channel of [0, 2])
      wav.writeInt16LE(Math.round(sample * 32_767), 44 + index * 4 + channel);
  });
  return wav;
}

/** That as MP3, with as many frames as it takes. */
export async function asMp3(
  samples: Float32Array<ArrayBuffer>,
  { rate, bitrate }: Mp3Kind,
): Promise<Buffer> {
  const encoder = await openMp3Encoder({ rate, bitrate });
  try {
    const frames = await encoder.encode(samples);
    // What is still in the encoder comes out with as much silence.
    const length = Math.ceil(samples.length / frameLength(rate));
    while (frames.length < length)
      frames.push(...(await encoder.encode(new Float32Array(rate / 2))));
    return Buffer.concat(frames.slice(0, length));
  } finally {
    await encoder.close();
  }
}

/** A recording as players play it. */
export interface Played {
  samples: Float32Array;
  rate: number;
  /** Loudness (root mean square, 1 is full scale) between two seconds. */
  loudness: (from: number, to: number) => number;
}

export async function play(file: string): Promise<Played> {
  const { pieces, gap } = (await openOriginal(file, file.split('.').pop()!))!;
  const parts: Float32Array[] = [];
  let rate = 0;
  for await (const piece of pieces) {
    rate = piece.rate;
    parts.push(mixDown(piece.channels, 1));
  }
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  const samples = all.subarray(gap);
  const loudness = (from: number, to: number) => {
    const heard = samples.subarray(Math.round(from * rate), Math.round(to * rate));
    return Math.sqrt(heard.reduce((sum, sample) => sum + sample * sample, 0) / heard.length);
  };
  return { samples, rate, loudness };
}

/** By how many seconds the second is late against the first, found around `at` seconds; 60 milliseconds at most. */
export function latenessOf(first: Played, second: Played, at: number): number {
  const { rate } = first;
  const [start, window, most] = [
    Math.round(at * rate),
    Math.round(rate / 2),
    Math.round(rate * 0.06),
  ];
  let best = { likeness: -Infinity, lag: 0 };
  for (let lag = -most; lag <= most; lag += 1) {
    let likeness = 0;
    for (let index = 0; index < window; index += 8)
      likeness += first.samples[start + index]! * second.samples[start + index + lag]!;
    if (likeness > best.likeness) best = { likeness, lag };
  }
  return best.lag / rate;
}
