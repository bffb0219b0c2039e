import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { preserving as words } from '../../strings/preserving.ts';
import { checkFixity, type FixityFault } from './check-fixity.ts';
import type { OnRead } from './hash-file.ts';
import { JOURNAL } from './journal.ts';
import { parseManifest, type Fixity } from './manifest.ts';

export interface CheckedBag {
  /** The payload, paths from the bag's root. */
  files: Fixity[];
  faults: FixityFault[];
}

async function readTag(bag: string, name: string): Promise<string> {
  return readFile(join(bag, name), 'utf8').catch(async () => {
    const isHalfMade = await stat(join(bag, JOURNAL)).catch(() => null);
    throw new Error(isHalfMade ? words.halfMade(bag) : words.notABag(bag));
  });
}

const below = (prefix: string, files: readonly Fixity[]): Fixity[] =>
  files
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ sha512, path }) => ({ sha512, path: path.slice(prefix.length) }));

/** Bytes of a bag's payload, by its own account; 0 where it does not say. */
export async function payloadBytes(bag: string): Promise<number> {
  const info = await readFile(join(bag, 'bag-info.txt'), 'utf8').catch(() => '');
  return Number(/^Payload-Oxum:\s*(\d+)\./m.exec(info)?.[1] ?? 0);
}

/**
 * Validates a bag (RFC 8493, 3): every file of the payload and every tag file against its manifest,
 * nothing in the payload that is in none. Throws, in Chinese, where it is no bag.
 */
export async function checkBag(bag: string, onRead?: OnRead): Promise<CheckedBag> {
  await readTag(bag, 'bagit.txt');
  const { files, odd } = parseManifest(await readTag(bag, 'manifest-sha512.txt'));
  const tags = parseManifest(await readTag(bag, 'tagmanifest-sha512.txt'));
  if (!(await stat(join(bag, 'data')).catch(() => null))) throw new Error(words.notABag(bag));
  const inPayload = await checkFixity(join(bag, 'data'), below('data/', files), onRead);
  const ofTags = await checkFixity(bag, tags.files);
  const faults = [
    ...[...odd, ...tags.odd].map((path): FixityFault => ({ kind: 'manifest', path })),
    ...inPayload.map(({ kind, path }) => ({ kind, path: `data/${path}` })),
    // What else lies beside the tag files is nobody's business but the payload's.
    ...ofTags.filter(({ kind }) => kind !== 'extra'),
  ];
  return { files, faults };
}
