import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface TestFolder {
  /** Absolute. */
  path: string;
  /** Writes a file under a name of its own that ends in `name`; returns its path. */
  put: (name: string, data: string | Uint8Array) => Promise<string>;
}

/** A folder for the tests of one file, gone when they are. Call it at the top of the file. */
export function createTestFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'test-'));
  afterAll(() => rm(path, { recursive: true, force: true }));
  let count = 0;
  const put = async (name: string, data: string | Uint8Array) => {
    const file = join(path, `${(count += 1)}-${name}`);
    await writeFile(file, data);
    return file;
  };
  return { path, put };
}
