const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** A Word file's text never comes near this; a zip bomb does. Bytes. */
const LARGEST_ENTRY = 200_000_000;

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

interface ZipEntry {
  name: string;
  deflated: boolean;
  compressed: number;
  size: number;
  /** where its local header begins */
  offset: number;
}

/** The directory of a zip file; null where there is none. */
function zipDirectory(view: DataView): ZipEntry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, length);
    entries.push({
      name: new TextDecoder().decode(name),
      deflated: view.getUint16(at + 10, true) === 8,
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * One file out of a zip, as text; null where the zip or the file is broken, absent or absurdly
 * large. Small on purpose: it only looks into Word files for what mammoth passes over in silence.
 */
export async function zipEntryText(zip: Uint8Array, name: string): Promise<string | null> {
  try {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const entry = zipDirectory(view)?.find((candidate) => candidate.name === name);
    if (!entry || entry.size > LARGEST_ENTRY) return null;
    const header = entry.offset + 30;
    const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = zip.slice(header + names, header + names + entry.compressed);
    if (!entry.deflated) return new TextDecoder().decode(packed);
    const inflated = new Blob([packed])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(inflated).text();
  } catch {
    return null;
  }
}
