import { open } from 'node:fs/promises';

/** Bytes: enough for every signature we look for. */
const HEAD = 64;

/** The first bytes of a file; fewer where it is shorter, none where it is empty. */
export async function readHead(file: string, length = HEAD): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
