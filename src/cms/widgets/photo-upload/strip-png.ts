import { bytesOf, joinBytes, signsAt } from './bytes.ts';
import { readOrientation, writeOrientation } from './exif-orientation.ts';

const HEAD = 8;
/** What a PNG's pixels, colours and frames need; everything else describes, and goes. */
const NEEDED = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT'.split(' '),
);

interface Chunk {
  name: string;
  start: number;
  end: number;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start = HEAD;
  while (start + 12 <= bytes.length) {
    const name = signsAt(bytes, start + 4, 4);
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) break;
    chunks.push({ name, start, end });
    if (name === 'IEND') break;
    start = end;
  }
  return chunks;
}

/** The checksum of a PNG's chunk (CRC-32). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function exifChunk(orientation: number): Uint8Array {
  const content = joinBytes([bytesOf('eXIf'), writeOrientation(orientation)]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, content.length - 4);
  frame.setUint32(4, checksum(content));
  const [length, sum] = [new Uint8Array(frame.buffer, 0, 4), new Uint8Array(frame.buffer, 4, 4)];
  return joinBytes([length, content, sum]);
}

/** A PNG without anything but its picture, its colours, and which way up it is. No pixel changes. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(bytes);
  const exif = chunks.find(({ name }) => name === 'eXIf');
  const orientation = exif ? readOrientation(bytes.subarray(exif.start + 8, exif.end - 4)) : 1;
  const kept = chunks
    .filter(({ name }) => NEEDED.has(name))
    .map(({ start, end }) => bytes.subarray(start, end));
  if (orientation !== 1) kept.splice(1, 0, exifChunk(orientation));
  return joinBytes([bytes.subarray(0, HEAD), ...kept]);
}
