import type JSZip from 'jszip';

/** A Word file's text never comes near this; a zip bomb does. Characters. */
const LARGEST_ENTRY = 200_000_000;

/** JSZip's own streams, which its types leave out. */
type Streamed = JSZip.JSZipObject & {
  internalStream: (type: 'string') => JSZip.JSZipStreamHelper<string>;
};

/** The text of a file in a zip, unpacked piece by piece; null as soon as it is absurdly large. */
function textWithin(entry: JSZip.JSZipObject, largest: number): Promise<string | null> {
  return new Promise((done, fail) => {
    const pieces: string[] = [];
    let length = 0;
    const stream = (entry as Streamed).internalStream('string');
    stream.on('data', (piece) => {
      length += piece.length;
      if (length <= largest) {
        pieces.push(piece);
        return;
      }
      stream.pause();
      done(null);
    });
    stream.on('error', fail);
    stream.on('end', () => done(pieces.join('')));
    stream.resume();
  });
}

/**
 * One file out of a zip, as text; null where the zip or the file is broken, absent or absurdly
 * large. By JSZip, which mammoth brings along: older browsers cannot unpack by themselves.
 */
export async function zipEntryText(
  zip: Uint8Array,
  name: string,
  largest = LARGEST_ENTRY,
): Promise<string | null> {
  try {
    const { default: Zip } = await import('jszip');
    const entry = (await Zip.loadAsync(zip)).file(name);
    return entry && (await textWithin(entry, largest));
  } catch {
    return null;
  }
}
