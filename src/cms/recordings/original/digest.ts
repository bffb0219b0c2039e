import { createSHA256 } from 'hash-wasm';
import { readInBlocks, type Blocks } from '../convert/read-blocks.ts';

export interface DigestedBlocks extends Blocks {
  /** Reads what has not been read yet; answers the SHA-256 in hex. */
  digest: (onRead?: (bytes: number) => void) => Promise<string>;
}

/** A file that is read for something else, and its SHA-256 is counted on the way. */
export async function readDigesting(file: Blob): Promise<DigestedBlocks> {
  const hash = await createSHA256();
  const blocks = readInBlocks(file, (bytes) => void hash.update(bytes));
  const digest = async (onRead?: (bytes: number) => void) => {
    await blocks.finish(onRead);
    return hash.digest('hex');
  };
  return { ...blocks, digest };
}
