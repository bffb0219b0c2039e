/** MPEG-2 layer III, mono, 24 kHz, 8 kbit/s: a frame is 576 samples in 24 bytes. */
const HEADER = [0xff, 0xf3, 0x14, 0xc4];
const FRAME = { samples: 576, rate: 24_000, bytes: 24 };

/** A quiet MP3 of `seconds`, small however long: frames of one bitrate, so that any second can be found. */
export function makeLongSound(seconds: number): Buffer {
  const frame = Buffer.alloc(FRAME.bytes);
  frame.set(HEADER);
  return Buffer.alloc(FRAME.bytes * Math.ceil((seconds * FRAME.rate) / FRAME.samples), frame);
}
