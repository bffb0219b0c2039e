/** Bytes: what is done with one block is done in one go, and nobody's typing waits for it. */
const BLOCK = 512 * 1024;
/** Blocks that are kept: an index at the end of a file is read in turns with its beginning. */
const KEPT = 16;

export interface Blocks {
  size: number;
  read: (start: number, end: number) => Promise<Uint8Array>;
  /** Reads what nobody has read yet, so that `onBytes` has had everything. */
  finish: (onRead?: (bytes: number) => void) => Promise<void>;
}

/**
 * Reads a file block by block, wherever it is asked to, and hands every byte to `onBytes` once and
 * in order: whoever counts a file's digest need not read it a second time.
 */
export function readInBlocks(file: Blob, onBytes: (bytes: Uint8Array) => void): Blocks {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const ready = new Map<number, Uint8Array>();
  let next = 0;

  function handOn(): void {
    for (let block = ready.get(next); block; block = ready.get(next)) {
      next += 1;
      onBytes(block);
    }
  }

  function forgetOld(): void {
    for (const index of [...blocks.keys()].slice(0, -KEPT)) {
      blocks.delete(index);
      ready.delete(index);
    }
  }

  function block(index: number): Promise<Uint8Array> {
    const known = blocks.get(index);
    if (known) return known;
    const part = file.slice(index * BLOCK, (index + 1) * BLOCK);
    const reading = part.arrayBuffer().then((bytes) => {
      const read = new Uint8Array(bytes);
      ready.set(index, read);
      handOn();
      forgetOld();
      return read;
    });
    blocks.set(index, reading);
    return reading;
  }

  async function read(start: number, end: number): Promise<Uint8Array> {
    const first = Math.floor(start / BLOCK);
    const whole = await block(first);
    const at = start - first * BLOCK;
    if (end <= (first + 1) * BLOCK) return whole.slice(at, end - first * BLOCK);
    const bytes = new Uint8Array(end - start);
    bytes.set(whole.subarray(at));
    bytes.set(await read((first + 1) * BLOCK, end), whole.length - at);
    return bytes;
  }

  async function finish(onRead?: (bytes: number) => void): Promise<void> {
    while (next * BLOCK < file.size) {
      const before = next;
      await block(next);
      // It was there already, and had been handed on out of turn.
      if (next === before) handOn();
      onRead?.(Math.min(next * BLOCK, file.size));
    }
  }

  return { size: file.size, read, finish };
}
