import { bytesOf, joinBytes, signsAt } from './bytes.ts';
import { readOrientation, writeOrientation } from './exif-orientation.ts';

const SCAN = 0xda;
const END = 0xd9;
const EXIF = 'Exif\0\0';

/** A stretch of a JPEG: one marker with what belongs to it. */
interface Segment {
  marker: number;
  start: number;
  end: number;
}

/** Where the picture's own data ends that begins at `from`: at the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** The segments up to the end of the first picture: behind it phones put previews and films. */
function segmentsOf(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const headEnd = at + 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!;
    const end = marker === SCAN ? endOfScan(bytes, headEnd) : Math.min(headEnd, bytes.length);
    segments.push({ marker, start: at, end });
    at = end;
  }
  return segments;
}

/** Of what describes the picture, only what its pixels need: colours, and how they are coded. */
function isNeeded(bytes: Uint8Array, { marker, start }: Segment): boolean {
  const isDescription = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
  if (!isDescription) return true;
  if (marker === 0xe0) return signsAt(bytes, start + 4, 5) === 'JFIF\0';
  if (marker === 0xe2) return signsAt(bytes, start + 4, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && signsAt(bytes, start + 4, 5) === 'Adobe';
}

function orientationOf(bytes: Uint8Array, segments: readonly Segment[]): number {
  const exif = segments.find(
    ({ marker, start }) => marker === 0xe1 && signsAt(bytes, start + 4, 6) === EXIF,
  );
  return exif ? readOrientation(bytes.subarray(exif.start + 10, exif.end)) : 1;
}

function exifSegment(orientation: number): Uint8Array {
  const content = joinBytes([bytesOf(EXIF), writeOrientation(orientation)]);
  return joinBytes([Uint8Array.of(0xff, 0xe1, 0, content.length + 2), content]);
}

/** A JPEG without anything but its picture, its colours, and which way up it is. No pixel changes. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const segments = segmentsOf(bytes);
  const orientation = orientationOf(bytes, segments);
  const kept = segments.filter((segment) => isNeeded(bytes, segment));
  const first = kept[0]?.marker === 0xe0 ? 1 : 0;
  const cut = kept.map(({ start, end }) => bytes.subarray(start, end));
  if (orientation !== 1) cut.splice(first, 0, exifSegment(orientation));
  return joinBytes([Uint8Array.of(0xff, 0xd8), ...cut, Uint8Array.of(0xff, END)]);
}

/** Whether nothing follows the last segment, not even the mark that this was all. */
export function endsBeforeItsEnd(bytes: Uint8Array): boolean {
  const segments = segmentsOf(bytes);
  return (segments[segments.length - 1]?.end ?? 0) >= bytes.length;
}
