import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes read of a segment at a time. */
const WINDOW = 1 << 16;

/** Goes through a segment's file from pair to pair, holding a window of it. */
class PairCursor {
  readonly #file: string;
  #window: Uint8Array = new Uint8Array(0);
  /** Where the window begins in the file. */
  #offset = 0;
  #at = 0;
  #size: number;
  first = 0;
  second = 0;
  count = 0;
  places: Uint8Array;

  constructor(file: string) {
    this.#file = file;
    this.places = this.#window;
    this.#size = this.#read(0, 0).size;
  }

  #read(offset: number, length: number): { size: number; bytes: Uint8Array } {
    const open = openSync(this.#file, 'r');
    try {
      const bytes = new Uint8Array(length);
      const { size } = fstatSync(open);
      return { size, bytes: bytes.subarray(0, readSync(open, bytes, 0, length, offset)) };
    } finally {
      closeSync(open);
    }
  }

  /** Makes sure that `length` more bytes are in the window, as far as the file goes. */
  #need(length: number): void {
    if (this.#at + length <= this.#window.length) return;
    this.#offset += this.#at;
    this.#at = 0;
    this.#window = this.#read(this.#offset, Math.max(WINDOW, length)).bytes;
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#window[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Goes on to the next pair; false at the end. */
  next(): boolean {
    if (this.#offset + this.#at >= this.#size) return false;
    this.#need(20);
    this.first = this.#number();
    this.second = this.#number();
    this.count = this.#number();
    const length = this.#number();
    this.#need(length);
    this.places = this.#window.subarray(this.#at, this.#at + length);
    this.#at += length;
    return true;
  }
}

/** Where a pair stands in one segment; `places` are good until the next pair is asked for. */
export interface PairSection {
  segment: number;
  count: number;
  places: Uint8Array;
}

/** A pair of characters and where it stands in each segment that has it. */
export interface MergedPair {
  first: number;
  second: number;
  sections: PairSection[];
}

function comesBefore(a: PairCursor, b: PairCursor): boolean {
  return a.first < b.first || (a.first === b.first && a.second < b.second);
}

/**
 * All pairs of all segments, in order. Places are handed on as they are, not read: they count
 * within their segment, and only the browser brings segments together. Needs 64 kB a segment.
 */
export function* mergePairs(files: readonly string[]): Generator<MergedPair> {
  let open = files
    .map((file, segment) => ({ cursor: new PairCursor(file), segment }))
    .filter(({ cursor }) => cursor.next());
  while (open.length > 0) {
    let least = open[0]!.cursor;
    for (const { cursor } of open) if (comesBefore(cursor, least)) least = cursor;
    const { first, second } = least;
    const having = open.filter(({ cursor }) => cursor.first === first && cursor.second === second);
    yield {
      first,
      second,
      sections: having.map(({ cursor: { count, places }, segment }) => ({
        segment,
        count,
        places,
      })),
    };
    const ended = having.filter(({ cursor }) => !cursor.next());
    if (ended.length > 0) open = open.filter((each) => !ended.includes(each));
  }
}
