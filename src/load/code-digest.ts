import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from './text-store.ts';

/** The rooms whose code decides what an entry parses to. */
const ROOMS = ['model', 'load', 'blocks', 'transcript', 'media'];

/** A digest of that code: what was parsed by other code is not taken for good. */
export async function codeDigest(source = join(process.cwd(), 'src')): Promise<string> {
  const parts: string[] = [];
  for (const room of ROOMS) {
    const names = await readdir(join(source, room), { recursive: true });
    for (const name of names
      .filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts'))
      .sort()) {
      parts.push(name, await readFile(join(source, room, name), 'utf8'));
    }
  }
  return digestOf(...parts);
}
