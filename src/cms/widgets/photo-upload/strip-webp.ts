import { bytesOf, joinBytes, signsAt } from './bytes.ts';
import { readOrientation, writeOrientation } from './exif-orientation.ts';

const NEEDED = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags in the first byte of VP8X. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

interface Chunk {
  name: string;
  /** With name, length and the byte that makes it even. */
  bytes: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  let at = 12;
  while (at + 8 <= last) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    chunks.push({
      name: signsAt(bytes, at, 4),
      bytes: bytes.slice(at, Math.min(end, bytes.length)),
    });
    at = end;
  }
  return chunks;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length, true);
  return joinBytes([bytesOf(name), length, content, new Uint8Array(content.length % 2)]);
}

/** Some write `Exif\0\0` before the block, as in a JPEG. */
function orientationIn({ bytes }: Chunk): number {
  return readOrientation(bytes.subarray(signsAt(bytes, 8, 4) === 'Exif' ? 14 : 8));
}

/** A WebP without anything but its picture, its colours, and which way up it is. No pixel changes. */
export function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(bytes);
  const exif = chunks.find(({ name }) => name === 'EXIF');
  const orientation = exif ? orientationIn(exif) : 1;
  const kept = chunks.filter(({ name }) => NEEDED.has(name));
  for (const { name, bytes: own } of kept)
    if (name === 'VP8X')
      own[8] = (own[8]! & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
  const pieces = kept.map((each) => each.bytes);
  if (orientation !== 1) pieces.push(chunk('EXIF', writeOrientation(orientation)));
  return chunk('RIFF', joinBytes([bytesOf('WEBP'), ...pieces])) as Uint8Array<ArrayBuffer>;
}
