import { readFileSync } from 'node:fs';

/**
 * What is written behind the end of a finished PDF: new objects, and others of the old numbers that
 * take their places. The file before it stays as it is (ISO 32000-1, 7.5.6).
 */
export interface PdfUpdate {
  /** How many objects there are: their numbers are below it. */
  size: number;
  /** An object by its number, without `obj` and `endobj`; a stream's bytes as Latin-1. */
  read: (number: number) => string;
  /** The first characters of an object: what it is. */
  peek: (number: number) => string;
  /** The number that an entry of the trailer, or of an object, points to. */
  pointed: (dictionary: string, key: string) => number;
  trailer: string;
  /** Puts an object in the place of an old one. */
  replace: (number: number, object: string) => void;
  /** The same for a stream whose bytes are a file's; `dictionary` says its length. */
  replaceByFile: (number: number, dictionary: string, stream: StreamFile) => void;
  /** Adds an object; returns its number. */
  add: (object: string) => number;
  /** The whole file. */
  finish: () => Uint8Array;
}

/** A file that becomes a stream: read when the whole is put together, so that it is held once. */
export interface StreamFile {
  path: string;
  bytes: number;
}

const NUMBER = /^(\d+) (\d+)$/;
const ENTRY = 20;
/** Characters: enough for the entries that Typst begins a picture with. */
const PEEK = 80;

/** Where each object lies: Typst writes one plain table. */
function readTable(pdf: Buffer): { offsets: number[]; start: number } {
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1],
  );
  const head = pdf.toString('latin1', start, start + 40).split('\n', 2);
  const count = Number(NUMBER.exec(head[1] ?? '')?.[2]);
  if (head[0] !== 'xref' || !(count > 0)) throw new Error('no plain table of objects in the PDF');
  const first = start + head[0].length + head[1]!.length + 2;
  const offsets = Array.from({ length: count }, (_, index) =>
    Number(pdf.toString('latin1', first + index * ENTRY, first + index * ENTRY + 10)),
  );
  return { offsets, start };
}

/** Runs of numbers that follow on each other, as a table has them. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs;
}

function writeTable(offsets: ReadonlyMap<number, number>): string {
  const row = (number: number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`;
  const runs = runsOf([...offsets.keys()]);
  return `xref\n${runs.map((run) => `${run[0]} ${run.length}\n${run.map(row).join('')}`).join('')}`;
}

type Part = Buffer | StreamFile;
const lengthOf = (part: Part): number => ('path' in part ? part.bytes : part.length);

/** Puts a file together in one piece of memory. Throws where a stream is not as long as was said. */
function join(parts: readonly Part[]): Uint8Array {
  const whole = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + lengthOf(part), 0));
  let at = 0;
  for (const part of parts) {
    const bytes = 'path' in part ? readFileSync(part.path) : part;
    if (bytes.length !== lengthOf(part)) throw new Error('a stream has changed its length');
    at += bytes.copy(whole, at);
  }
  return whole;
}

/** Opens a PDF as Typst writes it for an update. Throws where it looks otherwise. */
export function updatePdf(bytes: Uint8Array): PdfUpdate {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offsets, start } = readTable(pdf);
  const end = pdf.lastIndexOf('startxref');
  const trailer = pdf.toString('latin1', pdf.lastIndexOf('trailer', end) + 'trailer'.length, end);
  const written = new Map<number, Part[]>();
  let size = offsets.length;
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const from = (number: number) => pdf.indexOf('obj\n', offsets[number]) + 4;
  return {
    trailer,
    size,
    pointed: (dictionary, key) => {
      const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
      if (number === undefined) throw new Error(`no ${key} in the PDF`);
      return Number(number);
    },
    read: (number) => pdf.toString('latin1', from(number), pdf.indexOf('\nendobj', from(number))),
    peek: (number) => pdf.toString('latin1', from(number), from(number) + PEEK),
    replace: (number, object) => void written.set(number, [latin(object)]),
    replaceByFile: (number, dictionary, stream) =>
      void written.set(number, [latin(`${dictionary}\nstream\n`), stream, latin('\nendstream')]),
    add: (object) => {
      written.set(size, [latin(object)]);
      return (size += 1) - 1;
    },
    finish: () => {
      const parts: Part[] = [pdf];
      let length = pdf.length;
      const write = (...more: Part[]) => {
        parts.push(...more);
        for (const part of more) length += lengthOf(part);
      };
      const at = new Map<number, number>();
      for (const [number, object] of written) {
        at.set(number, length);
        write(latin(`${number} 0 obj\n`), ...object, latin('\nendobj\n'));
      }
      const table = length;
      const kept = trailer.replace(/\/Size \d+/, `/Size ${size}\n  /Prev ${start}`).trim();
      write(latin(`${writeTable(at)}trailer\n${kept}\nstartxref\n${table}\n%%EOF\n`));
      return join(parts);
    },
  };
}
