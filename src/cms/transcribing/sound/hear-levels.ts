import { readFrame } from '../../../media/mp3-frames.ts';
import { soundExtension } from '../../../media/sniff-sound.ts';

/** Bars of a waveform: as many as a wide desk can show apart. */
const BARS = 160;
/** Samples a second. Enough to see where somebody speaks, and a sixth of the memory. */
const RATE = 8000;
/** Seconds that are decoded whole; beyond, their samples would fill the memory of a small machine. */
const LONGEST_WHOLE = 15 * 60;
/** Seconds of an MP3 that are listened to for each bar. */
const PIECE = 0.8;

/** Root mean square of samples from -1 to 1. */
function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

function share<T extends Uint8Array | Float32Array>(all: T, bar: number): T {
  const at = (index: number) => Math.floor((index * all.length) / BARS);
  return all.subarray(at(bar), at(bar + 1)) as T;
}

async function decode(bytes: Uint8Array): Promise<Float32Array> {
  // A copy: decoding takes the bytes away from their owner.
  const context = new OfflineAudioContext(1, 1, RATE);
  return (await context.decodeAudioData(bytes.slice().buffer)).getChannelData(0);
}

/** Where a frame begins that another follows; -1 where none does. */
function findFrame(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length - 4; at += 1) {
    const frame = readFrame(bytes, at);
    if (frame && readFrame(bytes, at + frame.length)?.rate === frame.rate) return at;
  }
  return -1;
}

/** The middle of each bar's share: an MP3 can be cut anywhere. */
async function hearPieces(bytes: Uint8Array, seconds: number): Promise<number[]> {
  const length = Math.ceil((PIECE * bytes.length) / seconds);
  const levels: number[] = [];
  for (let bar = 0; bar < BARS; bar += 1) {
    const piece = share(bytes, bar);
    const from = findFrame(piece);
    const heard = from < 0 ? [] : await decode(piece.subarray(from, from + length)).catch(() => []);
    levels.push(loudness(Float32Array.from(heard)));
  }
  return levels;
}

async function hearWhole(bytes: Uint8Array): Promise<number[]> {
  const samples = await decode(bytes);
  return Array.from({ length: BARS }, (_, bar) => loudness(share(samples, bar)));
}

/**
 * How loud a recording of `seconds` is from its beginning to its end, the loudest being 1; null where
 * finding out would take too much of the machine, or nothing is to be heard.
 */
export async function hearLevels(bytes: Uint8Array, seconds: number): Promise<number[] | null> {
  const isMp3 = soundExtension(bytes.subarray(0, 64), '') === 'mp3';
  const isCuttable = isMp3 && seconds > BARS * PIECE;
  if (!isCuttable && seconds > LONGEST_WHOLE) return null;
  const levels = await (isCuttable ? hearPieces(bytes, seconds) : hearWhole(bytes));
  const loudest = Math.max(...levels);
  return loudest > 0 ? levels.map((level) => level / loudest) : null;
}
