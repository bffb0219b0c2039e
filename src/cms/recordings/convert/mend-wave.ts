/** What a header says of a length that nobody knew. */
const UNKNOWN = [0, 0xffff_ffff];
const CHUNK = 8;
const LARGEST = 0xffff_ffff;

const tagAt = (bytes: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((step) => bytes.getUint8(at + step)));

/** Where the chunk with the sound begins, as far as `head` shows it. */
function findData(head: DataView): number | undefined {
  for (let at = 12; at + CHUNK <= head.byteLength;) {
    if (tagAt(head, at) === 'data') return at;
    const length = head.getUint32(at + 4, true);
    at += CHUNK + length + (length % 2);
  }
  return undefined;
}

/**
 * The first bytes of a WAV as they would be had its recorder been switched off and not died: with
 * the lengths that its file has. Undefined where nothing is to be mended, or it is no WAV.
 */
export function mendWave(head: Uint8Array, size: number): Uint8Array | undefined {
  if (head.length < 44) return undefined;
  const mended = head.slice();
  const view = new DataView(mended.buffer);
  if (tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') return undefined;
  const data = findData(view);
  const lengths = data === undefined ? [] : [4, data + 4];
  if (!lengths.some((at) => UNKNOWN.includes(view.getUint32(at, true)))) return undefined;
  for (const at of lengths) view.setUint32(at, Math.min(size - at - 4, LARGEST), true);
  return mended;
}
