import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { preserving as words } from '../../strings/preserving.ts';

/** What systems say of a full drive, of a full share of it, and of a file too large for its format. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** The folder itself, or the nearest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).catch(() => null);
  return isThere || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** Throws, in Chinese, where the drive that `folder` is to lie on has not `bytes` left. */
export async function checkSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(await nearest(folder));
  if (bavail * bsize < bytes) throw new Error(words.noSpace(bytes, bavail * bsize));
}

/**
 * Writes, and says in Chinese where the drive is full: it can fill up while we write. `tidyUp` takes
 * away what nothing could go on from.
 */
export async function writeOnDrive<T>(
  write: () => Promise<T>,
  full: string,
  tidyUp: () => Promise<unknown> = async () => undefined,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!FULL.has(codeOf(error))) throw error;
    await tidyUp();
    throw new Error(codeOf(error) === 'EFBIG' ? words.fileTooBig : full, { cause: error });
  }
}
