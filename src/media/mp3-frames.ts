/** One frame of MPEG layer III sound. */
export interface Mp3Frame {
  /** Bytes, header included. */
  length: number;
  samples: number;
  /** Samples a second. */
  rate: number;
  /** kbit/s */
  bitrate: number;
}

const RATES = [44_100, 48_000, 32_000];
const MPEG1_KBITS = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const MPEG2_KBITS = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
/** The longest frame there is (320 kbit/s at 32 kHz), in bytes. */
export const LONGEST_FRAME = 1441;

/** The layer III frame that begins at `at`, or null where none does; needs four bytes. */
export function readFrame(bytes: Uint8Array, at: number): Mp3Frame | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const isFirst = version === 3;
  const bitrate = (isFirst ? MPEG1_KBITS : MPEG2_KBITS)[(third >> 4) - 1];
  const base = RATES[(third >> 2) & 3];
  if (version === 1 || !bitrate || !base) return null;
  const rate = base / [4, 0, 2, 1][version]!;
  const samples = isFirst ? 1152 : 576;
  const length = Math.floor((samples / 8) * ((bitrate * 1000) / rate)) + ((third >> 1) & 1);
  return { length, samples, rate, bitrate };
}

/**
 * How many frames an encoder's own first frame (Xing, Info, VBRI) says will follow; it holds no
 * sound. 0 where it doesn't say, null where this is an ordinary frame.
 */
export function readFrameIndex(frame: Buffer): number | null {
  const text = frame.toString('latin1', 0, 64);
  const at = text.search(/Xing|Info|VBRI/);
  if (at < 0) return null;
  if (text.startsWith('VBRI', at)) return frame.length >= at + 18 ? frame.readUInt32BE(at + 14) : 0;
  const hasCount = frame.length >= at + 12 && (frame[at + 7]! & 1) === 1;
  return hasCount ? frame.readUInt32BE(at + 8) : 0;
}

/** Bytes of the ID3v2 tag (titles, cover pictures) that a file begins with. */
export function id3Length(head: Uint8Array): number {
  if (String.fromCharCode(...head.subarray(0, 3)) !== 'ID3') return 0;
  const [, , , , , flags = 0, a = 0, b = 0, c = 0, d = 0] = head;
  const footer = (flags & 0x10) > 0 ? 10 : 0;
  return 10 + footer + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127);
}
