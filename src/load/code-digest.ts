import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from './text-store.ts';

/** The rooms whose code decides what an entry parses to. */
const ROOMS = ['model', 'load', 'blocks', 'transcript', 'media'];

const SOURCE = join(process.cwd(), 'src');

/** A digest of that code: what was parsed by other code is not taken for good. */
export async function codeDigest(source = SOURCE): Promise<string> {
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

/** What a module takes from our own modules when it runs; not types, which are gone by then. */
const TAKEN = /^(?:import|export) (?!type )[^'"]*from '(\.[^']+\.ts)'/gm;

/**
 * A digest of one module, by its path under `source`, and of all it takes from others of ours: what
 * took long to make with this code is good until just this code changes.
 */
export async function moduleDigest(module: string, source = SOURCE): Promise<string> {
  const files = new Set([join(source, module)]);
  const parts: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    parts.push(text);
    for (const [, taken] of text.matchAll(TAKEN)) files.add(join(dirname(file), taken!));
  }
  return digestOf(...parts);
}
