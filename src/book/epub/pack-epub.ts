import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { makingEbook as words } from '../../strings/ebook.ts';
import { explainWriting } from '../print/write-book.ts';
import type { EbookPart } from './ebook-part.ts';
import { XML } from './xhtml.ts';

/** The folder of the book's own files within the package. */
const FOLDER = 'EPUB';
/** Without its larger form, a ZIP ends here. */
const LARGEST = 0xff_ff_ff_ff;
const END = 22;
const NOTHING = new Uint8Array();

const container = `${XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/** The file that every e-book begins with, stored as it is: its head, and its line of the directory. */
function packMimetype(mtime: Date): { head: Uint8Array; line: Uint8Array } {
  const bytes = strToU8('application/epub+zip');
  const zip = zipSync({ mimetype: [bytes, { level: 0, mtime }] });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const directory = view.getUint32(zip.length - 6, true);
  return {
    head: zip.subarray(0, directory),
    line: zip.subarray(directory, zip.length - END),
  };
}

/** The directory of a ZIP, once `head` has been put before its files, and `line` before its lines. */
function moveDirectory(directory: Uint8Array, head: Uint8Array, line: Uint8Array): Uint8Array {
  const moved = new Uint8Array(line.length + directory.length);
  moved.set(line);
  moved.set(directory, line.length);
  const view = new DataView(moved.buffer);
  const end = moved.length - END;
  for (let at = line.length; at < end;) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + head.length, true);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  for (const field of [8, 10])
    view.setUint16(end + field, view.getUint16(end + field, true) + 1, true);
  view.setUint32(end + 12, end, true);
  view.setUint32(end + 16, view.getUint32(end + 16, true) + head.length, true);
  return moved;
}

async function* readPart({ content }: EbookPart): AsyncGenerator<Uint8Array> {
  if ('text' in content) return yield strToU8(content.text());
  if ('bytes' in content) return yield content.bytes;
  try {
    for await (const chunk of createReadStream(content.file)) yield chunk as Buffer;
  } catch (error) {
    throw new Error(words.fileGone(content.file), { cause: error });
  }
}

/**
 * The e-book, piece by piece. All but the first file have their size behind them, as whoever writes
 * without looking back must; a stored file can't have that, so photos and sounds are stored as
 * blocks of a deflated one.
 */
async function* pack(
  parts: readonly EbookPart[],
  mtime: Date,
  onPart: () => void,
): AsyncGenerator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const take = () => {
    const taken = chunks;
    chunks = [];
    return taken;
  };
  const { head, line } = packMimetype(mtime);
  yield head;
  for (const part of parts) {
    const isText = !('file' in part.content);
    const entry = Object.assign(new ZipDeflate(part.path, { level: isText ? 6 : 0 }), { mtime });
    zip.add(entry);
    for await (const chunk of readPart(part)) {
      entry.push(chunk);
      yield* take();
    }
    entry.push(NOTHING, true);
    yield* take();
    onPart();
  }
  zip.end();
  for (const directory of take()) yield moveDirectory(directory, head, line);
}

/** Counts what goes by, and stops what no reader could open. */
async function* within(most: number, chunks: AsyncIterable<Uint8Array>, count: { bytes: number }) {
  for await (const chunk of chunks) {
    count.bytes += chunk.length;
    if (count.bytes > most) throw new Error(words.tooBig);
    yield chunk;
  }
}

/** The day as ZIP writes it, which knows no time zone: made elsewhere, it is the same. */
function timeOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}

export interface PackOptions {
  /** `YYYY-MM-DD`. */
  day: string;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Writes an e-book of these parts, whole or not at all, and one part after the other. Returns its
 * size in bytes; throws, in Chinese, where it can't.
 */
export async function packEpub(
  file: string,
  parts: readonly EbookPart[],
  { day, onProgress }: PackOptions,
): Promise<number> {
  const unfinished = `${file}.${process.pid}.tmp`;
  const inFolder = parts.map((part) => ({ ...part, path: `${FOLDER}/${part.path}` }));
  const frame: EbookPart = {
    path: 'META-INF/container.xml',
    type: 'application/xml',
    content: { text: () => container },
  };
  const count = { bytes: 0 };
  let done = 0;
  const onPart = () => onProgress?.((done += 1), parts.length + 1);
  try {
    await mkdir(dirname(file), { recursive: true });
    const packed = pack([frame, ...inFolder], timeOf(day), onPart);
    await pipeline(within(LARGEST, packed, count), createWriteStream(unfinished));
    await rename(unfinished, file);
    return count.bytes;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw explainWriting(error, dirname(file));
  }
}
