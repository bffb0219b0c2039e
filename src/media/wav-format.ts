import type { FileHandle } from 'node:fs/promises';

/** Where the samples of a WAV are, and how they are written. */
export interface WavFormat {
  /** Bytes from the file's beginning. */
  start: number;
  /** Bytes of samples that are really there. */
  length: number;
  channels: number;
  /** Samples a second. */
  rate: number;
  /** Bytes of one sample of all channels. */
  block: number;
  /** One sample, -1 to 1, at a byte; null where the coding is unknown to us. */
  read: ((bytes: Buffer, at: number) => number) | null;
  /** The header says there is more than the file has. */
  cutOff: boolean;
}

const PCM: Record<number, WavFormat['read']> = {
  8: (bytes, at) => (bytes[at]! - 128) / 128,
  16: (bytes, at) => bytes.readInt16LE(at) / 0x8000,
  24: (bytes, at) => bytes.readIntLE(at, 3) / 0x80_0000,
  32: (bytes, at) => bytes.readInt32LE(at) / 0x8000_0000,
};
const FLOAT: Record<number, WavFormat['read']> = {
  32: (bytes, at) => bytes.readFloatLE(at),
  64: (bytes, at) => bytes.readDoubleLE(at),
};
/** Chunks that are looked at before giving up: no recorder writes as many. */
const MOST_CHUNKS = 64;

function sampleReader(format: Buffer): WavFormat['read'] {
  const tag = format.readUInt16LE(0);
  const coding = tag === 0xfffe && format.length >= 26 ? format.readUInt16LE(24) : tag;
  const table = coding === 1 ? PCM : coding === 3 ? FLOAT : {};
  return table[format.readUInt16LE(14)] ?? null;
}

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function describe(format: Buffer, start: number, said: number, size: number): WavFormat | null {
  const there = Math.max(0, size - start);
  // Recorders that lost power leave 0 or the largest number: what is there counts.
  const isOpen = said === 0 || said >= 0xffff_ff00;
  const length = isOpen ? there : Math.min(said, there);
  const [channels, rate, block] = [
    format.readUInt16LE(2),
    format.readUInt32LE(4),
    format.readUInt16LE(12),
  ];
  if (!channels || !rate || !block) return null;
  const cutOff = !isOpen && said > there;
  return { start, length, channels, rate, block, read: sampleReader(format), cutOff };
}

/** Reads the chunks of a WAV of `size` bytes as far as its samples; null where it is none. */
export async function readWavFormat(handle: FileHandle, size: number): Promise<WavFormat | null> {
  let format: Buffer | null = null;
  let at = 12;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk += 1) {
    const head = await readAt(handle, at, 8);
    if (head.length < 8) return null;
    const length = head.readUInt32LE(4);
    const name = head.toString('latin1', 0, 4);
    if (name === 'fmt ') format = await readAt(handle, at + 8, Math.min(length, 40));
    if (name === 'data')
      return format && format.length >= 16 ? describe(format, at + 8, length, size) : null;
    at += 8 + length + (length & 1);
  }
  return null;
}
